import { describe, expect, it } from 'vitest';
import { answerTo, seelbergKnowledge, textOf } from '../../helpers/knowledge.ts';

const facetsOf = (question: string) => {
  const answer = answerTo(seelbergKnowledge(), question);
  return answer.type === 'facts' ? answer.facts.map(({ facet }) => facet) : answer.type;
};

describe('several facts in one question', () => {
  it.each([
    ['AG Radverkehr: wer koordiniert, wie oft, wer ist dabei?', ['coordination', 'cadence', 'members']],
    [
      'AG Radverkehr: wozu ist sie da, wer koordiniert sie und wie oft tagt sie?',
      ['purpose', 'purpose', 'coordination', 'cadence'],
    ],
    ['Tell me about the climate adaptation network, that is, who coordinates it', ['coordination']],
    ['ag radverkehr mitglieder turnus', ['members', 'cadence']],
    ['Wer ist responsible for die AG Radverkehr und how often is it?', ['coordination', 'cadence']],
    ['Wie oft tagt die AG Radverkehr?', ['cadence']],
    ['Was ist die AG Radverkehr und wie oft tagt sie?', ['purpose', 'purpose', 'cadence']],
    ['What is the AG Radverkehr and who runs it?', ['purpose', 'purpose', 'coordination']],
  ])('%s', (question, facets) => expect(facetsOf(question)).toEqual(facets));
});

describe('two questions in one sentence', () => {
  it.each([
    ['Who chairs the Klimabeirat, and how often does the AG Radverkehr meet?', ['coordination', 'cadence']],
    ['Wie oft tagt der Klimabeirat, und wer koordiniert die AG Radverkehr?', ['cadence', 'coordination']],
  ])('%s', (question, facets) => {
    const answer = answerTo(seelbergKnowledge(), question);
    expect(facetsOf(question)).toEqual(facets);
    expect(answer.type === 'facts' && new Set(answer.facts.map(({ entry }) => entry.id)).size).toBe(2);
  });
  it('of one that is named only once stay its own', () =>
    expect(facetsOf('Wer leitet den Klimabeirat und wie oft tagt er?')).toEqual(['coordination', 'cadence']));
});

it('whom to contact at a post without a number is whoever holds it', () =>
  expect(textOf(seelbergKnowledge(), 'Wer ist Ansprechpartnerin bei der Kreisbrandmeisterin?')).toContain(
    'Henrike Sudholt-Vehn',
  ));

it('what something is for, not how often, where it also says every year', () =>
  expect(facetsOf('Wofür trifft sich die AG Radverkehr jedes Jahr?')).toContain('purpose'));

it('whom something is done with is no member', () => {
  expect(facetsOf('Wer macht das mit der AG Radverkehr?')).toEqual(['coordination']);
  expect(facetsOf('Wer macht in der AG Radverkehr mit?')).toEqual(['members']);
});

it('whoever organises it is asked for by any word for that', () => {
  for (const question of ['AG Radverkehr Veranstalter', 'AG Radverkehr organiser'])
    expect(facetsOf(question)).toEqual(['coordination']);
});

it('who supervises a body runs it', () =>
  expect(facetsOf('Wer beaufsichtigt den Klimabeirat?')).toEqual(['coordination']));

it('who plans with others is a member', () =>
  expect(facetsOf('Wer entscheidet im Klimabeirat mit?')).toEqual(['members']));

describe('of two halves, of which no registry holds one, the other is answered', () => {
  it.each([
    ['Wie oft tagt der Klimabeirat und in welchem Raum?', { declined: false, substitute: { why: 'own' } }],
    ['In welchem Raum tagt der Klimabeirat und wie lange dauert die Sitzung?', { declined: true }],
    ['Wer sitzt in der AG Radverkehr und seit wann gibt es die?', { declined: false, substitute: { why: 'own' } }],
  ])('%s', (question, expected) => expect(answerTo(seelbergKnowledge(), question)).toMatchObject(expected));

  it('names whoever holds the post', () =>
    expect(textOf(seelbergKnowledge(), 'Wer ist Kreisbrandmeisterin und wie viele Stunden arbeitet sie?')).toContain(
      'Henrike Sudholt-Vehn',
    ));
});

it('the office that a body is in is the one that runs it', () => {
  expect(facetsOf('AG Radverkehr, bei welchem Amt?')).toEqual(['coordination']);
  expect(facetsOf('Wozu gehört die AG Radverkehr?')).not.toEqual(['coordination']);
});

describe('an overview of two', () => {
  it.each([
    'Überblick über AG Radverkehr und Klimabeirat bitte',
    'Give me an overview of the AG Radverkehr and the Klimabeirat',
  ])('says what each is for: %s', (question) => {
    const answer = answerTo(seelbergKnowledge(), question);
    expect(answer.declined).toBe(false);
    expect(facetsOf(question)).toEqual(['purpose', 'purpose']);
  });
});
