/** The units of a document by name, with all places. */
import type { Duty, Plan, Unit } from '../../plan/model';
import { SPACE, has } from '../../text/chars';
import { addTo } from '../../text/groups';
import type { Range } from '../../text/range';
import { comparePositions, lastBefore, rangeContains, rangeInLine } from '../../text/range';
import { departmentsMeant } from './departments';

/** A unit in one of the lists in which it is named. */
export interface Mention {
  readonly unit: Unit;
  readonly duty: Duty;
}

/** All notes and cells that name units and stand in one line, in the order of the text. */
export function dutiesOf(plan: Plan): readonly Duty[] {
  return plan.remember(gatherDuties);
}

function gatherDuties({ sections, tables }: Plan): readonly Duty[] {
  const duties: Duty[] = [];
  for (const section of sections) for (const duty of section.duties) if (duty.isTorn !== true) duties.push(duty);
  for (const table of tables) for (const row of table.rows) for (const duty of row.duties) duties.push(duty);
  return duties;
}

/** The units in the lines that they stand in, in the order of the text, and what they are called. */
interface PlacedUnits {
  readonly byLine: ReadonlyMap<number, readonly Unit[]>;
  readonly names: ReadonlySet<string>;
}

function placeUnits(plan: Plan): PlacedUnits {
  const byLine = new Map<number, Unit[]>();
  const names = new Set<string>();
  for (const { units } of dutiesOf(plan))
    for (const unit of units) {
      addTo(byLine, unit.range.start.line, unit);
      names.add(unit.name);
    }
  for (const units of byLine.values()) units.sort((one, other) => comparePositions(one.range.start, other.range.start));
  return { byLine, names };
}

/**
 * Whether a wrong word is part of a unit that elsewhere has the right letters, or of a department's name: its spellings
 * are told together.
 * @param range where the word stands
 * @param found the word as it stands there, and `right` as it should be
 */
export function isOfVariant(plan: Plan, range: Range, found: string, right: string): boolean {
  const { byLine, names } = plan.remember(placeUnits);
  const units = byLine.get(range.start.line) ?? [];
  const unit = units[lastBefore(units, range.start, (one) => one.range.start)];
  if (unit === undefined || !rangeContains(unit.range, range)) return false;
  return names.has(unit.name.replace(found, right)) || departmentsMeant(unit.full).length > 0;
}

/** The places of each name in a plan's notes and cells, a shared tail spelt out; both in the order of the text. */
export function unitNames(plan: Plan): ReadonlyMap<string, readonly Mention[]> {
  return plan.remember(gatherNames);
}

function gatherNames(plan: Plan): ReadonlyMap<string, readonly Mention[]> {
  const names = new Map<string, Mention[]>();
  for (const duty of dutiesOf(plan)) {
    for (const unit of duty.units) {
      addTo(names, unit.full, { unit, duty });
    }
  }
  return names;
}

/** The place of one character of a unit's name, which may stand with spaces inside. */
export function letterRange(plan: Plan, { range }: Unit, index: number): Range {
  const { line, character } = range.start;
  const text = plan.lines[line]!;
  let at = character;
  for (let left = index; ; at++) {
    if (has(text, at, SPACE)) continue;
    if (left-- === 0) return rangeInLine(line, at, at + 1);
  }
}
