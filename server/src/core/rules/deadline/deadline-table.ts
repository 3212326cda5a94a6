import type { AlignedGroup, AlignedRow, Alignment } from '../../plan/rows/alignment';
import type { ClauseRun, PlacedClause } from '../../plan/rows/clauses';
import { deadlinesIn } from '../../plan/passages/deadlines';
import { fiveYearEndsIn } from '../../plan/passages/due';
import type { ChangedClause, GroupDifferences } from '../../plan/rows/differences';
import type { Paragraph, Plan } from '../../plan/model';
import { readTimes } from '../../plan/passages/times';
import { FIVE, TIME, withoutSpaces } from '../../text/chars';
import type { Range } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import { defineRule } from '../rule';
import { wordingOf } from '../table/wording';

/** A deadline that has a date, where it stands. */
interface Dated {
  readonly range: Range;
  readonly text: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** The cell of a row that says by when the whole task is to be done: by its last date. */
type CellDeadline = Dated;

/** Without a year in the document all deadlines lie in one that nobody sees. */
const someYear = 2001;
/** A clause that says nothing but by when the one before it is to be done: 6月底前全部完成. */
const completes =
  /^(?:力争|确保|争取|务必)?(?:在|于)?.{2,12}(?:全部|全面|基本)?(?:完成|完工|建成|建成投用|投入使用|投用|到位|竣工|交付|办结|见效)(?:任务|建设|建设任务|工作)?$/u;
/** 年内 says no more than the year: 9月底前 lies in it. */
const wholeYear = /年内$|^全年/u;
/** In larger groups nobody can tell which row has which clause. */
const largestGroup = 64;

function yearOf({ elements }: Plan): number {
  return elements.planYear?.year ?? elements.signed?.year ?? someYear;
}

const time = /[年月季末]/u;

/** Whether a clause may name a time. */
function mayTellTime({ line, clause }: PlacedClause, { facts }: Plan): boolean {
  return clause.tail !== undefined || time.test(facts[line]!.shadow.slice(clause.from, clause.to));
}

/** Whether an item or a row of a group names a time; what other rules have read of their lines is not read again. */
function tellsTime({ items, rows }: AlignedGroup, { facts }: Plan): boolean {
  const isIn = (line: number, from: number, to: number): boolean => {
    const { bits, findings } = facts[line]!;
    return (bits & TIME) !== 0 && findings.stretch(from, to).remember(readTimes).length > 0;
  };
  const inPieces = ({ pieces, text }: Paragraph): boolean =>
    pieces.length === 1 ? isIn(pieces[0]!.line, pieces[0]!.from, pieces[0]!.to) : time.test(text);
  return (
    items.some(({ section }) => section.paragraphs.some(inPieces)) ||
    rows.some(({ table, row }) =>
      row.cells.some(
        ({ range: { start, end } }, at) =>
          table.columns[at]?.role === 'task' && isIn(start.line, start.character, end.character),
      ),
    ) ||
    // “十四五”末 is no time of the calendar.
    rows.some(({ row }) => (facts[row.line]!.bits & FIVE) !== 0 && facts[row.line]!.shadow.includes('五”末'))
  );
}

/** The dated deadlines in a clause, without those of every year. */
function deadlinesOf(clause: PlacedClause, plan: Plan): readonly Dated[] {
  const wording = wordingOf(clause, plan);
  const { text } = wording;
  const found: Dated[] = [];
  for (const { from, to, date } of deadlinesIn(text, yearOf(plan), false)) {
    if (date === undefined || text[from - 1] === '每' || text[to] === '起') continue;
    found.push({ range: wording.rangeOf(from, to), text: text.slice(from, to), date });
  }
  const [period] = fiveYearEndsIn(text);
  if (period !== undefined) {
    const { from, to, year } = period;
    const words = text.slice(from, to).replace(/[“”"]/gu, '');
    found.push({ range: wording.rangeOf(from, to), text: words, date: `${year}-12-31` });
  }
  return found;
}

/** The deadline of a row's cell; undefined where it names no day. */
function cellDeadline({ row, table }: AlignedRow, plan: Plan): CellDeadline | undefined {
  const cell = row.cells[table.columns.findIndex(({ role }) => role === 'deadline')];
  if (cell === undefined || cell.text === '') return undefined;
  const text = withoutSpaces(cell.text);
  const date = lastDateIn(text, yearOf(plan));
  return date === '' ? undefined : { range: cell.range, text, date };
}

/** The same few deadlines stand in all rows of a table, so the last ones are kept: the last date by year and text. */
const lastDates = new Map<string, string>();
const mostDates = 200;

/** The last date in a cell; empty where one of its times is no date. */
function lastDateIn(text: string, year: number): string {
  const key = `${year} ${text}`;
  let last = lastDates.get(key);
  if (last === undefined) {
    const dates = deadlinesIn(shadowOf(text), year, true).map(({ date }) => date ?? '');
    last = dates.includes('') ? '' : dates.reduce((one, other) => (one > other ? one : other), '');
    if (lastDates.size >= mostDates) lastDates.clear();
    lastDates.set(key, last);
  }
  return last;
}

/** Whether a row of the group may lack a clause that an item has. */
function mayLack({ rows }: AlignedGroup, differences: GroupDifferences | undefined): boolean {
  return rows.length > 1 || differences !== undefined;
}

function countOf({ clauses }: AlignedRow): number {
  return clauses.reduce((sum, run) => sum + run.clauses.length, 0);
}

/** The deadlines in some clauses. */
function deadlinesOfAll(runs: readonly ClauseRun[], plan: Plan): readonly Dated[] {
  const found: Dated[] = [];
  for (const { line, clauses } of runs) {
    for (const clause of clauses) {
      const placed = { line, clause };
      if (mayTellTime(placed, plan)) for (const one of deadlinesOf(placed, plan)) found.push(one);
    }
  }
  return found;
}

/**
 * The deadlines of the items' clauses that a row has in other words, and of those that only say by when what it has is
 * to be done. Those that it has word for word are its own.
 */
function deadlinesBehind(
  row: AlignedRow,
  { items }: AlignedGroup,
  changed: readonly ChangedClause[],
  plan: Plan,
): readonly Dated[] {
  const own = new Set<number>();
  for (const { clauses } of row.clauses) for (const { hash } of clauses) own.add(hash);
  const reworded = changed.filter((pair) => pair.row.row === row.row).map(({ item }) => item.clause);
  const found: Dated[] = [];
  for (const { body } of items) {
    let isShared = false;
    for (const { line, clauses } of body) {
      for (const clause of clauses) {
        if (own.has(clause.hash)) {
          isShared = true;
          continue;
        }
        const placed = { line, clause };
        const isReworded = reworded.includes(clause);
        const tells: boolean = (isReworded || isShared) && mayTellTime(placed, plan);
        isShared = isReworded || (tells && completes.test(wordingOf(placed, plan).text));
        if (isShared && tells) for (const one of deadlinesOf(placed, plan)) found.push(one);
      }
    }
  }
  return found;
}

export default defineRule()({
  id: 'deadline-table',
  group: '时间年份',
  title: '表中期限与正文不一致',
  titleEn: 'A deadline that differs between body and table',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '表中的完成期限是整项任务的期限，不能早于正文里写的时间；正文只有一个时间、表里又没有再写的，两边应当一样。表中写年底、任务里分步写月份，是正常的。',
  whyEn:
    'The table’s deadline is that of the whole task: it can’t be earlier than what the text says. A later one with earlier steps in the text is right.',
  sources: [{ document: '《党政机关公文处理工作条例》', clause: '第二十条（四）' }],
  messages: {
    earlier: '表中期限是“{cell}”，早于任务里写的“{text}”，疑似有一处写错。请核对。',
    beyond: '表中期限是“{cell}”，任务里还有“{text}”的目标，表中没有体现。请确认。',
    later: '表中期限是“{cell}”，正文是“{text}”，疑似有一处写错。请核对。',
    differs: '表中写“{row}”，正文写“{text}”，疑似有一处写错。请核对。',
  },
  examples: [
    {
      name: '表中期限比正文早',
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓，9月底前完成。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修城关粮站粮仓\t粮储公司\t⟦6月底前⟧\n2\t检测收购的新粮\t质检站\t12月底前\n3\t轮换县级储备粮\t粮储公司\t12月底前',
    },
    {
      name: '任务自己的时间比期限晚',
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓，11月底前建成低温仓。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修城关粮站粮仓，11月底前建成低温仓\t粮储公司\t⟦10月底前⟧\n2\t检测收购的新粮\t质检站\t12月底前\n3\t轮换县级储备粮\t粮储公司\t12月底前',
    },
    {
      name: '同一句话两个时间',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓，9月底前建成低温仓。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修城关粮站粮仓，⟦10月底前⟧建成低温仓\t粮储公司\t12月底前\n2\t检测收购的新粮\t质检站\t12月底前\n3\t轮换县级储备粮\t粮储公司\t12月底前',
    },
    {
      name: '正文只有一个时间，表中晚了',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。6月底前维修城关粮站粮仓。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修城关粮站粮仓\t粮储公司\t⟦9月底前⟧\n2\t检测收购的新粮\t质检站\t12月底前\n3\t轮换县级储备粮\t粮储公司\t12月底前',
    },
    {
      name: '任务里还有更远的目标',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓，到2027年全部建成低温仓。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修城关粮站粮仓，到2027年全部建成低温仓\t粮储公司\t⟦12月底前⟧\n2\t检测收购的新粮\t质检站\t12月底前\n3\t轮换县级储备粮\t粮储公司\t12月底前',
    },
    {
      name: '任务分步写了时间，表中是整项任务的期限',
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓，8月底前完成。启用粮情监测系统。\n2.检测新粮。每年6月底前检测收购的新粮。\n3.轮换储备。轮换县级储备粮，12月底前完成。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修城关粮站粮仓，8月底前完成。启用粮情监测系统\t粮储公司\t12月底前（仓房8月底前）\n2\t检测收购的新粮\t质检站\t12月底前\n3\t轮换县级储备粮\t粮储公司\t年底前',
    },
    {
      name: '正文只说年内，表中早些',
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。年内维修城关粮站粮仓。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t年内维修城关粮站粮仓\t粮储公司\t9月底前\n2\t检测收购的新粮\t质检站\t12月底前\n3\t轮换县级储备粮\t粮储公司\t12月底前',
    },
    {
      name: '一项拆成两行，各有各的期限',
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。4月底前维修城关粮站粮仓。10月底前启用粮情监测系统。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t4月底前维修城关粮站粮仓\t粮储公司\t4月底前\n2\t启用粮情监测系统\t粮储公司\t10月底前\n3\t检测收购的新粮\t质检站\t12月底前\n4\t轮换县级储备粮\t粮储公司\t长期坚持',
    },
  ],
  check(plan, report) {
    for (const alignment of plan.alignments) {
      const { groups } = alignment.differences;
      const differing = new Map(groups.map((one) => [one.group, one]));
      for (const group of alignment.groups) {
        if (group.rows.length === 0 || !tellsTime(group, plan)) continue;
        for (const row of group.rows) compareRow(row, group, differing.get(group), alignment);
      }
    }

    function compareRow(
      row: AlignedRow,
      group: AlignedGroup,
      differences: GroupDifferences | undefined,
      { isDerived }: Alignment,
    ) {
      const inRow = deadlinesOfAll(row.clauses, plan);
      const changed = differences?.changed ?? [];
      const told = isDerived ? differingTimes(row, changed) : false;
      if (told) return;
      // Where nothing differs, all that the items say is in the row.
      const isClear =
        isDerived && mayLack(group, differences) && group.items.length * group.rows.length <= largestGroup;
      const inBody = isClear ? deadlinesBehind(row, group, changed, plan) : [];
      const all = [...inRow, ...inBody].filter(({ text }) => !wholeYear.test(text));
      const latest = all.reduce<Dated | undefined>(
        (one, other) => (one && one.date >= other.date ? one : other),
        undefined,
      );
      const cell = latest === undefined ? undefined : cellDeadline(row, plan);
      if (latest === undefined || cell === undefined) return;
      const related = [{ range: latest.range, message: `这里写的是“${latest.text}”` }];
      const data = { cell: cell.text, text: latest.text };
      if (latest.date > cell.date) {
        const isBeyond = latest.date.slice(0, 4) > cell.date.slice(0, 4);
        if (isBeyond) report({ range: cell.range, message: 'beyond', data, related, severity: 'info' });
        else report({ range: cell.range, message: 'earlier', data, related });
      } else if (latest.date < cell.date && inRow.length === 0 && countOf(row) === 1) {
        report({ range: cell.range, message: 'later', data, related });
      }
    }

    /** Tells of clauses that name one time here and another there. */
    function differingTimes(row: AlignedRow, changed: readonly ChangedClause[]): boolean {
      let found = false;
      for (const pair of changed) {
        if (pair.row.row !== row.row) continue;
        const [inItem, inRow] = [deadlinesOf(pair.item, plan), deadlinesOf(pair.row, plan)];
        if (inItem.length !== inRow.length) continue;
        inRow.forEach((one, at) => {
          const other = inItem[at]!;
          if (one.date === other.date) return;
          found = true;
          report({
            range: one.range,
            message: 'differs',
            data: { row: one.text, text: other.text },
            related: [{ range: other.range, message: `正文写的是“${other.text}”` }],
          });
        });
      }
      return found;
    }
  },
});
