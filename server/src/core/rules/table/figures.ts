/** The numbers of a clause, and which number of another clause speaks of the same thing. */
import { parseChineseNumber } from '../../text/numerals';
import type { ChangedClause } from '../../plan/rows/differences';
import { differencesIn } from '../../plan/rows/differences';
import type { GroupText } from '../../plan/rows/group-text';
import type { Columns } from '../../text/range';
import type { Wording } from './wording';
import { wordingOf } from './wording';
import { flatMapList } from '../../text/lists';

/** A number in a clause. A range such as 5—10 is one. */
interface Figure extends Columns {
  /** Equal for equal numbers, in whatever digits. */
  readonly value: string;
  /** A date, or part of one. */
  readonly isTime: boolean;
}

/** Two numbers for the same thing that are not the same. */
export interface Conflict {
  readonly item: Wording;
  readonly itemAt: Columns;
  readonly row: Wording;
  readonly rowAt: Columns;
}

const pattern = /\d+(?:\.\d+)?(?:[-—–~～至]\d+(?:\.\d+)?)?|[〇零一二三四五六七八九十百两]+/gu;
/** Behind one Chinese numeral: what is counted; 一体, 三级 and 五大 count nothing. */
const counted = /^(?:个|家|项|所|名|人|次|场|套|台|件|处|座|条|支|批|辆|间|亩|公里|吨|元|万|亿|倍|户|只|株|篇|期|张)/u;
const timeBehind = /^(?:年|月|日|号|季度|旬)/u;
/** So many characters around a number, its unit among them, say what it counts. */
const fewestAround = 4;

function figuresOf(text: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const { 0: digits, index: from } of text.matchAll(pattern)) {
    const to = from + digits.length;
    const behind = text.slice(to, to + 3);
    const isArabic = digits.charCodeAt(0) < 0x80;
    if (!isArabic && digits.length === 1 && !counted.test(behind) && !timeBehind.test(behind)) continue;
    // 第三产业, 第5批: an order and no amount.
    if (text[from - 1] === '第') continue;
    const number = isArabic ? undefined : parseChineseNumber(digits.replace('两', '二'));
    const value = isArabic ? digits.replace(/[-—–~～至]/u, '-') : String(number ?? digits);
    found.push({ from, to, value, isTime: timeBehind.test(behind) });
  }
  return found;
}

/** A percent sign may be wide in one text and narrow in the other. */
const percentAlike = (text: string): string => text.replaceAll('％', '%');

/** How many characters before two places, and behind two others, are the same. */
function around(one: string, first: Columns, other: string, second: Columns): { before: number; behind: number } {
  let before = 0;
  while (first.from - before > 0 && one[first.from - before - 1] === other[second.from - before - 1]) before++;
  let behind = 0;
  while (first.to + behind < one.length && one[first.to + behind] === other[second.to + behind]) behind++;
  return { before, behind };
}

/** The numbers in which the rows of a group contradict its items; kept with its text. */
export function conflictsIn(text: GroupText): readonly Conflict[] {
  return flatMapList(text.remember(differencesIn).changed, (pair) => conflictsOf(pair, text));
}

/** The numbers in which a row's clause contradicts its item's. */
function conflictsOf({ item, row }: ChangedClause, text: GroupText): readonly Conflict[] {
  const [itemWording, rowWording] = [wordingOf(item, text), wordingOf(row, text)];
  const figures = figuresOf(itemWording.text);
  if (figures.length === 0) return [];
  const rowFigures = figuresOf(rowWording.text);
  const [itemText, rowText] = [percentAlike(itemWording.text), percentAlike(rowWording.text)];
  const conflicts: Conflict[] = [];
  for (const figure of rowFigures) {
    if (figure.isTime || figures.some(({ value }) => value === figure.value)) continue;
    let best: Figure | undefined;
    let bestLength = fewestAround - 1;
    for (const other of figures) {
      if (other.isTime) continue;
      const { before, behind } = around(rowText, figure, itemText, other);
      const isWhole = figure.from === before && figure.to + behind === rowWording.text.length;
      // Without its unit nobody knows what is counted, unless the number ends both clauses.
      if (behind === 0 && !(figure.to === rowWording.text.length && other.to === itemWording.text.length)) continue;
      const length = isWhole ? Infinity : before + behind;
      if (length > bestLength) [best, bestLength] = [other, length];
    }
    // A number that the row has too is there in its own right.
    if (best === undefined || rowFigures.some(({ value }) => value === best.value)) continue;
    conflicts.push({ item: itemWording, itemAt: best, row: rowWording, rowAt: figure });
  }
  return conflicts;
}

/** Whether two texts are the same but for their numbers. */
export function differInNumbers(one: string, other: string): boolean {
  const mask = (text: string): string => text.replace(pattern, '#');
  return one !== other && mask(one) === mask(other);
}
