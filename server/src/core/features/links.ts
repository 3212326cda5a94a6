import type { Plan } from '../plan/model';
import { rangeIn } from '../plan/passages/passages';
import { attachmentMeant, sectionsMeant } from '../plan/passages/referents';
import { attachmentReferences, itemReferences } from '../plan/passages/references';
import { markerText } from '../rules/numbering/number-text';
import type { Position, Range } from '../text/range';
import { comparePositions } from '../text/range';
import { targetOfAttachment, targetOfSection } from './definition';

/** Words that lead to another place of the document. */
export interface InnerLink {
  readonly range: Range;
  readonly target: Position;
  /** What is there, in a few words. */
  readonly title: string;
}

/** The references of a document that lead to exactly one place, in the order of the text: 见附件1, 第12项, a note's name. */
export function innerLinks(plan: Plan): readonly InnerLink[] {
  const links: InnerLink[] = [];
  for (const { passage, reference } of attachmentReferences(plan)) {
    const attachment = attachmentMeant(plan, reference);
    const target = attachment && targetOfAttachment(attachment);
    if (attachment === undefined || target === undefined) continue;
    const title = attachment.sheet?.title?.text ?? attachment.note?.name.text ?? '附件';
    const range = rangeIn(passage, reference.from, reference.to);
    links.push({ range, target: target.selectionRange.start, title });
  }
  for (const { note, sheet } of plan.attachments) {
    if (note === undefined || sheet === undefined) continue;
    const target = targetOfAttachment({ number: undefined, note, sheet, head: undefined })!;
    links.push({ range: note.name.range, target: target.selectionRange.start, title: sheet.title?.text ?? '附件' });
  }
  for (const referring of itemReferences(plan)) {
    const [section, another] = sectionsMeant(plan, referring);
    if (section === undefined || another !== undefined) continue;
    const { passage, reference } = referring;
    const range = rangeIn(passage, reference.from, reference.to);
    links.push({
      range,
      target: targetOfSection(section).selectionRange.start,
      title: markerText(plan, section) + section.title.text,
    });
  }
  return links.sort((a, b) => comparePositions(a.range.start, b.range.start));
}
