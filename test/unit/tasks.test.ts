import assert from 'node:assert/strict';
import type { Task } from '../../server/src/core';
import { outline, parsePlan, tasks } from '../../server/src/core';

/** What is listed of a task, in one line. */
function told({ number, title, units, lead, leaders, departments, deadlines }: Task): string {
  const times = deadlines.map(({ text, date }) => (date === undefined ? text : `${text}=${date}`));
  const fields = [units, lead, leaders, departments, times].map((names) => names.join('、'));
  return [`${number} ${title}`, ...fields].join(' | ');
}

function toldOf(text: string): readonly string[] {
  return tasks(parsePlan(text)).map(told);
}

describe('tasks of the body', () => {
  it('have leaders and deadlines from the lines below them', () => {
    const text = [
      '云江市中医院2025年工作要点',
      '一、提升能力',
      '1.办好名医讲堂，全年不少于12期。',
      '责任领导：何 平、欧阳敏',
      '责任科室：医务科、护理部',
      '完成时限：每月',
      '2.建成煎药中心，8月底前试运行。',
      '分管副院长：何平',
      '责任科室：药学部',
      '完成时间：10月31日',
    ].join('\n');
    assert.deepEqual(toldOf(text), [
      '1 办好名医讲堂，全年不少于12期 | 医务科、护理部 |  | 何平、欧阳敏 |  | 每月=2025-12-31',
      '2 建成煎药中心，8月底前试运行 | 药学部 |  | 何平 |  | 8月底前=2025-08-31、10月31日=2025-10-31',
    ]);
  });

  it('have them from one line or one bracket with several labels', () => {
    const text = [
      '云江县2025年重点工作任务分工',
      '一、项目建设',
      '1.续建县城水厂。铺设主管网12公里。（责任领导：周岩；责任单位：县水利局；完成时限：9月底前）',
      '2.新建公交枢纽。平整场地80亩。',
      '牵头县领导：石　磊　　责任单位：县交通运输局　　完成时限：长期坚持',
    ].join('\n');
    assert.deepEqual(toldOf(text), [
      '1 续建县城水厂 | 县水利局 |  | 周岩 |  | 9月底前=2025-09-30',
      '2 新建公交枢纽 | 县交通运输局 |  | 石磊 |  | 长期坚持',
    ]);
  });

  it('have them from lines with tags', () => {
    const lines = ['【责任领导】何 平　欧阳敏', '【牵头科室】医务科', '【完成时限】9月'];
    const text = ['云江市中医院2025年工作要点', '一、提升能力', '1.办好名医讲堂。', ...lines].join('\n');
    assert.deepEqual(toldOf(text), ['1 办好名医讲堂 | 医务科 | 医务科 | 何平、欧阳敏 |  | 9月=2025-09-30']);
  });

  it('have units with a shared tail spelt out, be they places or companies', () => {
    const note = '（责任单位：县住建局，东新区、西新区管委会，云江供电公司，电信、移动、联通公司）';
    assert.deepEqual(
      tasks(parsePlan(`云江县2025年工作要点\n一、项目\n1.规整线缆。入地敷设。${note}`)).map(({ units }) => units),
      [['县住建局', '东新区管委会', '西新区管委会', '云江供电公司', '电信公司', '移动公司', '联通公司']],
    );
  });

  it('have the deadline of a heading that is all of them', () => {
    assert.deepEqual(toldOf('云江县2025年工作要点\n一、项目\n1.县城水厂6月底前通水\n责任单位：县水利局'), [
      '1 县城水厂6月底前通水 | 县水利局 |  |  |  | 6月底前=2025-06-30',
    ]);
  });

  it('have the units of a note whose second line begins with a label', () => {
    const text = [
      '云江县2025年水利工作要点',
      '一、提升能力',
      '1.修好东渠。完成衬砌十二公里。（牵头单位：县水利局；',
      '责任单位：各乡镇、县财政局；完成时限：9月）',
      '2.清理西渠。清淤三公里。（责任单位：县水利局；完成时',
      '限：10月）',
      '3.维修泵站。更换机组。',
      '责任单位：县水利局）',
    ].join('\n');
    assert.deepEqual(toldOf(text), [
      '1 修好东渠 | 县水利局、各乡镇、县财政局 | 县水利局 |  |  | 9月=2025-09-30',
      '2 清理西渠 | 县水利局 |  |  |  | 10月=2025-10-31',
      '3 维修泵站 | 县水利局 |  |  |  | ',
    ]);
  });

  it('have the units of a note that goes over a line’s end', () => {
    const text = [
      '云江市2025年档案工作要点',
      '一、收集整理',
      '1.按时归档。各科室要把上年的材料收集齐全，逐件登记后移交档案室。（责任单位：市',
      '',
      '— 3 —',
      '',
      '档案局、市财政局，各县档案馆）',
      '2.规范整理。对移交的材料统一编目、装订、上架。（责任单位：市档案局）',
    ].join('\n');
    assert.deepEqual(toldOf(text), [
      '1 按时归档 | 市档案局、市财政局、各县档案馆 |  |  |  | ',
      '2 规范整理 | 市档案局 |  |  |  | ',
    ]);
  });
});

