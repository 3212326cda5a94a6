/** The lists of a document (ECMA-376-1, 17.9): what their numbers look like and where they begin. */
import { attributeOf, childOf, childrenOf, isOn, numberIn } from './xml';
import type { XmlElement } from './xml';

/** One level of a list. */
export interface Level {
  readonly start: number;
  /** The name of the form of its numbers. */
  readonly format: string;
  /** The number with what stands around it: `%1` is the number of the first level, `（%2）` that of the second in brackets. */
  readonly text: string;
  /** Whether it begins anew when a level below this count has gone on; 0 is never. Without it: after each of those above. */
  readonly restart: number | undefined;
  /** Whether the numbers of the levels above are in Arabic figures. */
  readonly isLegal: boolean;
  /** The style whose paragraphs are on this level. */
  readonly style: string | undefined;
}

/** A list: a definition, which several lists may share with its count, and what this one does otherwise. */
export interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew with this list, and at what. */
  readonly starts: ReadonlyMap<number, number>;
}

type Lists = ReadonlyMap<string, List>;

/**
 * The lists by their `numId`.
 * @param part the part with the definitions
 */
export function readLists(part: XmlElement | undefined): Lists {
  const definitions = byKey(childrenOf(part, 'abstractNum'), 'abstractNumId');
  const numbers = byKey(childrenOf(part, 'num'), 'numId');

  function definitionOf(number: XmlElement | undefined): XmlElement | undefined {
    const definition = definitions.get(attributeOf(childOf(number, 'abstractNumId')) ?? '');
    const style = attributeOf(childOf(definition, 'numStyleLink'));
    if (style === undefined) return definition;
    // It stands for the one that belongs to a style.
    return [...definitions.values()].find((one) => attributeOf(childOf(one, 'styleLink')) === style) ?? definition;
  }

  const lists = new Map<string, List>();
  for (const [id, number] of numbers) {
    const definition = definitionOf(number);
    if (definition === undefined) continue;
    const levels = new Map(
      childrenOf(definition, 'lvl').map((level) => [numberIn(level, 'ilvl') ?? 0, readLevel(level)]),
    );
    const starts = new Map<number, number>();
    for (const override of childrenOf(number, 'lvlOverride')) {
      const level = numberIn(override, 'ilvl') ?? 0;
      const own = childOf(override, 'lvl');
      if (own) levels.set(level, readLevel(own));
      const start = numberIn(childOf(override, 'startOverride')) ?? (own && levels.get(level)!.start);
      if (start !== undefined) starts.set(level, start);
    }
    lists.set(id, { definition: attributeOf(definition, 'abstractNumId') ?? '', levels, starts });
  }
  return lists;
}

function byKey(elements: readonly XmlElement[], key: string): ReadonlyMap<string, XmlElement> {
  return new Map(elements.map((element) => [attributeOf(element, key) ?? '', element]));
}

function readLevel(level: XmlElement): Level {
  return {
    start: numberIn(childOf(level, 'start')) ?? 0,
    format: attributeOf(formatIn(level)) ?? 'decimal',
    text: attributeOf(childOf(level, 'lvlText')) ?? '',
    restart: numberIn(childOf(level, 'lvlRestart')),
    isLegal: isOn(level, 'isLgl'),
    style: attributeOf(childOf(level, 'pStyle')),
  };
}

/** Newer forms stand in an alternative, with an older one for those who don't know them. */
function formatIn(level: XmlElement): XmlElement | undefined {
  return childOf(level, 'numFmt') ?? childOf(level, 'AlternateContent', 'Fallback', 'numFmt');
}
