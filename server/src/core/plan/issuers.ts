/** Who issues a document: the bodies in its letterhead, in the notice's title, and in the signature. */
import type { LineFacts } from '../line/facts';
import { endsAsUnit } from '../line/unit-words';
import { CJK, has, withoutSpaces } from '../text/chars';
import type { Placed } from '../text/range';
import { rangeInLine } from '../text/range';
import { isChrome } from './assembly/blocks';
import type { Part, Plan } from './model';

/** What stands between the issuer and the subject of a title. */
const subject = /关于|印发|转发|批转|发布|公布|下发/u;
const longestIssuer = 60;
const bodyLetters = /^[\u4e00-\u9fff、（）]+$/u;

/** The part that is issued under a letterhead: the notice, or the plan where there is none. */
function mainPart({ parts }: Plan): Part | undefined {
  return parts.find(({ scope }) => scope === 'notice') ?? parts.find(({ scope }) => scope === 'plan');
}

function placed(facts: readonly LineFacts[], line: number, from: number, to: number): Placed {
  return { text: facts[line]!.text.slice(from, to), range: rangeInLine(line, from, to) };
}

/**
 * The bodies that sign, each where it stands: the lines of bodies' names right above the date of issue.
 */
export function signatureOf(plan: Plan): readonly Placed[] {
  const { signed } = plan.elements;
  const part = mainPart(plan);
  if (signed === undefined || part === undefined) return [];
  const names: Placed[] = [];
  let at = part.blocks.to - 1;
  const line = signed.range.start.line;
  while (at >= part.blocks.from && plan.blocks[at]!.line >= line) at--;
  for (; at >= part.blocks.from; at--) {
    const block = plan.blocks[at]!;
    if (isChrome(block)) continue;
    if (block.kind !== 'body') break;
    names.unshift(placed(plan.facts, block.line, block.from, block.to));
  }
  return names;
}

/** The bodies in a notice's title, before 关于, 印发 and the like: one place, as they may stand without a mark between. */
export function titleIssuer({ elements: { noticeTitle }, facts }: Plan): Placed | undefined {
  if (noticeTitle === undefined) return undefined;
  const { start } = noticeTitle.range;
  // The issuer stands on the first line of a title that is broken into lines.
  const shadow = facts[start.line]!.shadow;
  const end = noticeTitle.range.end.line === start.line ? noticeTitle.range.end.character : shadow.length;
  const head = shadow.slice(start.character, Math.min(end, start.character + longestIssuer));
  const found = subject.exec(head);
  let to = found?.index ?? (noticeTitle.range.end.line > start.line ? head.length : 0);
  while (to > 0 && !has(head, to - 1, CJK) && head[to - 1] !== '）') to--;
  const name = withoutSpaces(head.slice(0, to));
  if (!bodyLetters.test(name) || (found === null && !endsAsUnit(name))) return undefined;
  return placed(facts, start.line, start.character, start.character + to);
}

/** The body in the letterhead, without 文件. */
export function letterheadIssuer({ elements: { letterhead }, facts }: Plan): Placed | undefined {
  if (letterhead === undefined) return undefined;
  const { start, end } = letterhead.range;
  const length = /^(.*?)\s*文\s*件$/u.exec(facts[start.line]!.shadow.slice(start.character, end.character))?.[1]!
    .length;
  return length === undefined ? undefined : placed(facts, start.line, start.character, start.character + length);
}

/** A body's name for comparison: 中共…委员会 and …党委, 委员会 and 委, 办公室 and 办, 人民政府 and 政府 are the same. */
function essence(name: string): string {
  return withoutSpaces(name)
    .replace(/中国共产党|中共|党/gu, '')
    .replace(/委员?会/gu, '委')
    .replace(/办公[室厅]/gu, '办')
    .replace(/人民政府/gu, '政府')
    .replace(/[、（）]/gu, '');
}

/** Whether all letters of `short` stand in `long` in their order, as those of an abbreviation do. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether one name is that of a body and the other that of its office. */
export function isItsOffice(one: string, other: string): boolean {
  const [short, long] = [essence(one), essence(other)].sort((a, b) => a.length - b.length);
  return short!.length >= 2 && long === `${short}办`;
}

/** Whether two names may name one body or its office: one may be shortened, or without the place before it. */
export function isSameBody(one: string, other: string): boolean {
  if (one === other) return true;
  const a = essence(one);
  const b = essence(other);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return isWithin(short, long);
}
