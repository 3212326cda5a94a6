/** The XML of Office documents, as elements by their local names: whichever prefix a program writes, `p` is `w:p`. */
import { XmlElement, XmlError, XmlText, parseXml } from '@rgrove/parse-xml';

export type { XmlElement } from '@rgrove/parse-xml';

/** Why a document, or a part of it, can't be read, in Chinese. */
export interface Unreadable {
  readonly error: string;
}

/** What is said of elements inside elements where there is no end of them. */
export const tooDeep = '一层套一层，套得太深，读不了';

/**
 * A part of a document as a tree.
 * @param part its name, for the complaint
 * @returns its outermost element, or why it can't be read, in Chinese
 */
export function parsePart(part: string, xml: string): XmlElement | Unreadable {
  try {
    const { root } = parseXml(xml, { ignoreUndefinedEntities: true, includeOffsets: true });
    return root ?? { error: `其中的 ${part} 是空的，文件可能不完整` };
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return { error: `其中的 ${part} ${tooDeep}` };
    if (!(error instanceof XmlError)) throw error;
    return { error: `其中的 ${part} 第 ${error.line} 行有 XML 错误，文件可能已损坏` };
  }
}

/** The name of an element without its prefix. */
export function nameOf(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** The elements inside an element, in their order. */
export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

/** The elements of a name inside an element, not deeper. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : elementsIn(element).filter((child) => nameOf(child) === name);
}

/** The element that a way of names leads to, the first of each name; undefined where there is none. */
export function childOf(element: XmlElement | undefined, ...way: readonly string[]): XmlElement | undefined {
  return way.reduce<XmlElement | undefined>((from, name) => childrenOf(from, name)[0], element);
}

/** An attribute by its name without prefix; `val` is the one that most elements have. */
export function attributeOf(element: XmlElement | undefined, name = 'val'): string | undefined {
  const key = Object.keys(element?.attributes ?? {}).find((one) => one.slice(one.indexOf(':') + 1) === name);
  return key === undefined ? undefined : element!.attributes[key];
}

/** An attribute that is a whole number; undefined where it is none. */
export function numberIn(element: XmlElement | undefined, name = 'val'): number | undefined {
  const value = attributeOf(element, name);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** Whether a property such as `<w:vanish/>` stands among others and is not turned off again. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const property = childOf(properties, name);
  return property !== undefined && !['0', 'false', 'off'].includes(attributeOf(property) ?? '');
}

/** The characters right inside an element. */
export function charactersIn(element: XmlElement): string {
  return element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
}
