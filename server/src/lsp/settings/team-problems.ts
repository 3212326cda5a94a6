/** Shows what is wrong in the teams' files, in these files. */
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { FileProblem } from '../../config/library';
import { describeError } from '../protocol/run-safe';

const severities: Readonly<Record<FileProblem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

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
