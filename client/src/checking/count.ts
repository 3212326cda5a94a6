/** What the count needs of a diagnostic; severities as in VS Code: 0 error, 1 warning, 2 information, 3 hint. */
interface Counted {
  readonly source?: string;
  readonly severity: number;
}

/** How many problems of ours there are. Information and hints count together, as they do in VS Code's own figures. */
export function countProblems(diagnostics: readonly Counted[]): { errors: number; warnings: number; notes: number } {
  const ours = diagnostics.filter(({ source }) => source === 'planlint');
  const errors = ours.filter(({ severity }) => severity === 0).length;
  const warnings = ours.filter(({ severity }) => severity === 1).length;
  return { errors, warnings, notes: ours.length - errors - warnings };
}
