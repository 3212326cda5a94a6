import { isChrome } from '../plan/assembly/blocks';
import type { Part, Plan, Section } from '../plan/model';

/** Lines that fold away behind the first; both inclusive, `endLine` > `startLine`. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** What folds: parts, sections, attachments, tables and runs of web-page lines; no trailing blank lines. */
export function folding(plan: Plan): readonly Fold[] {
  const folds: Fold[] = [];
  const add = (startLine: number, endLine: number): void => {
    if (endLine > startLine) folds.push({ startLine, endLine });
  };
  const addSection = (section: Section): void => {
    add(section.line, section.lastLine);
    section.children.forEach(addSection);
  };
  for (const part of plan.parts) {
    add(part.title?.range.start.line ?? part.firstLine, part.lastLine);
    part.sections.forEach(addSection);
  }
  // A sheet folds at 附件1 too, over its title; a note with several names over these.
  for (const { head, sheet } of plan.attachments) if (head && sheet) add(head.range.start.line, sheet.lastLine);
  addNotes(plan, add);
  for (const table of plan.tables) add(table.firstLine, table.lastLine);
  addChromeRuns(plan, add);
  const seen = new Set<number>();
  return folds
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)
    .filter(({ startLine }) => !seen.has(startLine) && seen.add(startLine));
}

/** Notes 附件：… that name several attachments, from their first line to their last. */
function addNotes({ attachments }: Plan, add: (startLine: number, endLine: number) => void): void {
  let part: Part | undefined;
  let first = -1;
  let last = -1;
  for (const { note } of attachments) {
    if (note === undefined) continue;
    const { line } = note.name.range.start;
    if (note.part !== part) {
      add(first, last);
      first = line;
      part = note.part;
    }
    last = line;
  }
  add(first, last);
}

/** Runs of lines of the web page, over the empty lines between them. */
function addChromeRuns(plan: Plan, add: (startLine: number, endLine: number) => void): void {
  let first = -1;
  let last = -1;
  for (const block of plan.blocks) {
    if (isChrome(block)) {
      if (first < 0) first = block.line;
      last = block.line;
    } else if (first >= 0) {
      add(first, last);
      first = -1;
    }
  }
  if (first >= 0) add(first, last);
}
