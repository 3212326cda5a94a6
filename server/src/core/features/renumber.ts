/**
 * 重排序号: gives the headings and items of a document, of one level or below one heading the numbers that they should
 * have. Each series keeps how it counts (on and on, or anew under each heading), its style, its marks and the width of
 * its digits; references in the text and the numbers of the task table follow.
 */
import type { Plan, Section, Series, Table } from '../plan/model';
import { recount } from '../plan/assembly/recount';
import { countIn } from '../rules/numbering/causes';
import { numberLike } from '../rules/numbering/number-text';
import { referenceEdits } from '../rules/numbering/references';
import { numberEdits } from '../rules/numbering/renumber';
import { oddTransitions } from '../rules/numbering/transitions';
import { isRest, numberedRows } from '../rules/table/row-numbers';
import type { Edit, Position } from '../text/range';
import { comparePositions } from '../text/range';
import type { Change, Proposal } from './proposal';
import { nothing } from './proposal';
import { sectionAround, tableAt } from './sections';
import { numberEdit } from './task-table/row-numbers';

/** `level`: all headings of the kind at the cursor; `section`: all below the heading that the cursor is in. */
export type RenumberScope = 'document' | 'level' | 'section';

/** New numbers of members of a series, by their index. */
type Numbers = ReadonlyMap<number, number>;

/**
 * The new numbers, one change for each series and each table that has some.
 * @param position where the cursor is; a level or section is the one there, and in a table the table's rows are
 */
export function renumber(plan: Plan, scope: RenumberScope, position: Position): Proposal {
  const table = scope === 'document' ? undefined : tableAt(plan, position);
  if (table !== undefined) return concluded([...tableChange(plan, table)]);
  const isWanted = scope === 'document' ? (): boolean => true : selection(plan, scope, position);
  if (typeof isWanted === 'string') return nothing(isWanted);
  const changes: Change[] = [];
  for (const [series, numbers] of newNumbers(plan, isWanted)) {
    const edits = numberEdits(plan, series, numbers);
    if (edits === undefined) return nothing(tooMany(plan, series));
    const references = ownReferences(plan, series, numbers);
    changes.push({
      label: labelOf(numbers.size, references.length),
      detail: sampleOf(plan, series, numbers),
      edits: [...edits, ...references],
    });
  }
  for (const one of plan.tables) if (one.isTaskTable || scope === 'document') changes.push(...tableChange(plan, one));
  return concluded(withoutClashes(changes));
}

function concluded(changes: readonly Change[]): Proposal {
  if (changes.length === 0) return nothing('序号都已连续，不用重排。');
  const count = changes.reduce((sum, { edits }) => sum + edits.length, 0);
  return { changes, message: `重排了${count}处序号和引用。` };
}

/** Which headings are to be numbered anew; why none are, where the cursor is at none. */
function selection(
  plan: Plan,
  scope: 'level' | 'section',
  position: Position,
): ((section: Section) => boolean) | string {
  const at = sectionAround(plan, position);
  if (at === undefined) return '光标不在任何一项里。请把光标放到要重排的那一级的某一项上。';
  if (scope === 'level') {
    const { style } = at.marker;
    if (style === 'decimal') return '“2.1”这样的多级序号跟着上级走，不能单独重排。';
    return (section) => section.part === at.part && section.marker.style === style;
  }
  const heading = at.children.length > 0 ? at : at.parent;
  if (heading === undefined) return '光标所在的标题下面没有编号的事项。';
  return (section) => heading.line <= section.line && section.line <= heading.lastLine && isBelow(section, heading);
}

function isBelow({ parent }: Section, heading: Section): boolean {
  return parent === heading || (parent !== undefined && isBelow(parent, heading));
}

/** The numbers that change, series by series. */
function newNumbers(plan: Plan, isWanted: (section: Section) => boolean): readonly (readonly [Series, Numbers])[] {
  return plan.series.flatMap((series) => {
    if (!series.members.some(isWanted)) return [];
    const numbers = new Map<number, number>();
    rightNumbers(plan, series).forEach((number, at) => {
      const member = series.members[at]!;
      if (number !== member.marker.value && isWanted(member)) numbers.set(at, number);
    });
    return numbers.size === 0 ? [] : [[series, numbers] as const];
  });
}

