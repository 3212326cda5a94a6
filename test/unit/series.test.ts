import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';
import { recount } from '../../server/src/core/plan/assembly/recount';

/** A run of numbers; `|` stands where a higher heading is. */
function alignText(text: string, fragment = false): readonly string[] {
  const values: number[] = [];
  const boundaries: number[] = [];
  let boundary = -1;
  for (const token of text.split(' ')) {
    if (token === '|') boundary = 3;
    else {
      values.push(Number(token));
      boundaries.push(boundary);
      boundary = -1;
    }
  }
  const { expected, slips } = recount(values, boundaries, fragment);
  assert.equal(expected.length, values.length);
  return slips.map(({ kind, first, last }) => {
    const right = kind === 'wrong' ? expected.slice(first, last + 1).join(' ') : expected[first];
    return `${kind} ${values.slice(first, last + 1).join(' ')} at ${first} for ${right}`;
  });
}

describe('recount: one cause each', () => {
  for (const [numbers, ...slips] of [
    ['1 2 3'],
    ['17 18 9 20 21', 'gap 17 at 0 for 1', 'wrong 9 at 2 for 3'],
    ['1 2 3 4 9 6 7', 'wrong 9 at 4 for 5'],
    ['1 2 3 1 5 6', 'wrong 1 at 3 for 4'],
    ['1 2 3 11 5 6', 'wrong 11 at 3 for 4'],
    ['1 2 3 4 4 6 7', 'wrong 4 at 4 for 5'],
    ['1 2 4 5 6', 'gap 4 at 2 for 3'],
    ['1 2 5 6 7', 'gap 5 at 2 for 3'],
    ['1 2 3 33 34 35', 'gap 33 at 3 for 4'],
    ['1 2 2 3 4', 'repeat 2 at 2 for 3'],
    ['1 1 2 3', 'repeat 1 at 1 for 2'],
    ['1 2 3 2 3 4 5', 'repeat 2 at 3 for 4'],
    ['1 2 2 2 3', 'repeat 2 at 2 for 3', 'repeat 2 at 3 for 4'],
    ['1 2 4 3 5', 'wrong 4 3 at 2 for 3 4'],
    ['1 2 3 5 4', 'wrong 5 4 at 3 for 4 5'],
    ['2 1 3 4', 'wrong 2 1 at 0 for 1 2'],
    ['1 2 8 9 5 6', 'wrong 8 9 at 2 for 3 4'],
    ['2 2 3 4', 'wrong 2 at 0 for 1'],
    ['10 2 3 4', 'wrong 10 at 0 for 1'],
    ['2 3 4', 'gap 2 at 0 for 1'],
    ['1 2 3 5', 'wrong 5 at 3 for 4'],
    ['1 2 3 3', 'wrong 3 at 3 for 4'],
    ['1 2 3 1', 'wrong 1 at 3 for 4'],
    ['1 3', 'wrong 3 at 1 for 2'],
    ['1 2 3 5 6 8 9', 'gap 5 at 3 for 4', 'gap 8 at 5 for 6'],
    ['1 2 3 4 5 6 6 7 8 9 10 12 13', 'repeat 6 at 6 for 7', 'gap 12 at 11 for 12'],
    ['1 9 3 4 5 2 7 8', 'wrong 9 at 1 for 2', 'wrong 2 at 5 for 6'],
  ] as const)
    it(`${numbers} → ${slips.join('; ') || 'nothing'}`, () => assert.deepEqual(alignText(numbers), slips));
});

