import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const partOf = (id: string) => `partOf: [{ value: [${id}], ${source} }]`;
const kinds = (text: string, kind: string) => text.replace('kind: round', `kind: ${kind}`);
const knowledge = smallKnowledge({
  'feld/netzwerk-obst.yaml': kinds(bodyText('Netzwerk Obst'), 'network'),
  'feld/ag-apfel.yaml': kinds(bodyText('AG Apfel', partOf('netzwerk-obst')), 'working-group'),
  'feld/uag-boskop.yaml': kinds(bodyText('UAG Boskop', partOf('ag-apfel')), 'sub-working-group'),
});

it('whether one office is a member of another is no list of where it sits', () => {
  const offices = smallKnowledge({
    'units.yaml': ['verein: Obstverein', 'bund: Obstbund']
      .map((line) => line.split(': '))
      .map(
        ([id, name]) =>
          `${id}:\n  name: ${name}\n  kind: organisation\n  mentions: [{ document: neu-2020, at: "1" }]\n`,
      )
      .join(''),
    'feld/runde.yaml': bodyText('Obstrunde', `members: [{ value: [verein], ${source} }]`),
  });
  for (const question of ['Ist der Obstverein Mitglied im Obstbund?', 'Is the Obstverein a member of the Obstbund?'])
    expect(answerTo(offices, question)).toMatchObject({ type: 'relation', relation: 'none' });
  expect(answerTo(offices, 'Ist der Obstverein irgendwo Mitglied?')).toMatchObject({ type: 'list' });
});

describe('what something is part of', () => {
  it('is told up to the kind that is asked for', () => {
    const ids = (question: string) => entriesOf(answerTo(knowledge, question)).map(({ id }) => id);
    expect(ids('Zu welchem Netzwerk gehört die UAG Boskop?')).toEqual(
      expect.arrayContaining(['uag-boskop', 'ag-apfel']),
    );
    expect(ids('Zu welcher AG gehört die UAG Boskop?')).toEqual(['uag-boskop']);
  });

  it('is asked in the dative; what is assigned to somebody stands in the nominative', () => {
    expect(answerTo(knowledge, 'Welchem Netzwerk ist die AG Apfel zugeordnet?')).toMatchObject({
      type: 'facts',
      facts: [{ entry: { id: 'ag-apfel' }, name: 'partOf' }],
    });
    expect(answerTo(knowledge, 'Welche Gremien sind dem Netzwerk Obst zugeordnet?')).toMatchObject({
      items: [{ entry: { id: 'ag-apfel' } }],
    });
  });
});

describe('what includes something', () => {
  it.each([
    'Welches Netzwerk umfasst die AG Apfel?',
    'which network includes the AG Apfel',
    'What network contains the AG Apfel?',
  ])('is what it is part of: %s', (question) =>
    expect(answerTo(knowledge, question)).toMatchObject({
      type: 'facts',
      facts: [{ entry: { id: 'ag-apfel' }, name: 'partOf' }],
    }),
  );

  it('is not what it includes itself', () =>
    expect(answerTo(knowledge, 'Welche Arbeitsgruppen umfasst das Netzwerk Obst?')).toMatchObject({
      type: 'list',
      items: [{ entry: { id: 'ag-apfel' } }],
    }));
});

