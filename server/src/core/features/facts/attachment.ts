/** What is known of an attachment: its sheet, and what is in it. */
import type { Attachment, Plan, Table } from '../../plan/model';
import { markerText } from '../../rules/numbering/number-text';
import { targetOfAttachment } from '../definition';
import { linkTo, longestHeading, plain } from './markdown';

const mostHeadings = 6;

function describeTable({ rows, columns, isTaskTable }: Table): string {
  const names = columns.map(({ name }) => plain(name)).filter((name) => name !== '');
  return `- ${isTaskTable ? '任务分解表' : '表格'}，${rows.length}行${names.length > 0 ? `：${names.join('、')}` : ''}`;
}

/** An attachment in Markdown. @param address the document's, for links into it */
export function attachmentFacts(plan: Plan, attachment: Attachment, address: string | undefined): string {
  const { number, note, sheet } = attachment;
  const name = `附件${number ?? ''}`;
  if (sheet === undefined) {
    return `**${name}**　${plain(note?.name.text ?? '', longestHeading)}\n\n附件说明里列了，本文中没有这个附件的正文。`;
  }
  const title = plain(sheet.title?.text ?? '（没有标题）', longestHeading);
  const { start } = targetOfAttachment(attachment)!.selectionRange;
  const lines = [`**${name}**　${linkTo(title, start, address)}（第${sheet.firstLine + 1}—${sheet.lastLine + 1}行）`];
  if (note === undefined) lines.push('附件说明里没有列这个附件。');
  const headings = sheet.sections
    .slice(0, mostHeadings)
    .map((section) => `- ${plain(`${markerText(plan, section)}${section.title.text}`)}`);
  if (sheet.sections.length > mostHeadings) headings.push(`- ……共${sheet.sections.length}个标题`);
  const contents = [...sheet.tables.map(describeTable), ...headings];
  if (contents.length > 0) lines.push(contents.join('\n'));
  return lines.join('\n\n');
}
