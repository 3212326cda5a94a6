import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { hoverOnFacts } from '../core';
import type { Feature } from './feature';
import { runSafe } from './run-safe';

/** textDocument/hover: over a problem its rule in short; then what the document tells of the place. */
export const hovers: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, core, session, settings, libraries, logError }) {
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      runSafe<Hover | null>(logError, { method: 'textDocument/hover', uri }, token, null, async () => {
        const inForce = (await settings.inForce(uri)).settings;
        const library = await libraries.inForce(uri);
        const snapshot = session.snapshot(uri);
        if (snapshot === undefined) return null;
        const problems = session.problems(snapshot, inForce, token) ?? [];
        const found = [
          core.hoverOnProblem(problems, core.rules, position),
          hoverOnFacts(snapshot.plan, library, position, uri),
        ].filter((hover) => hover !== undefined);
        const [first] = found;
        if (first === undefined) return null;
        const value = found.map(({ markdown }) => markdown).join('\n\n---\n\n');
        return { range: first.range, contents: { kind: MarkupKind.Markdown, value } };
      }),
    );
  },
};
