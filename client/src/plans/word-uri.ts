/** The addresses under which Word documents are shown as text. */
import { Uri } from 'vscode';

/** What a Word document says stands under this scheme; the query is the address of its file. */
export const wordScheme = 'planlint-word';

/** The file that a document is about: its own, or the Word document whose text it is. */
export function wordFile(uri: Uri): Uri {
  return uri.scheme === wordScheme ? Uri.parse(uri.query, true) : uri;
}

/** The document that shows what a Word document says. */
export function wordUri(file: Uri): Uri {
  return file.with({ scheme: wordScheme, authority: '', query: file.toString(), fragment: '' });
}
