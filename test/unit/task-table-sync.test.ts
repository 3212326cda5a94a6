import assert from 'node:assert/strict';
import { generateTable, parsePlan, syncTable } from '../../server/src/core';
import { applied, body, head, rows, synced, tableOf, tableProblems, withTable } from './task-table';

describe('a task table beside its body', () => {
  it('has nothing to be done where both say the same', () =>
    assert.deepEqual(syncTable(parsePlan(withTable(body, [head, ...rows]))), {
      changes: [],
      message: '任务分解表与正文一致，不用同步。',
    }));

  it('says that its rows stand in another order, which only people can change', () => {
    const moved = [
      rows[2]!.replace('3', '1'),
      rows[3]!.replace('4', '2'),
      rows[0]!.replace('1', '3'),
      rows[1]!.replace('2', '4'),
    ];
    assert.deepEqual(syncTable(parsePlan(withTable(body, [head, ...moved]))), {
      changes: [],
      message: '各行的文字与正文一致。各行的先后与正文不同：正文先“安装量水设施”，后“清理河道”，表中相反，请自行调整。',
    });
  });

  it('gets a row for a new item, and the numbers below count on', () => {
    const text = withTable(body, [
      head,
      ...rows.filter((_, at) => at !== 1).map((row, at) => row.replace(/^\d+/u, String(at + 1))),
    ]);
    assert.deepEqual(tableOf(synced(text)), [
      head,
      rows[0],
      '2\t\t在分水口安装量水设施。\t\t灌溉处\t',
      rows[2],
      rows[3],
    ]);
  });

  it('gets the heading with the first row of a section', () => {
    const text = withTable(body, [head, rows[0]!, rows[1]!, rows[3]!.replace('4\t', '3\t加强河湖日常管护')]);
    assert.deepEqual(tableOf(synced(text)).slice(3), [
      '3\t加强河湖日常管护\t清理白水河两岸垃圾，每季度巡查一次。\t\t河长办\t',
      '4\t加强河湖日常管护\t拆除沿岸违章棚屋，年底前全部清零。\t吴某\t河长办\t12月底前',
    ]);
  });

  it('loses the row of an item that is gone, though another item has phrases of it', () => {
    const items = [
      '1.清理河道。对乱堆乱放的限期清理，对拒不清理的依法处理。（河长办负责）',
      '2.整治岸线。对乱搭乱建的限期拆除，对拒不清理的依法处理，处理结果在公示栏公布。（河长办负责）',
      '3.衬砌渠道。完成东干渠衬砌十二公里。（水利局负责）',
      '4.安装水表。分片安装水表。（灌溉处负责）',
    ];
    const text = ['2025年全县水利工作要点', '一、任务', ...items, ''].join('\n');
    const made = applied(text, generateTable(parsePlan(text)));
    assert.deepEqual(
      syncTable(parsePlan(made.replace(`${items[1]!}\n`, ''))).changes.map(({ label }) => label),
      ['删去：序号2（正文已没有）', '重排表格序号'],
    );
  });

  it('is reworded row by row where two items and two rows have nearly the same words, all of them changed', () => {
    const same = '对乱堆乱放的限期清理，对拒不清理的依法处理，处理结果在公示栏公布';
    const items = [
      `1.清理河道。${same}，六月底前清完东河。（河长办负责）`,
      `2.清理沟渠。${same}，七月底前清完西渠。（河长办负责）`,
      '3.换表。分片更换水表。（水利局负责）',
    ];
    const table = [
      '序号\t工作任务\t责任单位',
      `1\t${same}，六月中旬前清完东河。\t河长办`,
      `2\t${same}，七月中旬前清完西渠。\t河长办`,
      '3\t分片更换水表。\t水利局',
    ];
    const text = withTable(['2025年全县水利工作要点', '一、任务', ...items], table);
    assert.deepEqual(tableOf(synced(text)).slice(1, 3), [
      `1\t${same}，六月底前清完东河。\t河长办`,
      `2\t${same}，七月底前清完西渠。\t河长办`,
    ]);
  });

  it('says what a table lacks that is no task table', () => {
    const text = withTable(body, ['序号\t内容\t金额', '1\t更换水表\t20万元']);
    assert.deepEqual(syncTable(parsePlan(text)), {
      changes: [],
      message:
        '第15行起的表格只有“序号”、“内容”、“金额”，缺少“工作任务”和“责任单位”“完成期限”一类的栏目，不能与正文对应，没有改动。',
    });
  });

  it('gets back a row that was the first of its section, with the heading that those below it have from it', () => {
    const text = `${body.join('\n')}\n`;
    const made = applied(text, generateTable(parsePlan(text)));
    const [, , , third] = tableOf(made);
    assert.equal(synced(made.replace(`${third!}\n`, '')), made);
  });

  it('is in line where a text has bars, which are written otherwise between bars', () => {
    const items = ['1.清理河道。按A|B两段清理河道。（河长办负责）', '2.换表。分片更换水表，含A|B两型。（水利局负责）'];
    const text = ['2025年全县水利工作要点', '一、任务', ...items, ''].join('\n');
    const made = applied(text, generateTable(parsePlan(text), { format: 'pipes' }));
    assert.ok(made.includes('按A\\|B两段清理河道。'), made);
    assert.deepEqual(syncTable(parsePlan(made)).changes, []);
    assert.deepEqual(tableProblems(made), []);
    const grown = synced(made.replace('1.清理河道。按A|B两段', '1.清理河道。按A|B|C三段'));
    assert.ok(grown.includes('清理河道。按A\\|B\\|C三段清理河道。'), grown);
  });

  it('has the heading of a new item before its text, where the other rows do', () => {
    const items = [
      '1.清淤。汛前完成。（水利局负责）',
      '2.加固堤防。完成三公里。（水利局负责）',
      '3.换表。年底前完成。',
    ];
    const table = ['序号\t工作任务\t责任单位', '1\t清淤。汛前完成。\t水利局', '2\t加固堤防。完成三公里。\t水利局'];
    const text = withTable(['2025年全县水利工作要点', '一、任务', ...items], table);
    assert.equal(tableOf(synced(text)).at(-1), '3\t换表。年底前完成。\t');
  });

  it('gets a row whose bars stand below the others, where theirs do', () => {
    const items = [
      '1.清淤。汛前完成。（水利局负责）',
      '2.加固堤防。完成三公里。（水利局负责）',
      '3.换表。年底前完成。',
    ];
    const sync = (...lines: readonly string[]): string | undefined =>
      tableOf(synced(withTable(['2025年全县水利工作要点', '一、任务', ...items], lines))).at(-1);
    const table = ['| 1    | 清淤。汛前完成。       | 水利局   |', '| 2    | 加固堤防。完成三公里。 | 水利局   |'];
    const head = ['| 序号 | 工作任务               | 责任单位 |', '| ---- | ---------------------- | -------- |'];
    assert.equal(sync(...head, ...table), '| 3    | 换表。年底前完成。     |          |');
    assert.equal(sync(head[0]!, '|---|---|---|', ...table), '| 3 | 换表。年底前完成。 |  |');
  });

  it('keeps its total', () => {
    const text = withTable(body, [head, ...rows.slice(0, 3), '合计\t\t3项\t\t\t']);
    assert.deepEqual(
      syncTable(parsePlan(text)).changes.map(({ label }) => label),
      ['新增一行'],
    );
    assert.equal(tableOf(synced(text)).at(-1), '合计\t\t3项\t\t\t');
  });

  it('keeps the empty lines between its rows', () => {
    const table = [
      head,
      rows[0]!,
      rows[2]!.replace(/^3/u, '2'),
      '9\t\t修建提水泵站。\t\t\t',
      rows[3]!.replace(/^4/u, '4'),
    ];
    const spaced = withTable(
      body,
      table.flatMap((row) => [row, '']),
    );
    assert.ok(
      synced(spaced).includes(
        withTable(
          [],
          [head, rows[0]!, '2\t\t在分水口安装量水设施。\t\t灌溉处\t', rows[2]!, rows[3]!].flatMap((row) => [row, '']),
        ).slice(1),
      ),
    );
  });

  it('has those who are responsible beside those who join in, where it has columns for these two', () => {
    const led = body.map((line) => line.replace('（水利局、灌溉处按职责分工负责）', '（水利局牵头，灌溉处配合）'));
    const table = [
      '序号\t工作任务\t牵头单位\t配合单位',
      '1\t完成东干渠衬砌十二公里，6月底前完工。\t水利局\t灌溉处',
      '2\t清理白水河两岸垃圾，每季度巡查一次。\t河长办\t',
    ];
    assert.deepEqual(tableOf(synced(withTable(led, table))).slice(2), [
      '2\t在分水口安装量水设施。\t灌溉处\t',
      '3\t清理白水河两岸垃圾，每季度巡查一次。\t河长办\t',
      '4\t拆除沿岸违章棚屋，年底前全部清零。\t河长办、综合执法局\t',
    ]);
  });

  it('loses the row of an item of which another section has the very same, by the row’s 项目', () => {
    const items = (place: string): readonly string[] => [
      '（一）栽植行道树。栽植香樟三百株，三月底前完成。（县园林处负责）',
      `（二）修剪绿篱。修剪绿篱两千米，五月底前完成。（${place}街道负责）`,
    ];
    const text = ['2026年全县绿化工作要点', '一、东片区', ...items('东城'), '二、西片区', ...items('西城'), ''].join(
      '\n',
    );
    const made = applied(text, generateTable(parsePlan(text)));
    const gone = made.replace(`${items('西城')[1]!}\n`, '');
    assert.deepEqual(
      syncTable(parsePlan(gone)).changes.map(({ label, isLossy }) => [label, isLossy]),
      [['删去：序号4（正文已没有）', true]],
    );
  });

  it('loses the row of an item that is gone, which tells what goes with it; the heading goes to the next row', () => {
    const text = withTable([...body.slice(0, 5), body[6]!.replace('4.', '3.')], [head, ...rows]);
    const [dropped] = syncTable(parsePlan(text)).changes;
    assert.equal(dropped!.label, '删去：序号3（正文已没有）');
    assert.equal(dropped!.isLossy, true);
    assert.match(dropped!.detail, /分管领导：吴某，责任单位：河长办，完成期限：12月底前/u);
    assert.deepEqual(tableOf(synced(text)), [
      head,
      rows[0],
      rows[1],
      '3\t加强河湖日常管护\t拆除沿岸违章棚屋，年底前全部清零。\t吴某\t河长办\t12月底前',
    ]);
  });

  it('follows the wording, and nothing that people filled in is touched', () => {
    const text = withTable(body, [head, ...rows]).replace(
      '衬砌十二公里，6月底前完工。（',
      '衬砌十五公里，6月底前全线完工。（',
    );
    assert.deepEqual(
      tableOf(synced(text)).map((line) => line.split('\t').slice(2)),
      [head, rows[0]!.replace('十二', '十五').replace('前完', '前全线完'), ...rows.slice(1)].map((line) =>
        line.split('\t').slice(2),
      ),
    );
  });

  it('gives each of several rows of one item its part of the text', () => {
    const items = [
      ...body.slice(0, 2),
      '1.衬砌渠道。完成东干渠衬砌十二公里，加固渡槽三座。修复支渠闸门二十处，更换启闭机。',
      ...body.slice(3),
    ];
    const own = [
      '1\t推进灌区节水改造\t完成东干渠衬砌十公里，加固渡槽三座\t郑某\t水利局\t6月底前',
      '2\t\t修复支渠闸门二十处\t郑某\t灌溉处\t9月底前',
    ];
    const text = withTable(items, [
      head,
      ...own,
      ...rows.slice(1).map((row, at) => row.replace(/^\d+/u, String(at + 3))),
    ]);
    assert.deepEqual(tableOf(synced(text)).slice(1, 3), [
      own[0]!.replace('十公里', '十二公里'),
      own[1]!.replace('二十处', '二十处，更换启闭机'),
    ]);
  });

  it('stays a summary where it is one: only what it says otherwise is put right', () => {
    const short = rows.map((row) => row.replace(/[，。][^\t]*/u, ''));
    const long = body.map((line) => line.replace(/。（/u, '，修复损毁涵闸二十余处并健全台账，培训管护人员一百名。（'));
    const text = withTable(long, [head, ...short.map((row) => row.replace('安装', '安上'))]);
    const now = tableOf(synced(text));
    assert.deepEqual(now, [head, ...short]);
  });

  it('follows the headings in the 项目 column', () => {
    const text = withTable(body, [head, ...rows]).replace('\t加强河湖日常管护', '\t加强河湖管护');
    assert.equal(tableOf(synced(text))[3], rows[2]);
  });

  it('has single changes made, and the numbers follow these', () => {
    const text = withTable(body, [head, rows[0]!, rows[3]!.replace('4\t', '2\t加强河湖日常管护')]);
    const { changes } = syncTable(parsePlan(text));
    assert.deepEqual(
      changes.map(({ label, detail }) => [label, detail]),
      [
        ['新增一行', '安装量水设施'],
        ['新增一行', '清理河道'],
        ['重排表格序号', '1处'],
      ],
    );
    assert.deepEqual(
      tableOf(synced(text, [1, 2])).map((line) => line.slice(0, 8)),
      [head.slice(0, 8), '1\t推进灌区节水', '2\t加强河湖日常', '3\t加强河湖日常'],
    );
  });

  it('keeps its bars', () => {
    const bars = (line: string): string => `| ${line.split('\t').join(' | ')} |`;
    const table = [head, ...rows.slice(0, 3)].map(bars);
    const text = withTable(body, [table[0]!, '|---|---|---|---|---|---|', ...table.slice(1)]);
    assert.equal(
      tableOf(synced(text))[5],
      '| 4 |  | 拆除沿岸违章棚屋，年底前全部清零。 |  | 河长办、综合执法局 | 年底前 |',
    );
  });

  it('is left alone where its columns say nothing of tasks, in words', () => {
    const refusal = (table: readonly string[]): string => syncTable(parsePlan(withTable(body, table))).message;
    assert.match(refusal(['渠道\t长度\t造价', '东干渠\t12\t300', '西干渠\t9\t210']), /第\d+行起的表格.*没有改动/u);
    assert.match(refusal(['序号\t工作任务\t责任单位', '1\t放养鱼苗\t渔业站', '2\t检修码头\t港务处']), /对应不上/u);
  });

  it('says which columns the body has nothing for', () => {
    const text = withTable(body, [`${head}\t资金来源`, ...rows.slice(0, 3).map((row) => `${row}\t自筹`)]);
    assert.match(syncTable(parsePlan(text)).message, /“资金来源”栏正文里没有，保持原样/u);
  });
});
