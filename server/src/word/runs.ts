/** The characters of a paragraph as Word shows them: changes that are tracked count as made, what is hidden is not there. */
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
  readonly text: string;
  /** Boxes that hang on it, each with paragraphs and tables of its own. */
  readonly boxes: readonly XmlElement[];
}

/** Elements that hold what is shown, besides runs. */
const wrappers = new Set([
  ...['ins', 'moveTo', 'hyperlink', 'smartTag', 'customXml', 'fldSimple', 'dir', 'bdo', 'sdt', 'sdtContent', 'ruby'],
  ...[
    'rubyBase',
    'oMath',
    'oMathPara',
    'f',
    'num',
    'den',
    'e',
    'sSup',
    'sSub',
    'sup',
    'sub',
    'd',
    'rad',
    'deg',
    'nary',
  ],
]);
/** Elements that may hold boxes with text. */
const drawings = new Set(['drawing', 'pict', 'object', 'AlternateContent']);

/** Signs of fonts that have signs in the place of letters, as those forms have that are printed. */
const signs: ReadonlyMap<number, string> = new Map([
  [0xf052, '☑'],
  [0xf054, '☒'],
  [0xf06c, '●'],
  [0xf06e, '■'],
  [0xf0a8, '□'],
  [0xf0fc, '✓'],
  [0xf0fe, '☑'],
]);

/** The characters of a paragraph. */
export function readCharacters(paragraph: XmlElement, reading: Reading): Characters {
  const pieces: string[] = [];
  const boxes: XmlElement[] = [];
  readInto(paragraph, reading, pieces, boxes);
  return { text: pieces.join(''), boxes };
}

function readInto(parent: XmlElement, reading: Reading, pieces: string[], boxes: XmlElement[]): void {
  for (const element of elementsIn(parent)) {
    const name = nameOf(element);
    if (name === 'r') readRun(element, reading, pieces, boxes);
    else if (drawings.has(name)) boxes.push(...boxesIn(element));
    else if (wrappers.has(name) && !isPlaceholder(element)) readInto(element, reading, pieces, boxes);
  }
}

function readRun(run: XmlElement, reading: Reading, pieces: string[], boxes: XmlElement[]): void {
  const isHidden = isOn(childOf(run, 'rPr'), 'vanish');
  for (const element of elementsIn(run)) {
    const name = nameOf(element);
    if (name === 'fldChar') follow(element, reading.fields);
    else if (isHidden || reading.fields.includes(false)) continue;
    else if (name === 'ruby') readInto(element, reading, pieces, boxes);
    else if (drawings.has(name)) boxes.push(...boxesIn(element));
    else pieces.push(charactersOf(element, name));
  }
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
      return signOf(attributeOf(element, 'char') ?? '');
    default:
      return '';
  }
}

/** A sign by its code in a font of signs, whose codes begin at F000. */
function signOf(code: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return '';
  const isOfFont = value >= 0xf000 && value <= 0xf0ff;
  return isOfFont ? (signs.get(value) ?? '□') : String.fromCharCode(value);
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
function boxesIn(drawing: XmlElement): readonly XmlElement[] {
  const inner = elementsIn(drawing);
  const choice = inner.find((element) => nameOf(element) === 'Choice');
  return (choice ? [choice] : inner).flatMap((element) =>
    nameOf(element) === 'txbxContent' ? [element] : boxesIn(element),
  );
}
