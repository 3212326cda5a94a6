/** The units that may be named at a place: those of the document, the most frequent first, then the team's roster. */
import type { Library, LibraryUnit } from '../../library/library';
import type { UnitMention } from '../../plan/mentions';
import { unitsByName } from '../../plan/mentions';
import { touches } from '../../plan/places';
import type { Range } from '../../text/range';
import { isOfDepartments } from '../people';
import type { Cursor } from './cursor';
import type { Draft } from './suggestion';

function isAt({ start, end }: Range, { line, character }: Cursor): boolean {
  return start.line === line && start.character <= character && character <= end.character;
}

/** Whether a unit is named as an office inside the body, which is no unit to others. */
function isDepartment({ table, row, range }: UnitMention): boolean {
  if (table === undefined || row === undefined) return false;
  const at = row.cells.findIndex((cell) => touches(cell.range, range.start));
  const column = table.columns[at];
  return column?.role === 'lead' && isOfDepartments(column);
}

/** How often the document names each unit, without the place that is being written. */
function countsOf(cursor: Cursor): readonly (readonly [name: string, count: number])[] {
  const counts: [string, number][] = [];
  for (const [name, mentions] of unitsByName(cursor.plan)) {
    const count = mentions.filter((one) => !isAt(one.range, cursor) && !isDepartment(one)).length;
    if (count > 0) counts.push([name, count]);
  }
  return counts.sort((a, b) => b[1] - a[1]);
}

/** What a team calls a unit, the form to be written first. */
function namesOf({ name, short, aliases }: LibraryUnit): readonly string[] {
  return [...new Set([short ?? name, name, ...aliases])];
}

function rosterDetail({ name, short, level, parent }: LibraryUnit, written: string): string {
  const other = written === name ? (short === undefined ? undefined : `规范简称${short}`) : `全称${name}`;
  return [other, level, parent === undefined ? undefined : `隶属${parent}`]
    .filter((one) => one !== undefined)
    .join('，');
}

/**
 * Units to write at the cursor.
 * @param taken the names that the list has already, which are left out
 */
export function unitDrafts(cursor: Cursor, library: Library, taken: ReadonlySet<string>): readonly Draft[] {
  const roster = new Map<string, LibraryUnit>();
  for (const unit of library.units) for (const name of namesOf(unit)) if (!roster.has(name)) roster.set(name, unit);
  const drafts: Draft[] = [];
  const seen = new Set(taken);
  const add = (label: string, unit: LibraryUnit | undefined, count: string | undefined): void => {
    if (seen.has(label)) return;
    seen.add(label);
    const known = unit === undefined ? '' : rosterDetail(unit, label);
    drafts.push({
      kind: 'unit',
      label,
      detail: [count, known].filter((one) => one !== undefined && one !== '').join('；'),
      origin: unit?.origin,
      names: unit === undefined ? [] : namesOf(unit).filter((name) => name !== label),
    });
  };
  for (const [name, count] of countsOf(cursor)) add(name, roster.get(name), `本文${count}次`);
  for (const unit of library.units) {
    add(unit.short ?? unit.name, unit, undefined);
    if (unit.short !== undefined) add(unit.name, unit, undefined);
  }
  return drafts;
}
