/** What may be written of the document's attachments: their titles in the note, their numbers in references. */
import type { Attachment, Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import type { Cursor } from './cursor';
import { placeFrom } from './cursor';
import type { Draft, Suggestion } from './suggestion';

const noteLine = /^\s*附\s*(?:件\s*)?(?:\d{1,2}\s*)?[：:]\s*(?:\d{1,2}\s*[.．、]\s*)?《?(?<written>[^。；]*)$/u;
const noteMore = /^\s*\d{1,2}\s*[.．、]\s*《?(?<written>[^。；]*)$/u;
/** Not at a line's beginning, where it is the head of a sheet or of the note. */
const reference = /\S\s*(?<written>附件\s*\d{0,2})$/u;
const behindSee = /见(?<written>)$/u;
const quoted = /(?:附件\s*(?:\d{1,2}\s*)?|见\s*)《(?<written>[^》]*)$/u;

function titleOf({ sheet, note }: Attachment): string | undefined {
  const title = sheet?.title?.text ?? note?.name.text;
  return title === undefined ? undefined : withoutSpaces(title).replace(/^《(.*)》$/u, '$1');
}

/** Titles for the note: of the sheets that no note names yet first; without sheets that of the usual one. */
function titleDrafts(plan: Plan, line: number): readonly Draft[] {
  const isNoted = ({ note }: Attachment): boolean => note !== undefined && note.name.range.start.line !== line;
  const known = [...plan.attachments].sort((a, b) => Number(isNoted(a)) - Number(isNoted(b)));
  const drafts = known.flatMap((attachment): Draft[] => {
    const label = attachment.sheet === undefined ? undefined : titleOf(attachment);
    return label === undefined ? [] : [{ kind: 'attachment', label, detail: detailOf(attachment) }];
  });
  const planTitle = plan.elements.planTitle?.text;
  if (drafts.length > 0 || planTitle === undefined) return drafts;
  return [{ kind: 'attachment', label: `${withoutSpaces(planTitle)}任务分解表`, detail: '还没有这个附件' }];
}

function detailOf({ number, note }: Attachment): string {
  const name = `附件${number ?? ''}`;
  return note === undefined ? `${name}，附件说明中还没有` : name;
}

function referenceDrafts(plan: Plan): readonly Draft[] {
  return plan.attachments.flatMap((attachment): Draft[] => {
    const title = titleOf(attachment);
    const number = attachment.number ?? (plan.attachments.length > 1 ? undefined : '');
    if (number === undefined) return [];
    return [{ kind: 'attachment', label: `附件${number}`, detail: title, names: title === undefined ? [] : [title] }];
  });
}

/** Whether the line above belongs to the attachment note. */
function isBelowNote({ plan, line }: Cursor): boolean {
  return plan.attachments.some(({ note }) => note?.name.range.end.line === line - 1 && note.number !== undefined);
}

/** What may be written of attachments at the cursor; undefined where it is no place for that. */
export function attachmentSuggestions(cursor: Cursor): readonly Suggestion[] | undefined {
  const { plan, line, before, after, character } = cursor;
  const match = (pattern: RegExp): string | undefined => pattern.exec(before)?.groups?.['written'];
  const note = match(noteLine) ?? (isBelowNote(cursor) ? match(noteMore) : undefined);
  if (note !== undefined)
    return titleDrafts(plan, line).map((draft) => placeFrom(cursor, draft, character - note.length));
  const quote = match(quoted);
  if (quote !== undefined) {
    const close = after.startsWith('》') ? '' : '》';
    return plan.attachments.flatMap((attachment) => {
      const label = titleOf(attachment);
      if (label === undefined) return [];
      const draft: Draft = { kind: 'attachment', label, insert: label + close, detail: detailOf(attachment) };
      return [placeFrom(cursor, draft, character - quote.length)];
    });
  }
  const written = match(reference) ?? match(behindSee);
  if (written === undefined) return undefined;
  return referenceDrafts(plan).map((draft) => placeFrom(cursor, draft, character - written.length));
}
