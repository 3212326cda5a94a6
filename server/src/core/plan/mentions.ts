/**
 * Where a document names its units: in notes of who is responsible, in the cells of its tables, and in its running text.
 * A name that is part of a longer one (县教育局 in 某某县教育局机关党委) is none.
 */
import { CJK, has } from '../text/chars';
import { addTo } from '../text/groups';
import type { Position, Range } from '../text/range';
import { comparePositions, rangeInLine } from '../text/range';
import { shadowOf } from '../text/shadow';
import type { Duty, DutyRole, Plan, Row, Section, Table } from './model';
import { touches } from './places';
import { mapList } from '../text/lists';

/** A unit named in a note or in a cell, which makes it known as a unit, or else in the text. */
export interface UnitMention {
  /** As written, spaces inside a cell left out. */
  readonly name: string;
  /** With the tail that it shares with its neighbours. */
  readonly full: string;
  readonly range: Range;
  /** Undefined in running text, where nothing is said of what it does. */
  readonly role: DutyRole | undefined;
  /** The item whose note it stands in. */
  readonly section: Section | undefined;
  /** The row whose cell it stands in, and its table. */
  readonly row: Row | undefined;
  readonly table: Table | undefined;
}

type Place = Pick<UnitMention, 'section' | 'row' | 'table'>;

/** The units of a document. */
interface Mentions {
  /** Those in notes and cells, in the order of the text. */
  readonly assigned: readonly UnitMention[];
  readonly byFull: ReadonlyMap<string, readonly UnitMention[]>;
  /** All names as written, in the form of shadows, the longest first. */
  readonly names: readonly { readonly shadow: string; readonly of: UnitMention }[];
}

const none: readonly never[] = [];

function addDuties(duties: readonly Duty[], place: Place, into: UnitMention[]): void {
  for (const duty of duties)
    for (const { name, full, range, role } of duty.units)
      // A name that goes over a line end can be neither found nor renamed as one.
      if (range.start.line === range.end.line)
        into.push({ name, full, range, role, section: place.section, row: place.row, table: place.table });
}

function mentionsOf(plan: Plan): Mentions {
  const assigned: UnitMention[] = [];
  for (const section of plan.sections)
    addDuties(section.duties, { section, row: undefined, table: undefined }, assigned);
  for (const table of plan.tables)
    for (const row of table.rows) addDuties(row.duties, { section: undefined, row, table }, assigned);
  assigned.sort((a, b) => comparePositions(a.range.start, b.range.start));
  const byFull = new Map<string, UnitMention[]>();
  const byShadow = new Map<string, UnitMention>();
  for (const mention of assigned) {
    addTo(byFull, mention.full, mention);
    const shadow = shadowOf(mention.name);
    // Where a name stands for itself and, elsewhere, for a longer one, the text means the name itself.
    if (!byShadow.has(shadow) || mention.name === mention.full) byShadow.set(shadow, mention);
  }
  const names = mapList([...byShadow], ([shadow, of]) => ({ shadow, of }));
  names.sort((a, b) => b.shadow.length - a.shadow.length);
  return { assigned, byFull, names };
}

/** All units in notes and cells, in the order of the text. Worked out once for a plan. */
export function assignedUnits(plan: Plan): readonly UnitMention[] {
  return plan.remember(mentionsOf).assigned;
}

/** The units of a document by their names, shared tails spelt out, with their places in notes and cells. */
export function unitsByName(plan: Plan): ReadonlyMap<string, readonly UnitMention[]> {
  return plan.remember(mentionsOf).byFull;
}

/** A shorter name says too little to be looked for in the text. */
const shortest = 3;
/** What stands before a whole name in a sentence. Not 各 (各县教育局), 合 (综合执法局), 市, 区. */
const leadsIn = '由和与同及经向报请对将让为给以从在是的送到';
/** What follows a whole name in a sentence, and does not make a longer name of it, as 组织部 and 审批局 would. */
const leadsOut =
  /^(?:牵头|负责|会同|联合|共同|分别|具体|定期|每|及时|认真|切实|主动|配合|参与|主办|协办|承办|落实|推进|实施|抓好|做好|制定|编制|提出|提供|汇总|通报|公布|印发|建立|成立|开展|加强|批准|同意|备案|等|和|与|及|以及|的|所属|要|按|根据|报|将|为|在|于|应(?!急)|组织(?!部)|统筹(?!办)|指导(?![组中])|审[核批定](?![局办中])|对(?![外台口]))/u;