describe('a note in a line of its own', () => {
  const unitsOf = (...lines: readonly string[]): readonly string[] =>
    tasks(parsePlan(['2025年水利工作要点', '一、主要任务', ...lines, ''].join('\n'))).map(({ units }) => units.join());
  const group = ['（一）灌区', '1.修好东渠。衬砌两公里。', '2.清理西渠。清淤三公里。', '（责任单位：水利局、各镇）'];
  const inline = ['（二）水源', '3.维修泵站。更换机组。（供水公司负责）', '4.保护水源。设置围栏。（环保局负责）'];

  it('is the group’s where other items have theirs behind the text', () =>
    assert.deepEqual(unitsOf(...group, ...inline), ['水利局,各镇', '水利局,各镇', '供水公司', '环保局']));

  it('is the item’s own where other items have theirs there too', () => {
    const apart = inline.flatMap((line) => line.replace('（供', '\n（供').replace('（环', '\n（环').split('\n'));
    assert.deepEqual(unitsOf(...group, ...apart), ['', '水利局,各镇', '供水公司', '环保局']);
  });
});

describe('items without notes', () => {
  const noted = ['一、灌区', '1.修好东渠。衬砌两公里。（水利局负责）', '2.清理西渠。清淤三公里。（水利局负责）'];
  const titles = (...lines: readonly string[]): readonly string[] =>
    tasks(parsePlan(['2025年水利工作要点', ...noted, ...lines, ''].join('\n'))).map(({ number }) => number);

  it('are tasks where they are counted on with those that have some', () =>
    assert.deepEqual(titles('二、强化基础保障', '3.维修泵站。更换机组。', '4.储备物资。备足砂石。'), [
      '1',
      '2',
      '3',
      '4',
    ]));

  it('are none below 保障措施, nor where they are counted anew', () => {
    assert.deepEqual(titles('二、保障措施', '3.加强领导。成立专班。', '4.加强督查。每月一次。'), ['1', '2']);
    assert.deepEqual(titles('二、有关事项', '1.报送信息。每月一次。', '2.总结经验。每季一次。'), ['1', '2']);
  });
});

