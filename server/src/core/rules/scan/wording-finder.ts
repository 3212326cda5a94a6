/** Looks for the wordings of all tables, as a text is read character by character. */
import { addBit, addPair, bitSet, pairOf, pairSet } from '../../text/bits';
import { isInTitle } from '../../text/cited';
import { differing } from '../../text/differing';
import { addTo } from '../../text/groups';
import { withoutOverlaps } from '../../text/range';
import { holdShape } from '../../text/shapes';
import { misread } from './wordings/misread';
import { misreadRare } from './wordings/misread-rare';
import { misreadStrokes } from './wordings/misread-strokes';
import { bordering } from './wordings/bordering';
import { borderingMore } from './wordings/bordering-more';
import type { Pattern } from './wordings/pattern';
import { collocations } from './wordings/collocations';
import { confused } from './wordings/confused';
import { homophones } from './wordings/homophones';
import { idioms } from './wordings/idioms';
import { littleWords } from './wordings/little-words';
import { phrases } from './wordings/phrases';
import { preferred } from './wordings/preferred';
import { redundant } from './wordings/redundant';
import { sameSoundNouns } from './wordings/same-sound-nouns';
import { sameSoundVerbs } from './wordings/same-sound-verbs';
import { mistyped } from './wordings/mistyped';
import { mistypedMore } from './wordings/mistyped-more';
import { typed } from './wordings/typed';
import { symbols } from './wordings/symbols';
import { typos } from './wordings/typos';
import { variantSpellings } from './wordings/variant-spellings';
import { mapList } from '../../text/lists';
import type { SoundSlip } from './sounds/same-sound';

/** Which rule speaks of a wording; `sound`: of a phrase that only sounds right. */
export type Table = 'typo' | 'confused' | 'redundant' | 'misread' | 'sound';

/** A wording in a text, half-open in UTF-16 units. */
export interface Hit {
  readonly table: Table;
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
  /** What should stand there; undefined where the author must rephrase. */
  readonly right: string | undefined;
}

/** One of a pattern's words, and how it is recognized. */
export interface Word {
  readonly table: Table;
  readonly pattern: Pattern;
  readonly text: string;
  readonly right: string | undefined;
  /** Where in `text` the two characters stand by which it is looked for; 0 in a word of one. */
  readonly anchor: number;
  /** Whether it has conditions, or something that belongs to it behind it. */
  readonly isBound: boolean;
}

/** The most frequent characters of plans, most frequent first: a word is looked for by its rarest ones. */
const frequent =
  '的业和发建工化市务设展制政人进加生产区理国实力全一中资作等合用机地管行要大体保强推医部开有新企提会重经高服动公农能对民社技各关改持以规水防度为定城平年法基主通成应点科施育信在位方省分学济健系构网级单局办源术性责完教善数立现程家导治内监支标品文与院项面门场安创村优及步本职第员据好不上府结控量调联时任增共电快卫出情目范息域统造效策委划入金件组利同自革专物积节质运续疗障三式事期型十二整准求到升康领心落环极查备计培县费护按核口研收个协灾排相供贫确综疫财小融于长转互境五活并向条集台外流总放交指营特险促明励引深投形代线过织病类配批下可审格坚道报础月其做多广接校需评预商';
/** By UTF-16 unit how rare a character is. */
const rarity = new Uint16Array(0x10000).fill(frequent.length);
for (let at = frequent.length - 1; at >= 0; at--) rarity[frequent.charCodeAt(at)] = at;

const rarityAt = (text: string, at: number): number => rarity[text.charCodeAt(at)]!;

/** More than any two characters are rare together. */
const mostTelling = 0x10000;

/**
 * Where in a word the two characters stand by which it is looked for: the rarest ones that have the wrong character
 * among them, as the others stand in many right words.
 */
function anchorIn(text: string, right: string | undefined): number {
  const wrong = right === undefined ? -1 : differing(text, right)[0].from;
  let best = 0;
  let most = -1;
  for (let at = 0; at + 1 < text.length; at++) {
    const isWrong = at === wrong || at + 1 === wrong;
    const telling = rarityAt(text, at) + rarityAt(text, at + 1) + (isWrong ? mostTelling : 0);
    if (telling <= most) continue;
    most = telling;
    best = at;
  }
  return best;
}

function wordsOf(table: Table, pattern: Pattern): Word[] {
  const { words, right, before, tail, after } = pattern;
  const rights = right?.split('|') ?? [];
  const isBound = before !== undefined || tail !== undefined || after !== undefined;
  return mapList(words.split('|'), (text, at) => {
    const own = rights.length > 1 ? rights[at] : rights[0];
    return { table, pattern, text, right: own, anchor: anchorIn(text, own), isBound };
  });
}

/** Of the words met so far: few of those in the tables are ever met, and making all would cost at every start. */
const wholes = new Map<Word, RegExp>();

/** Sticky: a word with its conditions, and what belongs to it. */
function wholeOf(word: Word): RegExp {
  const known = wholes.get(word);
  if (known !== undefined) return known;
  const { before = '', tail = '', after = '' } = word.pattern;
  const whole = new RegExp(before + word.text + tail + after, 'uy');
  wholes.set(word, whole);
  return whole;
}

/** The words by what they are looked for: two characters in a row, or the only one. */
const byPair = new Map<number, Word[]>();
const byUnit = new Map<number, Word[]>();
/** The pairs and the characters by which words are looked for. */
export const anchorPairs = pairSet();
export const anchorUnits = bitSet();

