/** Finds marks of Markdown and HTML that were left in a text. */
import type { Plan } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';

export const residueKinds = ['bold', 'heading', 'link', 'entity', 'tag', 'escape'] as const;
export type ResidueKind = (typeof residueKinds)[number];

/** Half-open, in UTF-16 units of the passage. */
export interface Residue {
  readonly kind: ResidueKind;
  readonly from: number;
  readonly to: number;
  /** What is left without the marks. */
  readonly plain: string;
  /** Whether nothing but marks is lost. */
  readonly isSure: boolean;
  /** It ends a line: `<br>`. */
  readonly isBreak?: boolean;
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  hellip: '…',
  middot: '·',
};

/** Behind a word within one phrase only, and behind no figure: 张**、李** and 138****1234 are masked. */
const bold =
  /(?<![\u4e00-\u9fffA-Za-z\d*])\*\*(?![\s*])([^*]{1,200})\*\*(?!\*)|(?<=[\u4e00-\u9fff])\*\*(?![\s*])([^*，。、；：]{1,200})\*\*(?!\*)/gu;
const heading = /^#{1,6}[ \u3000]+/u;
/** # 1机组 is a number. */
const numberSign = /^#[ \u3000]+\d/u;
const link = /!?\[([^[\]]{0,200})\]\(([^()\s]{0,300})\)/gu;
const entity = /&(nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot);/gu;
const tag = /<\/?(?:br|p|b|i|u|strong|em|span|div|font|a|td|tr|th|table|sup|sub|img|hr|o:p)(?:\s[^<>]{0,200})?\/?>/giu;
const escape = /\\(?=[*_#.()[\]-])/gu;
/** Tags that part lines, or raise a figure: 10<sup>4</sup> is not 104. */
const telling = /^<\/?(?:br|p|div|t[drh]|table|img|hr|su[bp])/iu;
/** A folder, D:\资料 or \\共享, in which the backslash is right. */
const folder = /[A-Za-z]:\\|\\\\/u;
const han = /[\u4e00-\u9fff]/u;

const none: readonly Residue[] = [];

/** The marks left in a passage, kind by kind. */
export function findResidue({ text }: Readable): readonly Residue[] {
  const found: Residue[] = [];
  const add = (kind: ResidueKind, match: RegExpExecArray, plain: string, isSure: boolean, isBreak = false): void => {
    found.push({ kind, from: match.index, to: match.index + match[0].length, plain, isSure, isBreak });
  };
  if (text.includes('**'))
    for (const match of text.matchAll(bold)) {
      const plain = match[1] ?? match[2]!;
      if (han.test(plain)) add('bold', match, plain, true);
    }
  const head = text.startsWith('#') ? heading.exec(text) : null;
  if (head !== null) add('heading', head, '', !numberSign.test(text));
  if (text.includes(']('))
    for (const match of text.matchAll(link)) add('link', match, match[1]!, /^#?$/u.test(match[2]!) && match[1] !== '');
  if (text.includes('&')) for (const match of text.matchAll(entity)) add('entity', match, entities[match[1]!]!, true);
  if (text.includes('<'))
    for (const match of text.matchAll(tag)) add('tag', match, '', !telling.test(match[0]), /^<br/iu.test(match[0]));
  if (text.includes('\\') && !folder.test(text))
    for (const match of text.matchAll(escape)) add('escape', match, '', true);
  return found.length === 0 ? none : found;
}

/** So many headings of its own tell that a text is Markdown. */
const fewestHeadings = 2;

/** Whether the text is a Markdown file, in which these marks are right: it has headings, a head or code of its own. */
export function isMarkdown({ lines }: Plan): boolean {
  let headings = 0;
  if (lines[0]?.trimEnd() === '---' && /^[\w-]+:/u.test(lines[1] ?? '')) return true;
  for (const line of lines) {
    if (line.startsWith('```')) return true;
    if (line.startsWith('#') && heading.test(line) && ++headings >= fewestHeadings) return true;
  }
  return false;
}
