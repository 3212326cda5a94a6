/** Adds an entry to a list in a YAML file and leaves everything else as it was written: comments, order, indentation. */
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

/** The lines of an entry. */
function entryText(entry: Readonly<Record<string, Value>>, indent: string, newline: string): string {
  return Object.entries(entry)
    .map(([key, value], at) => `${indent}${at === 0 ? '- ' : '  '}${key}: ${written(value)}${newline}`)
    .join('');
}

/**
 * A file's text with an entry at the end of its list.
 * @param text  what is in it; nothing, or only comments, in a new file
 * @param key   the list's key
 * @returns undefined where the file has a form to which nothing can be added in this way
 */
export function addEntry(text: string, key: string, entry: Readonly<Record<string, Value>>): string | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const chunks = cutEntries(text, key);
  const whole = text === '' || text.endsWith('\n') ? text : text + newline;
  if (chunks !== undefined) {
    const last = chunks.at(-1)!;
    // Comments behind the last entry stay behind it: what is added goes after them.
    return whole + entryText(entry, ' '.repeat(last.indent), newline);
  }
  const bare = text.replace(/^\s*#.*$/gmu, '').trim();
  if (bare === '') return `${whole}${key}:${newline}${entryText(entry, '  ', newline)}`;
  if (bare === `${key}:`) return whole + entryText(entry, '  ', newline);
  const empty = new RegExp(`^${key}:[ \\t]*\\[[ \\t]*\\][ \\t]*$`, 'mu');
  if (bare.replace(/\s+/gu, '') === `${key}:[]`) {
    return whole.replace(empty, () => `${key}:`) + entryText(entry, '  ', newline);
  }
  return undefined;
}
