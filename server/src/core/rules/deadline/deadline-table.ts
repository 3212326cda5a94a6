import { yearInForce } from '../../plan/passages/moments';
import type { AlignedRow, Alignment } from '../../plan/rows/alignment';
import type { GroupReading } from '../../plan/rows/group-text';
import type { Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import type { Range } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { timedRows } from './alone-tables';
import type { CellDeadline } from './cell-deadline';
import { cellDeadline, lastDateIn, someYear } from './cell-deadline';
import { wasOver } from './issue';
import { hasNoDay, labelledDeadline } from './labelled';
import type { Dated, Differing, RowTimes } from './row-times';
import { timesOf } from './row-times';

/** A row whose deadline is later than its heading's time. */
interface LaterDeadline {
  readonly cell: CellDeadline;
  readonly latest: Dated;
  readonly reading: GroupReading;
}

/** So many rows that have the last date of their item make it a practice. */
const fewestSame = 6;

/** 年内 says no more than the year: 9月底前 lies in it. */
const wholeYear = /年内$|^全年/u;

function countOf({ clauses }: AlignedRow): number {
  return clauses.reduce((sum, run) => sum + run.clauses.all.length, 0);
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
  sources: [articles.facts],
  messages: {
    earlier: '表中期限是“{cell}”，早于任务里写的“{text}”，疑似有一处写错。请核对。',
    beyond: '表中期限是“{cell}”，任务里还有“{text}”的目标，表中没有体现。请核对。',
    later: '表中期限是“{cell}”，正文是“{text}”，疑似有一处写错。请核对。',
    differs: '表中写“{row}”，正文写“{text}”，疑似有一处写错。请核对。',
  },
  brief: {
    wrong: '正文：维修城关粮站粮仓，9月底前完成。\n表中：维修城关粮站粮仓　⟦6月底前⟧',
    right: '正文：维修城关粮站粮仓，9月底前完成。\n表中：维修城关粮站粮仓　9月底前',
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
      name: '只有一张表，任务里的时间比期限晚',
      hidden: true,
      text: '2025年全县粮食工作任务清单\n\n序号\t工作任务\t具体内容\t责任单位\t完成期限\n1\t维修粮仓\t维修城关粮站粮仓，8月底前建成低温仓\t粮储公司\t⟦2025年6月底前⟧\n2\t检测新粮\t9月底前检测夏粮\t质检站\t12月底前\n3\t轮换储备\t到2026年底前全部轮换，每年11月底前盘点\t粮储公司\t2025年10月底前',
    },
    {
      name: '同一句话两个时间',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓，9月底前建成低温仓。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修城关粮站粮仓，⟦10月底前⟧建成低温仓\t粮储公司\t12月底前\n2\t检测收购的新粮\t质检站\t12月底前\n3\t轮换县级储备粮\t粮储公司\t12月底前',
    },
    {
      name: '最后一项后面的结语说的是全部任务',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。6月底前维修城关粮站粮仓。（责任单位：粮储公司）\n2.检测新粮。7月底前检测收购的新粮。（责任单位：质检站）\n3.轮换储备。9月底前轮换县级储备粮。（责任单位：粮储公司）\n各单位要抓好落实，12月15日前报送总结。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修粮仓\t粮储公司\t6月底前\n2\t检测新粮\t质检站\t7月底前\n3\t轮换储备\t粮储公司\t9月底前',
    },
    {
      name: '表中只写标题，各行期限都与正文相同，只有一行晚了',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。3月底前维修城关粮站粮仓。\n2.检测新粮。7月底前检测收购的新粮。\n3.轮换储备。9月底前轮换县级储备粮。\n4.巡查库区。4月底前整改巡查出的隐患。\n5.培训人员。5月底前培训保管员。\n6.改造烘干。8月底前改造烘干设备。\n7.硬化晒场。6月底前硬化村级晒场。\n8.公示价格。10月底前公示收购价格。\n9.清理账目。11月底前清理往年账目。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修粮仓\t粮储公司\t3月底前\n2\t检测新粮\t粮储公司\t7月底前\n3\t轮换储备\t粮储公司\t9月底前\n4\t巡查库区\t粮储公司\t4月底前\n5\t培训人员\t粮储公司\t⟦6月底前⟧\n6\t改造烘干\t粮储公司\t8月底前\n7\t硬化晒场\t粮储公司\t6月底前\n8\t公示价格\t粮储公司\t10月底前\n9\t清理账目\t粮储公司\t11月底前',
    },
    {
      name: '责任单位的括注里写明了整项任务的期限，表中晚了',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。3月底前完成勘查，抓紧维修城关粮站粮仓。（粮储公司牵头，8月底前完成）\n2.检测新粮。检测收购的新粮。（质检站负责，7月底前完成）\n3.轮换储备。轮换县级储备粮。（粮储公司牵头，9月底前完成）\n4.培训人员。5月底前培训保管员。（粮储公司负责）\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修粮仓\t粮储公司\t⟦9月底前⟧\n2\t检测新粮\t质检站\t7月底前\n3\t轮换储备\t粮储公司\t9月底前\n4\t培训人员\t粮储公司\t12月底前',
    },
    {
      name: '正文只有一个时间，表中晚了',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。6月底前维修城关粮站粮仓。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修城关粮站粮仓\t粮储公司\t⟦9月底前⟧\n2\t检测收购的新粮\t质检站\t12月底前\n3\t轮换县级储备粮\t粮储公司\t12月底前',
    },
    {
      name: '表中只写标题，期限比正文早',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。3月底前完成勘查，9月底前完成城关粮站粮仓维修。\n2.检测新粮。检测收购的新粮。\n3.轮换储备。轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修粮仓\t粮储公司\t⟦6月底前⟧\n2\t检测新粮\t质检站\t12月底前\n3\t轮换储备\t粮储公司\t12月底前',
    },
    {
      name: '表中只写标题，整项任务的期限晚些',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。6月底前完成勘查，抓紧维修城关粮站粮仓。\n2.检测新粮。每年6月底前检测收购的新粮。\n3.轮换储备。年内轮换县级储备粮。\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修粮仓\t粮储公司\t12月底前\n2\t检测新粮\t质检站\t5月底前\n3\t轮换储备\t粮储公司\t9月底前',
    },
    {
      name: '一边是往年的年份，另有规则说',
      hidden: true,
      text: '2026年全县粮食工作要点\n一、主要任务\n1.维修粮仓。2026年9月底前完成城关粮站粮仓维修。（粮储公司负责）\n2.检测新粮。检测收购的新粮。（质检站负责）\n\n县粮食局\n2026年2月3日\n\n附件\n\n2026年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t2025年9月底前完成城关粮站粮仓维修\t粮储公司\n2\t检测收购的新粮\t质检站',
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
    {
      name: '表中只写标题，只差年份',
      hidden: true,
      text: '2026—2028年粮食工作方案\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓，2027年6月底前完成。\n2.检测新粮。检测收购的新粮，2026年9月底前完成。\n\n附件\n任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t维修粮仓\t粮储公司\t⟦2026年6月底前⟧\n2\t检测新粮\t质检站\t2026年9月底前\n',
    },
    {
      name: '正文的完成时限另起一行',
      hidden: true,
      text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓。\n责任单位：粮储公司\n完成时限：5月底前\n2.检测新粮。检测收购的新粮。\n责任单位：质检站\n完成时限：7月底前\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修粮仓\t粮储公司\t⟦9月底前⟧\n2\t检测新粮\t质检站\t2025年7月底',
    },
  ],
  check(plan, report) {
    const year = yearInForce(plan) ?? someYear;
    for (const alignment of plan.alignments) {
      const late: LaterDeadline[] = [];
      let same = 0;
      const labelled = labelledOtherwise(alignment, plan, year);
      for (const one of labelled.values()) report(one);
      for (const reading of alignment.readings) {
        const times = reading.text.remember(timesOf).in(reading.text, year);
        times.forEach((own, at) => {
          if (alignment.isDerived && own.differing.length > 0) {
            for (const one of own.differing)
              if (!isOld(one.row, plan) && !isOld(one.item, plan)) report(twoTimes(one, reading));
            return;
          }
          if (labelled.has(reading)) return;
          const found = comparison(reading.group.rows[at]!, own, plan, alignment);
          if (found === undefined) return;
          const { cell, latest, kind } = found;
          if (kind === 'same') same++;
          else if (kind === 'left') late.push({ cell, latest, reading });
          else report(twoDeadlines(kind, cell, latest, reading.place(latest.range)));
        });
      }
      // Where all other rows have the last date of their item, the one that has a later one was left over.
      const [one] = late;
      const isClear = late.length === 1 && same >= fewestSame;
      if (isClear && !one!.reading.group.items.some(({ section }) => hasNoDay(section))) {
        const { cell, latest, reading } = one!;
        report(twoDeadlines('later', cell, latest, reading.place(latest.range)));
      }
    }
    for (const { row, table, latest } of timedRows(plan, year)) {
      const cell = cellDeadline({ row, table }, plan);
      if (cell === undefined || latest.date <= cell.date || isOld(cell, plan)) continue;
      // Targets of later years may stand in a row of this year's work.
      if (latest.date.slice(0, 4) === cell.date.slice(0, 4))
        report(twoDeadlines('earlier', cell, latest, latest.range));
    }
  },
});

