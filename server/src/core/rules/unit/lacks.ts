/** Finds departments without the level that their neighbours have, or that they have themselves in other places. */
import type { Duty, Unit } from '../../plan/model';
import { addTo } from '../../text/groups';
import { levels } from './levels';
import { mapList } from '../../text/lists';

/** Names that begin with 市 though it is no level: 市场, 市政, 市容. */
export const falsePrefix =
  /^市(?:场监(?:督管理|管)|政(?:管理|园林|公用|工程|建设)?|容(?:管理|环境|环卫|园林)?)(?:委员会|[局委])$/u;
/** Bodies of another level, or none: they stand in such lists without the prefix. */
const foreign = /^(?:各|有关|相关|国家|中央|全国|人行|人民银行|驻|中国)|总局|分局|管委|税务|海关|监管局$|集团|公司/u;
const departmentEnds = '局委办厅部';
const longest = 12;
/** With two neighbours a list shows its habit; with three it shows that of any name. */
const fewestBeside = 2;
const fewestForOthers = 3;
/** So often a name has its level elsewhere, where it lacks it once and its list does not tell. */
const fewestElsewhere = 3;
/** So many lists in which all departments have their level show that this is the document's way. */
const fewestWhole = 4;

/** A department that lacks its level. */
export interface Lack {
  readonly unit: Unit;
  readonly level: string;
  /** A neighbour that has the prefix; none where only other lists tell that it is lacking. */
  readonly neighbour: string | undefined;
}

function isDepartment(name: string): boolean {
  return name.length <= longest && departmentEnds.includes(name.charAt(name.length - 1));
}

function hasLevel(name: string, level: string): boolean {
  return name[0] === level && !(level === '市' && '场政容'.includes(name.charAt(1)) && falsePrefix.test(name));
}

/** The level that a name begins with. */
function levelOf(name: string): string | undefined {
  const letter = name.charAt(0);
  return levels.includes(letter) && hasLevel(name, letter) ? letter : undefined;
}

/** Whether some departments of a list begin with a level and others don't: those that do are two at least. */
function isMixed(list: readonly number[], units: readonly Unit[]): boolean {
  let departments = 0;
  let having = 0;
  for (const index of list) {
    const { name } = units[index]!;
    if (!isDepartment(name)) continue;
    departments++;
    if (levelOf(name) !== undefined) having++;
  }
  return having >= fewestBeside && having < departments;
}

/** The one department in a list that lacks the level which all others have. */
function lackIn(list: readonly number[], units: readonly Unit[], known: (name: string) => boolean): Lack | undefined {
  if (list.length <= fewestBeside || !isMixed(list, units)) return undefined;
  const departments = mapList(list, (index) => units[index]!).filter(({ name }) => isDepartment(name));
  const count = (letter: string): number => departments.filter(({ name }) => hasLevel(name, letter)).length;
  const level = levels.find((letter) => count(letter) >= fewestBeside);
  if (level === undefined) return undefined;
  const without = departments.filter(
    ({ name }) => !hasLevel(name, level) && (falsePrefix.test(name) || !foreign.test(name)),
  );
  const [unit] = without;
  if (unit === undefined || without.length > 1) return undefined;
  const having = departments.filter(({ name }) => hasLevel(name, level));
  // 市场监管局 looks as if it had it; of other names only what is elsewhere in the document tells that they should.
  const isSure = level === '市' && falsePrefix.test(unit.name);
  if (!isSure && (having.length < fewestForOthers || levels.includes(unit.name[0]!) || !known(level + unit.name)))
    return undefined;
  return { unit, level, neighbour: having[having.length - 1]!.name };
}

/** The first department of a list, without the level that the document gives it everywhere else. */
function lackAtHead(
  unit: Unit | undefined,
  count: (name: string) => number,
  namesEach: () => boolean,
): Lack | undefined {
  if (unit === undefined || !isDepartment(unit.name)) return undefined;
  // 市场监管局 of a district begins with no level either.
  const isFalse = falsePrefix.test(unit.name);
  if (!isFalse && (levels.includes(unit.name[0]!) || foreign.test(unit.name))) return undefined;
  const level = levels.find((letter) => count(letter + unit.name) > 0);
  if (level === undefined || count(unit.name) > 1) return undefined;
  const elsewhere = count(level + unit.name);
  const isSure = elsewhere >= fewestElsewhere || ((isFalse || elsewhere > 1) && namesEach());
  return isSure ? { unit, level, neighbour: undefined } : undefined;
}

/** Whether all departments of a list have a level, or only the first of them has; undefined of other lists. */
function habitOf(list: readonly number[], units: readonly Unit[]): 'whole' | 'first' | undefined {
  const departments = mapList(list, (index) => units[index]!.name).filter(
    (name) => isDepartment(name) && !foreign.test(name),
  );
  const level = departments.length < 2 ? undefined : levels.find((letter) => hasLevel(departments[0]!, letter));
  if (level === undefined) return undefined;
  const having = departments.filter((name) => hasLevel(name, level)).length;
  return having === departments.length ? 'whole' : having === 1 ? 'first' : undefined;
}

/** Whether the document names the level of each department, and not of the first in a list alone. */
function namesEachLevel(duties: readonly Duty[]): boolean {
  let whole = 0;
  let first = 0;
  for (const { units, lists } of duties) {
    for (const list of lists) {
      const habit = habitOf(list, units);
      if (habit === 'whole') whole++;
      else if (habit === 'first') first++;
    }
  }
  return whole >= fewestWhole && first <= 1;
}

/** A department behind the first of its list, without the level that it has elsewhere, in a document that names each. */
function lackBehind(
  list: readonly number[],
  units: readonly Unit[],
  count: (name: string) => number,
  namesEach: () => boolean,
): Lack | undefined {
  const head = units[list[0]!]?.name ?? '';
  const level = isDepartment(head) ? levelOf(head) : undefined;
  if (level === undefined) return undefined;
  let unit: Unit | undefined;
  for (let at = 1; at < list.length; at++) {
    const one = units[list[at]!]!;
    const { name } = one;
    if (!isDepartment(name) || hasLevel(name, level)) continue;
    if (count(level + name) === 0 && !falsePrefix.test(name) && foreign.test(name)) continue;
    if (unit !== undefined) return undefined;
    unit = one;
  }
  if (unit === undefined || unit.name.startsWith('各')) return undefined;
  if (count(level + unit.name) === 0 || count(unit.name) > 1 || !namesEach()) return undefined;
  return { unit, level, neighbour: head };
}

/** The places of each name as it is written. */
export function placesOf(duties: readonly Duty[]): ReadonlyMap<string, readonly Unit[]> {
  const places = new Map<string, Unit[]>();
  for (const { units } of duties) {
    for (const unit of units) {
      addTo(places, unit.name, unit);
    }
  }
  return places;
}

/** Lists in which a department lacks its level, by its name. */
export function findLacks(
  duties: readonly Duty[],
  count: (name: string) => number,
): ReadonlyMap<string, readonly Lack[]> {
  const byName = new Map<string, Lack[]>();
  const isKnown = (name: string): boolean => count(name) > 0;
  let isWay: boolean | undefined;
  const namesEach = (): boolean => (isWay ??= namesEachLevel(duties));
  for (const { units, lists } of duties) {
    for (const list of lists) {
      const lack =
        lackIn(list, units, isKnown) ??
        lackAtHead(units[list[0]!], count, namesEach) ??
        lackBehind(list, units, count, namesEach);
      if (lack === undefined) continue;
      addTo(byName, lack.unit.name, lack);
    }
  }
  return byName;
}
