/** Aligns tables of cells between bars by the width that their characters take on the screen. */
import type { Edit, Range } from '../text/range';
import { rangeInLine } from '../text/range';
import type { Plan } from '../plan/model';
import { displayWidth } from '../text/width';

const delimiterCell = /^:?-+:?$/u;
/** Markdown asks for this many dashes. */
const fewestDashes = 3;

/** The cells of a line between bars, without the spaces around them. */
function splitAtBars(line: string): readonly string[] {
  const inside = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inside.split(/(?<!\\)\|/u).map((cell) => cell.trim());
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));
}

/** `:--` and the like, as wide as its column. */
function delimiter(cell: string, width: number): string {
  const left = cell.startsWith(':') ? ':' : '';
  const right = cell.length > 1 && cell.endsWith(':') ? ':' : '';
  return left + '-'.repeat(Math.max(1, width - left.length - right.length)) + right;
}

/**
 * The lines of one table with their bars below each other; Chinese characters count as two columns. A line with more or
 * fewer cells than the others keeps them.
 */
export function alignPipes(lines: readonly string[]): readonly string[] {
  const rows = lines.map(splitAtBars);
  const isDelimiter = (cells: readonly string[]): boolean => cells.every((cell) => delimiterCell.test(cell));
  const widths: number[] = [];
  for (const cells of rows) {
    const isRule = isDelimiter(cells);
    cells.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? fewestDashes, isRule ? fewestDashes : displayWidth(cell));
    });
  }
  return rows.map((cells, at) => {
    const isRule = isDelimiter(cells);
    const shown = cells.map((cell, column) =>
      isRule ? delimiter(cell, widths[column]!) : padded(cell, widths[column]!),
    );
    return `${/^\s*/u.exec(lines[at]!)![0]}| ${shown.join(' | ')} |`;
  });
}

/** A new line of a table: as wide in its columns as the others, where these stand below each other. */
export function alignedWith(lines: readonly string[], row: string): string {
  const isAligned = alignPipes(lines).every((line, at) => line === lines[at]);
  return isAligned ? alignPipes([...lines, row]).at(-1)! : row;
}

/**
 * The edits that align the pipe tables of a document; nothing else is touched.
 * @param within only the tables that stand in these lines, wholly or in part
 */
export function formatPipes(plan: Plan, within?: Range): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [first, last] of tableLines(plan)) {
    if (within !== undefined && (last < within.start.line || first > within.end.line)) continue;
    const lines = plan.lines.slice(first, last + 1);
    alignPipes(lines).forEach((line, at) => {
      const old = lines[at]!;
      if (line !== old.trimEnd()) edits.push({ range: rangeInLine(first + at, 0, old.length), newText: line });
    });
  }
  return edits;
}

/** The first and last lines of the runs of lines between bars: at least two, as one alone is no table. */
function tableLines({ facts }: Plan): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let first = -1;
  for (let line = 0; line <= facts.length; line++) {
    const text = facts[line]?.text.trim() ?? '';
    const isRow = text.length > 1 && text.startsWith('|') && text.endsWith('|');
    if (isRow && first < 0) first = line;
    if (isRow || first < 0) continue;
    if (line - first > 1) runs.push([first, line - 1]);
    first = -1;
  }
  return runs;
}
