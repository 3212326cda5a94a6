/** Writes remarks into a copy of a Word document, as its comments (ECMA-376-1, 17.13.4); all else in it stays as it is. */
import { strToU8 } from 'fflate';
import { addTo } from '../core';
import { anchorsOf } from './anchors';
import type { Anchor } from './anchors';
import { folderOf, orUnreadable, relationsOf, targetOf, textIn, treeIn, withParts } from './package';
import type { WordText } from './read';
import type { Remark } from './remarks';
import { attributeOf, charactersIn, childrenOf, elementsIn, nameOf, numberIn } from './xml';
import type { Unreadable, XmlElement } from './xml';

/** Who makes the remarks. */
const author = 'w:author="核稿" w:initials="核"';

/** An edit of a part: what stands from one place to another gives way to something else. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A copy of a document with remarks.
 * @param word    what was read of the document
 * @param remarks on its text, in its lines and columns
 * @param date    when they are made
 * @returns its bytes, or why it can't be made, in Chinese
 */
export function annotate(
  word: WordText,
  remarks: readonly Remark[],
  date: Date,
): { readonly bytes: Uint8Array } | Unreadable {
  return orUnreadable(() => written(word, remarks, date));
}

/** @throws UnreadablePart */
function written(word: WordText, remarks: readonly Remark[], date: Date): { readonly bytes: Uint8Array } | Unreadable {
  const { main, document, bytes } = word.parts;
  const namespace = document.attributes['xmlns:w'];
  if (namespace === undefined) return { error: 'Word 文档的写法少见（没有 w 名字空间），不能写批注' };
  const comments = commentsIn(bytes, main);
  const numbered = remarks.map((remark, at) => ({ remark, id: comments.first + at }));
  const marks = numbered.flatMap(({ remark, id }) => marksOf(remark, id, word));
  const xml = textIn(bytes, main)!;
  const changed: Record<string, string> = {
    [main]: applied(xml, editsOf(marks, xml)),
    [comments.part]: appended(
      comments.xml ?? `<w:comments xmlns:w="${namespace}"/>`,
      numbered.map(({ remark, id }) => commentXml(remark, id, date)).join(''),
    ),
    ...(comments.xml === undefined ? introduced(bytes, main, comments.part) : {}),
  };
  const parts = Object.fromEntries(Object.entries(changed).map(([name, text]) => [name, encoded(text)]));
  return { bytes: withParts(bytes, parts) };
}

/** A mark to be set in a run: where, and what. */
interface Mark extends Anchor {
  readonly text: string;
  /** Ends go before beginnings at the same place. */
  readonly isEnd: boolean;
}