/** The number that each member should have. What was left out on purpose stays left out. */
function rightNumbers(plan: Plan, series: Series): readonly number[] {
  const { jumps } = countIn(plan, series);
  const { members, expected } = series;
  const numbers: number[] = [];
  /** By how much the numbers are ahead of those without what was left out. */
  let ahead = 0;
  expected.forEach((number, at) => {
    if (jumps.has(at) && at > 0) {
      ahead = numbers[at - 1]! + members[at]!.marker.value - members[at - 1]!.marker.value - number;
    } else if (jumps.has(at)) ahead = members[at]!.marker.value - number;
    else if (at > 0 && number !== expected[at - 1]! + 1) ahead = 0;
    numbers.push(number + ahead);
  });
  return inOneScheme(series, numbers);
}

/** Lets the one section that counts otherwise than all others of its level count as they do. */
function inOneScheme(series: Series, numbers: readonly number[]): readonly number[] {
  const uniform = [...numbers];
  for (const { at, kind } of oddTransitions(series, numbers)) {
    const shift = (kind === 'runsOn' ? 1 : uniform[at - 1]! + 1) - uniform[at]!;
    for (let member = at; member < uniform.length; member++) {
      if (member > at && numbers[member] !== numbers[member - 1]! + 1) break;
      uniform[member]! += shift;
    }
  }
  return uniform;
}

/**
 * The references that follow a series. A number in another part of the document means that part's own headings where it
 * has some of the kind.
 */
function ownReferences(plan: Plan, series: Series, numbers: Numbers): readonly Edit[] {
  return referenceEdits(plan, series, numbers).filter(({ range: { start } }) => {
    const part = plan.parts.find(
      ({ range }) => comparePositions(range.start, start) <= 0 && comparePositions(start, range.end) < 0,
    );
    if (part === series.part) return true;
    const isMain = series.part.scope === 'plan';
    return isMain && !plan.series.some((other) => other.part === part && other.style === series.style);
  });
}

/** A reference that two series claim is left alone. */
function withoutClashes(changes: readonly Change[]): readonly Change[] {
  const keyOf = ({ range: { start } }: Edit): string => `${start.line} ${start.character}`;
  const claims = new Map<string, number>();
  for (const { edits } of changes)
    for (const edit of edits) claims.set(keyOf(edit), (claims.get(keyOf(edit)) ?? 0) + 1);
  return changes.map((change) => ({ ...change, edits: change.edits.filter((edit) => claims.get(keyOf(edit)) === 1) }));
}

/** The rows of a table numbered on; none where they are, or where they count something else than themselves. */
function tableChange(plan: Plan, table: Table): readonly Change[] {
  const { numbered, boundaries, counts } = numberedRows(table);
  if (counts || numbered.length < 2) return [];
  const { expected } = recount(
    numbered.map(({ value }) => value),
    boundaries,
    isRest(numbered),
  );
  const edits = numbered.flatMap(({ cell, value, repeats }, at): readonly Edit[] =>
    value === expected[at] ? [] : [cell, ...repeats].map((one) => numberEdit(plan, one, expected[at]!)),
  );
  if (edits.length === 0) return [];
  return [{ label: `重排表格序号${edits.length}处`, detail: `第${table.firstLine + 1}行起的表格`, edits }];
}

function labelOf(numbers: number, references: number): string {
  return `重排序号${numbers}处${references > 0 ? `，改引用${references}处` : ''}`;
}

/** The first heading that gets a new number: `“三、”改为“二、”`. */
function sampleOf(plan: Plan, series: Series, numbers: Numbers): string {
  const [at, number] = [...numbers][0]!;
  const { line, marker, title } = series.members[at]!;
  const text = plan.lines[line]!;
  const { digits, whole } = marker;
  const now = numberLike(text.slice(digits.from, digits.to), number)!;
  const changed = text.slice(whole.from, digits.from) + now + text.slice(digits.to, whole.to);
  return `“${text.slice(whole.from, whole.to)}”改为“${changed}”：${title.text}`;
}

function tooMany(plan: Plan, { members }: Series): string {
  const { line, marker } = members[0]!;
  return `“${plan.lines[line]!.slice(marker.digits.from, marker.digits.to)}”这样的序号不够用：带圈数字最多到50。`;
}
