/** Tables that no line gives away by itself: found before the parts are, so that their lines are taken for nothing else. */
import type { LineFacts } from '../../line/facts';
import { withoutSpaces } from '../../text/chars';
import { mapList } from '../../text/lists';
import type { Position } from '../../text/range';
import type { Block, TableFormat } from '../model';
import { cellBlock } from './blocks';
import { cellLinesAt } from './cell-lines';
import { gridAt } from './grids';
import type { RawRow } from './raw-rows';
import { quotedRow } from './raw-rows';
import { columnsOf } from './columns';

/** A table, its heading first. */
export interface FoundTable {
  readonly format: TableFormat;
  readonly rows: readonly RawRow[];
}

/** What was found, by the line on which it begins. */
export interface FoundTables {
  /** All blocks of the document; those of what was found are its cells, without the marks and quotes between them. */
  readonly blocks: Block[];
  readonly tables: ReadonlyMap<number, FoundTable>;
  /** Rows of tables between tabs of which cells go over several lines. */
  readonly rows: ReadonlyMap<number, RawRow>;
}

/** A row stands no further below the last one. */
const largestGap = 2;
const fewestCells = 2;

/** Whether a row with cells in quotes is one: a heading, or a row right below another that has as many cells. */
function isRow({ cells }: RawRow, above: number | undefined): boolean {
  if (above !== undefined) return cells.length <= above && cells.length >= fewestCells;
  return cells.length > fewestCells && columnsOf(mapList(cells, ({ text }) => withoutSpaces(text))) !== undefined;
}

/** Reads the blocks in turn. */
class Finder {
  readonly tables = new Map<number, FoundTable>();
  readonly rows = new Map<number, RawRow>();
  readonly #blocks: Block[];
  /** The blocks as they will be; none yet where nothing was found. */
  #read: Block[] | undefined;
  readonly #facts: readonly LineFacts[];
  /** The line up to which headings make no table. */
  #doubtful = -1;
  /** The last row between tabs: the line on which it ends, and how many cells it has. */
  #last = { line: -1, width: 0 };

  constructor(blocks: Block[], facts: readonly LineFacts[]) {
    this.#blocks = blocks;
    this.#facts = facts;
  }

  get blocks(): Block[] {
    return this.#read ?? this.#blocks;
  }

  read(): void {
    for (let at = 0; at < this.#blocks.length;) {
      const block = this.#blocks[at]!;
      const { grid, isQuoted, cells } = this.#facts[block.line]!;
      let end: number | undefined;
      if (isQuoted) end = this.#quotedAt(at);
      else if (block.kind === 'text' && block.to - block.from <= 4)
        end = this.#takeTable(at, cellLinesAt(this.#blocks, at, this.#facts));
      else if (grid !== undefined && block.marker === undefined) end = this.#gridAt(at);
      if (end !== undefined) at = end;
      else {
        if (block.kind === 'row' && cells !== undefined) this.#last = { line: block.line, width: cells.length };
        this.#read?.push(block);
        at++;
      }
    }
  }

  #gridAt(at: number): number | undefined {
    if (this.#blocks[at]!.line < this.#doubtful) return undefined;
    const found = gridAt(this.#blocks, at, this.#facts);
    if (typeof found !== 'number') return this.#takeTable(at, found);
    this.#doubtful = found;
    return undefined;
  }

  #takeTable(at: number, found: FoundTable | undefined): number | undefined {
    if (found === undefined) return undefined;
    this.tables.set(this.#blocks[at]!.line, found);
    return this.#take(at, found.rows);
  }

  #quotedAt(at: number): number | undefined {
    const { line } = this.#blocks[at]!;
    const isBelow = this.#last.line >= 0 && line - this.#last.line <= largestGap;
    const row = quotedRow(this.#facts, line, '\t');
    if (row === undefined || !isRow(row, isBelow ? this.#last.width : undefined)) return undefined;
    this.rows.set(line, row);
    this.#last = { line: row.end.line, width: isBelow ? this.#last.width : row.cells.length };
    return this.#take(at, [row]);
  }

  /** Puts the cells of rows in the place of their lines. @returns the block behind these */
  #take(first: number, rows: readonly RawRow[]): number {
    const read = (this.#read ??= this.#blocks.slice(0, first));
    for (const { line, cells, pieces } of rows) {
      cells.forEach(({ from, to }, at) => {
        for (const piece of pieces?.[at] ?? [{ line, from, to }])
          if (piece.from < piece.to) read.push(cellBlock(piece));
      });
    }
    const { end } = rows[rows.length - 1]!;
    let at = first;
    while (at < this.#blocks.length && isBefore(this.#blocks[at]!, end)) at++;
    return at;
  }
}

/** Whether a block begins before a place. */
export function isBefore({ line, from }: Block, place: Position): boolean {
  return line < place.line || (line === place.line && from < place.character);
}

/**
 * Finds the tables that were pasted with a cell on each line, between bars or commas or lined up by spaces, and the rows
 * between tabs that go over several lines.
 * @param blocks all blocks of a document
 */
export function findTables(blocks: Block[], facts: readonly LineFacts[]): FoundTables {
  const finder = new Finder(blocks, facts);
  finder.read();
  return finder;
}
