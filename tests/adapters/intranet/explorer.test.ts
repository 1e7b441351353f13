/** What the explorer's pages are made of: contradictions, documents, pictures, the keepers' work. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail } from '../../../adapters/intranet/api/document-schemas.ts';
import type { Keeping } from '../../../adapters/intranet/api/keeping-schemas.ts';
import type { LevelsView, WebView } from '../../../adapters/intranet/api/network-schemas.ts';
import type { ConflictList, EntryDetail, EntryList } from '../../../adapters/intranet/api/schemas.ts';
import { createKnowledge } from '../../../knowledge/knowledge.ts';
import { buildRegistry } from '../../../knowledge/load/load.ts';
import { startIntranet, type TestIntranet } from '../../helpers/intranet.ts';
import { bodyText, registryFiles } from '../../helpers/registry-files.ts';

const said = (value: string, document: string, at: string, more = '') =>
  `  - { value: ${value}, source: { document: ${document}, at: "${at}" }${more} }`;
const FILES = registryFiles({
  'units.yaml': [
    'amt: { name: Amt, kind: office, mentions: [{ document: alt-2010, at: "1" }] }',
    'stab: { name: Stab, kind: office, mentions: [{ document: alt-2010, at: "1" }] }',
  ].join('\n'),
  'feld/tag.yaml': bodyText('Kreistag').replace('kind: round', 'kind: parliament'),
  'feld/beirat.yaml': bodyText('Beirat', 'reportsTo:', said('[tag]', 'neu-2020', '2')).replace(
    'kind: round',
    'kind: advisory-board',
  ),
  'feld/netz.yaml': bodyText(
    'Netz',
    'reportsTo:',
    said('[beirat]', 'neu-2020', '2.10'),
    'coordination:',
    said('{ role: coordination, by: [amt] }', 'neu-2020', '2.9'),
    said('{ role: coordination, by: [stab] }', 'alt-2010', '3'),
    'cadence:',
    said('{ perYear: 2 }', 'neu-2020', '2.9', ', checked: { on: 2026-03-01, by: Amt }'),
    said('{ perYear: 3 }', 'alt-2010', '3'),
    'members:',
    said('[stab]', 'neu-2020', '2.9'),
  ).replace('kind: round', 'kind: network'),
  'feld/runde.yaml': bodyText('Runde', 'partOf:', said('[netz]', 'alt-2010', '4')),
  'feld/allein.yaml': bodyText('Allein'),
});

let intranet: TestIntranet;
beforeAll(async () => {
  const { registry, problems } = buildRegistry(FILES);
  if (!registry) throw new Error(JSON.stringify(problems));
  intranet = await startIntranet({}, createKnowledge(registry));
});
afterAll(() => intranet.close());

const get = async <T>(path: string): Promise<T> => (await fetch(intranet.url + path)).json() as Promise<T>;

describe('a body', () => {
  it('marks the facts on which documents contradict one another, and only those', async () => {
    const { facts, differs } = await get<EntryDetail>('/api/bodies/netz');
    expect(Object.fromEntries(facts.map((fact) => [fact.fact, fact.differs]))).toEqual({
      coordination: 'contradiction',
      cadence: 'contradiction',
      reportsTo: undefined,
      members: undefined,
    });
    expect(differs).toBe(2);
  });
  it('tells the age of each statement: since a check, else since the document', async () => {
    // The helper's clock stands in November 2026.
    const { facts } = await get<EntryDetail>('/api/bodies/netz');
    const ages = facts
      .find(({ fact }) => fact === 'cadence')
      ?.values.flatMap((value) => value.said.map(({ document, years }) => [document, years]));
    expect(ages).toEqual([
      ['neu-2020', 0],
      ['alt-2010', 16],
    ]);
  });
});

describe('contradictions', () => {
  it('are those of the registry, the sure ones first', async () => {
    const { total, conflicts } = await get<ConflictList>('/api/conflicts');
    expect(total).toBe(2);
    expect(conflicts.map(({ entries, fact }) => [entries[0]?.id, fact.fact, fact.differs])).toEqual([
      ['netz', 'cadence', 'contradiction'],
      ['netz', 'coordination', 'contradiction'],
    ]);
    expect(conflicts[0]?.fact.values.map(({ text }) => text)).toEqual(['2 × im Jahr', '3 × im Jahr']);
  });
});

describe('a document', () => {
  it('gives back every statement, by section in the order of a table of contents', async () => {
    const { sections } = await get<DocumentDetail>('/api/documents/neu-2020');
    expect(sections.map(({ at }) => at)).toEqual(['2', '2.9', '2.10']);
    expect(
      sections[1]?.statements.map(({ entry, label, text, disputed }) => [entry.id, label, text, disputed]),
    ).toEqual([
      ['netz', 'Koordination', 'Amt', true],
      ['netz', 'Sitzungsturnus', '2 × im Jahr', true],
      ['netz', 'Mitglieder', 'Stab', undefined],
    ]);
  });
  it('names who is only mentioned, once', async () => {
    const { sections } = await get<DocumentDetail>('/api/documents/alt-2010');
    expect(
      sections
        .find(({ at }) => at === '1')
        ?.mentions.map(({ id }) => id)
        .sort(),
    ).toEqual(['allein', 'amt', 'beirat', 'netz', 'runde', 'stab', 'tag']);
  });
  it('that does not exist is not found', async () => {
    expect((await fetch(`${intranet.url}/api/documents/nichts`)).status).toBe(404);
  });
});

describe('an office', () => {
  it('lists what it coordinates and where it sits in', async () => {
    const ids = async (query: string) => (await get<EntryList>(`/api/entries?${query}`)).entries.map(({ id }) => id);
    expect(await ids('coordination=amt')).toEqual(['netz']);
    expect(await ids('member=stab')).toEqual(['netz']);
    expect(await ids('member=amt')).toEqual([]);
  });
  it('has a web of everything around it', async () => {
    const { centre, groups } = await get<WebView>('/api/web/stab');
    expect(centre.id).toBe('stab');
    expect(groups.map(({ relation, side, boxes }) => [relation, side, boxes.map(({ id }) => id)])).toEqual([
      ['memberOf', 'above', ['netz']],
      ['coordinates', 'below', ['netz']],
    ]);
    expect(groups[0]?.boxes[0]?.coordinators.map(({ id }) => id)).toEqual(['amt']);
  });
});

describe('political levels', () => {
  it('run from the assembly to whoever reports or belongs upwards', async () => {
    const { levels, others } = await get<LevelsView>('/api/levels');
    expect(levels.map(({ id, boxes }) => [id, boxes.map((box) => box.id)])).toEqual([
      ['parliament', ['tag']],
      ['advisory', ['beirat']],
      ['coordination', ['netz', 'runde']],
    ]);
    expect(others).toBe(1);
  });
});

describe("the keepers' work", () => {
  it('counts contradictions, names missing facts and bodies whose newest word is old', async () => {
    const keeping = await get<Keeping>('/api/keeping');
    expect(keeping).toMatchObject({ contradictions: 2, possible: 0 });
    expect(keeping.missing.find(({ entry }) => entry.id === 'netz')?.facts.map(({ id }) => id)).toEqual([
      'purpose',
      'legalBasis',
      'partOf',
    ]);
    expect(keeping.stale.map(({ entry, asOf, years }) => [entry.id, asOf, years])).toEqual([
      ['runde', '2010', 16],
      ['beirat', '2020', 6],
    ]);
    const older = await get<Keeping>('/api/keeping?years=10');
    expect(older.stale.map(({ entry }) => entry.id)).toEqual(['runde']);
  });
});