function index(word: Word): void {
  const { text, anchor } = word;
  const unit = text.charCodeAt(anchor);
  if (text.length === 1) {
    addBit(anchorUnits, unit);
    addTo(byUnit, unit, word);
    return;
  }
  const next = text.charCodeAt(anchor + 1);
  addPair(anchorPairs, unit, next);
  addTo(byPair, pairOf(unit, next), word);
}

const tables: Readonly<Record<Exclude<Table, 'sound'>, readonly Pattern[]>> = {
  typo: [...typos, ...typed, ...mistyped, ...mistypedMore, ...idioms, ...homophones, ...bordering, ...borderingMore],
  misread: [...misread, ...misreadStrokes, ...misreadRare],
  confused: [
    ...confused,
    ...sameSoundNouns,
    ...sameSoundVerbs,
    ...littleWords,
    ...phrases,
    ...preferred,
    ...symbols,
    ...variantSpellings,
  ],
  redundant: [...redundant, ...collocations],
};
for (const table of ['typo', 'misread', 'confused', 'redundant'] as const)
  for (const pattern of tables[table]) for (const word of wordsOf(table, pattern)) index(word);

/** Where a cue stands next in one text; asked from left to right, each cue costs one search through it. */
class Cues {
  readonly #next = new Map<string, number>();
  readonly #shadow: string;

  constructor(shadow: string) {
    this.#shadow = shadow;
  }

  isNear(cue: string, from: number): boolean {
    let next = this.#next.get(cue) ?? -1;
    if (next < from && next !== Infinity) {
      const found = this.#shadow.indexOf(cue, from);
      this.#next.set(cue, (next = found < 0 ? Infinity : found));
    }
    return next - from <= farthestCue;
  }
}
holdShape(new Cues(''));

/** No wording is longer. */
const farthestCue = 48;

/** The hit of a word that stands at `from`; undefined where its conditions fail. */
function hitAt(shadow: string, from: number, word: Word): Hit | undefined {
  const { table, pattern, text, right, isBound } = word;
  if (!isBound) return { table, pattern, from, to: from + text.length, right };
  const whole = wholeOf(word);
  whole.lastIndex = from;
  const match = whole.exec(shadow);
  if (match === null) return undefined;
  const rest = match[0].slice(text.length);
  return { table, pattern, from, to: from + match[0].length, right: right === undefined ? undefined : right + rest };
}

/**
 * The words that are looked for by two characters in a row, if one of them stands here.
 * @param at   where the two stand
 * @param pair their number
 */
export const wordsAtPair = (shadow: string, at: number, pair: number): readonly Word[] | undefined =>
  standing(shadow, at, byPair.get(pair));

/** The words that are looked for by one character alone, if one of them stands here. */
export const wordsAtUnit = (shadow: string, at: number, unit: number): readonly Word[] | undefined =>
  standing(shadow, at, byUnit.get(unit));

function standing(shadow: string, at: number, words: readonly Word[] | undefined): readonly Word[] | undefined {
  if (words !== undefined) for (const word of words) if (standsAt(shadow, at - word.anchor, word)) return words;
  return undefined;
}

function standsAt(shadow: string, from: number, { text }: Word): boolean {
  if (from < 0 || from + text.length > shadow.length) return false;
  for (let at = 0; at < text.length; at++) if (shadow.charCodeAt(from + at) !== text.charCodeAt(at)) return false;
  return true;
}

/** Gathers the wordings of one text. */
export class WordingFinder {
  readonly #shadow: string;
  #cues: Cues | undefined;
  readonly #hits: Hit[] = [];

  constructor(shadow: string) {
    this.#shadow = shadow;
  }

  /**
   * Looks which of some words are wrong ones here; to be asked from left to right.
   * @param at where that stands by which they are looked for
   */
  look(words: readonly Word[], at: number): void {
    const shadow = this.#shadow;
    for (const word of words) {
      const from = at - word.anchor;
      if (!standsAt(shadow, from, word)) continue;
      if (word.pattern.cue !== undefined && !(this.#cues ??= new Cues(shadow)).isNear(word.pattern.cue, from)) continue;
      const hit = hitAt(shadow, from, word);
      if (hit !== undefined && !isInTitle(shadow, hit.from)) this.#hits.push(hit);
    }
  }

  /** The wordings in their order; of several that overlap, the first and there the longest. */
  hits(): readonly Hit[] {
    return withoutOverlaps(this.#hits);
  }
}
holdShape(new WordingFinder(''));

/** A slip as a wording; its reason is the phrase. */
const hitOf = (shadow: string, { from, to, right, phrase }: SoundSlip): Hit => ({
  table: 'sound',
  pattern: {
    id: phrase,
    words: shadow.slice(from, to),
    right,
    reason: phrase,
    source: 'dictionary',
    wrong: [],
    fine: [],
  },
  from,
  to,
  right,
});

/**
 * Wordings, and behind them the slips that none of them tells already.
 * @param wordings in the order of the text, as the slips
 */
export function withSlips(shadow: string, wordings: readonly Hit[], slips: readonly SoundSlip[]): readonly Hit[] {
  if (slips.length === 0) return wordings;
  const hits = [...wordings];
  let told = 0;
  for (const slip of slips) {
    while (told < wordings.length && wordings[told]!.to <= slip.from) told++;
    const isTold = told < wordings.length && wordings[told]!.from < slip.to;
    if (!isTold && !isInTitle(shadow, slip.from)) hits.push(hitOf(shadow, slip));
  }
  return hits;
}
