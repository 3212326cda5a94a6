/** Undoing edits, as an editor does. */
import type { Edit } from '../../server/src/core';
import { sortEdits } from '../../server/src/core';
import { lineStarts } from '../../server/src/core/text/lines';

/** The edits that take back others. @param text the text before those others */
export function inverseOf(text: string, edits: readonly Edit[]): readonly Edit[] {
  const starts = lineStarts(text);
  const offset = ({ line, character }: Edit['range']['start']): number => (starts[line] ?? text.length) + character;
  let now = '';
  let done = 0;
  const places: { readonly from: number; readonly to: number; readonly old: string }[] = [];
  for (const { range, newText } of sortEdits(edits)) {
    now += text.slice(done, offset(range.start));
    places.push({
      from: now.length,
      to: now.length + newText.length,
      old: text.slice(offset(range.start), offset(range.end)),
    });
    now += newText;
    done = offset(range.end);
  }
  now += text.slice(done);
  const nowStarts = lineStarts(now);
  const position = (at: number): Edit['range']['start'] => {
    const line = nowStarts.findLastIndex((start) => start <= at);
    return { line, character: at - nowStarts[line]! };
  };
  return places.map(({ from, to, old }) => ({ range: { start: position(from), end: position(to) }, newText: old }));
}
