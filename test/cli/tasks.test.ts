import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan, tasks } from '../../server/src/core';
import { rightOne } from './documents';
import { folderWith, planlint, removeFolders } from './run';

after(removeFolders);

describe('planlint tasks', () => {
  const table = `${rightOne}
附件

2026年重点工作任务分解表

序号\t工作任务\t责任单位\t完成期限
1\t=走进社区开展义诊\t市卫健委、市财政局\t2026年6月底
2\t新增两个急救站点\t市卫健委\t长期坚持
`;

  it('are those of the core as JSON, a date that is not known being null', () => {
    const found = JSON.parse(planlint(['tasks', '-', '--format', 'json'], { input: table }).out) as {
      readonly deadlines: readonly { readonly date: string | null }[];
    }[];
    const expected = tasks(parsePlan(table)).map((task) => ({
      ...task,
      deadlines: task.deadlines.map(({ text, date }) => ({ text, date: date ?? null })),
    }));
    assert.equal(expected.length, 2);
    assert.deepEqual(found, expected);
    assert.deepEqual(
      found.flatMap(({ deadlines }) => deadlines.map(({ date }) => date)),
      ['2026-06-30', null],
    );
  });

  it('are a sheet for Excel', () => {
    const { out } = planlint(['tasks', '-', '--format', 'csv'], { input: table });
    assert.ok(out.startsWith('\ufeff序号,任务,所属部分,责任单位,'));
    assert.ok(out.includes("\r\n1,'=走进社区开展义诊,"));
    assert.ok(out.includes(',市卫健委、市财政局,'));
    assert.ok(out.includes(',2026年6月底,2026-06-30,任务分解表,'));
  });

  it('are an Excel file where one is named, by its format or by its name', () => {
    const cwd = folderWith({ '草稿.txt': table, '旧.xlsx': '旧的' });
    for (const args of [
      ['--format', 'xlsx', '--output', '旧.xlsx'],
      ['-o', '新.xlsx'],
    ]) {
      const { code, out } = planlint(['tasks', '草稿.txt', ...args], { cwd });
      assert.equal(code, 0);
      assert.equal(out, `2 项任务，已写入 ${args.at(-1)!}\n`);
      assert.equal(
        readFileSync(join(cwd, args.at(-1)!))
          .subarray(0, 4)
          .toString('latin1'),
        'PK\u0003\u0004',
      );
    }
    assert.equal(planlint(['tasks', '草稿.txt', '-o', '任务.csv'], { cwd }).code, 0);
    assert.ok(readFileSync(join(cwd, '任务.csv'), 'utf8').startsWith('\ufeff序号,'));
  });

  it('are written nowhere where the file is missing, is the document itself, or can’t be written', () => {
    const cwd = folderWith({ '草稿.txt': table });
    const refusals: readonly (readonly [readonly string[], RegExp])[] = [
      [['--format', 'xlsx'], /xlsx 不能显示在终端上，请用 --output 写明文件/u],
      [['--format', 'xlsx', '-o', './草稿.txt'], /这是文稿本身/u],
      [['-o', '没有/任务.xlsx'], /没有\/任务\.xlsx：写不了：/u],
      [['--format', 'xls', '-o', '任务.xls'], /xls/u],
      [['-o', '任务.XLS'], /不能写成 \.xls 文件，可以是 \.xlsx、/u],
      [['--format', 'csv', '-o', '任务.docx'], /不能写成 \.docx 文件/u],
    ];
    for (const [args, why] of refusals) {
      const { code, out, err } = planlint(['tasks', '草稿.txt', ...args], { cwd });
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, why);
    }
    assert.deepEqual(readdirSync(cwd), ['草稿.txt']);
    assert.equal(readFileSync(join(cwd, '草稿.txt'), 'utf8'), table);
  });

  describe('of several documents', () => {
    const other = table.replace('2026年6月底', '2026年9月底').replace('市财政局', '市民政局');
    const files = { '甲.txt': table, '乙/丙.md': other, '随笔.txt': '今天天气很好。\n', '旧.pdf': '%PDF-1.4' };

    it('are one list, each below its document', () => {
      const cwd = folderWith(files);
      const { code, out } = planlint(['tasks', '.'], { cwd });
      assert.equal(code, 0);
      assert.match(
        out,
        /^乙\/丙\.md\n1 =走进社区开展义诊（第 \d+ 行）\n[^]*\n\n甲\.txt\n1 =走进社区[^]*\n2 个文件，共 4 项任务\n$/u,
      );
    });

    it('are one sheet with the documents in its first column, and JSON by documents', () => {
      const cwd = folderWith(files);
      const rows = planlint(['tasks', '甲.txt', '乙', '--format', 'csv'], { cwd }).out.split('\r\n');
      assert.ok(rows[0]!.startsWith('\ufeff文件,序号,任务,'));
      assert.deepEqual(
        rows.slice(1, -1).map((row) => row.split(',').slice(0, 2)),
        [
          ['甲.txt', '1'],
          ['甲.txt', '2'],
          [join('乙', '丙.md'), '1'],
          [join('乙', '丙.md'), '2'],
        ],
      );
      const { version, files: listed } = JSON.parse(planlint(['tasks', '.', '--format', 'json'], { cwd }).out) as {
        readonly version: number;
        readonly files: readonly { readonly path: string; readonly tasks: readonly unknown[] }[];
      };
      assert.equal(version, 1);
      assert.deepEqual(
        listed.map(({ path, tasks: found }) => [path, found.length]),
        [
          [join('乙', '丙.md'), 2],
          ['甲.txt', 2],
          ['随笔.txt', 0],
        ],
      );
    });

    it('are listed where one can’t be read, which is told', () => {
      const cwd = folderWith(files);
      const { code, out, err } = planlint(['tasks', '没有.txt', '甲.txt', '旧.pdf', '-o', '台账.xlsx'], { cwd });
      assert.deepEqual([code, out], [2, '2 项任务，已写入 台账.xlsx\n']);
      assert.match(err, /^没有\.txt: 文件或文件夹不存在\n旧\.pdf: /u);
    });

    it('are those of one unit, or due by a day', () => {
      const cwd = folderWith(files);
      const count = (...args: readonly string[]): string =>
        planlint(['tasks', '.', ...args], { cwd })
          .out.trimEnd()
          .split('\n')
          .at(-1)!;
      assert.equal(count('--unit', '民政局'), '1 个文件，共 1 项任务');
      assert.equal(count('--unit', '民政局', '--unit', '财政局'), '2 个文件，共 2 项任务');
      assert.equal(count('--until', '2026-06-30'), '1 个文件，共 1 项任务');
      assert.equal(count('--until', '2026-06-29'), '没有找到任务');
      assert.equal(planlint(['tasks', '甲.txt', '--unit', '财政局'], { cwd }).out.split('\n').at(-2), '共 1 项任务');
      for (const [option, value] of [
        ['--until', '2026-6-30'],
        ['--until', '2026-06-31'],
        ['--unit', ''],
      ] as const)
        assert.equal(planlint(['tasks', '.', option, value], { cwd }).code, 2);
    });
  });

  it('are a list for people', () => {
    const { out } = planlint(['tasks', '-'], { input: table });
    assert.match(
      out,
      /^2 新增两个急救站点（第 \d+ 行）\n {4}责任单位：市卫健委\n {4}完成期限：长期坚持\n共 2 项任务\n$/mu,
    );
    assert.equal(planlint(['tasks', '-'], { input: '' }).out, '没有找到任务\n');
    const story = `# 做书架\n\n## 准备\n\n## 步骤\n\n1. ${'量好尺寸。'.repeat(9)}\n`;
    assert.equal(planlint(['tasks', '-'], { input: story }).out, '没有找到任务（不像计划）\n');
  });
});