function marksOf({ range }: Remark, id: number, { lines }: WordText): readonly Mark[] {
  const anchors = anchorsOf(range, lines);
  if (anchors === undefined) return [];
  const reference = `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  return [
    { ...anchors.start, text: `<w:commentRangeStart w:id="${id}"/>`, isEnd: false },
    { ...anchors.end, text: `<w:commentRangeEnd w:id="${id}"/>${reference}`, isEnd: true },
  ];
}

/** The edits that set marks: a run with a text and nothing else is cut at them, any other has them around it. */
function editsOf(marks: readonly Mark[], xml: string): readonly Edit[] {
  const byRun = new Map<XmlElement, Mark[]>();
  for (const mark of marks) addTo(byRun, mark.run, mark);
  return [...byRun].flatMap(([run, own]) => {
    const text = onlyText(run);
    if (text !== undefined) return [{ from: run.start, to: run.end, text: cut(run, text, own, xml) }];
    const [ends, starts] = [own.filter(({ isEnd }) => isEnd), own.filter(({ isEnd }) => !isEnd)];
    return [
      { from: run.start, to: run.start, text: starts.map((mark) => mark.text).join('') },
      { from: run.end, to: run.end, text: ends.map((mark) => mark.text).join('') },
    ];
  });
}

/** The text element of a run that has no other besides its properties. */
function onlyText(run: XmlElement): XmlElement | undefined {
  const [text, ...others] = elementsIn(run).filter((element) => nameOf(element) !== 'rPr');
  return text !== undefined && others.length === 0 && nameOf(text) === 't' ? text : undefined;
}

/** A run as several, with marks between them. */
function cut(run: XmlElement, text: XmlElement, marks: readonly Mark[], xml: string): string {
  // With its properties, which each of them has.
  const head = xml.slice(run.start, text.start);
  const characters = charactersIn(text);
  const piece = (from: number, to: number): string =>
    from < to
      ? `${head}<${text.name} xml:space="preserve">${escaped(characters.slice(from, to))}</${text.name}></${run.name}>`
      : '';
  const sorted = [...marks].sort((one, other) => one.at - other.at || Number(other.isEnd) - Number(one.isEnd));
  let at = 0;
  const pieces = sorted.map((mark) => {
    const before = piece(at, mark.at);
    ({ at } = mark);
    return before + mark.text;
  });
  return pieces.join('') + piece(at, characters.length);
}

function applied(xml: string, edits: readonly Edit[]): string {
  let at = 0;
  const pieces = [...edits]
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .map(({ from, to, text }) => {
      const piece = xml.slice(at, from) + text;
      at = to;
      return piece;
    });
  return pieces.join('') + xml.slice(at);
}

/** The part for comments: its name, what is in it, and the first number that is free. */
interface Comments {
  readonly part: string;
  readonly xml: string | undefined;
  readonly first: number;
}

function commentsIn(bytes: Uint8Array, main: string): Comments {
  const named = targetOf(treeIn(bytes, relationsOf(main)), 'comments', folderOf(main));
  const comments = named === undefined ? undefined : treeIn(bytes, named);
  if (named === undefined || comments === undefined) return { part: freeName(bytes, main), xml: undefined, first: 0 };
  const ids = childrenOf(comments, 'comment').map((one) => numberIn(one, 'id') ?? 0);
  const first = ids.reduce((most, id) => Math.max(most, id), -1) + 1;
  return { part: named, xml: textIn(bytes, named), first };
}

function freeName(bytes: Uint8Array, main: string): string {
  const names = ['comments.xml', 'planlint-comments.xml'].map((name) => folderOf(main) + name);
  return names.find((name) => textIn(bytes, name) === undefined) ?? names[1]!;
}

/** A part with more elements at the end of its outermost one, which may have none yet. */
function appended(xml: string, more: string): string {
  const end = xml.lastIndexOf('</');
  if (end >= 0) return xml.slice(0, end) + more + xml.slice(end);
  return xml.replace(
    /<([\w:.-]+)([^<>]*)\/>\s*$/u,
    (_, name: string, attributes: string) => `<${name}${attributes}>${more}</${name}>`,
  );
}

function commentXml({ paragraphs }: Remark, id: number, date: Date): string {
  const when = date.toISOString().replace(/\.\d+/u, '');
  const text = paragraphs
    .map((one) => `<w:p><w:r><w:t xml:space="preserve">${escaped(one)}</w:t></w:r></w:p>`)
    .join('');
  return `<w:comment w:id="${id}" ${author} w:date="${when}">${text}</w:comment>`;
}

/** The parts that have to know of a new one. */
function introduced(bytes: Uint8Array, main: string, part: string): Record<string, string> {
  const types = '[Content_Types].xml';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
  const relations = relationsOf(main);
  const all = childrenOf(treeIn(bytes, '_rels/.rels'), 'Relationship').map((one) => attributeOf(one, 'Type') ?? '');
  // Strict documents have another beginning of it.
  const kind = all.find((one) => one.endsWith('/officeDocument'))?.replace(/officeDocument$/u, 'comments') ?? '';
  return {
    [types]: appended(textIn(bytes, types) ?? emptyTypes, `<Override PartName="/${part}" ContentType="${type}"/>`),
    [relations]: appended(
      textIn(bytes, relations) ?? emptyRelations,
      `<Relationship Id="planlintComments" Type="${kind}" Target="/${part}"/>`,
    ),
  };
}

const emptyRelations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
const emptyTypes = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** The bytes of a part. What was UTF-16 is UTF-8 now, and says so. */
function encoded(xml: string): Uint8Array {
  return strToU8(xml.replace(/^(<\?xml[^>]*encoding=["'])[^"']+/u, '$1UTF-8'));
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => escapes[character]!);
}
