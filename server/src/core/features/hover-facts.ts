import type { Library } from '../library/library';
import type { Plan } from '../plan/model';
import type { Position } from '../text/range';
import { attachmentFacts } from './facts/attachment';
import { headingList, itemFacts, rowFacts } from './facts/number';
import { timeFacts } from './facts/time';
import { unitFacts } from './facts/unit';
import type { HoverText } from './hover';
import type { Spot } from './spots';
import { spotAt } from './spots';

function factsOf(plan: Plan, library: Library, spot: Spot, address: string | undefined): string | undefined {
  switch (spot.kind) {
    case 'unit':
      return unitFacts(plan, library, spot.mention.full, address);
    case 'attachment':
      return attachmentFacts(plan, spot.attachment, address);
    case 'reference':
      return headingList(plan, spot.sections, address);
    case 'item':
      return itemFacts(plan, spot.section, address);
    case 'row':
      return rowFacts(plan, spot.placed, spot.items, address);
  }
}

/**
 * What the document itself tells of the words at a position: a unit's tasks and its entry in the roster, a number's
 * series, an attachment's sheet, the date that a deadline means, what a year or 十四五 covers.
 * @param library  the team's, for units
 * @param position 0-based, UTF-16
 * @param address  the document's URI, for links into it; without one there are none
 * @returns undefined where there is nothing to tell
 */
export function hoverOnFacts(
  plan: Plan,
  library: Library,
  position: Position,
  address?: string,
): HoverText | undefined {
  const spot = spotAt(plan, position);
  const times = timeFacts(plan, position);
  const facts = spot && factsOf(plan, library, spot, address);
  const own = facts === undefined ? [] : [{ range: spot!.range, markdown: facts }];
  // A time in a row is more than the row; a unit or a number is more than the line's time.
  const told = spot?.kind === 'row' ? [...times, ...own] : [...own, ...times];
  const [first] = told;
  return first && { range: first.range, markdown: told.map(({ markdown }) => markdown).join('\n\n') };
}
