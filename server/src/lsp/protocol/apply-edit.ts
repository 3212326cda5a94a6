import type { ApplyWorkspaceEditResult, Connection, WorkspaceEdit } from 'vscode-languageserver';

/**
 * Has the client make an edit.
 * @param label what the edit is called
 * @returns in words that it was not made, and why as far as the client says; undefined where it was
 */
export async function applyEdit(
  connection: Connection,
  label: string,
  edit: WorkspaceEdit,
): Promise<string | undefined> {
  // A client that does not know the request answers with an error, or with nothing.
  const answer: ApplyWorkspaceEditResult | null = await connection.workspace
    .applyEdit({ label, edit })
    .catch((error: unknown) => {
      return { applied: false, failureReason: error instanceof Error ? error.message : String(error) };
    });
  if (answer?.applied === true) return undefined;
  const failureReason = answer?.failureReason;
  return `编辑器没有接受“${label}”的修改${failureReason ? `：${failureReason}` : '。'}`;
}
