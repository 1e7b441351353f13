import { describe, expect, it } from 'vitest';
import { answerTo, smallKnowledge } from '../../helpers/knowledge.ts';

const AT = 'source: { document: neu-2020, at: "1" }';
const knowledge = smallKnowledge({
  'units.yaml': [
    'moordorf:',
    '  name: Moordorf',
    '  kind: municipality',
    '  mentions: [{ document: neu-2020, at: "1" }]',
    '  parts:',
    `    - { title: { de: Einwohner, en: Inhabitants }, value: [rund 900], ${AT} }`,
    `    - { title: Ortsteile, value: [Oberdorf, Unterdorf], ${AT} }`,
    'heidedorf:',
    '  name: Heidedorf',
    '  kind: municipality',
    '  mentions: [{ document: neu-2020, at: "1" }]',
    'geestdorf:',
    '  name: Geestdorf',
    '  kind: municipality',
    '  mentions: [{ document: neu-2020, at: "1" }]',
    '  parts:',
    `    - { title: { de: Einwohner, en: Inhabitants }, value: [rund 700], ${AT} }`,
    '',
  ].join('\n'),
  'publications.yaml': [
    'moorplan:',
    '  name: Moorplan',
    '  kind: plan',
    '  mentions: [{ document: neu-2020, at: "1" }]',
    `  publication: [{ value: { year: "2020" }, ${AT} }]`,
    '  parts:',
    `    - { title: Unterschriften, value: [der Deichgraf], ${AT} }`,
    '',
  ].join('\n'),
  'thesaurus.yaml': '- { words: [unterschrieben], means: [Unterschriften], why: verb }\n',
});
const titles = (question: string) => {
  const answer = answerTo(knowledge, question);
  return answer.type === 'facts'
    ? answer.facts.flatMap(({ groups }) => groups.map(({ value }) => (value as { title?: { de: string } }).title?.de))
    : answer.type;
};

describe('a part is found by its title', () => {
  it('in either language, and only that part', () => {
    expect(titles('Wie viele Einwohner hat Moordorf?')).toEqual(['Einwohner']);
    expect(titles('How many inhabitants does Moordorf have?')).toEqual(['Einwohner']);
  });

  it('of each that is named', () =>
    expect(titles('Einwohner von Moordorf und Geestdorf?')).toEqual(['Einwohner', 'Einwohner']));

  it('what documents hardly ever tell is declined where no part bears the title', () =>
    expect(answerTo(knowledge, 'Wie viele Einwohner hat Heidedorf?')).toMatchObject({
      type: 'missing',
      declined: true,
    }));

  it('by a word that the thesaurus joins to the title', () =>
    expect(titles('Wer hat den Moorplan unterschrieben?')).toEqual(['Unterschriften']));
});

it('what never meets is done as often as one of its facts says', () => {
  const county = smallKnowledge({
    'publications.yaml': [
      'wegeplan:',
      '  name: Wegeplan',
      '  kind: plan',
      '  mentions: [{ document: neu-2020, at: "1" }]',
      `  tasks: [{ value: [Fortschreibung alle zwei Jahre], ${AT} }]`,
      '',
    ].join('\n'),
  });
  for (const question of ['Wie oft wird der Wegeplan aktualisiert?', 'How often is the Wegeplan updated?'])
    expect(answerTo(county, question)).toMatchObject({ type: 'facts', facts: [{ name: 'tasks' }] });
});
