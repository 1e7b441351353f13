/** The table of school holidays: read in the order of time, refused where it is wrong. */
import { expect, it } from 'vitest';
import { buildRegistry } from '../../../knowledge/load/load.ts';
import { registryFiles } from '../../helpers/registry-files.ts';

const SOURCE = 'source: { document: neu-2020, at: "3" }';
const load = (table: string | undefined) => buildRegistry(registryFiles({ 'school-holidays.yaml': table }));

it('are none without the file', () => expect(load(undefined).registry?.schoolHolidays).toEqual([]));

it('are sorted by their first day, each with its source', () => {
  const { registry } = load(
    [
      `- { name: Weihnachtsferien, from: 2030-12-23, to: 2031-01-10, ${SOURCE} }`,
      `- { name: { de: Herbstferien, en: Autumn holidays }, from: 2030-10-07, to: 2030-10-19, ${SOURCE} }`,
    ].join('\n'),
  );
  expect(registry?.schoolHolidays).toEqual([
    {
      name: { de: 'Herbstferien', en: 'Autumn holidays' },
      from: '2030-10-07',
      to: '2030-10-19',
      source: { document: 'neu-2020', at: '3' },
    },
    {
      name: { de: 'Weihnachtsferien' },
      from: '2030-12-23',
      to: '2031-01-10',
      source: { document: 'neu-2020', at: '3' },
    },
  ]);
});

it.each([
  ['without a source', '- { name: Ferien, from: 2030-10-07, to: 2030-10-19 }', 'shape', 3],
  ['that end before they begin', `- { name: Ferien, from: 2030-10-07, to: 2030-10-01, ${SOURCE} }`, 'shape', 41],
  ['on a day that is none', `- { name: Ferien, from: 2030-02-30, to: 2030-03-01, ${SOURCE} }`, 'shape', 25],
  [
    'from a document that is not listed',
    '- { name: Ferien, from: 2030-10-07, to: 2030-10-19, source: { document: nirgends, at: "1" } }',
    'unknown-document',
    73,
  ],
])('%s are a problem with its place', (_what, table, code, column) => {
  const { registry, problems } = load(table);
  expect(registry).toBeUndefined();
  expect(problems).toMatchObject([{ code, file: 'school-holidays.yaml', line: 1, column }]);
});
