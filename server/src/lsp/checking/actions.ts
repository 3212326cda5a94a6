import { CodeActionKind, CodeActionTriggerKind, LSPErrorCodes, ResponseError } from '../protocol/values';
import type { CodeAction, CodeActionParams, Command, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { addAll, rangesOverlap, sameRange } from '../../core';
import type { Problem } from '../../core';
import { toDiagnostic, toWorkspaceEdit } from '../protocol/convert';
import { diffEdits } from '../protocol/diff';
import { cancelled, runSafe } from '../protocol/run-safe';
import type { Feature, Server } from '../session/feature';
import type { Snapshot } from '../session/snapshots';
import type { InForce } from '../settings/in-force';
import { teamActions } from '../team/actions';
import { applying } from '../writing/proposals';
import { isRewrite, resolveRewrite, rewriteActions, rewriteKinds } from '../writing/rewrite';

/** Mends everything that can be mended without looking; editors run it on saving. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.planlint`;

/** What a bulk action remembers until the user takes it. Without a rule it means all rules. */
interface Bulk {
  readonly uri: string;
  readonly rule?: string;
}

/** One document as a request sees it. */
interface Scene extends Server {
  readonly snapshot: Snapshot;
  readonly inForce: InForce;
  /** All that there are: those that wait until a sentence is finished are mended in bulk as well. */
  readonly problems: readonly Problem[];
  readonly shown: readonly Problem[];
}

/** Whether the client wants actions of a kind: kinds are a tree, `source` also asks for `source.fixAll`. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

function isDiagnosticOf(problem: Problem, diagnostic: Diagnostic): boolean {
  if (diagnostic.source !== undefined && diagnostic.source !== 'planlint') return false;
  return diagnostic.code === problem.rule && sameRange(diagnostic.range, problem.range);
}

/** Those of a problem's rule that mend without being looked at; empty without working out a fix where there are none. */
function safelyMended(scene: Scene, rule: string): readonly Problem[] {
  if (scene.core.rules.find(({ id }) => id === rule)?.fixKind !== 'safe') return [];
  return scene.problems.filter((problem) => problem.rule === rule && problem.fixes().some(({ safe }) => safe));
}

/** The edit is worked out when the action is taken where the client can ask for it, else now. */
function bulkAction(scene: Scene, title: string, kind: string, rule?: string): CodeAction {
  const data: Bulk = { uri: scene.snapshot.uri, rule };
  return scene.client.actionResolve
    ? { title, kind, data }
    : { title, kind, edit: bulkEdit(scene, scene.snapshot, scene.inForce, rule) };
}

function bulkEdit({ session, client }: Server, snapshot: Snapshot, inForce: InForce, rule?: string): WorkspaceEdit {
  const fixed = session.fixAll(snapshot, inForce, rule);
  return toWorkspaceEdit(diffEdits(snapshot.text, fixed), snapshot, client);
}

/** The fixes of one problem, most likely first. */
function quickFixes({ snapshot, client, host }: Scene, problem: Problem): CodeAction[] {
  const { uri } = snapshot;
  const diagnostic = toDiagnostic(problem, uri, client, host);
  return problem.fixes().map((fix, at) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: at === 0,
    edit: toWorkspaceEdit(fix.edits, snapshot, client),
  }));
}

/** For each rule that has a problem here, and more of the kind elsewhere in the document: mend them all. */
function ruleActions(scene: Scene, here: readonly Problem[]): CodeAction[] {
  return [...new Set(here.map(({ rule }) => rule))].flatMap((rule) => {
    if (safelyMended(scene, rule).length < 2) return [];
    const title = scene.core.rules.find(({ id }) => id === rule)?.title ?? rule;
    return [bulkAction(scene, `修复此文件中所有“${title}”问题`, CodeActionKind.QuickFix, rule)];
  });
}

