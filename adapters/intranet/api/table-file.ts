/** A table for a spreadsheet program instead of JSON: CSV or XLSX. */
import { csv } from './csv.ts';

export type TableFormat = 'csv' | 'xlsx';

/** Rows of text and numbers, the first one being the head. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
}

export class TableFile {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
  constructor(name: string, type: string, body: string | Uint8Array) {
    this.name = name;
    this.type = type;
    this.body = body;
  }
}

export const TABLE_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The table as a file to be saved, named `name` and the format. */
export async function tableFile(name: string, table: Table, format: TableFormat): Promise<TableFile> {
  const body = format === 'csv' ? csv(table.rows.map((row) => row.map(String))) : await xlsx(table);
  return new TableFile(`${name}.${format}`, TABLE_TYPES[format], body);
}

/** Excel shows a sheet's name as its tab: at most 31 characters, without these. */
const sheetName = (name: string) => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** Text is written as text, so that nothing in it can become a formula; the head stays in sight while one scrolls. */
async function xlsx({ name, rows, widths }: Table): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node'); // only for whoever asks for it
  const [head = [], ...lines] = rows;
  const file = write(
    [
      head.map((value) => ({ value: String(value), fontWeight: 'bold' as const, backgroundColor: '#eaf1f4' })),
      ...lines.map((line) =>
        line.map((value) =>
          typeof value === 'number'
            ? { value, type: Number, alignVertical: 'top' as const }
            : { value, type: String, wrap: true, alignVertical: 'top' as const },
        ),
      ),
    ],
    {
      sheet: sheetName(name),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
  );
  return file.toBuffer();
}
