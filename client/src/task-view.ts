/** The view of tasks: those of the active plan, by section, by unit or by deadline. */
import * as vscode from 'vscode';
import { isChecked, type Server } from './language-server';
import { reasonOf, toRange } from './proposals';

export type TaskGrouping = 'section' | 'unit' | 'deadline';

interface TaskEntry {
  readonly number: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly deadlines: readonly string[];
  readonly range: vscode.Range;
  readonly problems: number;
}

interface TaskGroup {
  readonly title: string;
  readonly tasks: readonly TaskEntry[];
  readonly problems: number;
}

/** The answer to `planlint/tasks`. */
interface TaskTree {
  readonly total: number;
  readonly shown: number;
  readonly groups: readonly TaskGroup[];
}

type Node = TaskGroup | TaskEntry;

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

/** So long after the last keystroke the tasks are asked for anew, in milliseconds. */
const delay = 400;

function isGroup(node: Node): node is TaskGroup {
  return 'tasks' in node;
}

function problemsText(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function groupItem(group: TaskGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(group.title, vscode.TreeItemCollapsibleState.Expanded);
  item.description = joined(vscode.l10n.t('{0} tasks', group.tasks.length), problemsText(group.problems));
  item.contextValue = 'planlint.group';
  return item;
}

function taskItem(task: TaskEntry, uri: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(joined(task.number, task.title).replace(' · ', ' '));
  item.description = joined(problemsText(task.problems), task.units.join('、'), task.deadlines.join('、'));
  item.tooltip = [item.label as string, task.units.join('、'), task.deadlines.join('、'), problemsText(task.problems)]
    .filter((line) => line !== '')
    .join('\n');
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

/** Registers the view `planlint.tasks`. It follows the active editor and keeps the last plan while another file is read. */
export function registerTaskView(server: Server): TaskView {
  const changed = new vscode.EventEmitter<undefined>();
  let document: vscode.TextDocument | undefined;
  let by: TaskGrouping = 'section';
  let filter = '';
  let tree: Promise<TaskTree | undefined> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function load(): Promise<TaskTree | undefined> {
    if (document === undefined) return undefined;
    try {
      return await server.request<TaskTree>('planlint/tasks', { uri: document.uri.toString(), by, filter });
    } catch (error) {
      view.message = reasonOf(error);
      return undefined;
    }
  }

  function refresh(): void {
    tree = undefined;
    changed.fire(undefined);
  }

  async function current(): Promise<TaskTree | undefined> {
    const found = await (tree ??= load());
    view.description = found === undefined ? '' : describe(found);
    view.message = found !== undefined && found.shown === 0 ? emptyText() : undefined;
    return found;
  }

  function describe({ total, shown }: TaskTree): string {
    return filter === ''
      ? vscode.l10n.t('{0} tasks', total)
      : vscode.l10n.t('{0} of {1} tasks: {2}', shown, total, filter);
  }

  function emptyText(): string {
    return filter === '' ? vscode.l10n.t('This plan has no tasks yet.') : vscode.l10n.t('No task has “{0}”.', filter);
  }

  const view = vscode.window.createTreeView<Node>('planlint.tasks', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      async getChildren(node) {
        if (node === undefined) return [...((await current())?.groups ?? [])];
        return isGroup(node) ? [...node.tasks] : [];
      },
      getTreeItem: (node) => (isGroup(node) ? groupItem(node) : taskItem(node, document!.uri)),
    },
  });

  function follow(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || editor.document.languageId !== 'plan' || editor.document === document) return;
    // The other side of a comparison is no plan that anybody works on.
    if (!isChecked(editor.document.uri)) return;
    document = editor.document;
    void vscode.commands.executeCommand('setContext', 'planlint.hasPlan', true);
    refresh();
  }

  function forget(closed: vscode.TextDocument): void {
    if (closed !== document) return;
    document = undefined;
    void vscode.commands.executeCommand('setContext', 'planlint.hasPlan', false);
    refresh();
    follow(vscode.window.activeTextEditor);
  }

  function refreshSoon(of: readonly vscode.Uri[]): void {
    if (document === undefined || !of.some((uri) => uri.toString() === document?.uri.toString())) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, delay);
  }

  async function setFilter(text: string): Promise<void> {
    filter = text;
    await vscode.commands.executeCommand('setContext', 'planlint.tasksFiltered', text !== '');
    refresh();
  }

  async function groupBy(next: TaskGrouping): Promise<readonly ShownGroup[]> {
    by = next;
    await vscode.commands.executeCommand('setContext', 'planlint.tasksBy', next);
    refresh();
    const label = ({ number, title }: TaskEntry): string => `${number} ${title}`.trim();
    return ((await current())?.groups ?? []).map(({ title, tasks }) => ({ title, tasks: tasks.map(label) }));
  }

  const listeners = vscode.Disposable.from(
    view,
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument((event) => refreshSoon([event.document.uri])),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => refreshSoon(uris)),
  );
  void groupBy(by);
  follow(vscode.window.activeTextEditor);

  return {
    groupBy,
    async filter() {
      const text = await vscode.window.showInputBox({
        title: vscode.l10n.t('Filter Tasks'),
        prompt: vscode.l10n.t('Words that a task must have: in its text, its units or its deadline'),
        value: filter,
      });
      if (text !== undefined) await setFilter(text.trim());
    },
    clearFilter: () => setFilter(''),
    dispose() {
      clearTimeout(timer);
      listeners.dispose();
    },
  };
}
