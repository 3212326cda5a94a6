/** Notes of units that go over a line end: a page end or a hard wrap tore them, and no line alone has them. */
import { endsInBracket } from '../../line/damaged';
import { findNotes } from '../../line/note';
import type { LineFacts } from '../../line/facts';
import { bitsIn } from '../../text/chars';
import { comparePositions, rangeContains } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import type { Duty, Paragraph, Piece } from '../model';
import { placeIn, startsOf } from '../pieces';
import { tornDuty } from './duties';
import { flatMapList } from '../../text/lists';

/** A section whose notes are still gathered. */
interface Noted {
  duties: readonly Duty[];
  readonly paragraphs: readonly Paragraph[];
}

/** Whether a stretch of text is a line 责任单位：… that alone is a note. */
export function isNoteLine({ line }: Piece, facts: readonly LineFacts[]): boolean {
  const { blocks } = facts[line]!;
  return blocks.length === 1 && blocks[0]!.kind === 'duty';
}

/** The notes of a paragraph that go over its joints. */
function tornDuties({ pieces, text }: Paragraph, facts: readonly LineFacts[]): readonly Duty[] {
  if (pieces.length < 2) return none;
  const isOpen = pieces.slice(0, -1).some(({ line, from, to }) => endsInBracket(facts[line]!.shadow, from, to));
  if (!isOpen && !isNoteLine(pieces[0]!, facts)) return none;
  const kind = isOpen ? 'text' : 'duty';
  const notes = findNotes(text, shadowOf(text), [{ from: 0, to: text.length, kind }], bitsIn(text));
  const starts = startsOf(pieces);
  const rangeOf = (from: number, to: number) => ({
    start: placeIn(pieces, starts, from, false),
    end: placeIn(pieces, starts, to, true),
  });
  return flatMapList(notes, (note): readonly Duty[] => {
    const { start, end } = rangeOf(note.from, note.to);
    if (start.line === end.line || note.lacks !== undefined) return [];
    return [tornDuty(note, rangeOf)];
  });
}

/** Gives sections the notes in their paragraphs that go over a line end. */
export function addTornNotes(sections: readonly Noted[], facts: readonly LineFacts[]): void {
  for (const section of sections) {
    const torn = flatMapList(section.paragraphs, (paragraph) => tornDuties(paragraph, facts));
    if (torn.length === 0) continue;
    let next = 0;
    // What one of its lines seems to be alone is a part of it. Both are in the order of the text.
    const others = section.duties.filter(({ range }) => {
      while (next < torn.length && comparePositions(torn[next]!.range.end, range.start) <= 0) next++;
      return next === torn.length || !rangeContains(torn[next]!.range, range);
    });
    section.duties = [...others, ...torn].sort((a, b) => comparePositions(a.range.start, b.range.start));
  }
}

const none: readonly Duty[] = [];
