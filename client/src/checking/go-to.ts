/** The command behind the lenses of the server: it goes from an item to its row in the task table. */
import * as vscode from 'vscode';

/** A place as the language server sends it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** The command's name; the server gives it to clients that say `goTo` in their `initializationOptions`. */
const goToCommand = 'planlint.goTo';

/**
 * Goes to a place of a document, so that “Go Back” leads back.
 * @param uri   the document's
 * @param from  where the lens stands
 * @param range what to go to
 */
async function goTo(uri: string, from: Place, range: { readonly start: Place; readonly end: Place }): Promise<void> {
  const document = vscode.Uri.parse(uri);
  const position = ({ line, character }: Place): vscode.Position => new vscode.Position(line, character);
  const target = new vscode.Location(document, new vscode.Range(position(range.start), position(range.end)));
  await vscode.commands.executeCommand('editor.action.goToLocations', document, position(from), [target], 'goto');
}

/** Registers the command; it is for lenses alone and stands in no menu. */
export function registerGoTo(): vscode.Disposable {
  return vscode.commands.registerCommand(goToCommand, goTo);
}
