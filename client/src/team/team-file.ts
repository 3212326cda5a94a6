/** The files that teams share; see `server/src/lsp/settings/team-file-names.ts`. */
export const teamFilePatterns: readonly string[] = [
  '**/{planlint,planlint.waivers,library,units,terms,snippets}.yaml',
  '**/planlint.lock',
  '**/snippets/*.code-snippets',
];

/** Whether a path is a team's settings, waivers or library. */
export function isTeamFile(path: string): boolean {
  return /\/(?:planlint|planlint\.waivers|library|units|terms|snippets)\.yaml$/u.test(path);
}

/** Whether a path has the name of one of a library's files. Other projects have files of these names too. */
export function isLibraryFile(path: string): boolean {
  return /\/(?:library|units|terms|snippets)\.yaml$/u.test(path);
}

/** The file of a team's settings. */
export const settingsFileName = 'planlint.yaml';

/**
 * The schema of a library's file, by its name below `snippets/schema`. It is the folder that makes it a library's.
 * @param uri     the file's
 * @param folders the URIs of the libraries' folders
 * @returns undefined for any other file
 */
export function librarySchema(uri: string, folders: ReadonlySet<string>): string | undefined {
  const [, folder, name] = /^(.*)\/([^/]+)\.yaml$/u.exec(uri) ?? [];
  return isLibraryFile(uri) && folders.has(folder!) ? `${name}.schema.json` : undefined;
}
