/** The units of a roster by every name that they have or had. */
import { LastAnswers } from '../text/last-answers';
import { shadowOf } from '../text/shadow';
import type { Library, LibraryUnit } from './library';
import { NearWords } from './nearest';

/** What a name is to a unit. */
export type NameKind = 'name' | 'short' | 'alias' | 'department' | 'former';

/** A unit that has, or had, a name. */
export interface UnitMatch {
  readonly unit: LibraryUnit;
  readonly as: NameKind;
  /** Of a former name: until when, as the roster has it. */
  readonly until: string | undefined;
}

const none: readonly UnitMatch[] = [];
const mostNear = 3;

/** A name as it is compared: full-width digits and letters and odd brackets made alike. */
function plainName(name: string): string {
  return shadowOf(name);
}

/** What a unit is called now where one name is enough: its short name, where it has one. */
export function usualName({ name, short }: LibraryUnit): string {
  return short ?? name;
}

/** A roster to be asked; made once for a library, whatever is written meanwhile. */
export class UnitIndex {
  readonly #byName = new Map<string, UnitMatch | UnitMatch[]>();
  readonly #names: string[] = [];
  // Made where the first unknown name turns up: most documents have none.
  #words: NearWords | undefined;
  readonly #near = new LastAnswers((name) => (this.#words ??= new NearWords(this.#names)).nearest(name, mostNear));

  constructor(units: readonly LibraryUnit[]) {
    for (const unit of units) {
      this.#add(unit.name, unit, 'name');
      if (unit.short !== undefined) this.#add(unit.short, unit, 'short');
      for (const alias of unit.aliases) this.#add(alias, unit, 'alias');
      for (const department of unit.departments) this.#add(department, unit, 'department');
      for (const { name, until } of unit.former) this.#add(name, unit, 'former', until);
    }
  }

  #add(name: string, unit: LibraryUnit, as: NameKind, until?: string): void {
    const key = plainName(name);
    const match: UnitMatch = { unit, as, until };
    const known = this.#byName.get(key);
    if (known === undefined) {
      this.#byName.set(key, match);
      if (as !== 'former' && as !== 'department') this.#names.push(name);
    } else if (Array.isArray(known)) known.push(match);
    else this.#byName.set(key, [known, match]);
  }

  /** The units that have, or had, exactly this name; empty where none has. */
  matches(name: string): readonly UnitMatch[] {
    const found = this.#byName.get(plainName(name));
    if (found === undefined) return none;
    return Array.isArray(found) ? found : [found];
  }

  /** Whether a unit has this name today. */
  has(name: string): boolean {
    return this.matches(name).some(({ as }) => as !== 'former');
  }

  /** The unit that has this name today as its own: full, short or accepted. */
  unitOf(name: string): LibraryUnit | undefined {
    return this.matches(name).find(({ as }) => as !== 'former' && as !== 'department')?.unit;
  }

  /** Today's names that are near one that is unknown, nearest first. */
  nearest(name: string): readonly string[] {
    return this.#near.of(name);
  }
}

const indexes = new WeakMap<readonly LibraryUnit[], UnitIndex>();

/** The index of a library's roster, made when it is first asked for. */
export function unitIndex({ units }: Library): UnitIndex {
  let index = indexes.get(units);
  if (index === undefined) indexes.set(units, (index = new UnitIndex(units)));
  return index;
}
