import assert from 'node:assert/strict';
import { defaultSettings, parsePlan, rules } from '../../server/src/core';
import { checkWith } from '../../server/src/core/check/check';
import { cpuTime } from '../cpu-time';

const head = ['序号\t项目\t工作任务\t责任单位\t完成期限'];

/** Which items and rows belong together, as the items' and the rows' numbers: `1,2=3`. */
function groupsOf(items: readonly string[], rows: readonly string[]): string[] {
  const numbered = rows.map((row, at) => `${at + 1}\t\t${row}\t市体育局\t12月底前`);
  const text = ['2025年体育工作要点', '一、主要任务', ...items, '', '附件', '', '任务分解表', '', ...head, ...numbered];
  const [alignment] = parsePlan(text.join('\n')).alignments;
  return alignment!.groups.map(
    (group) =>
      `${group.items.map(({ section }) => section.marker.value).join()}=${group.rows.map(({ row }) => row.number).join()}`,
  );
}

const items = [
  '1.修建步道。沿青河修建健身步道八公里，配建照明路灯和休息座椅。',
  '2.开放场馆。学校体育馆周末向居民开放。乡镇文化站增设乒乓球室，配备管理员。',
  '3.培训骨干。培训社会体育指导员二百名。',
  '4.举办赛事。举办全县门球联赛，承办全省棋类邀请赛。',
  '5.监测体质。为五千名居民监测体质，公布监测结果。',
];
const rows = items.map((item) => item.slice(item.indexOf('。') + 1));

