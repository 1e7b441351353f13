import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, converse, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mentions = '  mentions: [{ document: neu-2020, at: "1" }]';
const person = (id: string, name: string, role: string) =>
  `${id}:\n  name: ${name}\n  kind: person\n${mentions}\n  functions: [{ value: { role: ${role}, unit: obstamt }, ${source} }]\n`;
const knowledge = smallKnowledge({
  'units.yaml': `obstamt:\n  name: Obstamt\n  kind: office\n${mentions}\n  contact: [{ value: { phone: 0123 4567 }, ${source} }]\n`,
  'people.yaml':
    person('kern', 'Ida Kern', 'Leiterin des Obstamts') +
    person('stiel', 'Olga Stiel', 'Koordinatorin für Apfelwein') +
    person('laub', 'Uwe Laub', 'Koordinator für Birnenmost'),
  'projects.yaml': [
    'obstpfad:',
    '  name: Obstpfad',
    '  kind: project',
    mentions,
    `  coordination: [{ value: { role: lead, by: [obstamt] }, ${source} }]`,
    `  parts: [{ value: { title: Förderung, items: [Ministerium für Gärten] }, ${source} }]`,
    '',
  ].join('\n'),
  'feld/runde-most.yaml': bodyText(
    'Mostwerkstatt',
    `purpose: [{ value: { de: Denkt sich neue Moste aus, en: Thinks up new musts }, ${source} }]`,
    `members: [{ value: [obstamt, "Keltereien"], ${source} }]`,
    `coordination: [{ value: { role: coordination, by: [obstamt] }, ${source} }]`,
  ),
});
const told = (...questions: readonly string[]) => {
  const { answer } = converse(knowledge, questions).at(-1)!;
  const names = answer.type === 'facts' ? [...new Set(answer.facts.map(({ name }) => name))].join('+') : answer.type;
  return [names, ...entriesOf(answer).map(({ id }) => id)].join(' ');
};

describe('the same facts, asked otherwise', () => {
  it.each(['Wer macht im Obstamt die Sache mit dem Apfelwein?', 'Who does the Apfelwein stuff in the Obstamt?'])(
    'who does something in an office is told by the posts: »%s«',
    (question) => expect(told(question)).toBe('functions stiel'),
  );

  it('…also where the office is that of whoever was told', () =>
    expect(told('Wer leitet das Obstamt?', 'und wer macht dort den Birnenmost?')).toBe('functions laub'));

  it.each(['What is the phone number of the office?', 'Und die Telefonnummer von dem Amt?'])(
    'of somebody at work the office has the number: »%s«',
    (question) => expect(told('Wer leitet das Obstamt?', question)).toBe('contact obstamt'),
  );

  it('nobody is a member of a person, whose posts are told', () =>
    expect(told('What was Uwe Laub involved in?')).toBe('functions laub'));

  it.each(['What do people actually do in that Mostwerkstatt?', 'So what do they do in the Mostwerkstatt?'])(
    'what people do in it is what it is for: »%s«',
    (question) => expect(told(question)).toContain('purpose'),
  );

  it('the office that a body is with is the one that runs it', () =>
    expect(told('Mostwerkstatt, bei welcher Stelle angebunden?')).toContain('coordination'));

  it('a colleague or an office that a body is with is whoever runs it', () =>
    expect(told('Bei welchen Kolleg:innen bzw. welcher Stelle liegt die Mostwerkstatt?')).toContain('coordination'));

  it('a number that is called is not counted', () =>
    expect(answerTo(knowledge, 'What is the phone number of the Obstamt?')).toMatchObject({
      type: 'facts',
      facts: [{ name: 'contact' }],
    }));
});
