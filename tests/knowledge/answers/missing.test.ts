import { describe, expect, it } from 'vitest';
import { answerTo, outline, seelbergKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const seelberg = seelbergKnowledge();
const ask = (question: string, knowledge = seelberg) => answerTo(knowledge, question);

describe('a fact that no document states', () => {
  it('is declined, with what is known instead', () => {
    const answer = ask('Welche Rechtsgrundlage hat die AG Radverkehr?');
    expect(answer).toMatchObject({ type: 'missing', facet: 'legalBasis', declined: true });
    expect(answer.type === 'missing' && answer.known).toEqual(['purpose', 'coordination', 'cadence', 'members']);
    expect(answer).not.toHaveProperty('substitute');
  });

  it('the contact of the coordinator is an answer', () =>
    expect(ask('Wie lautet die Telefonnummer der AG Onlinezugang?')).toMatchObject({
      type: 'missing',
      declined: false,
      substitute: { why: 'coordinator', fact: { entry: { id: 'stabsstelle-digitalisierung' }, name: 'contact' } },
    }));

  it('how many members a body has is not known from what is said of all of its sort', () => {
    const seats =
      'members: [{ value: [Fachleute, Betroffene], source: { document: neu-2020, at: "1" }, implied: true }]';
    const councils = smallKnowledge({ 'feld/uferrat.yaml': bodyText('Uferrat', seats) });
    expect(ask('Wie viele Mitglieder hat der Uferrat?', councils)).toMatchObject({
      type: 'missing',
      declined: true,
      substitute: { why: 'own', fact: { name: 'members' } },
    });
    expect(ask('Wer sitzt im Uferrat?', councils)).toMatchObject({ type: 'facts', declined: false });
  });

  it('the contact of a parent is only an offer', () =>
    expect(ask('Telefonnummer vom Klimaschutzmanagement?')).toMatchObject({
      declined: true,
      substitute: { why: 'parent', fact: { entry: { id: 'stabsstelle-klimaschutz' } } },
    }));

  it('the telephone of the office is an offer for a desk that has only a website', () => {
    const source = 'source: { document: neu-2020, at: "1" }';
    const mentions = '  mentions: [{ document: neu-2020, at: "1" }]';
    const county = smallKnowledge({
      'units.yaml': [
        'obstamt:',
        '  name: Obstamt',
        '  kind: office',
        mentions,
        `  contact: [{ value: { phone: "06152 1" }, ${source} }]`,
        'birnenstelle:',
        '  name: Birnenstelle',
        '  kind: office',
        mentions,
        `  partOf: [{ value: [obstamt], ${source} }]`,
        `  contact: [{ value: { web: birnen.example }, ${source} }]`,
        '',
      ].join('\n'),
    });
    expect(ask('Telefonnummer der Birnenstelle?', county)).toMatchObject({
      declined: true,
      substitute: { why: 'parent', fact: { entry: { id: 'obstamt' } } },
    });
    expect(ask('Wie erreiche ich die Birnenstelle?', county)).toMatchObject({ type: 'facts', declined: false });
  });

  it('who coordinates stands in for a contact that nobody has', () =>
    expect(ask('Kontakt AG Klimabildung')).toMatchObject({
      declined: false,
      substitute: { why: 'own', fact: { name: 'coordination' } },
    }));

  it('but is no telephone number', () =>
    expect(ask('Telefonnummer AG Klimabildung')).toMatchObject({
      declined: true,
      substitute: { why: 'own', fact: { name: 'coordination' } },
    }));

  it('to whom the parent reports holds for its groups, and is told as what it is', () =>
    expect(ask('An wen berichtet die AG Onlinezugang?')).toMatchObject({
      type: 'missing',
      declined: false,
      substitute: { why: 'parent', fact: { entry: { id: 'lenkungskreis-digitale-verwaltung' }, name: 'reportsTo' } },
    }));

  it('how often it meets stands in for the next date', () =>
    expect(ask('Wann tagt der Klimabeirat das nächste Mal?')).toMatchObject({
      facet: 'nextMeeting',
      declined: true,
      substitute: { why: 'own', fact: { name: 'cadence' } },
    }));

  it('another body that may be the same lends its fact, and is named; also where only the other says so', () => {
    const county = smallKnowledge({
      'feld/uferrat.yaml': bodyText('Uferrat', 'possiblySameAs: [{ id: flussrat, why: Gleiche Aufgabe. }]'),
      'feld/flussrat.yaml': bodyText(
        'Flussrat',
        'cadence: [{ value: { perYear: 2 }, source: { document: neu-2020, at: "1" } }]',
      ),
      'feld/strandrat.yaml': bodyText(
        'Strandrat',
        'legalBasis: [{ value: ["§ 1 StrG"], source: { document: neu-2020, at: "1" } }]',
        'possiblySameAs: [{ id: flussrat, why: Ähnlich. }]',
      ),
    });
    expect(ask('Wie oft tagt der Uferrat?', county)).toMatchObject({
      declined: false,
      substitute: { why: 'possiblySame', fact: { entry: { id: 'flussrat' } } },
    });
    expect(ask('Rechtsgrundlage Flussrat?', county)).toMatchObject({
      declined: false,
      substitute: { why: 'possiblySame', fact: { entry: { id: 'strandrat' } } },
    });
  });

  it('members and status of somebody else stand in for nothing', () =>
    expect(ask('An welchem Stand ist die UAG Hitzeschutz, noch aktiv?')).not.toHaveProperty('substitute'));
});

describe('a body that is described instead of named', () => {
  it.each([
    'Which committee does the climate advisory board report to?',
    'An welchen Ausschuss berichtet der Beirat zum Klima?',
  ])('»%s« is asked of it, and no list', (question) =>
    expect(ask(question)).toMatchObject({
      type: 'facts',
      facts: [{ entry: { id: 'klimabeirat' }, name: 'reportsTo' }],
    }),
  );

  it.each([
    'What is the legal basis of the working group on cycling?',
    'Rechtsgrundlage der Gruppe für Radfahrer?',
    'Which committee does the advisory board on farming report to?',
  ])('»%s« is declined where no document states it', (question) =>
    expect(ask(question)).toMatchObject({ type: 'missing', declined: true }),
  );
});

describe('people', () => {
  it.each([
    ['Seit wann ist Frau Brackmeyer Leiterin der Stabsstelle Digitalisierung?', 'functions oezlem-brackmeyer'],
    ['Ist Frau Brackmeyer Leiterin der Stabsstelle Digitalisierung?', 'profile oezlem-brackmeyer'],
  ])('called by the last name beside the office: »%s«', (question, expected) =>
    expect(outline(ask(question))).toBe(expected),
  );

  it('somebody who works elsewhere is not meant', () =>
    expect(ask('Seit wann ist Frau Brackmeyer Leiterin vom Fachdienst Kreisstraßen?').declined).toBe(true));

  it.each([
    ['Wer leitet die Stabsstelle Digitalisierung?', 'oezlem-brackmeyer'],
    ['Who is the head of the Stabsstelle Digitalisierung?', 'oezlem-brackmeyer'],
    ['Wer arbeitet in der Stabsstelle Klimaschutz?', 'dr-jorin-kesselwerth'],
    ['Wer ist die Kreisbrandmeisterin?', 'henrike-sudholt-vehn'],
    ['Who is the Landrätin?', 'wiebke-tammen-ohl'],
  ])('%s', (question, id) =>
    expect(ask(question)).toMatchObject({ type: 'facts', facts: [{ entry: { id }, name: 'functions' }] }),
  );

  it.each(['Wer ist Jorin Kesselwerth?', 'Dr. Jorin Kesselwerth', 'Jorin Keselwerth'])('%s is told whole', (question) =>
    expect(ask(question)).toMatchObject({ type: 'profile', entry: { id: 'dr-jorin-kesselwerth' } }),
  );

  it('what an office coordinates is a list, who leads it is a person', () => {
    expect(ask('Was koordiniert die Stabsstelle Digitalisierung?')).toMatchObject({
      type: 'list',
      query: { relation: 'coordinates' },
    });
    expect(ask('Leitung Stabsstelle Digitalisierung')).toMatchObject({ type: 'facts', facts: [{ name: 'functions' }] });
  });

  it('private data is declined', () => {
    for (const question of [
      'Wo wohnt Wiebke Tammen-Ohl?',
      'Handynummer von Wiebke Tammen-Ohl?',
      'When is the birthday of Wiebke Tammen-Ohl?',
      'Wie alt ist Wiebke Tammen-Ohl?',
    ])
      expect([question, ask(question).declined]).toEqual([question, true]);
  });
});
