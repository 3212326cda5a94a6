import type { AlignedGroup, AlignedItem, AlignedRow, Alignment } from '../../plan/rows/alignment';
import { isCovered } from '../../plan/rows/counterparts';
import { holdersOf } from '../../plan/rows/holders';
import type { Plan, Section } from '../../plan/model';
import { headingRange } from '../../plan/places';
import { unnumberedIn } from '../../plan/unnumbered';
import { withoutSpaces } from '../../text/chars';
import type { Range } from '../../text/range';
import { mostRelated } from '../everywhere';
import type { Related } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { lostStops } from '../heading/lost-stops';
import { numberDefects } from '../numbering/damaged-markers';
import type { NumberDefect } from '../numbering/damaged-markers';
import { shortened } from '../shortened';
import { itemGroups } from '../unit/items';
import { movedIn } from './moved-rows';
import { flatMapList, mapList } from '../../text/lists';

/** A table that has fewer of the items is a selection of them. */
const usualShare = 0.75;
const fewestItems = 4;
/** Beside the rows of a section that was dropped so many of all still have their item. */
const shareBesideDropped = 0.6;
/** So many are named, the others counted. */
const mostNamed = 5;

/** What has no counterpart, or more than one. */
interface Gaps {
  readonly items: readonly AlignedItem[];
  readonly rows: readonly AlignedRow[];
  readonly split: readonly AlignedGroup[];
  readonly merged: readonly AlignedGroup[];
}

const none: readonly never[] = [];

/** Whether a defect of a number hides an item, or adds one. */
function isOfText({ cause, damaged }: NumberDefect): boolean {
  return damaged !== undefined || cause.copy !== undefined;
}

/** Whether a heading has nothing below it; where others have items, of that another rule speaks. */
function isBare({ parent, paragraphs, children }: Section): boolean {
  return parent === undefined && children.length === 0 && paragraphs.length <= 1;
}

/** The items that are tasks. */
function tasksOf(plan: Plan): ReadonlySet<Section> {
  return new Set(flatMapList(itemGroups(plan), (group) => group.items));
}

/** Whether one task has several rows; each of those that stand below a heading without numbers has its own. */
function isSplit({ items, rows }: AlignedGroup): boolean {
  return items.length === 1 && rows.length > Math.max(1, unnumberedIn(items[0]!.section).length);
}

/** Rows that several tasks share: an aim in words of the row's task is no task beside it. */
function mergedTasks(groups: readonly AlignedGroup[], tasks: ReadonlySet<Section>): readonly AlignedGroup[] {
  return mapList(
    groups.filter(({ items }) => items.length > 1),
    ({ items, rows }) => ({ rows, items: items.filter(({ section }) => tasks.has(section)) }),
  ).filter(({ items }) => items.length > 1);
}

/** Whether some of the rows stand one below the other. */
function areInOnePlace(some: readonly AlignedRow[], rows: readonly AlignedRow[]): boolean {
  const first = rows.indexOf(some[0]!);
  return some.every((row, at) => rows[first + at] === row);
}

function gapsOf(alignment: Alignment, plan: Plan): Gaps | undefined {
  const { items, rows, groups } = alignment;
  if (!alignment.isDerived) return undefined;
  const holders = plan.remember(holdersOf);
  // Of a part of which no item has a row the table was not made: it may be about the tasks of an attachment.
  const parts = new Set(
    mapList(
      items.filter(({ section }) => alignment.rowsOf(section).length > 0),
      (one) => one.section.part,
    ),
  );
  let wanted = items.filter(
    ({ section }) => section.children.length === 0 && parts.has(section.part) && !holders.has(section),
  );
  let missing = wanted.filter(({ section }) => !isCovered(section, (one) => alignment.rowsOf(one)));
  if (missing.length > 0) {
    const tasks = plan.remember(tasksOf);
    wanted = wanted.filter(({ section }) => tasks.has(section));
    const stops = new Set(mapList(lostStops(plan), ({ section }) => section));
    const haveItems = items.some(({ section }) => section.parent !== undefined);
    missing = missing.filter(
      ({ section }) => tasks.has(section) && !stops.has(section) && !(haveItems && isBare(section)),
    );
  }
  if (wanted.length < fewestItems) return undefined;
  const alone = rows.filter(({ row }) => alignment.itemsOf(row).length === 0);
  const isWhole = wanted.length - missing.length >= wanted.length * usualShare;
  const found = rows.length - alone.length;
  // A section that was dropped leaves its rows behind, one below the other; all that the body still has is there.
  const isDropped = missing.length === 0 && areInOnePlace(alone, rows) && found >= rows.length * shareBesideDropped;
  const isOnly = isDropped || found >= rows.length * usualShare;
  const matched = groups.filter((group) => group.items.length > 0 && group.rows.length > 0);
  const single = matched.filter((group) => group.items.length === 1 && group.rows.length === 1).length;
  // Several items tangled up with several rows have the same phrases, and say nothing of who belongs to whom.
  const isTangled = matched.some((group) => group.items.length > 1 && group.rows.length > 1);
  const isOneToOne = !isTangled && isWhole && isOnly && single >= matched.length * usualShare;
  const gaps: Gaps = {
    items: isWhole && !isTangled ? missing : none,
    rows: isWhole && isOnly && !isTangled ? alone : none,
    split: isOneToOne ? matched.filter(isSplit) : none,
    merged: isOneToOne ? mergedTasks(matched, plan.remember(tasksOf)) : none,
  };
  return gaps.items.length + gaps.rows.length + gaps.split.length + gaps.merged.length > 0 ? gaps : undefined;
}

