/** What may be written at a place. Everything that is offered comes from the document, the library and usage. */
import type { Library } from '../library/library';
import type { Plan } from '../plan/model';
import type { Position } from '../text/range';
import { attachmentSuggestions } from './completion/attachments';
import { cellAt, cellSuggestions } from './completion/cells';
import type { Cursor } from './completion/cursor';
import { cursorAt, isBehindChinese, lettersBefore, placeByBeginning, placeFrom } from './completion/cursor';
import { deadlineDrafts } from './completion/deadlines';
import type { SnippetValues } from './completion/facts';
import { snippetValues } from './completion/facts';
import { lineHead, lineStartSuggestions } from './completion/line-start';
import { nextNumbers } from './completion/numbers';
import { beginsLine, snippetDraft } from './completion/snippets';
import type { Draft, Suggestion } from './completion/suggestion';
import type { OpenList } from './completion/unit-notes';
import { openDeadline, openUnitList } from './completion/unit-notes';
import { unitDrafts } from './completion/units';

export type { Suggestion, SuggestionKind } from './completion/suggestion';
export { planVariables } from './completion/facts';
export { snippetAsText } from './completion/snippet-text';

/** What is known of the moment besides document and library. */
export interface CompletionOptions {
  /** The year to write where the document names none. */
  readonly year?: number;
  /** Whether a mark was typed and nothing asked for: then only what belongs behind that mark is offered. */
  readonly isTriggered?: boolean;
}

/** Fewer characters of a word than these are no sign that somebody wants it. */
const fewestWritten = 2;

/** Words that end a bracket of units. */
const roleWords = ['按职责分工负责', '负责', '牵头', '配合', '按职责分工配合'];

function unitSuggestions(cursor: Cursor, list: OpenList, library: Library): readonly Suggestion[] {
  const units = unitDrafts(cursor, library, list.others).map((draft) =>
    placeFrom(cursor, draft, list.from, list.replaceTo),
  );
  const hasUnits = list.others.size > 1 || cursor.character > list.from;
  if (!list.needsRole || !hasUnits) return units;
  const close = list.isClosed ? '' : '）';
  const roles = roleWords.map((label): Draft => ({ kind: 'phrase', label, insert: label + close, detail: '责任分工' }));
  return [...units, ...roles.map((draft) => placeByBeginning(cursor, draft))];
}

/** What fits into running text: behind a Chinese character only what has been begun there. */
function textSuggestions(cursor: Cursor, library: Library, values: SnippetValues): readonly Suggestion[] {
  const snippets = library.snippets.filter((one) => !beginsLine(one)).map((one) => snippetDraft(one, values));
  const drafts = [...snippets, ...deadlineDrafts, ...unitDrafts(cursor, library, new Set())];
  const placed = drafts.map((draft) => placeByBeginning(cursor, draft));
  if (lettersBefore(cursor) !== '') return placed;
  if (!isBehindChinese(cursor)) return placed.filter(({ kind }) => kind === 'snippet');
  return placed.filter(({ from, to, label }) => to - from >= fewestWritten && label.length > to - from);
}

/** What fits at the cursor, also where it stands there already. */
function suggestionsAt(cursor: Cursor, library: Library, options: CompletionOptions): readonly Suggestion[] {
  const cell = cellAt(cursor);
  if (cell !== undefined) return cellSuggestions(cursor, cell, library);
  const attachments = attachmentSuggestions(cursor);
  const deadline = openDeadline(cursor);
  if (deadline !== undefined) return deadlineDrafts.map((draft) => placeFrom(cursor, draft, deadline));
  const list = openUnitList(cursor);
  const units = list === undefined ? [] : unitSuggestions(cursor, list, library);
  const fitting = [...(attachments ?? []), ...units];
  const head = lineHead(cursor);
  const isAtStart = head.form !== 'words' && head.text !== '';
  if (options.isTriggered === true && !isAtStart) return fitting;
  const numbers = nextNumbers(cursor);
  const values = snippetValues(cursor, numbers, options.year);
  const starts = lineStartSuggestions(cursor, head, library, numbers, values);
  if (attachments !== undefined || list !== undefined) return [...starts, ...fitting];
  return [...starts, ...textSuggestions(cursor, library, values)];
}

/**
 * What may be written at a place, likeliest first: numbers, units, deadlines, attachments, headings, tasks, snippets.
 * @param library  the snippets that may be offered, and the team's units
 * @param position 0-based, UTF-16
 * @returns columns of the position's line; nothing where the document has no such line
 */
export function complete(
  plan: Plan,
  library: Library,
  position: Position,
  options: CompletionOptions = {},
): readonly Suggestion[] {
  const cursor = cursorAt(plan, position);
  if (cursor === undefined) return [];
  const line = plan.lines[cursor.line]!;
  // What would change nothing takes a key and gives nothing.
  const isWritten = ({ label, insert = label, from, replaceTo }: Suggestion): boolean =>
    line.slice(from, replaceTo) === insert;
  return suggestionsAt(cursor, library, options).filter((suggestion) => !isWritten(suggestion));
}
