/** Edits of the teams' files, made by the client as any other edit, so that they can be undone. */
import type { Connection, CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { toTextEdits } from '../protocol/convert';
import { diffEdits } from '../protocol/diff';
import type { TeamFiles } from '../settings/team-files';

/** A file's text as it should be. */
export interface NewText {
  readonly uri: string;
  readonly text: string;
}

/** What a request that changes files answers. */
export type EditAnswer = { readonly files: readonly string[] } | { readonly problem: string };

/**
 * Lets the client make files what they should be; those that are not there are made.
 * @param label what the edit is called
 * @returns the files, to be saved by whoever wanted them
 */
export async function applyTexts(
  connection: Connection,
  files: TeamFiles,
  label: string,
  texts: readonly NewText[],
): Promise<EditAnswer> {
  const changes: (CreateFile | TextDocumentEdit)[] = [];
  for (const { uri, text } of texts) {
    const before = await files.text(uri);
    if (before === undefined) changes.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
    const edits = toTextEdits(diffEdits(before ?? '', text));
    changes.push({ textDocument: { uri, version: null }, edits });
  }
  const edit: WorkspaceEdit = { documentChanges: changes };
  const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit });
  if (!applied) return { problem: failureReason ?? '编辑器没有接受这处修改' };
  return { files: texts.map(({ uri }) => uri) };
}
