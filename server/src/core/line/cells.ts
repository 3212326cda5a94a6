/** The cells of a table's row, by the text of its line alone. */
import { DIGIT, LATIN, SPACE, has, skipSpaces, trimEnd } from '../text/chars';
import type { Columns } from '../text/range';
import type { UnitList } from './units';
import { parseUnits } from './units';

/** A cell without the spaces around it. */
export interface LocalCell extends Columns {
  /** As written. */
  readonly text: string;
  /** Without the spaces that broken lines left between Chinese characters. */
  readonly value: string;
  /** The units that it names, in its own columns, if it is short enough for a list of them. */
  readonly units: UnitList | undefined;
}

/** A longer cell is a task and no list of units. */
const longestList = 160;

const anySpace = /[ \u00a0\u3000\u2000-\u200b\ufeff]/u;

/** A cell's text without the spaces of its broken lines; one stays between Latin words and numbers. */
function joinBroken(text: string): string {
  if (!anySpace.test(text)) return text;
  let joined = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!has(text, at, SPACE)) continue;
    const next = skipSpaces(text, at, text.length);
    const isBetweenWords = at > 0 && has(text, at - 1, LATIN | DIGIT) && has(text, next, LATIN | DIGIT);
    joined += text.slice(done, at) + (isBetweenWords ? ' ' : '');
    done = next;
    at = next - 1;
  }
  return joined + text.slice(done);
}

/** A cell whose units are read when its column asks for them: most columns hold something else. */
function cellOf(text: string, shadow: string, from: number, to: number): LocalCell {
  const written = text.slice(from, to);
  let units: UnitList | undefined;
  let isRead = to - from < 2 || to - from > longestList;
  return {
    from,
    to,
    text: written,
    value: joinBroken(written),
    get units() {
      if (!isRead) {
        const list = parseUnits(written, shadow.slice(from, to), 0, to - from, { inCell: true });
        if (list.units.length > 0) units = list;
        isRead = true;
      }
      return units;
    },
  };
}

/**
 * Cuts a row into its cells.
 * @param mark the mark between cells; tabs before the first text are empty cells, bars stand at both ends
 * @param from where the row's text begins
 * @param to   where it ends
 */
export function readCells(
  text: string,
  shadow: string,
  mark: '\t' | '|',
  from: number,
  to: number,
): readonly LocalCell[] {
  const cells: LocalCell[] = [];
  let start = mark === '|' ? from + 1 : 0;
  const last = mark === '|' ? to - 1 : text.length;
  while (start <= last) {
    let end = text.indexOf(mark, start);
    while (mark === '|' && end > 0 && text[end - 1] === '\\') end = text.indexOf(mark, end + 1);
    if (end < 0 || end > last) end = last;
    const first = skipSpaces(shadow, start, end);
    cells.push(cellOf(text, shadow, first, trimEnd(shadow, first, end)));
    start = end + 1;
  }
  return cells;
}
