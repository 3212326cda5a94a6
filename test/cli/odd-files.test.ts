import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { skipping } from './documents';
import { folderWith, planlint, removeFolders } from './run';

describe('what is printed of files with odd names', () => {
  after(removeFolders);

  it('moves no terminal’s cursor', () => {
    if (process.platform === 'win32') return;
    const name = '草\x1b[31m稿.txt';
    const cwd = folderWith({
      [name]: skipping.replace('医共体', '医\x1b[2J共体，'),
      '库/library.yaml': 'name: "\\e[2J"\n',
    });
    for (const args of [
      ['check', name],
      ['check', '.', '--format', 'json'],
      ['outline', name],
      ['tasks', name],
      ['fix', '--dry-run', name],
      ['fix', name],
      ['baseline', '--dry-run', name],
      ['annotate', name],
      ['library', 'check', '库'],
    ]) {
      const { out, err } = planlint(args, { cwd });
      assert.ok(!(out + err).includes('\x1b'), `${args.join(' ')}: ${out}${err}`);
    }
  });
});

describe('a path that leads nowhere', () => {
  after(removeFolders);

  it('is told, and the others are checked', () => {
    const cwd = folderWith({ '草稿.txt': skipping });
    const { code, out, err } = planlint(['check', '草稿.txt/甲.txt', '草稿.txt'], { cwd });
    assert.match(out, /甲\.txt: 未能检查：路径中有一段不是文件夹/u);
    assert.match(out, /\[numbering-sequence\]/u);
    assert.deepEqual([code, err], [2, '']);
  });
});

describe('the files of a team', () => {
  after(removeFolders);

  it('may lie under any name, also one with a percent sign', () => {
    const snippet = '{ "调研": { "body": "调研。" } }';
    const cwd = folderWith({
      'planlint.yaml': 'extends: [./50%库, ./乙库]\n',
      '50%库/library.yaml': 'version: 1.0.0\n',
      '50%库/snippets/100%.code-snippets': snippet,
      '乙库/library.yaml': 'name: 乙库\n',
      '乙库/snippets/100%.code-snippets': snippet,
    });
    const { code, out, err } = planlint(['library', 'check'], { cwd });
    assert.match(out, /以排在前面的“50%库”为准：“调研”（50%库 的 100%\.code-snippets 第 1 行/u);
    assert.deepEqual([code, err], [1, '']);
  });

  it('that would keep the program waiting are told, and not read', () => {
    if (process.platform === 'win32') return;
    const cwd = folderWith({ '要点.txt': skipping });
    execFileSync('mkfifo', [join(cwd, 'planlint.yaml')]);
    const { code, out } = planlint(['check'], { cwd });
    assert.match(out, /要点\.txt: 未能检查：.*planlint\.yaml.*这不是普通文件/u);
    assert.equal(code, 2);
  });
});