describe('a regulation', () => {
  const articles = [
    '第一条 为规范摊位管理，制定本文件。',
    '第二条 摊主应当每日清扫。',
    '第三条 有下列情形的，收回摊位：',
    '（一）转租的；',
    '（二）停业的。',
  ];
  const titled = (title: string, ...lines: readonly string[]): readonly string[] =>
    toldOf([title, '', ...lines, ''].join('\n'));

  it('has provisions and no tasks', () => {
    assert.deepEqual(titled('滨河县集贸市场管理暂行办法', ...articles), []);
    assert.deepEqual(titled('滨河县集贸市场管理规定（试行）', ...articles), []);
  });

  it('is no plan that counts in articles, nor one with units', () => {
    assert.equal(titled('滨河县集贸市场整治方案', ...articles.slice(0, 2)).length, 2);
    assert.deepEqual(titled('滨河县集贸市场整治办法', '第一条 清理占道摊位。（县城管局负责）', '第二条 修好棚顶。'), [
      '一 清理占道摊位 | 县城管局 |  |  |  | ',
    ]);
  });
});

describe('tasks of a flat list', () => {
  it('are all of its items; a bracket behind the last sentence names the unit', () => {
    const text = [
      '望海街道2025年第二季度工作安排',
      '四月份',
      '1.摸排楼宇企业，建立台账。（党建办）',
      '2.4月15日前办好宣传日活动。（平安办、残联）',
      '五月份',
      '1.清淤积水点36处。（以上为全年任务）',
    ].join('\n');
    assert.deepEqual(toldOf(text), [
      '1 摸排楼宇企业，建立台账 | 党建办 |  |  |  | ',
      '2 4月15日前办好宣传日活动 | 平安办、残联 |  |  |  | 4月15日前=2025-04-15',
      '1 清淤积水点36处 |  |  |  |  | ',
    ]);
  });
});

