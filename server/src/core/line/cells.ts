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

function listOf(text: string, shadow: string): UnitList | undefined {
  const list = parseUnits(text, shadow, 0, text.length, { inCell: true });
  return list.units.length > 0 ? list : undefined;
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
    const close = trimEnd(shadow, first, end);
    const written = text.slice(first, close);
    const units =
      close - first > 1 && close - first <= longestList ? listOf(written, shadow.slice(first, close)) : undefined;
    cells.push({ from: first, to: close, text: written, value: joinBroken(written), units });
    start = end + 1;
  }
  return cells;
}
