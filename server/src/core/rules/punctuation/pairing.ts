/** Reads the brackets of a text in which they are not simply in order. */
import { CJK, DIGIT, LATIN, has } from '../../text/chars';
import { chineseNumeralLength } from '../../text/numerals';
import type { Family, Kind } from './bracket-kinds';
import type { Fault, Nested, Pair, Pairing } from './brackets';
import { inOrder } from './brackets';
import { anyCode, double, halfRound, kindOf, round, single, title } from './bracket-kinds';
import { addAll, mapList } from '../../text/lists';

/** One half of a pair. A straight quotation mark is neither the left nor the right one. */
interface Half {
  readonly at: number;
  readonly kind: Kind;
  readonly isOpen: boolean;
}

/** What became of the halves of one family. */
interface Matched {
  readonly pairs: readonly (readonly [Half, Half])[];
  readonly alone: readonly Half[];
}

const none: readonly never[] = [];
const families: readonly Family[] = ['bracket', 'title', 'quote', 'corner'];
/** What is quoted with one mark turned the wrong way is no longer than this. */
const longestTurned = 40;
/** [0,5) and （5，10］ are intervals; (1） is none. */
const longestInterval = 30;
const interval = /^[\d.,，、%％∞+\-－—~～a-zA-Z\s]*$/u;
/** Its first end, and what parts it from the other. */
const firstEnd = /[\da-zA-Z%％∞]\s*[,，、－—～~-]/u;
/** Words that may be quoted with both marks turned; those between two quotations begin with a mark or 和. */
const isQuoted = /^[^、，：和与及或][^、，：]{1,15}$/u;
/** What stands between two quotations that follow each other. */
const between = /^(?:[、，；]|和|与|及|以及|或)?$/u;

/** Whether the bracket at `at` belongs to a number such as 1） or a). */
function isNumberMark(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 4 && has(text, from - 1, DIGIT | LATIN)) from--;
  if (from === at) {
    while (from > 0 && at - from < 3 && chineseNumeralLength(text, from - 1) > 0) from--;
    if (from === at) return false;
  }
  const before = text[from - 1];
  return before === undefined || /[\s，。、；：,;:）)]/u.test(before);
}

/** Whether a `<` or `>` may be half of a pair round a title, and compares no numbers. */
function mayHoldTitle(text: string, at: number, isOpen: boolean): boolean {
  return isOpen ? has(text, at + 1, CJK) : has(text, at - 1, CJK) && !has(text, at + 1, DIGIT);
}

/** The halves of a text in their order, without apostrophes. */
function halvesOf(text: string): Half[] {
  const halves: Half[] = [];
  let singlesOpen = 0;
  for (let at = 0; at < text.length; at++) {
    const code = anyCode(text.charCodeAt(at));
    if (code === 0) continue;
    const kind = kindOf(code);
    const isOpen = code > 0;
    if (kind === single) {
      if (!isOpen && singlesOpen === 0 && has(text, at - 1, LATIN | DIGIT)) continue;
      singlesOpen = Math.max(0, singlesOpen + (isOpen ? 1 : -1));
    }
    if (kind.weak && kind.family === 'title' && !mayHoldTitle(text, at, isOpen)) continue;
    halves.push({ at, kind, isOpen });
  }
  return halves;
}

const isHalfOfNumber = (text: string, { at, kind, isOpen }: Half): boolean =>
  !isOpen && (kind === round || kind === halfRound) && isNumberMark(text, at);

/** Closing halves of numbers such as 1） left out, as long as there are more closing halves than opening ones. */
function withoutNumberMarks(text: string, halves: readonly Half[]): readonly Half[] {
  let surplus = halves.reduce((sum, { isOpen }) => sum + (isOpen ? -1 : 1), 0);
  if (surplus <= 0) return halves;
  return halves.filter((half) => {
    const goes = surplus > 0 && isHalfOfNumber(text, half);
    if (goes) surplus--;
    return !goes;
  });
}

/**
 * Matches the halves of one family. Where there are as many opening as closing ones, each closing one belongs to the
 * last opening one, of whatever kind; else it belongs to the last one of its own kind.
 */
