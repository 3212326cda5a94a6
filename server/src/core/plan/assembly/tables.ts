/** Reads tables of cells between tabs or bars: columns by their heading, merged cells, headings repeated on each page. */
import type { LineFacts } from '../../line/facts';
import type { LocalCell } from '../../line/cells';
import { readCells, wholeCell } from '../../line/cells';
import { withoutSpaces } from '../../text/chars';
import { mapList } from '../../text/lists';
import type { Columns, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import type { Block, Cell, Column, ColumnRole, Duty, Part, Piece, Row, Table } from '../model';
import { assignsTasks, columnsBelow, columnsOf, rowNumber } from './columns';
import type { FoundTable } from './found-tables';
import { PlacedUnit } from './placed-unit';
import type { RawRow } from './raw-rows';
import { rowOnLine } from './raw-rows';

/** The units that a cell names, as a note of units. */
function dutyOf(cell: LocalCell, line: number, role: ColumnRole): Duty | undefined {
  if (cell.units === undefined) return undefined;
  const { units, lists, forAll } = cell.units;
  return {
    range: rangeInLine(line, cell.from, cell.to),
    form: 'cell',
    units: mapList(units, (unit) => {
      const does = role === 'lead' && unit.role === 'responsible' ? 'lead' : unit.role;
      return new PlacedUnit(line, cell.from, unit, does);
    }),
    lists,
    forAll,
  };
}

/** A cell where it stands; most cells are never asked for their range and value. */
class PlacedCell implements Cell {
  readonly text: string;
  readonly line: number;
  readonly carried: boolean;
  readonly pieces: readonly Piece[] | undefined;
  readonly #cell: LocalCell;
  readonly #source: LocalCell;

  /** @param pieces of a cell over several lines */
  constructor(line: number, cell: LocalCell, above: LocalCell | undefined, pieces: readonly Piece[] | undefined) {
    this.text = cell.text;
    this.carried = above !== undefined;
    this.line = line;
    this.pieces = pieces;
    this.#cell = cell;
    this.#source = above ?? cell;
  }

  get columns(): Columns {
    return this.#cell;
  }

  get range(): Range {
    const { from, to } = this.#cell;
    const last = this.pieces?.[this.pieces.length - 1];
    if (last === undefined) return rangeInLine(this.line, from, to);
    return { start: { line: this.line, character: from }, end: { line: last.line, character: last.to } };
  }

  get value(): string {
    return this.#source.value;
  }
}

/** Whether a row is the heading once more, as at the top of a page. */
function isSameHeader(cells: readonly LocalCell[], names: readonly string[]): boolean {
  return cells.length === names.length && cells.every(({ text }, at) => isName(text, names[at]!));
}

function isName(text: string, name: string): boolean {
  return text === name || (text.length > name.length && text.length < 3 * name.length && withoutSpaces(text) === name);
}

/** Whether a row is one heading over all columns: 一、农业农村 in its first cell, and nothing else. */
function isBand(cells: readonly Cell[], columns: readonly Column[]): boolean {
  if (columns.length < 2 || columns[0]!.role === 'task' || cells[0]!.text === '') return false;
  for (let at = 1; at < cells.length; at++) if (cells[at]!.text !== '') return false;
  return !rowNumber.test(cells[0]!.text);
}

/** A row between tabs or bars, by its line. */
function rawRow({ line, from, to }: Block, { text, shadow, cells: known }: LineFacts): RawRow {
  // A row that has but one cell filled looks like text by itself, and a heading between rows has no cells of its own.
  const cells = known ?? (text.includes('\t') ? readCells(text, shadow, '\t', from, to) : [wholeCell(text, from, to)]);
  return rowOnLine(line, from, to, cells);
}

/** A table that is read row by row. */
class TableReader {
  columns: readonly Column[] = [];
  headerLine: number | undefined;
  readonly repeatedHeaders: number[] = [];
  readonly rows: Row[] = [];
  /** The names in the rows of the heading, each as it stands there. */
  readonly #heads: (readonly string[])[] = [];
  #numberAt = -1;
  /** The last 项目 cell, whose value empty merged cells below it have. */
  #project: LocalCell | undefined;
  readonly #facts: readonly LineFacts[];

  constructor(facts: readonly LineFacts[]) {
    this.#facts = facts;
  }

  /** Reads the next row: it may be the heading, or the heading once more. */
  read(row: RawRow): void {
    const { line, cells } = row;
    if (this.#heads.some((names) => isSameHeader(cells, names))) {
      if (row.end.line === line) this.repeatedHeaders.push(line);
    } else if (!this.#takesAsHeading(line, cells)) this.rows.push(this.#row(row));
  }

  #takesAsHeading(line: number, cells: readonly LocalCell[]): boolean {
    if (this.headerLine !== undefined && this.rows.length > 0) return false;
    const names = mapList(cells, (cell) => cell.text);
    const below = this.#heads.length === 1 ? columnsBelow(this.#heads[0]!, names) : undefined;
    const columns = below ?? columnsOf(names);
    if (columns === undefined) return false;
    if (below === undefined) {
      this.#heads.length = 0;
      this.headerLine = line;
    }
    this.#heads.push(mapList(names, withoutSpaces));
    this.columns = columns;
    this.#numberAt = columns.findIndex((column) => column.role === 'number');
    return true;
  }

  #row({ line, from, end, cells: found, pieces }: RawRow): Row {
    const duties: Duty[] = [];
    const cells = mapList(found, (cell, at): Cell => {
      const role = this.columns[at]?.role;
      const own = pieces?.[at];
      const place = own?.[0]!.line ?? line;
      const isLong = own !== undefined && own.length > 1;
      if (role === 'unit' || role === 'lead') {
        if (isLong) for (const piece of own) this.#addDuty(this.#cellOf(piece), piece.line, role, duties);
        else this.#addDuty(cell, place, role, duties);
      }
      const isMerged = role === 'project' && cell.text === '';
      if (role === 'project' && !isMerged) this.#project = cell;
      return new PlacedCell(place, cell, isMerged ? this.#project : undefined, isLong ? own : undefined);
    });
    const number = this.#numberAt < 0 ? null : rowNumber.exec(shadowOf(cells[this.#numberAt]?.value ?? ''));
    return {
      line,
      range: { start: { line, character: from }, end },
      cells,
      isBand: isBand(cells, this.columns),
      number: number === null ? undefined : Number(number[1]),
      duties,
    };
  }

  #cellOf({ line, from, to }: Piece): LocalCell {
    return wholeCell(this.#facts[line]!.text, from, to);
  }

  #addDuty(cell: LocalCell, line: number, role: ColumnRole, duties: Duty[]): void {
    const duty = dutyOf(cell, line, role);
    if (duty !== undefined) duties.push(duty);
  }
}

