import { describe, expect, it } from 'vitest';
import { answerTo, seelbergKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const knowledge = seelbergKnowledge();
const ask = (question: string) => answerTo(knowledge, question);

describe('what somebody did and how they are is told by nothing that says what they are for, who runs them or who sits there', () => {
  it.each([
    // what they did, felt and wished
    'Was hat der Kulturbeirat an der AG Klimaanpassung gestört?',
    'Was ärgert den Kulturbeirat an der AG Klimaanpassung?',
    'Welche Anregungen hat der Kulturbeirat der AG Klimaanpassung mitgegeben?',
    'Welche Wünsche hatte der Kulturbeirat an die AG Klimaanpassung?',
    // who did something with them
    'Wer hat den Namen AG Klimaanpassung vorgeschlagen?',
    'Wer hat die AG Klimaanpassung erfunden?',
    // how they are
    'Wie effizient ist die AG Klimaanpassung?',
    'How efficient is the AG Klimaanpassung?',
    'Ist der Kulturbeirat eher streng oder locker?',
    'What is the Kulturbeirat proud of?',
    'Wird der Kulturbeirat umziehen?',
    // how something comes about
    'Wie werden die Mitglieder des Kulturbeirats ausgelost?',
    'How are the members of the Kulturbeirat chosen?',
    // what they intend, and may do to one another
    'Warum will der Kulturbeirat die AG Klimaanpassung verkleinern?',
    'Muss der Kulturbeirat der AG Klimaanpassung zustimmen?',
    'Hat die AG Klimaanpassung ihre Ziele erreicht?',
    'Hat sich die AG Klimaanpassung bewährt?',
    'Was plant der Kulturbeirat für nächstes Jahr?',
    // one meeting, or one season
    'Was hat der Kulturbeirat letzten Herbst empfohlen?',
    'Welche Themen standen beim letzten Kulturbeirat auf dem Programm?',
    'Kulturbeirat resolutions last month?',
    // somebody who is not there, or no more
    'Wer sitzt für die Feuerwehr im Kulturbeirat?',
    'Welche Kommune ist aus der AG Klimaanpassung ausgetreten?',
    // a sum, an office of the same name elsewhere
    'Wie viel Fördergeld hat die AG Klimabildung gekriegt?',
    'Was macht das Gesundheitsamt Großwinkel?',
  ])('%s', (question) => expect(ask(question).declined).toBe(true));

  it.each([
    'Wer leitet die AG Klimaanpassung?',
    'Wer hat die Leitung der AG Klimaanpassung übernommen?',
    'Wie ist die AG Klimaanpassung aufgebaut?',
    'Wie wird die AG Klimaanpassung koordiniert?',
    'Was hat der Kulturbeirat für Aufgaben?',
    'Ich war letzte Woche bei der AG Klimaanpassung, wer leitet die?',
    'Was macht das Gesundheitsamt?',
  ])('but %s', (question) => expect(ask(question).declined).toBe(false));
});

describe('what an abbreviation stands for', () => {
  const purpose = (text: string) => `purpose: [{ value: { de: ${text} }, source: { document: neu-2020, at: "1" } }]`;
  const letters = smallKnowledge({
    'feld/quavo.yaml': bodyText('QuaVO', purpose('Stimmt Termine ab.')),
    'feld/reho.yaml': bodyText('ReHO', purpose('Regionale Hilfe für Obstbauern.')),
  });

  it('is not told by what it does', () =>
    expect(answerTo(letters, 'Wofür stehen die Buchstaben QuaVO?')).toMatchObject({ type: 'missing', declined: true }));

  it('is told where words begin with its letters', () =>
    expect(answerTo(letters, 'Wofür steht ReHO?')).toMatchObject({ type: 'facts', declined: false }));

  it('is not asked of a body that has a longer name', () =>
    expect(ask('Wofür steht die AG Klimaanpassung?').declined).toBe(false));
});
