/** Items and rows that have no clause in common, paired by likeness and by their order. */
import type { Plan, Section } from '../model';
import { assignsNoWork } from '../section-kinds';
import type { AlignedItem, AlignedRow } from './alignment';
import type { Pair, Text } from './likeness';
import { alikeIn, leftBetween, withoutEchoes } from './likeness';
import type { Link } from './links';
import { mapList } from '../../text/lists';

/** An item's text; most items are never asked whether they are tasks. */
class ItemText implements Text {
  readonly runs: Text['runs'];
  readonly #section: Section;
  #isAlone: boolean | undefined;

  constructor({ section, heading, body }: AlignedItem) {
    this.runs = heading === body ? [body] : [heading, body];
    this.#section = section;
  }

  get isAlone(): boolean {
    return (this.#isAlone ??= assignsNoWork(this.#section));
  }
}

/** Adds the pairs of what has none by its clauses, by likeness and by order. */
export function addAlike(
  items: readonly AlignedItem[],
  rows: readonly AlignedRow[],
  links: Link[],
  facts: Plan['facts'],
): void {
  const itemTexts = mapList(items, (item): Text => new ItemText(item));
  const rowTexts = mapList(rows, ({ clauses }): Text => ({ runs: [clauses], isAlone: false }));
  const byRow = (): readonly Pair[] => mapList(links, ({ row, item }) => [row, item]);
  const byItem = (): readonly Pair[] => mapList(links, ({ row, item }) => [item, row]);
  for (const [row, item] of alikeIn(rowTexts, itemTexts, byRow(), facts)) links.push({ item, row });
  const alike = alikeIn(itemTexts, rowTexts, byItem(), facts);
  for (const [item, row] of withoutEchoes(alike, byRow(), itemTexts, rowTexts, facts)) links.push({ item, row });
  for (const [row, item] of leftBetween(rowTexts, itemTexts, byRow(), facts)) links.push({ item, row });
}
