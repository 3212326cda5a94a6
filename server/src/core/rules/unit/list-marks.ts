/** The marks between the units of a duty. */
import type { Duty, Plan, Row, Unit } from '../../plan/model';
import { goesOnBelow } from '../../plan/places';
import { skipSpaces, trimEnd } from '../../text/chars';
import type { Position, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { levels } from './levels';

/** A mark between two units of one kind. */
export interface Gap {
  readonly mark: '，' | '；' | ' ';
  readonly range: Range;
}

const closing = '）〕］])】';
const departmentEnds = '局委办厅部署';
/** What is said of a list behind its last unit. */
const doing =
  /^(?:按照?|依据)?(?:各自|职责|分工|共同|分别|联合|具体)*(?:负责|牵头|配合|参与|参加|指导|协助|协同|落实|实施|协办)/u;
/** Departments of no level of their own, as in a list of ministries; not those of another level, and not all of a kind. */
const bare = /^(?![各有相驻国中全])[^市省县区州旗]{2,8}(?:[局委办厅部署]|总局)$/u;

/** What kind of unit it is, so far as a list parts kinds by commas: a department of a level, or something else. */
function kindOf(name: string): string | undefined {
  if (!departmentEnds.includes(name[name.length - 1]!)) return undefined;
  if (levels.includes(name[0]!)) return name[0];
  return bare.test(name) ? 'bare' : undefined;
}

/** The mark behind the last unit of a list, where nothing but a bracket or what the units do follows it. */
function markBehind(plan: Plan, { range, form }: Duty, { line, character }: Position): Range | undefined {
  if (line !== range.end.line) return undefined;
  const { shadow } = plan.facts[line]!;
  const to = range.end.character;
  const at = skipSpaces(shadow, character, to);
  const mark = shadow[at];
  if (at >= to || (mark !== '、' && mark !== '，')) return undefined;
  const next = skipSpaces(shadow, at + 1, to);
  const isEnd = next >= to || closing.includes(shadow[next]!);
  // A comma before 按职责分工负责 is a way to write it.
  const isBeforeWords = mark === '、' && doing.test(shadow.slice(next, Math.min(to, next + 12)));
  const isLoose = (isEnd && (mark === '、' || form !== 'line')) || isBeforeWords;
  return isLoose ? rangeInLine(line, at, at + 1) : undefined;
}

/** The 、 between a note's bracket or label and its first unit. */
function markBefore(plan: Plan, { range }: Duty, { line, character }: Position): Range | undefined {
  if (line !== range.start.line) return undefined;
  const { shadow } = plan.facts[line]!;
  const at = trimEnd(shadow, range.start.character, character) - 1;
  if (at <= range.start.character || shadow[at] !== '、') return undefined;
  const opener = trimEnd(shadow, range.start.character, at) - 1;
  return opener >= range.start.character && '（〔［[(：'.includes(shadow[opener]!)
    ? rangeInLine(line, at, at + 1)
    : undefined;
}

/** Whether the list goes on in the next line or row, so that the 、 at its end is none too many. */
export function mayGoOn(plan: Plan, duty: Duty, next: Row | undefined): boolean {
  if (duty.form === 'cell')
    return (next !== undefined && next.number === undefined) || goesOnBelow(plan, duty.range.start);
  if (duty.form === 'paren') return false;
  if (plan.hardWrapped) return true;
  let line = duty.range.end.line + 1;
  while (line < plan.facts.length && plan.facts[line]!.blocks.length === 0) line++;
  const kind = plan.facts[line]?.blocks[0]!.kind;
  return kind === 'text' || kind === 'body';
}

/** What stands between two units of one line; undefined where it is more than a mark. */
function markBetween(plan: Plan, from: Position, to: Position): string | undefined {
  if (from.line !== to.line || to.character - from.character > 3) return undefined;
  const { shadow } = plan.facts[from.line]!;
  return shadow.slice(from.character, to.character);
}

/** What the marks of one duty tell. */
export interface Marks {
  /** A 、 before the first unit. */
  readonly start: Range | undefined;
  /** Marks behind the last units of lists. */
  readonly ends: readonly Range[];
  /** How many units stand behind a 、. */
  readonly plain: number;
  /** Other marks between units of one kind and one role. */
  readonly odd: readonly Gap[];
}

/** The marks between the units of a duty, and those before and behind them. */
export function marksOf(plan: Plan, duty: Duty): Marks {
  const { units, lists, form } = duty;
  const ends: Range[] = [];
  const odd: Gap[] = [];
  let start: Range | undefined;
  let plain = 0;
  let size = 0;
  let last: { readonly unit: Unit; readonly end: Position } | undefined;
  for (const list of lists) {
    for (let at = 0; at < list.length; at++) {
      const unit = units[list[at]!]!;
      const { range } = unit;
      const before = last;
      last = { unit, end: range.end };
      if (before === undefined) {
        start = markBefore(plan, duty, range.start);
        continue;
      }
      const text = markBetween(plan, before.end, range.start);
      if (text === '、') plain++;
      if (text === undefined || text === '' || text === '、') continue;
      const mark = text.trim() === '' ? ' ' : text.trim();
      if ((mark !== '，' && mark !== '；' && mark !== ' ') || (mark === ' ' && form === 'cell')) continue;
      // A，B、C按职责分工负责: the first may be the one that leads.
      if (mark === '，' && size < 2) continue;
      const kind = before.unit.role === unit.role ? kindOf(before.unit.name) : undefined;
      if (kind === undefined || kindOf(unit.name) !== kind) continue;
      odd.push({ mark, range: { start: before.end, end: range.start } });
    }
    size = list.length;
    const end = last === undefined || size === 0 ? undefined : markBehind(plan, duty, last.end);
    if (end !== undefined) ends.push(end);
  }
  return { start, ends, plain, odd };
}
