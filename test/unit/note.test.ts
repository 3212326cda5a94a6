import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';
import { classifyLine } from '../../server/src/core/line/classify';
import { readCells } from '../../server/src/core/line/cells';

/** A line's notes: lists between ` ; `, notes between ` | `, `*` for who leads, `+` for who joins, `下同` at the end. */
function notesOf(line: string): string {
  return classifyLine(line)
    .notes.map(({ units, lists, forAll }) => {
      const name = (at: number): string => {
        const { full, role } = units[at]!;
        return full + (role === 'lead' ? '*' : role === 'join' ? '+' : '');
      };
      return lists.map((list) => list.map(name).join(' ')).join(' ; ') + (forAll ? ' 下同' : '');
    })
    .join(' | ');
}

/** What is in a line before its note. */
const item = '1. 修好山路。年内修通北坡的路，';

const table: readonly (readonly [name: string, line: string, notes: string])[] = [
  ['several by their duties', '（市水务局、市林业局按职责分工负责）', '市水务局 市林业局'],
  ['one', '（市水务局负责）', '市水务局'],
  ['quotes in a name', '（责任单位：水利站、各村（社区）“两委”、“禁烧办”）', '水利站 各村（社区）“两委” “禁烧办”'],
  ['a name in quotes that leads', '（“双创办”牵头，各社区“两委”配合）', '“双创办”* ; 各社区“两委”+'],
  ['no sentence in quotes', '（市水务局、做到“应修尽修；应补尽补”负责）', '市水务局'],
  ['offices of a town', '完成清淤。（责任领导：张三；责任站办所：水利站、应急办）', '水利站 应急办'],
  ['a team behind a label', '完成清淤。牵头专班：清淤专班，配合站所：水利站', '清淤专班* ; 水利站+'],
  ['half-width brackets', '完成清淤。(市水务局、市林业局按职责分工负责)', '市水务局 市林业局'],
  ['turtle brackets', '〔责任单位：市水务局、市林业局〕', '市水务局 市林业局'],
  ['square brackets', '完成清淤。[责任单位：市水务局]', '市水务局'],
  ['dark brackets', '完成清淤。【牵头单位：市水务局】', '市水务局*'],
  ['a label with a space in it', '（牵头单 位：市水务局；责任单位：市林业局）', '市水务局* ; 市林业局'],
  ['a line with a space in its label', '牵头部 门：市水务局', '市水务局*'],
  ['who leads and who joins', '（市水务局牵头，市林业局、市气象局参与）', '市水务局* ; 市林业局+ 市气象局+'],
  ['two fields', '（牵头单位：市水务局；责任单位：市林业局、市气象局）', '市水务局* ; 市林业局 市气象局'],
  ['two fields and a space', '（牵头单位：市水务局 配合单位：市林业局）', '市水务局* ; 市林业局+'],
  ['a field of something else', '（负责部门：市水务局；适用范围：山区）', '市水务局'],
  ['a deadline before', '（5月底前完成，牵头考核单位：市水务局）', '市水务局*'],
  ['a deadline behind', '（市水务局负责，10月底前完成）', '市水务局'],
  ['a deadline as a field', '（责任单位：市水务局；完成时限：10月底）', '市水务局'],
  ['whom to ask', '给予补助。（对接部门：市水务局；联系人：张三；联系电话：88123456）', '市水务局'],
  [
    'whom to ask, twice',
    '给予补助。（对接部门：市水务局；联系人：张三）另给奖励。（受理单位：市林业局）',
    '市水务局 | 市林业局',
  ],
  ['names alone, and others', '完成清淤。（市水务局、市林业局、滨河海关等）', '市水务局 市林业局 滨河海关'],
  ['names alone, a company last', '完成清淤。（市水务局、市供水公司）', '市水务局 市供水公司'],
  ['names alone, a group last', '完成清淤。（市水务局、市水务投资集团）', '市水务局 市水务投资集团'],
  ['names alone, a bank last', '完成清淤。（市金融办、人民银行滨河分行）', '市金融办 人民银行滨河分行'],
  ['names alone that go on with a sentence', '会同成员单位（市水务局、市林业局）', ''],
  ['names alone behind a comma', '完成清淤，涉及部门（市水务局、市林业局）', ''],
  ['fields with 和 in them', '（市城市和村镇处、社会和法制委负责）', '市城市和村镇处 社会和法制委'],
  ['an organization and a bureau', '（群众组织和市民政局负责）', '群众组织 市民政局'],
  ['organizations of the party', '（市水务局、党组织负责落实）', '市水务局 党组织'],
  ['words alone, that are no names', '完成清淤。（清淤、筑堤等）', ''],
  ['a remark of how', '（市水务局牵头，各县区政府结合实际落实）', '市水务局* ; 各县区政府'],
  ['another', '（市水务局、各县区政府根据各自实际落实）', '市水务局 各县区政府'],
  ['one more', '（市水务局、各县区政府因地制宜实施）', '市水务局 各县区政府'],
  ['lists between commas', '（市水务局、市林业局，各区县政府按职责分工负责）', '市水务局 市林业局 ; 各区县政府'],
  ['who joins, of two lists', '（市水务局牵头，市林业局，各区县政府配合）', '市水务局* ; 市林业局+ ; 各区县政府+'],
  [
    'a tail that is shared',
    '（青山新区、高新区和白石港管委会按职责分工负责）',
    '青山新区管委会 高新区管委会 白石港管委会',
  ],
  ['all places of two kinds', '责任单位：各市、县（区）人民政府', '各市人民政府 各县（区）人民政府'],
  ['places with brackets', '（各区（市）、县人民政府负责）', '各区（市）人民政府 各县人民政府'],
  ['each of two kinds', '（各镇、街道，各县、区人民政府负责）', '各镇 各街道 ; 各县人民政府 各区人民政府'],
  ['each of three kinds', '责任单位：各区、市、县政府', '各区政府 各市政府 各县政府'],
  ['a body of each kind', '责任单位：市水务局，各区、县水务局', '市水务局 ; 各区水务局 各县水务局'],
  ['a body of each kind of county', '责任单位：各市、县（区）水务局', '各市水务局 各县（区）水务局'],
  ['the body of the city itself', '责任单位：各县（市、区）、市水务局', '各县（市、区） 市水务局'],
  [
    'a remark on the order behind a name',
    '责任单位：市水务局（首位单位为牵头单位，下同）、市林业局',
    '市水务局 市林业局',
  ],
  [
    'a remark on the order behind the last name',
    '责任单位：市水务局、市林业局（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）',
    '市水务局 市林业局',
  ],
  ['a remark on the order behind the only name', '（责任单位：市水务局（列第一位的为牵头单位））', '市水务局'],
  ['a remark on where a list ends', '责任单位：市水务局（排序第一的单位牵头）、市林业局', '市水务局 市林业局'],
  ['brackets of a name', '责任单位：市水务局（市河长制牵头办）、市林业局', '市水务局（市河长制牵头办） 市林业局'],
  ['牵头督导', '（市水务局、林业局牵头督导，市公安局配合）', '市水务局* 林业局* ; 市公安局+'],
  ['the place of the first field', '责任单位：市民政、财政局', '市民政局 市财政局'],
  ['the place of the first of three fields', '（县教育、公安、民政局负责）', '县教育局 县公安局 县民政局'],
  ['the place of each field', '（市教育、市财政局负责）', '市教育局 市财政局'],
  ['fields without a place', '（教育、财政局负责）', '教育局 财政局'],
  ['roles in square brackets', '责任单位：市水务局[牵头]、市财政局〔配合〕', '市水务局* 市财政局+'],
  [
    'bodies that are no fields',
    '（县应急管理局、县消防救援大队等有关部门按职责分工负责）',
    '县应急管理局 县消防救援大队',
  ],
  ['fields for departments', '（市教育、财政、人社等部门按职责分工负责）', '市教育部门 财政部门 人社部门'],
  ['only a deadline behind', '（市水务局、各县区政府，完成时限：2025年9月）', '市水务局 各县区政府'],
  ['places without a tail', '（市水务局、青山新区、高新区负责）', '市水务局 青山新区 高新区'],
  ['brackets in a name', '（市水务局、各县（市、区）政府负责）', '市水务局 各县（市、区）政府'],
  [
    '和 inside names',
    '（工业和信息化部、人力资源和社会保障部、文化和旅游部负责）',
    '工业和信息化部 人力资源和社会保障部 文化和旅游部',
  ],
  ['和 between units', '（发展和改革委和财政局负责）', '发展和改革委 财政局'],
  [
    '和 of one name',
    '（工业和信息化局、住房和城乡建设局、银行和保险监管局负责）',
    '工业和信息化局 住房和城乡建设局 银行和保险监管局',
  ],
  ['与 inside a name', '（科教与宣传科、疾控与职业健康科负责）', '科教与宣传科 疾控与职业健康科'],
  ['部门和单位 stays', '（各有关部门和单位按职责分工负责）', '各有关部门和单位'],
  ['等', '（财政部、海关总署等负责）', '财政部 海关总署'],
  ['等 with a word for all', '（财政部、海关总署等有关部门和单位按职责分工负责）', '财政部 海关总署'],
  ['等 and more', '（财政部、全国妇联等和各省级人民政府负责）', '财政部 全国妇联 各省级人民政府'],
  ['会同', '（财政部、教育部会同有关部门负责）', '财政部* 教育部* 有关部门+'],
  ['a role behind a name', '（责任单位：市水务局（牵头）、市林业局）', '市水务局* 市林业局'],
  ['由', '（由市水务局牵头负责）', '市水务局*'],
  ['names with odd ends', '（责任单位：人行青山中支、白石自来水公司、团市委）', '人行青山中支 白石自来水公司 团市委'],
  [
    '指导 and a remark',
    '（水利部指导，沿河各县负责落实。后面各项都要沿河各县落实，不再列出）',
    '水利部 ; 沿河各县 下同',
  ],
  ['下同 of the units', '（各县区政府负责，下同）', '各县区政府 下同'],
  ['下同 of who leads', '（水利部、财政部负责。列第一位者为牵头单位，下同）', '水利部 财政部'],
  ['下同 of the order', '（水利部、财政部负责，排在第一位的部门为牵头部门，下同）', '水利部 财政部'],
  ['several notes on a line', '一是清淤（市水务局负责）；二是植树（市林业局负责）。', '市水务局 | 市林业局'],
  ['a line of its own', '责任单位：市水务局、市林业局', '市水务局 市林业局'],
  ['a line of its own in brackets', '（责任单位：市水务局、市林业局）', '市水务局 市林业局'],
  ['in brackets before the text that it speaks of', '【牵头单位：市水务局】抓紧清淤，不留死角。', '市水务局*'],
  ['two in brackets on a line', '（牵头单位：市水务局）（责任单位：市林业局）', '市水务局* | 市林业局'],
  ['in brackets before another without', '（牵头单位：市水务局）责任单位：市林业局', '市水务局* | 市林业局'],
  ['who leads on a line', '牵头单位：市水务局', '市水务局*'],
  ['who joins on a line', '配合单位：市林业局、各镇（街道）', '市林业局+ 各镇（街道）+'],
  ['a bold label', '**责任单位：**市水务局', '市水务局'],
  ['behind the text', `${item}不留断头路。责任单位：市水务局、各镇。`, '市水务局 各镇'],
  ['inside the text', `${item}不留断头路。（市水务局负责）`, '市水务局'],
  ['people', '责任领导：张三、李四', ''],
  ['a deadline on a line', '完成时限：10月底前', ''],
  [
    'a field of people and one of units',
    '牵头领导：张三  牵头单位：市水务局  责任单位：市林业局',
    '市水务局* ; 市林业局',
  ],
  ['a field of people and 股室', '责任领导：张三　责任股室：水政股、河道股　完成时限：全年', '水政股 河道股'],
  [
    '牵头股室 and 配合股室 behind the text',
    `${item}不留断头路。牵头股室：水政股。配合股室：河道股`,
    '水政股* | 河道股+',
  ],
  ['labels of one word', '（牵头：市水务局；配合：市林业局）', '市水务局* ; 市林业局+'],
  ['为牵头单位', '（市水务局为牵头单位，市林业局为责任单位）', '市水务局* ; 市林业局'],
  ['牵头会同', '（市水务局牵头会同市林业局、市气象局等部门实施）', '市水务局* 市林业局+ 市气象局+'],
  ['以上工作由', '（以上工作由市水务局、市林业局负责）', '市水务局 市林业局'],
  ['only the last joins', '（市水务局，市林业局配合）', '市水务局 ; 市林业局+'],
  ['抓好落实', '（市水务局、市林业局按照各自职责抓好落实，持续推进）', '市水务局 市林业局'],
  ['one department alone behind the last sentence', '完成清淤。（市水务局）', '市水务局'],
  ['a list alone with its time', '完成清淤。（市水务局、市林业局，6月20日前）', '市水务局 市林业局'],
  ['a list alone with its times', '完成清淤。（市水务局，各区县，2025年底前完成，长期坚持）', '市水务局 ; 各区县'],
  ['a bracket that tells times alone', '完成清淤。（动员部署、集中整治，6月20日前）', ''],
  ['a bracket of places and times', '完成清淤。（东渠、西渠，6月20日前完成）', ''],
  ['numbers in a name', '（市第一、第二、第三医院负责）', '市第一医院 市第二医院 市第三医院'],
  [
    'numbers without 第',
    '（责任单位：市第一、二、三中学，市实验小学）',
    '市第一中学 市第二中学 市第三中学 ; 市实验小学',
  ],
  ['fields before their 局', '（县教育、公安、水利局负责）', '县教育局 县公安局 县水利局'],
  ['fields before 等部门 behind a label', '（责任单位：县教育、水利等部门，县妇联）', '县教育部门 水利部门 ; 县妇联'],
  ['a list alone behind the last sentence', '完成清淤。（市水务局、市林业局，各区县）', '市水务局 市林业局 ; 各区县'],
  ['a bracket, then a label', '清淤（含支渠）到位。责任单位：市水务局', '市水务局'],
  ['half-width colon', '责任单位:市水务局', '市水务局'],
  ['a tag for a label', '【牵头单位】市水务局', '市水务局*'],
  ['two tags', '【牵头单位】市水务局 【配合单位】市林业局、各镇', '市水务局* ; 市林业局+ 各镇+'],
  ['a tag behind the text', `${item}不留断头路。【责任单位】市水务局、各镇`, '市水务局 各镇'],
  [
    'tags behind the text',
    `${item}不留断头路。【牵头单位】市水务局【责任单位】各镇【完成时限】10月`,
    '市水务局* | 各镇',
  ],
  [
    'a sentence of labels',
    `${item}不留断头路。牵头领导：张三，牵头单位：市水务局，责任单位：各镇，完成时限：10月。`,
    '市水务局* ; 各镇',
  ],
];

