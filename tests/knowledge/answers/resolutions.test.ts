import { describe, expect, it } from 'vitest';
import { answerTo, converse, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const at = 'document: alt-2010, at: "1"';
const resolution = (id: string, name: string, day: string) => `${id}:
  name: ${name}
  kind: resolution
  mentions: [{ ${at} }]
  publication: [{ value: { publisher: obstrat, year: "${day.slice(-4)}", stand: "${day}" }, source: { ${at} } }]
`;
const county = smallKnowledge({
  'feld/obstrat.yaml': bodyText('Obstrat', `cadence: [{ value: { perYear: 4 }, source: { ${at} } }]`),
  'feld/waldrat.yaml': bodyText(
    'Waldrat',
    `coordination: [{ value: { role: chair, by: [Försterei] }, source: { ${at} } }]`,
    `legalBasis: [{ value: [Beschluss von 2001], source: { ${at} } }]`,
  ),
  'publications.yaml':
    resolution('beschluss-birnbaeume', 'Beschluss Pflanzung von Birnbäumen', '01.02.2003') +
    resolution('beschluss-kelter', 'Beschluss Bau der Kelterei', '04.05.2006') +
    resolution('beschluss-saft', 'Beschluss zur Saftstudie', '07.08.2009') +
    `saftstudie:\n  name: Saftstudie\n  kind: study\n  mentions: [{ ${at} }]\n`,
});
const told = (question: string) => {
  const answer = answerTo(county, question);
  return answer.type === 'facts' ? answer.facts.map(({ entry, name }) => `${name} ${entry.id}`) : [answer.type];
};

it.each([
  ['Wann hat der Obstrat die Pflanzung von Birnbäumen beschlossen?', 'publication beschluss-birnbaeume'],
  ['Welches Datum hat der Beschluss des Obstrats zum Bau der Kelterei?', 'publication beschluss-kelter'],
  ['When did the Obstrat decide on the Kelterei?', 'publication beschluss-kelter'],
  ['Is the Obstrat decision on the Kelterei dated May or June 2006?', 'publication beschluss-kelter'],
  // Of several decisions, the one that speaks of what is named.
  ['When did the Obstrat ask for the trees that led to the Saftstudie?', 'publication beschluss-saft'],
  // How often it meets, and what it never decided, is no question for a resolution.
  ['Wie oft tagt der Obstrat zur Pflanzung von Birnbäumen?', 'cadence obstrat'],
])('%s', (question, expected) => expect(told(question)).toEqual([expected]));

it('says nothing of what was never decided', () => {
  expect(told('Wann hat der Obstrat den Bau der Brücke beschlossen?').join()).not.toMatch(/publication/);
});

it.each([
  ['Was hat der Obstrat beschlossen?', ['beschluss-birnbaeume', 'beschluss-kelter', 'beschluss-saft']],
  ['Which resolutions did the Obstrat pass in 2006?', ['beschluss-kelter']],
  ['Was hat der Obstrat 2009 beschlossen?', ['beschluss-saft']],
])('what a body has decided are its resolutions: »%s«', (question, ids) => {
  const answer = answerTo(county, question);
  expect(answer.type === 'list' && answer.items.map(({ entry }) => entry.id).sort()).toEqual(ids);
});

describe('the resolution of a day', () => {
  it.each([
    'Was hat der Obstrat am 4.5.2006 beschlossen?',
    'Was wurde am 04.05.2006 beschlossen?',
    'Welcher Beschluss stammt vom 4. Mai 2006?',
    'What did the Obstrat decide on 4 May 2006?',
    'Which resolution is of 04.05.2006?',
  ])('is told: %s', (question) =>
    expect(answerTo(county, question)).toMatchObject({ type: 'profile', entry: { id: 'beschluss-kelter' } }),
  );

  it.each(['Welcher Beschluss stammt vom 5.5.2006?', 'What did the Obstrat decide on 5 May 2006?'])(
    'of another day nothing is known: %s',
    (question) => expect(answerTo(county, question).declined).toBe(true),
  );

  it('beside a body that only rests on it, asks for what that rests on', () =>
    expect(told('Auf welchem Beschluss vom 4.5.2006 beruht der Waldrat?')).toEqual(['legalBasis waldrat']));
});

it('of a body that is based on a decision, what it decides is not told', () => {
  expect(answerTo(county, 'Was hat der Waldrat beschlossen?')).toMatchObject({ type: 'missing', declined: true });
  const talk = ['Welche Gremien gibt es?', 'What did the Waldrat decide in 2006?'];
  expect(converse(county, talk)[1]!.answer).toMatchObject({ type: 'missing', entry: { id: 'waldrat' } });
});
