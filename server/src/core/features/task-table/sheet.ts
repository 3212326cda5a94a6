/**
 * A table's sheet among the attachments: the one that the document has announced, else a new one at its end, with its
 * entry in the attachment note.
 */
import type { Attachment, BlockKind, Part, Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import { attachmentReferences } from '../../plan/passages/references';
import type { Edit, Placed, Position } from '../../text/range';

/** What may stand below the text of a plan, so that the attachment note goes above it. */
const belowText: ReadonlySet<BlockKind> = new Set([
  'body',
  'date',
  'webDate',
  'publicity',
  'copies',
  'printed',
  'chrome',
]);
const kindOfPlan = /(?:实施)?(?:要点|计划|方案|安排|意见)(?:[（(][^）)]*[）)])?$/u;

/** What a paper is about whose title says so: 某省政府关于促进就业的若干意见. */
const subject =
  /关于(?!印发|转发)([^《》]+?)的?(?:若干|实施|指导|通知)*(?:意见|措施|政策|通知|决定|方案|计划|要点|安排|办法)(?:[（(][^）)]*[）)])?$/u;
/** What a sheet with the plan's tasks is called. */
const nameOfTable = /(?:任务|责任|工作|目标|重点)(?:分解|分工)(?:一览|清单)?表$/u;
/** A page's number before a title. */
const pageNumber = /^\s*\d{1,3}\s+(?=\D)/u;

/** The sheet's name, made from the plan's: 2025年全市养老服务工作要点 → 2025年全市养老服务工作任务分解表. */
function sheetName({ elements: { planTitle, noticeTitle, quotedTitles } }: Plan): string {
  const plain = (title: Placed | undefined): string =>
    withoutSpaces((title?.text ?? '').replace(pageNumber, '')).replaceAll('*', '');
  const title = plain(planTitle ?? quotedTitles[0]);
  const own = subject.exec(title === '' ? plain(noticeTitle) : title)?.[1] ?? title.replace(kindOfPlan, '');
  return `${own}任务分解表`;
}

/**
 * The edits that put a table on a sheet of its own.
 * @param table the table's lines
 */
export function onSheet(plan: Plan, table: readonly string[]): readonly Edit[] {
  const announced = plan.attachments.find(waitsForTable);
  return announced === undefined ? newSheet(plan, table) : [onAnnouncedSheet(plan, announced, table)];
}

/** An attachment's name without 《》. */
function nameOf({ note, sheet }: Attachment): string {
  return (note?.name ?? sheet?.title)?.text.replace(/^《|》$/gu, '').trim() ?? '';
}

/** Whether the document has announced a table of its tasks, and has no sheet of it or one without text. */
function waitsForTable(attachment: Attachment): boolean {
  const { sheet } = attachment;
  const isBlank = sheet === undefined || sheet.sections.length + sheet.paragraphs.length + sheet.tables.length === 0;
  return isBlank && nameOfTable.test(nameOf(attachment));
}

/** The table on the sheet that is there, or on a new one before those with higher numbers. */
function onAnnouncedSheet(plan: Plan, attachment: Attachment, table: readonly string[]): Edit {
  const { sheet, number } = attachment;
  if (sheet !== undefined) {
    const end = { line: sheet.lastLine, character: plan.lines[sheet.lastLine]!.length };
    return { range: { start: end, end }, newText: ['', '', ...table].join('\n') };
  }
  const lines = [`附件${number ?? ''}`, '', nameOf(attachment), '', ...table];
  const next = plan.attachments.find((one) => one.sheet !== undefined && (one.number ?? 0) > (number ?? 0))?.sheet;
  if (next === undefined) {
    const end = endOfText(plan);
    return { range: { start: end, end }, newText: ['', '', ...lines].join('\n') };
  }
  const start = { line: next.firstLine, character: 0 };
  return { range: { start, end: start }, newText: [...lines, '', ''].join('\n') };
}

