/** Small Word documents, as their XML. */
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readWord } from '../../server/src/word/read';

/** What a document is made of; all of it is what stands inside the outermost element of its part. */
export interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
}

const relation = (type: string, target: string, at: number): string =>
  `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships>${all.map(([type, target], at) => relation(type, target, at)).join('')}</Relationships>`;
const part = (name: string, content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<w:${name} xmlns:w="urn:w">${content}</w:${name}>`);

/** The bytes of a document. @param others further parts, or others in the place of these, by name */
export function docx(
  { body, numbering = '', styles = '' }: WordParts,
  others: Readonly<Record<string, Uint8Array>> = {},
): Buffer {
  const files = {
    '_rels/.rels': strToU8(relations(['officeDocument', 'word/document.xml'])),
    'word/_rels/document.xml.rels': strToU8(relations(['numbering', 'numbering.xml'], ['styles', '/word/styles.xml'])),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
    ...others,
  };
  return Buffer.from(zipSync(files));
}

/** Runs with a text. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph. @param content runs; @param properties those of the paragraph */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** A paragraph with a text and nothing else. */
export const line = (text: string, properties = ''): string => paragraph(run(text), properties);

/** A paragraph of a list. */
export const item = (text: string, level = 0, list = 1): string =>
  line(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A document whose paragraphs are these lines. */
export const docxOf = (text: string): Buffer =>
  docx({
    body: text
      .split('\n')
      .map((one) => line(one))
      .join(''),
  });

/** The lines that a document is read as. */
export function linesOf(parts: WordParts): readonly string[] {
  const read = readWord(docx(parts));
  assert.ok('text' in read, JSON.stringify(read));
  assert.ok(read.text === '' || read.text.endsWith('\n'));
  return read.text.split('\n').slice(0, -1);
}
