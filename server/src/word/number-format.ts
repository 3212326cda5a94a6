/** How Word writes the numbers of lists (ECMA-376-1, 17.18.59 ST_NumberFormat). */
import { toChineseNumber, toCircled } from '../core';

type Format = (value: number) => string | undefined;

/** Characters that are counted on, one for each number; undefined beyond. */
const row =
  (characters: string): Format =>
  (value) =>
    [...characters][value - 1];

/** Letters: after z comes aa, then bb. */
const letters =
  (first: number): Format =>
  (value) =>
    String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const romans: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: Format = (value) => {
  let text = '';
  let left = value;
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
};

/** A run of characters that Unicode has for 1 to `last`. */
const run =
  (first: number, last: number): Format =>
  (value) =>
    value <= last ? String.fromCharCode(first + value - 1) : undefined;

/** Each digit as a character of its own. */
const digitwise =
  (digits: string): Format =>
  (value) =>
    String(value).replace(/\d/gu, (digit) => digits[Number(digit)]!);

/** The numerals of cheques: 12 is 拾贰, 30 is 叁拾. */
const legal =
  (digits: string, units: string): Format =>
  (value) =>
    toChineseNumber(value)
      .replace(/[一二三四五六七八九]/gu, (digit) => digits['一二三四五六七八九'.indexOf(digit)]!)
      .replace(/[十百]/gu, (unit) => units['十百'.indexOf(unit)]!);

const circled: Format = (value) => toCircled(value);
const heavenlyStems = row('甲乙丙丁戊己庚辛壬癸');
const earthlyBranches = row('子丑寅卯辰巳午未申酉戌亥');

const formats: Readonly<Record<string, Format>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: digitwise('０１２３４５６７８９'),
  decimalFullWidth2: digitwise('０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: run(0x2474, 20),
  decimalEnclosedFullstop: run(0x2488, 20),
  lowerLetter: letters(0x61),
  upperLetter: letters(0x41),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)!.toLowerCase(),
  chineseCounting: toChineseNumber,
  chineseCountingThousand: toChineseNumber,
  japaneseCounting: toChineseNumber,
  taiwaneseCounting: toChineseNumber,
  taiwaneseCountingThousand: toChineseNumber,
  ideographDigital: digitwise('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digitwise('〇一二三四五六七八九'),
  taiwaneseDigital: digitwise('〇一二三四五六七八九'),
  ideographEnclosedCircle: run(0x3280, 10),
  ideographTraditional: heavenlyStems,
  ideographZodiac: earthlyBranches,
  chineseLegalSimplified: legal('壹贰叁肆伍陆柒捌玖', '拾佰'),
  ideographLegalTraditional: legal('壹貳叁肆伍陸柒捌玖', '拾佰'),
};

/**
 * A number as a list writes it. Word falls back to Arabic figures where a format has no more signs, and so do formats
 * that no Chinese document has.
 * @param value 0 or more
 * @param name  the format's name in the standard
 */
export function formatNumber(value: number, name: string): string {
  if (value < 1 || value > 999) return String(value);
  return formats[name]?.(value) ?? String(value);
}
