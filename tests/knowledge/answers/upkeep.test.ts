/** How old a statement is, what is missing, what grew old, and on which level a body stands. */
import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../../knowledge/answers/facts/freshness.ts';
import { politicalLevels } from '../../../knowledge/answers/facts/levels.ts';
import { missingFacts, staleBodies } from '../../../knowledge/answers/facts/upkeep.ts';
import { buildRegistry } from '../../../knowledge/load/load.ts';
import type { Registry } from '../../../knowledge/model.ts';
import { bodyText, registryFiles } from '../../helpers/registry-files.ts';

function registryOf(bodies: Readonly<Record<string, string>>, sources?: string): Registry {
  const files = Object.fromEntries(Object.entries(bodies).map(([id, text]) => [`feld/${id}.yaml`, text]));
  const { registry, problems } = buildRegistry(
    registryFiles({ ...files, ...(sources ? { 'sources.yaml': sources } : {}) }),
  );
  if (!registry) throw new Error(JSON.stringify(problems));
  return registry;
}
const said = (value: string, document: string, more = '') =>
  `  - { value: ${value}, source: { document: ${document}, at: "1" }${more} }`;
const kind = (name: string, of: string, ...lines: string[]) =>
  bodyText(name, ...lines).replace('kind: round', `kind: ${of}`);

const TODAY = '2026-11-21';

describe('the age of a statement', () => {
  const age = (document: string, checked?: string, sources?: string) => {
    const more = checked ? `, checked: { on: ${checked}, by: Amt }` : '';
    const registry = registryOf({ a: bodyText('A', 'cadence:', said('{ perYear: 2 }', document, more)) }, sources);
    return freshnessOf(registry.entries.get('a')!.facts.cadence[0]!, registry, TODAY);
  };
  it('counts from the year of its document', () => {
    expect(age('alt-2010')).toEqual({ asOf: '2010', checked: false, years: 16 });
  });
  it.each([
    ['2026-11-21', 0],
    ['2025-11-22', 0],
    ['2025-11-21', 1],
    ['2020-02-29', 6],
  ])('counts from the check on %s', (on, years) => {
    expect(age('alt-2010', on)).toEqual({ asOf: on, checked: true, years });
  });
  it('does not believe a check from before the document', () => {
    expect(age('neu-2020', '2012-01-01')).toEqual({ asOf: '2020', checked: false, years: 6 });
  });
  it('is never negative: a document may bear the coming year', () => {
    const sources =
      'alt-2010: { title: Alt, short: Alt, year: 2010, order: 1 }\nplan: { title: Plan, short: Plan, year: 2027, order: 9 }\n';
    expect(age('plan', undefined, sources)?.years).toBe(0);
  });
  it('is not known where the document bears no year', () => {
    const sources =
      'alt-2010: { title: Alt, short: Alt, year: 2010, order: 1 }\nohne: { title: Ohne, short: Ohne, order: 9 }\n';
    expect(age('ohne', undefined, sources)).toBeUndefined();
  });
});

describe('upkeep', () => {
  const registry = registryOf({
    alt: bodyText('Alt', 'cadence:', said('{ perYear: 2 }', 'alt-2010')),
    beides: bodyText('Beides', 'cadence:', said('{ perYear: 2 }', 'alt-2010'), said('{ perYear: 3 }', 'neu-2020')),
    nur: bodyText('Nur genannt'),
  });
  it('names the facts that one may expect and no document states', () => {
    expect(missingFacts(registry.entries.get('alt')!)).not.toContain('cadence');
    expect(missingFacts(registry.entries.get('nur')!)).toEqual([
      'coordination',
      'cadence',
      'members',
      'purpose',
      'legalBasis',
      'partOf',
      'reportsTo',
    ]);
  });
  it('a body is as old as the newest word on it; one without any has no age', () => {
    const ids = (years: number) => staleBodies(registry, TODAY, years).map(({ entry }) => entry.id);
    expect(ids(5)).toEqual(['alt', 'beides']);
    expect(ids(6)).toEqual(['alt']);
    expect(ids(16)).toEqual([]);
  });
});

describe('political levels', () => {
  it('follow from kind, reporting and belonging, up to whoever stands nowhere', () => {
    const registry = registryOf({
      tag: kind('Tag', 'parliament'),
      vorstand: kind('Vorstand', 'executive'),
      verein: kind('Vereinsvorstand', 'executive'),
      ausschuss: kind('Ausschuss', 'committee'),
      beirat: kind('Beirat', 'advisory-board', 'reportsTo:', said('[vorstand]', 'neu-2020')),
      runde: bodyText('Runde', 'reportsTo:', said('[tag]', 'neu-2020')),
      netz: kind('Netz', 'network', 'reportsTo:', said('[vorstand]', 'neu-2020')),
      gruppe: kind('Gruppe', 'working-group', 'partOf:', said('[netz]', 'neu-2020')),
      unter: bodyText('Unter', 'partOf:', said('[gruppe]', 'neu-2020')),
      allein: bodyText('Allein'),
    });
    expect(Object.fromEntries(politicalLevels(registry))).toEqual({
      tag: 'parliament',
      vorstand: 'executive',
      ausschuss: 'committee',
      beirat: 'advisory',
      runde: 'advisory',
      netz: 'coordination',
      gruppe: 'coordination',
      unter: 'coordination',
    });
  });
});
