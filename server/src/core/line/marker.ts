import { CJK, DIGIT, LATIN, has, skipSpaces } from '../text/chars';
import { chineseNumeralLength, circledValue, parseChineseNumber } from '../text/numerals';
import type { Marker, MarkerStyle } from './model';

/** A number at the head of a line, and where the heading's text begins behind it. */
export interface FoundMarker {
  readonly marker: Marker;
  readonly titleFrom: number;
  readonly doubtful: boolean;
}

const afterChineseNumber = '、．.，：';
/** A dot at half height, for the one at the foot of the line. */
const highDots = '·•';
const afterArabicNumber = `.、，${highDots}`;
/** What makes `二、三级医院` and `（一）至（三）项` a part of the sentence. */
const goesOnCounting = /^[一二三四五六七八九十百]+(?:[、级线类产]|$)/u;
const goesOnAfterOrdinal = /^(?:[、的]|和(?!谐|美|睦)|与|规定|所(?!有|属|在)|至|及(?!时|早)|或)/u;
const goesOnAfterBracket = /^(?:至|到|、|和(?!谐|美|睦)|或|及(?!时|早)|项(?!目)|款(?!物)|规定|所(?!有|属|在))/u;

function found(
  style: MarkerStyle,
  value: number | undefined,
  digits: readonly [number, number],
  whole: readonly [number, number],
  titleFrom: number,
  doubtful: boolean,
): FoundMarker | undefined {
  if (value === undefined) return undefined;
  const marker = { style, value, digits: { from: digits[0], to: digits[1] }, whole: { from: whole[0], to: whole[1] } };
  return { marker, titleFrom, doubtful };
}

/** 一、 and its wrong forms 一. 一， and `一 ` (the last two doubtful). */
function chineseComma(shadow: string, from: number, to: number): FoundMarker | undefined {
  const end = from + chineseNumeralLength(shadow, from);
  if (end - from > 3) return undefined;
  const value = parseChineseNumber(shadow.slice(from, end));
  const at = skipSpaces(shadow, end, to);
  if (at < to && afterChineseNumber.includes(shadow[at]!)) {
    const titleFrom = skipSpaces(shadow, at + 1, to);
    // A scanned dash looks like 一.
    if (shadow[at] === '.' && shadow[titleFrom] === '一') return undefined;
    const loose = shadow[at] === '，' || shadow[at] === '：';
    const doubtful = loose || goesOnCounting.test(shadow.slice(titleFrom, Math.min(to, titleFrom + 6)));
    return found('cn-comma', value, [from, end], [from, at + 1], titleFrom, doubtful);
  }
  if (at > end && at < to && has(shadow, at, CJK) && !has(shadow, from - 1, CJK)) {
    return found('cn-comma', value, [from, end], [from, end], at, true);
  }
  return undefined;
}

/** （一） and （1）, in whatever brackets. */
function bracketed(shadow: string, from: number, to: number): FoundMarker | undefined {
  const first = skipSpaces(shadow, from + 1, to);
  const numerals = chineseNumeralLength(shadow, first);
  let end = first + numerals;
  if (numerals === 0) while (end < to && end - first < 3 && has(shadow, end, DIGIT)) end++;
  if (end === first) return undefined;
  const close = skipSpaces(shadow, end, to);
  if (close >= to || !'）)〕〉'.includes(shadow[close]!)) return undefined;
  const text = shadow.slice(first, end);
  const value = numerals > 0 ? parseChineseNumber(text) : end - first < 3 ? Number(text) : undefined;
  let titleFrom = skipSpaces(shadow, close + 1, to);
  let whole = close + 1;
  if (titleFrom < to && '、．.'.includes(shadow[titleFrom]!)) {
    whole = titleFrom + 1;
    titleFrom = skipSpaces(shadow, whole, to);
  }
  const doubtful =
    whole > close + 1 ? shadow[titleFrom] === '（' : goesOnAfterBracket.test(shadow.slice(titleFrom, titleFrom + 2));
  return found(numerals > 0 ? 'cn-paren' : 'arabic-paren', value, [first, end], [from, whole], titleFrom, doubtful);
}

/** 2025—2026 */
const years = /^20\d\d\s?[—–~～－-]{1,2}\s?20\d\d/u;

