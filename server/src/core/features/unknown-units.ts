/** The units that a document names and the team's roster does not have. */
import type { Library } from '../library/library';
import { unitIndex } from '../library/units';
import type { Plan } from '../plan/model';
import { levels } from '../rules/unit/levels';
import { unitNames } from '../rules/unit/names';
import { isUnknown } from '../rules/unit/roster';
import { variantsOf } from '../rules/unit/variants';
import type { Range } from '../text/range';

/** A unit that the roster may be given. */
export interface UnknownUnit {
  /** A shared tail spelt out. */
  readonly name: string;
  /** Where the document first names it. */
  readonly range: Range;
  /** In how many places it does. */
  readonly count: number;
  /**
   * Names like it, of which it may be another spelling: units of the roster, what the document has more often, and what
   * it has with a level before it.
   */
  readonly near: readonly string[];
}

/** The units in notes and cells that the roster does not have, in the order of the text; all where it has none at all. */
export function unknownUnits(plan: Plan, library: Library): readonly UnknownUnit[] {
  const index = unitIndex(library);
  const names = unitNames(plan);
  const unknown = [...names].filter(([name]) => isUnknown(name, index));
  if (unknown.length === 0) return [];
  const others = new Map(variantsOf(plan).map(({ few, many }) => [few, many]));
  return unknown.map(([name, mentions]) => {
    const other = others.get(name);
    const withLevel = levels.map((level) => level + name).filter((one) => names.has(one));
    return {
      name,
      range: mentions[0]!.unit.range,
      count: mentions.length,
      near: [...new Set([...index.nearest(name), ...(other === undefined ? [] : [other]), ...withLevel])],
    };
  });
}
