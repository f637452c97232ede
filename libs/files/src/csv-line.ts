const formula = /^[\t\r\n ]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

function written(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  // A spreadsheet would run it: what looks like a formula is made a text by the mark that every spreadsheet knows.
  const inert = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",;\t\r\n']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/**
 * One line of CSV (RFC 4180) with its end, for whoever opens it in a spreadsheet: no cell is ever taken for a formula
 * (security design, formula cells escaped on export). Everything that is written as CSV here is written by this.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}
