import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mentions = '  mentions: [{ document: neu-2020, at: "1" }]';
const knowledge = smallKnowledge({
  'units.yaml': [
    'obstgraf:',
    '  name: Obstgraf',
    '  kind: function',
    mentions,
    `  tasks: [{ value: [{ de: Äpfel zählen, en: counting apples }], ${source} }]`,
    'obstbereich:',
    '  name: Obstbereich',
    '  kind: department',
    mentions,
    `  reportsTo: [{ value: [obstgraf], ${source} }]`,
    'obstamt:',
    '  name: Obstamt',
    '  kind: office',
    mentions,
    `  partOf: [{ value: [obstbereich], ${source} }]`,
    'birnenstelle:',
    '  name: Birnenstelle',
    '  kind: office',
    mentions,
    `  partOf: [{ value: [obstamt], ${source} }]`,
    `  definition: [{ value: { de: Seit 2017 eingerichtet, en: Set up in 2017 }, ${source} }]`,
    'apfelstelle:',
    '  name: Apfelstelle',
    '  kind: office',
    mentions,
    `  partOf: [{ value: [obstamt], ${source} }]`,
    `  definition: [{ value: { de: Seit 2014 eingerichtet, en: Set up in 2014 }, ${source} }]`,
    '',
  ].join('\n'),
  'people.yaml': [
    'kerngehaeuse:',
    '  name: Ida Kerngehäuse',
    '  kind: person',
    mentions,
    `  functions: [{ value: { role: { de: Obstgräfin bis 2010, en: count until 2010 }, unit: obstgraf }, ${source} }]`,
    '',
  ].join('\n'),
  'feld/netz.yaml': bodyText('Obstnetz'),
  'feld/lenkung.yaml': bodyText('Lenkungskreis Obst', `partOf: [{ value: [netz], ${source} }]`).replace(
    /^kind: .*$/m,
    'kind: steering-group',
  ),
  'feld/birnen.yaml': bodyText(
    'AG Birnen',
    `partOf: [{ value: [netz], ${source} }]`,
    `coordination: [{ value: { role: coordination, by: [obstamt] }, ${source} }]`,
    'possiblySameAs: [{ id: netz, why: ähnlicher Name }]',
  ),
});

