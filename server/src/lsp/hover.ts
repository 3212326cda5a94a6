import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { Feature } from './feature';
import { runSafe } from './run-safe';

/** textDocument/hover: over a problem, its rule in short. */
export const hovers: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, core, session, settings, logError }) {
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      runSafe<Hover | null>(logError, { method: 'textDocument/hover', uri }, token, null, async () => {
        const inForce = (await settings.inForce(uri)).settings;
        const snapshot = session.snapshot(uri);
        if (snapshot === undefined) return null;
        const problems = session.problems(snapshot, inForce, token) ?? [];
        const hover = core.hoverOnProblem(problems, core.rules, position);
        if (hover === undefined) return null;
        return { range: hover.range, contents: { kind: MarkupKind.Markdown, value: hover.markdown } };
      }),
    );
  },
};
