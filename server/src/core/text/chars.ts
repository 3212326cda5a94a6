/** What a UTF-16 unit is, as bits of one table: the parser asks this of every character, so it must cost nothing. */
export const CJK = 1; // an ideograph
export const CJK_MARK = 2; // a full-width or Chinese mark
export const DIGIT = 4; // 0-9
export const HALF_MARK = 8; // , ; : ? ! ( ) — full-width beside Chinese
export const SPACE = 16; // any space but the tab and line ends
export const FOLDED = 32; // has another form in the shadow: full-width letters and digits, radicals, odd spaces
export const LATIN = 64; // A-Z a-z
export const OPENING = 128; // opens a bracket, of any width
export const ODD = 256; // belongs into no text: radicals and doubles of ideographs, parts of them, invisible, private and lost characters
export const NUMERAL = 512; // a Chinese number below ten, ten, or a number in a circle
export const MARKUP = 1024; // begins or belongs to a mark of Markdown or HTML: * # & < \ ] — or stands for a letter to come: × ○
export const TITLED = 1 << 11; // 《 》
export const QUOTED = 1 << 12; // “ ” ‘ ’
export const LISTED = 1 << 13; // 、
export const DOT = 1 << 14; // a full stop of any width, and the middle dot
export const CIRCLED = 1 << 15; // ① to ⑳
export const RATE = 1 << 16; // % ％ 倍
// Words of one letter without which there is nothing to be found for those who look for …
export const TIME = 1 << 17; // 年 月 季: times
export const ORDINAL = 1 << 18; // 第: 第三项, 第一，
export const POINT = 1 << 19; // 是 要: 一是, 一要
export const ATTACHED = 1 << 20; // 附: attachments
export const FIVE = 1 << 21; // 五: 十四五
export const ISSUED = 1 << 22; // 号 〕: document numbers
export const SESSION = 1 << 23; // 会 党: plenums and congresses
export const WHOLE = 1 << 24; // 全: 全市
export const SELF = 1 << 25; // 本 我: 本方案, 我市
export const SEPARATE = 1 << 26; // 别: 分别
export const GRADE = 1 << 27; // 甲 参: grades of hospitals
export const BOUND = 1 << 28; // 以 约 近 逾 概 内: 以上, 大约, 之内
export const HUNDRED = 1 << 29; // 百 千
export const CLOSING = 1 << 30; // closes a bracket, of any width
export const STRAIGHT = 1 << 31; // " <: “ ” beside Chinese, 〈 〉 inside 《》

const table = new Uint32Array(0x10000);

function mark(from: number, to: number, bits: number): void {
  for (let unit = from; unit <= to; unit++) table[unit]! |= bits;
}
function markAll(characters: string, bits: number): void {
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)]! |= bits;
}

/** All spaces but the tab. */
export const spaces =
  ' \u000b\u000c\u00a0\u3000\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u200b\u200c\u200d\ufeff\u2060';

// The long stretches at one stroke and before all others, as this is done at each start.
table.fill(CJK, 0x3400, 0xa000);
table.fill(CJK, 0xd840, 0xd8c0); // the first halves of the rarer ideographs
table.fill(CJK, 0xdc00, 0xe000);
table.fill(ODD, 0xe000, 0xf900);
table.fill(CJK | FOLDED | ODD, 0xf900, 0xfb00);
mark(0x2e80, 0x2fdf, CJK | FOLDED);
markAll('〇', CJK);
markAll('，。、；：？！（）《》〈〉“”‘’【】〔〕〖〗「」『』［］—…·～％', CJK_MARK);
mark(0x30, 0x39, DIGIT);
markAll(',;:?!()', HALF_MARK);
markAll(spaces, SPACE);
markAll(spaces.slice(1), FOLDED);
mark(0x41, 0x5a, LATIN);
mark(0x61, 0x7a, LATIN);
mark(0xff10, 0xff19, FOLDED);
mark(0xff21, 0xff3a, FOLDED);
mark(0xff41, 0xff5a, FOLDED);
markAll('．﹒', FOLDED);
markAll('（〔［[(【｛{', OPENING);
markAll('一二三四五六七八九十', NUMERAL);
mark(0x2460, 0x2473, NUMERAL | CIRCLED);
mark(0x2e80, 0x2fdf, ODD);
// Control characters, as Word leaves them behind; not the first, as it stands for what is past a string's end.
mark(0x01, 0x08, ODD);
mark(0x0e, 0x1f, ODD);
mark(0x7f, 0x9f, ODD);
mark(0x200b, 0x200f, ODD);
mark(0x202a, 0x202e, ODD);
markAll('\u00ad\u2060\ufeff\ufffd', ODD);
markAll('亠犭廴阝冫氵亻忄宀辶扌纟讠钅饣礻衤疒刂攵灬艹丬勹夂', ODD);
markAll('*#&<\\]×○', MARKUP);
markAll('年月季', TIME);
markAll('第', ORDINAL);
markAll('附', ATTACHED);
markAll('五', FIVE);
markAll('号〕', ISSUED);
markAll('甲参', GRADE);
markAll('以约近逾概内', BOUND);
markAll('百千', HUNDRED);
markAll('）〕］])】｝}', CLOSING);
markAll('会党', SESSION);
markAll('本我', SELF);
markAll('是要', POINT);
markAll('%％倍', RATE);
markAll('别', SEPARATE);
markAll('、', LISTED);
markAll('全', WHOLE);
markAll('《》', TITLED);
markAll('“”‘’', QUOTED);
markAll('"<', STRAIGHT);
markAll('.．﹒·', DOT);

/** The bits of a UTF-16 unit; 0 for `NaN`, as past a string's end. */
export function bitsOf(unit: number): number {
  // `NaN` as a key would be looked up by name.
  return table[unit | 0]!;
}

/** The bits of all units of a text together: what is not among them need not be looked for. */
export function bitsIn(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= table[text.charCodeAt(at)]!;
  return bits;
}

/** Whether the unit at `at` has any of the bits. */
export function has(text: string, at: number, bits: number): boolean {
  // Reading past an end is what makes a loop slow.
  return at >= 0 && at < text.length && (table[text.charCodeAt(at)]! & bits) !== 0;
}

/** The first place at or after `from` that is no space and no tab, at most `to`. */
export function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a unit is a space or a tab. */
function isBlank(unit: number): boolean {
  return (bitsOf(unit) & SPACE) !== 0 || unit === 9;
}

/** The place after the last character before `to` that is no space and no tab, at least `from`. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

const anySpace = /[\t\u000b\u000c \u00a0\u3000\u1680\u2000-\u200d\u202f\u205f\u2060\ufeff]/u;

/** The text without any space or tab. */
export function withoutSpaces(text: string): string {
  if (!anySpace.test(text)) return text;
  let clean = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (isBlank(text.charCodeAt(at))) {
      clean += text.slice(from, at);
      from = at + 1;
    }
  }
  return clean + text.slice(from);
}
