/**
 * Long lists in YAML, entry by entry. A roster has thousands of entries, and YAML's library needs more than a second for
 * them: here the list is cut at its dashes, entries of the plainest form are read at once, and every other one is handed
 * to the library by itself. So an entry that is half written spoils no other one, too.
 */
import { plainEntry } from './plain-yaml';
import type { Fields, Shape } from './shape';
import { moveNode, moveSpan } from './tree';
import type { Fault, Node, Span } from './tree';
import { validate } from './validate';
import type { Data } from './validate';
import { parseYaml } from './yaml';

/** One entry of the list: the stretch from its dash to the next one's. */
export interface Chunk extends Span {
  /** The column of the dash. */
  readonly indent: number;
}

/** A valid entry and where it stands. */
export interface Entry extends Chunk {
  readonly data: Data;
}

const head = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*([a-z][a-z-]*):[ \t]*(?:#[^\r\n]*)?\r?\n/u;

/**
 * Cuts a file that is `key:` and a list below it.
 * @returns undefined where the file has another form, which the whole parser has to judge
 */
export function cutEntries(text: string, key: string): readonly Chunk[] | undefined {
  const start = head.exec(text);
  if (start?.[1] !== key) return undefined;
  const chunks: { from: number; to: number; indent: number }[] = [];
  let last: { from: number; to: number; indent: number } | undefined;
  for (let from = start[0].length; from < text.length;) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    let at = from;
    while (text.charCodeAt(at) === 32) at++;
    const first = at < end ? text[at] : '\n';
    if (first !== '\n' && first !== '\r' && first !== '#') {
      const indent = at - from;
      const next = text[at + 1];
      const isDash = first === '-' && (next === ' ' || next === '\n' || next === '\r' || next === undefined);
      if (isDash && (last === undefined || indent === last.indent)) {
        if (last !== undefined) last.to = at;
        chunks.push((last = { from: at, to: text.length, indent }));
      } else if (last === undefined || indent <= last.indent) return undefined;
    }
    from = end + 1;
  }
  return last && chunks;
}

/** The tree of one entry: its dash made a space, it is a document by itself. */
export function entryNode(text: string, { from, to, indent }: Chunk): { root: Node | undefined; faults: Fault[] } {
  const { root, faults } = parseYaml(`${' '.repeat(indent + 1)}${text.slice(from + 1, to)}`);
  const shift = from - indent;
  return {
    root: root && moveNode(root, shift),
    faults: faults.map((fault) => ({ ...fault, ...moveSpan(fault, shift) })),
  };
}

/**
 * The valid entries of chunks.
 * @param fields what an entry may hold
 * @param where  what the list is called in messages
 * @param most   how many are read
 */
export function readEntries(
  text: string,
  chunks: readonly Chunk[],
  fields: Fields,
  where: string,
  most: number,
  report: (fault: Fault) => void,
): readonly Entry[] {
  const shape: Shape = { kind: 'fields', fields };
  const entries: Entry[] = [];
  if (chunks.length > most) {
    const { from } = chunks[most]!;
    report({ from, to: from + 1, message: `${where} 最多 ${most} 项，这里有 ${chunks.length} 项，多出的没有读` });
  }
  for (const [at, chunk] of chunks.slice(0, most).entries()) {
    const plain = plainEntry(text, chunk, fields);
    if (plain !== undefined) {
      entries.push({ data: plain, ...chunk });
      continue;
    }
    const { root, faults } = entryNode(text, chunk);
    faults.forEach(report);
    const name = `${where} 第 ${at + 1} 项`;
    if (root === undefined && faults.length === 0) {
      report({ from: chunk.from, to: chunk.from + 1, message: `${name}是空的` });
    }
    const data = root && validate(root, shape, name, report);
    if (data !== undefined) entries.push({ data, ...chunk });
  }
  return entries;
}
