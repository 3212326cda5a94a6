import type { AlignedGroup, AlignedRow, Alignment } from '../../plan/rows/alignment';
import { deadlinesIn } from '../../plan/passages/deadlines';
import { yearInForce } from '../../plan/passages/moments';
import { deadlinesOfItem } from '../../plan/passages/timings';
import type { ChangedClause } from '../../plan/rows/differences';
import { differencesIn } from '../../plan/rows/differences';
import type { GroupReading, GroupText } from '../../plan/rows/group-text';
import type { PlacedClause } from '../../plan/rows/clauses';
import { rangeOfClause } from '../../plan/rows/clauses';
import type { Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import { differing } from '../../text/differing';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import { mostRelated } from '../everywhere';
import type { Related } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { lostStops } from '../heading/lost-stops';
import { damagedMarkers } from '../numbering/damaged-markers';
import { shortened } from '../shortened';
import { differInNumbers } from './figures';
import { unitExamples } from './row-unit-examples';
import type { Exchanged } from './row-units';
import { unitFindings } from './row-units';
import { wordingOf } from './wording';
import { flatMapList, mapList } from '../../text/lists';

/** Rows of which less is word for word from the items are summaries. */
const copiedShare = 0.75;
const mostNamed = 3;
/** What makes a clause a target: an amount, or a time by when. */
const target =
  /\d+(?:\.\d+)?(?:[-—–~～至]\d+)?(?:%|‰|个|家|项|所|名|人|次|场|套|台|件|处|座|条|支|批|辆|间|万|亿|亩|公里|吨)|[一二三四五六七八九十百两]+(?:个|家|所|名|场|套|处|座)|(?:月底|年底|年内|季度末|月末)/u;

/** One difference with its places. */
interface Difference {
  readonly kind: 'dropped' | 'added' | 'changed';
  readonly text: string;
  /** In the row, or where the row has nothing, in the item. */
  readonly range: Range;
  readonly inRow: boolean;
  /** The other side of a change. */
  readonly other: Range | undefined;
  readonly isTarget: boolean;
}

/** A time by when, and nothing else. */
const movedTime =
  /^(?:在|于|力争)?(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬)?|上半年|年|第?[一二三四]季度)?(?:底|末|内)?(?:之?前|底前|内|底)$/u;

/** One difference in the text of a group. */
interface TextDifference extends Difference {
  /** The row, by its place in the group, whose cell for the deadline may say what its text has lost. */
  readonly movedFrom?: number;
}

/** Whether the cell of a row for its deadline says something. */
function hasDeadline({ row, table }: AlignedRow): boolean {
  return row.cells.some(({ text }, at) => text !== '' && table.columns[at]?.role === 'deadline');
}

function changeOf(pair: ChangedClause, group: GroupText): TextDifference | undefined {
  const [item, row] = [wordingOf(pair.item, group), wordingOf(pair.row, group)];
  const [was, is] = differing(item.text, row.text);
  const [before, now] = [item.text.slice(was.from, was.to), row.text.slice(is.from, is.to)];
  // One character more or less says seldom something else.
  if (before.length <= 1 && now.length <= 1 && !/[不未无非]/u.test(before + now)) return undefined;
  // Differing numbers and times are told by rules of their own.
  if (before !== '' && now !== '' && differInNumbers(item.text, row.text)) return undefined;
  const range = now === '' ? item.rangeOf(was.from, was.to) : row.rangeOf(is.from, is.to);
  if (now === '') {
    const change = { kind: 'dropped', text: before, range, inRow: false, other: undefined, isTarget: false } as const;
    // 8月底前 goes from the sentence into the row's cell for it.
    return movedTime.test(before) ? { ...change, movedFrom: pair.row.row } : change;
  }
  const isTarget = target.test(now) !== target.test(before);
  if (before === '') return { kind: 'added', text: now, range, inRow: true, other: undefined, isTarget };
  const text = `${shortened(before)}”改成了“${shortened(now)}`;
  return { kind: 'changed', text, range, inRow: true, other: item.rangeOf(was.from, was.to), isTarget };
}

