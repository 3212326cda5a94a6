/** Keeps columns that are lined up by spaces where they are, when the words in a cell get longer or shorter. */
import type { UnitMention } from '../plan/mentions';
import type { Cell, Plan } from '../plan/model';
import type { Edit } from '../text/range';
import { rangeContains, rangeInLine } from '../text/range';
import { displayWidth } from '../text/width';

const wideSpace = '\u3000';
/** Fewer spaces part no columns. */
const isGap = (spaces: string): boolean => spaces.includes(wideSpace) || spaces.length >= 2;

/** The spaces behind a cell, given so many columns more or, as far as they still part it from the next, fewer. */
function resized(spaces: string, more: number): string {
  if (more >= 0) {
    const isWide = spaces.replaceAll(wideSpace, '') === '';
    return spaces + (isWide ? wideSpace.repeat(more >> 1) + ' '.repeat(more & 1) : ' '.repeat(more));
  }
  let end = spaces.length;
  for (let left = -more; end > 1 && isGap(spaces.slice(0, end - 1)); end--) {
    left -= displayWidth(spaces[end - 1]!);
    if (left < 0) break;
  }
  return spaces.slice(0, end);
}

/**
 * The edits that keep the columns behind the cells in which names are replaced.
 * @param mentions the places of the names, in the order of the text
 */
export function keptColumns(plan: Plan, mentions: readonly UnitMention[], newName: string): readonly Edit[] {
  /** How much wider the cells become. */
  const wider = new Map<Cell, number>();
  for (const { range, row, table } of mentions) {
    if (row === undefined || table?.format !== 'spaces') continue;
    const cell = row.cells.find((one) => rangeContains(one.range, range));
    if (cell === undefined || cell === row.cells.at(-1)) continue;
    const { line } = range.start;
    const old = plan.lines[line]!.slice(range.start.character, range.end.character);
    wider.set(cell, (wider.get(cell) ?? 0) + displayWidth(newName) - displayWidth(old));
  }
  return [...wider].flatMap(([{ range }, by]) => {
    const { line, character } = range.end;
    const spaces = /^[ \u3000]*/u.exec(plan.lines[line]!.slice(character))![0];
    const after = resized(spaces, -by);
    if (!isGap(spaces) || after === spaces) return [];
    const kept = Math.min(spaces.length, after.length);
    const newText = after.slice(kept);
    return [{ range: rangeInLine(line, character + kept, character + spaces.length), newText }];
  });
}
