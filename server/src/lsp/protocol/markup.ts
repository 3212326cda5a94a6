/** What the core tells in Markdown, for clients that show it and for those that show plain text. */
import { MarkupKind } from './values';
import type { MarkupContent } from 'vscode-languageserver';

/** The marks of Markdown that we write: a character made harmless, a link, bold, code. */
const marks = /\\([!-/:-@[-`{-~])|\[((?:\\.|[^\]\\])*)\]\([^()\s]*\)|\*\*|`/gu;

function withoutMarks(line: string): string {
  return line.replace(marks, (_, character?: string, words?: string) =>
    words === undefined ? (character ?? '') : withoutMarks(words),
  );
}

/** Markdown as people read it where its marks are not understood: examples and lists stay, links are their words. */
function toPlainText(markdown: string): string {
  const pieces = markdown.split(/^```.*\n?/mu);
  // Every second piece is an example, in which nothing is a mark.
  return pieces.map((piece, at) => (at % 2 === 1 ? piece : withoutMarks(piece))).join('');
}

/** The first format of those that a client lists; Markdown for one that lists none. */
export function formatOf(listed: readonly MarkupKind[] | undefined): MarkupKind {
  if (listed === undefined) return MarkupKind.Markdown;
  const known: readonly MarkupKind[] = [MarkupKind.Markdown, MarkupKind.PlainText];
  return listed.find((format) => known.includes(format)) ?? MarkupKind.PlainText;
}

/** A text of ours in a client's format. */
export function toMarkup(markdown: string, format: MarkupKind): MarkupContent {
  return { kind: format, value: format === MarkupKind.Markdown ? markdown : toPlainText(markdown) };
}
