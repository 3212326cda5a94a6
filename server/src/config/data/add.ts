/** Adds entries to a list in a YAML file and leaves everything else as it was written: comments, order, indentation. */
import { cutEntries } from './entries';

/** A value of an entry. */
export type Value = string | readonly string[];

/** Text that YAML takes as it stands, also between brackets. */
const plain =
  /^[\p{Script=Han}A-Za-z0-9（）《》“”](?:[\p{Script=Han}A-Za-z0-9（）《》“”、。，；：·—_./ -]*[\p{Script=Han}A-Za-z0-9（）《》“”、。，；：])?$/u;
const typed = /^(?:null|true|false|yes|no|on|off|[\d.]+)$/iu;

/** YAML for one value on one line; text in JSON's quotes is YAML too. */
function written(value: Value): string {
  if (typeof value !== 'string') return `[${value.map(written).join(', ')}]`;
  return plain.test(value) && !typed.test(value) ? value : JSON.stringify(value);
}

/** An entry of a list: its values by their keys. */
export type NewEntry = Readonly<Record<string, Value>>;

/** The lines of some entries. */
function linesOf(entries: readonly NewEntry[], indent: string, newline: string): string {
  return entries
    .flatMap((entry) =>
      Object.entries(entry).map(
        ([key, value], at) => `${indent}${at === 0 ? '- ' : '  '}${key}: ${written(value)}${newline}`,
      ),
    )
    .join('');
}

/**
 * A file's text with entries at the end of its list.
 * @param text  what is in it; nothing, or only comments, in a new file
 * @param key   the list's key
 * @returns undefined where the file has a form to which nothing can be added in this way
 */
export function addEntries(text: string, key: string, entries: readonly NewEntry[]): string | undefined {
  if (entries.length === 0) return text;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const chunks = cutEntries(text, key);
  const whole = text === '' || text.endsWith('\n') ? text : text + newline;
  if (chunks !== undefined) {
    const last = chunks.at(-1)!;
    // Comments behind the last entry stay behind it: what is added goes after them.
    return whole + linesOf(entries, ' '.repeat(last.indent), newline);
  }
  const bare = text.replace(/^\s*#.*$/gmu, '').trim();
  if (bare === '') return `${whole}${key}:${newline}${linesOf(entries, '  ', newline)}`;
  if (bare === `${key}:`) return whole + linesOf(entries, '  ', newline);
  const empty = new RegExp(`^${key}:[ \\t]*\\[[ \\t]*\\][ \\t]*$`, 'mu');
  if (bare.replace(/\s+/gu, '') === `${key}:[]`) {
    return whole.replace(empty, () => `${key}:`) + linesOf(entries, '  ', newline);
  }
  return undefined;
}
