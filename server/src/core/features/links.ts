import type { Plan } from '../plan/model';
import { rangeIn } from '../plan/passages/passages';
import { attachmentMeant, sectionsMeant } from '../plan/passages/referents';
import { attachmentReferences, itemReferences } from '../plan/passages/references';
import { markerText } from '../rules/numbering/number-text';
import type { Position, Range } from '../text/range';
import { comparePositions, rangeInLine } from '../text/range';
import { targetOfAttachment, targetOfSection } from './definition';

/** Words that lead to another place of the document. */
export interface InnerLink {
  readonly range: Range;
  readonly target: Position;
  /** What is there, in a few words. */
  readonly title: string;
}

/** A link in Markdown to a file that lies beside the document: [重点任务分解表](附件/分解表.md). */
export interface FileLink {
  readonly range: Range;
  /** From the document's folder, with `/` between names. */
  readonly path: string;
}

/** A path from here, not from a site's top, and no address. */
const fileLink = /\[[^\][]{1,200}\]\((?<path>(?![/\\#?]|[a-z][a-z\d+.-]*:)[^()\s#?]{1,500})\)/giu;

/** The links to files, in the order of the text. */
export function fileLinks({ lines }: Plan): readonly FileLink[] {
  return lines.flatMap((text, line) =>
    text.includes('](')
      ? [...text.matchAll(fileLink)].map(({ index, 0: whole, groups }) => ({
          range: rangeInLine(line, index, index + whole.length),
          path: groups!['path']!,
        }))
      : [],
  );
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
  for (const attachment of plan.attachments) {
    const { note, sheet } = attachment;
    // What is a link to a file leads there.
    if (note === undefined || sheet === undefined || note.name.text.includes('](')) continue;
    const target = targetOfAttachment(attachment)!;
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
