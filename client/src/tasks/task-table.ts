/** 「由正文生成任务分解表」, 「同步任务分解表」, 「把责任单位写回正文」. */
import * as vscode from 'vscode';
import { showBriefly } from '../asking/show-briefly';
import type { Server } from '../server/language-server';
import { activePlan, applyProposal, askProposal, propose, revealLast } from '../changes/proposals';
import type { Proposed } from '../changes/proposals';
import type { ProposedTexts } from '../changes/proposed-texts';

type Format = 'tabs' | 'pipes';

interface ColumnItem extends vscode.QuickPickItem {
  readonly id: string;
}

function columnItems(): readonly ColumnItem[] {
  const column = (id: string, label: string, detail: string, picked: boolean): ColumnItem => ({
    id,
    label,
    detail,
    picked,
  });
  const people = vscode.l10n.t('Left empty, to be filled in');
  return [
    column('number', vscode.l10n.t('Number'), vscode.l10n.t('Counts the rows'), true),
    column('project', vscode.l10n.t('Project'), vscode.l10n.t('The heading that the item stands under'), true),
    column('task', vscode.l10n.t('Task'), vscode.l10n.t('The item’s text; always there'), true),
    column('leader', vscode.l10n.t('Leader in charge'), people, false),
    column('lead', vscode.l10n.t('Leading unit'), vscode.l10n.t('From the item’s note'), false),
    column('unit', vscode.l10n.t('Responsible units'), vscode.l10n.t('From the item’s note'), true),
    column('deadline', vscode.l10n.t('Deadline'), vscode.l10n.t('From the item’s text'), true),
    column('note', vscode.l10n.t('Remarks'), people, false),
  ];
}

async function pickColumns(): Promise<readonly string[] | undefined> {
  const picked = await vscode.window.showQuickPick(columnItems(), {
    canPickMany: true,
    title: vscode.l10n.t('Make the Task Table from the Body'),
    placeHolder: vscode.l10n.t('Which columns? An empty table in the document keeps its own.'),
  });
  return picked?.map(({ id }) => id);
}

async function pickFormat(): Promise<Format | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly format: Format })[] = [
    {
      label: vscode.l10n.t('Between tabs'),
      detail: vscode.l10n.t('To be pasted into Word, WPS or Excel'),
      format: 'tabs',
    },
    { label: vscode.l10n.t('Between bars'), detail: vscode.l10n.t('A Markdown table, aligned'), format: 'pipes' },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Make the Task Table from the Body'),
    placeHolder: vscode.l10n.t('How are the cells set apart?'),
  });
  return picked?.format;
}

/** Whether a table can be made here; where it can't, the user is told before being asked for columns. */
async function mayGenerate(server: Server, document: vscode.TextDocument): Promise<boolean> {
  const proposed = await askProposal(server, document, 'generateTaskTable', {});
  if (proposed?.changes.length === 0) void vscode.window.showInformationMessage(proposed.message);
  return proposed !== undefined && proposed.changes.length > 0;
}

/** Makes the table, and shows it. @param given the columns and the form, where they are known, so that nothing is asked */
export async function generateTaskTable(server: Server, given: unknown): Promise<void> {
  const editor = activePlan();
  if (editor === undefined || !(await mayGenerate(server, editor.document))) return;
  const { columns = await pickColumns(), format } = (given ?? {}) as { columns?: readonly string[]; format?: Format };
  if (columns === undefined) return;
  const chosen = format ?? (await pickFormat());
  if (chosen === undefined) return;
  const done = await propose(server, 'generateTaskTable', { columns, format: chosen });
  if (done !== undefined) revealLast(done.editor, done.proposed);
}

/** What is shown while the user chooses, and what the choice is for. */
interface Review {
  readonly command: 'syncTaskTable' | 'unitsIntoBody';
  readonly title: string;
}

/** Brings the table in line with the body. @param given `all: true` where every change is to be made without a question */
export async function syncTaskTable(server: Server, texts: ProposedTexts, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Bring the Task Table in Line with the Body');
  await review(server, texts, { command: 'syncTaskTable', title }, given);
}

/** Writes the table's units into the items' notes. @param given as for `syncTaskTable` */
export async function writeUnitsIntoBody(server: Server, texts: ProposedTexts, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Write the Table’s Units into the Body');
  await review(server, texts, { command: 'unitsIntoBody', title }, given);
}

/** Shows what would change beside the document, change by change, and makes those that the user leaves ticked. */
async function review(server: Server, texts: ProposedTexts, { command, title }: Review, given: unknown): Promise<void> {
  const editor = activePlan();
  if (editor === undefined) return;
  const { document } = editor;
  const all = await askProposal(server, document, command, {});
  if (all === undefined) return;
  if (all.changes.length === 0) {
    void vscode.window.showInformationMessage(all.message);
    return;
  }
  const { all: isSure = false } = (given ?? {}) as { all?: boolean };
  const only = isSure
    ? undefined
    : await texts.review(document, all, title, (chosen) => askProposal(server, document, command, { only: chosen }));
  if (!isSure && (only === undefined || only.length === 0)) return;
  const proposed = await latest(server, document, command, all, only);
  if (proposed === undefined || !(await applyProposal(document, proposed))) return;
  showBriefly(vscode.l10n.t('Changes made: {0}.', proposed.changes.length));
}

/** The chosen changes, for the version that the user has looked at. */
async function latest(
  server: Server,
  document: vscode.TextDocument,
  command: string,
  all: Proposed,
  only: readonly number[] | undefined,
): Promise<Proposed | undefined> {
  if (only === undefined) return all;
  // A text that has changed since is refused by its version, whatever is chosen.
  if (document.version !== all.version) return all;
  return askProposal(server, document, command, { only });
}
