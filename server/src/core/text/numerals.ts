/** Chinese, circled and Arabic numbers, as headings have them. */

const digits = '〇一二三四五六七八九';
/** Where Unicode has circled numbers: from one character to another, and what the first one counts. */
const circledRuns: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1],
  [0x3251, 0x325f, 21],
  [0x32b1, 0x32bf, 36],
];
/** ㊿: there is none beyond. */
export const lastCircled = 50;

/** 0–9 for one Chinese digit (零 and 〇 are 0), 10 for 十, 100 for 百, -1 for anything else. */
export function chineseDigit(character: string): number {
  if (character === '十') return 10;
  if (character === '百') return 100;
  if (character === '零') return 0;
  return character === '' ? -1 : digits.indexOf(character);
}

/** The number of characters from `from` on that are Chinese numerals, at most seven. */
export function chineseNumeralLength(text: string, from: number): number {
  let length = 0;
  while (length < 7 && from + length < text.length && chineseDigit(text[from + length]!) >= 0) length++;
  return length;
}

/**
 * The value of a Chinese number below 1000, such as 二十三 or 一百零五; undefined where it is none (十十, 二三).
 */
export function parseChineseNumber(text: string): number | undefined {
  let total = 0;
  let pending = 0;
  let lastUnit = 1000;
  let hadDigit = false;
  for (const character of text) {
    const digit = chineseDigit(character);
    if (digit < 0) return undefined;
    if (digit >= 10) {
      if (digit >= lastUnit || (digit === 100 && !hadDigit)) return undefined;
      total += (hadDigit ? pending : 1) * digit;
      lastUnit = digit;
      pending = 0;
      hadDigit = false;
    } else {
      if (hadDigit && pending !== 0) return undefined;
      pending = digit;
      hadDigit = true;
    }
  }
  const value = total + pending;
  return value > 0 ? value : undefined;
}

/** The value of a number in Arabic or Chinese numerals, or of 两; undefined where it is none. */
export function parseNumber(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  return text === '两' ? 2 : parseChineseNumber(text);
}

/** The Chinese number of 1 to 999 as headings write it: 10 is 十, 23 is 二十三, 105 is 一百零五. */
export function toChineseNumber(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? `${digits[hundreds]}百` : '';
  if (tens > 0) text += (tens === 1 && hundreds === 0 ? '' : digits[tens]) + '十';
  else if (hundreds > 0 && ones > 0) text += '零';
  return ones > 0 ? text + digits[ones] : text;
}

/** 1–50 for ① to ㊿, undefined for anything else. */
export function circledValue(unit: number): number | undefined {
  for (const [first, last, value] of circledRuns) if (unit >= first && unit <= last) return value + unit - first;
  return undefined;
}

/** ① to ㊿ for 1–50; undefined beyond. */
export function toCircled(value: number): string | undefined {
  for (const [first, last, start] of circledRuns) {
    const unit = first + value - start;
    if (value >= start && unit <= last) return String.fromCharCode(unit);
  }
  return undefined;
}
