/** How a table is written. `excel`: semicolons, a byte order mark, and no cell that a spreadsheet takes for a formula. */
export interface CsvStyle {
  readonly excel: boolean;
}

/** A table after RFC 4180: lines end in CRLF, cells are quoted where they must be. */
export function csv(rows: readonly (readonly string[])[], { excel }: CsvStyle): string {
  const separator = excel ? ';' : ',';
  const cell = (text: string) => {
    const safe = excel && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /["\r\n,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = rows.map((row) => row.map(cell).join(separator));
  return `${excel ? '\uFEFF' : ''}${lines.join('\r\n')}`;
}
