/** The names of the teams' files. */
import { misnamedFile } from '../../config/library';
import { settingsFileName } from '../../config/parse';
import { waiversFileName } from '../../config/waivers/names';
import { nameIn } from '../protocol/uris';

const names: readonly string[] = [
  settingsFileName,
  misnamedFile,
  waiversFileName,
  'planlint.lock',
  'library.yaml',
  'units.yaml',
  'terms.yaml',
  'snippets.yaml',
];

/** What is watched in the workspace. */
export const watchedGlobs: readonly string[] = [
  ...names.map((name) => `**/${name}`),
  '**/snippets/*.code-snippets',
  '**/templates/*.plan.txt',
];

/** Whether a file is a team's by its name, and no plan. */
export function isTeamFile(uri: string): boolean {
  const name = nameIn(uri);
  return names.includes(name) || name.endsWith('.code-snippets');
}
