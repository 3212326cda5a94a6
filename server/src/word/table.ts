/** The rows of a table (ECMA-376-1, 17.4) with its merged cells. */
import { isPlaceholder } from './runs';
import { attributeOf, childOf, elementsIn, nameOf, numberIn } from './xml';
import type { XmlElement } from './xml';

/** A cell of a row. */
export interface CellElement {
  /** The paragraphs in it; undefined for columns that a row leaves out, and where the cell above goes on. */
  readonly content: XmlElement | undefined;
  /** How many columns it takes. */
  readonly span: number;
}

/** No table has more columns; a cell that says so is damaged (Word itself allows 63). */
const mostColumns = 63;

/** The cells of a table, row by row, without rows that are deleted. */
export function rowsOf(table: XmlElement): readonly (readonly CellElement[])[] {
  const rows = unwrapped(table, 'tr').filter((row) => childOf(row, 'trPr', 'del') === undefined);
  return rows.map((row) => {
    const properties = childOf(row, 'trPr');
    return [...gap(properties, 'gridBefore'), ...unwrapped(row, 'tc').map(cellOf), ...gap(properties, 'gridAfter')];
  });
}

/** Elements of a name, also inside what may be around them. */
function unwrapped(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(parent).flatMap((element) => {
    if (nameOf(element) === name) return [element];
    const holds = ['sdt', 'sdtContent', 'customXml'].includes(nameOf(element)) && !isPlaceholder(element);
    return holds ? unwrapped(element, name) : [];
  });
}

function cellOf(cell: XmlElement): CellElement {
  const properties = childOf(cell, 'tcPr');
  const span = Math.min(Math.max(numberIn(childOf(properties, 'gridSpan')) ?? 1, 1), mostColumns);
  const goesOn = ['vMerge', 'hMerge'].some((name) => {
    const merged = childOf(properties, name);
    return merged !== undefined && (attributeOf(merged) ?? 'continue') === 'continue';
  });
  return { content: goesOn ? undefined : cell, span };
}

/** Columns that a row leaves out at its side. */
function gap(properties: XmlElement | undefined, name: string): readonly CellElement[] {
  const span = numberIn(childOf(properties, name)) ?? 0;
  return span > 0 ? [{ content: undefined, span: Math.min(span, mostColumns) }] : [];
}
