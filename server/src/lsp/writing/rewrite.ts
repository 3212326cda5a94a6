/** Code actions that rewrite numbers and tables: in the menu of refactorings, and as actions on the whole source. */
import { CodeActionKind } from '../protocol/values';
import type { CodeAction } from 'vscode-languageserver';
import type { Position } from '../../core';
import { toProposalEdit } from '../protocol/convert';
import type { Server } from '../session/feature';
import type { Snapshot } from '../session/snapshots';
import { commandIn, commands, propose, readArguments } from './commands';
import type { ProposalArguments } from './commands';

/** What an action remembers until the user takes it. */
interface Rewrite {
  readonly uri: string;
  readonly command: string;
  readonly arguments: ProposalArguments;
}

/** An action that a menu may have. */
interface Offer {
  readonly command: string;
  /** Missing: the command's own. */
  readonly title?: string;
  readonly kind: string;
  readonly arguments: ProposalArguments;
}

/** The kinds of actions on a whole document, which editors may run on saving. */
const renumberSource = 'source.renumber.planlint';
const syncSource = 'source.syncTaskTable.planlint';

/** The kinds of these actions. */
export const rewriteKinds: readonly string[] = [CodeActionKind.RefactorRewrite, renumberSource, syncSource];

/** The actions that have something to do at a place. @param wants whether the client asked for a kind */
export function rewriteActions(
  server: Server,
  snapshot: Snapshot,
  position: Position,
  wants: (kind: string) => boolean,
): readonly CodeAction[] {
  const kind = CodeActionKind.RefactorRewrite;
  const offers: readonly Offer[] = [
    { command: 'renumber', title: '重排本级序号', kind, arguments: { scope: 'level', position } },
    { command: 'renumber', title: '重排本部分序号', kind, arguments: { scope: 'section', position } },
    { command: 'renumber', title: '重排全文序号', kind, arguments: { scope: 'document' } },
    { command: 'newItem', title: '在这一项后面插入任务项', kind, arguments: { position } },
    { command: 'generateTaskTable', kind, arguments: {} },
    { command: 'syncTaskTable', kind, arguments: {} },
    { command: 'unitsIntoBody', kind, arguments: {} },
    { command: 'renumber', title: '重排全文序号', kind: renumberSource, arguments: { scope: 'document' } },
    { command: 'syncTaskTable', kind: syncSource, arguments: {} },
  ];
  return offers.filter((offer) => wants(offer.kind)).flatMap((offer) => actionOf(server, snapshot, offer));
}

function actionOf({ core, client }: Server, snapshot: Snapshot, offer: Offer): readonly CodeAction[] {
  const proposal = propose(offer.command, snapshot.plan, offer.arguments, core);
  if (proposal.changes.length === 0) return [];
  const command = commands[offer.command]!;
  const { title = command.title, kind } = offer;
  const data: Rewrite = { uri: snapshot.uri, command: offer.command, arguments: offer.arguments };
  if (client.actionResolve) return [{ title, kind, data }];
  return [{ title, kind, edit: toProposalEdit(proposal, snapshot, client, command.asks) }];
}

/** Whether an action that comes back to be resolved is one of these. */
export function isRewrite(data: unknown): data is Rewrite {
  return typeof data === 'object' && data !== null && 'command' in data;
}

/** The action with its edit, worked out on the text as it is now. @throws ResponseError where there is no such command */
export function resolveRewrite(
  { core, client }: Server,
  snapshot: Snapshot,
  action: CodeAction,
  data: Rewrite,
): CodeAction {
  const command = commandIn(data.command);
  const proposal = propose(command, snapshot.plan, readArguments(data.arguments), core);
  return { ...action, edit: toProposalEdit(proposal, snapshot, client, commands[command]!.asks) };
}
