/** Rows that sum others up: 合计. */
import { withoutSpaces } from '../../text/chars';
import type { Row } from '../model';

const totalNames = /^(?:合计|总计|共计|总和)$/u;
/** Cells with longer texts are no 合计, whatever spaces it has. */
const longestTotal = 8;

/** Whether a row sums others up, by its first two cells. */
export function isTotal({ cells: [first, second] }: Row): boolean {
  return [first, second].some(
    (cell) => cell !== undefined && cell.text.length < longestTotal && totalNames.test(withoutSpaces(cell.text)),
  );
}
