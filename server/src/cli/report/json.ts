import type { Problem } from '../../core';
import type { Output } from '../output';
import type { Checked, Reporter } from './report';

/**
 * The machine-readable report; its shape is a contract (server/docs/CLI.md). Positions count from 0, characters are
 * UTF-16 units, as in LSP. One document per line, so that a huge report is never one string.
 */
export function jsonReporter(out: Output): Reporter {
  let first = true;
  return {
    add(result) {
      out.write(first ? '{"version":1,"files":[\n' : ',\n');
      first = false;
      out.write(
        JSON.stringify(
          'error' in result
            ? { path: result.path, problems: [], error: result.error }
            : { path: result.path, problems: result.problems.map(plainProblem), ...waivedOf(result) },
        ),
      );
    },
    end() {
      out.write(first ? '{"version":1,"files":[]}\n' : '\n]}\n');
    },
  };
}

/** The problems that are left as they are, where there are any. */
function waivedOf({ waived = [] }: Checked): object {
  if (waived.length === 0) return {};
  return {
    waived: waived.map(({ problem, waiver: { reason, by, on } }) => {
      const { rule, severity, message, range, fingerprint } = problem;
      return { rule, severity, message, range, fingerprint, reason, by, on };
    }),
  };
}

/** Exactly what the contract says, whatever else the core may tell in the future. */
function plainProblem(problem: Problem): object {
  const { rule, severity, message, range, related, fingerprint } = problem;
  return {
    rule,
    severity,
    message,
    range,
    related: related.map((other) => ({ message: other.message, range: other.range })),
    fixes: problem.fixes().map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ range: edit.range, newText: edit.newText })),
    })),
    fingerprint,
  };
}
