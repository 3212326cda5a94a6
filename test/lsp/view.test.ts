import assert from 'node:assert/strict';
import { emptyLibrary } from '../../server/src/core';
import type { LoadedLibrary, Team } from '../../server/src/config/library';
import { viewOf } from '../../server/src/lsp/team/view';

const libraryAt = (folder: string, from: string | undefined): LoadedLibrary => ({
  ...emptyLibrary,
  card: { name: folder, version: undefined, owner: undefined },
  from,
  folder,
  problems: [],
  files: new Map(),
});
const problem = (file: string, severity: 'error' | 'info') => ({ file, severity, message: '写法不对。' });

describe('the libraries that a client lists', () => {
  const team = {
    libraries: [
      libraryAt('file:///甲', './甲'),
      libraryAt('file:///甲乙', 'npm:@机构/乙'),
      libraryAt('packs:/丙', undefined),
    ],
    problems: [
      problem('file:///甲/units.yaml', 'error'),
      problem('file:///甲/terms.yaml', 'info'),
      problem('file:///甲乙/units.yaml', 'error'),
      problem('file:///甲乙/terms.yaml', 'error'),
      problem('file:///planlint.yaml', 'error'),
    ],
  } as unknown as Team;

  it('can be added to where they are the team’s own files, not packages nor built in', () =>
    assert.deepEqual(
      viewOf(team).map(({ isEditable }) => isEditable),
      [true, false, false],
    ));

  it('have the problems of their own files, but for remarks', () =>
    assert.deepEqual(
      viewOf(team).map(({ problems }) => problems),
      [1, 2, 0],
    ));
});
