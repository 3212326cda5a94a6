import type { Plan } from '../../plan/model';
import type { FoundName } from '../../plan/assembly/recipients';
import { namesIn } from '../../plan/assembly/recipients';
import type { Columns } from '../../text/range';
import { mapList } from '../../text/lists';

/** One line of the list of those who get a copy. */
export interface CopiesLine {
  readonly line: number;
  /** The line's text, without the spaces around. */
  readonly columns: Columns;
  /** 抄送, 抄报 or 抄发; only on the first line of a list. */
  readonly label: Columns | undefined;
  /** The names on the line, in its columns. */
  readonly names: readonly FoundName[];
  /** Whether the list ends here. */
  readonly isLast: boolean;
}

const label = /^(抄\s*[送报发])\s*[：:]\s*/u;

/**
 * The lists of those who get copies, line by line. A list goes on on the next line where its own line ends in a mark
 * that parts names, or where the next one ends in the list's full stop.
 */
export function copiesOf({ parts, blocks, facts }: Plan): readonly CopiesLine[] {
  const lines: CopiesLine[] = [];
  // At the end of the document, so that what a table or a paragraph says is not taken for it.
  const part = parts.find(({ scope }) => scope === 'colophon');
  if (part === undefined) return lines;
  let isOpen = false;
  for (let at = part.blocks.from; at < part.blocks.to; at++) {
    const { kind, line, from, to } = blocks[at]!;
    const shadow = facts[line]!.shadow.slice(from, to);
    const found = kind === 'copies' || kind === 'text' ? label.exec(shadow) : null;
    if (found === null && (!isOpen || (kind !== 'text' && kind !== 'body'))) {
      isOpen = false;
      continue;
    }
    const next = blocks[at + 1];
    const nextShadow = next === undefined ? '' : facts[next.line]!.shadow.slice(next.from, next.to);
    const isText = next !== undefined && (next.kind === 'text' || next.kind === 'body') && !label.test(nextShadow);
    const last = shadow[shadow.length - 1]!;
    isOpen = isText && (last === '，' || last === '、' || (last !== '。' && nextShadow.endsWith('。')));
    const start = found?.[0].length ?? 0;
    const names = mapList(namesIn(shadow.slice(start)), (name) => ({
      ...name,
      from: name.from + from + start,
      to: name.to + from + start,
    }));
    lines.push({
      line,
      columns: { from, to },
      label: found === null ? undefined : { from, to: from + found[1]!.length },
      names,
      isLast: !isOpen,
    });
  }
  return lines;
}
