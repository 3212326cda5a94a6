/** The scheme of the rules' pages; package.json names it in `activationEvents` and `workbench.editorAssociations`. */
export const rulePageScheme = 'planlint-rule';

/**
 * The file that a path of that scheme stands for.
 * @param path such as `/numbering-sequence.md`, or `/README.md` for the list of all rules
 * @returns the file's name, '' for the folder itself, undefined for everything that is no page
 */
export function rulePageFile(path: string): string | undefined {
  if (path === '/' || path === '') return '';
  return /^\/(?:README|[a-z0-9][a-z0-9-]*)\.md$/u.test(path) ? path.slice(1) : undefined;
}
