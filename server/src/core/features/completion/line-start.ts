/** What may begin a line: the next number, a table's next row, and snippets of whole paragraphs. */
import type { Library, LibrarySnippet } from '../../library/library';
import { rowLine } from '../task-table/columns';
import type { Cursor } from './cursor';
import { lettersBefore, placeByBeginning, placeFrom } from './cursor';
import type { SnippetValues } from './facts';
import type { NextNumber } from './numbers';
import { numberDrafts } from './numbers';
import { beginsLine, isNumbered, snippetDraft } from './snippets';
import type { Draft, Suggestion } from './suggestion';

/** What stands between the line's beginning and the pinyin, or the cursor. */
export interface LineHead {
  /** Where the line's text begins. */
  readonly from: number;
  /** `number`: a whole number with its marks; `beginning`: nothing, or the first characters of a number. */
  readonly form: 'beginning' | 'number' | 'words';
  /** Its text. */
  readonly text: string;
}

const partOfNumber =
  /^(?:[（(〔]?(?:[一二三四五六七八九十百]{1,4}|\d{1,3})?|第[一二三四五六七八九十百]{0,4}[篇章节条]?)$/u;

/** What the cursor's line begins with. */
export function lineHead(cursor: Cursor): LineHead {
  const { plan, line, before } = cursor;
  const text = before.slice(0, before.length - lettersBefore(cursor).length).trim();
  const from = before.length - before.trimStart().length;
  const marker = plan.facts[line]!.blocks[0]?.marker;
  const isNumber = marker !== undefined && marker.whole.from === from && text.length === marker.whole.to - from;
  const form = isNumber ? 'number' : partOfNumber.test(text) ? 'beginning' : 'words';
  return { from, form, text };
}

/** Puts a number in the place of its beginning, and of the bracket that the editor has closed behind the cursor. */
function placeNumber(cursor: Cursor, draft: Draft, { from }: LineHead): Suggestion {
  const placed = placeFrom(cursor, draft, from);
  const isClosed = /[）)]$/u.test(draft.label) && /^[）)]/u.test(cursor.after) && /[（(]/u.test(cursor.before);
  return isClosed ? { ...placed, to: placed.to + 1, replaceTo: placed.to + 1 } : placed;
}

/** The next row of the table right above an empty line. */
function rowDrafts({ plan, line }: Cursor): readonly Draft[] {
  const table = plan.tables.find(({ lastLine }) => lastLine === line - 1);
  if (table?.headerLine === undefined || table.format === 'lines' || table.format === 'spaces') return [];
  const last = table.rows.findLast(({ number }) => number !== undefined);
  const cells = table.columns.map(({ role }, at) =>
    role === 'number' && last !== undefined ? String(last.number! + 1) : `\${${at + 1}}`,
  );
  const insert = rowLine(cells, table.format);
  const label = last === undefined ? '下一行' : String(last.number! + 1);
  return [{ kind: 'row', label, insert, isSnippet: true, detail: '表的下一行', names: ['下一行', '序号'] }];
}

/** Snippets that begin a line, where nothing stands behind the cursor. */
function blockSuggestions(
  cursor: Cursor,
  head: LineHead,
  snippets: readonly LibrarySnippet[],
  values: SnippetValues,
): readonly Suggestion[] {
  if (cursor.after.trim() !== '') return [];
  if (head.form === 'number') {
    // Behind a number a heading's words are written as a rule; only pinyin asks for a snippet there.
    const from = cursor.character - lettersBefore(cursor).length;
    if (from === cursor.character) return [];
    return snippets.filter(isNumbered).map((one) => placeFrom(cursor, snippetDraft(one, values, true), from));
  }
  const placed = snippets.map((one) => placeFrom(cursor, snippetDraft(one, values), head.from));
  if (head.form === 'beginning') return placed;
  // Whoever has written 附件 alone ends the line next, and a list would take the key.
  if (placed.some(({ label }) => label === head.text)) return [];
  return placed.filter(({ label, names = [] }) => [label, ...names].some((name) => name.startsWith(head.text)));
}

/** What may be written at a line's beginning; without snippets and numbers that don't fit what is there. */
export function lineStartSuggestions(
  cursor: Cursor,
  head: LineHead,
  library: Library,
  numbers: readonly NextNumber[],
  values: SnippetValues,
): readonly Suggestion[] {
  const blocks = blockSuggestions(cursor, head, library.snippets.filter(beginsLine), values);
  if (head.form !== 'beginning') return blocks;
  return [
    ...rowDrafts(cursor).map((draft) => placeByBeginning(cursor, draft)),
    ...numberDrafts(numbers).map((draft) => placeNumber(cursor, draft, head)),
    ...blocks,
  ];
}
