import assert from 'node:assert/strict';
import { outline, parsePlan, tasks } from '../../server/src/core';
import type { Task } from '../../server/src/core';

/** The tasks of a plan for 2025 whose items these are. */
const tasksOf = (...items: readonly string[]): readonly Task[] =>
  tasks(
    parsePlan(
      `2025年全县水利工作要点\n\n一、重点任务\n\n${items.map((item, at) => `${at + 1}.${item}`).join('\n\n')}\n`,
    ),
  );

const titles = (...items: readonly string[]): readonly string[] => tasksOf(...items).map(({ title }) => title);
const due = (item: string): string =>
  tasksOf(item, '巡查堤防。每日巡查。')[0]!
    .deadlines.map(({ text, date }) => `${text} ${date ?? ''}`.trim())
    .join('；');

describe('the tasks of a body', () => {
  it('have a time that they name several times once', () => {
    assert.equal(
      due('建设水站。6月底前建成东站，6月底前建成西站，10月底前建成南站，6 月底前验收。'),
      '6月底前 2025-06-30；10月底前 2025-10-31',
    );
  });

  it('are all items but those of sections that say what is wanted', () => {
    const wanted = [
      '贯彻总体国家安全观',
      '研判汛情形势',
      '深入研判形势',
      '落实城市总体规划',
      '压实工作目标责任',
      '开展背景审查',
    ];
    assert.deepEqual(titles(...wanted.map((title) => `${title}。按月推进。`)), wanted);
    const plan = parsePlan(
      '2025年水利工作方案\n一、总体要求\n（一）指导思想。坚持节水。\n（二）工作目标。年底前建成水站。\n二、主要任务\n（一）修渠。修渠十里。\n（二）清淤。清淤两处。\n',
    );
    assert.deepEqual(
      tasks(plan).map(({ title }) => title),
      ['修渠', '清淤'],
    );
  });

  it('are none where a text is clearly no plan, but where it says who does them', () => {
    const texts = ['量好尺寸，记在纸上。', '裁切木板，打磨边角。', '上漆两遍，晾干一夜。'];
    const story = (note: string): string =>
      ['# 做一个书架', '## 准备', '## 步骤', ...texts.map((text, at) => `${at + 1}. ${text}${note}`), ''].join('\n\n');
    assert.deepEqual(tasks(parsePlan(story(''))), []);
    assert.equal(tasks(parsePlan(story('（责任单位：后勤科）'))).length, 3);
  });

  it('are neither lists of people nor conditions for being chosen', () => {
    const plan = parsePlan(
      '关于开展2025年节水单位评选的通知\n一、组成人员\n（一）专家委员（排名不分先后）\n张三　教授\n（二）成员单位\n水务局、教育局。\n二、申报对象和条件\n1.学校：在校学生五百人以上并装有节水器具的学校。\n2.小区。住户三百户以上。\n三、节水先进单位申请条件\n（一）装表计量。\n1.楼栋有表。\n2.分户有表。\n四、评选程序\n（一）自评。各单位对照标准打分。\n（二）奖励条件成熟的小区。报送材料。\n',
    );
    assert.deepEqual(
      tasks(plan).map(({ title }) => title),
      ['自评', '奖励条件成熟的小区'],
    );
    const noted = parsePlan(
      '2025年节水奖补措施\n一、奖补标准\n1.奖补学校。每所五万元。（责任单位：市水务局）\n2.奖补小区。每个三万元。（责任单位：市水务局）\n',
    );
    assert.deepEqual(
      tasks(noted).map(({ title }) => title),
      ['奖补学校', '奖补小区'],
    );
  });

  it('are neither who takes part in a meeting, nor when and where it is, nor its agenda', () => {
    const plan = parsePlan(
      '全县节水座谈会方案\n一、活动安排\n1.活动时间：3月22日上午9:00\n2.会议地点\n县水务局三楼。\n3.播放短片。时长五分钟。\n二、参加人员（30人左右）\n1.各乡镇分管负责同志；\n2.用水大户代表。\n三、会议议程\n（一）发言\n1.水务局通报；\n2.企业代表发言。\n四、评分办法\n（一）百分制。去掉最高分。\n五、有关事项\n1.办公室负责会务。\n2.宣传科负责摄影。\n3.参会对象由各乡镇确定。\n六、活动时间和主题\n1.时段：3月22日\n2.口号：节水：从我做起\n',
    );
    assert.deepEqual(
      tasks(plan).map(({ title }) => title),
      ['播放短片', '办公室负责会务', '宣传科负责摄影', '参会对象由各乡镇确定'],
    );
  });

  it('are named by what stands before a colon, where a clause follows', () => {
    assert.deepEqual(
      titles(
        '东渠工程：衬砌渠道三公里并更换全部老旧闸门。',
        '活动口号：节水爱水。',
        '西渠工程：清淤两公里，更换闸门。',
      ),
      ['东渠工程', '活动口号：节水爱水', '西渠工程'],
    );
  });

  it('stand beside the rows of a table that was not made from them', () => {
    const items = [
      '修渠。衬砌东渠。（水务局负责）',
      '清淤。清理西渠。（水务局负责）',
      '栽树。岸边补绿。（林业局负责）',
    ];
    const body = items.map((item, at) => `${at + 1}.${item}`).join('\n');
    const table =
      '序号\t项目名称\t建设内容\t责任单位\n1\t北库泵站\t新建机组三台\t北镇政府\n2\t南库闸门\t更换闸门两扇\t南镇政府';
    const plan = parsePlan(`2025年水利工作要点\n一、主要任务\n${body}\n附件\n重点项目清单\n${table}\n`);
    assert.deepEqual(
      tasks(plan).map(({ title, source }) => `${source} ${title}`),
      ['body 修渠', 'body 清淤', 'body 栽树', 'table 北库泵站', 'table 南库闸门'],
    );
  });

  it('are none of those that tell how things stand', () => {
    const text =
      '2025—2027年水利工作方案\n一、现状与问题\n（一）“十四五”以来取得的成效\n1.水源充足。建成水库两座。\n2.水质改善。达标率提高。\n（二）存在问题\n管网老旧。\n二、主要任务\n（一）改善发展环境。优化服务。\n（二）解决主要问题。更换管网。\n';
    assert.deepEqual(
      tasks(parsePlan(text)).map(({ title }) => title),
      ['改善发展环境', '解决主要问题'],
    );
  });

  it('bear no note of units in their titles, nor do they in the outline', () => {
    const items = [
      '修渠（水利局负责）',
      '清淤，每月一次（水利局、城管局按职责分工负责）。',
      '巡堤（责任领导：周某某）',
      '整治“四乱”（第二批）',
      '整修泵站 整修东片泵站两座，更换水泵四台。',
    ];
    const expected = ['修渠', '清淤，每月一次', '巡堤', '整治“四乱”（第二批）', '整修泵站'];
    assert.deepEqual(titles(...items), expected);
    const text = `2025年全县水利工作要点\n一、重点任务\n${items.map((item, at) => `${at + 1}.${item}`).join('\n')}\n`;
    assert.deepEqual(
      outline(parsePlan(text))[0]!.children[0]!.children.map(({ title }) => title),
      expected,
    );
  });
});

