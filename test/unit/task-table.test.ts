import assert from 'node:assert/strict';
import { generateTable, parsePlan, syncTable } from '../../server/src/core';
import { applied, body, head, name, rows, synced, tableOf, tableProblems, withTable } from './task-table';

describe('a task table made from the body', () => {
  it('has a row for each item, with heading, text, units and deadline, as an attachment of the document', () => {
    const text = `${body.join('\n')}\n`;
    const now = applied(text, generateTable(parsePlan(text)));
    assert.deepEqual(now.split('\n').slice(body.length), [
      '',
      `附件：${name}`,
      '',
      '附件',
      '',
      name,
      '',
      '序号\t项目\t工作任务\t责任单位\t完成期限',
      '1\t推进灌区节水改造\t完成东干渠衬砌十二公里，6月底前完工。\t水利局、灌溉处\t6月底前',
      '2\t推进灌区节水改造\t在分水口安装量水设施。\t灌溉处\t',
      '3\t加强河湖日常管护\t清理白水河两岸垃圾，每季度巡查一次。\t河长办\t',
      '4\t加强河湖日常管护\t拆除沿岸违章棚屋，年底前全部清零。\t河长办、综合执法局\t年底前',
      '',
    ]);
    assert.deepEqual(tableProblems(now), []);
  });

  it('is made from the last of several plans, and says so', () => {
    const text = [
      ...body,
      '',
      '',
      '2025年全县渔业工作要点',
      '一、改造鱼塘',
      '1.清淤。清理鱼塘淤泥。',
      '2.护坡。加固鱼塘护坡。',
    ].join('\n');
    const plan = parsePlan(text);
    assert.equal(plan.parts.filter(({ scope }) => scope === 'plan').length, 2);
    const made = generateTable(plan);
    assert.match(made.message, /^由正文生成了2行。文中有几份计划，只列了最后一份的任务。/u);
    assert.deepEqual(syncTable(parsePlan(applied(text, made))).changes, []);
  });

  it('is made from a letter that orders the work itself too', () => {
    const text = [
      '云江县人民政府关于加强灌区建设的若干意见',
      '',
      '各乡镇人民政府，县政府各部门：',
      '',
      '为加强灌区建设，现提出以下意见：',
      '',
      ...body.slice(1).flatMap((line) => [line, '']),
      '云江县人民政府',
      '2025年3月4日',
      '',
    ].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.deepEqual(
      now.split('\n').filter((line) => /^附件|分解表$/u.test(line)),
      ['附件：加强灌区建设任务分解表', '附件', '加强灌区建设任务分解表'],
    );
    assert.ok(now.indexOf('附件：') < now.indexOf('\n云江县人民政府\n'), now);
    assert.equal(tableOf(now).length, 5);
    assert.deepEqual(
      tableProblems(now).filter((problem) => !problem.startsWith('table-empty')),
      [],
    );
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
  });

  it('has the columns that were chosen, between bars where they were wanted', () => {
    const text = body.slice(0, 4).join('\n');
    const choice = { columns: ['number', 'leader', 'unit'], format: 'pipes' } as const;
    assert.deepEqual(tableOf(applied(text, generateTable(parsePlan(text), choice))), [
      '| 序号 | 工作任务                              | 分管领导 | 责任单位       |',
      '| ---- | ------------------------------------- | -------- | -------------- |',
      '| 1    | 完成东干渠衬砌十二公里，6月底前完工。 |          | 水利局、灌溉处 |',
      '| 2    | 在分水口安装量水设施。                |          | 灌溉处         |',
    ]);
  });

  it('fills an empty table where it stands, with its columns', () => {
    const text = withTable(body.slice(0, 4), ['序号\t工作任务\t资金来源\t责任单位', '1\t\t\t']);
    assert.deepEqual(tableOf(applied(text, generateTable(parsePlan(text)))), [
      '序号\t工作任务\t资金来源\t责任单位',
      '1\t完成东干渠衬砌十二公里，6月底前完工。\t\t水利局、灌溉处',
      '2\t在分水口安装量水设施。\t\t灌溉处',
    ]);
  });

  it('becomes the second attachment where there is one, which gets a number', () => {
    const text = [...body, '', '附件：渠系分布图', '', '附件', '', '渠系分布图', '', '东干渠自北向南。', ''].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    const lines = now.split('\n').filter((line) => line.includes('附件') || line.trim().startsWith('2.2025'));
    assert.deepEqual(lines, ['附件：1.渠系分布图', `　　　2.${name}`, '附件1', '附件2']);
    assert.deepEqual(tableProblems(now), []);
  });

  it('says what the body left out', () =>
    assert.equal(
      generateTable(parsePlan(body.join('\n'))).message,
      '由正文生成了4行。正文中2项没有写完成时间，表中留空，请填写。',
    ));

  it('is refused where there is one, and where there is nothing to make it from', () => {
    assert.match(generateTable(parsePlan(withTable(body, [head, ...rows]))).message, /已有任务分解表.*同步/u);
    assert.match(generateTable(parsePlan('随便写的一段话。')).message, /没有编号的任务/u);
  });
});

describe('a task table beside its body', () => {
  it('has nothing to be done where both say the same', () =>
    assert.deepEqual(syncTable(parsePlan(withTable(body, [head, ...rows]))), {
      changes: [],
      message: '任务分解表与正文一致，不用同步。',
    }));

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
