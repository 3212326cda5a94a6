import { LSPErrorCodes, ResponseError } from '../protocol/values';
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { renamableAt, renameUnit } from '../../core';
import { answer } from '../protocol/answer';
import { toProposalEdit } from '../protocol/convert';
import type { Feature } from '../session/feature';

/** Editors show the sentence of a request that failed. */
function refuse(sentence: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}

/** textDocument/rename: a unit in notes, cells and text, as one edit; in the text it is confirmed where editors can ask. */
export const renames: Feature = {
  capabilities: ({ renamePrepare }) => ({ renameProvider: renamePrepare ? { prepareProvider: true } : true }),
  register(server) {
    const { connection, client } = server;
    connection.onPrepareRename(
      answer(
        server,
        'textDocument/prepareRename',
        null as { range: Range; placeholder: string } | null,
        ({ plan }, { position }) => {
          const found = renamableAt(plan, position);
          return 'refusal' in found ? refuse(found.refusal) : { range: found.range, placeholder: found.name };
        },
      ),
    );
    connection.onRenameRequest(
      answer(server, 'textDocument/rename', null as WorkspaceEdit | null, (snapshot, { position, newName }) => {
        const proposal = renameUnit(snapshot.plan, position, newName);
        if ('refusal' in proposal) return refuse(proposal.refusal);
        return toProposalEdit(proposal, snapshot, client, false);
      }),
    );
  },
};
