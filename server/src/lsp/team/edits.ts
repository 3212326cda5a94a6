/** Edits of the teams' files, made by the client as any other edit, so that they can be undone. */
import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdit } from '../protocol/apply-edit';
import { toTextEdits } from '../protocol/convert';
import { diffEdits } from '../protocol/diff';
import { nameIn } from '../protocol/uris';
import type { Server } from '../session/feature';
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
  { connection, client }: Pick<Server, 'connection' | 'client'>,
  files: TeamFiles,
  label: string,
  texts: readonly NewText[],
): Promise<EditAnswer> {
  const made: CreateFile[] = [];
  const changed: TextDocumentEdit[] = [];
  for (const { uri, text } of texts) {
    const before = await files.text(uri);
    if (before === undefined) made.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
    changed.push({ textDocument: { uri, version: null }, edits: toTextEdits(diffEdits(before ?? '', text)) });
  }
  if (!client.versionedEdits && made.length > 0)
    return { problem: `编辑器不能由服务器新建文件；请先新建 ${made.map(({ uri }) => nameIn(uri)).join('、')}` };
  const edit: WorkspaceEdit = client.versionedEdits
    ? { documentChanges: [...made, ...changed] }
    : {
        changes: Object.fromEntries(changed.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]])),
      };
  const refusal = await applyEdit(connection, label, edit);
  return refusal === undefined ? { files: texts.map(({ uri }) => uri) } : { problem: refusal };
}
