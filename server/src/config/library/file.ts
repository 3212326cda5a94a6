/** One file of a library: its text, its valid data, and what is wrong in it. */
import { addAll } from '../../core';
import type { Origin, Range } from '../../core';
import { cutEntries, readEntries } from '../data/entries';
import type { Entry } from '../data/entries';
import { parseJson } from '../data/json';
import { parsePieces } from '../data/pieces';
import { plainFile } from '../data/plain-yaml';
import type { Shape } from '../data/shape';
import { Lines } from '../data/tree';
import type { Fault, Node, Span } from '../data/tree';
import { validate } from '../data/validate';
import type { Data } from '../data/validate';

/** What is wrong in a file, and where. */
export interface FileProblem {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  /** error: something is left out of force; warning: it holds, but is hardly meant so; info: it may well be meant so. */
  readonly severity: 'error' | 'warning' | 'info';
  /** It says no more than that a library is not as it was pinned. */
  readonly isPin?: true;
  /** It says why the settings can't be read at all; there is no place in the file that it would be about. */
  readonly isUnread?: true;
}

/** A file's valid data with the places of its entries. */
export interface DataFile {
  readonly path: string;
  readonly data: Data | undefined;
  /** Where an entry of a list, or the key of a map, stood. */
  readonly places: ReadonlyMap<Data, Node>;
  readonly root: Node | undefined;
  readonly lines: Lines;
  readonly problems: readonly FileProblem[];
}

/** Gathers the problems of one file. */
export class Faults {
  readonly #path: string;
  readonly #lines: Lines;
  readonly found: FileProblem[] = [];

  constructor(path: string, lines: Lines) {
    this.#path = path;
    this.#lines = lines;
  }

  readonly add = (fault: Fault): void => {
    const severity = fault.severity ?? 'error';
    this.found.push({ file: this.#path, range: this.#lines.range(fault), message: fault.message, severity });
  };
}

/** What is said of links in libraries. */
export const linkMessage = '这是链接：团队库里的链接不读，请换成文件本身';

/** A problem that is the whole file's. */
export function wholeFile(file: string, message: string, severity: FileProblem['severity'] = 'error'): FileProblem {
  const start = { line: 0, character: 0 };
  return { file, range: { start, end: start }, message, severity };
}

/** Reads a file's text by what may stand in it. @param name what it is called in messages */
export function readData(path: string, name: string, text: string, shape: Shape): DataFile {
  const lines = new Lines(text);
  const plain = shape.kind === 'fields' ? plainFile(text, shape.fields) : undefined;
  if (plain !== undefined) return { path, data: plain, places: new Map(), root: undefined, lines, problems: [] };
  const faults = new Faults(path, lines);
  const { root, faults: broken } = name.endsWith('.code-snippets') ? parseJson(text) : parsePieces(text, true);
  broken.forEach(faults.add);
  const places = new Map<Data, Node>();
  const data = root && validate(root, shape, name, faults.add, places);
  return { path, data, places, root, lines, problems: faults.found };
}

/** A file that is one list: its valid entries, and what is wrong. */
export interface ListFile {
  readonly entries: readonly Entry[];
  readonly lines: Lines;
  readonly faults: Faults;
}

/** Reads a file that is `key:` and a list below it. @param shape as `readData` has it, with this one key */
export function readList(
  path: string,
  name: string,
  text: string,
  key: string,
  shape: Shape & { readonly kind: 'fields' },
): ListFile {
  const lines = new Lines(text);
  const faults = new Faults(path, lines);
  const list = shape.fields[key]!.shape;
  const chunks = cutEntries(text, key);
  if (chunks !== undefined && list.kind === 'list' && list.of.kind === 'fields') {
    const entries = readEntries(text, chunks, list.of.fields, key, list.most, faults.add);
    return { entries, lines, faults };
  }
  const { data, places, problems } = readData(path, name, text, shape);
  addAll(faults.found, problems);
  const values = ((data as Readonly<Record<string, Data>> | undefined)?.[key] ?? []) as readonly Data[];
  const entries = values.map((value) => {
    const { from, to } = places.get(value)!;
    return { data: value, from, to, indent: 0 };
  });
  return { entries, lines, faults };
}

/** The origin of an entry that stands somewhere in a file. */
export function originAt(base: Omit<Origin, 'line'>, lines: Lines, place: Span | undefined): Origin {
  return place === undefined ? base : { ...base, line: lines.lineOf(place.from) };
}