/** The number of an item as the text has it, with its heading where there are few to name. */
function nameOf({ section }: AlignedItem, plan: Plan): string {
  const { from, to } = section.marker.whole;
  const marker = withoutSpaces(plan.lines[section.line]!.slice(from, to));
  return `“${marker}${shortened(withoutSpaces(section.title.text).replaceAll('*', ''), 12)}”`;
}

/** Rows by their numbers: 序号3、4. */
function namesOf(rows: readonly AlignedRow[]): string {
  const isNumbered = rows.every(({ row }) => row.number !== undefined);
  const list = listOf(rows, ({ row }) => String(row.number ?? row.line + 1), '行');
  return isNumbered ? `序号${list}` : `文中第${list}行`;
}

function listOf<Item>(items: readonly Item[], name: (item: Item) => string, counter: string): string {
  const named = mapList(items.slice(0, mostNamed), name).join('、');
  return items.length > mostNamed ? `${named}等${items.length}${counter}` : named;
}

function describe({ items, rows, split, merged }: Gaps, plan: Plan): string {
  const item = (one: AlignedItem): string => nameOf(one, plan);
  return [
    ...(items.length > 0 ? [`正文${listOf(items, item, '项')}在表中没有对应的行`] : []),
    ...(rows.length > 0 ? [`表中${namesOf(rows)}在正文没有对应的事项`] : []),
    ...mapList(split.slice(0, mostNamed), (group) => `正文${item(group.items[0]!)}拆成了表中${namesOf(group.rows)}`),
    ...mapList(
      merged.slice(0, mostNamed),
      (group) => `正文${listOf(group.items, item, '项')}并成了表中${namesOf(group.rows)}`,
    ),
  ].join('；');
}

/** The row's number, or its first cell with text. */
function rowRange({ row, table }: AlignedRow): Range {
  const number = row.cells[table.columns.findIndex(({ role }) => role === 'number')];
  return (number !== undefined && number.text !== '' ? number : row.cells.find(({ text }) => text !== ''))!.range;
}

function placesOf({ items, rows, split, merged }: Gaps): readonly Related[] {
  return [
    ...mapList(items, (item) => ({ range: headingRange(item.section), message: '表中没有这一项' })),
    ...mapList(rows, (row) => ({ range: rowRange(row), message: '正文没有这一行' })),
    ...flatMapList([...split, ...merged], (group) => [
      ...mapList(group.rows.slice(group.items.length > 1 ? 0 : 1), (row) => ({
        range: rowRange(row),
        message: group.items.length > 1 ? '这一行合并了正文的几项' : '这一行是从正文一项里拆出来的',
      })),
      ...mapList(group.items, (item) => ({ range: headingRange(item.section), message: '正文的事项' })),
    ]),
  ];
}

