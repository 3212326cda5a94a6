/**
 * A table as a CSV file (RFC 4180) that Excel opens rightly: with a byte order mark, and with no cell that it would take
 * for a formula.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  // A text can come from anybody: =, +, -, @ and their full-width twins at the start would be worked out.
  const harmless = /^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
