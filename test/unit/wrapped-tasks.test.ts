/** The paragraphs and tasks of texts whose lines break at a width. */
import assert from 'node:assert/strict';
import { editsOf, generateTable, parsePlan, tasks } from '../../server/src/core';

describe('a hard-wrapped text', () => {
  const text = [
    '　　云江中学2025年工作计划',
    '　　一、工作目标',
    '　　学校坚持立德树人，办好每一间教室，让每一名学生都有进步、都有',
    '收获、都有出彩的机会。',
    '　　1.德育目标：学生行为规范合格率达到百分之九十八以上，创建文明',
    '班级十二个。',
    '　　2.教学目标：各学科合格率不低于百分之九十，毕业年级的巩固率达',
    '到百分之百。',
    '　　3.开展主题教育。每月围绕一个主题开展教育活动。（责任部门：政',
    '教处、团委）',
    '　　4.抓好毕业班。每月召开一次质量分析会，逐科制定复习备考的方案',
    '并抓好落实。（责任部门：教务处）',
    '　　5.建好实验室。暑假期间完成物理、化学实验室的改造，更新仪器设',
    '备一批。（责任部门：总务处）',
  ].join('\n');

  it('an indented line begins a paragraph, and so does one behind a short line', () => {
    const firsts = parsePlan(text).paragraphs.map((paragraph) => paragraph.text.slice(0, 4));
    assert.deepEqual(firsts, ['一、工作', '学校坚持', '1.德育', '2.教学', '3.开展', '4.抓好', '5.建好']);
  });

  it('a numbered sentence is called by its first clause; a note may go over a line’s end', () => {
    assert.deepEqual(
      parsePlan(text).sections.map(({ title, duties }) => [title.text, duties.flatMap(({ units }) => units.length)]),
      [
        ['工作目标', []],
        ['德育目标', []],
        ['教学目标', []],
        ['开展主题教育', [2]],
        ['抓好毕业班', [1]],
        ['建好实验室', [1]],
      ],
    );
  });

  it('a note may begin with its label alone at a line’s end', () => {
    const torn = text.replace(
      '更新仪器设\n备一批。（责任部门：总务处）',
      '更新仪器设\n备一批，完成后组织验收并且建立台账和管理制度。（责任部门：\n总务处）',
    );
    assert.deepEqual(
      tasks(parsePlan(torn)).map(({ units }) => units.join('、')),
      ['政教处、团委', '教务处', '总务处'],
    );
  });

  it('a note may begin at the head of a line and go on in the next', () => {
    const torn = text.replace(
      '更新仪器设\n备一批。（责任部门：总务处）',
      '更新仪器设\n备一批，完成后组织验收，建立台账和管理制度，学期结束前交付使用。\n（责任部门：总务处、教务处、信息技术中心、物理教研组、化学教研组、\n实验员）',
    );
    assert.deepEqual(
      tasks(parsePlan(torn)).map(({ units }) => units.join('、')),
      ['政教处、团委', '教务处', '总务处、教务处、信息技术中心、物理教研组、化学教研组、实验员'],
    );
  });

  it('a line 责任部门：… may go over a line’s end, in a name or between two', () => {
    const unitsOf = (...lines: readonly string[]): readonly string[] =>
      tasks(parsePlan(text.replace('（责任部门：总务处）', `\n${lines.join('\n')}\n二、工作要求`))).map(({ units }) =>
        units.join('、'),
      );
    const others = ['政教处、团委', '教务处'];
    const line = '责任部门：总务处、教务处、信息技术中心、安全工作领导小组办公';
    assert.deepEqual(unitsOf(line, '室、团委'), [
      ...others,
      '总务处、教务处、信息技术中心、安全工作领导小组办公室、团委',
    ]);
    assert.deepEqual(unitsOf(line, '室'), [...others, '总务处、教务处、信息技术中心、安全工作领导小组办公室']);
    // A sentence is no list.
    assert.deepEqual(unitsOf(`${line}室`, '各部门要按时完成。'), [
      ...others,
      '总务处、教务处、信息技术中心、安全工作领导小组办公室',
    ]);
  });

  const readAs = (note: string): readonly string[] =>
    tasks(parsePlan(text.replace('（责任部门：总务处）', note))).map(({ units, lead, deadlines }) =>
      [units.join('、'), lead.join('、'), deadlines.map((one) => one.text).join('、')].join('|').replace(/\|+$/u, ''),
    );

  it('a note over a line’s end may have brackets in it, or stand behind some', () => {
    const units = '总务处（基建办）、教务处（电教室）、团委';
    assert.equal(
      readAs('检修全部线路和照明设备。（责任部门：总务处（基建\n办）、教务处（电教室）、团委）').at(-1),
      units,
    );
    assert.equal(
      readAs('检修线路（含配电箱）和照明设备。（牵头部门：总务处（基建办），\n配合部门：教务处、团委）').at(-1),
      '总务处（基建办）、教务处、团委|总务处（基建办）',
    );
    assert.equal(
      readAs(
        '检修线路（含配电箱）和照明设备。（牵头部门：总务处，\n配合部门：教务处、团委、信息技术中心、物理教研组、化学教研\n组）',
      ).at(-1),
      '总务处、教务处、团委、信息技术中心、物理教研组、化学教研组|总务处',
    );
    assert.equal(
      readAs(
        '检修线路和照明设备，更换配电箱。（责任部门：\n总务处、教务处、信息技术中心、物理教研组、化学教研组、生物教\n研组）',
      ).at(-1),
      '总务处、教务处、信息技术中心、物理教研组、化学教研组、生物教研组',
    );
  });

  it('a note over a line’s end may say by when, and who leads from there on', () => {
    assert.equal(readAs('检修全部线路和照明设备。（总务处负责，持续推\n进）').at(-1), '总务处||持续推进');
    const first = text
      .replace('（责任部门：政\n教处、团委）', '（政教处、团委负责，排\n在第一位的部门为牵头部门，下同）')
      .replace('（责任部门：教务处）', '（教务处、团委负责）');
    assert.deepEqual(
      tasks(parsePlan(first)).map(({ lead }) => lead.join('、')),
      ['政教处', '教务处', '总务处'],
    );
  });

  it('a line that ends as titles do goes on with its sentence', () => {
    const torn = text.replace(
      '更新仪器设\n备一批。（责任部门：总务处）',
      '更新仪器设\n备一批，由总务处会同教务处和各教研组逐项拟定改造的工作方案\n和验收办法，期末验收。\n　　6.修好操场。暑假期间完成跑道和看台的改造，更新体育器材和灯光\n设备一批。',
    );
    const section = parsePlan(torn).sections.at(-2)!;
    assert.deepEqual(
      section.paragraphs.map(({ pieces }) => pieces.length),
      [3],
    );
  });

  it('a task is called by its whole clause, wherever its line ends', () => {
    const torn = [
      '　　云江中学2025年工作计划',
      '　　一、工作任务',
      '　　1.学校初中和高中毕业年级各班在每一次月考以后都由年级组长和班',
      '主任会同教务处共同召开质量分析会，逐科制定复习备考的方案并抓好。',
      '　　2.开展主题教育。每月围绕一个主题开展教育活动。（责任部门：政',
      '教处、团委）',
      '　　3.抓好毕业班。每月召开一次质量分析会，逐科制定复习备考的方案',
      '并抓好落实。（责任部门：教务处）',
      '　　4.建好实验室。暑假期间完成物理、化学实验室的改造，更新仪器设',
      '备一批。（责任部门：总务处）',
      '　　5.修好操场。暑假期间完成跑道和看台的改造，更新体育器材和灯光',
      '设备一批。（责任部门：总务处）',
      '　　6.办好食堂。暑假期间完成灶台和餐厅的改造，更新冷藏柜和消毒柜',
      '十二台。（责任部门：总务处）',
      '　　7.用好图书馆。全年新增图书两千册，开放时间延长到晚上九点，并',
      '开设读书讲座。（责任部门：教务处）',
    ].join('\n');
    assert.equal(
      tasks(parsePlan(torn))[0]!.title,
      '学校初中和高中毕业年级各班在每一次月考以后都由年级组长和班主任会同教务处共同召开质量分析会',
    );
  });

  it('tasks without numbers are told one by one there too', () => {
    const policy = [
      '云江中学奖励办法实施细则和2025年工作方案',
      '一、奖励教师',
      '奖励优秀班主任。每学期评选十名，每名奖励两千元，同等条件下优先评聘',
      '职称。（责任部门：政教处）',
      '奖励优秀教师。每学期评选二十名，每名奖励一千元，同等条件下优先参加',
      '培训。（责任部门：教务处）',
      '二、奖励学生',
      '奖励优秀学生。每学期评选一百名，每名发给证书和书籍，并且在全校大会',
      '上表彰。（责任部门：团委）',
      '奖励优秀集体。每学期评选十个班，每班发给锦旗和活动经费，并且在全校',
      '大会上表彰。（责任部门：政教处）',
      '三、奖励家长',
      '对积极参加学校工作的家长，每学期评选二十名，由学校发给聘书和证书，',
      '请他们介绍经验。（责任部门：政教处）',
      '对长期担任护学岗的家长，每学期评选二十名，由学校发给聘书和证书，并',
      '且优先聘为校外辅导员。（责任部门：总务处）',
    ].join('\n');
    assert.deepEqual(
      tasks(parsePlan(policy)).map(({ title, units }) => `${title} ${units.join('、')}`),
      [
        '奖励优秀班主任 政教处',
        '奖励优秀教师 教务处',
        '奖励优秀学生 团委',
        '奖励优秀集体 政教处',
        '奖励家长 政教处、总务处',
      ],
    );
  });

  it('a task without a number whose title goes over a line’s end stands in the table once', () => {
    const wrapped = (task: string): string => task.match(/.{1,16}/gu)!.join('\n');
    const water =
      '建设覆盖全县各乡镇的农村供水管网和泵站。年内铺设管网二十公里，改造老旧泵站五座，新增蓄水池三处（县水利局负责）';
    const rivers =
      '整治贯穿城区的三条河道和沿线的排污口。上半年完成河道清淤，下半年封堵排污口，同步恢复岸线植被（县环境局负责）';
    const plan = parsePlan(`2025年全县水利工作要点\n一、重点任务\n1.水利工程\n${wrapped(water)}\n${wrapped(rivers)}\n`);
    const [made] = editsOf(generateTable(plan));
    const [first, second] = made!.newText.split('\n').slice(-2);
    assert.match(first!, /\t建设覆盖全县各乡镇的农村供水管网和泵站。年内铺设.*新增蓄水池三处\t县水利局\t/u);
    assert.match(second!, /\t整治贯穿城区的三条河道和沿线的排污口。上半年完成.*恢复岸线植被\t县环境局\t/u);
  });
});
