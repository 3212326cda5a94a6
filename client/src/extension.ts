/** The VS Code extension: it starts the language server when a plan is open, and gives its commands and status. */
import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { registerGoTo } from './checking/go-to';
import { restoreTabs } from './plans/restore-tabs';
import { registerWordTexts } from './plans/word';
import { registerWordEditor } from './plans/word-editor';
import { createServer, type Server } from './server/language-server';
import { isTeamFile } from './team/team-file';
import { registerLibraryView } from './team/library-view';
import { registerProposedTexts } from './changes/proposed-texts';
import { registerRulePages } from './checking/rule-pages';
import { registerStatus } from './checking/status';
import { registerTaskView } from './tasks/task-view';
import { registerTeamPlans } from './team/team-plans';
import { registerYamlSchemas } from './team/yaml-schemas';

let server: Server | undefined;

/** Called by VS Code when a plan is opened or one of the commands is used; registers everything, starts nothing else. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('核稿 Planlint', { log: true });
  const running = createServer(context, log);
  server = running;
  restoreTabs();
  const texts = registerProposedTexts();
  const tasks = registerTaskView(running);
  context.subscriptions.push(
    log,
    running,
    texts,
    tasks,
    registerRulePages(context.extensionUri),
    registerWordTexts(running),
    registerWordEditor(running),
    registerCommands({ extension: context.extension, server: running, log, memory: context.globalState, texts, tasks }),
    registerGoTo(),
    registerStatus(running),
    registerLibraryView(running),
    registerTeamPlans(running),
    registerYamlSchemas(running, context.extensionUri),
    startWithFirstPlan(running),
  );
}

/** Called by VS Code before the extension host ends; waits until the server has shut down. */
export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}

/** The server costs a process, so it waits for the first plan, or a team's file: a command may have activated us. */
function startWithFirstPlan(target: Server): vscode.Disposable {
  const isPlan = (document: vscode.TextDocument): boolean =>
    document.languageId === 'plan' || isTeamFile(document.uri.path);
  if (vscode.workspace.textDocuments.some(isPlan)) {
    void target.start();
    return new vscode.Disposable(() => undefined);
  }
  const opened = vscode.workspace.onDidOpenTextDocument((document) => {
    if (!isPlan(document)) return;
    opened.dispose();
    void target.start();
  });
  return opened;
}
