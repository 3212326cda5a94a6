/** What a line tells of tables that were pasted without tabs and outer bars, or whose cells go over several lines. */
import { HALF_MARK, SPACE, STRAIGHT } from '../text/chars';

/** What stands between the cells of such a table: bars, wide ones (｜), commas, or runs of spaces that line its columns up. */
export type GridMark = 'bars' | 'wideBars' | 'commas' | 'spaces';

/** A longer line has no names of columns. */
const longestHead = 160;
const shortestHead = 5;

/** What parts columns that are lined up: two spaces, or a wide one. */
export const gap = / {2,}|[ \u3000]*\u3000[ \u3000]*/gu;

/** What may stand between the names of columns on a line, as far as its marks tell; undefined for nearly all lines. */
export function gridMarkOf(text: string, shadow: string, bits: number, from: number, to: number): GridMark | undefined {
  if (to - from > longestHead || to - from < shortestHead || text[from] === '|' || shadow.includes('。'))
    return undefined;
  if (text.includes('|')) return 'bars';
  if (text.includes('｜')) return 'wideBars';
  if ((bits & HALF_MARK) !== 0 && text.includes(',')) return 'commas';
  return (bits & SPACE) !== 0 && (text.includes('  ', from) || text.includes('\u3000', from)) ? 'spaces' : undefined;
}

/** Whether a line of tabs may have cells in quotes: Excel puts those with line ends in them, and those with quotes, which it doubles. */
export function mayHaveQuotes(text: string, bits: number): boolean {
  if ((bits & STRAIGHT) === 0 || (text[0] !== '"' && !text.includes('\t"'))) return false;
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count % 2 === 1 || text.includes('""');
}