/** What differs in the text of a group, by kind; kept with it. */
interface TextChanges {
  readonly changed: readonly TextDifference[];
  readonly added: readonly TextDifference[];
  readonly dropped: readonly TextDifference[];
}

function changesIn(group: GroupText): TextChanges {
  const { changed, added, dropped } = group.remember(differencesIn);
  const whole = (clause: PlacedClause, kind: 'dropped' | 'added'): TextDifference => {
    const { text } = wordingOf(clause, group);
    const isTarget = target.test(text);
    return { kind, text, range: rangeOfClause(clause), inRow: kind === 'added', other: undefined, isTarget };
  };
  return {
    changed: flatMapList(changed, (pair) => changeOf(pair, group) ?? []),
    added: mapList(added, (clause) => whole(clause, 'added')),
    dropped: mapList(dropped, (clause) => whole(clause, 'dropped')),
  };
}

/** The lines that begin with a number or a heading that can't be read, so that their text is no item's. */
const damaged = (plan: Plan): ReadonlySet<number> => plan.remember(damagedLines);

function damagedLines(plan: Plan): ReadonlySet<number> {
  const lines = mapList(damagedMarkers(plan), ({ range }) => range.start.line);
  return new Set([...lines, ...mapList(lostStops(plan), ({ section }) => section.line)]);
}

