/** Where words begin and end beside a place; as far as it takes to tell whether characters belong together. */
import { firstHan, isHan } from './heard';
import { phrases } from './phrases';
import { rightWords } from './right-words';
import { twoLetterWords } from './two-letter-words';

/** Letters beside which a word begins or ends. */
const joining = '的了和与及或等在对将为是以从由于并就把被到向让使按经做好抓各本全新';
const quotes = '“”‘’「」『』《》';

export const stands = (letters: string, text: string, at: number): boolean =>
  at >= 0 && at < text.length && letters.includes(text[at]!);

/** Whether there is a quotation mark beside characters, which are meant then. */
export const isQuoted = (text: string, from: number, to: number): boolean =>
  stands(quotes, text, from - 1) || stands(quotes, text, to);

/** Two Chinese characters as one number, small enough that no engine makes an object of it. */
const numberOf = (first: number, second: number): number => ((first - firstHan) << 15) | (second - firstHan);

/** That of the two at a place; -1 where others stand there. */
function numberAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return isHan(first) && isHan(second) ? numberOf(first, second) : -1;
}

let words: Set<number> | undefined;
let otherWords: Set<number> | undefined;

/** 安全：保护、保密；… 报到 保鲜 …: any two characters in a row between others. */
function readWords(): Set<number> {
  const found = new Set<number>();
  for (const text of [...phrases, rightWords])
    for (let at = 0; at + 1 < text.length; at++) {
      const number = numberAt(text, at);
      if (number < 0) continue;
      found.add(number);
      at++;
    }
  return found;
}

/** 安保边部 办案发: a first character, and those that make a word with it. */
function readOtherWords(): Set<number> {
  const found = new Set<number>();
  let first = 0;
  for (let at = 0; at < twoLetterWords.length; at++) {
    const unit = twoLetterWords.charCodeAt(at);
    if (!isHan(unit)) first = 0;
    else if (first === 0) first = unit;
    else found.add(numberOf(first, unit));
  }
  return found;
}

/** Whether the two characters at a place are half of a phrase, or a word that sounds like one. */
export function isWordAt(text: string, at: number): boolean {
  words ??= readWords();
  return words.has(numberAt(text, at));
}

/** Whether the two characters at a place are a word, if a less common one. */
export function isAnyWordAt(text: string, at: number): boolean {
  if (isWordAt(text, at)) return true;
  otherWords ??= readOtherWords();
  return otherWords.has(numberAt(text, at));
}

/** Asks whether the two characters at a place are a word. */
type WordAt = (text: string, at: number) => boolean;

/** Whether a word ends before a place: a character at the edge of a phrase may be the end of another one, as in 正规化建设. */
export function endsWord(text: string, to: number, isWord: WordAt = isWordAt): boolean {
  if (to <= 0 || !isHan(text.charCodeAt(to - 1))) return true;
  return stands(joining, text, to - 1) || isWord(text, to - 2);
}

/** Whether a word begins at a place. */
export function beginsWord(text: string, from: number, isWord: WordAt = isWordAt): boolean {
  if (from >= text.length || !isHan(text.charCodeAt(from))) return true;
  return stands(joining, text, from) || isWord(text, from);
}

/**
 * Whether a word surely begins and ends at two places: no letter of it is the end of the word before it, or the beginning
 * of the next, as in 激发|韧性.
 */
export const isApart = (text: string, from: number, to: number, isWord: WordAt = isWordAt): boolean =>
  endsWord(text, from, isWord) && beginsWord(text, to, isWord);