describe('who reports to a body', () => {
  const reporting = smallKnowledge({
    'feld/obstrat.yaml': bodyText('Obstrat'),
    'feld/apfelrunde.yaml': bodyText('Apfelrunde', `reportsTo: [{ value: [obstrat], ${source} }]`),
    'feld/birnenrunde.yaml': bodyText(
      'Birnenrunde',
      `reportsTo: [{ value: [obstrat], ${source} }]`,
      `topics: [{ value: [Birnen], ${source} }]`,
      `cadence: [{ value: { perYear: 2 }, ${source} }]`,
    ),
  });
  const listed = (question: string) => {
    const answer = answerTo(reporting, question);
    return answer.type === 'list' ? answer.items.map(({ entry }) => entry.id) : answer.type;
  };

  it.each([
    'Wer berät den Obstrat?',
    'Who advises the Obstrat?',
    'Wer berichtet an den Obstrat?',
    'Which advisory bodies does the Obstrat have?',
    'Von welchen Gremien wird der Obstrat beraten?',
    'Welche Gremien hat der Obstrat?',
    'Wer gibt dem Obstrat Empfehlungen?',
    'Which groups give advice to the Obstrat?',
  ])('%s', (question) => expect(listed(question)).toEqual(['apfelrunde', 'birnenrunde']));

  it('is narrowed by how often they meet, and none of them may fit', () => {
    expect(listed('Welche Gremien, die den Obstrat beraten, tagen zweimal im Jahr?')).toEqual(['birnenrunde']);
    expect(listed('Which bodies that advise the Obstrat meet twice a year?')).toEqual(['birnenrunde']);
    expect(listed('Welche Gremien, die den Obstrat beraten, tagen zehnmal im Jahr?')).toEqual([]);
  });

  it('is narrowed by a topic, and is no question for the way up', () => {
    expect(listed('Wer berät den Obstrat in Birnenfragen?')).toEqual(['birnenrunde']);
    expect(listed('An wen berichtet die Apfelrunde?')).toBe('facts');
  });
});

describe('whether an organisation is a member', () => {
  it('counts the branch that bears its name', () => {
    const unit = (id: string, name: string) =>
      `${id}:\n  name: ${name}\n  kind: organisation\n  mentions: [{ document: neu-2020, at: "1" }]\n`;
    const members = `members: [{ value: [imkerbund-nord], ${source} }]`;
    const bees = smallKnowledge({
      'units.yaml': unit('imkerbund', 'Imkerbund') + unit('imkerbund-nord', 'Imkerbund Nord'),
      'feld/bienenrunde.yaml': bodyText('Bienenrunde', members),
    });
    expect(answerTo(bees, 'Sitzt der Imkerbund in der Bienenrunde?')).toMatchObject({
      type: 'relation',
      relation: 'member',
      part: { id: 'imkerbund-nord' },
    });
  });
});

describe('where somebody sits', () => {
  const mentions = '  mentions: [{ document: neu-2020, at: "1" }]';
  const sitting = smallKnowledge({
    'people.yaml': `kern:\n  name: Ida Kern\n  also: [Kern]\n  kind: person\n${mentions}\n  functions: [{ value: { role: Gärtnerin, unit: obstamt }, ${source} }]\n`,
    'units.yaml': `obstamt:\n  name: Obstamt\n  kind: office\n${mentions}\npersonalbuero:\n  name: Personalbüro\n  asked: [HR Büro]\n  kind: office\n${mentions}\n`,
    'feld/mosten.yaml': kinds(
      bodyText('Projektgruppe Mosten', `members: [{ value: [{ id: kern }], ${source} }]`),
      'project-group',
    ),
  });
  const ids = (question: string) => entriesOf(answerTo(sitting, question)).map(({ id }) => id);

  it('is for a project the group that runs it', () =>
    expect(ids('An welchem Projekt war Frau Kern beteiligt?')).toEqual(['mosten']));
});

it.each(['Which people is the AG Birne for?', 'For AG Birne: what kind of people is it for?'])(
  'for whom something is meant is no list of people: %s',
  (question) => {
    const some = smallKnowledge({
      'feld/ag-birne.yaml': bodyText('AG Birne', `purpose: [{ value: Berät Familien, ${source} }]`),
      'persons.yaml': 'rosa:\n  name: Rosa Kern\n  mentions: [{ document: neu-2020, at: "1" }]\n',
    });
    expect(answerTo(some, question)).toMatchObject({ facts: [{ entry: { id: 'ag-birne' }, facet: 'purpose' }] });
  },
);
