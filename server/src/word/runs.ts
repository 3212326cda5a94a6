/** The characters of a paragraph as Word shows them: changes that are tracked count as made, what is hidden is not there. */
import { addAll } from '../core';
import type { Line, Piece } from './line';
import { signOf } from './signs';
import { attributeOf, charactersIn, childOf, elementsIn, isOn, nameOf } from './xml';
import type { XmlElement } from './xml';

/** Fields that have begun and not yet ended: whether their result is being read, or the instruction that makes it. */
type Fields = boolean[];

/** What is read on the way through a document. */
export interface Reading {
  /** A field may go over several paragraphs, as a table of contents does. */
  readonly fields: Fields;
}

/** What stands in a paragraph. */
export interface Characters {
  /** With the breaks in it. */
  readonly line: Line;
  /** Boxes that hang on it. */
  readonly boxes: readonly BoxElement[];
}

/** What holds a box's paragraphs and tables. */
export interface BoxElement {
  readonly content: XmlElement;
  /** What it hangs on. */
  readonly run: XmlElement | undefined;
}

/** Elements that hold what is shown, besides runs. */
const wrappers = new Set(
  'ins moveTo hyperlink smartTag customXml fldSimple dir bdo sdt sdtContent ruby rubyBase'.split(' '),
);
/** Formulas, and what in them holds what is shown. */
const formulas = new Set(['oMath', 'oMathPara']);
const inFormulas = new Set('oMath f num den e sSup sSub sup sub d rad deg nary'.split(' '));
/** Elements that may hold boxes with text. */
const drawings = new Set(['drawing', 'pict', 'object', 'AlternateContent']);

/** The characters of a paragraph. */
export function readCharacters(paragraph: XmlElement, reading: Reading): Characters {
  const line: Piece[] = [];
  const boxes: BoxElement[] = [];
  readInto(paragraph, reading, line, boxes);
  return { line, boxes };
}

function readInto(parent: XmlElement, reading: Reading, line: Piece[], boxes: BoxElement[]): void {
  for (const element of elementsIn(parent)) {
    const name = nameOf(element);
    if (name === 'r') readRun(element, reading, line, boxes);
    else if (drawings.has(name)) addAll(boxes, boxesIn(element, undefined));
    else if (formulas.has(name)) line.push({ text: formulaText(element), at: 0 });
    else if (wrappers.has(name) && !isPlaceholder(element)) readInto(element, reading, line, boxes);
  }
}

function readRun(run: XmlElement, reading: Reading, line: Piece[], boxes: BoxElement[]): void {
  const isHidden = isOn(childOf(run, 'rPr'), 'vanish');
  for (const element of elementsIn(run)) {
    const name = nameOf(element);
    if (name === 'fldChar') follow(element, reading.fields);
    else if (isHidden || reading.fields.includes(false)) continue;
    else if (name === 'ruby') {
      const base: Piece[] = [];
      readInto(element, reading, base, boxes);
      addAll(
        line,
        base.map((piece) => ({ ...piece, run })),
      );
    } else if (drawings.has(name)) addAll(boxes, boxesIn(element, run));
    else line.push({ text: charactersOf(element, name), run, at: 0 });
  }
}

/** The characters of a formula, one behind the other. */
function formulaText(formula: XmlElement): string {
  return elementsIn(formula)
    .map((element) => {
      const name = nameOf(element);
      if (name === 'r')
        return elementsIn(element)
          .map((one) => charactersOf(one, nameOf(one)))
          .join('');
      return inFormulas.has(name) ? formulaText(element) : '';
    })
    .join('');
}

function charactersOf(element: XmlElement, name: string): string {
  switch (name) {
    case 't':
      return charactersIn(element);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolOf(attributeOf(element, 'char') ?? '');
    default:
      return '';
  }
}

function symbolOf(code: string): string {
  const value = Number.parseInt(code, 16);
  return Number.isNaN(value) ? '' : signOf(value);
}

function follow(mark: XmlElement, fields: Fields): void {
  const type = attributeOf(mark, 'fldCharType');
  if (type === 'begin') fields.push(false);
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
  else if (type === 'end') fields.pop();
}

/** Whether a field of a form still shows only what is to be filled in. */
export function isPlaceholder(element: XmlElement): boolean {
  return nameOf(element) === 'sdt' && isOn(childOf(element, 'sdtPr'), 'showingPlcHdr');
}

/** The boxes with text in a drawing; of two forms of it the newer one. */
function boxesIn(drawing: XmlElement, run: XmlElement | undefined): readonly BoxElement[] {
  const inner = elementsIn(drawing);
  const choice = inner.find((element) => nameOf(element) === 'Choice');
  return (choice ? [choice] : inner).flatMap((element) =>
    nameOf(element) === 'txbxContent' ? [{ content: element, run }] : boxesIn(element, run),
  );
}
