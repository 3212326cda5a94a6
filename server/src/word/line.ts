/** Lines of the text that a Word document is read as: pieces that know where in the document they come from. */
import type { XmlElement } from './xml';

/** Characters of one run, or such as stand in no run: numbers of lists, tabs between cells. */
export interface Piece {
  readonly text: string;
  readonly run?: XmlElement | undefined;
  /** The piece's first character, counted from the first of its run's. */
  readonly at: number;
}

/** A line without its end. */
export type Line = readonly Piece[];

/** A line of characters that stand in no run. */
export function plainLine(text: string): Line {
  return text === '' ? [] : [{ text, at: 0 }];
}

/** The characters of a line. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** What is between line ends, each as a line. */
export function splitLines(line: Line): readonly Line[] {
  const lines: Piece[][] = [[]];
  for (const piece of line) {
    let at = 0;
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...piece, text, at: piece.at + at });
      at += text.length + 1;
    }
  }
  return lines;
}

/** Each piece with another text. @param change given the text, and its first character's place in the line */
export function withTexts(line: Line, change: (text: string, from: number) => string): Line {
  let from = 0;
  return line.map((piece) => {
    const text = change(piece.text, from);
    from += piece.text.length;
    return { ...piece, text };
  });
}

/** The line without the spaces around it. */
export function trimmed(line: Line): Line {
  const text = textOf(line);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  let from = 0;
  return line.flatMap((piece) => {
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, piece.text.length)];
    from += piece.text.length;
    return first < last ? [{ ...piece, text: piece.text.slice(first, last), at: piece.at + first }] : [];
  });
}
