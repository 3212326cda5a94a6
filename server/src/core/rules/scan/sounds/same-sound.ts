/**
 * Phrases that sound right and have another character in them: 共产党愿, 退疫军人. Whoever types by sound picks a wrong one
 * now and then, and no table of wrong words has them all.
 */
import type { PairSet } from '../../../text/bits';
import { addBit, addPair, bitSet, hasBit, hasPair, pairSet } from '../../../text/bits';
import type { Columns } from '../../../text/range';
import { beginsWord, endsWord, isAnyWordAt, isQuoted, isWordAt, stands } from './borders';
import { commonWords } from './common-words';
import { heardOf, isHan, readSounds, soundAlike } from './heard';
import { phrases } from './phrases';

/** Two characters, one of which is another one of the same sound than should stand there. */
export interface SoundSlip extends Columns {
  /** What should stand there. */
  readonly right: string;
  /** The whole phrase as it should be; the two alone where no phrase tells. */
  readonly phrase: string;
}

/** So many characters make a phrase, and a half of it. */
const phraseLength = 4;
const half = 2;

const colon = 0xff1a; // ：
const comma = 0x3001; // 、

/** Letters that are words, and hardly ever typed for another one: 经济和信息化 is no 经济核心. */
const little = '的了和与及或等在对将为是以从由于按并也又既还而则之其且有不各省市县区一二三四五六七八九十';
/** Letters that say where or when, behind the first half: 建设|中|要注重 is no 建设重要. */
const places = '中上下里内外前后时';
/** Last letters of longer words: 委员会|已审议 is no 会议审议, 经济体|高技术 no 提高技术. */
const suffixes = '会体部厅局委办站所队组室科处员区市县';

/**
 * What four characters sound like is a number of so many bits, to which each gives its sound a step higher than the next:
 * that of the fifth last has moved out.
 */
const bits = 20;
const step = bits / phraseLength;
const ring = (1 << bits) - 1;
/** Spreads the numbers of sounds over the bits; odd, so that they stay different. */
const spread = 0x9e37b;

// The tables are no fields of an object, and small: every character of every text is looked up in the first two.
/** What phrases sound like, by the last bits of it and by the first. */
const heardBits = 17;
const heardLast = bitSet(heardBits);
const heardFirst = bitSet(heardBits);
/** The characters of all phrases; the first phrase is number 1. */
const characters = new Uint16Array(0x10000);
/** The numbers of phrases by the last bits of what they sound like; one that meets another stands behind it. */
const slotBits = 15;
const slots = new Uint16Array(1 << slotBits);

/** The halves of phrases, their two characters in the other order; without those that are halves so, too: 生产, 产生. */
const turned = pairSet();

const lowest = (value: number, count: number): number => value & ((1 << count) - 1);
const nextSlot = (slot: number): number => lowest(slot + 1, slotBits);

/**
 * What the last characters sound like, with one more.
 * @param before what those before it sound like; 0 at the beginning of a text
 * @param heard  what it sounds like, `heardOf`
 */
export const heardWith = (before: number, heard: number): number =>
  ((before << step) ^ Math.imul(heard, spread)) & ring;

/** Whether what four characters sound like may be a phrase; hardly ever where it is none. */
export const maySoundRight = (sound: number): boolean =>
  hasBit(heardLast, lowest(sound, heardBits)) && hasBit(heardFirst, sound >>> (bits - heardBits));

/** What two characters sound like behind others. */
const heardPair = (before: number, text: string, at: number): number =>
  heardWith(heardWith(before, heardOf(text.charCodeAt(at))), heardOf(text.charCodeAt(at + 1)));

/** 安全：保护、保密；案件：办理；… */
function readPhrases(): void {
  let number = 0;
  for (const text of phrases) {
    let start = 0;
    let heardStart = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit !== colon && unit !== comma) continue;
      if (unit === colon) {
        start = at - half;
        heardStart = heardPair(0, text, start);
      }
      // A line may end in front of it.
      const end = isHan(text.charCodeAt(at + 1)) ? at + 1 : at + 2;
      const first = ++number * phraseLength;
      characters[first] = text.charCodeAt(start);
      characters[first + 1] = text.charCodeAt(start + 1);
      characters[first + half] = text.charCodeAt(end);
      characters[first + half + 1] = text.charCodeAt(end + 1);
      addSound(heardPair(heardStart, text, end), number);
    }
  }
}

/** Puts the halves in, turned. */
function readTurned(): void {
  const halves = pairSet();
  const end = characters.indexOf(0, phraseLength);
  for (let at = phraseLength; at < end; at += half) addPair(halves, characters[at]!, characters[at + 1]!);
  for (let at = phraseLength; at < end; at += half) {
    const first = characters[at]!;
    const second = characters[at + 1]!;
    if (!hasPair(halves, second, first)) addPair(turned, second, first);
  }
}

