import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { skipping } from './documents';
import { folderWith, planlint, removeFolders } from './run';

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
