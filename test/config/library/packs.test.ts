import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtInLibraries, createMemo, loadTeam, readLibrary, readNow } from '../../../server/src/config/library';
import type { FileAnswer, Files, FolderAnswer } from '../../../server/src/config/library';
import { newLibrary } from '../../../server/src/config/library/new';
import { paths, teamOf, told } from './folder';

/** Tests run from `dist/test/config/library`. */
const packs = join(__dirname, '../../../../snippets/packs');

const disk: Files<FileAnswer | FolderAnswer> = {
  read: (path) => (statSync(path, { throwIfNoEntry: false })?.isFile() ? { bytes: readFileSync(path) } : undefined),
  list: (path) =>
    statSync(path, { throwIfNoEntry: false }) && {
      entries: readdirSync(path, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: entry.isDirectory() ? 'folder' : 'file',
      })),
    },
};

describe('the libraries that come with the program', () => {
  const builtIn = builtInLibraries(packs, paths);
  const team = readNow(loadTeam(undefined, { paths, memo: createMemo(), known: undefined, packs: builtIn }), disk);

  it('are what reading their files comes to', () => {
    for (const name of readdirSync(packs)) {
      const read = readNow(readLibrary(join(packs, name), undefined, paths, createMemo()), disk);
      assert.deepEqual(builtIn.get(name), read);
    }
    assert.deepEqual([...builtIn.keys()], readdirSync(packs).sort());
  });

  it('are valid, and true to their own good and bad lines', () => {
    assert.deepEqual(told(team), []);
    assert.deepEqual(
      team.libraries.map(({ card }) => card.name),
      ['核稿通用库', '核稿公共卫生库'],
    );
    assert.ok(team.library.terms.length > 5 && team.library.snippets.length > 5);
  });

  it('name a source for each term, and try it on lines of its own', () => {
    for (const name of readdirSync(packs)) {
      const entries = readFileSync(join(packs, name, 'terms.yaml'), 'utf8')
        .split(/^ {2}- /mu)
        .slice(1);
      for (const entry of entries)
        for (const key of ['source', 'reason', 'bad', 'good'])
          assert.match(entry, new RegExp(`^ {4}${key}: `, 'mu'), entry);
    }
  });

  it('say of each snippet what kind it is, and nothing in its file that VS Code would underline', () => {
    for (const { label, kind, origin } of team.library.snippets) {
      assert.ok(kind, label);
      const file = JSON.parse(readFileSync(origin.file!, 'utf8')) as Record<string, object>;
      const known = ['prefix', 'body', 'description', 'scope', 'isFileTemplate'];
      assert.deepEqual(
        Object.keys(file[label]!).filter((key) => !known.includes(key)),
        [],
        label,
      );
    }
  });
});

describe('a new library', () => {
  it('is valid, and has an example of everything', () => {
    const files = Object.fromEntries([...newLibrary('新库')].map(([name, text]) => [`/team/library/${name}`, text]));
    const team = teamOf({ '/team/planlint.yaml': 'extends: ./library\n', ...files });
    assert.deepEqual(told(team), []);
    const { units, terms, snippets, templates } = team.library;
    for (const list of [units, terms, snippets, templates]) assert.ok(list.length > 0);
  });
});
