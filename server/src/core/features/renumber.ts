/**
 * 重排序号: gives the headings and items of a document, of one level or below one heading the numbers that they should
 * have. Each series keeps how it counts (on and on, or anew under each heading), its style, its marks and the width of
 * its digits; references in the text and the numbers of the task table follow.
 */
import type { Plan, Section, Series, Table } from '../plan/model';
import { recount } from '../plan/assembly/recount';
import { numberLike } from '../rules/numbering/number-text';
import type { LostReference } from '../rules/numbering/references';
import { lostReferences, referenceEdits } from '../rules/numbering/references';
import { numberEdits } from '../rules/numbering/renumber';
import { isRest, numberedRows } from '../rules/table/row-numbers';
import type { Edit, Position } from '../text/range';
import { comparePositions } from '../text/range';
import type { Change, Proposal } from './proposal';
import { nothing } from './proposal';
import type { Numbers } from './renumber/counts';
import { changedNumbers, rightNumbers } from './renumber/counts';
import { decimalChanges } from './renumber/decimals';
import { listChanges } from './renumber/lists';
import { stepsIn } from './renumber/steps';
import { sectionAround, tableAt } from './sections';
import { numberEdit } from './task-table/row-numbers';
import { addAll } from '../text/lists';
import { lastCircled } from '../text/numerals';

/** `level`: all headings of the kind at the cursor; `section`: all below the heading that the cursor is in. */
export type RenumberScope = 'document' | 'level' | 'section';

/**
 * The new numbers, one change for each series, each list inside a paragraph and each table that has some.
 * @param position where the cursor is; a level or section is the one there, and in a table the table's rows are
 */
export function renumber(plan: Plan, scope: RenumberScope, position: Position): Proposal {
  const table = scope === 'document' ? undefined : tableAt(plan, position);
  if (table !== undefined) return concluded(tableChanges(plan, table));
  const chosen = scope === 'document' ? all : selection(plan, scope, position);
  if (typeof chosen === 'string') return nothing(chosen);
  const { isWanted, hasLists } = chosen;
  const changes: Change[] = [];
  const lost: LostReference[] = [];
  const moved = new Map<Section, number>();
  for (const series of plan.series) {
    if (!series.members.some(isWanted)) continue;
    const numbers = changedNumbers(series, rightNumbers(plan, series), isWanted);
    if (numbers.size === 0) continue;
    const edits = numberEdits(plan, series, numbers);
    if (edits === undefined) return nothing(tooMany(plan, series));
    for (const [at, number] of numbers) moved.set(series.members[at]!, number);
    const references = ownReferences(plan, series, numbers);
    addAll(lost, lostReferences(plan, series));
    changes.push({
      label: labelOf(numbers.size, references.length),
      detail: sampleOf(plan, series, numbers),
      edits: [...edits, ...references],
    });
  }
  const numberOf = (section: Section): number => moved.get(section) ?? section.marker.value;
  addAll(changes, decimalChanges(plan, { isWanted, numberOf }));
  addAll(changes, listChanges(plan, { hasLists, numberOf }));
  for (const one of plan.tables) if (one.isTaskTable || scope === 'document') addAll(changes, tableChanges(plan, one));
  return concluded(withoutClashes(changes), lost);
}

/** What is to be numbered anew. */
interface Selection {
  readonly isWanted: (section: Section) => boolean;
  /** Whether the lists inside the text of a section are, too; undefined stands for text above all sections. */
  readonly hasLists: (section: Section | undefined) => boolean;
}

/** So many references that could not follow are named. */
const mostNamed = 3;

const all: Selection = { isWanted: () => true, hasLists: () => true };

function concluded(changes: readonly Change[], lost: readonly LostReference[] = []): Proposal {
  if (changes.length === 0) return nothing('序号都已连续，不用重排。');
  const count = changes.reduce((sum, { edits }) => sum + edits.length, 0);
  const message = `重排了${count}处序号和引用。`;
  if (lost.length === 0) return { changes, message };
  const named = lost.slice(0, mostNamed).map(({ text, line }) => `第${line + 1}行的“${text}”`);
  const more = lost.length > mostNamed ? `等${lost.length}处` : '';
  return { changes, message, remark: `${named.join('、')}${more}看不出指的是哪一项，没有改。请核对。` };
}

/** What stands at the cursor; why nothing is numbered, where it is at no heading. */
function selection(plan: Plan, scope: 'level' | 'section', position: Position): Selection | string {
  const at = sectionAround(plan, position);
  if (at === undefined) return '光标不在任何一项里。请把光标放到要重排的那一级的某一项上。';
  if (scope === 'level') return { isWanted: (section) => isFellow(plan, section, at), hasLists: () => false };
  const heading = at.children.length > 0 ? at : at.parent;
  if (heading === undefined) return '光标所在的标题下面没有编号的事项。';
  const isWanted = (section: Section): boolean =>
    heading.line <= section.line && section.line <= heading.lastLine && isBelow(section, heading);
  return { isWanted, hasLists: (section) => section !== undefined && (section === heading || isWanted(section)) };
}

/** Whether two headings are of one level. */
function isFellow(plan: Plan, one: Section, other: Section): boolean {
  const { style } = one.marker;
  if (one.part !== other.part || style !== other.marker.style) return false;
  return style !== 'decimal' || stepsIn(plan, one) === stepsIn(plan, other);
}

function isBelow({ parent }: Section, heading: Section): boolean {
  return parent === heading || (parent !== undefined && isBelow(parent, heading));
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

/** The rows of a table numbered on; no change where they are, or where they count something else than themselves. */
function tableChanges(plan: Plan, table: Table): readonly Change[] {
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
  return `“${plan.lines[line]!.slice(marker.digits.from, marker.digits.to)}”这样的序号不够用：带圈数字最多到${lastCircled}。`;
}