function matchFamily(halves: readonly Half[]): Matched {
  const pairs: [Half, Half][] = [];
  const alone: Half[] = [];
  const open: Half[] = [];
  const openOf = new Map<Kind, number>();
  const count = (kind: Kind, by: number): void => void openOf.set(kind, (openOf.get(kind) ?? 0) + by);
  const closeLast = (): Half => {
    const last = open.pop()!;
    count(last.kind, -1);
    return last;
  };
  const isStraight = ({ kind }: Half): boolean => kind.open === kind.close;
  const opening = halves.filter((half) => half.isOpen && !isStraight(half)).length;
  const closing = halves.filter((half) => !half.isOpen && !isStraight(half)).length;
  const isEven = opening === closing || halves.some(isStraight);
  for (const half of halves) {
    const isOpen = isStraight(half) ? open.length === 0 : half.isOpen;
    if (isOpen) {
      open.push(half);
      count(half.kind, 1);
    } else if (isEven && open.length > 0) pairs.push([closeLast(), half]);
    else if ((openOf.get(half.kind) ?? 0) > 0) {
      while (open[open.length - 1]!.kind !== half.kind) alone.push(closeLast());
      pairs.push([closeLast(), half]);
    } else alone.push(half);
  }
  return { pairs, alone: alone.concat(open).sort((a, b) => a.at - b.at) };
}

/** Matches the halves of one family, with the weak ones only where strong ones find each other by them. */
function match(text: string, all: readonly Half[]): Matched {
  const strong = withoutNumberMarks(
    text,
    all.filter(({ kind }) => !kind.weak),
  );
  const plain = matchFamily(strong);
  if (plain.alone.length === 0 || strong.length === all.length) return plain;
  const loose = matchFamily(withoutNumberMarks(text, all));
  const alone = loose.alone.filter(({ kind }) => !kind.weak);
  if (alone.length >= plain.alone.length) return plain;
  return { pairs: loose.pairs.filter(([{ kind }, other]) => !kind.weak || !other.kind.weak), alone };
}

/** Takes out, with their faults, every two halves next to each other that are alone for one reason; the others stay. */
function withoutFaulty(
  halves: readonly Half[],
  alone: readonly Half[],
  faults: Fault[],
  faultsOf: (one: Half, other: Half) => readonly Fault[],
): readonly Half[] {
  if (alone.length < 2) return alone;
  const order = new Map(mapList(halves, (half, at) => [half, at]));
  const left: Half[] = [];
  for (let at = 0; at < alone.length; at++) {
    const one = alone[at]!;
    const other = alone[at + 1];
    const areNext = other !== undefined && order.get(other) === order.get(one)! + 1;
    const own = areNext ? faultsOf(one, other) : none;
    if (own.length === 0) left.push(one);
    else {
      addAll(faults, own);
      at++;
    }
  }
  return left;
}

/** Two halves of one quotation, one or both turned: ”甲”, ”乙“ */
function turned(text: string, one: Half, other: Half): readonly Fault[] {
  if (one.kind !== other.kind || other.at - one.at > longestTurned) return none;
  const words = text.slice(one.at + 1, other.at);
  if (/[。！？；]/u.test(words)) return none;
  const first: Fault = { kind: 'turned', at: one.at, other: other.at };
  const second: Fault = { kind: 'turned', at: other.at, other: one.at };
  if (one.isOpen === other.isOpen) return [one.isOpen ? second : first];
  return !one.isOpen && isQuoted.test(words) ? [first, second] : none;
}

/** An opening half, and the closing half of another family: 〈一） */
function mixed(one: Half, other: Half): readonly Fault[] {
  return one.isOpen && !other.isOpen ? [{ kind: 'mixed', open: one.at, close: other.at }] : none;
}

