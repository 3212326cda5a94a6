import { lineStarts } from './lines';
import type { Edit } from './range';
import { comparePositions } from './range';

/**
 * The text after the edits.
 * @param text  the text that the edits refer to
 * @param edits in any order; places outside the text are moved to its nearest end
 * @throws RangeError where two edits overlap
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const sorted = sortEdits(edits);
  const starts = lineStarts(text);
  const offset = (line: number, character: number): number => {
    if (line >= starts.length) return text.length;
    const next = line + 1 < starts.length ? starts[line + 1]! : text.length;
    return Math.min(starts[line]! + character, next);
  };
  let result = '';
  let done = 0;
  for (const { range, newText } of sorted) {
    const from = offset(range.start.line, range.start.character);
    const to = offset(range.end.line, range.end.character);
    if (from < done) throw new RangeError('Two edits overlap.');
    result += text.slice(done, from) + newText;
    done = to;
  }
  return result + text.slice(done);
}

/** The same edits in the order of the text. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort(
    (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
}
