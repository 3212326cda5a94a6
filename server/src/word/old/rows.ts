/** The rows of tables in old Word documents: cells of their own breadth in each, in columns only by where they begin. */
import type { Block, Cell, Table } from '../blocks';
import { i16, u16, u8 } from './bytes';
import { names, propertiesIn } from './sprms';

/** What a row is like. */
export interface RowForm {
  /** Where its cells begin, and where the last one ends, in twentieths of a point. */
  readonly edges: readonly number[];
  /** Whether each goes on where the one beside it or above is. */
  readonly cells: readonly boolean[];
}

/** A row with what stands in its cells. */
export interface Row extends RowForm {
  readonly contents: readonly (readonly Block[])[];
}

const cellSize = 20;
/** No table has so many columns, however many edges its rows have; one that says so is damaged. */
const mostColumns = 200;
/** Edges as near as that, a millimetre, are one. */
const near = 57;
/** The merging of cells: in the bits of their form, and as properties tell it. */
const besideMask = 3;
const goesOnBeside = 1;
const aboveShift = 5;
const goesOnAbove = 1;

/** What properties say of a row. */
export function readRow(bytes: Uint8Array): RowForm {
  let edges: number[] = [];
  let cells: boolean[] = [];
  for (const { name, at, size } of propertiesIn(bytes)) {
    if (name === names.cells) {
      const count = u8(bytes, at);
      const firstCell = at + 1 + (count + 1) * 2;
      if (firstCell > at + size) continue;
      edges = Array.from({ length: count + 1 }, (_, edge) => i16(bytes, at + 1 + edge * 2));
      cells = Array.from({ length: count }, (_, cell) => {
        const form = firstCell + cell * cellSize;
        const bits = form + 2 > at + size ? 0 : u16(bytes, form);
        return (bits & besideMask) === goesOnBeside || ((bits >> aboveShift) & 3) === goesOnAbove;
      });
    } else if (name === names.mergedCells) {
      const [first, end] = [u8(bytes, at), u8(bytes, at + 1)];
      cells = cells.map((goesOn, cell) => goesOn || (cell > first && cell < end));
    } else if (name === names.mergedDown && size === 2) {
      const [merged, how] = [u8(bytes, at), u8(bytes, at + 1)];
      cells = cells.map((goesOn, cell) => (cell === merged ? how === goesOnAbove : goesOn));
    }
  }
  return { edges, cells };
}

/** A table of rows: what columns it has is told by the edges of all its cells. */
export function tableOf(rows: readonly Row[]): Table {
  const columns = columnsOf(rows);
  return { kind: 'table', rows: rows.map((row) => cellsOf(row, columns)) };
}

/** The columns of a table: which one begins at each edge, and which is past the last. */
interface Columns {
  readonly columnAt: ReadonlyMap<number, number>;
  readonly last: number;
}

function cellsOf({ edges, cells, contents }: Row, { columnAt, last }: Columns): readonly Cell[] {
  const isTold = edges.length === contents.length + 1 && last <= mostColumns;
  const column = (edge: number): number => columnAt.get(edges[edge]!) ?? 0;
  const shown = contents.map((content, at) => ({
    content: cells[at] ? undefined : content,
    span: isTold ? Math.max(column(at + 1) - column(at), 1) : 1,
  }));
  const before = isTold ? column(0) : 0;
  const after = isTold ? last - column(edges.length - 1) : 0;
  const gap = (span: number): readonly Cell[] => (span > 0 ? [{ content: undefined, span }] : []);
  return [...gap(before), ...shown, ...gap(after)];
}

function columnsOf(rows: readonly Row[]): Columns {
  const edges = [...new Set(rows.flatMap((row) => row.edges))].sort((one, other) => one - other);
  const columnAt = new Map<number, number>();
  let [column, from] = [-1, -Infinity];
  for (const edge of edges) {
    if (edge - from > near) {
      column++;
      from = edge;
    }
    columnAt.set(edge, column);
  }
  return { columnAt, last: column };
}
