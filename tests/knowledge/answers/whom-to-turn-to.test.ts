import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { knownHalf } from '../../../knowledge/answers/apart.ts';
import { answerTo, smallKnowledge } from '../../helpers/knowledge.ts';

const at = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const body = (name: string, kind: string, topic: string, ...facts: string[]) =>
  `name: ${name}\nkind: ${kind}\n${mention}\ntopics: [{ value: [${topic}], ${at} }]\n${facts.join('\n')}\n`;
const run = `coordination: [{ value: { role: coordination, by: [gartenamt] }, ${at} }]`;
const knowledge = smallKnowledge({
  'units.yaml': [
    `gartenamt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n`,
    `haus:\n  name: Kreisverwaltung Neuland\n  kind: agency\n  also: [Kreisverwaltung]\n  ${mention}\n  definition: [{ value: { de: Hat ein Haus. }, ${at} }]\n`,
  ].join(''),
  'concepts.yaml': `obstbau:\n  name: Obstbau\n  kind: term\n  asked: [fruit growing]\n  ${mention}\n  definition: [{ value: { de: Anbau von Obst. }, ${at} }]\n`,
  'feld/ak-obst.yaml': body('AK Obstbau im Garten', 'working-circle', 'Obstbau', run),
  'feld/ag-obst.yaml': body('AG Obstbau auf Wiesen', 'working-group', 'Obstbau', run),
  'feld/ak-hecken.yaml': body(
    'AK Hecken',
    'working-circle',
    'Heckenschnitt',
    run,
    `cadence: [{ value: { perYear: 3 }, ${at} }]`,
  ),
  'feld/ak-rosen.yaml': body('AK Kletterrosen im Park', 'working-circle', 'Rosen', run),
  'feld/ag-rosen.yaml': body('AG Kletterrosen am Haus', 'working-group', 'Rosen', run),
});
const ask = (question: string) => answerTo(knowledge, question);
const first = (question: string) => entriesOf(ask(question))[0]?.id;

describe('a topic and nobody named', () => {
  it.each([
    'Wer macht beim Kreis Heckenschnitt?',
    'Gibt es jemanden im Landratsamt für Heckenschnitt?',
    'Wer kümmert sich in der Kreisverwaltung um Heckenschnitt?',
    'An wen in der Kreisverwaltung wende ich mich wegen Heckenschnitt?',
    'Unser Verein sucht eine feste Ansprechperson in der Kreisverwaltung für Heckenschnitt. Welche Stelle ist das?',
    'Wer ist im Landratsamt Ansprechpartner für Heckenschnitt?',
  ])('is found wherever in the house it is looked for: %s', (question) => expect(first(question)).toBe('ak-hecken'));

  it('is no name of another county, which is', () =>
    expect(ask('Wer macht beim Kreis Hintertupfing Heckenschnitt?')).toMatchObject({ type: 'unknown', foreign: true }));

  it('that nobody has is none either', () =>
    expect(ask('Wer macht beim Kreis Raketenplanung?')).not.toMatchObject({ foreign: true }));

  it('is told with whoever runs it, bodies before the term', () => {
    const answer = ask('Wer ist Ansprechpartner für Obstbau?');
    expect(answer).toMatchObject({ type: 'topic', hits: [{ fact: { facet: 'coordination' } }, {}] });
    expect(entriesOf(answer).every((entry) => entry.class === 'body')).toBe(true);
  });

  it.each(['Wer ist für Obstbau zuständig?', 'Wer macht Obstbau?', 'Who is responsible for fruit growing?'])(
    'a term is run by nobody, those who deal with it are told: %s',
    (question) => {
      const answer = ask(question);
      expect(answer.type).toBe('topic');
      expect(entriesOf(answer).map(({ class: cls }) => cls)).not.toContain('concept');
    },
  );

  it('is not asked back for where it names several in part', () =>
    expect([ask('Wer macht bei uns Kletterrosen?').type, ask('Welche Stelle gibt uns Kletterrosen?').type]).toEqual([
      'topic',
      'topic',
    ]));

  it('the house itself can be asked about', () => expect(first('Was ist die Kreisverwaltung?')).toBe('haus'));
});

describe('two questions in one', () => {
  it('one is described, the other asked of it', () =>
    expect(ask('Welche AK befasst sich mit Heckenschnitt, und wie oft trifft sie sich?')).toMatchObject({
      type: 'facts',
      facts: expect.arrayContaining([expect.objectContaining({ name: 'cadence' })]),
    }));
  it('both halves are told of one, and nothing of two', () => {
    const halves = (of: string) => knownHalf(ask('Wer koordiniert den AK Hecken?'), ask(`Wie oft tagt ${of}?`));
    expect(halves('der AK Hecken')).toMatchObject({ facts: [{ name: 'coordination' }, { name: 'cadence' }] });
    expect(halves('der AK Obstbau im Garten')).toBeUndefined();
  });
});
