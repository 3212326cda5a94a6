import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { other, rightOne, skipping } from './documents';
import { cli, folderWith, planlint, removeFolders } from './run';

/** The rows of the table of exit codes in the documentation, which is the contract. */
function documentedExits(): ReadonlyMap<string, string> {
  const page = readFileSync(join(__dirname, '../../../server/docs/CLI.md'), 'utf8');
  const table = page.slice(page.indexOf('## 退出码'), page.indexOf('## JSON'));
  return new Map([...table.matchAll(/^\| `(\d)` *\| (.*?) *\|$/gmu)].map((row) => [row[1]!, row[2]!]));
}

describe('exit codes', () => {
  after(removeFolders);

  it('are those of the table in CLI.md', () => {
    assert.deepEqual([...documentedExits().keys()], ['0', '1', '2']);
  });

  it('0: no problem reaches the level; other commands have done their work', () => {
    assert.equal(documentedExits().get('0'), '没有达到 `--fail-on` 级别的问题；`fix`、`outline` 等做完了');
    const cwd = folderWith({ '甲.txt': rightOne, '乙.txt': skipping, '丙.md': other, '空.txt': '' });
    const calls = [
      ['check', '甲.txt'],
      ['check', '空.txt'],
      ['check', '丙.md', '--fail-on', 'hint'],
      ['check', '乙.txt', '--fail-on', 'never'],
      ['check', '乙.txt', '--rule', 'numbering-sequence=warning'],
      ['check', '乙.txt', '--rule=numbering-sequence=off'],
      ['fix', '乙.txt'],
      ['outline', '乙.txt'],
      ['tasks', '乙.txt'],
      ['rules'],
      ['explain', 'numbering-sequence'],
      ['--help'],
      ['--version'],
      ['check', '--help'],
    ];
    assert.deepEqual(
      calls.map((args) => planlint(args, { cwd }).code),
      calls.map(() => 0),
    );
  });

  it('1: a problem reaches the level, a library has some, or is not as it was pinned', () => {
    assert.equal(
      documentedExits().get('1'),
      '`check` 有达到 `--fail-on` 级别的问题；`library check` 有错误或警告，`library lock --check` 不一致',
    );
    const cwd = folderWith({
      '甲.txt': rightOne,
      '乙.txt': skipping,
      '有误的库/library.yaml': 'owner: 办公室\n',
      'planlint.yaml': 'profile: review\n',
    });
    const calls = [
      ['check', '乙.txt'],
      ['check', '.'],
      ['check'],
      ['check', '乙.txt', '--fail-on', 'info'],
      ['check', '乙.txt', '--rule', 'numbering-sequence=info', '--fail-on', 'info'],
      ['check', '乙.txt', '--format', 'json'],
      ['library', 'check', '有误的库'],
      ['library', 'lock', '--check'],
    ];
    assert.deepEqual(
      calls.map((args) => planlint(args, { cwd }).code),
      calls.map(() => 1),
    );
  });

  it('2: each of the kinds of trouble that the table names', () => {
    const calls: Readonly<Record<string, readonly (readonly string[])[]>> = {
      命令或选项有误: [
        [],
        ['chekc'],
        ['check', '--formt', 'json', '乙.txt'],
        ['check', '--format', 'xml', '乙.txt'],
        ['check', '--fail-on', 'errors', '乙.txt'],
        ['check', '--rule', 'numbering-sequence', '乙.txt'],
        ['check', '--rule', 'no-such-rule=off', '乙.txt'],
        ['check', '--profile', 'quick', '乙.txt'],
        ['check', '乙.txt', '--format'],
        ['check', '乙.txt', '--stdin-name', 'a.txt'],
        ['explain', 'no-such-rule'],
        ['explain'],
        ['rules', 'numbering-sequence'],
        ['outline'],
        ['outline', '乙.txt', '甲.txt'],
        ['fix'],
        ['fix', '-'],
        ['lsp', '--tcp'],
      ],
      文件读不了: [
        ['check', '没有.txt'],
        ['check', '甲.txt', '没有.txt'],
        ['check', '乙.txt', '图.docx'],
        ['fix', '没有.txt'],
        ['outline', '没有.txt'],
        ['tasks', '图.docx'],
      ],
      没有可查的文件: [['check', '空文件夹']],
      设置文件或团队库有误: [
        ['check', '有误/甲.txt'],
        ['fix', '有误/甲.txt'],
        ['check', '甲.txt', '--config', '有误/planlint.yaml'],
        ['check', '甲.txt', '--config', '没有.yaml'],
        ['check', '有库/甲.txt'],
      ],
    };
    const cwd = folderWith({
      '甲.txt': rightOne,
      '乙.txt': skipping,
      '图.docx': Buffer.from('504b0304140000000800776f72642f', 'hex'),
      '空文件夹/说明.pdf': '%PDF-1.7',
      '有误/甲.txt': rightOne,
      '有误/planlint.yaml': 'profile: quick\n',
      '有库/甲.txt': rightOne,
      '有库/planlint.yaml': 'extends: ./库\n',
      '有库/库/library.yaml': 'name: 库\n',
      '有库/库/units.yaml': 'units:\n  - short: 市教育局\n',
    });
    assert.equal(documentedExits().get('2'), `出了故障：${Object.keys(calls).join('、')}`);
    for (const args of Object.values(calls).flat()) {
      const { code, out, err } = planlint(args, { cwd });
      assert.equal(code, 2, `planlint ${args.join(' ')}`);
      assert.notEqual(out + err, '', `planlint ${args.join(' ')} says nothing`);
      assert.doesNotMatch(out + err, /内部错误| at .*\.js:\d/u);
    }
  });

  it('2: the results can’t be written, which is told in a line', () => {
    const cwd = folderWith({ '甲.txt': rightOne });
    const closed = openSync(join(cwd, '甲.txt'), 'r');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'check', '甲.txt'], {
      cwd,
      stdio: ['ignore', closed, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(closed);
    assert.equal(status, 2);
    assert.match(stderr, /^planlint: 结果没有写完：[^\n]+\n$/u);
  });
});
