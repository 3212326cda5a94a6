/** What is known of a unit: its tasks in the document, and its entry in the team's roster. */
import type { Library } from '../../library/library';
import { originName } from '../../library/library';
import type { UnitMatch } from '../../library/units';
import { unitIndex } from '../../library/units';
import { numberOfRow } from '../../plan/rows/counterparts';
import type { DutyRole, Plan } from '../../plan/model';
import type { UnitTask } from '../../plan/unit-tasks';
import { tasksOfUnit } from '../../plan/unit-tasks';
import { markerText } from '../../rules/numbering/number-text';
import { titleOfRow } from '../titles';
import { linkTo, plain } from './markdown';

/** So many tasks are listed; how many more there are is said. */
const mostListed = 12;
const roleNames: Readonly<Record<DutyRole, string>> = { lead: '牵头', join: '配合', responsible: '责任' };

function describeTask(plan: Plan, { section, placed, role }: UnitTask, address: string | undefined): string {
  const does = roleNames[role];
  if (section !== undefined) {
    const words = plain(`${markerText(plan, section)}${section.title.text}`);
    return `- ${linkTo(words, section.title.range.start, address)}　${does}`;
  }
  const words = plain(`分解表第${numberOfRow(placed!)}行：${titleOfRow(placed!)}`);
  return `- ${linkTo(words, placed!.row.range.start, address)}　${does}`;
}

function countOf(tasks: readonly UnitTask[], measure: string): string {
  const roles = (['lead', 'join'] as const).flatMap((role) => {
    const count = tasks.filter((task) => task.role === role).length;
    return count > 0 && count < tasks.length ? [`${roleNames[role]}${count}${measure}`] : [];
  });
  const all = tasks.every(({ role }) => role === 'lead') ? '，都是牵头' : '';
  return `${tasks.length}${measure}${roles.length > 0 ? `（${roles.join('，')}）` : all}`;
}

function describeTasks(plan: Plan, full: string, address: string | undefined): string {
  const tasks = tasksOfUnit(plan, full);
  const items = tasks.filter(({ section }) => section !== undefined);
  const rows = tasks.filter(({ placed }) => placed !== undefined);
  const counts: string[] = [];
  if (items.length > 0) counts.push(`正文${countOf(items, '项')}`);
  if (rows.length > 0) counts.push(`分解表${countOf(rows, '行')}`);
  // What it leads comes first, then the text's order.
  const sorted = [...tasks.filter(({ role }) => role === 'lead'), ...tasks.filter(({ role }) => role !== 'lead')];
  const lines = sorted.slice(0, mostListed).map((task) => describeTask(plan, task, address));
  if (sorted.length > mostListed) lines.push(`- ……另有${sorted.length - mostListed}处，可用“查找所有引用”查看`);
  return [`**${plain(full)}**：${counts.join('；')}`, lines.join('\n')].join('\n\n');
}

function describeEntry({ unit, as, until }: UnitMatch, written: string): string {
  const { name, short, level, parent, departments, leaders, origin } = unit;
  const facts: string[] = [];
  if (as === 'former') facts.push(`“${plain(written)}”是旧称${until === undefined ? '' : `，用到${plain(until)}`}`);
  if (as === 'department') facts.push(`“${plain(written)}”是它的内设机构`);
  if (short !== undefined) facts.push(`规范简称：${plain(short)}`);
  if (level !== undefined) facts.push(`级别：${plain(level)}`);
  if (parent !== undefined) facts.push(`上级：${plain(parent)}`);
  if (leaders.length > 0) facts.push(`领导：${leaders.map((one) => plain(one)).join('、')}`);
  if (departments.length > 0) facts.push(`科室：${departments.map((one) => plain(one)).join('、')}`);
  const roster = originName(origin)
    .split(' ')
    .map((word) => plain(word))
    .join(' ');
  return `单位名录“${roster}”：**${plain(name)}**${facts.length > 0 ? `（${facts.join('；')}）` : ''}`;
}

/**
 * A unit in Markdown.
 * @param full    its name, a shared tail spelt out
 * @param address the document's, for links into it
 */
export function unitFacts(plan: Plan, library: Library, full: string, address: string | undefined): string {
  const entries = unitIndex(library).matches(full);
  return [describeTasks(plan, full, address), ...entries.map((entry) => describeEntry(entry, full))].join('\n\n');
}
