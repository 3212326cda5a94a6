/** Finds characters that look like others or like nothing: radicals, invisible and lost ones, letters inside numbers. */
import type { Readable } from '../../plan/passages/passages';
import { CJK, DIGIT, LATIN, ODD, bitsOf } from '../../text/chars';
import { plainForm } from '../../text/radicals';

/** What is odd: of what block the character is, or that it stands where another belongs. */
export type OddKind = 'radical' | 'part' | 'invisible' | 'lost' | 'private' | 'letter' | 'traditional';

/** Half-open, in UTF-16 units of the passage. */
export interface Odd {
  readonly kind: OddKind;
  readonly from: number;
  readonly to: number;
  /** What should stand there, where that is known. */
  readonly right: string | undefined;
}

const none: readonly Odd[] = [];

function kindOf(unit: number): OddKind | undefined {
  if (unit === 0xfffd) return 'lost';
  if (unit >= 0xe000 && unit <= 0xf8ff) return 'private';
  if ((unit >= 0x2e80 && unit <= 0x2fdf) || (unit >= 0xf900 && unit <= 0xfaff)) return 'radical';
  return unit >= 0x3400 && unit < 0xa000 ? 'part' : 'invisible';
}

/** Lessons speak of them: “氵”, 氵旁, 亻、氵. */
const namesPart = /[“”‘’「」『』（）()《》、]/u;

/** Whether a part of a character is spoken of, and does not stand for one. */
function isNamed(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return namesPart.test(text.charAt(at - 1)) || namesPart.test(after) || '旁头底字'.includes(after);
}

/** Joiners inside an emoji or a foreign word do something there. */
function isAtHome(text: string, from: number, to: number): boolean {
  const isOurs = (at: number): boolean => {
    const unit = text.charCodeAt(at);
    return Number.isNaN(unit) || unit < 0x250 || (unit >= 0x2000 && unit <= 0x206f) || unit >= 0x3000;
  };
  const isEmoji = (at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800 || text[at] === '\ufe0f';
  return isEmoji(to) || isEmoji(from - 1) || isEmoji(from - 2) || !isOurs(from - 1) || !isOurs(to);
}

function findCharacters(text: string, found: Odd[]): void {
  for (let at = 0; at < text.length; at++) {
    if ((bitsOf(text.charCodeAt(at)) & ODD) === 0) continue;
    const kind = kindOf(text.charCodeAt(at))!;
    const from = at;
    if (kind === 'radical') {
      const right = plainForm(text[at]!);
      const isLetter = (bitsOf(right.charCodeAt(0)) & CJK) !== 0 && kindOf(right.charCodeAt(0)) !== 'radical';
      if (right !== text[at] && isLetter) found.push({ kind, from, to: at + 1, right });
      continue;
    }
    if (kind === 'part') {
      if (text.length > 1 && !isNamed(text, at)) found.push({ kind, from, to: at + 1, right: undefined });
      continue;
    }
    while ((bitsOf(text.charCodeAt(at + 1)) & ODD) !== 0 && kindOf(text.charCodeAt(at + 1)) === kind) at++;
    if (kind === 'invisible' && isAtHome(text, from, at + 1)) continue;
    found.push({ kind, from, to: at + 1, right: kind === 'invisible' ? '' : undefined });
  }
}

/** A number in which letters stand for digits, before what numbers stand before; not O2O, and not the 1l of a litre. */
const mixed = /(?<![A-Za-z\d.+/-])[lI\d][\dOolI]{1,5}(?= ?[年月日时%％个项家名人万亿元号户亩])/gu;

const noughts = /^\d+O+$/u;

/** 满I年, 第l季度: one letter in the place of the digit 1, before and behind what numbers stand beside. */
const lone = /(?<=[满近约])[lI](?=[个年天周次名人])|(?<=第)l(?=[季年个届次批名])/gu;

function findLetters(shadow: string, found: Odd[]): void {
  for (const match of shadow.matchAll(mixed)) {
    const digits = match[0].replace(/\D/gu, '').length;
    const letters = match[0].length - digits;
    // 1OO元 has more letters than digits, all of them noughts.
    if (letters === 0 || (letters > digits && !noughts.test(match[0]))) continue;
    const right = match[0].replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1');
    found.push({ kind: 'letter', from: match.index, to: match.index + match[0].length, right });
  }
}

/** The odd characters of a passage, in no order. */
export function findOdd({ text, shadow, bits }: Readable): readonly Odd[] {
  const found: Odd[] = [];
  if ((bits & ODD) !== 0) findCharacters(text, found);
  if ((bits & LATIN) !== 0) {
    if ((bits & DIGIT) !== 0) findLetters(shadow, found);
    for (const { index: from } of shadow.matchAll(lone)) found.push({ kind: 'letter', from, to: from + 1, right: '1' });
  }
  return found.length === 0 ? none : found;
}

/** Which passages may hold any. */
export const oddBits = ODD | LATIN;
