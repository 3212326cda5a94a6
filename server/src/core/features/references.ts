import { itemsOfRow, rowsOfItem } from '../plan/rows/counterparts';
import { mentionsOfUnit, unitsByName } from '../plan/mentions';
import type { Attachment, Plan, Row, Section } from '../plan/model';
import { rangeIn } from '../plan/passages/passages';
import { headingRange } from '../plan/places';
import { attachmentMeant, sectionsMeant } from '../plan/passages/referents';
import { attachmentReferences, itemReferences } from '../plan/passages/references';
import type { Position, Range } from '../text/range';
import { comparePositions } from '../text/range';
import { targetOfRow } from './definition';
import { placesOfAttachment, spotAt } from './spots';

/** One place of many that speak of the same. */
export interface Reference {
  readonly range: Range;
  /** Whether it is where the thing itself stands, rather than where it is spoken of. */
  readonly isDeclaration: boolean;
}

function inOrder(places: readonly Reference[]): readonly Reference[] {
  const seen = new Set<string>();
  return [...places]
    .sort((a, b) => comparePositions(a.range.start, b.range.start))
    .filter(({ range: { start } }) => {
      const key = `${start.line}:${start.character}`;
      return !seen.has(key) && seen.add(key);
    });
}

function ofUnit(plan: Plan, full: string): readonly Reference[] {
  const first = unitsByName(plan).get(full)?.[0];
  return mentionsOfUnit(plan, full).map(({ range }) => ({
    range,
    isDeclaration: first !== undefined && comparePositions(first.range.start, range.start) === 0,
  }));
}

function ofAttachment(plan: Plan, attachment: Attachment): readonly Reference[] {
  const { note, head, title } = placesOfAttachment(attachment);
  const places: Reference[] = [];
  if (note !== undefined) places.push({ range: note, isDeclaration: false });
  for (const range of [head, title]) if (range !== undefined) places.push({ range, isDeclaration: true });
  for (const { passage, reference } of attachmentReferences(plan)) {
    if (attachmentMeant(plan, reference) !== attachment) continue;
    places.push({ range: rangeIn(passage, reference.from, reference.to), isDeclaration: false });
  }
  return inOrder(places);
}

/** Items with their rows, and what the text says of them by their numbers. */
function ofItems(plan: Plan, sections: readonly Section[], rows: readonly Row[]): readonly Reference[] {
  const places: Reference[] = sections.map((section) => ({ range: headingRange(section), isDeclaration: true }));
  for (const section of sections)
    for (const placed of rowsOfItem(plan, section))
      places.push({ range: targetOfRow(placed).selectionRange, isDeclaration: false });
  for (const row of rows)
    if (itemsOfRow(plan, row).length === 0) places.push({ range: row.range, isDeclaration: true });
  for (const referring of itemReferences(plan)) {
    if (!sectionsMeant(plan, referring).some((section) => sections.includes(section))) continue;
    const { passage, reference } = referring;
    places.push({ range: rangeIn(passage, reference.from, reference.to), isDeclaration: false });
  }
  return inOrder(places);
}

/**
 * All places that speak of the thing at a position, itself included: a unit in notes, cells and text; an attachment; an
 * item with its rows and with what refers to it.
 * @param position 0-based, UTF-16
 * @returns in the order of the text; empty where there is nothing to be spoken of
 */
export function referencesAt(plan: Plan, position: Position): readonly Reference[] {
  const spot = spotAt(plan, position);
  switch (spot?.kind) {
    case undefined:
      return [];
    case 'unit':
      return ofUnit(plan, spot.mention.full);
    case 'attachment':
      return ofAttachment(plan, spot.attachment);
    case 'reference':
      return ofItems(plan, spot.sections, []);
    case 'item':
      return ofItems(plan, [spot.section], []);
    case 'row':
      return ofItems(plan, spot.items, [spot.placed.row]);
  }
}
