import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';

const first =
  '县水务局文件\n\n水发〔2025〕3号\n\n县水务局关于印发《2025年水务工作要点》的通知\n\n各水管所：\n\n现将要点印发给你们。\n\n县水务局\n2025年3月5日\n\n2025年水务工作要点\n\n一、抓好清淤\n汛前完成。\n二、抓好巡查\n每日一次。\n\n抄送：县政府办公室。\n县水务局办公室\n2025年3月5日印发\n';
const second =
  '\n2025年园林工作要点\n\n一、抓好补绿\n分段实施。\n二、抓好修剪\n入冬前完成。\n三、抓好修剪\n入冬前完成。\n';

const scopes = (text: string): string[] => parsePlan(text).parts.map(({ scope }) => scope);

describe('parts', () => {
  it('a document that follows a colophon is read too', () => {
    const plan = parsePlan(first + second);
    assert.deepEqual(scopes(first + second), ['notice', 'plan', 'colophon', 'plan']);
    assert.equal(plan.parts[3]!.title!.text, '2025年园林工作要点');
    assert.equal(plan.parts[3]!.sections.length, 3);
  });

  it('as is a notice, and a plan that has lost its title', () => {
    assert.deepEqual(scopes(`${first}\n${first}`).slice(2), ['colophon', 'notice', 'plan', 'colophon']);
    assert.deepEqual(scopes(`${first}\n一、抓好补绿\n分段实施。\n二、抓好修剪\n入冬前完成。\n`).slice(2), [
      'colophon',
      'plan',
    ]);
  });

  it('what a web page has behind it stays with the colophon', () => {
    const tail = '\n相关链接\n县水务局电话：88123456\n版权所有，转载请注明出处。\n';
    assert.deepEqual(scopes(first + tail), ['notice', 'plan', 'colophon']);
  });

  describe('an order', () => {
    const regulation = '东江市节水办法\n\n第一条　为了节水，制定本办法。\n\n第二条　本办法由市水务局解释。\n';
    const body =
      '《东江市节水办法》已经市政府常务会议通过，现予公布，自2025年5月1日起施行。\n\n市长　林远\n\n2025年3月1日\n\n';
    const titles = (text: string): string[] =>
      parsePlan(text).parts.map(({ scope, title }) => `${scope} ${title?.text ?? ''}`.trim());

    for (const [why, head, order] of [
      ['with its number below', '东江市人民政府令\n\n第12号\n\n', '东江市人民政府令'],
      ['with its number behind it', '东江市人民政府令 第12号\n\n', '东江市人民政府令 第12号'],
      ['with its number in brackets', '东江市人民政府令\n（第一百二十号）\n\n', '东江市人民政府令'],
    ] as const)
      it(`${why} is the notice of its regulation`, () => {
        assert.deepEqual(titles(head + body + regulation), [`notice ${order}`, 'plan 东江市节水办法']);
      });

    it('is none without a number', () => {
      assert.deepEqual(
        titles(`东江市防汛动员令\n\n${body}${regulation}`).filter((one) => one.startsWith('notice')),
        [],
      );
    });
  });

  it('a title stands below the names of all who issue it', () => {
    const issuers = ['教育', '公安', '民政', '财政', '水务', '林业', '商务'].map((name) => `滨河县${name}局`);
    const notice = [...issuers, '关于印发《滨河县护河工作方案》的通知', '', '各乡镇：', '', '现将方案印发给你们。', ''];
    const [part] = parsePlan(notice.join('\n')).parts;
    assert.equal(part!.title!.text, `${issuers.join('')}关于印发《滨河县护河工作方案》的通知`);
  });

  it('a body’s name completes no headline: it begins the title', () => {
    const names = ['中共滨河县委', '滨河县人民政府'];
    const rest = ['关于节约用水', '保护水源的若干意见'];
    for (const headline of ['滨河县出台节约用水20条意见', '滨河县印发节水工作方案', '我县节水措施']) {
      const plan = parsePlan(
        [headline, ...names, ...rest, '（2025年2月10日）', '为节约用水，提出意见。', ''].join('\n'),
      );
      assert.equal(plan.parts.at(-1)!.title!.text, [...names, ...rest].join(''), headline);
    }
  });

  it('what is said of the copy stands between a notice and its plan, and in no title', () => {
    for (const said of ['（本文有删减）', '（此件有删减）', '（有删节）']) {
      const lines = ['县水务局关于印发水务规划的通知', '各水管所：', '《水务规划》已经同意，现印发给你们。'];
      const plan = parsePlan(
        [...lines, '县水务局', '2025年3月5日', said, '水务规划', '一、供水', '改管网。'].join('\n'),
      );
      assert.deepEqual(
        plan.parts.map(({ title }) => title?.text),
        ['县水务局关于印发水务规划的通知', '水务规划'],
      );
    }
  });

  it('what a library says of its copy is no line of the title', () => {
    const copy = ['分类号：F32', '滨河日报 / 2025年 / 3月 / 5日 / 第2版 /', '滨河县水利发展五年规划', '', '一、目标'];
    const plan = parsePlan([...copy, '到2030年，全县灌溉面积稳步扩大。', ''].join('\n'));
    assert.deepEqual(
      plan.parts.flatMap(({ title }) => (title === undefined ? [] : [title.text])),
      ['滨河县水利发展五年规划'],
    );
  });

  it('a title may be as long as the names in it, where it says 关于…的通知', () => {
    const long =
      '滨河县应对旱涝灾害和水源污染联防联控工作领导小组办公室关于印发滨河县农村集中供水工程和分散供水设施安全运行管理工作实施方案（试行）的通知';
    const title = (line: string): string | undefined =>
      parsePlan(`${line}\n\n各乡镇：\n\n现将方案印发给你们。\n\n县水务局\n2025年3月5日\n`).parts[0]!.title?.text;
    assert.ok(long.length > 60);
    assert.equal(title(long), long);
    assert.notEqual(title(`根据${long}`), `根据${long}`);
  });

  describe('of pages that lost something', () => {
    const notice = (quoted: string, date = '2025年3月5日'): string =>
      `县水务局关于印发水务工作的通知\n\n各水管所：\n\n现将《${quoted}》印发给你们。\n\n县水务局\n${date}\n\n`;
    const body = '\n一、抓好清淤\n汛前完成。\n二、抓好巡查\n每日一次。\n';
    const titleOf = (text: string): string | undefined => parsePlan(text).elements.planTitle?.text;

    for (const [quoted, title] of [
      ['2025年全县水务要求重点做好的事项', '2025年全县水务要求重点做好的事项'],
      ['2025年〈政府工作报告〉涉水任务', '2025年《政府工作报告》涉水任务'],
      ['<政府工作报告>涉水任务', '《政府工作报告》涉水任务'],
    ] as const)
      it(`the line that the notice quotes is the plan’s title: ${title}`, () => {
        assert.equal(titleOf(`${notice(quoted)}${title}\n${body}`), title);
        assert.equal(titleOf(`${notice('2025年水务工作安排')}${title}\n${body}`), undefined);
      });

    it('the plan’s title is known where the notice is not signed, though the quoted one has a period', () => {
      const unsigned = notice('全县河道清淤行动计划（2025—2027年）').replace(/县水务局\n2025.*/u, '');
      assert.deepEqual(scopes(`${unsigned}全县河道清淤行动计划\n${body}`), ['notice', 'plan']);
      assert.deepEqual(scopes(`${unsigned}全县河道清淤行动计划实施方案\n${body}`), ['notice']);
    });

    for (const date of ['202535', '{ 2025 3 5', '2025年3月5'])
      it(`a notice is signed with ${date}`, () => {
        const { signed } = parsePlan(`${notice('2025年水务工作安排', date)}2025年水务工作安排\n${body}`).elements;
        assert.deepEqual([signed?.year, signed?.month, signed?.day], [2025, 3, 5]);
      });

    it('a plan without its title begins with the paragraph above its first heading', () => {
      const plan = parsePlan(`${notice('2025年水务工作安排')}2025年，全县水务工作的总体要求是：保供水。\n${body}`);
      assert.deepEqual(scopes(plan.lines.join('\n')), ['notice', 'plan']);
      assert.equal(
        plan.parts[1]!.firstLine,
        plan.lines.findIndex((line) => line.startsWith('2025年，')),
      );
      assert.deepEqual(scopes(`${notice('2025年水务工作安排')}请各所按月上报。\n`), ['notice']);
    });

    it('what a reporter says before the notice is of the page', () => {
      const lead = '全县河道清淤三年行动方案\n\n河道清淤 水务 水环境网讯，三年行动方案近日发布。\n\n';
      const text = `${lead}${notice('全县河道清淤行动方案')}全县河道清淤行动方案\n${body}`;
      assert.deepEqual(scopes(text), ['chrome', 'notice', 'plan']);
      const plan = '2025年水务工作要点\n一、抓好清淤\n汛前完成。\n';
      assert.equal(scopes(`${plan}${notice('全县河道清淤行动方案')}`)[0], 'plan');
    });

    it('a line above the name of who issues a notice is of the page', () => {
      const titleBehind = (line: string): string | undefined =>
        parsePlan(`${line}\n\n${notice('全县河道清淤行动方案')}`).elements.noticeTitle?.text;
      for (const line of ['适老版-新', '滨河水利云平台', '无障碍服务专区'])
        assert.equal(titleBehind(line), '县水务局关于印发水务工作的通知');
      assert.equal(titleBehind('滨河县水务局'), '滨河县水务局县水务局关于印发水务工作的通知');
    });

    it('a headline that says more than the title is of the page', () => {
      const page = `全县河道清淤三年行动方案公布\n\n全县河道清淤三年行动方案\n${body}`;
      assert.equal(titleOf(page), '全县河道清淤三年行动方案');
      assert.equal(titleOf(`滨河县河道清淤\n\n三年行动方案\n${body}`), '滨河县河道清淤三年行动方案');
    });

    it('a title over two lines stands behind a reporter’s lead too', () => {
      const lead = '县水务局印发关于河道清淤方案的通知\n导读：清淤对灌溉有重要意义。\n水发〔2025〕3号\n';
      const page = `${lead}县水务局印发关于\n河道清淤方案的通知\n各水管所：\n现将方案印发给你们。\n`;
      const { noticeTitle, documentNumber } = parsePlan(page).elements;
      assert.equal(noticeTitle?.text, '县水务局印发关于河道清淤方案的通知');
      assert.equal(documentNumber?.text, '水发〔2025〕3号');
    });

    it('the head of a bulletin is no line of the title', () => {
      const head =
        '第20期\n\n县水务局　2025年8月19日\n\n关于印发《水务工作要点》\n\n上半年落实情况的通报\n\n各水管所：\n\n情况如下。\n';
      const title = parsePlan(head).elements.noticeTitle?.text;
      assert.equal(title, '关于印发《水务工作要点》上半年落实情况的通报');
    });
  });

  it('in a line without spaces the title that the notice quotes stands right behind the date', () => {
    const items = `一、抓好清淤。汛前完成所有渠道的清淤，做到水流畅通。${'逐段清理，逐段验收。'.repeat(40)}`;
    const parts = (title: string): readonly (readonly [string, string | undefined])[] => {
      const text = `滨河县水务局关于印发《渠道管护工作方案》的通知各水管所：现将《渠道管护工作方案》印发给你们，请认真落实。滨河县水务局2025年3月5日${title}为管好渠道，制定本方案。${items}${items.replace('一、', '二、')}`;
      return parsePlan(text).parts.map(({ scope, title: found }) => [scope, found?.text] as const);
    };
    const notice = ['notice', '滨河县水务局关于印发《渠道管护工作方案》的通知'] as const;
    assert.deepEqual(parts('《渠道管护工作方案》'), [notice, ['plan', '渠道管护工作方案']]);
    assert.deepEqual(parts('渠道管护工作方案'), [notice, ['plan', '渠道管护工作方案']]);
  });

  it('a notice in one line ends with its date, and the plan behind it has its own title', () => {
    const items = '一、抓好清淤 汛前完成所有渠道的清淤，做到水流畅通。'.padEnd(420, '逐段清理，逐段验收。');
    const text = `滨河县水务局关于印发渠道管护工作方案的通知 各水管所： 现将方案印发给你们，请认真落实。 滨河县水务局（代章） 2025年3月5 日 （此件公开发布） 滨河县农村渠道 管护工作方案 为管好渠道，制定本方案。 ${items} ${items.replace('一、', '二、')}`;
    const { parts, elements } = parsePlan(text);
    assert.deepEqual(
      parts.map(({ scope, title }) => [scope, title?.text]),
      [
        ['notice', '滨河县水务局关于印发渠道管护工作方案的通知'],
        ['plan', '滨河县农村渠道管护工作方案'],
      ],
    );
    assert.equal(elements.signed?.day, 5);
  });

  it('a document in one line has its notes of attachments, its signature and its sheets', () => {
    const items = `一、逐批推进节水改造2025年6月底前，改造两处泵站。${'逐段清理，逐段验收。'.repeat(40)}二、工作要求完成2025年底前的收尾，按时验收。${'逐段清理。'.repeat(70)}`;
    const head = '滨河县水务局关于做好节水改造的通知各乡镇水管站：现将有关事项通知如下:';
    const outlineOf = (tail: string): readonly string[] =>
      parsePlan(head + items + tail).parts.map(({ scope, title }) => `${scope} ${title?.text ?? ''}`.trim());
    const notice = 'notice 滨河县水务局关于做好节水改造的通知';
    const tail =
      '联系人:李四，电话:5551234附件:1.改造泵站清单2.验收申请表滨河县水务局2025年3月5日附件1改造泵站清单1.东渠泵站。见附件2验收。附件2验收申请表申请单位盖章。';
    assert.deepEqual(outlineOf(tail), [notice, 'attachment 改造泵站清单', 'attachment 验收申请表']);
    assert.deepEqual(outlineOf(tail.replace('2.验', ' 2. 验')), outlineOf(tail));
    const { attachments, elements, sections } = parsePlan(head + items + tail);
    assert.deepEqual(
      attachments.map(({ number, note }) => `${number} ${note?.name.text}`),
      ['1 改造泵站清单', '2 验收申请表'],
    );
    assert.equal(elements.signed?.month, 3);
    assert.deepEqual(
      sections.slice(0, 2).map(({ title }) => title.text),
      ['逐批推进节水改造', '工作要求完成2025年底前的收尾，按时验收'],
    );
    const signed = parsePlan(`${head}${items}滨河县水务局2025年3月5日（此件公开发布）`);
    assert.deepEqual([signed.elements.signed?.day, signed.attachments.length], [5, 0]);
    const alone = parsePlan(`${head}${items}附件:改造泵站清单`);
    assert.deepEqual(
      alone.attachments.map(({ note }) => note?.name.text),
      ['改造泵站清单'],
    );
    const printed = parsePlan(`${head}${items}附件:改造泵站清单滨河县水务局2025年3月5日印发`);
    assert.equal(printed.attachments[0]?.note?.name.text, '改造泵站清单');
  });

  it('a title goes on where its line ends in what is issued', () => {
    const title = (...lines: readonly string[]): string | undefined =>
      parsePlan([...lines, '', '各乡镇：', '', '现将方案印发给你们。', '', '县水务局', '2025年3月5日', ''].join('\n'))
        .elements.noticeTitle?.text;
    for (const lines of [
      ['滨河县水务局', '关于印发滨河县护河三年行动方案', '（2025—2027年）的通知'],
      ['滨河县水务局关于印发护河行动方案', '任务分工的通知'],
      ['滨河县水务局', '关于转发《护河工作方案', '（试行）》的通知'],
      ['滨河县水务局关于印发护河工作方案的通知', '（代拟稿）'],
    ])
      assert.equal(title(...lines), lines.join(''));
    assert.equal(
      title('滨河县护河工作方案', '滨河县水务局关于印发护河工作方案的通知'),
      '滨河县水务局关于印发护河工作方案的通知',
    );
  });

  it('recipients without their colon are read also where the number stands between them and the title', () => {
    const notice = [
      '县水务局关于印发《护河方案》的通知',
      '水发〔2025〕3号',
      '各水管所，局属各单位；',
      '现将方案印发给你们。',
    ];
    const text = [...notice, '县水务局', '2025年3月5日', '护河方案', '一、抓好清淤', '汛前完成。'].join('\n\n');
    assert.deepEqual(scopes(text), ['notice', 'plan']);
  });

  it('a document without any line ends or spaces has its head and its headings', () => {
    const step = '逐段清理，逐段验收。'.repeat(20);
    const text = `滨河县水务局文件滨水发〔2025〕7号滨河县水务局关于做好渠道管护的通知各乡镇水管站，有关单位:为管好渠道，现将有关事项通知如下:一、明确职责(一)水管站要每日巡查。${step}(二)乡镇要落实人员。${step}二、工作要求(一)加强领导1.成立专班。${step}2.落实经费。${step}(二)严格考核。${step}`;
    const { parts, elements, sections } = parsePlan(text);
    assert.equal(parts[0]!.title?.text, '滨河县水务局关于做好渠道管护的通知');
    assert.equal(elements.documentNumber?.text, '滨水发〔2025〕7号');
    assert.equal(elements.recipients?.text, '各乡镇水管站，有关单位:');
    assert.deepEqual(
      sections.map(({ title }) => title.text),
      ['明确职责', '水管站要每日巡查', '乡镇要落实人员', '工作要求', '加强领导', '成立专班', '落实经费', '严格考核'],
    );
  });
});
