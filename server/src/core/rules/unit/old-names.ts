/** Where an old name of a unit stands for a body of today, and when the document was written. */
import type { LineFacts } from '../../line/facts';
import type { Plan } from '../../plan/model';
import { flatMapList } from '../../text/lists';
import { timesIn } from '../../plan/passages/times';
import type { Columns } from '../../text/range';

/** What may stand before the name of a body: a level, the end of a list's mark, a word that leads to a body. */
const before = '省市县区州盟旗镇乡、，。；：（）“”各由经向报到同与及对家院府原 ';
/** Names of places stand before these without their level: 滨河银保监分局. */
const localNames = /^(?:银保监|银监|保监)/u;
/** Behind the name: it is part of another one, or of a document that the body issued. */
const after = /^(?:[令员〔长]|公告|关于|印发|发布的|制定的|规章|[办公](?!共|室)|会(?!同|议))/u;
/** A sentence about the reform itself, or about the past. */
const history = /组建|机构改革|更名|改名|整合|划转|划入|撤销|合并|重组|前身|职责划|历史|沿革|不再保留/u;
const was = /(?:原|原来的|时任|前)[^，。；、：（）]{0,8}$/u;
const sentenceMarks = '。；！？';

/** The sentence around a place. */
function sentenceAround(shadow: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && from - start < 120 && !sentenceMarks.includes(shadow[start - 1]!)) start--;
  let end = to;
  while (end < shadow.length && end - to < 120 && !sentenceMarks.includes(shadow[end]!)) end++;
  return shadow.slice(start, end);
}

/** Whether a place stands in 《》. */
function isQuoted(shadow: string, at: number): boolean {
  const near = shadow.slice(Math.max(0, at - 100), at);
  return near.lastIndexOf('《') > near.lastIndexOf('》');
}

/** Whether the name at `from` stands for a body of today. */
export function isBody(shadow: string, from: number, name: string): boolean {
  const to = from + name.length;
  if (from > 0 && !before.includes(shadow[from - 1]!) && !localNames.test(name)) return false;
  if (after.test(shadow.slice(to, to + 4)) || isQuoted(shadow, from)) return false;
  if (was.test(shadow.slice(Math.max(0, from - 12), from))) return false;
  return !history.test(sentenceAround(shadow, from, to));
}

/** Years and months as one number, so that they can be compared. */
function months(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** Those of a date as a table has it, `2018-03`. */
export function monthsOf(date: string): number {
  return months(Number(date.slice(0, 4)), Number(date.slice(5)));
}

/** The first year that a text speaks of with one of its own; undefined where there is none. */
function firstYearIn(plan: Plan): number | undefined {
  const years = flatMapList(timesIn(plan), ({ found }) => flatMapList(found, ({ year }) => year ?? []));
  return years.length === 0 ? undefined : years.reduce((one, other) => Math.min(one, other));
}

/** A document may speak of nothing nearer than this: a plan for five years of its end. */
const farthestAhead = 5;

/**
 * The earliest month in which the document may have been written: where it has no date, some years before the first one
 * that it speaks of; undefined where it names none.
 */
export function writtenIn(plan: Plan): number | undefined {
  const { signed, printed, documentNumber, planYear } = plan.elements;
  const date = signed ?? printed;
  if (date !== undefined) return months(date.year, date.month);
  const year = documentNumber?.year?.year ?? planYear?.year;
  if (year !== undefined) return months(year, 1);
  const first = firstYearIn(plan);
  return first === undefined ? undefined : months(first - farthestAhead, 1);
}

/** Whether the sentence speaks of a year up to `until`, in which the body still had the name. */
export function isThen({ shadow }: LineFacts, { from, to }: Columns, until: number): boolean {
  for (const [year] of sentenceAround(shadow, from, to).matchAll(/(?<!\d)(?:19|20)\d\d(?=年|[-—～至])/gu))
    if (Number(year) <= until) return true;
  return false;
}

/** Whether the line, or what of it stands there, is the document's own. */
export function isOwn({ parts, facts }: Plan, line: number, { from }: Columns): boolean {
  const part = parts.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  if (part === undefined || part.scope === 'chrome' || part.scope === 'colophon') return false;
  const block = facts[line]!.blocks.find((one) => one.from <= from && from < one.to);
  return block !== undefined && !['chrome', 'meta', 'webDate', 'rule'].includes(block.kind);
}