describe('items and rows', () => {
  it('belong together where their wording is the same', () => {
    assert.deepEqual(groupsOf(items, rows), ['1=1', '2=2', '3=3', '4=4', '5=5']);
  });

  it('belong together in another order', () => {
    const others = [rows[3]!, rows[0]!, rows[4]!, rows[2]!, rows[1]!];
    assert.deepEqual(groupsOf(items, others), ['1=2', '2=5', '3=4', '4=1', '5=3']);
  });

  it('an item may own several rows', () => {
    const [first, second] = rows[1]!.split('。');
    assert.deepEqual(groupsOf(items, [rows[0]!, first!, second!, ...rows.slice(2)]), [
      '1=1',
      '2=2,3',
      '3=4',
      '4=5',
      '5=6',
    ]);
  });

  it('a row may join two items, in whatever order', () => {
    const joined = [rows[0]!, `${rows[2]}${rows[1]}`, rows[3]!, rows[4]!];
    assert.deepEqual(groupsOf(items, joined), ['1=1', '2,3=2', '4=3', '5=4']);
  });

  it('a row that says word for word what one item says is of that item alone', () => {
    const alike = [...items, '6.举办比赛。举办全县门球联赛，承办全省棋类邀请赛，组织龙舟竞渡。'];
    assert.deepEqual(groupsOf(alike, rows), ['1=1', '2=2', '3=3', '4=4', '5=5', '6=']);
  });

  it('an item that shares with a row only what the row’s own item says has none', () => {
    const lanes = [
      '1.摸清底数。排查全部体育公园步道，建立台账。',
      '2.分批整修。整修青河体育公园等4处体育公园步道，六月底前完成两处。',
      '3.落实管护。每处体育公园步道明确一名管护员，每周巡查。',
      ...items.slice(3),
    ];
    const fewer = ['排查体育公园步道', '整修4处体育公园步道', rows[3]!, rows[4]!];
    assert.deepEqual(groupsOf(lanes, fewer), ['1=1', '2=2', '3=', '4=3', '5=4']);
  });

  it('that say the same several times belong together in their order', () => {
    const often = [...items, '6.架桥。（略）', '7.修路。（略）', '8.植树。（略）'];
    assert.deepEqual(groupsOf(often, [...rows, '（略）', '（略）', '（略）']).slice(5), ['6=6', '7=7', '8=8']);
  });

  it('some have no counterpart', () => {
    const some = [rows[0]!, rows[1]!, '改造灯光球场三处', rows[3]!, rows[4]!];
    assert.deepEqual(groupsOf(items, some), ['1=1', '2=2', '3=', '4=4', '5=5', '=3']);
  });

  it('a row may be a summary in other words', () => {
    const short = ['建设青河健身步道', '周末开放学校体育馆', '社会体育指导员培训', '举办门球联赛', '开展居民体质监测'];
    assert.deepEqual(groupsOf(items, short), ['1=1', '2=2', '3=3', '4=4', '5=5']);
  });

  it('spaces, widths, unit notes, tears and bold marks make no difference', () => {
    const odd = items.map((item) => item.replace('。', '。**').replace(/八公里|二百名/u, ' $& ') + '（市体育局负责）');
    odd[4] = odd[4]!.replace('居民监测', '居民监\n\n测');
    const narrow = rows.map((row) => row.replaceAll('，', ','));
    assert.deepEqual(groupsOf(odd, narrow), ['1=1', '2=2', '3=3', '4=4', '5=5']);
  });

  it('a 项目 cell that is an item’s heading says whose row it is', () => {
    const text = [
      '2025年体育工作要点',
      '一、修建步道',
      '把好选址关，让居民出门就能走上步道。',
      '二、开放场馆',
      '让学校的场地在周末也用起来。',
      '附件',
      '任务分解表',
      ...head,
      '1\t修建步道\t完成勘察\t市体育局\t3月底前',
      '2\t\t公开招标\t市体育局\t5月底前',
      '3\t开放场馆\t签订协议\t市教育局\t6月底前',
    ];
    const [alignment] = parsePlan(text.join('\n')).alignments;
    const { groups, isDerived } = alignment!;
    assert.deepEqual(
      groups.map((group) => [group.items[0]!.section.title.text, group.rows.map(({ row }) => row.number)]),
      [
        ['修建步道', [1, 2]],
        ['开放场馆', [3]],
      ],
    );
    assert.equal(isDerived, true);
  });

  describe('what is no task has a row only where the wording leaves no doubt', () => {
    /** The groups of a plan whose first section says what is wanted and whose last how it is seen to: `主要任务1=1`. */
    const groupsBetween = (
      aims: readonly string[],
      safeguards: readonly string[],
      rows: readonly string[],
    ): string[] => {
      const numbered = rows.map((row, at) => `${at + 1}\t\t${row}\t市体育局\t12月底前`);
      const text = ['2025年体育工作要点', '一、总体要求', ...aims, '二、主要任务', ...items];
      text.push('三、保障措施', ...safeguards, '附件', '任务分解表', ...head, ...numbered);
      const [alignment] = parsePlan(text.join('\n')).alignments;
      return alignment!.groups.flatMap((group) => {
        const names = group.items.map(({ section }) => `${section.parent?.title.text ?? ''}${section.marker.value}`);
        return group.rows.length === 0 ? [] : [`${names.join()}=${group.rows.map(({ row }) => row.number).join()}`];
      });
    };
    const brief = rows.map((row) => row.split(/[，。]/u)[0]!);
    const inOwnWords = [
      '建设青河健身步道',
      '周末开放学校体育馆',
      '社会体育指导员培训',
      '举办门球联赛',
      '开展居民体质监测',
    ];
    const same = [1, 2, 3, 4, 5].map((number) => `主要任务${number}=${number}`);

    it('an aim that has a clause in common with a row', () => {
      const aims = ['以群众身边的场地为重点，学校体育馆周末向居民开放，沿青河修建健身步道八公里，让人人可以健身。'];
      assert.deepEqual(groupsBetween(aims, [], brief), same);
      assert.deepEqual(groupsBetween([`（一）工作目标。${aims[0]}`], [], brief), same);
    });

    it('an aim that has words in common with a row that no item has', () => {
      const aims = ['（一）工作思路。坚持培育赛事品牌和改善场地设施并举，让群众有更多的健身选择。'];
      assert.deepEqual(groupsBetween(aims, [], [...rows, '改善场地设施条件，培育本地赛事品牌']), [...same, '=6']);
    });

    it('a safeguard that has words in common with a row', () => {
      const safeguards = [
        '6.落实经费。把建设青河健身步道和举办门球联赛列入预算。',
        '7.加强管理。开展居民体质监测要讲究方法。',
      ];
      assert.deepEqual(groupsBetween([], safeguards, inOwnWords), same);
    });

    it('a safeguard that a row states', () => {
      const safeguards = [
        '6.落实经费。把健身设施的维护列入年度预算。',
        '7.加强督查。每季度通报一次进展，年底考核各乡镇。',
      ];
      const stated = ['将健身设施维护列入年度预算', '每季度通报一次进展，年底考核各乡镇'];
      assert.deepEqual(groupsBetween([], safeguards, [...rows, ...stated]), [...same, '保障措施6=6', '保障措施7=7']);
    });

    it('a safeguard that names who sees to it is a task as any other', () => {
      const safeguards = [
        '6.落实经费。把健身步道的维护列入预算。（市财政局负责）',
        '7.加强督查。定期通报进展。（市政府办负责）',
      ];
      const short = ['步道维护经费列入预算', '进展定期通报'];
      assert.deepEqual(groupsBetween([], safeguards, [...rows, ...short]), [...same, '保障措施6=6', '保障措施7=7']);
    });
  });

  it('a table about something else is not made from the items', () => {
    const text = [
      '2025年体育工作要点',
      '一、主要任务',
      ...items,
      '附件',
      '值班安排表',
      '序号\t工作内容\t责任人',
      '1\t接听热线\t甲',
      '2\t登记访客\t乙',
      '3\t收发文件\t丙',
    ];
    const [alignment] = parsePlan(text.join('\n')).alignments;
    assert.equal(alignment!.isDerived, false);
  });

  it('two plans in one notice keep their rows apart', () => {
    const plan = (name: string, from: number): string[] => [
      `2025年${name}工作要点`,
      '',
      '一、主要任务',
      ...items.slice(from, from + 2).map((item, at) => item.replace(/^\d/u, String(at + 1))),
      '',
      '附件',
      '',
      `2025年${name}任务分解表`,
      '',
      ...head,
      ...rows.slice(from, from + 2).map((row, at) => `${at + 1}\t\t${row}\t市体育局\t12月底前`),
      '',
    ];
    const { alignments } = parsePlan([...plan('体育', 0), ...plan('赛事', 2)].join('\n'));
    const groups = alignments.flatMap((alignment) => alignment.groups);
    assert.deepEqual(
      groups.map((group) => `${group.items.length}=${group.rows.length}`),
      ['1=1', '1=1', '1=1', '1=1'],
    );
  });

  it('are found as before after an edit elsewhere', () => {
    const text = ['2025年体育工作要点', '一、主要任务', ...items, '附件', '任务分解表', ...head];
    const whole = [...text, ...rows.map((row, at) => `${at + 1}\t\t${row}\t市体育局\t12月底前`)].join('\n');
    const before = parsePlan(whole);
    assert.equal(before.alignments.length, 1);
    const edited = whole.replace('八公里', '十二公里');
    const places = (plan: typeof before): unknown =>
      plan.alignments.map(({ groups, differences }) => [
        groups.map((group) => [group.items.map(({ section }) => section.line), group.rows.map(({ row }) => row.line)]),
        differences,
      ]);
    assert.deepEqual(places(parsePlan(edited, before)), places(parsePlan(edited)));
  });
});

