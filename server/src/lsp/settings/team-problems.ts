/** Shows what is wrong in the teams' files, in these files. */
import { DiagnosticSeverity } from '../protocol/values';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { FileProblem } from '../../config/library';
import { groupBy, rangeInLine } from '../../core';
import { unusedMessage } from '../../config/waivers/unused';
import type { FileWaiver } from '../../config/waivers/waivers';
import { failureOf } from '../protocol/run-safe';
import type { Complain } from './editor-settings';
import type { LoadedTeams } from './teams';

const severities: Readonly<Record<FileProblem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A column behind the end of any line, so that all of it is marked. */
const behindAll = 999;

/** The waivers of a file that cover nothing in a document that was checked. */
interface UnusedWaivers {
  readonly path: string;
  readonly waivers: readonly FileWaiver[];
}

function problemsOf({ path, waivers }: UnusedWaivers): readonly FileProblem[] {
  return waivers.map((waiver) => ({
    file: path,
    range: rangeInLine(waiver.line, 0, behindAll),
    message: unusedMessage(waiver),
    severity: 'info',
  }));
}

/** All that is wrong in the files of some teams, by file. */
function problemsByFile(
  { teams, waivers }: LoadedTeams,
  unused: readonly UnusedWaivers[],
): ReadonlyMap<string, readonly FileProblem[]> {
  const all = [...[...teams, ...waivers].flatMap(({ problems }) => problems), ...unused.flatMap(problemsOf)];
  // Two teams may use one library.
  const each = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  return groupBy(each.values(), ({ file }) => file);
}

/** What is wrong in the teams' files, as far as it was told. */
export interface TeamProblems {
  /** Shows what is wrong in the files of some teams, and no more what was shown of others. */
  show(all: LoadedTeams): void;
  /**
   * Takes note of the waivers of a file that cover nothing in a document.
   * @returns whether that has to be shown
   */
  noteUnused(uri: string, path: string, unused: readonly FileWaiver[]): boolean;
  forgetUnused(): void;
}

/** What the user is told in a message, as nothing of the file holds: why it can't be read. */
function whyUnread(problems: readonly FileProblem[]): readonly string[] {
  const unread = problems.filter(({ isUnread }) => isUnread === true);
  return unread.map(({ file, message }) => `${file}：${message}`);
}

/** Sends the diagnostics of files, each time those of which they are others than before. */
function createSender(
  connection: Connection,
  logError: (message: string) => void,
): (byFile: ReadonlyMap<string, readonly FileProblem[]>) => void {
  const shown = new Map<string, string>();
  function send(uri: string, diagnostics: Diagnostic[]): void {
    connection.sendDiagnostics({ uri, diagnostics }).catch(failureOf(`发送诊断时出错（${uri}）`, logError));
  }
  return (byFile) => {
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
  };
}

/** @param complain shows a file that can't be read in a message */
export function createTeamProblems(
  connection: Connection,
  complain: Complain,
  logError: (message: string) => void,
): TeamProblems {
  /** By document. */
  const unused = new Map<string, UnusedWaivers>();
  const send = createSender(connection, logError);
  return {
    show(all) {
      const byFile = problemsByFile(all, [...unused.values()]);
      send(byFile);
      for (const { file } of all.teams) {
        if (file !== undefined) complain(file, whyUnread(byFile.get(file) ?? []));
      }
    },
    noteUnused(uri, path, waivers) {
      // Those for all documents may cover something in one that is not open.
      const own = waivers.filter(({ file }) => file !== undefined);
      const known = unused.get(uri)?.waivers ?? [];
      unused.set(uri, { path, waivers: own });
      return own.length > 0 || known.length > 0;
    },
    forgetUnused: () => unused.clear(),
  };
}
