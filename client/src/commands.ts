/** The extension's commands. */
import * as vscode from 'vscode';
import { exportTasks } from './tasks/export-tasks';
import type { Server } from './server/language-server';
import { addTerm, addUnit, addUnits, saveSnippet } from './team/library-entries';
import type { Memory } from './asking/memory';
import { showBriefly } from './asking/show-briefly';
import { createNewPlan } from './plans/new-plan';
import { activePlan } from './changes/proposals';
import type { ProposedTexts } from './changes/proposed-texts';
import { insertItem, newLine, renumber } from './changes/renumber';
import { openRulePage } from './checking/rule-pages';
import { openSample } from './plans/sample';
import { selectProfile } from './checking/select-profile';
import { generateTaskTable, syncTaskTable, writeUnitsIntoBody } from './tasks/task-table';
import type { TaskView } from './tasks/task-view';
import { openTeamSettings } from './team/team-settings';
import { checkLibraries, newLibrary } from './team/team-library';
import { stopTreatingAsPlan, treatAsPlan } from './plans/treat-as-plan';
import { annotateWord, checkWord, wordToText } from './plans/word';
import { waive } from './team/waive';

const fixAllKind = 'source.fixAll.planlint';

/** Mends what can be mended without being looked at, in the active plan, and says in how many places. */
async function fixAll(server: Server): Promise<void> {
  const document = activePlan()?.document;
  if (document === undefined) return;
  // Before the server answers there is nobody to ask for fixes.
  if (!(await server.start())) return;
  const { uri, version, lineCount } = document;
  const [action] = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(0, 0, lineCount, 0),
    fixAllKind,
    1,
  );
  const changes = action?.edit?.get(uri).length ?? 0;
  if (changes > 0 && document.version === version && (await vscode.workspace.applyEdit(action!.edit!))) {
    showBriefly(vscode.l10n.t('Changes made: {0}.', changes));
    return;
  }
  // VS Code says at the cursor that there is nothing to mend; sometimes only it gets an answer.
  await vscode.commands.executeCommand('editor.action.sourceAction', { kind: fixAllKind, apply: 'first' });
}

async function restart(server: Server): Promise<void> {
  if (await server.restart()) {
    showBriefly(vscode.l10n.t('Planlint’s checking service was restarted.'));
  }
}

/** Opens the steps for beginners. @param extension the extension's id */
async function openWalkthrough(extension: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension}#start`);
}

/** What the commands work with. */
interface Parts {
  readonly extension: Pick<vscode.Extension<unknown>, 'id' | 'extensionUri'>;
  readonly server: Server;
  readonly log: vscode.LogOutputChannel;
  readonly memory: Memory;
  readonly texts: ProposedTexts;
  readonly tasks: TaskView;
}

/** Registers all commands that package.json contributes. */
export function registerCommands({ extension, server, log, memory, texts, tasks }: Parts): vscode.Disposable {
  const handlers: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    'planlint.newPlan': (given) => createNewPlan(server, memory, given),
    'planlint.treatAsPlan': treatAsPlan,
    'planlint.stopTreatingAsPlan': stopTreatingAsPlan,
    'planlint.checkWord': (given) => checkWord(server, given),
    'planlint.wordToText': () => wordToText(),
    'planlint.annotateWord': (given) => annotateWord(server, given),
    'planlint.fixAll': () => fixAll(server),
    'planlint.renumber': () => renumber(server, 'document'),
    'planlint.renumberLevel': () => renumber(server, 'level'),
    'planlint.renumberSection': () => renumber(server, 'section'),
    'planlint.insertItem': () => insertItem(server),
    'planlint.newLine': () => newLine(server),
    'planlint.generateTaskTable': (given) => generateTaskTable(server, given),
    'planlint.syncTaskTable': (given) => syncTaskTable(server, texts, given),
    'planlint.unitsIntoBody': (given) => writeUnitsIntoBody(server, texts, given),
    'planlint.tasksBySection': () => tasks.groupBy('section'),
    'planlint.tasksByUnit': () => tasks.groupBy('unit'),
    'planlint.tasksByDeadline': () => tasks.groupBy('deadline'),
    'planlint.filterTasks': () => tasks.filter(),
    'planlint.clearTaskFilter': () => tasks.clearFilter(),
    'planlint.exportTasks': (given) => exportTasks(server, given),
    'planlint.selectProfile': (given) => selectProfile(server, given),
    'planlint.openTeamSettings': () => openTeamSettings(server),
    'planlint.openSample': (given) => openSample(extension.extensionUri, given),
    'planlint.openWalkthrough': () => openWalkthrough(extension.id),
    'planlint.waive': (uri, fingerprint, message) => waive(server, memory, uri, fingerprint, message),
    'planlint.addUnit': (uri, name) => addUnit(server, uri, name),
    'planlint.addUnits': (uri) => addUnits(server, uri),
    'planlint.addTerm': () => addTerm(server),
    'planlint.saveSnippet': (given) => saveSnippet(server, given),
    'planlint.checkLibraries': () => checkLibraries(server),
    'planlint.newLibrary': () => newLibrary(server),
    'planlint.openRulePage': openRulePage,
    'planlint.restartServer': () => restart(server),
    'planlint.showOutput': () => log.show(),
  };
  const commands = Object.entries(handlers).map(([id, run]) => vscode.commands.registerCommand(id, run));
  return vscode.Disposable.from(...commands);
}
