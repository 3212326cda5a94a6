/**
 * A shortcut past YAML's library, for speed alone: a roster of five thousand units takes the library a second and this
 * a tenth of it, and a `planlint.yaml` of a few lines spares the start of the server and the command loading it. It
 * reads the plainest form only, `key: value` and `key: [value, value]` with values that YAML takes as they stand in any
 * place, and leaves to the library whatever is in doubt, faults among it. What it reads, the library with `validate`
 * reads alike: `test/config/library/entries.test.ts` holds the two together.
 */
import type { Chunk } from './entries';
import { usualLongest } from './shape';
import type { Fields, Shape } from './shape';
import type { Data } from './validate';

const NEWLINE = 10;
const SPACE = 32;

/** Characters that mean nothing to YAML wherever they stand in a value. */
const isSafe = new Uint8Array(0x10000);
const safe = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x3400, 0x9fff],
] as const;
for (const [from, to] of safe) isSafe.fill(1, from, to + 1);
for (const letter of '（）《》“”、。，；：·—／〔〕') isSafe[letter.charCodeAt(0)] = 1;
/** These mean nothing inside a value, but may at its beginning. */
const inner = '_./-';

/** What YAML takes for something else than text. */
const typed = /^(?:null|true|false|yes|no|on|off)$/iu;

/** A value of safe characters; undefined where there is any other. */
function plainText(text: string, from: number, to: number): string | undefined {
  if (to <= from || isSafe[text.charCodeAt(from)] === 0) return undefined;
  for (let at = from + 1; at < to; at++) {
    if (isSafe[text.charCodeAt(at)] === 0 && !inner.includes(text[at]!)) return undefined;
  }
  const value = text.slice(from, to);
  return value.length < 6 && value.charCodeAt(0) < 128 && typed.test(value) ? undefined : value;
}

/** `[甲, 乙]` */
function plainList(text: string, from: number, to: number): string[] | undefined {
  if (text[from] !== '[' || text[to - 1] !== ']') return undefined;
  const values: string[] = [];
  for (let at = from + 1; at < to - 1;) {
    while (text.charCodeAt(at) === SPACE) at++;
    let end = at;
    while (end < to - 1 && text[end] !== ',') end++;
    const value = plainText(text, at, end);
    if (value === undefined) return undefined;
    values.push(value);
    at = end + 1;
    // A comma wants a space behind it, or it is part of the value.
    if (end < to - 1 && text.charCodeAt(at) !== SPACE) return undefined;
  }
  return values;
}

/** Whether a shape takes plain text as it is. */
const takesText = (shape: Shape, value: string): boolean =>
  shape.kind === 'text' &&
  value.length <= (shape.longest ?? usualLongest) &&
  (shape.form === undefined || shape.form.pattern.test(value));

function takes(shape: Shape, value: string | readonly string[]): Data | undefined {
  if (typeof value === 'string') {
    if (takesText(shape, value)) return value;
    return shape.kind === 'list' && shape.orOne === true && takesText(shape.of, value) ? [value] : undefined;
  }
  if (shape.kind !== 'list' || value.length > shape.most) return undefined;
  return value.every((one) => takesText(shape.of, one)) ? value : undefined;
}

/** No key of ours is longer. */
const longestKey = 20;

/** Reads lines of one entry. */
class PlainReader {
  readonly #text: string;
  readonly #to: number;
  #at: number;

  constructor(text: string, { from, to }: Chunk) {
    this.#text = text;
    this.#to = to;
    this.#at = from + 1;
  }

  get isDone(): boolean {
    return this.#at >= this.#to;
  }

  /** Goes over spaces. @returns how many */
  spaces(): number {
    const from = this.#at;
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at++;
    return this.#at - from;
  }

  /** Goes over the line where there is nothing on it but a comment. */
  skipsNothing(): boolean {
    const letter = this.#text[this.#at];
    if (letter !== '#' && letter !== '\n' && !this.#text.startsWith('\r\n', this.#at)) return false;
    this.rest();
    return true;
  }

  /** `key` before its colon, and a space or a line end behind that. */
  key(): string | undefined {
    const from = this.#at;
    const colon = this.#text.indexOf(':', from);
    if (colon < 0 || colon - from > longestKey) return undefined;
    this.#at = colon + 1;
    const behind = this.#text.charCodeAt(this.#at);
    return behind === SPACE || behind === NEWLINE || this.isDone ? this.#text.slice(from, colon) : undefined;
  }

  /** The rest of the line, without spaces around and the line end behind. */
  rest(): { readonly from: number; readonly to: number } {
    this.spaces();
    const from = this.#at;
    let end = this.#text.indexOf('\n', from);
    if (end < 0 || end > this.#to) end = this.#to;
    this.#at = end + 1;
    if (end > from && this.#text[end - 1] === '\r') end--;
    while (end > from && this.#text.charCodeAt(end - 1) === SPACE) end--;
    return { from, to: end };
  }
}

/**
 * The data of an entry.
 * @returns undefined where it is not of the plainest form, or not as the fields have it
 */
export function plainEntry(text: string, chunk: Chunk, fields: Fields): Data | undefined {
  const reader = new PlainReader(text, chunk);
  const column = chunk.indent + 1 + reader.spaces();
  const data: Record<string, Data> = {};
  let isFirst = true;
  while (!reader.isDone) {
    const indent = isFirst ? column : reader.spaces();
    isFirst = false;
    if (reader.isDone) break;
    if (reader.skipsNothing()) continue;
    if (indent !== column) return undefined;
    const key = reader.key();
    if (key === undefined || !Object.hasOwn(fields, key) || Object.hasOwn(data, key)) return undefined;
    const { from, to } = reader.rest();
    const value = plainText(text, from, to) ?? plainList(text, from, to);
    const taken = value === undefined ? undefined : takes(fields[key]!.shape, value);
    if (taken === undefined) return undefined;
    data[key] = taken;
  }
  for (const name in fields) if (fields[name]!.required === true && data[name] === undefined) return undefined;
  return data;
}

/** The data of a whole file of the plainest form. */
export function plainFile(text: string, fields: Fields): Data | undefined {
  return plainEntry(text, { from: -1, to: text.length, indent: -1 }, fields);
}
