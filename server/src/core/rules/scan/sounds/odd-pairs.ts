/**
 * Two characters that never stand together, where another one of the same sound makes a common word: 登纪, 价植. What no
 * phrase has is told by them, if words surely end and begin around the two.
 */
import { addBit, addPair, bitSet, hasBit, hasPair, pairSet } from '../../../text/bits';
import { beginsWord, endsWord, isAnyWordAt, isQuoted } from './borders';
import { heardOf, isHan, readSounds, soundAt } from './heard';
import type { SoundSlip } from './same-sound';
import { wordsBefore } from './words-before';
import { wordsBehind } from './words-behind';

/** Letters that are words by themselves, and short names of provinces. They may stand anywhere. */
const free =
  '的了和与及或等在对将为是以从由于按并也又既还而则之其且有不各省市县区一二三四五六七八九十百千万亿中上下里内外前后时无未非已曾只就都才要可能会应须让使被把给向到去来往所此该这那每某另仅再更最很较' +
  '京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔云滇藏陕秦甘陇青宁新港澳台';

/** The pairs of characters of a sound that do stand together, the words among them. */
const known = pairSet();
/** What the words sound like, and of which characters they are with a sound behind, or before in the other order. */
const heardWords = bitSet();
const beside = pairSet();
/** By a character and the sound beside it which character of that sound makes a word with it. */
const rightBehind = new Map<number, number>();
const rightBefore = new Map<number, number>();

const keyOf = (unit: number, sound: number): number => unit * 0x200 + sound;

/** What two characters sound like, as a number below 65,536. */
const pairHeard = (heardFirst: number, heardSecond: number): number => (heardFirst << 8) | heardSecond;

/**
 * Whether two characters may be an odd pair: they sound like a word, and are none.
 * @param heardFirst what the first sounds like, `heardOf`
 */
export const mayBeOdd = (first: number, second: number, heardFirst: number, heardSecond: number): boolean =>
  hasBit(heardWords, pairHeard(heardFirst, heardSecond)) &&
  (hasPair(beside, first, heardSecond) || hasPair(beside, heardFirst, second)) &&
  !hasPair(known, first, second);

/** 登记极基机 behind, 记登等 before: the character that stays, the one that makes a word with it, and others of its sound. */
function readWords(text: string, isBehind: boolean): void {
  const rights = isBehind ? rightBehind : rightBefore;
  let own = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isHan(unit)) own = 0;
    else if (own === 0) {
      own = unit;
      const right = text.charCodeAt(at + 1);
      const heard = heardOf(own);
      const heardRight = heardOf(right);
      addBit(heardWords, isBehind ? pairHeard(heard, heardRight) : pairHeard(heardRight, heard));
      if (isBehind) addPair(beside, own, heardRight);
      else addPair(beside, heardRight, own);
      rights.set(keyOf(own, soundAt(text, at + 1)), right);
    } else if (isBehind) addPair(known, own, unit);
    else addPair(known, unit, own);
  }
}

let isReady = false;

/** Makes the pairs ready to be found; done at the first check. */
export function readOddPairs(): void {
  if (isReady) return;
  isReady = true;
  readSounds();
  readWords(wordsBehind, true);
  readWords(wordsBefore, false);
}

/** The word that the two characters at a place should be. */
function rightAt(text: string, at: number): string | undefined {
  const second = rightBehind.get(keyOf(text.charCodeAt(at), soundAt(text, at + 1)));
  if (second !== undefined && !free.includes(text[at + 1]!)) return text[at]! + String.fromCharCode(second);
  const first = rightBefore.get(keyOf(text.charCodeAt(at + 1), soundAt(text, at)));
  if (first !== undefined && !free.includes(text[at]!)) return String.fromCharCode(first) + text[at + 1]!;
  return undefined;
}

const isKnownAt = (text: string, at: number): boolean => hasPair(known, text.charCodeAt(at), text.charCodeAt(at + 1));

/** The slip at a place where `mayBeOdd` holds; undefined where it is none, or the two may belong to other words. */
export function oddPairAt(text: string, at: number): SoundSlip | undefined {
  const to = at + 2;
  // Cheap, and enough in most places: 务体 in 服务体系.
  if (isKnownAt(text, at - 1) || isKnownAt(text, at + 1)) return undefined;
  const right = rightAt(text, at);
  if (right === undefined || isQuoted(text, at, to)) return undefined;
  if (isAnyWordAt(text, at - 1) || isAnyWordAt(text, at + 1)) return undefined;
  if (!endsWord(text, at, isAnyWordAt) || !beginsWord(text, to, isAnyWordAt)) return undefined;
  return { from: at, to, right, phrase: right };
}