const noNotes: readonly (readonly [name: string, line: string])[] = [
  ['a word explained', '客运企业（含公路、铁路、民航部门，下同）要备足车辆。'],
  ['a word explained by 包括', '各单位（包括牵头单位自身）都要自查。'],
  ['a list inside a sentence', '会同有关部门（市水务局、市林业局）上报。'],
  ['a source', '全市河湖面貌一新。（新华社）'],
  ['a person’s post', '会议由王某主持。（市长）'],
  ['a department that a word means', '由主管部门（市水务局）上报。'],
  ['责任制', '压实主体责任（逐级签订责任书、落实责任制）。'],
  ['prose that ends in 落实', '抓好各项工作（加强组织领导、强化责任落实）。'],
  ['prose with 由', '驾校的评定（驾校之内由交通行政部门负责）另行规定。'],
  ['责任清单', '编好责任清单（责任保险另行投保）。'],
  ['a short form', '市防汛抗旱指挥部办公室（以下简称市防办）负责值班。'],
  ['an example', '重点部位（如水库、堤防、涵闸）要有人值守，明确负责人。'],
  ['a label inside a sentence', '培训对象包括有关负责同志，牵头单位：市水务局等单位的业务骨干参加。'],
  ['a tag that is a heading', '【责任单位会议】由市政府召开。'],
  ['责任单位 as a word', '各责任单位要加强协作，责任单位之间要通气。'],
];

