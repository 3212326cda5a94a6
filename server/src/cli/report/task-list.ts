/** The tasks of one document or of several, in the forms in which the command gives them. */
import { taskSheet } from '../../core';
import type { Task } from '../../core';
import { toCsv } from '../../export/csv';
import { printJson } from '../commands/one-plan';
import { printable } from '../width';

/** A document that could be read, with its tasks. */
export interface Listed {
  readonly path: string;
  readonly tasks: readonly Task[];
  /** Whether it looks like a plan at all. */
  readonly isPlan: boolean;
}

/** A document with its tasks, or why they are not known. */
export type TaskFile = Listed | { readonly path: string; readonly error: string };

const isListed = (file: TaskFile): file is Listed => 'tasks' in file;

/** How many tasks there are. */
export const countOf = (files: readonly TaskFile[]): number =>
  files.reduce((count, file) => count + (isListed(file) ? file.tasks.length : 0), 0);

/** One document: an array, by the contract of server/docs/CLI.md. */
export const oneAsJson = ({ tasks }: Listed): string => printJson(tasks.map(plainTask));

/** Several: each with its path, those too that have no tasks or can't be read. */
export function allAsJson(files: readonly TaskFile[]): string {
  const plain = files.map((file) =>
    isListed(file) ? { path: file.path, tasks: file.tasks.map(plainTask) } : { path: file.path, error: file.error },
  );
  return printJson({ version: 1, files: plain });
}

/** A task by the contract: a date that can't be told is null, so that the key is always there. */
function plainTask(task: Task): object {
  const { number, title, section, units, lead, leaders, departments, deadlines, source, range, related } = task;
  const dated = deadlines.map(({ text, date }) => ({ text, date: date ?? null }));
  return { number, title, section, units, lead, leaders, departments, deadlines: dated, source, range, related };
}

/** The rows of a sheet, its heading first; of several documents with their paths in the first column. */
export function sheetOf(files: readonly TaskFile[], isOne: boolean): readonly (readonly string[])[] {
  const listed = files.filter(isListed);
  if (isOne) return taskSheet(listed[0]?.tasks ?? []);
  const [head] = taskSheet([]);
  const rows = listed.flatMap(({ path, tasks }) =>
    taskSheet(tasks)
      .slice(1)
      .map((row) => [path, ...row]),
  );
  return [['文件', ...head!], ...rows];
}

export const asCsv = (files: readonly TaskFile[], isOne: boolean): string => toCsv(sheetOf(files, isOne));

/** One document as a list for people. */
export function oneAsText({ tasks, isPlan }: Listed): string {
  if (tasks.length === 0) return isPlan ? '没有找到任务\n' : '没有找到任务（不像计划）\n';
  return `${tasks.map(textOf).join('')}共 ${tasks.length} 项任务\n`;
}

/** Several: those that have tasks, each below its path. */
export function allAsText(files: readonly TaskFile[]): string {
  const listed = files.filter(isListed).filter(({ tasks }) => tasks.length > 0);
  if (listed.length === 0) return '没有找到任务\n';
  const blocks = listed.map(({ path, tasks }) => `${path}\n${tasks.map(textOf).join('')}\n`);
  return `${blocks.join('')}${listed.length} 个文件，共 ${countOf(listed)} 项任务\n`;
}

function textOf(task: Task): string {
  const details: readonly (readonly [name: string, values: readonly string[]])[] = [
    ['责任单位', task.units],
    ['牵头单位', task.lead],
    ['分管领导', task.leaders],
    ['牵头科室', task.departments],
    ['完成期限', task.deadlines.map(({ text, date }) => (date && date !== text ? `${text}（${date}）` : text))],
  ];
  const head = `${task.number} ${task.title}`.trim();
  const lines = details
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${printable(`    ${name}：${values.join('、')}`)}\n`);
  return `${printable(head)}（第 ${task.range.start.line + 1} 行）\n${lines.join('')}`;
}
