import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { speaksOfBody } from '../../../knowledge/answers/named/described.ts';
import { readQuestion } from '../../../knowledge/questions/read.ts';
import { answerTo, seelbergKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const seelberg = seelbergKnowledge();

describe('where something is spoken about', () => {
  it.each([
    'Wo geht es um Radverkehr?',
    'Wo wird über Radverkehr gesprochen?',
    'Where is Radverkehr discussed?',
    'Wer arbeitet zum Thema Radverkehr?',
  ])('%s', (question) => {
    const answer = answerTo(seelberg, question);
    expect(answer.type).toBe('topic');
    expect(entriesOf(answer).map(({ id }) => id)).toContain('ag-radverkehr');
  });
});

describe('a case', () => {
  it.each([
    ['Meine Oma ist dement und läuft nachts weg. Welches Netzwerk passt?', 'qualitaetszirkel-demenz'],
    ['Am Radweg liegt Glas. Welche AG beschäftigt sich mit Radwegen?', 'ag-radwegebau'],
    ['Ich bin Radfahrerin in Seelberg. In welcher Runde treffe ich die anderen?', 'ag-radverkehr'],
    ['I look after the cycle paths of a village. Where do I meet others who do the same?', 'ag-radverkehr'],
  ])('%s', (question, id) => {
    expect(entriesOf(answerTo(seelberg, question)).map((entry) => entry.id)).toContain(id);
  });
});

describe('a body that is described, and its name asked for', () => {
  it.each([
    ['Das Netzwerk mit den Hebammen, wie heißt das?', 'netzwerk-hebammenversorgung'],
    ['Wie heißt das Netzwerk der Hebammen?', 'netzwerk-hebammenversorgung'],
    ['The advisory board on the climate: what is it called?', 'klimabeirat'],
  ])('%s', (question, id) => {
    expect(entriesOf(answerTo(seelberg, question)).map((entry) => entry.id)).toEqual([id]);
  });
  it.each(['Wie heißt die Radverkehrsbeauftragte*r?', 'Wie heißt das Netzwerk für Raumfahrt?'])('%s', (question) =>
    expect(answerTo(seelberg, question).declined).toBe(true),
  );
});

it('a word for a body before a paper speaks of no body', () => {
  const speaks = (text: string) => speaksOfBody(readQuestion(text, seelberg, 'de'));
  expect(speaks('What does the network on Radverkehr do?')).toBe(true);
  expect(speaks('What does the network paper say about Radverkehr?')).toBe(false);
});

describe('a list that a keeper has titled', () => {
  const source = 'source: { document: neu-2020, at: "1" }';
  const office = [
    'obstamt:',
    '  name: Obstamt',
    '  kind: office',
    '  mentions: [{ document: neu-2020, at: "1" }]',
    `  parts: [{ title: { de: Kern-Gremien, en: Core bodies }, value: [apfelrunde], ${source} }]`,
    '',
  ].join('\n');
  const knowledge = smallKnowledge({
    'units.yaml': office,
    'feld/apfelrunde.yaml': bodyText('Apfelrunde'),
    'feld/birnenrunde.yaml': bodyText(
      'Birnenrunde',
      `coordination: [{ value: { role: coordination, by: [obstamt] }, ${source} }]`,
    ),
  });

  it('answers for its title, before everything of that kind is listed', () => {
    for (const question of ['Welche Kern-Gremien hat das Obstamt?', 'Which core bodies does the Obstamt have?']) {
      const answer = answerTo(knowledge, question);
      expect(answer, question).toMatchObject({ type: 'facts', facts: [{ name: 'parts' }] });
    }
    expect(answerTo(knowledge, 'Welche Gremien hat das Obstamt?').type).toBe('list');
  });
});

describe('a list that a term has, which is only described', () => {
  const source = 'source: { document: neu-2020, at: "1" }';
  const text = (de: string, en: string) => `{ de: ${de}, en: ${en} }`;
  const knowledge = smallKnowledge({
    'concepts.yaml': [
      'obstleitbild:',
      '  name: Obstleitbild',
      '  kind: principle',
      '  mentions: [{ document: neu-2020, at: "1" }]',
      `  parts: [{ title: ${text('Schwerpunkte', 'Priorities')}, value: [${text('Schnitt', 'pruning')}], ${source} }]`,
      '',
    ].join('\n'),
    'thesaurus.yaml': '- { words: [fruit], means: [Obst], why: English }\n',
  });

  it('answers for its title', () => {
    const answer = answerTo(knowledge, 'Name the three priorities of the fruit guideline');
    expect(answer).toMatchObject({ type: 'facts', facts: [{ name: 'parts' }] });
    expect(answerTo(knowledge, 'Name the three priorities of the fish guideline').type).not.toBe('facts');
  });
});

describe('who advises', () => {
  const council = (name: string, kind: string) =>
    bodyText(
      name,
      'purpose: [{ value: Alles rund um Gewässer im Kreis., source: { document: alt-2010, at: "1" } }]',
    ).replace('kind: round', `kind: ${kind}`);
  const county = smallKnowledge({
    'feld/netz.yaml': council('Gewässernetz', 'network'),
    'feld/rat.yaml': council('Uferforum', 'council'),
  });

  it.each(['The body that advises the county on Gewässer', 'Who is the board that advises on Gewässer?'])(
    'councils come first: %s',
    (question) => expect(entriesOf(answerTo(county, question))[0]?.id).toBe('rat'),
  );
  it('of anything else the one that fits best does', () =>
    expect(entriesOf(answerTo(county, 'Wer kümmert sich um Gewässer?'))[0]?.id).toBe('netz'));
});

it('a phrasing ends with its word', () => {
  const answer = answerTo(seelberg, 'Was machen wir bei Demenz?');
  expect(entriesOf(answer).map(({ id }) => id)).toContain('qualitaetszirkel-demenz');
});