/**
 * Reads one table.
 * @param rows its rows in the order of the text, its heading among them
 */
function tableOf(part: Part, format: Table['format'], rows: readonly RawRow[], facts: readonly LineFacts[]): Table {
  const reader = new TableReader(facts);
  for (const row of rows) reader.read(row);
  return {
    part,
    format,
    firstLine: rows[0]!.line,
    lastLine: rows[rows.length - 1]!.end.line,
    columns: reader.columns,
    headerLine: reader.headerLine,
    repeatedHeaders: reader.repeatedHeaders,
    rows: reader.rows,
    isTaskTable: assignsTasks(reader.columns),
  };
}

/**
 * Reads a table between tabs or bars.
 * @param blocks the first lines of its rows, in the order of the text
 * @param long   the rows that go over several lines, by the first one
 */
export function readTable(
  part: Part,
  blocks: readonly Block[],
  long: ReadonlyMap<number, RawRow>,
  facts: readonly LineFacts[],
): Table {
  const rows = mapList(blocks, (block) => long.get(block.line) ?? rawRow(block, facts[block.line]!));
  return tableOf(part, blocks[0]!.kind === 'pipe' ? 'pipes' : 'tabs', rows, facts);
}

/** Reads a table that was found as a whole. */
export function readFound(part: Part, { format, rows }: FoundTable, facts: readonly LineFacts[]): Table {
  return tableOf(part, format, rows, facts);
}
