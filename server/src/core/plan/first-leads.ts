/** 列第一位者为牵头单位，下同: who leads where a plan says so once for all its notes. */
import { addTo } from '../text/groups';
import type { Position } from '../text/range';
import { comparePositions } from '../text/range';
import type { Duty, Plan, Unit } from './model';

/** The words that say it: the first of the list leads, or those who lead stand first. */
const says =
  /(?:(?:列|排|排名|排序|位)(?:名|序|列|在|于|居)?(?:第一位?|首位|最前)|第一个?(?:责任)?(?:单位|部门)|首位)[^。；，、：]{0,12}?(?:为|是)(?:总)?(?:牵头|主办|主责|主要责任)|(?:牵头|主办|主责)(?:单位|部门)(?:列|排)(?:名|序|在)?(?:第一位?|首位|最前)/u;
const below = /下同|以下|后同|均/u;

/** From where on the first unit of a note leads; a note that says it of itself alone is in `alone`. */
interface FirstLeads {
  readonly from: Position | undefined;
  readonly alone: ReadonlySet<Duty>;
}

/** The notes of a plan, of its items and of its rows, by each line in which they stand. */
function dutiesByLine({ sections, tables }: Plan): ReadonlyMap<number, readonly Duty[]> {
  const byLine = new Map<number, Duty[]>();
  const add = (duty: Duty): void => {
    for (let { line } = duty.range.start; line <= duty.range.end.line; line++) {
      addTo(byLine, line, duty);
    }
  };
  for (const { duties } of sections) duties.forEach(add);
  for (const { rows } of tables) for (const { duties } of rows) duties.forEach(add);
  return byLine;
}

/** So far into the next line the words may go that a line end tears. */
const reach = 24;

/** Whether such words go from one line into the next. */
function isTornBelow(facts: Plan['facts'], line: number): boolean {
  const [first, next] = [facts[line], facts[line + 1]];
  return (
    first !== undefined && next !== undefined && says.test(first.shadow.slice(-reach) + next.shadow.slice(0, reach))
  );
}

/** What a note that goes over line ends says, from those words on; undefined where it doesn't have them. */
function saidInTorn({ facts }: Plan, { start, end }: Duty['range']): string | undefined {
  let said = '';
  for (let { line } = start; line <= end.line; line++)
    said += facts[line]!.shadow.slice(
      line === start.line ? start.character : 0,
      line === end.line ? end.character : undefined,
    );
  const found = says.exec(said);
  return found === null ? undefined : said.slice(found.index);
}

function readFirstLeads(plan: Plan): FirstLeads {
  const alone = new Set<Duty>();
  let from: Position | undefined;
  let byLine: ReadonlyMap<number, readonly Duty[]> | undefined;
  for (const [line, { shadow }] of plan.facts.entries()) {
    if (!shadow.includes('牵头') && !shadow.includes('主办') && !shadow.includes('主责')) continue;
    const found = says.exec(shadow);
    if (found === null && !isTornBelow(plan.facts, line - 1) && !isTornBelow(plan.facts, line)) continue;
    const notes = (byLine ??= dutiesByLine(plan)).get(line) ?? [];
    const place = { line, character: found?.index ?? 0 };
    const note = notes.find(({ range: { start, end }, isTorn }) =>
      found === null ? isTorn : comparePositions(start, place) <= 0 && comparePositions(place, end) < 0,
    );
    const said =
      note?.isTorn === true
        ? saidInTorn(plan, note.range)
        : found === null
          ? undefined
          : shadow.slice(found.index, note?.range.end.character);
    if (said === undefined) continue;
    if (note !== undefined && !below.test(said)) alone.add(note);
    // Outside a note it speaks of the whole document, as a remark below the last item does.
    else from ??= note?.range.start ?? { line: 0, character: 0 };
  }
  return { from, alone };
}

/**
 * The units of a note that lead: those of which it says so, or the first one where the document says that this leads.
 * A collective (各有关部门) that stands first leads nobody.
 */
export function leadsOf(plan: Plan, duty: Duty): readonly Unit[] {
  const leads = duty.units.filter(({ role }) => role === 'lead');
  const first = duty.units[0];
  if (leads.length > 0 || first === undefined || first.role !== 'responsible' || first.name.startsWith('各'))
    return leads;
  const { from, alone } = plan.remember(readFirstLeads);
  const isSaid = from !== undefined && comparePositions(from, duty.range.start) <= 0;
  return isSaid || alone.has(duty) ? [first] : leads;
}
