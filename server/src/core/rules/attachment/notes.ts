/** The attachment notes of a document, as they stand together. */
import type { AttachmentNote, Plan } from '../../plan/model';
import { shadowOf } from '../../text/shadow';
import { mapList } from '../../text/lists';

/** What stands behind an attachment note; anything else shows that the line is the head of a sheet, with its title. */
const afterNote = new Set([
  'attachmentNote',
  'attachmentHead',
  'body',
  'date',
  'printed',
  'copies',
  'publicity',
  'title',
  'chrome',
  'meta',
  'webDate',
  'rule',
]);
/** A longer name is a sentence, or several names on one line. */
const longestName = 60;
const several = /[；;，,、\s]\s*\d{1,2}[.、]/u;

/** A note in the order of the text, with what the rules ask of it. */
export interface NoteLine {
  readonly note: AttachmentNote;
  readonly line: number;
  /** The shadow of its name. */
  readonly name: string;
}

/**
 * The notes that are certainly such: names of attachments at the end of a text, one to a line.
 * @returns in the order of the text, part by part
 */
export function noteLines({ attachments, blocks }: Plan): readonly NoteLine[] {
  const notes: NoteLine[] = [];
  for (const { note } of attachments) {
    if (note === undefined) continue;
    const name = shadowOf(note.name.text);
    if (name.length > longestName || /[。；].|^略/u.test(name) || several.test(name)) return [];
    notes.push({ note, line: note.name.range.start.line, name });
  }
  if (notes.length === 0) return notes;
  const lines = new Set(mapList(notes, ({ line }) => line));
  // Several in one line: everything was glued together, so that nothing tells where a name ends.
  if (lines.size < notes.length) return [];
  let low = 0;
  const isNote = ({ line }: NoteLine): boolean => {
    while (low < blocks.length && blocks[low]!.line <= line) low++;
    const next = blocks[low];
    return next === undefined || lines.has(next.line) || afterNote.has(next.kind);
  };
  return notes.every(isNote) ? notes : [];
}
