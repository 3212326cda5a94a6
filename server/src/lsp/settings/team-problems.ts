/** Shows what is wrong in the teams' files, in these files. */
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { FileProblem } from '../../config/library';
import { unusedMessage } from '../../config/waivers/unused';
import type { FileWaiver } from '../../config/waivers/waivers';
import { describeError } from '../protocol/run-safe';
import type { LoadedTeams } from './teams';

const severities: Readonly<Record<FileProblem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The waivers of a file that cover nothing in a document that was checked. */
export interface UnusedWaivers {
  readonly path: string;
  readonly waivers: readonly FileWaiver[];
}

function problemsOf({ path, waivers }: UnusedWaivers): readonly FileProblem[] {
  return waivers.map((waiver) => ({
    file: path,
    range: { start: { line: waiver.line, character: 0 }, end: { line: waiver.line, character: 999 } },
    message: unusedMessage(waiver),
    severity: 'info',
  }));
}

/** All that is wrong in the files of some teams, by file. */
export function problemsByFile(
  { teams, waivers }: LoadedTeams,
  unused: readonly UnusedWaivers[],
): ReadonlyMap<string, readonly FileProblem[]> {
  const all = [...[...teams, ...waivers].flatMap(({ problems }) => problems), ...unused.flatMap(problemsOf)];
  // Two teams may use one library.
  const each = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  const byFile = new Map<string, FileProblem[]>();
  for (const problem of each.values()) {
    const known = byFile.get(problem.file);
    if (known === undefined) byFile.set(problem.file, [problem]);
    else known.push(problem);
  }
  return byFile;
}

/** Sends the problems of files as they change. */
export interface TeamProblems {
  /** Replaces all that was shown; files without problems are cleared. */
  show(byFile: ReadonlyMap<string, readonly FileProblem[]>): void;
}

export function createTeamProblems(connection: Connection, logError: (message: string) => void): TeamProblems {
  const shown = new Map<string, string>();
  function send(uri: string, diagnostics: Diagnostic[]): void {
    connection
      .sendDiagnostics({ uri, diagnostics })
      .catch((error: unknown) => logError(`发送诊断时出错（${uri}）。\n${describeError(error)}`));
  }
  return {
    show(byFile) {
      for (const uri of [...shown.keys()].filter((one) => !byFile.has(one))) {
        shown.delete(uri);
        send(uri, []);
      }
      for (const [uri, problems] of byFile) {
        const diagnostics = problems.map(({ range, message, severity }) => {
          return { range, severity: severities[severity], source: 'planlint', message };
        });
        const key = JSON.stringify(diagnostics);
        if (shown.get(uri) === key) continue;
        shown.set(uri, key);
        send(uri, diagnostics);
      }
    },
  };
}
