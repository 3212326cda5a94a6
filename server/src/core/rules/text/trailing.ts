/** Finds the spaces of web pages at the ends of lines: nobody sees them, and nobody typed them. */
import type { Plan } from '../../plan/model';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';

const noBreakSpace = 0xa0;
const wideSpace = 0x3000;
/** One alone may be a slip of the hand, and does no harm. */
const fewest = 2;

/** The runs of such spaces behind the words of a line, in the order of the text. */
export function trailingSpaces({ lines }: Plan): readonly Range[] {
  const found: Range[] = [];
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line]!;
    const last = text.charCodeAt(text.length - 1);
    if (last !== noBreakSpace && last !== wideSpace) continue;
    const from = text.trimEnd().length;
    if (from > 0 && text.length - from >= fewest) found.push(rangeInLine(line, from, text.length));
  }
  return found;
}
