/** The cells of a table's row, by the text of its line alone. */
import { DIGIT, LATIN, SPACE, has, skipSpaces, trimEnd } from '../text/chars';
import { LastAnswers } from '../text/last-answers';
import type { Columns } from '../text/range';
import { shadowOf } from '../text/shadow';
import type { UnitList } from './units';
import { parseUnits } from './units';

/** A cell without the spaces around it. */
export interface LocalCell extends Columns {
  /** As written. */
  readonly text: string;
  /** What it says: without the spaces that broken lines left between Chinese characters, `|` for `\|`, `"` for `""`. */
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

/** What a cell says that has bars in it: between bars they are written `\|`. */
export function withBars(text: string): string {
  return text.includes('\\|') ? text.replaceAll('\\|', '|') : text;
}

const lineBreak = /<br *\/?>/giu;

/** A cell's text with spaces where Markdown has `<br>` for the ends of its lines, so that all else stays in its column. */
function withoutBreaks(text: string): string {
  return text.includes('<') ? text.replace(lineBreak, (tag) => ' '.repeat(tag.length)) : text;
}

/** A cell whose value and units are read when they are asked for: most columns hold something else. */
class LazyCell implements LocalCell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly #isQuoted: boolean;
  #value: string | undefined;
  #units: UnitList | undefined;
  #isRead = false;

  constructor(line: string, from: number, to: number, isQuoted = false) {
    this.from = from;
    this.to = to;
    this.text = line.slice(from, to);
    this.#isQuoted = isQuoted;
  }

  get value(): string {
    return (this.#value ??= this.#read());
  }

  #read(): string {
    const value = withBars(joinBroken(withoutBreaks(this.text)));
    return this.#isQuoted ? value.replaceAll('""', '"') : value;
  }

  get units(): UnitList | undefined {
    if (this.#isRead) return this.#units;
    this.#isRead = true;
    const text = withoutBreaks(this.text);
    if (text.length >= 2 && text.length <= longestList) this.#units = unitLists.of(text);
    return this.#units;
  }
}

/** The units that a cell names; a table names the same few lists in all its rows. */
const unitLists = new LastAnswers((cell): UnitList | undefined => {
  const list = parseUnits(cell, shadowOf(cell), 0, cell.length, { inCell: true });
  return list.units.length > 0 ? list : undefined;
});

/** A stretch of a line as one cell, without the spaces around it. @param isQuoted whether it stands in quotes, and has those in it twice */
export function cellIn(text: string, shadow: string, from: number, to: number, isQuoted = false): LocalCell {
  const first = skipSpaces(shadow, from, to);
  return new LazyCell(text, first, trimEnd(shadow, first, to), isQuoted);
}

/** A stretch of a line as one cell. */
export function wholeCell(text: string, from: number, to: number): LocalCell {
  return new LazyCell(text, from, to);
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
  return mark === '|'
    ? cellsBetween(text, shadow, mark, from + 1, to - 1)
    : cellsBetween(text, shadow, mark, 0, text.length);
}

/** The cells between two places, and the marks between them. */
export function cellsBetween(
  text: string,
  shadow: string,
  mark: '\t' | '|' | '｜',
  from: number,
  last: number,
): readonly LocalCell[] {
  const cells: LocalCell[] = [];
  let start = from;
  while (start <= last) {
    let end = text.indexOf(mark, start);
    while (mark === '|' && end > 0 && text[end - 1] === '\\') end = text.indexOf(mark, end + 1);
    if (end < 0 || end > last) end = last;
    cells.push(cellIn(text, shadow, start, end));
    start = end + 1;
  }
  return cells;
}
