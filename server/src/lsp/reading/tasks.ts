/** `planlint/tasks`, what a view of tasks shows, and `planlint/exportTasks`, the same tasks as a file. */
import { tasks as tasksOf, taskSheet, taskTree } from '../../core';
import type { TaskGrouping, TaskTree } from '../../core';
import { toCsv } from '../../export/csv';
import { toXlsx } from '../../export/xlsx';
import { invalid, openSnapshot, serve, uriIn } from '../protocol/own-requests';
import type { Params } from '../protocol/own-requests';
import { cancelled } from '../protocol/run-safe';
import type { Feature } from '../session/feature';
import type { Snapshot } from '../session/snapshots';

const groupings: readonly unknown[] = ['section', 'unit', 'deadline'] satisfies TaskGrouping[];

interface TaskParams {
  readonly uri: string;
  readonly by: TaskGrouping;
  readonly filter: string;
  readonly format: unknown;
}

/** The answer to `planlint/tasks`. */
export interface TasksAnswer extends TaskTree {
  readonly version: number;
}

/** The answer to `planlint/exportTasks`: the bytes in base64. */
export interface ExportAnswer {
  readonly data: string;
  readonly count: number;
}

function readParams(params: Params): TaskParams {
  const uri = uriIn(params);
  const { by = 'section', filter = '', format } = params;
  if (!groupings.includes(by)) return invalid('参数 by 只能是 section、unit 或 deadline。');
  if (typeof filter !== 'string') return invalid('参数 filter 应当是文字。');
  return { uri, by: by as TaskGrouping, filter, format };
}

async function exported({ plan }: Snapshot, format: unknown): Promise<ExportAnswer> {
  const found = tasksOf(plan);
  const rows = taskSheet(found);
  if (format === 'csv') return { data: Buffer.from(toCsv(rows)).toString('base64'), count: found.length };
  if (format !== 'xlsx') return invalid('参数 format 只能是 csv 或 xlsx。');
  const bytes = await toXlsx(rows, '任务清单');
  return { data: Buffer.from(bytes).toString('base64'), count: found.length };
}

/** `planlint/tasks` and `planlint/exportTasks`. */
export const taskLists: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { session, settings } = server;
    serve<TasksAnswer>(server, 'planlint/tasks', async (params, token) => {
      const { uri, by, filter } = readParams(params);
      const inForce = await settings.inForce(uri);
      const snapshot = openSnapshot(server, uri);
      const shown = session.shown(snapshot, inForce, token);
      if (shown === undefined) return cancelled();
      return { version: snapshot.version, ...taskTree(tasksOf(snapshot.plan), by, shown.problems, filter) };
    });
    serve<ExportAnswer>(server, 'planlint/exportTasks', (params) => {
      const { uri, format } = readParams(params);
      return exported(openSnapshot(server, uri), format);
    });
  },
};
