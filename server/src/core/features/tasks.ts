import type { Plan } from '../plan/model';
import type { Range } from '../text/range';

/** A deadline as written and, where it can be told, the day that it means, as YYYY-MM-DD. */
export interface Deadline {
  readonly text: string;
  readonly date: string | undefined;
}

/** One task, from an item of the body or a row of the task table. */
export interface Task {
  /** As written, without its marks: `19`, `一`. */
  readonly number: string;
  readonly title: string;
  /** The title of the section that it stands in, or the 项目 cell. */
  readonly section: string;
  /** Split, a shared tail spelt out, letters as in the text. */
  readonly units: readonly string[];
  /** Those named as leading. */
  readonly lead: readonly string[];
  /** People: 分管领导. */
  readonly leaders: readonly string[];
  /** 牵头科室 and the like. */
  readonly departments: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly source: 'body' | 'table';
  readonly range: Range;
  /** Where the rest of it stands: the unit notes, the cells. */
  readonly related: readonly Range[];
}

/** The tasks of a plan: its task table's rows if it has one, else the items of its body. */
export function tasks(plan: Plan): readonly Task[] {
  void plan;
  return [];
}
