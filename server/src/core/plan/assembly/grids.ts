/**
 * Tables whose columns are parted by bars without outer ones, by commas, or by runs of spaces that line them up. A heading
 * of known names tells that there is one; where a line below it leaves a doubt, all of them stay text.
 */
import type { LineFacts } from '../../line/facts';
import { keptWith } from '../../line/facts';
import type { LocalCell } from '../../line/cells';
import { cellIn, cellsBetween } from '../../line/cells';
import type { GridMark } from '../../line/grid';
import { gap } from '../../line/grid';
import { CJK, CJK_MARK, has, withoutSpaces } from '../../text/chars';
import { mapList } from '../../text/lists';
import type { Block, Column } from '../model';
import { isLikely } from './cell-lines';
import type { FoundTable } from './found-tables';
import type { RawRow } from './raw-rows';
import { quotedRow, rowOnLine } from './raw-rows';
import { assignsTasks, columnsOf, longestBand, numberName, rowNumber } from './columns';

const fewestColumns = 3;
/** Fewer rows are none where no line is drawn below the heading. */
const fewestRows: Readonly<Record<GridMark, number>> = { bars: 2, wideBars: 2, commas: 1, spaces: 2 };
/** So many empty lines may stand between rows. */
const mostEmpty: Readonly<Record<GridMark, number>> = { bars: 1, wideBars: 1, commas: 0, spaces: 1 };
/** `---|---` below a heading. */
const rule = /^\s*:?-+:?\s*(?:[|｜]\s*:?-+:?\s*)+$/u;
const isBars = (mark: GridMark): boolean => mark === 'bars' || mark === 'wideBars';

/** The columns that a line names, kept with the line; `false` where it is no heading. */
type Head = readonly Column[] | false;

/** The cells of a line, or of a row that goes on over several. */
function rowAt(facts: readonly LineFacts[], line: number, mark: GridMark): RawRow | undefined {
  const { text, shadow } = facts[line]!;
  if (mark === 'commas') return quotedRow(facts, line, ',');
  const { from, to } = cellIn(text, shadow, 0, text.length);
  if (from === to) return undefined;
  if (mark === 'bars') return rowOnLine(line, from, to, cellsBetween(text, shadow, '|', from, to));
  if (mark === 'spaces') return rowOnLine(line, from, to, spacedCells(text, shadow, from, to));
  // Wide bars may stand at both ends too.
  const isBoxed = to - from > 1 && text[from] === '｜' && text[to - 1] === '｜';
  const cells = cellsBetween(text, shadow, '｜', isBoxed ? from + 1 : from, isBoxed ? to - 1 : to);
  return rowOnLine(line, from, to, cells);
}

function spacedCells(text: string, shadow: string, from: number, to: number): readonly LocalCell[] {
  const cells: LocalCell[] = [];
  let start = from;
  for (const { 0: spaces, index } of text.slice(from, to).matchAll(gap)) {
    cells.push(cellIn(text, shadow, start, from + index));
    start = from + index + spaces.length;
  }
  cells.push(cellIn(text, shadow, start, to));
  return cells;
}

function readHead(facts: LineFacts): Head {
  const row = rowAt([facts], 0, facts.grid!);
  if (row === undefined || row.cells.length < fewestColumns || row.end.line > 0) return false;
  const columns = columnsOf(mapList(row.cells, ({ text }) => withoutSpaces(text)));
  if (columns === undefined) return false;
  const isPlain = isBars(facts.grid!) && numberName.test(columns[0]!.name);
  return isPlain || assignsTasks(columns) ? columns : false;
}

/** How wide a line is before each of its columns, by one or two units for a Chinese character. */
function startsOf(text: string, cells: readonly LocalCell[], wide: 1 | 2): readonly number[] {
  let width = 0;
  let at = 0;
  return mapList(cells, ({ from }) => {
    for (; at < from; at++) width += has(text, at, CJK | CJK_MARK) || text[at] === '\u3000' ? wide : 1;
    return width;
  });
}

/** The cells of a line of spaces by their columns, where some are empty; undefined where they don't stand below them. */
function linedUp(row: RawRow, head: RawRow, facts: readonly LineFacts[]): RawRow | undefined {
  const { text, shadow } = facts[row.line]!;
  for (const wide of [2, 1] as const) {
    const starts = startsOf(facts[head.line]!.text, head.cells, wide);
    const own = startsOf(text, row.cells, wide);
    const columns = mapList(own, (start) => starts.findIndex((one) => Math.abs(one - start) <= 1));
    if (columns.includes(-1) || columns.some((column, at) => at > 0 && column <= columns[at - 1]!)) continue;
    let end = 0;
    const cells = mapList(head.cells, (_, column) => {
      const cell = row.cells[columns.indexOf(column)];
      end = cell?.to ?? end;
      return cell ?? cellIn(text, shadow, end, end);
    });
    return { ...row, cells };
  }
  return undefined;
}

