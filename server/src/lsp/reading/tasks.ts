/** `planlint/tasks`, what a view of tasks shows, and `planlint/exportTasks`, the same tasks as a file. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import { tasks as tasksOf, taskSheet, taskTree } from '../../core';
import type { TaskGrouping, TaskTree } from '../../core';
import { toCsv } from '../../export/csv';
import { toXlsx } from '../../export/xlsx';
import type { Feature } from '../session/feature';
import { cancelled, runSafe } from '../protocol/run-safe';
import type { Snapshot } from '../session/snapshots';

const groupings: readonly unknown[] = ['section', 'unit', 'deadline'] satisfies TaskGrouping[];

interface Params {
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

function readParams(value: unknown): Params {
  const { uri, by = 'section', filter = '', format } = (value ?? {}) as Record<string, unknown>;
  if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, '缺少参数 uri（文稿的地址）。');
  if (!groupings.includes(by))
    throw new ResponseError(ErrorCodes.InvalidParams, '参数 by 只能是 section、unit 或 deadline。');
  if (typeof filter !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, '参数 filter 应当是文字。');
  return { uri, by: by as TaskGrouping, filter, format };
}

function present(snapshot: Snapshot | undefined): Snapshot {
  if (snapshot === undefined) throw new ResponseError(ErrorCodes.InvalidParams, '这份文稿没有打开。');
  return snapshot;
}

async function exported({ plan }: Snapshot, format: unknown): Promise<ExportAnswer> {
  const found = tasksOf(plan);
  const rows = taskSheet(found);
  if (format === 'csv') return { data: Buffer.from(toCsv(rows)).toString('base64'), count: found.length };
  if (format !== 'xlsx') throw new ResponseError(ErrorCodes.InvalidParams, '参数 format 只能是 csv 或 xlsx。');
  const bytes = await toXlsx(rows, '任务清单');
  return { data: Buffer.from(bytes).toString('base64'), count: found.length };
}

export const taskLists: Feature = {
  capabilities: () => ({}),
  register({ connection, session, settings, logError }) {
    const failed = new ResponseError<never>(ErrorCodes.InternalError, '出了内部错误，详情见日志。');
    function answer<Answer>(
      method: string,
      work: (params: Params, token: CancellationToken) => Promise<Answer | ResponseError<never>>,
    ): void {
      connection.onRequest(method, (value: unknown, token) => {
        const asked = { method, uri: String((value as Partial<Params> | undefined)?.uri) };
        return runSafe<Answer | ResponseError<never>>(logError, asked, token, failed, () =>
          work(readParams(value), token),
        );
      });
    }
    answer<TasksAnswer>('planlint/tasks', async ({ uri, by, filter }, token) => {
      const inForce = await settings.inForce(uri);
      const snapshot = present(session.snapshot(uri));
      const problems = session.problems(snapshot, inForce, token);
      if (problems === undefined) return cancelled();
      return { version: snapshot.version, ...taskTree(tasksOf(snapshot.plan), by, problems, filter) };
    });
    answer<ExportAnswer>('planlint/exportTasks', ({ uri, format }) => exported(present(session.snapshot(uri)), format));
  },
};
