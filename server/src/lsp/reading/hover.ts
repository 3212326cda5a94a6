import type { Hover } from 'vscode-languageserver';
import { hoverOnFacts, hoverOnWaived } from '../../core';
import { toMarkup } from '../protocol/markup';
import { runSafe } from '../protocol/run-safe';
import type { Feature } from '../session/feature';
import { isTeamFile } from '../settings/team-file-names';
import { hoverInTeamFile } from '../team/help';

/** textDocument/hover: over a problem its rule in short; then what the document tells of the place. */
export const hovers: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, client, core, documents, session, settings, logError }) {
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      runSafe<Hover | null>(logError, { method: 'textDocument/hover', uri }, token, null, async () => {
        if (isTeamFile(uri)) return hoverInTeamFile(documents.get(uri), position, settings, client);
        // The text that the position is of: while the settings come, the user types on.
        const snapshot = session.snapshot(uri);
        if (snapshot === undefined) return null;
        const inForce = await settings.inForce(uri);
        const { problems = [] } = session.shown(snapshot, inForce, token) ?? {};
        const { waived = [] } = session.sifted(snapshot, inForce, token) ?? {};
        const found = [
          core.hoverOnProblem(problems, core.rules, position),
          hoverOnWaived(waived, position, inForce.waivers?.path),
          hoverOnFacts(snapshot.plan, inForce.library, position, uri),
        ].filter((hover) => hover !== undefined);
        const [first] = found;
        if (first === undefined) return null;
        const value = found.map(({ markdown }) => markdown).join('\n\n---\n\n');
        return { range: first.range, contents: toMarkup(value, client.hoverFormat) };
      }),
    );
  },
};
