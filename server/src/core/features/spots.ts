/** What a position of a document is about, for all features that lead from there to somewhere else. */
import { itemsOfRow } from '../plan/rows/counterparts';
import type { UnitMention } from '../plan/mentions';
import { mentionAt } from '../plan/mentions';
import type { Attachment, Passage, Plan, Section } from '../plan/model';
import { rangeIn } from '../plan/passages/passages';
import type { PlacedRow } from '../plan/places';
import { headingRange, passageAt, rowAt, sectionAt, touches } from '../plan/places';
import { attachmentMeant, sectionsMeant } from '../plan/passages/referents';
import { attachmentReferencesIn, itemReferencesIn } from '../plan/passages/references';
import type { Position, Range } from '../text/range';

/** A unit's name; a mention of an attachment, or of an item, and which; an item's heading; a row. */
export type Spot =
  | { readonly kind: 'unit'; readonly range: Range; readonly mention: UnitMention }
  | {
      readonly kind: 'attachment';
      readonly range: Range;
      readonly attachment: Attachment;
      readonly by: AttachmentPlace;
    }
  | { readonly kind: 'reference'; readonly range: Range; readonly sections: readonly Section[] }
  | { readonly kind: 'item'; readonly range: Range; readonly section: Section }
  | { readonly kind: 'row'; readonly range: Range; readonly placed: PlacedRow; readonly items: readonly Section[] };

/** Where an attachment is named: in the text, in its note, at the head of its sheet. */
export type AttachmentPlace = 'text' | 'note' | 'head';

/** The places at which a document itself names an attachment: its note, number included, the head and title of its sheet. */
export function placesOfAttachment({ note, head, sheet }: Attachment): {
  readonly note: Range | undefined;
  readonly head: Range | undefined;
  readonly title: Range | undefined;
} {
  const start = note?.number?.range.start ?? note?.name.range.start;
  const ofNote = note && { start: start!, end: note.name.range.end };
  return { note: ofNote, head: head?.range, title: sheet?.title?.range };
}

function attachmentSpot(plan: Plan, position: Position): Spot | undefined {
  for (const attachment of plan.attachments) {
    const { note, head, title } = placesOfAttachment(attachment);
    for (const [range, by] of [
      [note, 'note'],
      [head, 'head'],
      [title, 'head'],
    ] as const) {
      if (range !== undefined && touches(range, position)) return { kind: 'attachment', range, attachment, by };
    }
  }
  return undefined;
}

/** A reference in the text: 见附件2, 第12项. */
function referenceSpot(plan: Plan, passage: Passage, offset: number): Spot | undefined {
  const isHere = ({ from, to }: { from: number; to: number }): boolean => from <= offset && offset <= to;
  const toAttachment = passage.remember(attachmentReferencesIn).find(isHere);
  const attachment = toAttachment && attachmentMeant(plan, toAttachment);
  if (toAttachment !== undefined && attachment !== undefined) {
    return { kind: 'attachment', range: rangeIn(passage, toAttachment.from, toAttachment.to), attachment, by: 'text' };
  }
  const reference = passage.remember(itemReferencesIn).find(isHere);
  const sections = reference === undefined ? [] : sectionsMeant(plan, { passage, reference });
  if (reference === undefined || sections.length === 0) return undefined;
  return { kind: 'reference', range: rangeIn(passage, reference.from, reference.to), sections };
}

/** What stands at a position; the smallest thing where several do. Undefined in text that leads nowhere. */
export function spotAt(plan: Plan, position: Position): Spot | undefined {
  const mention = mentionAt(plan, position);
  if (mention !== undefined) return { kind: 'unit', range: mention.range, mention };
  const named = attachmentSpot(plan, position);
  if (named !== undefined) return named;
  const place = passageAt(plan, position);
  const reference = place && referenceSpot(plan, place.passage, place.offset);
  // At a page end the place behind one line is, in the text, the place before the next.
  if (reference !== undefined && touches(reference.range, position)) return reference;
  const section = sectionAt(plan, position);
  if (section !== undefined && touches(headingRange(section), position))
    return { kind: 'item', range: headingRange(section), section };
  const placed = rowAt(plan, position);
  if (placed === undefined) return undefined;
  return { kind: 'row', range: placed.row.range, placed, items: itemsOfRow(plan, placed.row) };
}
