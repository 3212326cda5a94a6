/** The styles of paragraphs (ECMA-376-1, 17.7), as far as they decide what is read. */
import { attributeOf, childOf, childrenOf, numberIn } from './xml';
import type { XmlElement } from './xml';

/** Which list a paragraph belongs to, and how deep in it, as far as it is said; what is missing is left to its style. */
export interface SaidPlace {
  /** The list's `numId`; "0" takes the paragraph out of every list. */
  readonly list?: string;
  /** From 0. */
  readonly level?: number;
}

/** What a style says of its paragraphs. */
export interface Style {
  readonly id: string;
  readonly place: SaidPlace;
  /** Whether its paragraphs are entries of a table of contents. */
  readonly isContents: boolean;
}

/** @returns the style of a paragraph that names one, or none; undefined where the document has no such style */
export type StyleFinder = (id: string | undefined) => Style | undefined;

/** A style with what it inherits may lead through so many others. */
const deepest = 20;

/** @param part the part with the styles */
export function readStyles(part: XmlElement | undefined): StyleFinder {
  const elements = childrenOf(part, 'style').filter((style) => attributeOf(style, 'type') === 'paragraph');
  const byId = new Map(elements.map((style) => [attributeOf(style, 'styleId') ?? '', style]));
  const usual = elements.find((style) => ['1', 'true', 'on'].includes(attributeOf(style, 'default') ?? ''));

  function read(element: XmlElement, depth: number): Style {
    const id = attributeOf(element, 'styleId') ?? '';
    const isContents = /^toc \d$/iu.test(attributeOf(childOf(element, 'name')) ?? '');
    const place = placeIn(childOf(element, 'pPr'));
    const base = byId.get(attributeOf(childOf(element, 'basedOn')) ?? '');
    if (base === undefined || depth === deepest) return { id, place, isContents };
    const inherited = read(base, depth + 1);
    // Where the list is inherited, the level is that of the style which has it.
    return place.list === undefined
      ? { ...inherited, place: { ...inherited.place, ...place }, isContents: isContents || inherited.isContents }
      : { id, place, isContents };
  }

  const known = new Map<string, Style>();
  return (id) => {
    const element = id === undefined ? usual : (byId.get(id) ?? usual);
    if (element === undefined) return undefined;
    const key = attributeOf(element, 'styleId') ?? '';
    const style = known.get(key) ?? read(element, 0);
    known.set(key, style);
    return style;
  };
}

/** The place in a list that properties of a paragraph tell. */
export function placeIn(properties: XmlElement | undefined): SaidPlace {
  const numbering = childOf(properties, 'numPr');
  const list = attributeOf(childOf(numbering, 'numId'));
  const level = numberIn(childOf(numbering, 'ilvl'));
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
}