describe('tasks of a table', () => {
  const table = (rows: readonly string[][]): string =>
    ['云江市2025年实事项目责任分解', '', ...rows.map((row) => row.join('\t'))].join('\n');

  it('have bodies that lead as units that lead, not as departments', () => {
    const text = table([
      ['序号', '工作任务', '分管区领导', '牵头单位', '配合单位', '办结时限'],
      ['1', '建成社区食堂12家', '何 平', '区民政局、各镇人民政府', '区财政局', '10月底前'],
    ]);
    assert.deepEqual(toldOf(text), [
      '1 建成社区食堂12家 | 区财政局 | 区民政局、各镇人民政府 | 何平 |  | 10月底前=2025-10-31',
    ]);
  });

  it('have no time that only says which task is meant', () => {
    const text = table([
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['1', '财政收入增长8%', '财政局', '6月底前过半，12月底前完成全年任务'],
      ['2', '居民增收', '发改局', '全年'],
    ]);
    assert.deepEqual(toldOf(text), [
      '1 财政收入增长8% | 财政局 |  |  |  | 6月底前=2025-06-30、12月底前=2025-12-31',
      '2 居民增收 | 发改局 |  |  |  | 全年=2025-12-31',
    ]);
  });

  it('are read though merged cells leave one word between tabs', () => {
    const text = table([
      ['序号', '重点工作', '具体措施', '责任领导', '责任站所（办）', '完成时限'],
      ['', '', '', '姓名', '', ''],
      ['1', '产业发展', '新建大棚120座', '刘海燕', '农业农村办', '10月底前'],
      ['', '', '引进企业2家', '', '', ''],
      ['2', '环境整治', '改造户厕260座', '王志刚', '村镇建设办', '11月底前'],
    ]);
    assert.deepEqual(toldOf(text), [
      '1 新建大棚120座 | 农业农村办 |  | 刘海燕 |  | 10月底前=2025-10-31',
      ' 引进企业2家 | 农业农村办 |  | 刘海燕 |  | 10月底前=2025-10-31',
      '2 改造户厕260座 | 村镇建设办 |  | 王志刚 |  | 11月底前=2025-11-30',
    ]);
  });

  it('have whom the merged cells above them name, and times of their own', () => {
    const text = table([
      ['项目', '责任部门', '责任领导', '时间', '工作内容'],
      ['修缮北门大桥', '城管办、北门村', '王志刚', '2025年3月', '报送立项材料'],
      ['', '', '', '2025年5月', '完成招标'],
      ['', '水利站', '', '', '复核水位'],
      ['建设垃圾分类点', '环卫站', '刘海燕', '2025年6月', '完成选址'],
    ]);
    assert.deepEqual(toldOf(text), [
      ' 报送立项材料 | 城管办、北门村 |  | 王志刚 |  | 2025年3月=2025-03-31',
      ' 完成招标 | 城管办、北门村 |  | 王志刚 |  | 2025年5月=2025-05-31',
      ' 复核水位 | 水利站 |  |  |  | ',
      ' 完成选址 | 环卫站 |  | 刘海燕 |  | 2025年6月=2025-06-30',
    ]);
    const numbered = table([
      ['序号', '工作任务', '责任单位'],
      ['1', '3月：调研；4—5月：起草', '教研室'],
      ['', '6月、9月：试行', ''],
      ['2', '全年：推广', '教务处'],
    ]);
    assert.deepEqual(toldOf(numbered), [
      '1 3月：调研 | 教研室 |  |  |  | ',
      ' 6月、9月：试行 | 教研室 |  |  |  | ',
      '2 全年：推广 | 教务处 |  |  |  | ',
    ]);
  });

  it('are called by their names where a column has them', () => {
    const text = table([
      ['序号', '项目名称', '建设内容', '牵头（责任）单位', '完成时限'],
      ['1', '托育服务扩容', '新增托位600个，建成示范园2家', '区卫生健康局', '10月底前'],
      ['2', '口袋公园建设', '新建10处', '区城管局', '9月底前'],
    ]);
    assert.deepEqual(toldOf(text), [
      '1 托育服务扩容 |  | 区卫生健康局 |  |  | 10月底前=2025-10-31',
      '2 口袋公园建设 |  | 区城管局 |  |  | 9月底前=2025-09-30',
    ]);
    const [plan] = outline(parsePlan(text));
    assert.deepEqual(
      plan!.children[0]!.children.map(({ marker, title }) => [marker, title]),
      [
        ['1', '托育服务扩容'],
        ['2', '口袋公园建设'],
      ],
    );
  });

  it('are joined by the items that name their units and have no row in the table made from the others, where these stand', () => {
    const body = [
      '2025年全县水利工作要点',
      '一、推进灌区节水改造',
      '1.衬砌渠道。完成东干渠衬砌十二公里，6月底前完工。（水利局负责）',
      '2.安装量水设施。在分水口安装量水设施，计量到户。（灌溉处负责）',
      '3.清理河道。清理白水河两岸垃圾，每季度巡查一次。（河长办负责）',
      '4.整治岸线。拆除沿岸违章棚屋，全部清零。（综合执法局负责）',
      '5.看护林带。补种防护林带三处。',
    ];
    const head = ['', '附件', '2025年全县水利工作任务分解表', '序号\t工作任务\t责任单位\t完成期限'];
    const rows = [
      '1\t衬砌渠道。完成东干渠衬砌十二公里，6月底前完工。\t水利局\t6月底前',
      '2\t安装量水设施。在分水口安装量水设施，计量到户。\t灌溉处\t年底前',
      '3\t清理河道。清理白水河两岸垃圾，每季度巡查一次。\t河长办\t年底前',
      '4\t整治岸线。拆除沿岸违章棚屋，全部清零。\t综合执法局\t年底前',
    ];
    const titles = ['衬砌渠道', '安装量水设施', '清理河道', '整治岸线'];
    for (const missing of [0, 1, 3]) {
      const text = [...body, ...head, ...rows.filter((_, at) => at !== missing), ''].join('\n');
      assert.deepEqual(
        tasks(parsePlan(text)).map(({ title, source }) => `${source} ${title}`),
        titles.map((title, at) => `${at === missing ? 'body' : 'table'} ${title}`),
      );
    }
  });
});
