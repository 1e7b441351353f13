import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, smallKnowledge, textOf } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const body = (name: string, kind: string, ...lines: string[]) =>
  [`name: ${name}`, `kind: ${kind}`, mention, ...lines, ''].join('\n');
const knowledge = smallKnowledge({
  'publications.yaml': [
    `plan:\n  name: Neuer Plan\n  kind: concept\n  ${mention}\n`,
    `satzung:\n  name: Gartensatzung\n  kind: concept\n  ${mention}\n  parts:\n    - { title: Themen, value: [Hecken, Beete, Wege], ${source} }\n    - { title: Ziele, value: [Ruhe, weitere Ziele], ${source} }\n`,
    `blatt-a:\n  name: Gießen\n  kind: flyer\n  topics: [{ value: [Gießkannen], ${source} }]\n  ${mention}\n`,
    `blatt-b:\n  name: Düngen\n  kind: flyer\n  topics: [{ value: [Komposthaufen], ${source} }]\n  ${mention}\n`,
  ].join(''),
  'concepts.yaml': `stufen:\n  name: Stufen der Beetpflege\n  kind: term\n  ${mention}\n  parts:\n    - { title: Stufen, value: [Graben, Rechen], ${source} }\n`,
  'units.yaml': [
    `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n`,
    `imker:\n  name: Imkerinnen\n  kind: group\n  ${mention}\n`,
    `vogt:\n  name: Gartenvogt\n  kind: function\n  ${mention}\n  partOf: [{ value: [amt], ${source} }]\n`,
  ].join(''),
  'feld/rat.yaml': body(
    'Heckenrat',
    'council',
    `members: [{ value: [{ id: vogt }, { id: imker, as: zwei Imkerinnen }, 5 Vertretungen der Schreberfreunde], ${source} }]`,
  ),
  'feld/netz.yaml': body('Netzwerk Garten', 'network'),
  'feld/ag.yaml': body('AG Kies', 'working-group', `partOf: [{ value: [netz], ${source} }]`),
  'feld/runde.yaml': body('Moosrunde', 'round', `partOf: [{ value: [netz], ${source} }]`),
});
const told = (question: string) => entriesOf(answerTo(knowledge, question)).map(({ id }) => id);

describe('how many parts something has', () => {
  it.each([
    ['Wie viele Themen hat die Gartensatzung?', 'insgesamt 3'],
    ['How many topics does the Gartensatzung have?', '3 in total'],
  ])('%s', (question, number) => expect(textOf(knowledge, question)).toContain(number));

  it('is no share of a term of which only parts are told', () =>
    expect(answerTo(knowledge, 'Wie hoch ist das Budget der Stufen der Beetpflege?')).toMatchObject({
      declined: true,
    }));

  it('is told only where it is asked, and where no part is a rest', () => {
    expect(textOf(knowledge, 'Welche Themen hat die Gartensatzung?')).not.toContain('insgesamt');
    expect(textOf(knowledge, 'Wie viele Ziele hat die Gartensatzung?')).not.toContain('insgesamt');
  });
});

describe('how many of whom sit in a body', () => {
  it.each([
    'How many seats do the Imkerinnen hold on the Heckenrat?',
    'Wie viele Sitze haben die Imkerinnen im Heckenrat?',
  ])('is told by its members: %s', (question) => expect(told(question)).toEqual(['rat']));
  it('English says last what is counted', () => {
    expect(answerTo(knowledge, 'How many Schreberfreunde representatives sit in the Heckenrat?').declined).toBe(false);
    expect(answerTo(knowledge, 'How many dentists sit in the Heckenrat?').declined).toBe(true);
  });
});

describe('what one of the documents lists', () => {
  it('is told by the term of that document', () => {
    expect(told('Welche Stufen der Pflege nennt der Neue Plan?')).toEqual(['stufen']);
    expect(told('Welche Farben nennt der Neue Plan?')).not.toContain('stufen');
  });
});