/** The rows of one item each whose deadline is another than that of the item's own line 完成时限：…. */
function labelledOtherwise(
  { isDerived, readings }: Alignment,
  plan: Plan,
  year: number,
): ReadonlyMap<GroupReading, ReturnType<typeof twoDeadlines>> {
  const found = new Map<GroupReading, ReturnType<typeof twoDeadlines>>();
  if (!isDerived) return found;
  for (const reading of readings) {
    const { items, rows } = reading.group;
    if (items.length !== 1 || rows.length !== 1) continue;
    const line = labelledDeadline(items[0]!.section, plan);
    const cell = line === undefined ? undefined : cellDeadline(rows[0]!, plan);
    const date = cell === undefined ? '' : lastDateIn(withoutSpaces(line!.text), year);
    if (date !== '' && date !== cell!.date) found.set(reading, twoDeadlines('later', cell!, line!, line!.range));
  }
  return found;
}

/** The deadline of a cell, the last time of what the row speaks of, and how the two compare. */
interface Comparison {
  readonly cell: CellDeadline;
  readonly latest: Dated;
  /** `left`: later than its heading's time, which may be wrong; `same`: as its heading has it. */
  readonly kind: 'beyond' | 'earlier' | 'later' | 'left' | 'same';
}

/** Compares a row's deadline with the last time of its text; undefined where they agree, or nothing can be told. */
function comparison(
  row: AlignedRow,
  { own, behind, under }: RowTimes,
  plan: Plan,
  { isDerived }: Alignment,
): Comparison | undefined {
  const latest = lastOf(isDerived ? [...own, ...behind, ...under] : own);
  const cell = latest === undefined ? undefined : cellDeadline(row, plan);
  if (latest === undefined || cell === undefined) return undefined;
  // An old year in one of them is told as such.
  if (isOld(cell, plan) || isOld(latest, plan)) return undefined;
  const isUnder = under.length > 0;
  if (latest.date > cell.date) {
    // A later year is that of a further goal; 2026年6月底 beside 2027年6月底 and no other time is a slip.
    const isSameDay = latest.date.slice(4) === cell.date.slice(4) && isUnder && under.length === 1;
    const isBeyond = latest.date.slice(0, 4) > cell.date.slice(0, 4) && !isSameDay;
    return { cell, latest, kind: isBeyond ? 'beyond' : 'earlier' };
  }
  if (latest.date === cell.date) return isUnder ? { cell, latest, kind: 'same' } : undefined;
  if (own.length > 0) return undefined;
  if (isUnder) return { cell, latest, kind: latest.isWhole === true ? 'later' : 'left' };
  return countOf(row) === 1 ? { cell, latest, kind: 'later' } : undefined;
}

