/** The files that teams share; see `server/src/lsp/settings/team-file-names.ts`. */
export const teamFilePatterns: readonly string[] = [
  '**/{planlint,planlint.waivers,library,units,terms}.yaml',
  '**/planlint.lock',
  '**/snippets/*.code-snippets',
];

/** Whether a path is a team's settings, waivers or library. */
export function isTeamFile(path: string): boolean {
  return /\/(?:planlint|planlint\.waivers|library|units|terms)\.yaml$/u.test(path);
}

/** The file of a team's settings. */
export const settingsFileName = 'planlint.yaml';
