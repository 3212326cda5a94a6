/** Finds what stands at a place of the document, and what it stands in. */
import type { Plan, Section, Table } from '../plan/model';
import type { Position } from '../text/range';
import { comparePositions } from '../text/range';

/**
 * The innermost heading or item in whose lines a place is, the white space at their ends included, as a command means
 * it: the cursor need not touch the text. Undefined before the first one and outside of all.
 */
export function sectionAround({ sections }: Plan, position: Position): Section | undefined {
  let found: Section | undefined;
  for (const section of sections) {
    const { line, marker, lastLine } = section;
    if (line > position.line) break;
    const begins = { line, character: marker.whole.from };
    // The white space before a heading is its own.
    const isBehind = line < position.line || comparePositions(begins, position) <= 0 || isFirstOf(sections, section);
    if (isBehind && position.line <= lastLine) found = section;
  }
  return found;
}

/** Whether no other heading begins on its line before it. */
function isFirstOf(sections: readonly Section[], section: Section): boolean {
  return sections.find(({ line }) => line === section.line) === section;
}

/** The table in whose lines a place is. */
export function tableAt({ tables }: Plan, { line }: Position): Table | undefined {
  return tables.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
}

/** A section and those above it, the innermost first; none where there is none. */
export function chainOf(section: Section | undefined): readonly Section[] {
  return section === undefined ? [] : [section, ...chainOf(section.parent)];
}