export default defineRule()({
  id: 'table-coverage',
  group: '任务分解表',
  title: '正文事项与分解表的行不对应',
  titleEn: 'Items without a row, rows without an item',
  severity: 'info',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '正文写了、表里没有的任务没有人领；表里有、正文没有的任务没有依据。拆开、合并的行会让两边的序号错开，正文调了先后、表没有跟着调，也一并提示。表只选了部分任务的，不提示。',
  whyEn:
    'A task that the table lacks has nobody to do it; a row that the body lacks has no ground. Items that were split or joined shift the numbers, so they are named too. A table that is only a selection is left alone.',
  sources: [articles.attachment, articles.strict],
  messages: {
    gaps: '正文与分解表没有一一对应：{list}。请核对有没有遗漏。',
    order: '表中各行的先后与正文不同：正文先{first}，后{second}，表中相反。请核对是否漏调。',
  },
  brief: {
    wrong: '正文：1.修建步道　⟦2.举办赛事⟧　3.监测体质\n表中：1 修建步道　2 监测体质',
    right: '正文：1.修建步道　2.举办赛事　3.监测体质\n表中：1 修建步道　2 举办赛事　3 监测体质',
  },
  examples: [
    {
      name: '正文有一项没有列入表中',
      text: '2025年全县体育工作要点\n一、主要任务\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。\n3.培训骨干。培训社会体育指导员二百名。\n⟦4.举办赛事⟧。举办全县门球联赛。\n5.监测体质。为五千名居民监测体质。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t沿青河修建健身步道八公里\t体育局\n2\t学校体育馆周末向居民开放\t教育局\n3\t培训社会体育指导员二百名\t体育局\n4\t为五千名居民监测体质\t体育局',
    },
    {
      name: '序号丢了点的一项，另有规则说',
      hidden: true,
      text: '2025年全县体育工作要点\n一、主要任务\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。\n3培训骨干。培训社会体育指导员二百名。\n4.举办赛事。举办全县门球联赛。\n5.监测体质。为五千名居民监测体质。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t沿青河修建健身步道八公里\t体育局\n2\t学校体育馆周末向居民开放\t教育局\n3\t培训社会体育指导员二百名\t体育局\n4\t举办全县门球联赛\t体育局\n5\t为五千名居民监测体质\t体育局',
    },
    {
      name: '一项拆成了两行',
      text: '2025年全县体育工作要点\n一、主要任务\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。乡镇文化站增设乒乓球室。\n3.培训骨干。培训社会体育指导员二百名。\n4.举办赛事。举办全县门球联赛。\n5.监测体质。为五千名居民监测体质。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t沿青河修建健身步道八公里\t体育局\n2\t学校体育馆周末向居民开放\t教育局\n⟦3⟧\t乡镇文化站增设乒乓球室\t文旅局\n4\t培训社会体育指导员二百名\t体育局\n5\t举办全县门球联赛\t体育局\n6\t为五千名居民监测体质\t体育局',
    },
    {
      name: '表中多了一行',
      hidden: true,
      text: '2025年全县体育工作要点\n一、主要任务\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。\n3.培训骨干。培训社会体育指导员二百名。\n4.举办赛事。举办全县门球联赛。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t沿青河修建健身步道八公里\t体育局\n2\t学校体育馆周末向居民开放\t教育局\n⟦3⟧\t改造灯光球场三处\t文旅局\n4\t培训社会体育指导员二百名\t体育局\n5\t举办全县门球联赛\t体育局',
    },
    {
      name: '正文删了一部分，表中还留着那几行',
      hidden: true,
      text: '2025年全县体育工作要点\n一、设施\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。\n二、队伍\n3.培训骨干。培训社会体育指导员二百名。\n4.监测体质。为五千名居民监测体质。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t设施\t沿青河修建健身步道八公里\t体育局\n2\t\t学校体育馆周末向居民开放\t教育局\n⟦3⟧\t赛事\t举办全县门球联赛\t体育局\n4\t\t承办全省棋类邀请赛\t体育局\n5\t队伍\t培训社会体育指导员二百名\t体育局\n6\t\t为五千名居民监测体质\t体育局',
    },
    {
      name: '表中还有别处的几行',
      hidden: true,
      text: '2025年全县体育工作要点\n一、设施\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。\n二、队伍\n3.培训骨干。培训社会体育指导员二百名。\n4.监测体质。为五千名居民监测体质。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t设施\t沿青河修建健身步道八公里\t体育局\n2\t\t学校体育馆周末向居民开放\t教育局\n3\t赛事\t举办全县门球联赛\t体育局\n4\t队伍\t培训社会体育指导员二百名\t体育局\n5\t\t为五千名居民监测体质\t体育局\n6\t宣传\t印发健身手册一万册\t体育局',
    },
    {
      name: '正文调了先后，表没有跟着调',
      hidden: true,
      text: '2025年全县体育工作要点\n一、主要任务\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。\n3.培训骨干。培训社会体育指导员二百名。\n4.举办赛事。举办全县门球联赛。\n5.监测体质。为五千名居民监测体质。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t沿青河修建健身步道八公里\t体育局\n2\t学校体育馆周末向居民开放\t教育局\n3\t培训社会体育指导员二百名\t体育局\n⟦4⟧\t为五千名居民监测体质\t体育局\n5\t举办全县门球联赛\t体育局',
    },
    {
      name: '表按责任单位排，先后是另一种',
      hidden: true,
      text: '2025年全县体育工作要点\n一、主要任务\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。\n3.培训骨干。培训社会体育指导员二百名。\n4.举办赛事。举办全县门球联赛。\n5.监测体质。为五千名居民监测体质。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t学校体育馆周末向居民开放\t教育局\n2\t举办全县门球联赛\t体育局\n3\t沿青河修建健身步道八公里\t体育局\n4\t为五千名居民监测体质\t体育局\n5\t培训社会体育指导员二百名\t体育局',
    },
    {
      name: '一一对应，保障措施不列入表',
      text: '2025年全县体育工作要点\n一、主要任务\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。\n3.培训骨干。培训社会体育指导员二百名。\n4.举办赛事。举办全县门球联赛。\n二、保障措施\n5.加强领导。成立工作专班。\n6.落实经费。列入年度预算。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t修建健身步道八公里\t体育局\n2\t学校体育馆周末开放\t教育局\n3\t培训指导员二百名\t体育局\n4\t举办门球联赛\t体育局',
    },
    {
      name: '每项都分成几行，表就是这样编的',
      text: '2025年全县体育工作要点\n一、主要任务\n1.修建步道。沿青河修建健身步道八公里。配建照明路灯。\n2.开放场馆。学校体育馆周末向居民开放。乡镇文化站增设乒乓球室。\n3.培训骨干。培训社会体育指导员二百名。组织骨干外出观摩。\n4.举办赛事。举办全县门球联赛。承办全省棋类邀请赛。\n\n附件\n\n2025年全县体育工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t修建步道\t沿青河修建健身步道八公里\t体育局\n2\t\t配建照明路灯\t城管局\n3\t开放场馆\t学校体育馆周末向居民开放\t教育局\n4\t\t乡镇文化站增设乒乓球室\t文旅局\n5\t培训骨干\t培训社会体育指导员二百名\t体育局\n6\t\t组织骨干外出观摩\t体育局\n7\t举办赛事\t举办全县门球联赛\t体育局\n8\t\t承办全省棋类邀请赛\t体育局',
    },
    {
      name: '表只列了重点任务',
      text: '2025年全县体育工作要点\n一、主要任务\n1.修建步道。沿青河修建健身步道八公里。\n2.开放场馆。学校体育馆周末向居民开放。\n3.培训骨干。培训社会体育指导员二百名。\n4.举办赛事。举办全县门球联赛。\n5.监测体质。为五千名居民监测体质。\n6.评选先进。评选健身示范村二十个。\n\n附件\n\n2025年全县体育重点任务分解表\n\n序号\t工作任务\t责任单位\n1\t沿青河修建健身步道八公里\t体育局\n2\t学校体育馆周末向居民开放\t教育局\n3\t举办全县门球联赛\t体育局',
    },
    {
      name: '另一张表只列其中一项的活动',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓。（基建科）\n2.办好活动。3月举办爱粮宣传周，10月举办新粮品鉴会。（宣传科）\n3.轮换储备。轮换县级储备粮。（调控科）\n\n附件1\n2025年全县粮食工作任务分解表\n序号\t工作任务\t责任单位\n1\t维修粮仓\t基建科\n2\t办好活动\t宣传科\n3\t轮换储备\t调控科\n\n附件2\n2025年全县粮食活动安排表\n时间\t活动名称\t地点\t承办单位\n3月\t爱粮宣传周\t粮站\t宣传科\n10月\t新粮品鉴会\t粮库\t宣传科\n',
    },
  ],
  check(plan, report) {
    // Where a number can't be read, or an item stands twice, that is told; until then nothing can be counted.
    if (plan.alignments.length === 0) return;
    const defects = numberDefects(plan);
    if (defects.some(isOfText)) return;
    for (const alignment of plan.alignments) {
      const gaps = gapsOf(alignment, plan);
      // Where the items' own numbers are wrong, they were moved and are not yet numbered anew.
      const moved = gaps === undefined && defects.length === 0 ? movedIn(alignment) : undefined;
      if (moved !== undefined) {
        const [first, second] = [moved.first.items[0]!, moved.second.items[0]!];
        report({
          range: rowRange(moved.second.rows[0]!),
          message: 'order',
          data: { first: nameOf(first, plan), second: nameOf(second, plan) },
          related: [
            { range: rowRange(moved.first.rows[0]!), message: '表中在后，正文在前' },
            { range: headingRange(second.section), message: '正文的事项' },
          ],
        });
      }
      if (gaps === undefined) continue;
      const [first, ...others] = placesOf(gaps);
      report({
        range: first!.range,
        message: 'gaps',
        data: { list: describe(gaps, plan) },
        related: others.slice(0, mostRelated),
      });
    }
  },
});
