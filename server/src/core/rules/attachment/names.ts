import { withoutSpaces } from '../../text/chars';
import { shadowOf } from '../../text/shadow';

/** What may stand before a name and only says whose it is. */
const whose =
  /(?:省|市|县|区|州|盟|旗|镇|乡|街道|局|委|厅|部|办|署|政府|委员会|办公室|办公厅|领导小组|中心|院|校|学|公司|集团)$/u;
const inBrackets = /（[^（）]*）$/u;

/** A link in Markdown: [重点任务分解表](分解表.md). */
const link = /\[([^\]]*)\]（[^（）]*）/gu;

/** What a copy from a web page leaves behind a name: 任务分解表.doc. */
const fileEnding = /\.(?:docx?|wps|pdf|ofd|rtf|xlsx?|et|pptx?|txt|zip|rar)$/iu;

/** Whether a name is a link, so that the attachment is a file of its own. */
export function isLink(name: string): boolean {
  return name.includes('](');
}

/** A name without links, spaces, 《》, quotation marks, 关于, marks at its end and that of a file: what two ways of writing it have in common. */
export function plainName(text: string): string {
  const words = withoutSpaces(shadowOf(text));
  return (isLink(text) ? words.replace(link, '$1') : words)
    .replace(/^附件\d*[：:]/u, '')
    .replace(/[《》“”"'*#]/gu, '')
    .replace(/^(?:关于)|(?<=[局委厅部办府])关于/u, '')
    .replace(/[。；，、：.]+$/u, '')
    .replace(fileEnding, '');
}

/** A plain name without its years. */
export function yearless(plain: string): string {
  return plain.replace(/(?:19|20)\d\d年?度?/gu, '');
}

/** Whether two plain names are one but for whose it is, and a note in brackets behind one of them. */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.replace(inBrackets, '') === short) return true;
  const before = long.slice(0, long.length - short.length);
  return short.length >= 4 && long.endsWith(short) && whose.test(before);
}

/** The end of a plain name, which it shares with every name that is the same. */
export function endOf(plain: string): string {
  return plain.replace(inBrackets, '').slice(-4);
}
