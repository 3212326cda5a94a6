import { mentionsOfUnit } from '../plan/mentions';
import type { Plan } from '../plan/model';
import type { Position, Range } from '../text/range';
import { referencesAt } from './references';
import { spotAt } from './spots';

/**
 * What to show alike while the cursor stands somewhere: the places of a unit, an attachment, or an item that is referred
 * to. Inside of rows and headings nothing, as every step of the cursor would colour whole lines.
 * @param position 0-based, UTF-16
 */
export function highlightsAt(plan: Plan, position: Position): readonly Range[] {
  const spot = spotAt(plan, position);
  if (spot?.kind === 'unit') return mentionsOfUnit(plan, spot.mention.full).map(({ range }) => range);
  if (spot?.kind !== 'attachment' && spot?.kind !== 'reference') return [];
  return referencesAt(plan, position).map(({ range }) => range);
}
