/**
 * Splits a text where LSP says that a line ends: CR LF, LF, or CR alone. U+2028 and its like end no line.
 * @returns the lines without their ends; always at least one. A text that ends in a line end has an empty last line.
 */
export function splitLines(text: string): string[] {
  if (text.indexOf('\r') < 0) return text.split('\n');
  return text.split(/\r\n|\n|\r/u);
}

/**
 * Where each line begins, as offsets into the text.
 * @param text the text, of any line ends
 */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (unit === 13 || unit === 10) starts.push(at + 1);
  }
  return starts;
}

/**
 * The same text in memory of its own. A line is a view of the whole document to V8, and so is what is cut out of it: kept
 * for longer, it would keep that state of the document, each line or piece another state.
 */
export function detached(text: string): string {
  return `.${text}`.slice(1);
}