describe('unit notes', () => {
  for (const [name, line, notes] of table) it(name, () => assert.equal(notesOf(line), notes));
  for (const [name, line] of noNotes) it(`no note: ${name}`, () => assert.equal(notesOf(line), ''));

  it('stand where they are, with their brackets and names', () => {
    const line = '清淤。(市 水务局、市林业局负责)';
    const [note] = classifyLine(line).notes;
    assert.equal(line.slice(note!.from, note!.to), '(市 水务局、市林业局负责)');
    assert.deepEqual(
      note!.units.map(({ from, to, name }) => [line.slice(from, to), name]),
      [
        ['市 水务局', '市水务局'],
        ['市林业局', '市林业局'],
      ],
    );
  });
});

describe('units in cells', () => {
  const unitsOf = (cell: string): string => {
    const line = `1\t${cell}\t6月`;
    const { units } = readCells(line, line, '\t', 0, line.length)[1]!;
    return (units?.units ?? []).map(({ full, role }) => full + (role === 'lead' ? '*' : '')).join(' ');
  };
  for (const [name, cell, units] of [
    ['a name broken by line ends', '各县区教 育局、市 属各单位', '各县区教育局 市属各单位'],
    ['names a line each', '基础教育科 安全保卫科', '基础教育科 安全保卫科'],
    ['one name broken', '市教 育局', '市教育局'],
    ['a name that lost its end', '市属各单、机关各科室', '市属各单 机关各科室'],
    ['who leads', '市教育局（牵头）、市体育局', '市教育局* 市体育局'],
    ['a mark at the end', '市教育局、市体育局、', '市教育局 市体育局'],
  ] as const)
    it(name, () => assert.equal(unitsOf(cell), units));
});