/** Pairs inside pairs of the same kind, where nothing of the family stands between them. */
function nestedOf(text: string, pairs: readonly (readonly [Half, Half])[], kind: Kind, faults: Fault[]): Nested[] {
  const sorted = pairs.filter(([one]) => one.kind.family === kind.family).sort(([a], [b]) => a.at - b.at);
  const nested: { outer: Pair; inner: Pair[] }[] = [];
  const around: { pair: Pair; kind: Kind; level: number; outermost: Pair }[] = [];
  for (const [first, last] of sorted) {
    const pair = { open: first.at, close: last.at };
    while (around.length > 0 && around[around.length - 1]!.pair.close < pair.open) around.pop();
    const parent = around[around.length - 1];
    const isSame = parent !== undefined && parent.kind === kind && first.kind === kind;
    const level = isSame ? parent.level + 1 : 0;
    const outermost = isSame ? parent.outermost : pair;
    around.push({ pair, kind: first.kind, level, outermost });
    if (level % 2 === 0) continue;
    if (kind === double && between.test(text.slice(pair.open + 1, pair.close))) {
      // “A“、”B”: the two inner ones are turned the wrong way.
      faults.push({ kind: 'turned', at: pair.open, other: parent!.pair.open });
      faults.push({ kind: 'turned', at: pair.close, other: parent!.pair.close });
      continue;
    }
    const known = nested[nested.length - 1];
    if (known?.outer.open === outermost.open) known.inner.push(pair);
    else nested.push({ outer: outermost, inner: [pair] });
  }
  return nested;
}

/** Pairs of ‘’ outside every pair of quotation marks. */
function singlesOf(pairs: readonly (readonly [Half, Half])[]): Pair[] {
  const sorted = [...pairs].sort(([a], [b]) => a.at - b.at);
  const singles: Pair[] = [];
  let end = -1;
  for (const [first, last] of sorted) {
    if (first.at < end) continue;
    end = last.at;
    if (first.kind === single && last.kind === single) singles.push({ open: first.at, close: last.at });
  }
  return singles;
}

/** The first place where two pairs cross, if each family is in order by itself. */
function crossing(pairs: readonly (readonly [Half, Half])[]): Fault[] {
  const partner = new Map<number, number>();
  for (const [first, last] of pairs) partner.set(last.at, first.at);
  const halves = pairs.flat().sort((a, b) => a.at - b.at);
  const open: number[] = [];
  for (const { at } of halves) {
    const first = partner.get(at);
    if (first === undefined) open.push(at);
    else if (open[open.length - 1] === first) open.pop();
    else return [{ kind: 'crossed', at, other: open[open.length - 1]! }];
  }
  return [];
}

/** How the brackets of a text pair. Takes time that grows with the text. */
export function readPairs(text: string): Pairing {
  const halves = halvesOf(text);
  const faults: Fault[] = [];
  let nested: Nested[] = [];
  let singles: readonly Pair[] = [];
  let alone: Half[] = [];
  const pairs: (readonly [Half, Half])[] = [];
  for (const family of families) {
    const own = halves.filter(({ kind }) => kind.family === family);
    if (own.length === 0) continue;
    const matched = match(text, own);
    const before = faults.length + alone.length;
    for (const pair of matched.pairs) {
      pairs.push(pair);
      const [first, last] = pair;
      const { kind, at } = first;
      if (kind === last.kind || (isInterval(text, at, last.at) && family === 'bracket')) continue;
      // （包括：a)甲；b)乙 closes nowhere.
      if (isHalfOfNumber(text, last)) alone.push(first);
      else faults.push({ kind: 'mixed', open: at, close: last.at });
    }
    const left =
      family === 'quote'
        ? withoutFaulty(own, matched.alone, faults, (one, other) => turned(text, one, other))
        : matched.alone;
    alone = alone.concat(left);
    if (faults.length + alone.length > before) continue;
    if (family === 'title') nested = nested.concat(nestedOf(text, matched.pairs, title, faults));
    if (family !== 'quote') continue;
    nested = nested.concat(nestedOf(text, matched.pairs, double, faults));
    singles = singlesOf(matched.pairs);
  }
  if (faults.length === 0 && alone.length === 0) addAll(faults, crossing(pairs));
  alone.sort((a, b) => a.at - b.at);
  for (const { at, isOpen } of withoutFaulty(halves, alone, faults, mixed))
    faults.push({ kind: isOpen ? 'open' : 'close', at });
  return faults.length + nested.length + singles.length === 0 ? inOrder : { faults, nested, singles };
}

function isInterval(text: string, open: number, close: number): boolean {
  if (close - open >= longestInterval) return false;
  const words = text.slice(open + 1, close);
  return interval.test(words) && firstEnd.test(words);
}
