/** A small registry of an invented county, as the texts of its files. */
const FILES: Readonly<Record<string, string>> = {
  'registry.yaml': 'name: Kreis Beispiel\nshort: KB\nfederalState: HE\n',
  'sources.yaml': [
    'alt-2010: { title: Alter Plan, short: Plan 2010, year: 2010, order: 1 }',
    'neu-2020: { title: Neuer Plan, short: Plan 2020, year: 2020, order: 2 }',
    '',
  ].join('\n'),
  'fields.yaml': 'feld:\n  de: Feld\n  en: Field\n',
};

/** The small registry with these files added or replaced; `undefined` takes one away. */
export function registryFiles(changes: Readonly<Record<string, string | undefined>> = {}): Map<string, string> {
  const all = Object.entries({ ...FILES, ...changes });
  return new Map(all.filter((item): item is [string, string] => item[1] !== undefined));
}

/** A body's file: its head, and further lines as they are. */
export const bodyText = (name: string, ...lines: string[]) =>
  [`name: ${name}`, 'kind: round', 'mentions: [{ document: alt-2010, at: "1" }]', ...lines, ''].join('\n');

/** Takes the mark `▸` out of a text and tells where it stood, 1-based. */
export function marked(text: string): { text: string; line: number; column: number } {
  const offset = text.indexOf('▸');
  const before = text.slice(0, offset).split('\n');
  return { text: text.replace('▸', ''), line: before.length, column: before.at(-1)!.length + 1 };
}