/** 1. 1、 1· 1） and 2.1; doubtful where a digit follows the dot, as in 5.12护士节 and `5. 12家医院`. */
function arabic(shadow: string, from: number, to: number): FoundMarker | undefined {
  let end = from;
  while (end < to && has(shadow, end, DIGIT)) end++;
  if (end - from > 3) return undefined;
  const value = Number(shadow.slice(from, end));
  // 021） is the end of a year or a number that was cut before it.
  if (value === 0 || (shadow[from] === '0' && end - from === 3)) return undefined;
  const at = skipSpaces(shadow, end, to);
  if (at >= to) return undefined;
  const character = shadow[at]!;
  if (character === '）' || character === ')') {
    return found('arabic-half', value, [from, end], [from, at + 1], skipSpaces(shadow, at + 1, to), false);
  }
  if (!afterArabicNumber.includes(character)) return undefined;
  if (has(shadow, at + 1, DIGIT) && at === end && !highDots.includes(character)) {
    const decimal = character === '.' ? readDecimal(shadow, from, to) : undefined;
    if (decimal !== undefined) return decimal;
    let behind = at + 1;
    while (behind < to && has(shadow, behind, DIGIT)) behind++;
    // 12.5 and 1.5～4 are numbers whatever stands above; 3.5G基站, 3.1+N模式 and 2.2025—2026学年 may be items.
    const mayBeItem = has(shadow, behind, CJK | LATIN) || shadow[behind] === '+';
    if (!mayBeItem && (behind - at !== 5 || !years.test(shadow.slice(at + 1, behind + 8)))) return undefined;
    return found('arabic-dot', value, [from, end], [from, at + 1], at + 1, true);
  }
  // The rest of an address that was cut before it: 95.htm, 126.com.
  if (character === '.' && has(shadow, at + 1, LATIN) && extension.test(shadow.slice(at + 1, at + 8))) return undefined;
  const titleFrom = skipSpaces(shadow, at + 1, to);
  const isNumber = titleFrom < to && has(shadow, titleFrom, DIGIT);
  // 3· 5％ is a number in a scanned text, 3·15 a day.
  if (highDots.includes(character) && isNumber) return undefined;
  const doubtful = character === '，' || highDots.includes(character) || at > end || isNumber;
  return found('arabic-dot', value, [from, end], [from, at + 1], titleFrom, doubtful);
}

/** What files and sites end in. */
const extension = /^(?:s?html?|com|cn|net|org|gov|edu|aspx?|jsp|php|pdf|docx?|xlsx?|pptx?|zip|rar)(?![A-Za-z])/u;

/** 4.1.1 Ⅰ级响应 */
const grade = /[Ⅰ-Ⅻ“《]/u;

/** 2.1 or 2.1.3 with a space or a mark behind it; always doubtful, as 5.12 and 12.5 look the same. */
function readDecimal(shadow: string, from: number, to: number): FoundMarker | undefined {
  let end = from;
  let last = from;
  let steps = 1;
  while (end < to && (has(shadow, end, DIGIT) || (shadow[end] === '.' && has(shadow, end + 1, DIGIT)))) {
    if (shadow[end] === '.') {
      last = end + 1;
      steps++;
    }
    end++;
  }
  const whole = end < to && '.、'.includes(shadow[end]!) ? end + 1 : end;
  const titleFrom = skipSpaces(shadow, whole, to);
  if (end - last > 2 || titleFrom === end) return undefined;
  // 3.5 MW is an amount, 6.1.2 GIS系统 none.
  if (!has(shadow, titleFrom, steps > 2 ? CJK | LATIN : CJK) && !grade.test(shadow[titleFrom] ?? '')) return undefined;
  return found('decimal', Number(shadow.slice(last, end)), [last, end], [from, whole], titleFrom, true);
}

/** What is counted by 篇 and stands in no order: 第一篇章, 第一篇文章. */
const works = /^[章文论报稿]/u;
/** Longest line that begins with 第一部分 and is a heading though nothing parts the words. */
const longestDivision = 24;

