/** The view of the libraries in force for the active plan: version, origin, counts, problems, files. */
import * as vscode from 'vscode';
import type { Server } from '../server/language-server';
import { librariesFor, type TeamLibrary } from './team-library';

/** A file of a library. */
interface LibraryFile {
  readonly library: TeamLibrary;
  readonly file: string;
}

type Node = TeamLibrary | LibraryFile;

function isFile(node: Node): node is LibraryFile {
  return 'file' in node;
}

function libraryItem(library: TeamLibrary): vscode.TreeItem {
  const { name, version, owner, from, units, terms, snippets, templates, problems } = library;
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  const origin = from ?? vscode.l10n.t('built in');
  const wrong = problems === 0 ? '' : vscode.l10n.t('Problems: {0}', problems);
  item.description = [version, origin, wrong].filter((part) => part).join(' · ');
  const counts = vscode.l10n.t('{0} units, {1} terms, {2} snippets, {3} templates', units, terms, snippets, templates);
  item.tooltip = [`${name} ${version ?? ''}`.trim(), origin, counts, owner].filter((line) => line).join('\n');
  item.iconPath = new vscode.ThemeIcon(problems > 0 ? 'warning' : 'library');
  item.contextValue = library.isEditable ? 'planlint.library.own' : 'planlint.library';
  return item;
}

function fileItem({ library, file }: LibraryFile): vscode.TreeItem {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(library.folder), file);
  const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.None);
  item.label = file;
  item.command = { command: 'vscode.open', title: file, arguments: [uri] };
  return item;
}

/** Shows the view, and keeps it true for the active plan. */
export function registerLibraryView(server: Server): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (isFile(node) ? fileItem(node) : libraryItem(node)),
    async getChildren(node) {
      if (node !== undefined) return isFile(node) ? [] : node.files.map((file) => ({ library: node, file }));
      const document = vscode.window.activeTextEditor?.document;
      // Nobody is asked before a plan has started the server.
      if (server.state !== 'running' || document === undefined) return [];
      // Where the server ends meanwhile, its state comes to show it.
      return librariesFor(server, document.uri).then(
        (libraries) => [...libraries],
        () => [],
      );
    },
  };
  const update = (): void => changed.fire(undefined);
  return vscode.Disposable.from(
    changed,
    vscode.window.createTreeView('planlint.libraries', { treeDataProvider: provider, showCollapseAll: true }),
    vscode.window.onDidChangeActiveTextEditor(update),
    server.onDidChangeState(update),
    server.onNotification('planlint/librariesChanged', update),
  );
}