/** Whether a time has a year that was over when the paper was issued, which is told as such. */
function isOld({ text, date }: Dated, plan: Plan): boolean {
  return /^\d{4}年/u.test(text) && wasOver(plan, date);
}

/** The last of some times, of those that say more than the year. */
function lastOf(times: readonly Dated[]): Dated | undefined {
  return times.reduce<Dated | undefined>((one, other) => {
    if (wholeYear.test(other.text)) return one;
    return one && one.date >= other.date ? one : other;
  }, undefined);
}

/** A deadline and a time of the text that do not go together. */
function twoDeadlines(
  message: 'beyond' | 'earlier' | 'later',
  cell: CellDeadline,
  latest: Pick<Dated, 'text'>,
  place: Range,
) {
  return {
    range: cell.range,
    message,
    data: { cell: cell.text, text: latest.text },
    related: [{ range: place, message: `这里写的是“${latest.text}”` }],
    ...(message === 'beyond' ? { severity: 'info' as const } : {}),
  };
}

/** A clause that names one time here and another there. */
function twoTimes({ row, item }: Differing, reading: GroupReading) {
  return {
    range: reading.place(row.range),
    message: 'differs' as const,
    data: { row: row.text, text: item.text },
    related: [{ range: reading.place(item.range), message: `正文写的是“${item.text}”` }],
  };
}
