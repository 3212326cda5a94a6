/** Headings inside a table. */
import type { Row, Table } from '../model';

/** For each row below a heading over all columns that heading's text. Made to be asked once for a table. */
export function bandsOf({ rows }: Table): ReadonlyMap<Row, string> {
  const bands = new Map<Row, string>();
  let band: string | undefined;
  for (const row of rows) {
    if (row.isBand) band = row.cells[0]!.value;
    else if (band !== undefined) bands.set(row, band);
  }
  return bands;
}