describe('recount: counting on and beginning anew', () => {
  for (const [numbers, ...slips] of [
    ['| 1 2 3 | 4 5 6 | 7 8'],
    ['| 1 2 3 | 1 2 3 | 1 2 3 4'],
    ['| 1 2 3 | 4 5 | 1 2 | 1 2 3'],
    ['| 1 | 1 | 1 2'],
    ['1 2 3 1 2 3 4'],
    ['| 1 2 3 | 4 5 5 | 7 8', 'wrong 5 at 5 for 6'],
    ['| 1 2 3 | 5 6 | 7 8', 'gap 5 at 3 for 4'],
    ['| 1 2 3 | 3 4 | 5 6', 'repeat 3 at 3 for 4'],
    ['| 1 2 | 4 4 5 | 6 7', 'wrong 4 at 2 for 3'],
    ['| 1 2 3 | 2 3 4 | 1 2', 'gap 2 at 3 for 1'],
    ['| 1 2 3 | 2 2 3 | 1 2', 'wrong 2 at 3 for 1'],
    ['| 1 2 | 2 | 1 2', 'wrong 2 at 2 for 1'],
    ['| 1 2 3 | 1 3 | 1 2', 'wrong 3 at 4 for 2'],
    ['| 1 2 3 | 1 2 3 3 | 1 2', 'wrong 3 at 6 for 4'],
    ['| 2 1 | 1 2 3', 'wrong 2 1 at 0 for 1 2'],
    ['| 1 2 3 4 5 | 1 2 3 4 | 1 2 3 7 5', 'wrong 7 at 12 for 4'],
  ] as const)
    it(`${numbers} → ${slips.join('; ') || 'nothing'}`, () => assert.deepEqual(alignText(numbers), slips));

  it('takes a list inside an item of the same kind for what it is', () => {
    for (const numbers of ['1 2 3 4 1 2 5 6', '1 2 3 1 4 5', '1 2 3 4 5 1 2 3 6 7 8 1 2 9 10', '1 2 1 2 1 2 3 3 4'])
      assert.deepEqual(alignText(numbers), [], numbers);
    assert.deepEqual(alignText('1 2 3 1 2 4 5 7 8'), ['gap 7 at 7 for 6']);
  });

  it('sees a second list whose first number is wrong', () => {
    assert.deepEqual(alignText('1 2 3 4 5 6 7 8 9 2 2 3 4'), ['wrong 2 at 9 for 1']);
    assert.deepEqual(alignText('1 2 3 4 7 2 3 4'), ['wrong 7 at 4 for 1']);
  });

  it('lets a fragment begin anywhere, once', () => {
    assert.deepEqual(alignText('3 4 5', true), []);
    assert.deepEqual(alignText('17 18 9 20 21', true), ['wrong 9 at 2 for 19']);
  });

  it('says whether the numbers run on', () => {
    assert.equal(recount([1, 2, 3, 4], [3, -1, 3, -1], false).runsOn, true);
    assert.equal(recount([1, 2, 1, 2], [3, -1, 3, -1], false).runsOn, false);
  });
});

/** The runs of numbers of a document, each as its style and numbers, and what is wrong in them. */
function seriesIn(text: string): readonly string[] {
  return parsePlan(text).series.map(({ style, members, slips, expected }) => {
    const numbers = members.map(({ marker }) => marker.value).join(' ');
    return [`${style} ${numbers}`, ...slips.map(({ kind, first }) => `${kind}@${first}→${expected[first]}`)].join(' ');
  });
}

const title = '2025年全市养老服务工作要点\n';
const sections = (...items: readonly string[]): string => title + items.join('\n');