function fixAllActions(scene: Scene, { only, triggerKind }: CodeActionParams['context']): CodeAction[] {
  const title = '核稿：修复此文件中全部可批量修复的问题';
  const rules = new Set(scene.problems.map(({ rule }) => rule));
  if ([...rules].some((rule) => safelyMended(scene, rule).length > 0)) return [bulkAction(scene, title, fixAllKind)];
  // A user who asks for it in a menu is told why nothing happens.
  const askedFor = only?.some((kind) => kind !== '' && wants([kind], fixAllKind)) === true;
  if (!askedFor || !scene.client.actionDisabled || triggerKind === CodeActionTriggerKind.Automatic) return [];
  return [{ title, kind: fixAllKind, disabled: { reason: '没有可批量修复的问题。' } }];
}

function allActions(scene: Scene, { range, context }: CodeActionParams): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(context.only, CodeActionKind.QuickFix)) {
    const here = scene.shown.filter(
      (problem) =>
        rangesOverlap(problem.range, range) ||
        context.diagnostics.some((diagnostic) => isDiagnosticOf(problem, diagnostic)),
    );
    for (const problem of here) addAll(actions, quickFixes(scene, problem));
    addAll(actions, ruleActions(scene, here));
    const { client, host, snapshot, inForce } = scene;
    const diagnosticOf = (one: Problem): Diagnostic => toDiagnostic(one, snapshot.uri, client, host);
    addAll(actions, teamActions({ client, snapshot, library: inForce.library }, here, diagnosticOf));
  }
  if (wants(context.only, fixAllKind)) addAll(actions, fixAllActions(scene, context));
  // Nearly every place has some of these: unasked, the light bulb would never go out.
  if (context.triggerKind !== CodeActionTriggerKind.Automatic)
    addAll(
      actions,
      rewriteActions(scene, scene.snapshot, range.start, (kind) => wants(context.only, kind)),
    );
  return actions;
}

/** The actions as an older client takes them, by commands. */
function asCommands(actions: readonly CodeAction[], snapshot: Snapshot): Command[] {
  return actions.flatMap(({ title, edit, command }) => command ?? (edit ? [applying(title, edit, snapshot)] : []));
}

function isBulk(data: unknown): data is Bulk {
  return typeof data === 'object' && data !== null && typeof (data as Partial<Bulk>).uri === 'string';
}

/** textDocument/codeAction and codeAction/resolve. */
export const actions: Feature = {
  capabilities: (client) => ({
    codeActionProvider: client.actionsAsCommands || {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...rewriteKinds],
      ...(client.actionResolve ? { resolveProvider: true } : {}),
    },
  }),
  register(server) {
    const { connection, client, session, settings, logError } = server;
    connection.onCodeAction((params, token) => {
      const { uri } = params.textDocument;
      return runSafe<(CodeAction | Command)[]>(
        logError,
        { method: 'textDocument/codeAction', uri },
        token,
        [],
        async () => {
          // The text that the range is of: while the settings come, the user types on.
          const snapshot = session.snapshot(uri);
          if (snapshot === undefined) return [];
          const inForce = await settings.inForce(uri);
          if (token.isCancellationRequested) return cancelled();
          const problems = session.problems(snapshot, inForce, token);
          const shown = session.shown(snapshot, inForce, token)?.problems;
          if (problems === undefined || shown === undefined) return cancelled();
          const actions = allActions({ ...server, snapshot, inForce, problems, shown }, params);
          return client.actionsAsCommands ? asCommands(actions, snapshot) : actions;
        },
      );
    });
    connection.onCodeActionResolve((action, token) => {
      const data: unknown = action.data;
      if (!isBulk(data)) return action;
      const { uri, rule } = data;
      return runSafe<CodeAction>(logError, { method: 'codeAction/resolve', uri }, token, action, async () => {
        const inForce = await settings.inForce(uri);
        // The text may have changed since the menu opened; what is mended is the text as it is now.
        const snapshot = session.snapshot(uri);
        if (snapshot === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, '文稿已经关闭，无法修复。');
        if (token.isCancellationRequested) return cancelled();
        if (isRewrite(data)) return resolveRewrite(server, snapshot, action, data);
        return { ...action, edit: bulkEdit(server, snapshot, inForce, rule) };
      });
    });
  },
};