/** A second deadline in brackets that the body does not have. */
function addedDeadlines({ items, rows }: AlignedGroup, plan: Plan): Difference[] {
  return flatMapList(rows, ({ row, table }): Difference[] => {
    const cell = row.cells[table.columns.findIndex(({ role }) => role === 'deadline')];
    const open = cell?.text.search(/[（(]/u) ?? -1;
    if (cell === undefined || cell.pieces !== undefined || open <= 0) return [];
    const year = yearInForce(plan);
    const inside = withoutSpaces(cell.text.slice(open));
    const dates = deadlinesIn(shadowOf(inside), year, true);
    if (dates.length === 0 || dates.some(({ date }) => date === undefined)) return [];
    const known = new Set(
      flatMapList(items, ({ section }) => mapList(deadlinesOfItem(section, plan, year), ({ date }) => date)),
    );
    if (dates.some(({ date }) => known.has(date))) return [];
    const { line, character } = cell.range.start;
    const range = rangeInLine(line, character + open, cell.range.end.character);
    return [{ kind: 'added', text: inside, range, inRow: true, other: undefined, isTarget: true }];
  });
}

/** What differs in a group, where it stands; first what stands in the row: that is where the table is mended. */
function differencesOf({ reading, isKept }: { reading: GroupReading; isKept: boolean }, plan: Plan): Difference[] {
  const { group, text } = reading;
  const { changed, added, dropped } = text.remember(changesIn);
  const isMoved = ({ movedFrom }: TextDifference): boolean =>
    movedFrom !== undefined && hasDeadline(group.rows[movedFrom]!);
  const place = ({ kind, text: words, range, inRow, other, isTarget }: TextDifference): Difference => {
    const there = other === undefined ? undefined : reading.place(other);
    return { kind, text: words, range: reading.place(range), inRow, other: there, isTarget };
  };
  const found = [
    ...mapList(
      changed.filter((one) => !isMoved(one)),
      place,
    ),
    ...mapList(added, place),
    ...addedDeadlines(group, plan),
    ...(isKept ? mapList(dropped, place) : []),
  ];
  return [...found.filter(({ inRow }) => inRow), ...found.filter(({ inRow }) => !inRow)];
}

const said: Readonly<Record<Difference['kind'], string>> = { added: '多了', dropped: '少了', changed: '' };

/** What differs, in words: 少了“…”、“…”；多了“…”；“…”改成了“…”. */
function describe(differences: readonly Difference[]): string {
  const parts: string[] = [];
  for (const kind of ['dropped', 'added', 'changed'] as const) {
    const texts = mapList(
      differences.filter((one) => one.kind === kind),
      ({ text }) => text,
    );
    if (texts.length === 0) continue;
    const named = mapList(texts.slice(0, mostNamed), (text) => `“${kind === 'changed' ? text : shortened(text)}”`);
    const rest = texts.length > mostNamed ? `等${texts.length}处` : '';
    parts.push(`${said[kind]}${named.join('、')}${rest}`);
  }
  return parts.join('；');
}

/** The row, where the problem is told in the body, and then the places of all but the first difference. */
function relatedOf(differences: readonly Difference[], { row, table }: AlignedRow): readonly Related[] {
  const task = row.cells[table.columns.findIndex(({ role }) => role === 'task')]!;
  const here: Related[] = differences[0]!.inRow ? [] : [{ range: task.range, message: '分解表里的这一行' }];
  const places = flatMapList(differences, (one, at): Related[] => {
    const own = { range: one.range, message: one.inRow ? '分解表里的不同之处' : '正文里有，分解表里没有' };
    const other = one.other === undefined ? [] : [{ range: one.other, message: '正文的写法' }];
    return at === 0 ? other : [own, ...other];
  });
  return [...here, ...places].slice(0, mostRelated);
}

function isCopy(alignment: Alignment, taken: number): boolean {
  return alignment.isDerived && taken >= copiedShare;
}

export default defineRule<Exchanged>()({
  id: 'table-text',
  group: '任务分解表',
  title: '表中任务的文字与正文不一样',
  titleEn: 'Wording that the row changes against its item',
  severity: 'hint',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '分解表照抄正文的，应当跟着正文改；正文改了表没改，或者表里加了任务，两边就不是一份文件了。涉及数量、时限的列为“信息”，其余只列为“提示”。表是概括着写的，不比对。责任单位，别的行都与正文一样的，才比对。',
  whyEn:
    'A table that copies the body should follow its changes. Targets that only one side has are reported as info, other wording as a hint; a table that summarizes is not compared. Units are compared where the other rows have those of the body.',
  sources: [articles.attachment],
  messages: {
    row: '这一行与正文的文字不完全一样：{list}。建议两边保持一致。',
    item: '正文这里的内容没有列入分解表第{row}行：{list}。建议两边保持一致。',
    unit: '{here}的责任单位是“{unit}”，{there}写的是“{other}”，别的{same}行与正文都一样。疑似有一处写错或者没有改，请核对。',
    lead: '表中这一行牵头的是“{row}”，正文里牵头的是“{item}”，别的{same}行与正文都一样。疑似有一处写反或者没有改，请核对。',
    units: '表中这一行的责任单位与正文不一样：{list}；别的{same}行都一样。请核对。',
  },
  brief: {
    wrong: '正文：为古树挂牌，每季度巡查一遍。\n表中：为古树挂牌，每季度巡查一遍，⟦建成公园2个⟧',
    right: '正文：为古树挂牌，每季度巡查一遍。\n表中：为古树挂牌，每季度巡查一遍',
  },
  examples: [
    {
      name: '表中多了一项指标',
      text: '2025年全县林业工作要点\n一、主要任务\n1.营造新林。在北山营造水源林，选用乡土树种，同步修建防火通道。\n2.保护古树。为古树名木挂牌，落实管护责任人，每季度巡查一遍。\n3.防治虫害。布设监测点，及时清除病死松木，严防疫情扩散。\n\n附件\n\n2025年全县林业工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t在北山营造水源林，选用乡土树种，同步修建防火通道\t林业局\n2\t为古树名木挂牌，落实管护责任人，每季度巡查一遍，⟦建成古树公园2个⟧\t林业局\n3\t布设监测点，及时清除病死松木，严防疫情扩散\t林业局',
    },
    {
      name: '正文的一句没有列入',
      text: '2025年全县林业工作要点\n一、主要任务\n1.营造新林。在北山营造水源林，选用乡土树种，同步修建防火通道。\n2.保护古树。为古树名木挂牌，落实管护责任人，⟦邀请专家会诊⟧，每季度巡查一遍。\n3.防治虫害。布设监测点，及时清除病死松木，严防疫情扩散。\n\n附件\n\n2025年全县林业工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t在北山营造水源林，选用乡土树种，同步修建防火通道\t林业局\n2\t为古树名木挂牌，落实管护责任人，每季度巡查一遍\t林业局\n3\t布设监测点，及时清除病死松木，严防疫情扩散\t林业局',
    },
    {
      name: '正文里的时间移到了完成期限一格',
      text: '2025年全县林业工作要点\n一、主要任务\n1.营造新林。8月底前在北山营造水源林，选用乡土树种，同步修建防火通道。\n2.保护古树。为古树名木挂牌，落实管护责任人，每季度巡查一遍。\n3.防治虫害。布设监测点，及时清除病死松木，严防疫情扩散。\n\n附件\n\n2025年全县林业工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t在北山营造水源林，选用乡土树种，同步修建防火通道\t林业局\t8月底前\n2\t为古树名木挂牌，落实管护责任人，每季度巡查一遍\t林业局\t12月底前\n3\t布设监测点，及时清除病死松木，严防疫情扩散\t林业局\t长期坚持',
      hidden: true,
    },
    {
      name: '标点、空格、全角半角不同，拆成两行',
      text: '2025年全县林业工作要点\n一、主要任务\n1.营造新林。在北山营造水源林 200 亩（含补植），选用乡土树种，同步修建防火通道。\n2.保护古树。为古树名木挂牌，落实管护责任人，每季度巡查一遍。（林业局负责）\n3.防治虫害。布设监测点，及时清除病死松木，严防疫情扩散。\n\n附件\n\n2025年全县林业工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t在北山营造水源林200亩(含补植)。选用乡土树种，同步修建防火通道\t林业局\n2\t为古树名木挂牌\t林业局\n3\t落实管护责任人，每季度巡查一遍\t林业局\n4\t布设监测点，及时清除病死松木，严防疫情扩散\t林业局',
    },
    {
      name: '表是概括着写的',
      text: '2025年全县林业工作要点\n一、主要任务\n1.营造新林。在北山营造水源林，选用乡土树种，同步修建防火通道。\n2.保护古树。为古树名木挂牌，落实管护责任人，每季度巡查一遍。\n3.防治虫害。布设监测点，及时清除病死松木，严防疫情扩散。\n\n附件\n\n2025年全县林业工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t营造北山水源林\t林业局\n2\t古树名木挂牌保护\t林业局\n3\t监测和清除病死松木\t林业局',
    },
    ...unitExamples,
  ],
  check(plan, report) {
    for (const alignment of plan.alignments) {
      if (!alignment.isDerived) continue;
      for (const finding of unitFindings(alignment, plan)) report(finding);
      const { groups, kept, taken } = alignment.differences;
      if (!isCopy(alignment, taken)) continue;
      for (const { reading } of groups) {
        const all = differencesOf({ reading, isKept: kept >= copiedShare }, plan);
        const differences = all.length === 0 ? all : all.filter(({ range }) => !damaged(plan).has(range.start.line));
        const [first] = differences;
        if (first === undefined) continue;
        const list = describe(differences);
        const severity = differences.some(({ isTarget }) => isTarget) ? 'info' : 'hint';
        const [aligned] = reading.group.rows as readonly [AlignedRow];
        const { row } = aligned;
        const { range } = first;
        const related = relatedOf(differences, aligned);
        // Spelt out: objects made by spreading are slow to make, and there may be many.
        if (first.inRow) report({ range, message: 'row', data: { list }, related, severity });
        else report({ range, message: 'item', data: { list, row: row.number ?? row.line + 1 }, related, severity });
      }
    }
  },
  fix({ extra }) {
    if (extra === undefined) return [];
    const { told, other } = extra;
    return [
      { title: `改为“${other.name}”`, safe: false, edits: [{ range: told.range, newText: other.name }] },
      { title: `另一处改为“${told.name}”`, safe: false, edits: [{ range: other.range, newText: told.name }] },
    ];
  },
});