describe('series of a document', () => {
  for (const [name, text, ...series] of [
    [
      '1. runs on over 一、',
      sections('一、服务', '1.甲。乙。', '2.丙。丁。', '二、保障', '3.戊。己。', '4.庚。辛。'),
      'cn-comma 1 2',
      'arabic-dot 1 2 3 4',
    ],
    [
      '1. begins anew under each 一、',
      sections('一、服务', '1.甲。乙。', '2.丙。丁。', '二、保障', '1.戊。己。', '2.庚。辛。'),
      'cn-comma 1 2',
      'arabic-dot 1 2 1 2',
    ],
    [
      '（一） runs on over 一、',
      sections('一、服务', '（一）甲', '（二）乙', '二、保障', '（三）丙', '（四）丁'),
      'cn-comma 1 2',
      'cn-paren 1 2 3 4',
    ],
    [
      '（一） begins anew while 1. runs on',
      sections('一、服务', '（一）甲', '1.甲。乙。', '（二）乙', '2.丙。丁。', '二、保障', '（一）丙', '3.戊。己。'),
      'cn-comma 1 2',
      'cn-paren 1 2 1',
      'arabic-dot 1 2 3',
    ],
    [
      'four levels',
      sections('一、服务', '（一）甲', '1.甲', '（1）子', '（2）丑', '2.乙', '（1）寅', '（二）乙', '1.丙', '二、保障'),
      'cn-comma 1 2',
      'cn-paren 1 2',
      'arabic-dot 1 2 1',
      'arabic-paren 1 2 1',
    ],
    [
      '一、 alone, as numbered paragraphs',
      sections('一、同意设立试点。请认真实施。', '二、要加强指导。定期评估。', '三、要总结经验。适时推广。'),
      'cn-comma 1 2 3',
    ],
    [
      'chapters and articles: articles run on over chapters, （一） begins anew under each',
      '养老服务管理办法\n第一章　总则\n第一条　为了规范服务，制定本办法。\n第二条　本办法适用于下列机构：\n（一）养老院；\n（二）助餐点。\n第二章　附则\n第三条　下列情形除外：\n（一）个人服务；\n（二）家庭服务。',
      'chapter 1 2',
      'article 1 2 3',
      'cn-paren 1 2 1 2',
    ],
    [
      '（一） under articles without chapters',
      '养老服务管理办法\n第一条　下列机构适用本办法：\n（一）养老院；\n（二）助餐点。\n第二条　下列情形除外：\n（一）个人服务；\n（二）家庭服务。',
      'article 1 2',
      'cn-paren 1 2 1 2',
    ],
    [
      '（1） begins anew under 2.2.1',
      title + '2.1 目标\n说明。\n2.2.1 报告\n（1）首报。\n（2）续报。\n2.2.2 处置\n（1）先期处置。\n（2）启动响应。\n',
      'arabic-paren 1 2 1 2',
    ],
    [
      'a chapter and its first article on one line',
      '养老服务管理办法\n第一章　总则　　第一条　为了规范服务，制定本办法。\n　　第二条　本办法适用于全市。\n第二章　附则　　第三条　本办法自印发之日起施行。',
      'chapter 1 2',
      'article 1 2 3',
    ],
    [
      'more than a hundred items',
      title + Array.from({ length: 120 }, (_, at) => `${at + 1}.第${at + 1}项。按期完成。`).join('\n'),
      `arabic-dot ${Array.from({ length: 120 }, (_, at) => at + 1).join(' ')}`,
    ],
    [
      'items with other dots',
      sections('1．甲。乙。', '2﹒丙。丁。', '3、戊。己。', '4.庚。辛。', '５．壬。癸。'),
      'arabic-dot 1 2 3 4 5',
    ],
    [
      'an item whose text begins with a number',
      sections('1.甲。乙。', '2. 12家医院全部达标。按月通报。', '3.丙。丁。'),
      'arabic-dot 1 2 3',
    ],
    [
      'dates, versions and decimals at the head of a line',
      sections('1.甲。乙。', '5.12护士节期间开展慰问活动。', '12.5', '2.0版平台已经上线运行多年。', '2.丙。丁。'),
      'arabic-dot 1 2',
    ],
    [
      'degrees and kinds that are counted in the text',
      sections(
        '一、服务',
        '二、三级医院全部达标。',
        '一、二、三产业协调发展。',
        '（一、二年级）每周两节。',
        '二、保障',
      ),
      'cn-comma 1 2',
    ],
    [
      'words that count but are no levels',
      sections('一、服务', '第一阶段：动员。', '第一议题：学习。', '一是加强领导。', '第一，落实责任。', '二、保障'),
      'cn-comma 1 2',
    ],
    [
      'notes under a table',
      sections(
        '一、服务',
        '1.甲。乙。',
        '注：1. 按月填报。',
        '2. 单位为万元。',
        '3. 逾期不补。',
        '2.丙。丁。',
        '二、保障',
      ),
      'cn-comma 1 2',
      'arabic-dot 1 2',
    ],
    [
      'a table of contents without its name, whose rows of dots lead to pages',
      '2025年全市养老服务规划纲要\n第一章　目标 .......... 3\n第二章　任务·········12\n第三章　保障 …… 15\n第一章　目标\n到年底建成。\n第二章　任务\n分三步走。\n第三章　保障\n落实责任。',
      'chapter 1 2 3',
    ],
    [
      'a table of contents',
      '2025年全市养老服务规划纲要\n目　录\n第一章　目标\n第二章　任务\n第三章　保障\n第一章　目标\n到年底建成。\n第二章　任务\n分三步走。\n第三章　保障\n落实责任。',
      'chapter 1 2 3',
    ],
    [
      'a list under a bold label that has no number',
      sections('1.甲。乙。', '2.丙。丁。', '3.戊。己。', '**有关要求**', '1.庚。辛。', '2.壬。癸。'),
      'arabic-dot 1 2 3 1 2',
    ],
    [
      'the list of attachments is no run of items',
      '关于印发养老服务工作方案的通知\n各街道：\n请认真落实。\n附件：1.任务分解表\n2.申请表\n3.名单\n市民政局\n2025年3月4日\n养老服务工作方案\n一、服务\n1.甲。乙。\n2.丙。丁。',
      'cn-comma 1',
      'arabic-dot 1 2',
    ],
    [
      'numbers in the cells of a table',
      title + '一、服务\n任务如下。\n序号\t工作任务\t责任单位\n1\t建站\t民政局\n4\t助餐\t民政局\n二、保障\n落实责任。',
      'cn-comma 1 2',
    ],
    [
      'page ends and form feeds',
      sections('一、服务', '甲。', '— 2 —', '\f二、保障', '乙。', '\f三、要求', '丙。'),
      'cn-comma 1 2 3',
    ],
    ['a wrong number', sections('1.甲。乙。', '8.丙。丁。', '3.戊。己。'), 'arabic-dot 1 8 3 wrong@1→2'],
    ['三、 twice', sections('一、甲', '二、乙', '三、丙', '三、丁', '四、戊'), 'cn-comma 1 2 3 3 4 repeat@3→4'],
  ] as const)
    it(name, () => assert.deepEqual(seriesIn(text), series));

  it('a second document in one notice counts for itself', () => {
    const plan = (name: string): string =>
      `${name}\n一、目标\n到年底建成。\n二、任务\n分三步走。\n三、保障\n落实责任。\n`;
    const text = `关于印发养老服务两个方案的通知\n各街道：\n请认真落实。\n市民政局\n2025年3月4日\n${plan('养老院改造工作方案')}${plan('社区助餐工作方案')}`;
    assert.deepEqual(seriesIn(text), ['cn-comma 1 2 3', 'cn-comma 1 2 3']);
  });

  for (const head of ['附件', '附件2', '附件：'])
    it(`an attachment that begins with ${head} counts for itself`, () => {
      const text = `${title}一、目标\n到年底建成。\n二、任务\n分三步走。\n${head}\n社区助餐工作方案\n一、目标\n到年底建成。\n二、任务\n分三步走。`;
      assert.deepEqual(seriesIn(text), ['cn-comma 1 2', 'cn-comma 1 2']);
    });

  it('a notice without a title begins at one, and so does what begins with 一、', () => {
    const notice =
      '各镇人民政府、街道办事处：\n请认真落实。\n二、任务\n分三步走。\n三、保障\n落实责任。\n四、要求\n按月报送。';
    assert.deepEqual(seriesIn(notice), ['cn-comma 2 3 4 gap@0→1']);
    const draft = '一、任务\n2.甲。乙。\n3.丙。丁。\n二、保障\n4.戊。己。\n5.庚。辛。';
    assert.deepEqual(seriesIn(draft), ['cn-comma 1 2', 'arabic-dot 2 3 4 5 gap@0→1']);
  });

  it('a document without a title may begin with any number', () => {
    assert.deepEqual(seriesIn('三、任务\n分三步走。\n四、保障\n落实责任。\n五、要求\n按月报送。'), ['cn-comma 3 4 5']);
  });
});

describe('lists below headings that have lost their numbers', () => {
  const slipsOf = (heading: string): readonly string[] =>
    parsePlan(
      `节能宣传周活动方案\n1.局领导；\n各科室代表。\n${heading}\n1.播放短片；\n2.宣读倡议；\n3.签名；\n4.合影。\n`,
    ).series.flatMap(({ slips }) => slips.map(({ kind }) => kind));

  it('count anew', () => assert.deepEqual(slipsOf('活动议程\n主持人：张某某'), []));
  it('are told of where there is no heading', () => assert.deepEqual(slipsOf('主持人：张某某'), ['repeat']));
});
