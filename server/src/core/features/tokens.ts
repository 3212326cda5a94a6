import { assignedUnits } from '../plan/mentions';
import type { Plan } from '../plan/model';
import { deadlinesBetween } from '../plan/passages/moments';
import { rangeIn } from '../plan/passages/passages';
import { attachmentReferences } from '../plan/passages/references';
import type { Columns, Range } from '../text/range';
import { placesOfAttachment } from './spots';

/** The kinds of tokens, in the order in which clients number them. */
export const tokenTypes = ['title', 'heading', 'number', 'unit', 'deadline', 'attachment'] as const;
export type TokenType = (typeof tokenTypes)[number];

/** A stretch of one line that editors colour by what it is. */
export interface Token extends Columns {
  readonly line: number;
  readonly type: TokenType;
}

/** A range as stretches of single lines. */
function split(plan: Plan, { start, end }: Range, type: TokenType): Token[] {
  const tokens: Token[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : plan.lines[line]!.length;
    if (to > from) tokens.push({ line, from, to, type });
  }
  return tokens;
}

/**
 * The tokens of some lines: titles, headings and their numbers, units, deadlines, mentions of attachments. They don't
 * overlap: what stands inside a heading is part of it.
 * @param firstLine the first of them
 * @param lastLine  the last, inclusive
 * @returns in the order of the text, each in one line
 */
export function tokensBetween(plan: Plan, firstLine: number, lastLine: number): readonly Token[] {
  const all: Token[] = [];
  const add = (range: Range | undefined, type: TokenType): void => {
    if (range === undefined || range.end.line < firstLine || range.start.line > lastLine) return;
    all.push(...split(plan, range, type).filter(({ line }) => firstLine <= line && line <= lastLine));
  };
  // In the order of precedence.
  for (const part of plan.parts) if (part.scope !== 'chrome') add(part.title?.range, 'title');
  for (const attachment of plan.attachments) {
    const { note, head } = placesOfAttachment(attachment);
    add(note, 'attachment');
    add(head, 'attachment');
  }
  for (const { line, marker, title, form } of plan.sections) {
    if (line < firstLine || line > lastLine) continue;
    all.push({ line, from: marker.whole.from, to: marker.whole.to, type: 'number' });
    if (form !== 'headless') add(title.range, 'heading');
  }
  for (const { range } of assignedUnits(plan)) add(range, 'unit');
  for (const { range } of deadlinesBetween(plan, firstLine, lastLine)) add(range, 'deadline');
  for (const { passage, reference } of attachmentReferences(plan))
    add(rangeIn(passage, reference.from, reference.to), 'attachment');
  addRowNumbers(plan, add, firstLine, lastLine);
  return apart(all);
}

function addRowNumbers(
  plan: Plan,
  add: (range: Range, type: TokenType) => void,
  firstLine: number,
  lastLine: number,
): void {
  for (const { rows, columns } of plan.tables) {
    const at = columns.findIndex(({ role }) => role === 'number');
    if (at < 0) continue;
    for (const { cells, number } of rows) {
      const cell = number === undefined ? undefined : cells[at]!;
      if (cell !== undefined && firstLine <= cell.line && cell.line <= lastLine) add(cell.range, 'number');
    }
  }
}

/** The tokens without those that overlap an earlier one of the list, in the order of the text. */
function apart(tokens: readonly Token[]): readonly Token[] {
  const order = tokens.map((token, rank) => ({ token, rank }));
  order.sort((a, b) => a.token.line - b.token.line || a.token.from - b.token.from || a.rank - b.rank);
  const kept: { token: Token; rank: number }[] = [];
  for (const next of order) {
    let last = kept.at(-1);
    while (last !== undefined && overlap(last.token, next.token) && next.rank < last.rank) {
      kept.pop();
      last = kept.at(-1);
    }
    if (last === undefined || !overlap(last.token, next.token)) kept.push(next);
  }
  return kept.map(({ token }) => token);
}

/** Whether a token and one that begins no earlier share a stretch. */
function overlap(first: Token, second: Token): boolean {
  return first.line === second.line && first.to > second.from;
}
