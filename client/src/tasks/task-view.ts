/** The view of tasks: those of the active plan, by section, by unit or by deadline. */
import * as vscode from 'vscode';
import { followPlan } from '../plans/followed-plan';
import type { Server } from '../server/language-server';
import { reasonOf } from '../asking/reason';
import { groupItem, isGroup, labelOf, taskItem, type TaskGroup, type TaskNode, type TaskTree } from './task-items';

/** What the view groups by. */
export type TaskGrouping = 'section' | 'unit' | 'deadline';

/** What the commands use of the view. */
export interface TaskView extends vscode.Disposable {
  /** @returns what is shown then, once the server has answered */
  groupBy(by: TaskGrouping): Promise<readonly ShownGroup[]>;
  filter(): Promise<void>;
  clearFilter(): Promise<void>;
}

/** A group by its title, and its tasks by number and title. */
interface ShownGroup {
  readonly title: string;
  readonly tasks: readonly string[];
}

/** What came of asking the server, and what is said in place of tasks. */
interface Loaded {
  readonly tree?: TaskTree | undefined;
  readonly message?: string | undefined;
}

/** So long after the last keystroke the tasks are asked for anew, in milliseconds. */
const delay = 400;

function countText({ total, shown }: TaskTree, filter: string): string {
  if (filter === '') return vscode.l10n.t('Tasks: {0}', total);
  return vscode.l10n.t('{0} of {1} tasks: {2}', shown, total, filter);
}

function emptyText(filter: string): string {
  return filter === '' ? vscode.l10n.t('This plan has no tasks yet.') : vscode.l10n.t('No task has “{0}”.', filter);
}

/** Calls back after each change of a plan's text or problems, once they have come to rest. */
function onceAtRest(isOurs: (uri: vscode.Uri) => boolean, callback: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const wait = (uris: readonly vscode.Uri[]): void => {
    if (!uris.some(isOurs)) return;
    clearTimeout(timer);
    timer = setTimeout(callback, delay);
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => wait([document.uri])),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => wait(uris)),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** Registers the view `planlint.tasks`. */
export function registerTaskView(server: Server): TaskView {
  const changed = new vscode.EventEmitter<undefined>();
  const plan = followPlan();
  let by: TaskGrouping = 'section';
  let filter = '';
  let loading: Promise<Loaded> | undefined;

  async function load(): Promise<Loaded> {
    const document = plan.document();
    if (document === undefined) return {};
    try {
      const tree = await server.request<TaskTree>('planlint/tasks', { uri: document.uri.toString(), by, filter });
      return { tree, message: tree?.shown === 0 ? emptyText(filter) : undefined };
    } catch (error) {
      return { message: reasonOf(error) };
    }
  }

  async function groups(): Promise<readonly TaskGroup[]> {
    const { tree, message } = await (loading ??= load());
    view.description = tree === undefined ? '' : countText(tree, filter);
    view.message = message;
    return tree?.groups ?? [];
  }

  function refresh(): void {
    loading = undefined;
    changed.fire(undefined);
  }

  const view = vscode.window.createTreeView<TaskNode>('planlint.tasks', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      async getChildren(node) {
        if (node === undefined) return [...(await groups())];
        return isGroup(node) ? [...node.tasks] : [];
      },
      getTreeItem: (node) => (isGroup(node) ? groupItem(node) : taskItem(node, plan.document()!.uri)),
    },
  });

  async function setFilter(text: string): Promise<void> {
    filter = text;
    await vscode.commands.executeCommand('setContext', 'planlint.tasksFiltered', text !== '');
    refresh();
  }

  async function askFilter(): Promise<void> {
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Tasks'),
      prompt: vscode.l10n.t('Words that a task must have: in its text, its units or its deadline'),
      value: filter,
    });
    if (text !== undefined) await setFilter(text.trim());
  }

  async function groupBy(next: TaskGrouping): Promise<readonly ShownGroup[]> {
    by = next;
    await vscode.commands.executeCommand('setContext', 'planlint.tasksBy', next);
    refresh();
    return (await groups()).map(({ title, tasks }) => ({ title, tasks: tasks.map(labelOf) }));
  }

  const isShown = (uri: vscode.Uri): boolean => uri.toString() === plan.document()?.uri.toString();
  const parts = vscode.Disposable.from(view, changed, plan, plan.onDidChange(refresh), onceAtRest(isShown, refresh));
  void groupBy(by);
  return { groupBy, filter: askFilter, clearFilter: () => setFilter(''), dispose: () => void parts.dispose() };
}