describe('aligning takes time that grows with the text', () => {
  const own = rules.filter(({ id }) => /^(?:table|deadline)-/u.test(id));
  const timeOf = (text: string): number => {
    const start = cpuTime();
    const plan = parsePlan(text);
    assert.ok(plan.alignments.every(({ groups, differences }) => groups.length + differences.kept > 0));
    checkWith(own, plan, defaultSettings);
    return cpuTime() - start;
  };
  const made = (count: number, item: (at: number) => string, row: (at: number) => string): string =>
    [
      '2025年体育工作要点',
      '一、主要任务',
      ...Array.from({ length: count }, (_, at) => `${at + 1}.建设。${item(at)}`),
      '附件',
      '任务分解表',
      ...head,
      ...Array.from({ length: count }, (_, at) => `${at + 1}\t\t${row(at)}\t甲\t12月底前`),
    ].join('\n');

  it('equal texts, more items than rows', () => {
    const text = (count: number): string =>
      made(
        count,
        () => '沿青河修建健身步道八公里，配建照明路灯。',
        () => '沿青河修建健身步道八公里，配建照明路灯',
      )
        .split('\n')
        .slice(0, -1)
        .join('\n');
    timeOf(text(200));
    const short = timeOf(text(1000));
    assert.ok(timeOf(text(8000)) < 8 * 4 * Math.max(short, 5));
  });

  for (const [name, item, row] of [
    ['equal texts', () => '沿青河修建健身步道八公里，配建照明路灯。', () => '沿青河修建健身步道八公里，配建照明路灯'],
    ['texts alike', (at: number) => `沿青河修建第${at}段健身步道。`, (at: number) => `修建健身步道第${at}段`],
    ['other texts', (at: number) => `沿青河修建第${at}段健身步道。`, (at: number) => `举办门球联赛${at}场`],
  ] as const) {
    it(name, () => {
      timeOf(made(200, item, row));
      const short = timeOf(made(1000, item, row));
      assert.ok(timeOf(made(8000, item, row)) < 8 * 4 * Math.max(short, 5));
    });
  }
});
