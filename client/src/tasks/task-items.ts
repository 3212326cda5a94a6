/** The lines of the view of tasks. */
import * as vscode from 'vscode';
import { toRange } from '../changes/proposals';

/** A task as the server lists it. */
export interface TaskEntry {
  readonly number: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly deadlines: readonly string[];
  readonly range: vscode.Range;
  readonly problems: number;
}

/** The tasks of a section, of a unit, or of a deadline. */
export interface TaskGroup {
  readonly title: string;
  readonly tasks: readonly TaskEntry[];
  readonly problems: number;
}

/** The answer to `planlint/tasks`. */
export interface TaskTree {
  readonly total: number;
  readonly shown: number;
  readonly groups: readonly TaskGroup[];
}

/** A line of the view. */
export type TaskNode = TaskGroup | TaskEntry;

/** Whether a line is that of a group. */
export function isGroup(node: TaskNode): node is TaskGroup {
  return 'tasks' in node;
}

function problemsText(count: number): string {
  return count === 0 ? '' : vscode.l10n.t('Problems: {0}', count);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** A task by its number and title. */
export function labelOf({ number, title }: TaskEntry): string {
  return `${number} ${title}`.trim();
}

/** The line of a group, with the number of its tasks and problems. */
export function groupItem(group: TaskGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(group.title, vscode.TreeItemCollapsibleState.Expanded);
  item.description = joined(vscode.l10n.t('Tasks: {0}', group.tasks.length), problemsText(group.problems));
  item.contextValue = 'planlint.group';
  return item;
}

/** The line of a task, which leads to it. @param uri the plan's */
export function taskItem(task: TaskEntry, uri: vscode.Uri): vscode.TreeItem {
  const label = labelOf(task);
  const details = [task.units.join('、'), task.deadlines.join('、')];
  const problems = problemsText(task.problems);
  const item = new vscode.TreeItem(label);
  item.description = joined(problems, ...details);
  item.tooltip = [label, ...details, problems].filter((line) => line !== '').join('\n');
  item.iconPath =
    task.problems > 0
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon('circle-outline');
  const { start } = toRange(task.range);
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to Task'),
    arguments: [uri, { selection: new vscode.Range(start, start) } satisfies vscode.TextDocumentShowOptions],
  };
  item.contextValue = 'planlint.task';
  return item;
}