/** 第一部分 总体要求, 第一篇 发展环境: not 第一部分人员, 第二部分是…, 第一篇章. @param end behind the word */
function division(
  style: MarkerStyle,
  shadow: string,
  from: number,
  to: number,
  value: number | undefined,
  digits: readonly [number, number],
  end: number,
): FoundMarker | undefined {
  const isMarked = end < to && ' ：、'.includes(shadow[end]!);
  if (!isMarked && (to - from > longestDivision || /[，。；、：的是为]/u.test(shadow.slice(end, to)))) return undefined;
  const whole = isMarked && shadow[end] !== ' ' ? end + 1 : end;
  const titleFrom = skipSpaces(shadow, whole, to);
  // A heading is no sentence, and what it announces stands below it.
  if (/[。；，]/u.test(shadow.slice(titleFrom, to))) return undefined;
  return found(style, value, digits, [from, whole], titleFrom, false);
}

/** What the words behind such a number count. */
const styles: Readonly<Record<string, MarkerStyle>> = { 编: 'volume', 章: 'chapter', 节: 'part', 条: 'article' };

/** 第一章, 第一节, 第一条; an article without a space behind it is doubtful. */
function ordinal(shadow: string, from: number, to: number): FoundMarker | undefined {
  const first = skipSpaces(shadow, from + 1, to);
  let end = first + chineseNumeralLength(shadow, first);
  const chinese = end > first;
  while (!chinese && end < to && end - first < 3 && has(shadow, end, DIGIT)) end++;
  const at = skipSpaces(shadow, end, to);
  if (end === first || at >= to) return undefined;
  const unit = shadow[at]!;
  const text = shadow.slice(first, end);
  const value = chinese ? parseChineseNumber(text) : Number(text);
  if (unit === '部') {
    if (shadow[at + 1] !== '分') return undefined;
    return division('chapter', shadow, from, to, value, [first, end], at + 2);
  }
  if (unit === '篇') {
    if (works.test(shadow.slice(at + 1, to))) return undefined;
    return division('volume', shadow, from, to, value, [first, end], at + 1);
  }
  const style = styles[unit];
  if (style === undefined) return undefined;
  const titleFrom = skipSpaces(shadow, at + 1, to);
  const isTight = titleFrom === at + 1 && titleFrom < to;
  const doubtful = isTight && (style === 'article' || goesOnAfterOrdinal.test(shadow.slice(at + 1, at + 3)));
  return found(style, value, [first, end], [from, at + 1], titleFrom, doubtful);
}

/** 任务一：提升品质, 行动2 丰富产品. */
const named =
  /^(?:(?:重点|主要|核心)?任务|(?:专项|重点|主要)?行动|(?:重点|主要|主要工作)?(?:举措|措施)|(?:重点)?工程|专项)(?:([一二三四五六七八九十]{1,3})|(\d{1,2}))(?=[：:、.\s]\s*[\u4e00-\u9fff“])/u;
const namedFirst = '任重主核专行举措工';

/** A word with a number that counts headings; doubtful, as one alone is none. */
function wordAndNumber(shadow: string, from: number, to: number): FoundMarker | undefined {
  const match = named.exec(shadow.slice(from, Math.min(to, from + 16)));
  if (match === null) return undefined;
  const end = from + match[0].length;
  const number = match[1] ?? match[2]!;
  const value = match[1] === undefined ? Number(number) : parseChineseNumber(number);
  const isMarked = shadow[end] !== ' ';
  const whole = isMarked ? end + 1 : end;
  return found('named', value, [end - number.length, end], [from, whole], skipSpaces(shadow, whole, to), true);
}

/**
 * The number at the head of a line.
 * @param shadow the line's shadow
 * @param from   where its text begins
 * @param to     where its text ends
 */
export function readMarker(shadow: string, from: number, to: number): FoundMarker | undefined {
  const unit = shadow.charCodeAt(from);
  if (unit >= 0x30 && unit <= 0x39) return arabic(shadow, from, to);
  const character = shadow[from]!;
  if ('（(〔〈'.includes(character)) return bracketed(shadow, from, to);
  if (character === '第') return ordinal(shadow, from, to);
  const circled = circledValue(unit);
  if (circled !== undefined) {
    const titleFrom = skipSpaces(shadow, from + 1, to);
    // ① ② ③ on a line are the names of pictures or answers.
    if (circledValue(shadow.charCodeAt(titleFrom)) !== undefined) return undefined;
    return found('circled', circled, [from, from + 1], [from, from + 1], titleFrom, false);
  }
  if (namedFirst.includes(character)) return wordAndNumber(shadow, from, to);
  if (chineseNumeralLength(shadow, from) > 0) return chineseComma(shadow, from, to);
  return undefined;
}
