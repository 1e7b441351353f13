import { describe, expect, it } from 'vitest';
import { settleSubjects } from '../../../knowledge/questions/names/subjects.ts';
import { readQuestion } from '../../../knowledge/questions/read.ts';
import { seelbergKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const seelberg = seelbergKnowledge();
const settle = (text: string, knowledge = seelberg) =>
  settleSubjects(readQuestion(text, knowledge, 'de'), knowledge, true);
const ids = (text: string, knowledge = seelberg) => settle(text, knowledge).entries.map(({ id }) => id);

const cadence = 'cadence: [{ value: { perYear: 2 }, source: { document: neu-2020, at: "1" } }]';
const unit = (id: string, name: string) =>
  `${id}:\n  name: ${name}\n  kind: office\n  mentions: [{ document: neu-2020, at: "1" }]\n`;
const twins = smallKnowledge({
  'feld/runde-a.yaml': bodyText('Gartenrunde', 'also: [GR]', cadence),
  'feld/runde-b.yaml': bodyText('Grünrunde', 'also: [GR]'),
  'feld/uferrat-a.yaml': bodyText('Uferrat', 'possiblySameAs: [{ id: uferrat-b, why: Gleicher Name. }]'),
  'feld/uferrat-b.yaml': bodyText('Uferrat', 'also: [Rat am Ufer]'),
  'feld/deichrunde.yaml': bodyText('Deich', cadence),
  'units.yaml': unit('deichamt', 'Deich'),
});

describe('whom a question is about', () => {
  it.each([
    ['Wer leitet den Klimabeirat?', ['klimabeirat']],
    ['Wer leitet die Rad-AG?', ['ag-radverkehr']],
    ['Wie oft tagt das Klimanetzwerk?', ['netzwerk-klimaanpassung']],
    ['Klimabeirat und Fahrgastbeirat', ['klimabeirat', 'fahrgastbeirat']],
    ['Wie oft tagt die AG Klima?', ['ag-klimaanpassung']],
    // Two names share the word for their kind; a topic behind "und" is no name.
    ['Wie oft tagen die AGs Radverkehr und Wanderwege?', ['ag-radverkehr', 'ag-wanderwege']],
    ['Radverkehr Wanderwege Arbeitsgruppe Turnus', ['ag-radverkehr', 'ag-wanderwege']],
    ['Wie oft tagt die AG Radverkehr und Butterbrot?', ['ag-radverkehr']],
    ['Wer ist Jorin Kesselwerth?', ['dr-jorin-kesselwerth']],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected));

  it('a name that begins before a bracket does not end inside of it', () => {
    const network = bodyText('Netzwerk Wasser', 'asked: [water network]').replace('kind: round', 'kind: network');
    const water = smallKnowledge({ 'feld/netzwerk-wasser.yaml': network });
    const { mentions } = readQuestion('Who runs the network for water (Netzwerk Wasser)?', water, 'en');
    expect(mentions.map(({ words }) => words.length)).toEqual([2]);
  });

  it('of a term and a network of one name the network has the groups', () => {
    const concept = 'obsthilfe:\n  name: Obsthilfe\n  kind: term\n  mentions: [{ document: neu-2020, at: "1" }]\n';
    const body = bodyText('Netzwerk Obsthilfe', 'also: [Obsthilfe]').replace('kind: round', 'kind: network');
    const part = bodyText('AG Most', 'partOf: [{ value: [netz], source: { document: neu-2020, at: "1" } }]');
    const orchard = smallKnowledge({ 'concepts.yaml': concept, 'feld/netz.yaml': body, 'feld/most.yaml': part });
    expect(ids('Obsthilfe Untergruppen', orchard)).toEqual(['netz']);
    expect(ids('Was bedeutet Obsthilfe?', orchard)).toEqual(['obsthilfe']);
  });

  it('the kind beside a name says which of its bearers is meant', () => {
    const concept = 'obsthilfe:\n  name: Obsthilfe\n  kind: term\n  mentions: [{ document: neu-2020, at: "1" }]\n';
    const body = bodyText('Netzwerk Obsthilfe', 'also: [Obsthilfe]').replace('kind: round', 'kind: network');
    const orchard = smallKnowledge({ 'concepts.yaml': concept, 'feld/netzwerk-obsthilfe.yaml': body });
    expect(ids('Was ist Obsthilfe?', orchard)).toEqual(['obsthilfe']);
    expect(ids('Was will das Obsthilfe-Netzwerk erreichen?', orchard)).toEqual(['netzwerk-obsthilfe']);
    expect(ids('Was will das Netzwerk für Obsthilfe erreichen?', orchard)).toEqual(['netzwerk-obsthilfe']);
  });

  it('a name with a number in it', () => {
    const orchard = smallKnowledge({ 'feld/kreis.yaml': bodyText('AG § 5 Wiesen') });
    expect(ids('Wer leitet die AG 5 Wiesen?', orchard)).toEqual(['kreis']);
  });

  it('a whole name is certain, a part of one is not', () => {
    expect(settle('Wer leitet den Klimabeirat?').certain).toBe(true);
    expect(settle('Wer leitet die AG Klima?')).toMatchObject({
      entries: [{ id: 'ag-klimaanpassung' }],
      certain: false,
    });
  });

  it('a part of a name is only looked at where that is allowed', () => {
    const reading = readQuestion('Wer leitet die AG Klima?', seelberg, 'de');
    expect(settleSubjects(reading, seelberg, false).entries).toEqual([]);
  });

  it('nobody for a question without a name', () =>
    expect(settle('Wer leitet das?')).toMatchObject({ entries: [], certain: false }));
});

describe('several bear the name', () => {
  it('asks back, with all of them', () => {
    const { entries, ambiguous } = settle('Wer leitet die GR?', twins);
    expect(entries).toEqual([]);
    expect(ambiguous).toMatchObject({ reason: 'ambiguous', asked: 'GR' });
    expect(ambiguous!.entries.map(({ id }) => id)).toEqual(['runde-a', 'runde-b']);
  });

  it('takes the only one that has the asked fact', () =>
    expect(ids('Wie oft tagt die GR?', twins)).toEqual(['runde-a']));

  it('takes one of two that may be the same', () => expect(ids('Wer leitet den Uferrat?', twins)).toHaveLength(1));

  it('takes the class that the question speaks of', () => {
    expect(ids('Wie oft tagt Deich?', twins)).toEqual(['deichrunde']);
    expect(ids('Wie ist die Telefonnummer von Deich?', twins)).toEqual(['deichamt']);
    expect(ids('Was macht das Büro Deich?', twins)).toEqual(['deichamt']);
  });
});
