import type { Plan } from '../plan/model';
import type { Finding, Rule } from '../rules/rule';
import type { Position, Range } from '../text/range';
import { shortHash } from '../text/hash';

/** How many characters before and after the beginning of a problem tell it from others of the same words. */
const before = 8;
const after = 16;
/** How many of the marked characters count: who marks a whole paragraph means its beginning. */
const mostMarked = 24;

const numbers = /[0-9０-９①-⑳㉑-㉟㊱-㊿〇零一二三四五六七八九十百千]+/gu;
/** Marked words that say what the problem is; a comma, or one character, may be wrong anywhere. */
const isTelling = /[\p{L}].*[\p{L}]/u;

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
export function fingerprints(
  plan: Plan,
  found: readonly { readonly rule: Rule; readonly finding: Finding }[],
): Fingerprint[] {
  const kinds = found.map(({ rule, finding }) => {
    const words = Object.values(finding.data ?? {}).map((value) => String(value).replace(numbers, '#'));
    return { key: [rule.id, finding.message, ...words].join('\n'), marked: markedWords(plan, finding.range) };
  });
  const alone = kinds.map(({ key, marked }) => shortHash(`${key}\n${marked}`));
  const alike = countsOf(alone);
  const seen = new Map<string, number>();
  return kinds.map(({ key, marked }, at) => {
    const hash = shortHash(`${key}\n${wordsAround(plan, found[at]!.finding.range.start)}`);
    if (isTelling.test(marked) && alike.get(alone[at]!) === 1) return { name: alone[at]!, among: hash };
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return { name: count === 1 ? hash : `${hash}-${count}`, among: undefined };
  });
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
function wordsAround(plan: Plan, { line, character }: Position): string {
  const { shadow } = plan.facts[line]!;
  const counts = counting(plan, line);
  let head = '';
  for (let at = character - 1; at >= 0 && head.length < before; at--) if (counts(at)) head = shadow[at]! + head;
  let tail = '';
  for (let at = character; at < shadow.length && tail.length < after; at++) if (counts(at)) tail += shadow[at]!;
  return `${head}|${tail}`;
}
