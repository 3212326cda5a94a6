/** 「导出任务清单」: the tasks of the active plan as CSV or as an Excel file. */
import * as vscode from 'vscode';
import type { Server } from '../server/language-server';
import { activePlan } from '../changes/proposals';
import { reasonOf } from '../asking/reason';
import { fileName, stem } from '../asking/file-name';
import { offerToOpen } from '../asking/offer-to-open';
import { wordFile } from '../plans/word-uri';

/** Where to save. A plan that was not saved yet is offered the first workspace folder. */
async function askTarget(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const name = `${stem(document.uri)}-任务清单.xlsx`;
  const folder = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(wordFile(document.uri), '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Tasks'),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [vscode.l10n.t('Excel workbook')]: ['xlsx'], [vscode.l10n.t('CSV, for Excel and WPS')]: ['csv'] },
  });
}

/** Writes the file and offers to open it. @param given the file to write, where it is known */
export async function exportTasks(server: Server, given: unknown): Promise<void> {
  const editor = activePlan();
  if (editor === undefined) return;
  const target = given instanceof vscode.Uri ? given : await askTarget(editor.document);
  if (target === undefined) return;
  const format = /\.csv$/iu.test(target.path) ? 'csv' : 'xlsx';
  try {
    const params = { uri: editor.document.uri.toString(), format };
    const answer = await server.request<{ data: string; count: number }>('planlint/exportTasks', params);
    if (answer === undefined) return;
    await vscode.workspace.fs.writeFile(target, Buffer.from(answer.data, 'base64'));
    void offerToOpen(target, vscode.l10n.t('Tasks exported to {1}: {0}.', answer.count, fileName(target)));
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The tasks can’t be exported: {0}', reasonOf(error)));
  }
}
