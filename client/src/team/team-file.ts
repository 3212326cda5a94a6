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

/** The file of a team's settings. */
export const settingsFileName = 'planlint.yaml';

/**
 * The schema of a library's file, by its name below `snippets/schema`. Other projects have files of these names too, so
 * it is the folder that counts.
 * @param uri     the file's
 * @param folders the URIs of the libraries' folders
 * @returns undefined for any other file
 */
export function librarySchema(uri: string, folders: ReadonlySet<string>): string | undefined {
  const [, folder, name] = /^(.*)\/(library|units|terms|snippets)\.yaml$/u.exec(uri) ?? [];
  return folder !== undefined && folders.has(folder) ? `${name}.schema.json` : undefined;
}
