import { CodeActionKind } from '../protocol/values';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { comparePositions, unknownUnits } from '../../core';
import type { Library, Problem } from '../../core';
import type { Client } from '../session/client';
import type { Snapshot } from '../session/snapshots';

/** A document as its team sees it. */
interface TeamScene {
  readonly client: Client;
  readonly snapshot: Snapshot;
  readonly library: Library;
}

/**
 * What a team may do about problems besides mending the text: leave one as it is, take a unit into the roster, or all
 * that the roster lacks. The client asks what has to be asked.
 * @param diagnosticOf the problem as the client knows it
 */
export function teamActions(
  { client, snapshot: { uri, plan }, library }: TeamScene,
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
  const lacking = unknown.length > 0 ? unknownUnits(plan, library) : [];
  const added = unknown.flatMap((problem) => {
    const unit = lacking.find(({ range }) => comparePositions(range.start, problem.range.start) === 0);
    if (unit === undefined) return [];
    return [command(`把“${unit.name}”加入单位名录`, 'planlint.addUnit', problem, unit.name)];
  });
  const together =
    lacking.length < 2
      ? []
      : [command(`把名录里没有的${lacking.length}个单位加入单位名录…`, 'planlint.addUnits', unknown[0]!)];
  const waived = problems.map((problem) =>
    command(`忽略这个问题…（${problem.rule}）`, 'planlint.waive', problem, problem.fingerprint, problem.message),
  );
  return [...added, ...together, ...waived];
}
