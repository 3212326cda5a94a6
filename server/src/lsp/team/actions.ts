import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../core';
import type { Client } from '../session/client';
import type { Snapshot } from '../session/snapshots';

/**
 * What a team may do about problems besides mending the text: leave one as it is, take a unit into the roster. The
 * client asks what has to be asked.
 * @param diagnosticOf the problem as the client knows it
 */
export function teamActions(
  client: Client,
  { uri, plan }: Snapshot,
  problems: readonly Problem[],
  diagnosticOf: (problem: Problem) => Diagnostic,
): CodeAction[] {
  if (!client.options.teamCommands) return [];
  const command = (title: string, name: string, problem: Problem, ...args: readonly string[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(problem)],
    command: { title, command: name, arguments: [uri, ...args] },
  });
  const unknown = problems.filter(({ rule }) => rule === 'unit-unknown');
  const added = unknown.map((problem) => {
    const { start, end } = problem.range;
    const name = plan.lines[start.line]!.slice(start.character, end.character).replace(/\s+/gu, '');
    return command(`把“${name}”加入单位名录`, 'planlint.addUnit', problem, name);
  });
  const waived = problems.map((problem) =>
    command(`忽略这个问题…（${problem.rule}）`, 'planlint.waive', problem, problem.fingerprint, problem.message),
  );
  return [...added, ...waived];
}
