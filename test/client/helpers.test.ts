import assert from 'node:assert/strict';
import { associate, chosenLanguage, literalPattern, plainLanguage } from '../../client/src/plans/associations';
import { countProblems } from '../../client/src/checking/count';
import { stem } from '../../client/src/asking/file-name';
import { isTeamFile, librarySchema } from '../../client/src/team/team-file';

describe('file names that are remembered as plans', () => {
  it('match exactly this name', () => {
    assert.equal(literalPattern('草稿.txt'), '草稿.txt');
    assert.equal(literalPattern('要点[定稿]{2}*?.txt'), '要点[[]定稿[]][{]2[}][*][?].txt');
  });

  it('are added to what is set already, without changing it', () => {
    const current = Object.freeze({ '*.log': 'log', '草稿.txt': 'plaintext' });
    assert.deepEqual(associate(current, '草稿.txt', 'plan'), { '*.log': 'log', '草稿.txt': 'plan' });
    assert.deepEqual(associate(undefined, 'a.md', 'plan'), { 'a.md': 'plan' });
  });

  it('are known again as the choice for this name, whatever wider patterns say', () => {
    const all = associate({ '*.txt': 'log' }, '要点[定稿].txt', 'plaintext');
    assert.equal(chosenLanguage(all, '要点[定稿].txt'), 'plaintext');
    assert.equal(chosenLanguage(all, '要点.txt'), undefined);
    assert.equal(chosenLanguage(undefined, 'a.md'), undefined);
  });

  it('get back the language of their name', () => {
    assert.equal(plainLanguage('/甲/草稿.MD'), 'markdown');
    assert.equal(plainLanguage('/甲/草稿.plan.md'), 'markdown');
    assert.equal(plainLanguage('/甲/工作要点.txt'), 'plaintext');
    assert.equal(plainLanguage('/甲/md'), 'plaintext');
  });
});

describe('the name of what is exported', () => {
  it('keeps the dots that are no ending', () => {
    const stems = ['/a.b/2026.3稿.plan.txt', '/a/要点.txt', '/a/要点.plan', '/a/Untitled-1'].map((path) =>
      stem({ path }),
    );
    assert.deepEqual(stems, ['2026.3稿', '要点', '要点', 'Untitled-1']);
  });
});

describe('the count of problems', () => {
  it('knows ours from others, and takes information and hints together', () => {
    const ours = [0, 1, 1, 2, 3].map((severity) => ({ source: 'planlint', severity }));
    const others = [{ source: 'spelling', severity: 0 }, { severity: 1 }];
    assert.deepEqual(countProblems([...ours, ...others]), { errors: 1, warnings: 2, notes: 2 });
    assert.deepEqual(countProblems(others), { errors: 0, warnings: 0, notes: 0 });
  });
});

describe('the schema of a library’s file', () => {
  const folders = new Set(['file:///home/team/library']);

  it('is for the files in the folders of libraries, and no others of these names', () => {
    for (const name of ['library', 'units', 'terms', 'snippets']) {
      assert.equal(librarySchema(`file:///home/team/library/${name}.yaml`, folders), `${name}.schema.json`);
      assert.ok(isTeamFile(`/home/team/library/${name}.yaml`));
    }
    for (const other of ['physics/units.yaml', 'library/deep/units.yaml', 'library/compose.yaml', 'units.yaml']) {
      assert.equal(librarySchema(`file:///home/team/${other}`, folders), undefined, other);
    }
  });
});