/** By heading: `o` its own note, `i` another's note speaks for it, `-` none. */
function dutiesOf(text: string): string {
  return parsePlan(text)
    .sections.map(({ duties, dutyInherited }) => (duties.length > 0 ? 'o' : dutyInherited ? 'i' : '-'))
    .join('');
}

describe('for whom a note speaks', () => {
  const head = '2025年林业工作要点\n\n一、主要任务\n';
  const note = '责任单位：市林业局\n';
  const item = (number: number, end = ''): string => `${number}. 管好第${number}片林。巡护到位，台账清楚。${end}\n`;
  const child = (number: number): string => `（${number}）清查第${number}类地块，建好名册。\n`;

  for (const [name, text, duties] of [
    ['its own item', head + item(1, '（市林业局负责）') + item(2), '-o-'],
    ['a line behind its item', head + item(1) + note + item(2) + note, '-oo'],
    [
      'a group, behind its last member',
      head + item(1) + child(1) + child(2) + note + item(2) + child(1) + child(2) + child(3) + note,
      '--io-iio',
    ],
    [
      'the item before, where each has one: an omission',
      head + item(1) + note + item(2) + item(3) + note + item(4) + note,
      '-o-oo',
    ],
    ['the children of a heading that has it', `${head}（一）护林\n${note}${item(1)}${item(2)}`, '-oii'],
    ['all that follows', head + item(1, '（市林业局负责，下同）') + item(2) + '二、防火\n' + item(3), '-oiii'],
    [
      'no more than its item, where only who leads is said',
      head + item(1, '（市林业局、市水务局负责，列第一位的为牵头单位，下同）') + item(2),
      '-o-',
    ],
    [
      'the children only',
      `${head}（一）护林\n${item(1, '（市林业局负责）')}${item(2, '（市林业局负责）')}（二）造林\n${item(3, '（市林业局负责）')}`,
      '--oo-o',
    ],
  ] as const)
    it(name, () => assert.equal(dutiesOf(text), duties));

  it('in a document that was glued into one line', () => {
    const long = '各单位要按照要求抓好落实，按月报送进展，遇有问题及时协调解决，'.repeat(9);
    const text = `2025年林业工作要点 一、护林 1. 建好队伍。${long}确保成效。 责任单位：市林业局，各县（市、区） 2. 管好台账。${long}确保成效。 责任单位：市林业局、各林场 二、造林 3. 备好苗木。${long}确保成效。 责任单位：市水务局`;
    assert.ok(text.length > 800 && !text.includes('\n'));
    assert.equal(dutiesOf(text), '-oo-o');
    assert.deepEqual(
      parsePlan(text).sections.flatMap((section) =>
        section.duties.flatMap((duty) => duty.units.map((unit) => unit.full)),
      ),
      ['市林业局', '各县（市、区）', '市林业局', '各林场', '市水务局'],
    );
  });
});
