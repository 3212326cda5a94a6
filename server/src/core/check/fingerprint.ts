import type { Plan } from '../plan/model';
import type { Finding, Rule } from '../rules/rule';
import type { Position, Range } from '../text/range';
import { shortHash } from '../text/hash';
import { mapList } from '../text/lists';

/** How many characters before and after the beginning of a problem tell it from others of the same words. */
const before = 8;
const after = 16;
/** How many of the marked characters count: who marks a whole paragraph means its beginning. */
const mostMarked = 24;

const numbers = /[0-9０-９①-⑳㉑-㉟㊱-㊿〇零一二三四五六七八九十百千]+/gu;
/** So few characters beside a place may stand beside any. */
const leastBeside = 4;
/** Marked words that say what the problem is; a comma, or one character, may be wrong anywhere. */
const isTelling = /[\p{L}].*[\p{L}]/u;

/** What a rule has found. */
interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** The names of one problem. */
export interface Fingerprint {
  /** How it is called in its document as it is now. */
  readonly name: string;
  /** How it is called when others in the document have the same words; undefined where they have. */
  readonly among: string | undefined;
}

/**
 * The fingerprints of all problems of a document, in their order. Each comes from the rule, the kind of message and its
 * words, and the marked words; only where that is too little to tell it from all others, from the words around the place
 * too, so that edits beside it change nothing as long as it is the only one of its kind. Numbers count nowhere, so that
 * it survives renumbering. Those that even the words around don't tell apart get `-2` and `-3`.
 */
export function fingerprints(plan: Plan, found: readonly Found[]): Fingerprint[] {
  const kinds = mapList(found, (one) => ({ key: kindOf(one), marked: markedWords(plan, one.finding.range) }));
  const alone = mapList(kinds, ({ key, marked }) => shortHash(`${key}\n${marked}`));
  const alike = countsOf(alone);
  const seen = new Map<string, number>();
  return mapList(kinds, ({ key, marked }, at) => {
    const hash = shortHash(`${key}\n${wordsAround(plan, found[at]!.finding.range.start)}`);
    if (isTelling.test(marked) && alike.get(alone[at]!) === 1) return { name: alone[at]!, among: hash };
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return { name: count === 1 ? hash : `${hash}-${count}`, among: undefined };
  });
}

/**
 * Names for all problems of a document by what stands on one side of the marked words, so that an edit on the other side
 * does not take their waivers away. What is too short to tell, or stands beside others of the kind too, is no name.
 */
export function fingerprintsBeside(plan: Plan, found: readonly Found[]): readonly (readonly string[])[] {
  const sides = mapList(found, (one) => {
    const { start, end } = one.finding.range;
    const key = `${kindOf(one)}\n${markedWords(plan, one.finding.range)}`;
    const head = charactersBefore(plan, start, before);
    const tail = end.line === start.line ? charactersFrom(plan, end, before) : '';
    return mapList(
      [`${key}\n${head}|`, `${key}\n|${tail}`].filter((_, at) => [head, tail][at]!.length >= leastBeside),
      (words) => shortHash(words),
    );
  });
  const counts = countsOf(sides.flat());
  return mapList(sides, (own) => own.filter((name) => counts.get(name) === 1));
}

/** The rule, the kind of message and its words. */
function kindOf({ rule, finding }: Found): string {
  const words = mapList(Object.values(finding.data ?? {}), (value) => String(value).replace(numbers, '#'));
  return [rule.id, finding.message, ...words].join('\n');
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Tells which characters of a line count: no spaces, no digits, no numbers of headings. */
function counting(plan: Plan, line: number): (at: number) => boolean {
  const { shadow, blocks } = plan.facts[line]!;
  return (at) => {
    const unit = shadow.charCodeAt(at);
    const isDigit = unit >= 0x30 && unit <= 0x39;
    return (
      unit > 0x20 && !isDigit && !blocks.some(({ marker }) => marker && marker.whole.from <= at && at < marker.whole.to)
    );
  };
}

/** The first of the characters that a problem marks on its first line. */
function markedWords(plan: Plan, { start, end }: Range): string {
  const { shadow } = plan.facts[start.line]!;
  const counts = counting(plan, start.line);
  const to = end.line === start.line ? end.character : shadow.length;
  let marked = '';
  for (let at = start.character; at < to && marked.length < mostMarked; at++) if (counts(at)) marked += shadow[at]!;
  return marked;
}

/** The characters next to a place on its line. */
function wordsAround(plan: Plan, place: Position): string {
  return `${charactersBefore(plan, place, before)}|${charactersFrom(plan, place, after)}`;
}

function charactersBefore(plan: Plan, { line, character }: Position, most: number): string {
  const { shadow } = plan.facts[line]!;
  const counts = counting(plan, line);
  let head = '';
  for (let at = character - 1; at >= 0 && head.length < most; at--) if (counts(at)) head = shadow[at]! + head;
  return head;
}

function charactersFrom(plan: Plan, { line, character }: Position, most: number): string {
  const { shadow } = plan.facts[line]!;
  const counts = counting(plan, line);
  let tail = '';
  for (let at = character; at < shadow.length && tail.length < most; at++) if (counts(at)) tail += shadow[at]!;
  return tail;
}