describe('headings of other kinds', () => {
  it('have the first words below them for a title, where a number stands alone', () => {
    const text =
      '滨河县节水办法\n第一条\n为了节约用水，制定本办法。\n第二条\n本办法适用于滨河县。\n第三条\n自印发之日起施行。\n';
    assert.deepEqual(
      outline(parsePlan(text))[0]!.children.map(({ marker, title }) => `${marker} ${title}`),
      ['第一条 为了节约用水', '第二条 本办法适用于滨河县', '第三条 自印发之日起施行'],
    );
  });

  it('stand right behind a full stop in a text that has lost its line ends', () => {
    const item = '（一）管好泵站1.整修设备（1）检修水泵，更换轴承。（2）清理前池。（3）校准仪表。';
    const text = `为管好水，制定本方案。一、主要任务${item}二、工作要求${'逐项落实，逐项验收。'.repeat(90)}三、其他事项按月报送。`;
    const numbers = parsePlan(text).sections.map(({ line, marker }) =>
      parsePlan(text).lines[line]!.slice(marker.whole.from, marker.whole.to),
    );
    assert.deepEqual(numbers, ['一、', '（一）', '1.', '（1）', '（2）', '（3）', '二、', '三、']);
  });

  const titlesOf = (text: string): readonly string[] =>
    parsePlan(text).sections.map(({ title, parent }) => `${parent === undefined ? '' : '- '}${title.text}`);

  it('are parts, and those with a star before the number', () => {
    const text =
      '2025年水利工作方案\n第一部分 总体要求\n坚持节水。\n第二部分：重点任务\n★一、修渠\n1.修渠十里。\n二、清淤\n第三部分保障措施\n';
    assert.deepEqual(titlesOf(text), ['总体要求', '重点任务', '- 修渠', '- 修渠十里', '- 清淤', '保障措施']);
  });

  it('are no sentences about parts', () =>
    assert.deepEqual(
      titlesOf('2025年水利工作方案\n一、资料\n第一部分是水文资料，第二部分为图纸。\n第二部分的图纸存档\n★重点渠道\n'),
      ['资料'],
    ));

  it('have all of their decimal numbers', () => {
    const text =
      '2025年水利工作方案\n第一部分 修渠\n1.1 东渠。修渠十里。\n1.2 西渠。修渠五里。\n第二部分 清淤\n2.1 南渠。清淤两处。\n';
    assert.deepEqual(
      tasks(parsePlan(text)).map(({ number }) => number),
      ['1.1', '1.2', '2.1'],
    );
  });
});

