import assert from 'node:assert/strict';
import { generateTable, parsePlan, syncTable } from '../../server/src/core';
import { applied, body, head, name, rows, tableOf, tableProblems, withTable } from './task-table';

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
      '1\t推进灌区节水改造\t衬砌渠道。完成东干渠衬砌十二公里，6月底前完工。\t水利局、灌溉处\t6月底前',
      '2\t\t安装量水设施。在分水口安装量水设施。\t灌溉处\t',
      '3\t加强河湖日常管护\t清理河道。清理白水河两岸垃圾，每季度巡查一次。\t河长办\t',
      '4\t\t整治岸线。拆除沿岸违章棚屋，年底前全部清零。\t河长办、综合执法局\t年底前',
      '',
    ]);
    assert.deepEqual(tableProblems(now), []);
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
  });

  it('leaves notes of units out of headings', () => {
    const text = [
      '2025年全县水利工作要点',
      '一、节水（水利局负责）',
      '1.衬砌渠道（水利局负责）',
      '2.安装量水设施（灌溉处负责）',
      '在分水口安装量水设施。',
      '3.清理河道.（河长办负责）',
      '',
    ].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.deepEqual(
      tableOf(now).map((row) => row.split('\t').slice(1, 3)),
      [
        ['项目', '工作任务'],
        ['节水', '衬砌渠道'],
        ['', '安装量水设施。在分水口安装量水设施。'],
        ['', '清理河道.'],
      ],
    );
  });

  it('has a heading of its own for an item below none, and says it once', () => {
    const text = [...body, '三、办好节水宣传周。3月组织进村宣讲十场。（水利局负责）', ''].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.equal(tableOf(now).at(-1), '5\t办好节水宣传周\t3月组织进村宣讲十场。\t水利局\t3月');
    assert.deepEqual(tableProblems(now), []);
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
  });

  it('has the headings of items that stand below none with their text, where it has no 项目', () => {
    const text = [
      '2025年全县水利工作要点',
      '一、衬砌渠道',
      '完成东干渠衬砌十二公里。',
      '二、清理河道。清理两岸垃圾。',
      '三、每季度通报一次进展。',
      '',
    ].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.deepEqual(
      tableOf(now).map((row) => row.split('\t')[1]),
      ['工作任务', '衬砌渠道。完成东干渠衬砌十二公里。', '清理河道。清理两岸垃圾。', '每季度通报一次进展'],
    );
    assert.deepEqual(tableProblems(now), []);
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
  });

  it('has a row for each of the tasks below a heading that are not numbered', () => {
    const [title, first, , , ...others] = body as [string, string, string, string, ...string[]];
    const below = [
      '1.更新渠道设施',
      '衬砌东干渠道。完成东干渠衬砌十二公里，6月底前完工。（水利局负责）',
      '安装量水设施。在全部分水口安装量水设施，计量到户。（灌溉处负责）',
    ];
    const now = applied(
      [title, first, ...below, ...others, ''].join('\n'),
      generateTable(parsePlan([title, first, ...below, ...others, ''].join('\n'))),
    );
    assert.deepEqual(tableOf(now).slice(1, 4), [
      '1\t更新渠道设施\t衬砌东干渠道。完成东干渠衬砌十二公里，6月底前完工。\t水利局\t6月底前',
      '2\t\t安装量水设施。在全部分水口安装量水设施，计量到户。\t灌溉处\t',
      '3\t加强河湖日常管护\t清理河道。清理白水河两岸垃圾，每季度巡查一次。\t河长办\t',
    ]);
    assert.deepEqual(tableProblems(now), []);
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
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
    assert.deepEqual(tableProblems(now), []);
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
  });

  it('has the columns that were chosen, between bars where they were wanted', () => {
    const text = body.slice(0, 4).join('\n');
    const choice = { columns: ['number', 'leader', 'unit'], format: 'pipes' } as const;
    assert.deepEqual(tableOf(applied(text, generateTable(parsePlan(text), choice))), [
      '| 序号 | 工作任务                                        | 分管领导 | 责任单位       |',
      '| ---- | ----------------------------------------------- | -------- | -------------- |',
      '| 1    | 衬砌渠道。完成东干渠衬砌十二公里，6月底前完工。 |          | 水利局、灌溉处 |',
      '| 2    | 安装量水设施。在分水口安装量水设施。            |          | 灌溉处         |',
    ]);
  });

  it('fills an empty table where it stands, with its columns', () => {
    const text = withTable(body.slice(0, 4), ['序号\t工作任务\t资金来源\t责任单位', '1\t\t\t']);
    assert.deepEqual(tableOf(applied(text, generateTable(parsePlan(text)))), [
      '序号\t工作任务\t资金来源\t责任单位',
      '1\t衬砌渠道。完成东干渠衬砌十二公里，6月底前完工。\t\t水利局、灌溉处',
      '2\t安装量水设施。在分水口安装量水设施。\t\t灌溉处',
    ]);
  });

  for (const [title, sheet] of [
    ['某县水利局关于加强河湖管护的实施意见', '加强河湖管护任务分解表'],
    ['某县人民政府关于推进灌区改造的实施方案（试行）', '推进灌区改造任务分解表'],
    ['2025年全县水利工作要点（征求意见稿）', '2025年全县水利工作任务分解表'],
    ['22 某县水利局关于加强河湖管护的实施意见', '加强河湖管护任务分解表'],
  ] as const)
    it(`is called ${sheet} where the plan is called ${title}`, () => {
      const text = [title, ...body.slice(1)].join('\n');
      assert.ok(applied(text, generateTable(parsePlan(text))).includes(`附件：${sheet}\n`));
    });

  it('has the last deadline of an item, and none that was over before', () => {
    const items = [
      '1.衬砌渠道。3月底前完成招标，7月底前完工。',
      '2.安装水表。对2019年6月底前安装的水表逐个检定。',
      '3.清理河道。六月底前清理两岸垃圾。',
      '4.整治岸线。拆除违章棚屋；',
    ];
    const text = ['全县水利工作要点', '一、任务', ...items, '某县水利局', '2020年1月5日', ''].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.deepEqual(
      tableOf(now)
        .slice(1)
        .map((row) => row.split('\t').at(-1)),
      ['7月底前', '', '六月底前', ''],
    );
    const undated = text.replace('某县水利局\n2020年1月5日\n', '');
    assert.equal(
      tableOf(applied(undated, generateTable(parsePlan(undated))))[1]!
        .split('\t')
        .at(-1),
      '7月底前',
    );
  });

  it('has the whole text of an item that is one sentence, without the mark at its end', () => {
    const long =
      '对反映机关效能问题的来信来访，由收件单位在三个工作日内转有关主管部门办理，并在办结后五个工作日内答复来信来访人；';
    const text = ['某县信访工作方案', '一、任务', `（一）${long}`, '（二）定期通报办理情况。', ''].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.equal(tableOf(now)[1]!.split('\t')[2], long.slice(0, -1));
    assert.deepEqual(tableProblems(now), []);
  });

  it('is made from an attachment whose items name units, where no item of the plan does', () => {
    const text = [
      '某县2025年政务服务考评办法',
      '一、考评对象',
      '各乡镇、县直各部门。',
      '二、考评方式',
      '采用日常监测和实地调研的方式，每半年考评一次。',
      '附件：考评指标',
      '附件',
      '考评指标',
      '一、窗口建设',
      '1.合并窗口。分批合并同类窗口，6月底前完成。（县审批局牵头）',
      '2.公示流程。制作办事流程图，张贴在大厅。（县审批局牵头）',
      '二、网上办理',
      '3.开设专栏。在门户网站开设专栏，9月底前上线。（县数据局牵头）',
      '4.推广移动端。覆盖全部高频事项，10月底前完成。（县数据局牵头）',
      '',
    ].join('\n');
    const made = generateTable(parsePlan(text));
    assert.equal(made.remark, '正文中1项没有写完成时间，表中留空，请填写。');
    const now = applied(text, made);
    assert.deepEqual(
      tableOf(now).map((row) => row.split('\t').slice(3).join('/')),
      ['牵头单位/责任单位/完成期限', '县审批局//6月底前', '县审批局//', '县数据局//9月底前', '县数据局//10月底前'],
    );
    assert.deepEqual(tableProblems(now), []);
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
  });

  it('says what the body left out', () =>
    assert.equal(generateTable(parsePlan(body.join('\n'))).remark, '正文中2项没有写完成时间，表中留空，请填写。'));

  it('is refused where there is one, and where there is nothing to make it from', () => {
    assert.match(generateTable(parsePlan(withTable(body, [head, ...rows]))).message, /已有任务分解表.*同步/u);
    // Neither command sends to the other where the table is of another text.
    const other = parsePlan(
      withTable(body, [head, '1\t校园\t翻修操场\t郑某\t教育局\t6月底前', '2\t\t更换课桌\t郑某\t教育局\t9月底前']),
    );
    assert.match(generateTable(other).message, /对应不上，要按正文重做，请先删去表头下面的各行。/u);
    assert.match(syncTable(other).message, /请先删去表头下面的各行，再用“由正文生成任务分解表”/u);
    assert.match(generateTable(parsePlan('随便写的一段话。')).message, /没有编号的任务/u);
  });
});
