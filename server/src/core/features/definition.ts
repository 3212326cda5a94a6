import { rowsOfItem } from '../plan/rows/counterparts';
import { unitsByName } from '../plan/mentions';
import type { Attachment, Plan, Section } from '../plan/model';
import type { PlacedRow } from '../plan/places';
import { headingRange } from '../plan/places';
import type { Position, Range } from '../text/range';
import { rangeInLine } from '../text/range';
import type { Spot } from './spots';
import { spotAt } from './spots';

/** A place to go to: all of it, and the part of it to select. */
export interface Target {
  readonly range: Range;
  readonly selectionRange: Range;
}

/** What is at a position, and where it is defined. */
export interface Definition {
  /** The words that lead there. */
  readonly origin: Range;
  readonly targets: readonly Target[];
}

/** A stretch that is selected as a whole. */
function wholeTarget(range: Range): Target {
  return { range, selectionRange: range };
}

/** An item as a place to go to. */
export function targetOfSection(section: Section): Target {
  return { range: section.range, selectionRange: headingRange(section) };
}

/** A row as a place to go to: its task is selected. */
export function targetOfRow({ row, table }: PlacedRow): Target {
  const at = table.columns.findIndex(({ role }) => role === 'task');
  const cell = row.cells[at];
  return { range: row.range, selectionRange: cell === undefined || cell.text === '' ? row.range : cell.range };
}

/** Where an attachment stands: at its sheet, or where there is none in the note that names it. */
export function targetOfAttachment({ sheet, head, note }: Attachment): Target | undefined {
  if (sheet !== undefined) {
    const { firstLine, range } = sheet;
    const first =
      sheet.title?.range ?? head?.range ?? rangeInLine(firstLine, range.start.character, range.start.character);
    return { range, selectionRange: first };
  }
  return note && wholeTarget(note.name.range);
}

function targetsOf(plan: Plan, spot: Spot): readonly (Target | undefined)[] {
  switch (spot.kind) {
    case 'unit': {
      const [first] = unitsByName(plan).get(spot.mention.full) ?? [];
      return [first && wholeTarget(first.range)];
    }
    case 'attachment': {
      const { note } = spot.attachment;
      // From the sheet back to the note that announces it.
      if (spot.by === 'head') return [note && wholeTarget(note.name.range)];
      return [targetOfAttachment(spot.attachment)];
    }
    case 'reference':
      return spot.sections.map(targetOfSection);
    case 'item':
      return rowsOfItem(plan, spot.section).map(targetOfRow);
    case 'row':
      return spot.items.map(targetOfSection);
  }
}

/**
 * Where the thing at a position is defined: the heading of 见第12项, the sheet of 附件1, the rows of an item and the items
 * of a row, the first note that names a unit.
 * @param position 0-based, UTF-16; the place behind a word belongs to it
 * @returns undefined where nothing leads anywhere
 */
export function definitionAt(plan: Plan, position: Position): Definition | undefined {
  const spot = spotAt(plan, position);
  if (spot === undefined) return undefined;
  const targets = targetsOf(plan, spot).filter((target) => target !== undefined);
  return targets.length === 0 ? undefined : { origin: spot.range, targets };
}
