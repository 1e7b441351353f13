/** A spreadsheet program runs a cell that begins with one of these; an apostrophe in front keeps it text. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV that a German spreadsheet program opens by double click: byte order mark, semicolons, CRLF. Cells are
 * text, never formulas.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
