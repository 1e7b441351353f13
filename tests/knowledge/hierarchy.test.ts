import { describe, expect, it } from 'vitest';
import { above, below, byAnyWay, wayUp } from '../../knowledge/hierarchy.ts';
import type { Entry } from '../../knowledge/model.ts';
import { seelbergKnowledge, smallKnowledge } from '../helpers/knowledge.ts';
import { bodyText } from '../helpers/registry-files.ts';

const { registry, relations } = seelbergKnowledge();
const entry = (id: string) => registry.entries.get(id)!;
const partsOf = (id: string) => relations.children(id).map((link) => link.entry);
const told = (standings: readonly { entry: Entry; level: number }[]) => standings.map((it) => [it.entry.id, it.level]);

describe('the hierarchy', () => {
  it('tells everything above with its level, the nearest first', () =>
    expect(told(above(entry('uag-hitzeschutz'), registry.entries))).toEqual([
      ['ag-klimaanpassung', 1],
      ['netzwerk-klimaanpassung', 2],
    ]));

  it('tells everything below, each behind what it belongs to', () =>
    expect(told(below(entry('netzwerk-klimaanpassung'), partsOf))).toEqual([
      ['ag-klimaanpassung', 1],
      ['uag-hitzeschutz', 2],
      ['trinkbrunnen-offensive', 3],
    ]));

  it('finds the way up to one that fits, by reporting where belonging leads no further', () => {
    const ids = (way: Entry[] | undefined) => way?.map(({ id }) => id);
    const toParliament = ({ kind }: Entry) => kind === 'parliament';
    expect(ids(wayUp(entry('ag-onlinezugang'), toParliament, registry.entries))).toBeUndefined();
    expect(ids(wayUp(entry('ag-onlinezugang'), toParliament, registry.entries, byAnyWay))).toEqual([
      'ag-onlinezugang',
      'lenkungskreis-digitale-verwaltung',
      'kreisausschuss',
      'kreistag',
    ]);
  });

  it('tells each once where there are two ways, where it stands highest', () => {
    const partOf = (wholes: string) => `partOf: [{ value: [${wholes}], source: { document: alt-2010, at: "1" } }]`;
    const small = smallKnowledge({
      'feld/netz.yaml': bodyText('Netz'),
      'feld/runde.yaml': bodyText('Runde', partOf('netz')),
      'feld/kreis.yaml': bodyText('Kreis', partOf('runde, netz')),
    });
    const { entries } = small.registry;
    const parts = (id: string) => small.relations.children(id).map((link) => link.entry);
    expect(told(above(entries.get('kreis')!, entries))).toEqual([
      ['runde', 1],
      ['netz', 1],
    ]);
    expect(told(below(entries.get('netz')!, parts)).sort()).toEqual([
      ['kreis', 1],
      ['runde', 1],
    ]);
  });
});
