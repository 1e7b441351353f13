import { describe, expect, it } from 'vitest';
import { relationBetween } from '../../../knowledge/answers/named/compare.ts';
import { answerTo, seelbergKnowledge } from '../../helpers/knowledge.ts';

const knowledge = seelbergKnowledge();
const ask = (question: string) => answerTo(knowledge, question);
const entry = (id: string) => knowledge.registry.entries.get(id)!;

describe('comparing', () => {
  it('two facts of two', () =>
    expect(ask('Vergleich AG Klimaanpassung und Klimabeirat: Turnus und Mitglieder')).toMatchObject({
      type: 'comparison',
      sides: [
        { facts: [{ name: 'cadence' }, { name: 'members' }] },
        { facts: [{ name: 'cadence' }, { name: 'members' }] },
      ],
    }));

  it('tells no difference from what nobody knows', () => {
    for (const question of [
      'Was ist der Unterschied zwischen Klimabeirat und Klimaparlament?',
      "What's the difference between the Hochwasserrat and the Klimabeirat?",
    ])
      expect(ask(question)).toMatchObject({ type: 'unknown', nearest: [{ id: 'klimabeirat' }], declined: true });
  });

  it('says who meets more often, by the newest document', () => {
    expect(ask('Was tagt öfter, der Klimabeirat oder die AG Klimaanpassung?')).toMatchObject({
      type: 'comparison',
      facet: 'cadence',
      direction: 'more',
      winner: { id: 'ag-klimaanpassung' },
      sides: [{ perYear: [3, 4] }, { perYear: [6, 6] }],
    });
    expect(ask('Wer tagt seltener, Moorforum oder Klimabeirat?')).toMatchObject({
      direction: 'less',
      winner: { id: 'moorforum' },
    });
    expect(ask('Tagt der Klimabeirat öfter oder seltener als die AG Klimaanpassung?')).toMatchObject({
      direction: 'more',
      winner: { id: 'ag-klimaanpassung' },
    });
    expect(ask('Does the Klimabeirat meet more often than the Moorforum?')).toMatchObject({
      winner: { id: 'klimabeirat' },
    });
  });

  it('a part of the second name is enough', () => {
    expect(ask('Wer tagt öfter, das Moorforum oder die AG Onlinezugänge Verwaltung?')).toMatchObject({
      type: 'comparison',
      sides: [{ entry: { id: 'moorforum' } }, { entry: { id: 'ag-onlinezugang' } }],
    });
    expect(ask('Tagt das Moorforum häufiger als die AG Onlinezugänge Verwaltung?')).toMatchObject({
      sides: [{ entry: { id: 'moorforum' } }, { entry: { id: 'ag-onlinezugang' } }],
    });
  });

  it('keeps contradictions on each side', () => {
    const answer = ask('Was tagt öfter, der Klimabeirat oder die AG Klimaanpassung?');
    expect(answer.type === 'comparison' && answer.sides[0]!.facts[0]!.groups).toHaveLength(2);
  });

  it('calls no winner of equals, or where one side has no number', () => {
    const tie = ask('Was tagt öfter, die AG Radverkehr oder der Fahrgastbeirat?');
    expect(tie).toMatchObject({ tie: true, declined: false });
    expect(tie).not.toHaveProperty('winner');
    const open = ask('Was tagt öfter, die AG Radverkehr oder die AG Radwegebau?');
    expect(open).toMatchObject({ type: 'comparison', declined: false });
    expect(open).not.toHaveProperty('winner');
    expect(open).not.toHaveProperty('tie');
  });

  it('of several that are asked about at once, who all takes part answers each', () => {
    for (const question of [
      'Ist das Kreislandvolk im Klimabeirat und der Wasserverband auch?',
      'Ist das Kreislandvolk im Klimabeirat? Und der Wasserverband?',
    ])
      expect(ask(question)).toMatchObject({
        type: 'facts',
        facts: [{ entry: { id: 'klimabeirat' }, name: 'members' }],
      });
  });

  it('puts any fact side by side', () => {
    expect(ask('Vergleiche die Mitglieder von AG Radverkehr und AG Radwegebau')).toMatchObject({
      type: 'comparison',
      facet: 'members',
    });
    expect(ask('Unterschied zwischen Klimabeirat und Fahrgastbeirat')).toMatchObject({
      type: 'comparison',
      facet: 'purpose',
    });
  });
});

describe('what two have to do with each other', () => {
  it.each([
    ['ag-klimaanpassung', 'netzwerk-klimaanpassung', 'partOf', 'netzwerk-klimaanpassung'],
    ['ag-radverkehr', 'polizeiinspektion-seelberg', 'member', 'ag-radverkehr'],
    ['klimabeirat', 'stabsstelle-klimaschutz', 'coordination', 'klimabeirat'],
    ['lenkungskreis-digitale-verwaltung', 'kreisausschuss', 'reportsTo', 'kreisausschuss'],
    ['klimabeirat', 'kreistag', 'none', 'klimabeirat'],
  ])('%s and %s: %s, whichever is named first', (a, b, relation, whole) => {
    const one = relationBetween(entry(a), entry(b), undefined, knowledge);
    const other = relationBetween(entry(b), entry(a), undefined, knowledge);
    expect([one.relation, other.relation]).toEqual([relation, relation]);
    expect(one.whole.id).toBe(whole);
  });

  it('of several, the asked one', () => {
    const [a, b] = [entry('ag-klimaanpassung'), entry('fachdienst-umwelt')];
    expect(relationBetween(a, b, 'members', knowledge).relation).toBe('member');
    expect(relationBetween(a, b, 'coordination', knowledge).relation).toBe('coordination');
  });

  it('asked as yes or no', () => {
    expect(ask('Gehört die AG Klimaanpassung zum Netzwerk Klimaanpassung?')).toMatchObject({
      type: 'relation',
      relation: 'partOf',
    });
    expect(ask('Berichtet der Klimabeirat an den Kreistag?')).toMatchObject({ type: 'relation', relation: 'none' });
  });
});