/** Puts what a phrase sounds like in. */
function addSound(sound: number, number: number): void {
  addBit(heardLast, lowest(sound, heardBits));
  addBit(heardFirst, sound >>> (bits - heardBits));
  let slot = lowest(sound, slotBits);
  while (slots[slot] !== 0) slot = nextSlot(slot);
  slots[slot] = number;
}

/** Of four characters none is wrong, or several are; else it is told which. */
const none = -1;
const several = -2;

/** Which of four characters is another one than in a phrase, if it is one and sounds the same. */
function wrongAt(text: string, from: number, number: number): number {
  let wrong = none;
  for (let at = 0; at < phraseLength; at++) {
    const own = text.charCodeAt(from + at);
    const right = characters[number * phraseLength + at]!;
    if (own === right) continue;
    if (wrong !== none || !soundAlike(own, right)) return several;
    wrong = at;
  }
  return wrong;
}

/** The pairs of characters that in the other order are halves of phrases, and so are none themselves. */
export function turnedHalves(): PairSet {
  hearPhrases();
  return turned;
}

/** Whether four characters are a phrase. */
export function isPhrase(text: string): boolean {
  const sound = heardPair(heardPair(0, text, 0), text, half);
  for (let slot = lowest(sound, slotBits); slots[slot] !== 0; slot = nextSlot(slot))
    if (wrongAt(text, 0, slots[slot]!) === none) return true;
  return false;
}

/** How many phrases have a half, in its place: 支持 before, 建设 behind. */
let companions: ReadonlyMap<string, number> | undefined;
let common: ReadonlySet<string> | undefined;
/** What goes with so many others may well go with one more. */
const manyCompanions = 30;

function countCompanions(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = phraseLength; at < characters.length && characters[at] !== 0; at += half) {
    const isFirst = at % phraseLength === 0;
    const key = (isFirst ? '-' : '') + String.fromCharCode(characters[at]!, characters[at + 1]!);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Whether a common word stands beside a half of a phrase that goes with nearly everything: 支持兴业, 完善农技. */
function mayGoTogether(text: string, from: number, isFirstWrong: boolean): boolean {
  const own = isFirstWrong ? from : from + half;
  const other = isFirstWrong ? from + half : from;
  common ??= new Set(commonWords.match(/[\u4e00-\u9fff]{2}/gu));
  if (!common.has(text.slice(own, own + half))) return false;
  companions ??= countCompanions();
  const key = (isFirstWrong ? '' : '-') + text.slice(other, other + half);
  return (companions.get(key) ?? 0) >= manyCompanions;
}

/** Whether four characters with a wrong one may be no slip: it belongs to another word, or is meant. */
function mayBeRight(text: string, from: number, wrong: number): boolean {
  const to = from + phraseLength;
  if (isQuoted(text, from, to)) return true;
  const own = wrong < half ? from : from + half;
  if (stands(little, text, from + wrong) || isWordAt(text, own)) return true;
  if (mayGoTogether(text, from, wrong < half)) return true;
  if (
    wrong < half &&
    stands(suffixes, text, from) &&
    isHan(text.charCodeAt(from - 1)) &&
    isHan(text.charCodeAt(from - 2))
  )
    return true;
  if (wrong === half && stands(places, text, from + wrong)) return true;
  // 负责|人考核 for 责任考核: the first character is the end of a word.
  if (wrong === 0 && isAnyWordAt(text, from - 1)) return true;
  if (wrong === 1 && isWordAt(text, from - 1)) return true;
  if (wrong >= half && isAnyWordAt(text, to - 1)) return true;
  return wrong === 0 ? !endsWord(text, from) : wrong === phraseLength - 1 && !beginsWord(text, to);
}

/**
 * What is wrong with four characters that may sound like a phrase.
 * @param to    where they end in the text; there may be fewer
 * @param sound what they sound like
 * @returns undefined where they are a phrase themselves or sound like none, or may well be right
 */
export function slipBefore(text: string, to: number, sound: number): SoundSlip | undefined {
  const from = to - phraseLength;
  if (from < 0) return undefined;
  let wrong = several;
  let found = 0;
  for (let slot = lowest(sound, slotBits); slots[slot] !== 0; slot = nextSlot(slot)) {
    const at = wrongAt(text, from, slots[slot]!);
    if (at === none) return undefined;
    if (at === several) continue;
    wrong = at;
    found = slots[slot]!;
  }
  if (wrong === several || mayBeRight(text, from, wrong)) return undefined;
  const phrase = String.fromCharCode(...characters.subarray(found * phraseLength, (found + 1) * phraseLength));
  const own = wrong < half ? 0 : half;
  return { from: from + own, to: from + own + half, right: phrase.slice(own, own + half), phrase };
}

let isReady = false;

/** Makes the phrases ready to be heard; done at the first check, as the command has other tasks, too. */
export function hearPhrases(): void {
  if (isReady) return;
  isReady = true;
  readSounds();
  readPhrases();
  readTurned();
}