/** 由县交通局改造县道: behind these a name is whole whatever verb follows, if no longer name may follow. */
const leadsAgent = '由请';
const longerName =
  /^[\u4e00-\u9fff]{0,7}[局委厅部院处科股室站所队校办组会园场社司心团](?![一二三四五六七八九十两几\d])/u;

/** Whether a name that ends at `end` ends there, rather than going on as the name of one of its departments. */
function isWhole(shadow: string, at: number, end: number): boolean {
  if (!has(shadow, end, CJK) || leadsOut.test(shadow.slice(end, end + 4))) return true;
  return leadsAgent.includes(shadow[at - 1] ?? ' ') && !longerName.test(shadow.slice(end, end + 9));
}

/** Where a name stands as a whole in a line of text. */
function placesOf(shadow: string, name: string, names: Mentions['names']): readonly number[] {
  if (name.length < shortest || !shadow.includes(name)) return none;
  const places: number[] = [];
  for (let at = shadow.indexOf(name); at >= 0; at = shadow.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (has(shadow, at - 1, CJK) && !leadsIn.includes(shadow[at - 1]!)) continue;
    if (!isWhole(shadow, at, end)) continue;
    if (!isInLonger(shadow, at, name, names)) places.push(at);
  }
  return places;
}

/** Whether a place of a name lies in a longer known name. */
function isInLonger(shadow: string, at: number, name: string, names: Mentions['names']): boolean {
  for (const { shadow: longer } of names) {
    if (longer.length <= name.length) return false;
    for (let inside = longer.indexOf(name); inside >= 0; inside = longer.indexOf(name, inside + 1))
      if (shadow.startsWith(longer, at - inside)) return true;
  }
  return false;
}

/** What is read of the lines of web pages is no text of the document. */
function isText(plan: Plan, line: number): boolean {
  const kinds = plan.facts[line]!.blocks;
  return !kinds.some(({ kind }) => kind === 'chrome' || kind === 'meta');
}

function inText(of: UnitMention, line: number, from: number, length: number): UnitMention {
  const range = rangeInLine(line, from, from + length);
  return { name: of.name, full: of.full, range, role: undefined, section: undefined, row: undefined, table: undefined };
}

/**
 * All places at which a document names a unit, in the order of the text.
 * @param full the unit's name, a shared tail spelt out
 * @returns none where no note and no cell names it
 */
export function mentionsOfUnit(plan: Plan, full: string): readonly UnitMention[] {
  const { byFull, names } = plan.remember(mentionsOf);
  const assigned = byFull.get(full);
  if (assigned === undefined) return none;
  const own = names.filter(({ of }) => of.full === full);
  const all = [...assigned];
  /** The first of them that does not stand above the line. */
  let next = 0;
  for (let line = 0; line < plan.facts.length; line++) {
    const { shadow } = plan.facts[line]!;
    while (next < assigned.length && assigned[next]!.range.end.line < line) next++;
    for (const { shadow: name, of } of own) {
      for (const at of placesOf(shadow, name, names)) {
        const isNew = isText(plan, line) && !isTaken(assigned, next, line, at);
        if (isNew) all.push(inText(of, line, at, name.length));
      }
    }
  }
  return all.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Whether one of some mentions, from an index on, stands round a place; they are in the order of the text. */
function isTaken(mentions: readonly UnitMention[], first: number, line: number, character: number): boolean {
  for (let at = first; at < mentions.length && mentions[at]!.range.start.line <= line; at++) {
    const { range } = mentions[at]!;
    if (touches(range, { line, character }) && range.end.character > character) return true;
  }
  return false;
}

/** The unit that is named at a position, if a note or a cell of the document names it somewhere. */
export function mentionAt(plan: Plan, position: Position): UnitMention | undefined {
  const { assigned, names } = plan.remember(mentionsOf);
  const { line, character } = position;
  const fact = plan.facts[line];
  if (fact === undefined) return undefined;
  // Between two names without a mark between them, the one that begins here.
  const here = assigned.filter(({ range }) => range.start.line === line && touches(range, position));
  if (here.length > 0) return here[here.length - 1];
  if (!isText(plan, line)) return undefined;
  for (const { shadow: name, of } of names) {
    const near = fact.shadow.slice(Math.max(0, character - name.length), character + name.length);
    if (!near.includes(name)) continue;
    const at = placesOf(fact.shadow, name, names).find((from) => from <= character && character <= from + name.length);
    if (at !== undefined) return inText(of, line, at, name.length);
  }
  return undefined;
}
