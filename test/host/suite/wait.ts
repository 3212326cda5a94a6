import * as vscode from 'vscode';

/** Long, as the machine may be busy; nothing waits when what it waits for is there. */
const limit = 30_000;

/** The id of the rule that a diagnostic is of. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Resolves with a document's diagnostics once they are as wanted; rejects with those that are there when they never are. */
export function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      if (!wanted(diagnostics)) return;
      end();
      resolve(diagnostics);
    };
    const changes = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      end();
      const found = vscode.languages
        .getDiagnostics(uri)
        .map((diagnostic) => `${codeOf(diagnostic)}: ${diagnostic.message}`);
      reject(new Error(`not the wanted diagnostics within ${limit} ms, but\n${found.join('\n')}`));
    }, limit);
    const end = (): void => {
      changes.dispose();
      clearTimeout(timer);
    };
    look();
  });
}

/** Looks every now and then, until it is so. @param what for the error where it never is; made only then */
export async function until(what: string | (() => string), isSo: () => boolean | PromiseLike<boolean>): Promise<void> {
  for (const end = Date.now() + limit; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (await isSo()) return;
  }
  throw new Error(`not within ${limit} ms: ${typeof what === 'string' ? what : what()}`);
}

/**
 * Asks a provider again until it has something to say. VS Code itself answers with nothing while the language server
 * starts, and for code actions also whenever another extension registers a provider.
 */
export async function ask<T>(command: string, ...args: readonly unknown[]): Promise<readonly T[]> {
  for (const end = Date.now() + limit; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const answer = await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...args);
    if (answer && answer.length > 0) return answer;
  }
  throw new Error(`${command} had no answer within ${limit} ms`);
}

/** The workspace's folder for what the suites write: all else in it is the sample. */
export const ownFolder = 'own';

/** Writes a file into the suites' folder and opens it. */
export async function openText(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ownFolder, name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}
