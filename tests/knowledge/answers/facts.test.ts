import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factOf, factsOf, groupStatements, knownFacets, profileFacts } from '../../../knowledge/answers/facts/facts.ts';
import { smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const old = 'source: { document: alt-2010, at: "1" }';
const young = 'source: { document: neu-2020, at: "2" }';
const county = (...lines: string[]) => {
  const { registry } = smallKnowledge({
    'feld/runde.yaml': bodyText('Runde Garten', ...lines),
    'units.yaml': 'amt:\n  name: Gartenamt\n  kind: office\n  mentions: [{ document: neu-2020, at: "1" }]\n',
  });
  return { registry, entry: registry.entries.get('runde')! };
};
const cadences = (...lines: string[]) => {
  const { registry, entry } = county('cadence:', ...lines);
  return groupStatements(entry, 'cadence', registry).map(({ value, statements }) => [
    value.perYear?.min,
    statements.length,
  ]);
};

describe('statements of one fact', () => {
  it('the newest document first, however they are written', () => {
    const two = `  - { value: { perYear: 2 }, ${old} }`;
    const three = `  - { value: { perYear: 3 }, ${young} }`;
    expect(cadences(two, three)).toEqual([
      [3, 1],
      [2, 1],
    ]);
    expect(cadences(three, two)).toEqual([
      [3, 1],
      [2, 1],
    ]);
  });

  it('equal values are one group with both sources', () =>
    expect(cadences(`  - { value: { perYear: 2 }, ${old} }`, `  - { value: { perYear: 2 }, ${young} }`)).toEqual([
      [2, 2],
    ]));

  it('what a document prefers goes before the newest, what it deprecates behind the oldest', () => {
    expect(
      cadences(`  - { value: { perYear: 2 }, ${old}, rank: preferred }`, `  - { value: { perYear: 3 }, ${young} }`),
    ).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect(
      cadences(`  - { value: { perYear: 2 }, ${old} }`, `  - { value: { perYear: 3 }, ${young}, rank: deprecated }`),
    ).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  it('in one document, what is said outright goes before what is implied', () =>
    expect(
      cadences(`  - { value: { perYear: 2 }, ${young}, implied: true }`, `  - { value: { perYear: 3 }, ${young} }`),
    ).toEqual([
      [3, 1],
      [2, 1],
    ]));

  it('members are the same in any order and wording', () => {
    const { registry, entry } = county(
      'members:',
      `  - { value: [amt, Imkerei], ${old} }`,
      `  - { value: [IMKEREI, { id: amt, as: Amt für Gärten }], ${young} }`,
    );
    expect(groupStatements(entry, 'members', registry)).toHaveLength(1);
  });

  it('two roles are two statements, also of the same office', () => {
    const { registry, entry } = county(
      'coordination:',
      `  - { value: { role: chair, by: [amt] }, ${young} }`,
      `  - { value: { role: management, by: [amt] }, ${young} }`,
    );
    expect(groupStatements(entry, 'coordination', registry).map(({ value }) => value.role)).toEqual([
      'chair',
      'management',
    ]);
  });

  it('none is lost and none is doubled', () => {
    const numbers = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(numbers, (list) => {
        const groups = cadences(
          ...list.map(([count, isOld]) => `  - { value: { perYear: ${count} }, ${isOld ? old : young} }`),
        );
        expect(new Set(groups.map(([value]) => value))).toEqual(new Set(list.map(([count]) => count)));
        expect(groups.reduce((sum, [, count]) => sum + count!, 0)).toBe(list.length);
        const newest = list.filter(([, isOld]) => !isOld).map(([count]) => count);
        if (newest.length > 0) expect(newest).toContain(groups[0]![0]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the fact that answers', () => {
  const { registry, entry } = county(
    `reportsTo: [{ value: [amt], ${young} }]`,
    `topics: [{ value: [Garten], ${young} }]`,
    `cadence: [{ value: { onDemand: true }, ${old} }]`,
  );

  it('falls to the next best one, or to none', () => {
    expect(factOf(entry, 'purpose', registry)?.name).toBe('topics');
    expect(factOf(entry, 'hierarchy', registry)?.name).toBe('reportsTo');
    expect(factOf(entry, 'legalBasis', registry)).toBeUndefined();
    expect(factsOf(entry, 'members', registry)).toEqual([]);
    expect(factsOf(entry, 'nextMeeting', registry)).toEqual([]);
  });

  it('a profile has only what is known', () => {
    expect(profileFacts(entry, registry).map(({ name }) => name)).toEqual(['cadence', 'reportsTo']);
    expect(knownFacets(entry, registry)).toEqual(['cadence', 'reportsTo']);
  });
});
