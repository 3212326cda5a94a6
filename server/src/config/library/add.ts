/** Adds an entry to a library's file; everything else in it stays as it was written. */
import { applyEdits, modify } from 'jsonc-parser';
import { addEntries } from '../data/add';
import type { NewEntry } from '../data/add';
import { parseJson } from '../data/json';
import type { Failure } from '../failure';
import { namesOf, readUnits } from './entries';

/** What is to be added. */
export type Addition =
  | { readonly kind: 'units'; readonly names: readonly string[] }
  | {
      readonly kind: 'term';
      readonly avoid: string;
      /** Empty where there is no substitute. */
      readonly prefer: readonly string[];
      readonly reason: string;
    }
  | { readonly kind: 'snippet'; readonly label: string; readonly body: string };

/** The file of a library to which something is added, by its path below the library's folder. */
export function fileFor({ kind }: Addition): string {
  if (kind === 'units') return 'units.yaml';
  return kind === 'term' ? 'terms.yaml' : 'snippets/团队.code-snippets';
}

/** Text as it is in the syntax of snippets. */
function literal(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

/**
 * A file's text with something added.
 * @param text what is in it; undefined where there is no file yet
 * @returns why it can't be added, in Chinese
 */
export function withAddition(text: string | undefined, addition: Addition): { text: string } | Failure {
  if (addition.kind === 'snippet') return withSnippet(text ?? '', addition.label, addition.body);
  if (addition.kind === 'units') return withUnits(text ?? '', addition.names);
  return withEntries(text ?? '', 'terms', [termOf(addition)]);
}

/** Those that the roster has already stay as they are there. */
function withUnits(text: string, names: readonly string[]): { text: string } | Failure {
  const { entries } = readUnits('units.yaml', text, { library: '' });
  const known = new Set(entries.flatMap(namesOf));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return { error: `单位名录里已经有${names.map((name) => `“${name}”`).join('、')}` };
  return withEntries(
    text,
    'units',
    missing.map((name) => ({ name })),
  );
}

function withEntries(text: string, key: string, entries: readonly NewEntry[]): { text: string } | Failure {
  const added = addEntries(text, key, entries);
  return added === undefined ? { error: `文件的写法不能自动添加；请改成“${key}:”下面一个列表` } : { text: added };
}

function termOf({ avoid, prefer, reason }: Extract<Addition, { kind: 'term' }>): NewEntry {
  return { avoid, ...(prefer.length === 0 ? {} : { prefer }), reason };
}

function withSnippet(text: string, label: string, body: string): { text: string } | Failure {
  const whole = text.trim() === '' ? '{}\n' : text;
  const { root, faults } = parseJson(whole);
  if (faults.length > 0 || root?.kind !== 'map') return { error: '片段文件有误，请先改正' };
  if (root.entries.some(({ key }) => key.text === label)) return { error: `已经有名为“${label}”的片段` };
  const eol = whole.includes('\r\n') ? '\r\n' : '\n';
  const lines = body.split(/\r\n|\n|\r/u).map(literal);
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
  return { text: applyEdits(whole, modify(whole, [label], { body: lines }, { formattingOptions })) };
}

/**
 * A settings file's text with a library before the others that it extends: one's own goes before what is shared.
 * @param text what is in it; undefined where there is no file yet
 * @returns undefined where it has a form to which nothing can be added in this way
 */
export function withExtends(text: string | undefined, from: string): string | undefined {
  const source = text ?? '';
  if (!/^extends[ \t]*:/mu.test(source)) return `extends:\n  - ${from}\n${source}`;
  const list = /^extends:[ \t]*(?:#.*)?\r?\n((?:[ \t]*(?:#.*)?\r?\n)*)([ \t]*)- /mu.exec(source);
  if (list === null) return undefined;
  const at = list.index + list[0].length - list[2]!.length - 2;
  return `${source.slice(0, at)}${list[2]!}- ${from}\n${source.slice(at)}`;
}