describe('posts, and who is above whom', () => {
  it.each(['Welcher Obstgraf hat die Runde eingesetzt?', 'Wie hieß der Obstgraf?'])('who held it: %s', (question) => {
    expect(entriesOf(answerTo(knowledge, question)).map(({ id }) => id)).toContain('kerngehaeuse');
  });

  it.each(['Wem ist das Obstamt zugeordnet?', 'Who is the Obstamt assigned to?', 'Wem ist das Obstamt unterstellt?'])(
    'through its department: %s',
    (q) => {
      expect(answerTo(knowledge, q)).toMatchObject({
        type: 'facts',
        facts: [{ name: 'partOf' }, { name: 'reportsTo', entry: { id: 'obstbereich' } }],
      });
    },
  );

  it.each([
    'Welcher Fachbereich leitet das Obstamt?',
    'Which department hosts the Obstamt?',
    'In welchem FB liegt das Obstamt?',
  ])('it is run by whatever it is a part of: %s', (question) =>
    expect(answerTo(knowledge, question)).toMatchObject({
      declined: false,
      facts: [{ name: 'partOf', entry: { id: 'obstamt' } }],
    }),
  );

  it.each(['Ida Kerngehäuse, which office is she in?', 'Ida Kerngehäuse, which department does she sit in?'])(
    'where somebody works is no membership: %s',
    (question) =>
      expect(answerTo(knowledge, question)).toMatchObject({
        declined: false,
        facts: [{ name: 'functions', entry: { id: 'kerngehaeuse' } }],
      }),
  );

  it('of posts, those that exist since a year', () => {
    for (const question of [
      'Welche Stellen im Obstamt gibt es seit 2017?',
      'Which posts in the Obstamt have existed since 2017?',
    ])
      expect(entriesOf(answerTo(knowledge, question)).map(({ id }) => id)).toContain('birnenstelle');
    expect(
      entriesOf(answerTo(knowledge, 'Welche Stellen im Obstamt gibt es seit 2017?')).map(({ id }) => id),
    ).not.toContain('apfelstelle');
  });

  it('of those who work in an office, whose post is of that sort', () => {
    const person = (id: string, note: string) =>
      `${id}:\n  name: Vorname ${id}\n  kind: person\n${mentions}\n  functions: [{ value: { role: Gärtnerin, unit: obstamt }, note: ${note}, ${source} }]\n`;
    const orchard = smallKnowledge({
      'units.yaml': `obstamt:\n  name: Obstamt\n  kind: office\n${mentions}\n`,
      'people.yaml': person('kern', 'Vom Land gefördert und befristet.') + person('stiel', 'Seit 2010.'),
    });
    for (const question of [
      'Welche Stelle im Obstamt ist befristet?',
      'Whose post in the Obstamt is funded by the state?',
      'How many posts in the Obstamt are funded by the state?',
      'Wie viele Stellen im Obstamt sind befristet?',
    ])
      expect(entriesOf(answerTo(orchard, question)).map(({ id }) => id)).toEqual(['kern']);
    expect(entriesOf(answerTo(orchard, 'Who works in the Obstamt?'))).toHaveLength(2);
    const without = smallKnowledge({
      'units.yaml': `obstamt:\n  name: Obstamt\n  kind: office\n${mentions}\n`,
      'people.yaml': person('stiel', 'Seit 2010.'),
    });
    expect(answerTo(without, 'Welche Stelle im Obstamt ist befristet?')).toMatchObject({ declined: true });
  });

  it('whoever holds a post in an office of it belongs to a department', () => {
    const gardener = `kern:\n  name: Ida Kern\n  kind: person\n  also: [Kern]\n${mentions}\n  functions: [{ value: { role: Gärtnerin, unit: amt }, ${source} }]\n`;
    const unit = (id: string, name: string, whole = '') =>
      `${id}:\n  name: ${name}\n  kind: office\n${mentions}\n${whole}`;
    const orchard = smallKnowledge({
      'units.yaml':
        unit('bereich', 'Obstbereich') +
        unit('amt', 'Obstamt', `  partOf: [{ value: [bereich], ${source} }]\n`) +
        unit('kasse', 'Obstkasse'),
      'people.yaml': gardener,
    });
    for (const question of ['Gehört Frau Kern zum Obstamt?', 'Does Ms Kern belong to the Obstbereich?'])
      expect(answerTo(orchard, question)).toMatchObject({ facts: [{ entry: { id: 'kern' }, name: 'functions' }] });
    expect(answerTo(orchard, 'Gehört Frau Kern zur Obstkasse?')).toMatchObject({ relation: 'none' });
  });

  it('branches of one name sit where the one does that sits everywhere', () => {
    const branch = (id: string, kind: string) =>
      `${id}:\n  name: Obstbund ${id}\n  kind: ${kind}\n  also: [Obstbund]\n${mentions}\n`;
    const orchard = smallKnowledge({
      'units.yaml': branch('nord', 'organisation') + branch('sued', 'organisation'),
      'feld/a.yaml': bodyText('Apfelrunde', `members: [{ value: [nord, sued], ${source} }]`),
      'feld/b.yaml': bodyText('Birnenrunde', `members: [{ value: [sued], ${source} }]`),
    });
    const answer = answerTo(orchard, 'Wo sitzt der Obstbund mit drin?');
    expect(answer.type === 'list' && answer.items.map(({ entry }) => entry.id)).toEqual(['a', 'b']);
    expect(answerTo(orchard, 'Wie erreiche ich den Obstbund?')).toMatchObject({ type: 'choices' });
  });

  it('what an office runs, and where it belongs', () => {
    const answer = answerTo(knowledge, 'Welche Gremien leitet das Obstamt und zu welchem Fachbereich gehört es?');
    expect(answer).toMatchObject({ facts: [{ name: 'partOf' }, { name: 'coordination', entry: { id: 'birnen' } }] });
  });

  it('two names that may be of one body', () => {
    const asked = answerTo(knowledge, 'Heißt es Obstnetz oder AG Birnen?');
    expect(asked).toMatchObject({ type: 'profile', entry: { id: 'birnen' } });
  });

  it('a steering group without groups steers the others of its network', () => {
    const answer = answerTo(knowledge, 'Welche Untergruppen hat der Lenkungskreis Obst?');
    expect(answer).toMatchObject({ type: 'list', query: { subject: { id: 'netz' } } });
    expect(entriesOf(answer).map(({ id }) => id)).toContain('birnen');
    expect(entriesOf(answer).map(({ id }) => id)).not.toContain('lenkung');
  });
});