/** Whether a line that was cut at spaces is a row without doubt. */
function isCertain({ cells }: RawRow, columns: readonly Column[]): boolean {
  return columns.every((column, at) => {
    const text = cells[at]!.text;
    if (text === '') return true;
    return column.role === 'number' ? rowNumber.test(text) : isLikely(text, column);
  });
}

/** Reads the lines below a heading. */
class GridReader {
  readonly rows: RawRow[];
  /** The line that leaves a doubt. */
  doubtful: number | undefined;
  readonly #mark: GridMark;
  readonly #head: RawRow;
  readonly #columns: readonly Column[];
  readonly #facts: readonly LineFacts[];
  #isRuled = false;
  #count = 0;

  constructor(mark: GridMark, head: RawRow, columns: readonly Column[], facts: readonly LineFacts[]) {
    this.#mark = mark;
    this.#head = head;
    this.#columns = columns;
    this.#facts = facts;
    this.rows = [head];
  }

  /** Whether there is a table: it has rows, and none that is doubtful. */
  read(): boolean {
    let empty = 0;
    for (let line = this.#head.line + 1; line < this.#facts.length && empty <= mostEmpty[this.#mark]; line++) {
      const { text, blocks } = this.#facts[line]!;
      if (blocks.length === 0) empty++;
      else if (isBars(this.#mark) && rule.test(text)) this.#isRuled = true;
      else {
        const row = this.#rowAt(line);
        if (row === 'doubt' && empty === 0) {
          this.doubtful = line;
          return false;
        }
        if (row === 'none' || row === 'doubt') break;
        this.rows.push(row);
        line = row.end.line;
        empty = 0;
      }
    }
    return this.#count >= (this.#isRuled ? 1 : fewestRows[this.#mark]);
  }

  #rowAt(line: number): RawRow | 'none' | 'doubt' {
    const found = rowAt(this.#facts, line, this.#mark);
    if (found === undefined) return 'doubt';
    const row = this.#fitted(found);
    if (row !== undefined) {
      if (this.#isHead(row) && this.#beginsAnew(line + 1)) return 'none';
      this.#count++;
      return row;
    }
    if (found.cells.length > 1) {
      // A row that has lost a bar is told by a rule.
      return isBars(this.#mark) && this.#count > 0 ? found : 'doubt';
    }
    if (this.#isBand(line)) return found;
    return this.#mark === 'spaces' && found.from > 0 ? 'doubt' : 'none';
  }

  /** A row that has all columns, empty ones too. */
  #fitted(row: RawRow): RawRow | undefined {
    const { length } = this.#columns;
    if (this.#mark !== 'spaces') return row.cells.length === length ? row : undefined;
    const isShort = row.cells.length > 1 && row.cells.length < length;
    const whole = row.cells.length === length ? row : isShort ? linedUp(row, this.#head, this.#facts) : undefined;
    return whole !== undefined && (this.#isHead(whole) || isCertain(whole, this.#columns)) ? whole : undefined;
  }

  #isHead({ cells }: RawRow): boolean {
    return cells.every(({ text }, at) => withoutSpaces(text) === this.#columns[at]!.name);
  }

  /** Whether the count begins anew: what stands above is the heading of another table. */
  #beginsAnew(line: number): boolean {
    if (line >= this.#facts.length || this.#columns[0]!.role !== 'number') return false;
    return rowNumber.exec(rowAt(this.#facts, line, this.#mark)?.cells[0]!.text ?? '')?.[1] === '1';
  }

  /** 一、农业农村 on a line of its own right between two rows. */
  #isBand(line: number): boolean {
    const { blocks } = this.#facts[line]!;
    const [block] = blocks;
    if (blocks.length > 1 || block!.kind !== 'heading' || block!.to - block!.from > longestBand) return false;
    if (line + 1 >= this.#facts.length || this.rows.at(-1)!.end.line !== line - 1) return false;
    const below = rowAt(this.#facts, line + 1, this.#mark);
    return below !== undefined && this.#fitted(below) !== undefined;
  }
}

/**
 * Reads such a table from the block that is to be its heading.
 * @returns the table; where a line below leaves a doubt that line, up to which the same heading makes no table either
 */
export function gridAt(
  blocks: readonly Block[],
  at: number,
  facts: readonly LineFacts[],
): FoundTable | number | undefined {
  const { line } = blocks[at]!;
  const own = facts[line]!;
  const columns = keptWith<Head>(own, readHead);
  if (columns === false) return undefined;
  const reader = new GridReader(own.grid!, rowAt(facts, line, own.grid!)!, columns, facts);
  return reader.read() ? { format: own.grid!, rows: reader.rows } : reader.doubtful;
}
