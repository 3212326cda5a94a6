import type { Plan, Section } from '../../plan/model';
import { chineseDigit, circledValue, toChineseNumber, toCircled } from '../../text/numerals';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';

const wideZero = 0xff10;

/**
 * A number written as another one is: in Chinese, Arabic, full-width or circled figures, with as many leading zeros.
 * @param written a number as the document has it
 * @returns undefined where that form has no such number, as there is no circle round 51
 */
export function numberLike(written: string, value: number): string | undefined {
  const first = written.charCodeAt(0);
  if (circledValue(first) !== undefined) return toCircled(value);
  if (chineseDigit(written[0] ?? '') >= 0) return toChineseNumber(value);
  const plain = String(value).padStart(/^[0０]/u.test(written) ? written.length : 1, '0');
  if (first < wideZero) return plain;
  return plain.replace(/\d/gu, (digit) => String.fromCharCode(wideZero + Number(digit)));
}

/** The digits of a heading's number, as they stand in the text. */
export function digitsOf(plan: Plan, { line, marker }: Section): string {
  return plan.lines[line]!.slice(marker.digits.from, marker.digits.to);
}

/** Where the digits of a heading's number stand. */
export function digitsRange({ line, marker }: Section): Range {
  return rangeInLine(line, marker.digits.from, marker.digits.to);
}

/** A heading's number with its marks: as it stands, or with another value in the same form. */
export function markerText(plan: Plan, section: Section, value = section.marker.value): string {
  const { digits, whole } = section.marker;
  const text = plan.lines[section.line]!;
  const written = digitsOf(plan, section);
  const number = value === section.marker.value ? written : (numberLike(written, value) ?? String(value));
  return text.slice(whole.from, digits.from) + number + text.slice(digits.to, whole.to);
}