/** A sheet that nobody has announced, with what announces it. */
function newSheet(plan: Plan, table: readonly string[]): readonly Edit[] {
  const name = sheetName(plan);
  const { attachments } = plan;
  const known = attachments.length > 0 ? mostListed(attachments) : mostSpokenOf(plan);
  const number = known === 0 ? undefined : known + 1;
  const head = `附件${number ?? ''}`;
  const end = endOfText(plan);
  const sheet: Edit = {
    range: { start: end, end },
    newText: ['', '', head, '', name, '', ...table].join('\n'),
  };
  const [only] = attachments;
  const first = attachments.length === 1 && only!.number === undefined ? numberFirst(only!) : [];
  const note = noteEntry(plan, name, number);
  if (note === undefined) return [...first, sheet];
  // Where the note and the sheet go to the same place they are one insertion.
  const isSame = note.range.start.line === end.line && note.range.start.character === end.character;
  return isSame ? [...first, { range: sheet.range, newText: note.newText + sheet.newText }] : [...first, note, sheet];
}

/** The highest number in the attachment note, or how many it has; without a note how many attachments there are. */
function mostListed(attachments: readonly Attachment[]): number {
  const noted = attachments.filter(({ note }) => note !== undefined);
  return Math.max((noted.length > 0 ? noted : attachments).length, ...noted.map(({ number }) => number ?? 0));
}

/** The highest number of an attachment that the text speaks of; 0 where it speaks of none. */
function mostSpokenOf(plan: Plan): number {
  return attachmentReferences(plan).reduce((most, { reference }) => Math.max(most, reference.number ?? 1), 0);
}

/** The end of the last line with text of what is no colophon. */
function endOfText({ parts, lines }: Plan): Position {
  const last = parts.findLast(({ scope }) => scope !== 'colophon' && scope !== 'chrome');
  const line = last?.lastLine ?? lines.length - 1;
  return { line, character: lines[line]!.length };
}

/** An attachment that was the only one gets the number 1. */
function numberFirst({ head, note }: Attachment): readonly Edit[] {
  const edits: Edit[] = [];
  if (head !== undefined) edits.push({ range: { start: head.range.end, end: head.range.end }, newText: '1' });
  if (note !== undefined && note.number === undefined)
    edits.push({ range: { start: note.name.range.start, end: note.name.range.start }, newText: '1.' });
  return edits;
}

/** The entry in the attachment note; undefined where the document has sheets without one. */
function noteEntry(plan: Plan, name: string, number: number | undefined): Edit | undefined {
  if (number === undefined) {
    const at = endOfBody(plan);
    return at === undefined ? undefined : { range: { start: at, end: at }, newText: `\n\n附件：${name}` };
  }
  const last = plan.attachments.findLast(({ note }) => note !== undefined)?.note;
  if (last === undefined) return undefined;
  const { end } = last.name.range;
  const { line } = end;
  const isGlued = plan.lines[line]!.slice(end.character).trim() !== '';
  // 3.2025 would be read as one number there.
  const gap = /^\d/u.test(name) ? ' ' : '';
  if (isGlued) return { range: { start: end, end }, newText: ` ${number}.${gap}${name}` };
  const at = { line, character: plan.lines[line]!.length };
  const indent = /^\s*/u.exec(plan.lines[line]!)![0];
  const isFirst = /^\s*附件/u.test(plan.lines[line]!);
  return { range: { start: at, end: at }, newText: `\n${indent}${isFirst ? '　　　' : ''}${number}.${name}` };
}

/** The end of the plan's text, above its signature; a letter that orders work itself is its own plan. */
function endOfBody(plan: Plan): Position | undefined {
  const of = (wanted: Part['scope']): Part | undefined => plan.parts.findLast(({ scope }) => scope === wanted);
  const part = of('plan') ?? of('notice');
  const block = part === undefined ? undefined : lastOfText(plan, part);
  return block === undefined ? undefined : { line: block.line, character: plan.lines[block.line]!.length };
}

function lastOfText({ blocks }: Plan, part: Part): Plan['blocks'][number] | undefined {
  for (let at = part.blocks.to - 1; at >= part.blocks.from; at--)
    if (!belowText.has(blocks[at]!.kind)) return blocks[at];
  return undefined;
}
