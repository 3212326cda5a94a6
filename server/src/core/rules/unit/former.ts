/** Names that the units of a team's roster had before, where they stand for a body of today. */
import { Automaton } from '../../library/automaton';
import type { Library, LibraryUnit } from '../../library/library';
import { unitIndex, usualName } from '../../library/units';
import type { UnitMatch } from '../../library/units';
import type { LineFacts } from '../../line/facts';
import type { Plan } from '../../plan/model';
import type { Columns, Range } from '../../text/range';
import { rangeInLine, withoutOverlaps } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import { isBody, isOwn, isThen } from './old-names';
import { flatMapList, mapList } from '../../text/lists';

/** An old name in a document, with all of its places and what the unit is called now. */
export interface FormerName {
  readonly name: string;
  readonly now: readonly string[];
  readonly ranges: readonly Range[];
}

interface Named extends Columns {
  readonly name: string;
}

const none: readonly Named[] = [];

/** Whether a document from a month (years × 12 + months) may still have the name, by the roster's `2024` or `2024-05`. */
function mayHave(written: number | undefined, until: string | undefined): boolean {
  if (written === undefined || until === undefined) return false;
  const [year, month] = mapList(until.split('-'), Number);
  return written <= year! * 12 + (month ?? 12) - 1;
}

/** Looks for the old names of a roster, and for today's names that hold one of them: 市卫生局 in 市卫生局监督所. */
class FormerFinder {
  readonly #automaton: Automaton;
  readonly #words: readonly { readonly name: string; readonly isFormer: boolean }[];
  readonly #byLine = new WeakMap<LineFacts, readonly Named[]>();

  constructor(units: readonly LibraryUnit[]) {
    const former = [...new Set(flatMapList(units, (unit) => mapList(unit.former, ({ name }) => shadowOf(name))))];
    const longer = holding(former, units);
    this.#words = [
      ...mapList(former, (name) => ({ name, isFormer: true })),
      ...mapList(longer, (name) => ({ name, isFormer: false })),
    ];
    this.#automaton = new Automaton(mapList(this.#words, ({ name }) => name));
  }

  inLine(facts: LineFacts): readonly Named[] {
    let found = this.#byLine.get(facts);
    if (found === undefined) this.#byLine.set(facts, (found = this.#look(facts.shadow)));
    return found;
  }

  #look(shadow: string): readonly Named[] {
    const hits = mapList(this.#automaton.find(shadow), ({ word, from, to }) => ({ ...this.#words[word]!, from, to }));
    if (hits.length === 0) return none;
    return withoutOverlaps(hits).filter(({ name, from, isFormer }) => isFormer && isBody(shadow, from, name));
  }
}

/** Today's names that hold an old one and are longer. */
function holding(former: readonly string[], units: readonly LibraryUnit[]): readonly string[] {
  if (former.length === 0) return [];
  const isFormer = new Set(former);
  const automaton = new Automaton(former);
  const today = flatMapList(units, ({ name, short, aliases }) => [
    name,
    ...(short === undefined ? [] : [short]),
    ...aliases,
  ]);
  return [...new Set(mapList(today, shadowOf))].filter(
    (name) => !isFormer.has(name) && automaton.find(name).length > 0,
  );
}

const finders = new WeakMap<readonly LibraryUnit[], FormerFinder>();

/** What the units are called now that had a name until before the document was written; empty where one still has it. */
function namesNow(matches: readonly UnitMatch[], written: number | undefined): readonly string[] {
  if (matches.some(({ as }) => as !== 'former')) return [];
  const gone = matches.filter(({ until }) => !mayHave(written, until));
  return gone.length < matches.length ? [] : [...new Set(mapList(gone, ({ unit }) => usualName(unit)))];
}

/**
 * The old names of the roster's units in a document.
 * @param written the month of the document (years × 12 + months); undefined where it is not dated, and so is of today
 */
export function findFormer(plan: Plan, library: Library, written: number | undefined): readonly FormerName[] {
  if (library.units.length === 0) return [];
  let finder = finders.get(library.units);
  if (finder === undefined) finders.set(library.units, (finder = new FormerFinder(library.units)));
  const index = unitIndex(library);
  const places = new Map<string, { now: readonly string[]; ranges: Range[] }>();
  for (const [line, facts] of plan.facts.entries()) {
    for (const named of finder.inLine(facts)) {
      const matches = index.matches(named.name);
      const now = namesNow(matches, written);
      if (now.length === 0 || !isOwn(plan, line, named)) continue;
      const until = Number(matches[0]!.until?.slice(0, 4) ?? 0);
      if (isThen(facts, named, until)) continue;
      const range = rangeInLine(line, named.from, named.to);
      const known = places.get(named.name);
      if (known === undefined) places.set(named.name, { now, ranges: [range] });
      else known.ranges.push(range);
    }
  }
  return mapList([...places], ([name, place]) => ({ name, ...place }));
}