describe('people use words for kinds loosely', () => {
  it('beside the few of the asked kind the others are told', () => {
    expect(answerTo(knowledge, 'Welche AGs gehören zum Netzwerk Garten?')).toMatchObject({
      items: [{ entry: { id: 'ag' } }],
      others: [{ id: 'runde' }],
    });
    expect(answerTo(knowledge, 'Welche Gremien gehören zum Netzwerk Garten?')).not.toHaveProperty('others');
  });

  it('an office sits in the bodies that it is said to belong to', () => {
    expect(told('Which bodies does the Gartenvogt belong to?')).toEqual(['rat']);
    expect(told('Which bodies have the Gartenvogt as a member?')).toEqual(['rat']);
    expect(told('Which office does the Gartenvogt belong to?')).toEqual(['vogt']);
  });

  it('either of two topics', () =>
    expect(told('Welche Flyer gibt es zu Gießkannen oder Komposthaufen?')).toEqual(['blatt-a', 'blatt-b']));
});

describe('what is listed under a title', () => {
  const list = (title: string, ...items: string[]) =>
    `parts: [{ title: ${title}, value: [${items.join(', ')}], ${source} }]`;
  const garden = smallKnowledge({
    'units.yaml': `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n`,
    'feld/netz.yaml': body(
      'Netzwerk Garten',
      'network',
      `coordination: [{ value: { role: coordination, by: [amt] }, ${source} }]`,
      list('Was gemeldet werden kann', 'Schnecken', 'Wühlmäuse'),
    ),
    'feld/rat.yaml': body(
      'Heckenrat',
      'council',
      `coordination: [{ value: { role: coordination, by: [amt] }, ${source} }]`,
      list('Anliegen', 'Hecken', 'Beete'),
    ),
  });

  it('is no number of cases', () => {
    expect(answerTo(garden, 'Wie viele Schnecken wurden 2019 im Netzwerk Garten gemeldet?')).toMatchObject({
      declined: true,
    });
    expect(textOf(garden, 'Was kann im Netzwerk Garten gemeldet werden?')).toContain('Schnecken');
  });

  it('is not asked for by what is told before the question', () => {
    const told = textOf(garden, 'Wir haben ein Anliegen für den Heckenrat. Wer koordiniert ihn?');
    expect(told).toContain('Gartenamt');
    expect(told).not.toContain('Beete');
  });
});

it('the number and the names are two halves', () => {
  const league = smallKnowledge({
    'projects.yaml': `beetliga:\n  name: Beetliga\n  kind: project\n  ${mention}\n  members: [{ value: [Schule am Bach, Schule am Hang], ${source} }]\n  parts:\n    - { title: Anzahl der Beete, value: [rund 30 Beete], ${source} }\n`,
  });
  for (const question of ['Number of Beetliga schools and their names?', 'Anzahl der Beetliga und ihre Namen?'])
    expect(textOf(league, question)).toMatch(/Schule am Bach/);
});

describe('what is listed under the word that is asked for', () => {
  const aid = smallKnowledge({
    'projects.yaml': `beetliga:\n  name: Beetliga\n  kind: project\n  ${mention}\n  members: [{ value: [Gartenverein], ${source} }]\n  status: [{ value: temporary, ${source}, note: bis 2021 }]\n  parts:\n    - { title: { de: Modellregionen, en: Model regions }, value: [Nordtal, Südtal], ${source} }\n`,
    'concepts.yaml': [
      `regionen:\n  name: Drei Regionen\n  also: [Regionen]\n  kind: region\n  ${mention}\n`,
      `beethilfe:\n  name: Ausbau der Beethilfe\n  kind: challenge\n  ${mention}\n  parts:\n    - { title: Kriterien, value: [wohnortnah], ${source} }\n`,
      `netzregeln:\n  name: Kriterien der Gartennetze\n  kind: principle\n  ${mention}\n  parts:\n    - { title: Kriterien, value: [offen], ${source} }\n`,
    ].join(''),
  });

  it.each(['Which regions take part in the Beetliga?', 'Welche Regionen machen bei der Beetliga mit?'])(
    'though that is the name of a term: %s',
    (question) => expect(textOf(aid, question)).toMatch(/Nordtal/),
  );

  it('and how long it runs is told with it', () =>
    expect(textOf(aid, 'Which regions take part in the Beetliga and until when does it run?')).toMatch(
      /Nordtal[\s\S]*2021/,
    ));

  it('by what the rest of the question is about', () =>
    expect(textOf(aid, 'Welche Kriterien soll die Beethilfe erfüllen?')).toMatch(/wohnortnah/));
});
