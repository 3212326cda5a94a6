/** 插入任务项: a new item behind the one at the cursor, with the next number; those behind it count on from there. */
import type { Plan, Section, Series } from '../plan/model';
import { markerText } from '../rules/numbering/number-text';
import { referenceEdits } from '../rules/numbering/references';
import { numberEdits } from '../rules/numbering/renumber';
import type { Edit, Position } from '../text/range';
import { circledValue, lastCircled } from '../text/numerals';
import type { Proposal } from './proposal';
import { editsOf, nothing } from './proposal';
import { decimalChanges, decimalsBehind } from './renumber/decimals';
import { sectionAround } from './sections';

/**
 * The new item, and where the cursor goes behind its number.
 * @param position anywhere in the item before it
 */
export function newItem(plan: Plan, position: Position): Proposal {
  const item = sectionAround(plan, position);
  if (item === undefined) return nothing('光标不在任何一项里。请把光标放到一项上，新的一项插在它后面。');
  const rest = plan.lines[item.range.end.line]!.slice(item.range.end.character);
  if (rest.trim() !== '') return nothing('这一项后面的内容与它在同一行，新的一项没有地方插入。请先把各项分行。');
  const value = item.marker.value + 1;
  const written = plan.lines[item.line]!.slice(item.marker.digits.from, item.marker.digits.to);
  const isLast = circledValue(written.charCodeAt(0)) !== undefined && value > lastCircled;
  const moved = isLast ? undefined : movedBehind(plan, item, value);
  if (moved === undefined) return nothing(`带圈数字最多到${lastCircled}，不能再插入。`);
  const head = headOf(plan, item, value);
  const gap = isSpaced(plan, item) ? 2 : 1;
  const end = { line: item.lastLine, character: plan.lines[item.lastLine]!.length };
  const added: Edit = { range: { start: end, end }, newText: '\n'.repeat(gap) + head };
  return {
    changes: [{ label: '插入任务项', detail: head.trim(), edits: [added, ...moved] }],
    message: `插入了“${head.trim()}”${moved.length > 0 ? `，后面的序号和引用改了${moved.length}处` : ''}。`,
    cursor: { line: end.line + gap, character: head.length },
  };
}

/** Whether the cursor is at the end of an item that has text, so that a new line is likely to begin the next one. */
export function isAtItemEnd(plan: Plan, position: Position): boolean {
  const item = sectionAround(plan, position);
  if (item === undefined || item.children.length > 0) return false;
  const text = plan.lines[position.line]!;
  const hasText = plan.lines[item.line]!.slice(item.marker.whole.to).trim() !== '';
  return hasText && position.line === item.lastLine && text.slice(position.character).trim() === '';
}

/**
 * Takes back an item that is a number and nothing else, as the Enter key behind it does in word processors: the number
 * goes, and those behind it count on from the item before.
 */
export function endItem(plan: Plan, { line, character }: Position): Proposal {
  const item = plan.sections.find((section) => section.line === line);
  const text = plan.lines[line] ?? '';
  const series = plan.series.find(({ members }) => members.some((member) => member === item));
  const isBare = item !== undefined && text.trim() === text.slice(item.marker.whole.from, item.marker.whole.to);
  const isBehind = text.slice(character).trim() === '';
  if (!isBare || !isBehind || series === undefined || item.children.length > 0) return nothing('光标不在一项的末尾。');
  const numbers = countedBack(series, series.members.indexOf(item));
  const range = { start: { line, character: 0 }, end: { line, character: text.length } };
  const moved = [...(numberEdits(plan, series, numbers) ?? []), ...referenceEdits(plan, series, numbers)];
  return {
    changes: [{ label: '结束编号', detail: text.trim(), edits: [{ range, newText: '' }, ...moved] }],
    message: `去掉了“${text.trim()}”${moved.length > 0 ? `，后面的序号和引用改了${moved.length}处` : ''}。`,
    cursor: range.start,
  };
}

/** The numbers of those behind a member, each one less, as far as they count on from it. */
function countedBack({ members }: Series, at: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let value = members[at]!.marker.value;
  for (let next = at + 1; members[next]?.marker.value === value + 1; next++) numbers.set(next, value++);
  return numbers;
}

/** The number with its marks and the spaces around it, as the item before has them. */
function headOf(plan: Plan, item: Section, value: number): string {
  const text = plan.lines[item.line]!;
  const indent = /^\s*/u.exec(text)![0];
  const space = /^\s*/u.exec(text.slice(item.marker.whole.to))![0];
  return indent + markerText(plan, item, value) + space;
}

/** Whether an empty line stands between the item and the one beside it; of one that stands alone, and its heading. */
function isSpaced({ lines, sections }: Plan, item: Section): boolean {
  const siblings = sections.filter(({ part, parent }) => part === item.part && parent === item.parent);
  const at = siblings.indexOf(item);
  const below = siblings[at + 1] ?? (at > 0 ? item : undefined);
  if (below !== undefined) return lines[below.line - 1]?.trim() === '';
  return item.line > 1 && lines[item.line - 1]!.trim() === '' && lines[item.line - 2]!.trim() !== '';
}

/**
 * The edits that move the items behind the new one up by one, as far as their numbers would be taken.
 * @returns undefined where there is no number for one of them
 */
function movedBehind(plan: Plan, item: Section, value: number): readonly Edit[] | undefined {
  if (item.marker.style === 'decimal') return decimalsBehind(plan, item);
  const series = plan.series.find(({ members }) => members.includes(item));
  if (series === undefined) return [];
  const numbers = takenFrom(series, series.members.indexOf(item) + 1, value);
  const edits = numberEdits(plan, series, numbers);
  if (edits === undefined) return undefined;
  const moved = new Map([...numbers].map(([at, number]) => [series.members[at]!, number]));
  const numberOf = (section: Section): number => moved.get(section) ?? section.marker.value;
  return [
    ...edits,
    ...referenceEdits(plan, series, numbers),
    ...editsOf({ changes: decimalChanges(plan, { isWanted: () => false, numberOf }) }),
  ];
}

function takenFrom({ members }: Series, first: number, value: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let taken = value;
  for (let at = first; members[at]?.marker.value === taken; at++) numbers.set(at, ++taken);
  return numbers;
}
