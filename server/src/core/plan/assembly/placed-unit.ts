/** Units where they stand in the document. */
import type { LocalUnit } from '../../line/units';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { DutyRole, Unit } from '../model';

/** A unit on one line; its range is worked out when it is asked for. */
export class PlacedUnit implements Unit {
  readonly name: string;
  readonly full: string;
  readonly role: DutyRole;
  readonly #line: number;
  readonly #from: number;
  readonly #to: number;

  /** @param from the column from which the unit's own are counted */
  constructor(line: number, from: number, unit: LocalUnit, role: DutyRole) {
    this.name = unit.name;
    this.full = unit.full;
    this.role = role;
    this.#line = line;
    this.#from = from + unit.from;
    this.#to = from + unit.to;
  }

  get range(): Range {
    return rangeInLine(this.#line, this.#from, this.#to);
  }
}
