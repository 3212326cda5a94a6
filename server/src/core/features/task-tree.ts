/** The tasks as a view shows them: by section, by unit or by deadline, with the problems of each; and as a sheet. */
import type { Problem } from '../check/problem';
import { chineseDay } from '../plan/passages/deadlines';
import { addTo } from '../text/groups';
import type { Range } from '../text/range';
import { rangesOverlap } from '../text/range';
import type { Task } from './tasks';

/** By what the tasks are put together. */
export type TaskGrouping = 'section' | 'unit' | 'deadline';

/** One task in a group; a task of several units stands in the group of each. */
export interface TaskEntry {
  readonly number: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly deadlines: readonly string[];
  readonly range: Range;
  /** How many problems its text, its notes and its cells have; of a row also the items that it was made from. */
  readonly problems: number;
}

/** The tasks of one section, one unit or one time. */
export interface TaskGroup {
  readonly title: string;
  readonly tasks: readonly TaskEntry[];
  /** Of its tasks together. */
  readonly problems: number;
}

/** The tasks of a document in groups; a task of several units stands with each of them. */
export interface TaskTree {
  /** How many tasks the document has, and how many the filter leaves. */
  readonly total: number;
  readonly shown: number;
  readonly groups: readonly TaskGroup[];
}

/** The name of the group of what says nothing of the kind; it stands last. */
const without: Readonly<Record<TaskGrouping, string>> = {
  section: '（未分部分）',
  unit: '（没有写责任单位）',
  deadline: '（没有写完成期限）',
};

/** What a task is called of which nothing is written but its number. */
const unwritten = '（没有写内容）';

/** A group's name, and its place among the others: those with the same place are as in the text. */
interface Key {
  readonly title: string;
  readonly order: string;
}

/**
 * The tasks in groups.
 * @param problems those of the document, of which each task gets its own
 * @param filter   words that a task must have somewhere; letters of any case
 */
export function taskTree(
  tasks: readonly Task[],
  by: TaskGrouping,
  problems: readonly Problem[] = [],
  filter = '',
): TaskTree {
  const words = filter
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const wanted = tasks.filter((task) => words.every((word) => textOf(task).includes(word)));
  const groups = new Map<string, { readonly key: Key; readonly tasks: TaskEntry[] }>();
  const byLine = problemsByLine(problems);
  for (const task of wanted) {
    const entry = entryOf(task, byLine);
    for (const key of keysOf(task, by)) {
      const group = groups.get(key.title);
      if (group === undefined) groups.set(key.title, { key, tasks: [entry] });
      else group.tasks.push(entry);
    }
  }
  const sorted = [...groups.values()].sort((one, other) => compare(one.key.order, other.key.order));
  return {
    total: tasks.length,
    shown: wanted.length,
    groups: sorted.map(({ key, tasks: own }) => ({
      title: key.title,
      tasks: own,
      problems: own.reduce((sum, one) => sum + one.problems, 0),
    })),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function keysOf(task: Task, by: TaskGrouping): readonly Key[] {
  const last = { title: without[by], order: '9' };
  if (by === 'section') return task.section.trim() === '' ? [last] : [{ title: task.section, order: '1' }];
  if (by === 'unit') {
    const units = unitsOf(task);
    return units.length === 0 ? [last] : units.map((title) => ({ title, order: '1' }));
  }
  const [first] = task.deadlines;
  if (first === undefined) return [last];
  const dated = task.deadlines.filter(({ date }) => date !== undefined);
  const latest = dated.reduce((one, other) => (other.date! > one.date! ? other : one), dated[0] ?? first);
  // 12月底前 and 年底前 are one day, and one group by the name that comes first.
  const { date, text } = latest;
  return [date === undefined ? { title: text, order: '2' } : { title: chineseDay(date), order: `1${date}` }];
}

/** Those who lead, then the others, without repetition. */
function unitsOf({ lead, units }: Task): readonly string[] {
  return [...new Set([...lead, ...units])];
}

function textOf(task: Task): string {
  const { number, title, section, leaders, departments, deadlines } = task;
  const times = deadlines.map(({ text }) => text);
  return [number, title, section, ...unitsOf(task), ...leaders, ...departments, ...times].join('\n').toLowerCase();
}

type ByLine = ReadonlyMap<number, readonly Problem[]>;

function problemsByLine(problems: readonly Problem[]): ByLine {
  const byLine = new Map<number, Problem[]>();
  for (const problem of problems) {
    const { start, end } = problem.range;
    for (let line = start.line; line <= end.line; line++) addTo(byLine, line, problem);
  }
  return byLine;
}

/** How many problems some places have, one in several of them once. */
function countIn(places: readonly Range[], problems: ByLine): number {
  const found = new Set<Problem>();
  for (const place of places) {
    for (let { line } = place.start; line <= place.end.line; line++) {
      for (const problem of problems.get(line) ?? []) if (rangesOverlap(place, problem.range)) found.add(problem);
    }
  }
  return found.size;
}

function entryOf(task: Task, problems: ByLine): TaskEntry {
  const { number, title, range, related } = task;
  const words = title.replaceAll('*', '').trim();
  return {
    number,
    title: words === '' ? unwritten : words,
    units: unitsOf(task),
    deadlines: task.deadlines.map(({ text }) => text),
    range,
    problems: countIn([range, ...related], problems),
  };
}

const sources: Readonly<Record<Task['source'], string>> = { body: '正文', table: '任务分解表' };

/** The tasks as rows of a sheet, its heading first; several values of one cell are joined by 、. */
export function taskSheet(tasks: readonly Task[]): readonly (readonly string[])[] {
  const head = [
    '序号',
    '任务',
    '所属部分',
    '责任单位',
    '牵头单位',
    '分管领导',
    '牵头科室',
    '完成期限',
    '完成日期',
    '来源',
    '行号',
  ];
  return [head, ...tasks.map(sheetRow)];
}

function sheetRow(task: Task): readonly string[] {
  return [
    task.number,
    task.title,
    task.section,
    task.units.join('、'),
    task.lead.join('、'),
    task.leaders.join('、'),
    task.departments.join('、'),
    task.deadlines.map(({ text }) => text).join('、'),
    task.deadlines.flatMap(({ date }) => date ?? []).join('、'),
    sources[task.source],
    String(task.range.start.line + 1),
  ];
}
