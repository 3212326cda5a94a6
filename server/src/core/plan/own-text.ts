import type { Position } from '../text/range';
import type { Plan, Section } from './model';

/** Where the item's own text ends, above what stands below it: what is written there belongs to it. */
export function endOfOwnText({ line, range, title, paragraphs }: Section, { lines }: Plan): Position {
  const piece = paragraphs[paragraphs.length - 1]?.pieces.slice(-1)[0];
  if (piece !== undefined) return { line: piece.line, character: piece.to };
  if (range.end.line === line) return range.end;
  const { end } = title.range;
  const hasStop = '。；'.includes(lines[end.line]![end.character] ?? ' ');
  return { line: end.line, character: hasStop ? end.character + 1 : end.character };
}
