/** A table as an Excel file. */
import type { SheetData } from 'write-excel-file/node';

/** Widths of columns, in characters. */
const widest = 60;
const narrowest = 6;
/** Excel mends a workbook with more in a cell, and tells its user that it is damaged. */
const longestCell = 32_767;
/** Excel opens no workbook with a longer name of a sheet. */
const longestName = 31;

/**
 * The bytes of a workbook with one sheet. The first row is the heading: bold, and it stays when one scrolls. Every cell
 * is text, so that 3-4 is no date; of a text that is too long for a cell the beginning stands in it, with … behind it.
 * @param rows the cells, the heading first
 * @param name the sheet's name; characters that Excel forbids in it are left out
 */
export async function toXlsx(rows: readonly (readonly string[])[], name: string): Promise<Uint8Array> {
  // Loaded when it is first needed: hardly anybody needs it in most sessions.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const data: SheetData = rows.map((row, at) =>
    row.map((value) => ({
      value: shortened(value),
      type: String,
      wrap: true,
      alignVertical: 'top' as const,
      ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const columns = rows[0]!.map((_, at) => ({
    width: rows.reduce((width, row) => Math.min(widest, Math.max(width, 2 * (row[at] ?? '').length + 2)), narrowest),
  }));
  const sheet = name.replace(/[\\/?*[\]:]/gu, '').slice(0, longestName) || 'Sheet1';
  return writeXlsxFile(data, { columns, sheet, stickyRowsCount: 1 }).toBuffer();
}

function shortened(text: string): string {
  if (text.length <= longestCell) return text;
  // No half of a pair at the end.
  return `${text.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
