/** Where the text calls an attachment by its name with another year in it: 见《…2025年任务分解表》（附件1） for that of 2026. */
import type { Attachment, Plan } from '../../plan/model';
import { ATTACHED, TITLED } from '../../text/chars';
import { addAll, flatMapList } from '../../text/lists';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { plainName } from '../attachment/names';

export interface YearInMention {
  readonly range: Range;
  readonly year: number;
  /** The year that the attachment itself names. */
  readonly own: number;
}

/** An attachment's name around its only year. */
const dated = /^(\D*)((?:19|20)\d\d)(年度?[^\d]{4,})$/u;
const yearBefore = /(?:19|20)\d\d$/u;
/** What stands before or behind a name that is said to be an attachment's. */
const saidBefore = /(?:见|附件\d{0,2}[：:]?)《?[^《》，。；（）]{0,16}$/u;
const saidBehind = /^》?（(?:详?见)?附件/u;

interface Named {
  readonly year: number;
  /** From 年 on. */
  readonly tail: string;
}

function namedIn({ note, sheet }: Attachment): readonly Named[] {
  const name = note?.name ?? sheet?.title;
  const match = name === undefined ? null : dated.exec(plainName(name.text));
  return match === null ? [] : [{ year: Number(match[2]), tail: match[3]! }];
}

/** The years in mentions of attachments that are not those of the attachments themselves; of lines, as few have any. */
export function yearsInMentions(plan: Plan): readonly YearInMention[] {
  const all = flatMapList(plan.attachments, namedIn);
  const found: YearInMention[] = [];
  if (all.length === 0) return found;
  for (const [line, { bits, shadow }] of plan.facts.entries()) {
    if ((bits & (ATTACHED | TITLED)) === 0) continue;
    for (const named of all) if (shadow.includes(named.tail)) addAll(found, mentionsIn(line, shadow, named, all));
  }
  return found;
}

function mentionsIn(line: number, shadow: string, { year: own, tail }: Named, all: readonly Named[]): YearInMention[] {
  const found: YearInMention[] = [];
  for (let to = shadow.indexOf(tail); to >= 0; to = shadow.indexOf(tail, to + tail.length)) {
    const from = to - 4;
    const digits = yearBefore.exec(shadow.slice(Math.max(0, from), to));
    const year = Number(digits?.[0]);
    // Last year’s may be attached too, to be compared with.
    if (digits === null || all.some((one) => one.tail === tail && one.year === year)) continue;
    const isSaid = saidBefore.test(shadow.slice(0, from)) || saidBehind.test(shadow.slice(to + tail.length));
    if (isSaid) found.push({ range: rangeInLine(line, from, to), year, own });
  }
  return found;
}
