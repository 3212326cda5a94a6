/** The lines 附件1 at the heads of sheets. */
import type { Placed, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';

/** Where a head's number stands; the whole head where it has none. */
export function numberRange({ text, range }: Placed): Range {
  const found = /[0-9０-９]+|[一二三四五六七八九十]+/u.exec(text);
  if (found === null) return range;
  const from = range.start.character + found.index;
  return rangeInLine(range.start.line, from, from + found[0].length);
}