describe('who leads a task', () => {
  const leads = (...items: readonly string[]): readonly string[] =>
    tasksOf(...items).map(({ lead }) => lead.join('、'));
  const second = '清淤。清淤两处。（城管局、水利局负责）';
  const third = '巡堤。每日巡查。（各有关单位、水利局负责）';

  for (const remark of [
    '列第一位者为牵头单位，下同',
    '排在第一位的部门为牵头部门，下同',
    '列首位的为牵头单位，下同',
    '排名第一的责任单位为牵头单位，以下均同',
    '第一个单位为牵头单位，下同',
    '牵头单位列第一位，下同',
  ])
    it(`is the first of each list from “${remark}” on, and no collective`, () => {
      const items = [
        '修渠。修渠十里。（财政局、水利局负责）',
        `蓄水。蓄水两库。（水利局、财政局负责。${remark}）`,
        second,
        third,
      ];
      assert.deepEqual(leads(...items), ['', '水利局', '城管局', '']);
    });

  it('is the first of this list alone where nothing says that it goes on', () =>
    assert.deepEqual(leads('修渠。修渠十里。（水利局、财政局负责，列第一位者为牵头单位）', second), ['水利局', '']));

  it('is the first everywhere where the text says so, but for those named as leading', () =>
    assert.deepEqual(
      leads(
        second,
        '修渠。修渠十里。（财政局配合，水利局牵头）',
        '通报。每季通报。各项任务列第一位的单位为牵头单位，其余为配合单位。',
      ),
      ['城管局', '水利局', ''],
    ));

  it('is nobody where nothing says it', () =>
    assert.deepEqual(leads(second, '修渠。位列第一的县评为优秀。（水利局、财政局负责）'), ['', '']));

  it('is the first in a table whose heading says so', () => {
    const table =
      '2025年水利重点任务分解表\n序号\t工作任务\t责任单位（排第一位的为牵头单位）\t完成时限\n1\t修渠\t水利局、财政局\t6月底\n2\t清淤\t城管局\t年底\n';
    assert.deepEqual(
      tasks(parsePlan(table)).map(({ lead }) => lead.join()),
      ['水利局', '城管局'],
    );
  });
});

describe('the title of a task', () => {
  const titleOf = (item: string): string =>
    tasks(
      parsePlan(
        `2025年水利工作要点\n一、任务\n1.修渠道。全年修渠十里。\n2.清河道。全年清淤两处。\n3.建水站。建成水站十座。\n4.${item}\n`,
      ),
    )[3]!.title;
  const cases: Readonly<Record<string, string>> = {
    '换水表：换智能水表一万只，年底前换完。': '换水表',
    '换水表:换智能水表一万只，年底前换完。': '换水表',
    '换水表——换智能水表一万只，年底前换完。': '换水表',
    '【换水表】换智能水表一万只，年底前换完。': '换水表',
    '规范取水许可.开展取水口核查登记，年底前全部换发电子证照，逾期不办的依法处理。': '规范取水许可',
    '规范取水许可开展取水口核查登记，年底前全部换发电子证照，逾期不办的依法处理。': '规范取水许可',
    '规范取水许可 开展取水口核查登记，年底前全部换发电子证照，逾期不办的依法处理。': '规范取水许可',
    '第一阶段：换水表，修泵站。': '第一阶段：换水表，修泵站',
    '片区一：换水表，修泵站。': '片区一：换水表，修泵站',
    '换水表，修泵站。全年换水表一万只。': '换水表，修泵站',
    '换智能水表：城南片区。全年换水表一万只。': '换智能水表：城南片区',
  };
  for (const [item, expected] of Object.entries(cases))
    it(`of “${item}”: ${expected}`, () => assert.equal(titleOf(item), expected));
});

describe('a notice that issues several plans', () => {
  const first = [
    '附件1',
    '2025年水利工作要点',
    '一、灌区',
    '1.修渠。衬砌两公里。（水利局负责）',
    '2.清淤。清淤三里。（水利局负责）',
    '',
  ];
  const second = (title: string): readonly string[] => [
    '附件2',
    title,
    '一、行动目标',
    '水质达标。',
    '二、主要任务',
    '（一）查源。逐户排查。（环保局负责）',
    '（二）治污。限期整改。（环保局负责）',
    '',
  ];
  const numbers = (title: string): readonly string[] =>
    tasks(
      parsePlan(
        ['关于印发《2025年水利工作要点》等的通知', '各镇：', '请认真执行。', '', ...first, ...second(title)].join('\n'),
      ),
    ).map(({ number }) => number);

  it('has the tasks of all of them', () => assert.deepEqual(numbers('2025年治污行动方案'), ['1', '2', '一', '二']));
  it('has none of another paper', () => assert.deepEqual(numbers('治污考核办法'), ['1', '2']));
});
