/** Notes of who is responsible, where they stand in the document. */
import type { LocalNote } from '../../line/note';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Duty, Unit } from '../model';
import { PlacedUnit } from './placed-unit';
import { mapList } from '../../text/lists';

/** A note on one line. */
export function dutyOnLine(note: LocalNote, line: number): Duty {
  const units = mapList(note.units, (unit) => new PlacedUnit(line, 0, unit, unit.role));
  return dutyOf(note, rangeInLine(line, note.from, note.to), units);
}

/**
 * A note that goes over line ends.
 * @param rangeOf where the note's columns stand
 */
export function tornDuty(note: LocalNote, rangeOf: (from: number, to: number) => Range): Duty {
  const units = mapList(note.units, ({ name, full, role, from, to }) => ({
    name,
    full,
    role,
    range: rangeOf(from, to),
  }));
  return { ...dutyOf(note, rangeOf(note.from, note.to), units), isTorn: true };
}

function dutyOf({ form, lists, forAll, lacks }: LocalNote, range: Range, units: readonly Unit[]): Duty {
  return lacks === undefined ? { range, form, units, lists, forAll } : { range, form, units, lists, forAll, lacks };
}
