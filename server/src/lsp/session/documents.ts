import { TextDocuments } from '../protocol/values';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The nearest place that the document has: beyond its last line lies its end. */
function clampPosition(document: TextDocument, { line, character }: Position): Position {
  if (line >= document.lineCount) return document.positionAt(document.getText().length);
  return { line: Math.max(line, 0), character: Math.max(character, 0) };
}

function clampRange(document: TextDocument, { start, end }: Range): Range {
  return { start: clampPosition(document, start), end: clampPosition(document, end) };
}

/**
 * The open documents, synchronised by increments.
 *
 * The library's own update loses count of the lines where an edit lies beyond the last line, as some editors send it
 * for “to the end of the file”; so places are first moved into the document. A document here is changed in place: take
 * its text and version at once and never keep it.
 */
export function createDocuments(): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: TextDocument.create,
    update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
      for (const change of changes) {
        // Some clients send `null` for the range of a whole text.
        const range: Range | null | undefined = 'range' in change ? change.range : undefined;
        const safe = range ? { text: change.text, range: clampRange(document, range) } : { text: change.text };
        TextDocument.update(document, [safe], version);
      }
      return document;
    },
  });
}
