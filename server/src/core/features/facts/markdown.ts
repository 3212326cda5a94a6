/** Words of a document inside Markdown that we write. */
import { withoutSpaces } from '../../text/chars';
import type { Position } from '../../text/range';

const longest = 40;
/** A heading or a name that a line is about may be longer. */
export const longestHeading = 60;

/** Text with the marks that mean something in Markdown made harmless. */
export function harmless(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/gu, '\\$&');
}

/** Text of the document, cut where it is long, harmless in Markdown. */
export function plain(text: string, most = longest): string {
  const clean = withoutSpaces(text);
  const letters = [...clean];
  return harmless(letters.length > most ? `${letters.slice(0, most).join('')}…` : clean);
}

/**
 * A link to a place of the document; plain words where its address is not known.
 * @param words as `plain` gives them
 */
export function linkTo(words: string, { line, character }: Position, address: string | undefined): string {
  if (address === undefined) return words;
  // A bracket in the address would end the link.
  const target = address.replace(/[()\s]/gu, (mark) =>
    encodeURIComponent(mark).replace('(', '%28').replace(')', '%29'),
  );
  return `[${words}](${target}#L${line + 1},${character + 1})`;
}
