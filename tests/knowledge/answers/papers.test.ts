import { describe, expect, it } from 'vitest';
import { rankedByTopic } from '../../../knowledge/answers/topics/topic.ts';
import { readQuestion } from '../../../knowledge/questions/read.ts';
import { answerTo, converse, hellweideKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const report = (year: string) =>
  `bericht-${year}:\n  name: "Bericht zur Lage der Gärten, ${year}"\n  kind: report\n  ${mention}\n  publication: [{ value: { year: "${year}", publisher: amt }, ${source} }]\n`;
const knowledge = smallKnowledge({
  'publications.yaml': [
    ...['2001', '2005', '2003'].map(report),
    `blatt:\n  name: Hecken schneiden\n  kind: flyer\n  ${mention}\n  publication: [{ value: { publisher: amt }, ${source} }]\n`,
    `hecken:\n  name: Bericht über Hecken und Hecken schneiden in allen Gärten\n  kind: report\n  ${mention}\n`,
    `blick:\n  name: Gartenblick\n  kind: monitor\n  ${mention}\n  parts:\n    - { title: Themen, value: [Hecken], ${source} }\n    - { title: Auftraggeber, value: [{ id: amt }], ${source} }\n`,
    `satzung:\n  name: Gartensatzung\n  kind: concept\n  ${mention}\n  parts:\n    - { title: Auftraggeber, value: [{ id: amt }], ${source} }\n    - { title: Unterschriften, value: [Frau Grün], ${source} }\n    - { title: Themen, value: [Hecken], ${source} }\n`,
  ].join(''),
  'projects.yaml': `beete:\n  name: Projekt Beete\n  kind: project\n  ${mention}\n  coordination: [{ value: { role: lead, by: [amt] }, ${source} }]\n  members: [{ value: [Landfrauen], ${source} }]\n  parts:\n    - { title: Laufzeit, value: [das Jahr 2020], ${source} }\n    - { title: Ergebnis, value: [neue Beete], ${source} }\n`,
  'concepts.yaml': `beetpflege:\n  name: Beetpflege\n  kind: term\n  ${mention}\n`,
  'feld/beirat.yaml': `name: Gartenblick-Runde\nkind: round\n${mention}\nmembers: [{ value: [Landfrauen], ${source} }]\ncadence: [{ value: { perYear: 2 }, ${source} }]\n`,
  'units.yaml': `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\nstelle:\n  name: Heckenstelle\n  kind: office\n  ${mention}\n  partOf: [{ value: [amt], ${source} }]\n`,
  'people.yaml': ['amt', 'stelle']
    .map(
      (unit, i) =>
        `person-${i}:\n  name: Vorname Nachname${i}\n  kind: person\n  ${mention}\n  functions: [{ value: { role: Gärtnerin, unit: ${unit} }, ${source} }]\n`,
    )
    .join(''),
});
const ask = (question: string) => answerTo(knowledge, question);
const told = (question: string) => {
  const answer = ask(question);
  return answer.type === 'facts' ? answer.facts.map(({ entry, name }) => [entry.id, name]) : answer.type;
};

it.each([['Whose names are at the bottom of the Gartensatzung?'], ['Wer steht unter der Gartensatzung?']])(
  'those who signed: »%s«',
  (question) => expect(told(question)).toEqual([['satzung', 'parts']]),
);

describe('papers and projects', () => {
  it('whoever asks for a leaflet means no report', () =>
    expect(ask('Ich suche den Namen des Flyers über Hecken in Gärten')).not.toMatchObject({
      hits: [{ entry: { id: 'hecken' } }],
    }));

  it('a year is no publisher, and nobody who deals with a topic wrote a leaflet about it', () => {
    const gardens = smallKnowledge({
      'publications.yaml': `bericht:\n  name: Gartenbericht\n  kind: report\n  ${mention}\n  publication: [{ value: { year: "2001" }, ${source} }]\n`,
      'feld/runde.yaml': `name: Runde Obst\nkind: round\n${mention}\npurpose: [{ value: Obst ernten, ${source} }]\n`,
    });
    expect(answerTo(gardens, 'Wer hat den Gartenbericht herausgegeben?')).toMatchObject({ declined: true });
    expect(answerTo(gardens, 'Wann wurde der Gartenbericht herausgegeben?')).toMatchObject({ declined: false });
    expect(answerTo(gardens, 'Wer hat die Broschüre zum Obst herausgegeben?')).toMatchObject({ declined: true });
  });

  it('papers by an office are those that it published', () =>
    expect(ask('Welche Flyer gibt es vom Gartenamt?')).toMatchObject({
      query: { relation: 'published' },
      items: [{ entry: { id: 'blatt' } }],
    }));

  it.each(['Hatte das Gartenamt mal was zu Hecken?', 'Does the Gartenamt have anything on Hecken?'])(
    'what an office has on a topic are its papers: »%s«',
    (question) => expect(ask(question)).toMatchObject({ type: 'list', items: [{ entry: { id: 'blatt' } }] }),
  );
  it('of what it has nothing on, no list is made', () =>
    expect(told('Hatte das Gartenamt mal was zu Raumfahrt?')).not.toBe('list'));

  it('who ordered it stands under that title, and what stands in it each year is no schedule', () => {
    expect(told('Wer hat die Gartensatzung in Auftrag gegeben?')).toEqual([['satzung', 'parts']]);
    expect(told('Welche Themen stehen jedes Jahr in der Gartensatzung?')).toEqual([['satzung', 'parts']]);
  });

  it('what comes out in the end is the result, not the end', () =>
    expect(ask('Was soll beim Projekt Beete am Ende rauskommen?')).toMatchObject({
      facts: [{ groups: [{ value: { title: { de: 'Ergebnis' } } }] }],
    }));

  it('behind a project stand its partners, too; who leads it is asked of its coordination', () => {
    expect(told('Wer steckt hinter dem Projekt Beete?')).toEqual([
      ['beete', 'coordination'],
      ['beete', 'members'],
    ]);
    expect(told('Wer leitet das Projekt Beete?')).toEqual([['beete', 'coordination']]);
  });

  it('posts of an office are counted with those of its offices', () =>
    expect(ask('How many posts does the Gartenamt have?')).toMatchObject({
      type: 'list',
      count: true,
      items: [{ entry: { id: 'person-0' } }, { entry: { id: 'person-1' } }],
    }));

  it('no year is no answer to when a body was founded', () =>
    expect(
      answerTo(
        smallKnowledge({
          'feld/runde.yaml': `name: Runde Garten\nkind: round\n${mention}\npurpose: [{ value: Gärten pflegen, ${source} }]\n`,
        }),
        'In welchem Jahr wurde die Runde Garten gegründet?',
      ),
    ).toMatchObject({ declined: true }));
});

describe('papers of a year, without a word for papers', () => {
  it.each(['Was wurde 2003 veröffentlicht?', 'What was published in 2003?'])('%s', (question) =>
    expect(ask(question)).toMatchObject({
      type: 'list',
      query: { year: '2003' },
      items: [{ entry: { id: 'bericht-2003' } }],
    }),
  );
});

describe('what the answers are based on', () => {
  it.each([
    'Worauf beruht dein Wissen?',
    'Auf welchen Dokumenten basiert das hier?',
    'What documents is your knowledge based on?',
    'Wie aktuell sind deine Angaben?',
    'How up to date is your information?',
  ])('%s', (question) => expect(ask(question).type).toBe('documents'));

  it('also after somebody was spoken of', () => {
    const turns = converse(knowledge, ['Wie oft tagt die Gartenblick-Runde?', 'Worauf beruht dein Wissen?']);
    expect(turns.at(-1)!.answer.type).toBe('documents');
  });
});

describe('what stands in a paper, and who wanted it', () => {
  it.each([
    'Was steckt im Gartenblick so alles drin?',
    'Which subjects does the Gartenblick cover every year?',
    'Was deckt der Gartenblick ab?',
    'Was kann man im Gartenblick nachlesen?',
  ])('its contents: %s', (question) => expect(told(question)).toEqual([['blick', 'parts']]));

  it.each(['Wie oft erscheint der Gartenblick?', 'How often is the Gartenblick published?'])(
    'a paper appears as often as it is said of it, whoever meets under its name: %s',
    (question) => expect(JSON.stringify(told(question))).not.toContain('cadence'),
  );
  it('who signed it in which post', () =>
    expect(told('Wer hat die Gartensatzung gezeichnet?')).toEqual([['satzung', 'parts']]));

  it('who is in it, and how often they meet, is asked of those who make it', () => {
    expect(told('Wer steckt im Gartenblick drin?')).toEqual([['beirat', 'members']]);
    expect(told('Wie oft trifft sich der Gartenblick?')).toEqual([['beirat', 'cadence']]);
  });

  it.each([
    'Wer hat den Gartenblick beauftragt?',
    'In wessen Auftrag entsteht der Gartenblick?',
    'Who commissioned the Gartenblick?',
  ])('who ordered it: %s', (question) =>
    expect(ask(question)).toMatchObject({ facts: [{ groups: [{ value: { title: { de: 'Auftraggeber' } } }] }] }),
  );

  it('a term with its paper is asked for; the paper alone is told', () => {
    expect(ask('Gartenblick Beetpflege')).toMatchObject({ type: 'profile', entry: { id: 'beetpflege' } });
    expect(ask('Gartenblick')).toMatchObject({ entry: { id: 'blick' } });
  });
});

describe('what a project is asked besides its parts', () => {
  it('who set it up is who runs it, and its partners', () =>
    expect(told('Wer hat das Projekt Beete aufgelegt?')).toEqual([
      ['beete', 'coordination'],
      ['beete', 'members'],
    ]));

  it('what it contains is everything, where nothing is listed as its contents', () =>
    expect(ask('Was beinhaltet das Projekt Beete?')).toMatchObject({ type: 'profile', entry: { id: 'beete' } }));
});

it('of a whole and its part that is called so the part comes first', () => {
  const principles = smallKnowledge({
    'concepts.yaml': [
      `grundsaetze:\n  name: Grundsätze der Ämter\n  kind: principle\n  also: [Grundsätze der Planung]\n  ${mention}\n  parts: [{ value: [Hecken, Hecken am Weg, Heckenpflege], ${source} }]\n`,
      `hecken:\n  name: "Grundsatz 3: Hecken"\n  kind: principle\n  ${mention}\n  partOf: [{ value: [grundsaetze], ${source} }]\n`,
    ].join(''),
  });
  const reading = readQuestion('Was sagen die Grundsätze zu Hecken?', principles, 'de');
  expect(rankedByTopic(reading, principles).map(({ entry }) => entry.id)).toEqual(['hecken', 'grundsaetze']);
});

it.each(['Is there a strategy paper on volunteering?', 'Gibt es ein Strategiepapier zum Engagement?'])(
  'the topic of a paper may be the first half of its name: »%s«',
  (question) =>
    expect(answerTo(hellweideKnowledge(), question)).toMatchObject({ entry: { id: 'engagementstrategie' } }),
);
