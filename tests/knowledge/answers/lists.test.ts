/** Lists against an oracle that is read off the registry. Long because each condition is tried alone and together with others. */
import { describe, expect, it } from 'vitest';
import { type Answer, entriesOf } from '../../../knowledge/answers/answer.ts';
import { factOf } from '../../../knowledge/answers/facts/facts.ts';
import type { Entry } from '../../../knowledge/model.ts';
import { answerTo, ostertalKnowledge, seelbergKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const knowledge = seelbergKnowledge();
const all = [...knowledge.registry.entries.values()];
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort();
const list = (question: string): Extract<Answer, { type: 'list' }> => {
  const answer = answerTo(knowledge, question);
  if (answer.type !== 'list') throw new Error(`${question}: ${answer.type}`);
  return answer;
};
const listed = (question: string) => idsOf(list(question).items.map(({ entry }) => entry));
const where = (condition: (entry: Entry) => boolean) => idsOf(all.filter(condition));

describe('what somebody has to do with those that are asked for is no topic', () => {
  it.each(['Welche Gremien muss ich informieren, wenn es um Radwege geht?', 'Welche Gremien gibt es zu Radwegen?'])(
    '%s',
    (question) => expect(list(question).query.topic?.join()).toMatch(/^Radwegen?$/),
  );
});

it('the largest group has the most members, wherever the question says so', () => {
  for (const question of ['Welches Netzwerk ist das größte?', 'Which network is the largest?'])
    expect(list(question).query).toMatchObject({ kinds: ['network'], quantity: { of: 'members', op: 'most' } });
});

describe('all bodies are no answer to a question for some of them', () => {
  it.each(['Welche Gremien sind neu?', 'Which bodies are secret?', 'Welche Gremien wurden im Mai gegründet?'])(
    '%s',
    (question) => {
      const answer = answerTo(knowledge, question);
      expect(answer.declined).toBe(true);
      expect(answer.type).toBe('unknown');
    },
  );
});

describe('lists are complete', () => {
  it.each<readonly [string, (entry: Entry) => boolean]>([
    ['Welche Ausschüsse gibt es?', ({ kind }) => kind === 'committee'],
    ['Welche Beiräte gibt es?', ({ kind }) => kind === 'advisory-board'],
    ['List all working groups', ({ kind }) => kind === 'working-group'],
    ['Welche Projekte gibt es?', ({ class: cls }) => cls === 'project'],
    ['Welche Publikationen gibt es?', ({ class: cls }) => cls === 'publication'],
    [
      'Welche Publikationen sind 2022 erschienen?',
      ({ facts }) => facts.publication.some(({ value }) => value.year === '2022'),
    ],
    ['Which publications are from 2022?', ({ facts }) => facts.publication.some(({ value }) => value.year === '2022')],
    ['Welche Personen gibt es?', ({ class: cls }) => cls === 'person'],
    [
      'Welche Gremien im Bereich Mobilität gibt es?',
      ({ class: cls, field }) => cls === 'body' && field === 'mobilitaet',
    ],
    ['Welche Ausschüse gibt es?', ({ kind }) => kind === 'committee'],
    ['Advisory boards, which ones?', ({ kind }) => kind === 'advisory-board'],
    ['Beiräte – welche sind das?', ({ kind }) => kind === 'advisory-board'],
    ['Which advissory boards are there?', ({ kind }) => kind === 'advisory-board'],
    ['Alle Projekkte bitte', ({ class: cls }) => cls === 'project'],
    [
      'Welche Gremien im Klimabereich gibt es?',
      ({ class: cls, field }) => cls === 'body' && field === 'klimaschutz-umwelt',
    ],
    [
      'Which working groups exist in the field of climate?',
      ({ field, kind }) => field === 'klimaschutz-umwelt' && kind === 'working-group',
    ],
    [
      'Welche Gremien tagen nach Bedarf?',
      ({ class: cls, facts }) => cls === 'body' && facts.cadence.some(({ value }) => value.onDemand),
    ],
    [
      'Welche Gremien treffen sich anlassbezogen?',
      ({ class: cls, facts }) => cls === 'body' && facts.cadence.some(({ value }) => value.onDemand),
    ],
    [
      'Which groups only meet when there is a reason?',
      ({ class: cls, facts }) => cls === 'body' && facts.cadence.some(({ value }) => value.onDemand),
    ],
    ['Liste sämtliche Gremien auf', ({ class: cls }) => cls === 'body'],
    ['What bodies are known to you?', ({ class: cls }) => cls === 'body'],
    [
      'Was ist gerade im Aufbau?',
      ({ class: cls, facts }) =>
        (cls === 'body' || cls === 'project') && facts.status.some(({ value }) => value === 'emerging'),
    ],
    [
      'Was von den Gremien ist gerade im Aufbau?',
      ({ class: cls, facts }) =>
        (cls === 'body' || cls === 'project') && facts.status.some(({ value }) => value === 'emerging'),
    ],
    [
      'Welche Gremien haben eine Geschäftsführung?',
      ({ class: cls, facts }) => cls === 'body' && facts.coordination.length > 0,
    ],
    ['For which bodies is a contact known?', ({ class: cls, facts }) => cls === 'body' && facts.contact.length > 0],
    [
      'Welche Gremien haben eine Webseite?',
      ({ class: cls, facts }) => cls === 'body' && facts.contact.some(({ value }) => value.web !== undefined),
    ],
    [
      'Welche Gremien sind im Aufbau?',
      ({ class: cls, facts }) => cls === 'body' && facts.status.some(({ value }) => value === 'emerging'),
    ],
    [
      'Welche Ausschüsse gehören zum Kreistag?',
      ({ kind, facts }) => kind === 'committee' && facts.partOf.some(({ value }) => value.includes('kreistag')),
    ],
    [
      'Welche Gremien berichten an den Kreisausschuss?',
      ({ facts }) => facts.reportsTo.some(({ value }) => value.includes('kreisausschuss')),
    ],
    [
      'Was koordiniert die Stabsstelle Digitalisierung?',
      ({ facts }) =>
        facts.coordination.some(({ value }) =>
          value.by.some((by) => 'id' in by && by.id === 'stabsstelle-digitalisierung'),
        ),
    ],
    [
      'In welchen Gremien ist das Gesundheitsamt Mitglied?',
      ({ facts }) =>
        facts.members.some(({ value }) => value.some((party) => 'id' in party && party.id === 'gesundheitsamt')),
    ],
    [
      'Welche Gremien beruhen auf dem OZG?',
      ({ facts }) => facts.legalBasis.some(({ value }) => value.some(({ de }) => de === 'OZG')),
    ],
  ])('%s', (question, condition) => {
    const expected = where(condition);
    expect(expected.length).toBeGreaterThan(0);
    expect(listed(question)).toEqual(expected);
  });

  it('a department coordinates what its divisions coordinate', () => {
    const units = new Set(['fachbereich-umwelt-und-kreisentwicklung']);
    for (let round = 0; round < 2; round++)
      for (const { id, class: cls, facts } of all)
        if (cls === 'unit' && facts.partOf.some(({ value }) => value.some((parent) => units.has(parent))))
          units.add(id);
    const expected = where(({ facts }) =>
      facts.coordination.some(({ value }) => value.by.some((by) => 'id' in by && units.has(by.id))),
    );
    expect(listed('Was koordiniert der Fachbereich Umwelt und Kreisentwicklung?')).toEqual(expected);
  });
});

describe('conditions on meetings a year', () => {
  const perYear = (fits: (min: number, max: number) => boolean) =>
    where(
      ({ class: cls, facts }) =>
        cls === 'body' &&
        facts.cadence.some(({ value: { perYear: range } }) => range?.max !== undefined && fits(range.min, range.max)),
    );

  it('»viermal«: also where four lies within a range', () =>
    expect(listed('Welche Gremien tagen viermal im Jahr?')).toEqual(perYear((min, max) => min <= 4 && 4 <= max)));
  it('»more than«: everybody who may meet more often', () =>
    expect(listed('Which bodies meet more than 6 times a year?')).toEqual(
      expect.arrayContaining(perYear((_, max) => max > 6)),
    ));
  it('»höchstens einmal«', () => {
    const found = listed('Welche Gremien tagen höchstens einmal im Jahr?');
    expect(found).toEqual(expect.arrayContaining(perYear((_, max) => max <= 1)));
    expect(found).toContain('moorforum');
    expect(found).not.toContain('kreisausschuss');
  });
  it('a kind and a number together', () =>
    expect(listed('Welche Ausschüsse tagen sechsmal im Jahr?')).toEqual(['ausschuss-fuer-mobilitaet-und-bauen']));
  it('shows the cadence beside each name', () => {
    for (const { fact } of list('Welche Gremien tagen viermal im Jahr?').items) expect(fact?.name).toBe('cadence');
  });
  it('the most first, with equals of the last one', () => {
    const { items } = list('Welche Gremien tagen am häufigsten?');
    const most = items.map(({ entry }) => entry.facts.cadence[0]!.value.perYear?.min ?? 0);
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(most[0]).toBe(12);
    const [least] = list('Welche Gremien tagen am seltensten?').items;
    const years = all.flatMap(({ class: cls, facts }) =>
      cls === 'body' ? facts.cadence.map(({ value }) => value.everyYears ?? 0) : [],
    );
    expect(least!.entry.facts.cadence[0]!.value.everyYears).toBe(Math.max(...years));
  });
});

describe('counts', () => {
  it('say that a number was asked for, and hold everything that was counted', () => {
    expect(list('Wie viele Beiräte gibt es?').count).toBe(true);
    expect(list('Welche Beiräte gibt es?').count).toBe(false);
    expect(listed('Wie viele Beiräte gibt es?')).toEqual(listed('Welche Beiräte gibt es?'));
  });

  it('add up the meetings of a unit’s bodies, by the newest document', () => {
    expect(list('Wie oft tagen die Gremien der Stabsstelle Digitalisierung zusammen?').meetings).toEqual({
      min: 20,
      max: 22,
      uncounted: 0,
    });
  });
});

it('on a topic, the responsible first, with who coordinates', () => {
  const { items } = list('Welche Gremien gibt es zum Thema Hochwasser?');
  expect(idsOf(items.map(({ entry }) => entry))).toEqual(['ag-hochwasserschutz', 'ag-hochwasservorhersage']);
  for (const { entry, fact } of items) expect(fact).toEqual(factOf(entry, 'coordination', knowledge.registry));
});

it('of a kind that is said, where one of it speaks of the topic as much as what fits better', () => {
  const kind = (name: string, ...lines: string[]) => bodyText(name, ...lines).replace('kind: round\n', '');
  const topics = (topic: string) => `topics: [{ value: [${topic}], source: { document: alt-2010, at: "1" } }]`;
  const county = smallKnowledge({
    'feld/runde.yaml': bodyText('Runde Honig und Markt', 'also: [Markt für Honig]', topics('Honig')),
    'feld/beirat.yaml': kind(
      'Imkereibeirat der Dörfer',
      'kind: advisory-board',
      topics('Honig, Wachs, Blüten, Wiesen'),
    ),
    'feld/rat.yaml': kind('Beirat Straßen', 'kind: advisory-board', topics('Straßen')),
  });
  const ids = (question: string) => entriesOf(answerTo(county, question)).map(({ id }) => id);
  expect(ids('Welcher Beirat ist für Honig da?')).toEqual(['beirat']);
  expect(ids('Which advisory board deals with Honig?')).toEqual(['beirat']);
  expect(ids('Welches Netzwerk befasst sich mit Honig?')).toContain('runde');
});

it('what two words for kinds call is of either kind', () => {
  const purpose = 'purpose: [{ value: Schutz der Moore, source: { document: alt-2010, at: "1" } }]';
  const county = smallKnowledge({
    'feld/buendnis.yaml': bodyText('Bündnis/Netzwerk für Moore', purpose).replace('kind: round', 'kind: alliance'),
    'feld/netz.yaml': bodyText('Netzwerk Torf', purpose).replace('kind: round', 'kind: network'),
    'feld/steuerung.yaml': bodyText('Steuerungsgruppe Netzwerk Torf', purpose),
  });
  const answer = answerTo(county, 'Welche Netzwerke befassen sich mit dem Schutz der Moore?');
  expect(
    entriesOf(answer)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['buendnis', 'netz']);
});

it('names are in German order where nothing else orders them', () => {
  const names = list('Welche Projekte gibt es?').items.map(({ entry }) => entry.name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'de')));
});

describe('what is asked of each group of a body', () => {
  const parts = (question: string, fact: 'cadence' | 'coordination') => {
    const { items, query } = list(question);
    expect(query.relation).toBe('children');
    const known = items.filter(({ entry }) => entry.facts[fact].length > 0);
    expect(known.length).toBeGreaterThan(0);
    for (const item of known) expect(item.fact?.name).toBe(fact);
    return items.map(({ entry }) => entry);
  };
  const below = (id: string) => all.filter(({ facts }) => facts.partOf.some(({ value }) => value.includes(id)));

  it.each([
    ['Wie oft tagen die Ausschüsse des Kreistags?', 'cadence'],
    ['Wer leitet die Ausschüsse des Kreistags?', 'coordination'],
    ['How often do the committees of the Kreistag meet?', 'cadence'],
  ] as const)('%s', (question, fact) => {
    const committees = below('kreistag').filter(({ kind }) => kind === 'committee');
    expect(idsOf(parts(question, fact))).toEqual(idsOf(committees));
  });

  it('a body without groups is asked itself', () => {
    expect(answerTo(knowledge, 'Wie oft finden Treffen des Klimabeirats statt?').type).toBe('facts');
  });

  it('several are meant where the extreme of what is described is asked', () => {
    const { items } = list('Von den Runden zum Klima: welche trifft sich am häufigsten?');
    expect(items.length).toBeGreaterThan(0);
    for (const { fact } of items) expect(fact?.name).toBe('cadence');
  });
});

describe('two conditions', () => {
  const sits = (entry: Entry, id: string) =>
    entry.facts.members.some(({ value }) => value.some((party) => 'id' in party && party.id === id));

  it.each([
    'In welchen Gremien sitzen sowohl das Gesundheitsamt als auch das Klinikum Oelsbrück?',
    'Which bodies have both the Gesundheitsamt and the Klinikum Oelsbrück as members?',
  ])('both are members: %s', (question) =>
    expect(listed(question)).toEqual(
      where((entry) => entry.class === 'body' && sits(entry, 'gesundheitsamt') && sits(entry, 'klinikum-oelsbrueck')),
    ),
  );

  it('"at least" and "at most" are no extremes', () =>
    expect(list('Welche Gremien meet at least 4 times a year?').query.extreme).toBeUndefined());

  it('who has the most members', () => {
    const { items, query } = list('Welches Gremium hat die meisten Mitglieder?');
    expect(query.quantity).toMatchObject({ of: 'members', op: 'most' });
    const counts = items.map(({ number }) => number!);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(1);
    expect(list('What is the largest body?').items.map(({ number }) => number)).toEqual(counts);
    expect(answerTo(knowledge, 'What is the largest group of migrants?').type).not.toBe('list');
  });

  it('five representatives are five members', () => {
    const parks = smallKnowledge({
      'feld/rat.yaml': bodyText(
        'Parkrat',
        'members: [{ value: [5 Vertretungen der Gärten], source: { document: alt-2010, at: "1" } }]',
      ),
      'feld/runde.yaml': bodyText(
        'Parkrunde',
        'members: [{ value: [Gärten, Wege], source: { document: alt-2010, at: "1" } }]',
      ),
    });
    expect(answerTo(parks, 'Welches Gremium hat die meisten Mitglieder?')).toMatchObject({
      items: [
        { entry: { id: 'rat' }, number: 5 },
        { entry: { id: 'runde' }, number: 2 },
      ],
    });
  });
});

describe('a plural that is the name of a body', () => {
  const at = 'document: alt-2010, at: "1"';
  const below = (perYear: number) => [
    `partOf: [{ value: [beratende-runden], source: { ${at} } }]`,
    `cadence: [{ value: { perYear: ${perYear} }, source: { ${at} } }]`,
  ];
  const county = smallKnowledge({
    'feld/beratende-runden.yaml': bodyText('Beratende Runden'),
    'feld/waldrat.yaml': bodyText('Waldrat', ...below(2)),
    'feld/seerat.yaml': bodyText('Seerat', ...below(5)),
  });

  it.each(['Welche Beratenden Runden tagen zweimal im Jahr?', 'Beratende Runden, zweimal jährlich'])(
    'means its groups where they are filtered: %s',
    (question) => expect(entriesOf(answerTo(county, question)).map(({ id }) => id)).toEqual(['waldrat']),
  );
});

describe('conditions of a list', () => {
  const at = 'document: alt-2010, at: "1"';
  const run = `coordination: [{ value: { role: coordination, by: [Forstamt] }, source: { ${at} } }]`;
  const none = `coordination: [{ value: { role: organisation, by: [alle reihum] }, source: { ${at} }, note: Keine Geschäftsführung. }]`;
  const county = smallKnowledge({
    'feld/waldrat.yaml': bodyText('Waldrat', run),
    'feld/seerat.yaml': bodyText('Seerat', none),
    'feld/bachrat.yaml': bodyText('Bachrat'),
  });
  const ids = (question: string) => entriesOf(answerTo(county, question)).map(({ id }) => id);

  it('on what they are based, by the kind of decision, or on anything at all', () => {
    const based = (law: string) => `legalBasis: [{ value: [${law}], source: { ${at} } }]`;
    const other = smallKnowledge({
      'feld/waldrat.yaml': bodyText('Waldrat', based('Kreistagsbeschluss vom 3.6.2006')),
      'feld/seerat.yaml': bodyText('Seerat', based('§ 4 Seegesetz')),
      'feld/bachrat.yaml': bodyText('Bachrat'),
    });
    const found = (question: string) => entriesOf(answerTo(other, question)).map(({ id }) => id);
    expect(found('Welche Gremien beruhen auf einem Kreistagsbeschluss?')).toEqual(['waldrat']);
    expect(found('Which bodies are based on a council resolution?')).toEqual(['waldrat']);
    expect(found('Welche Gremien haben eine gesetzliche Grundlage?')).toEqual(['seerat', 'waldrat']);
    const law = smallKnowledge({
      'publications.yaml': `seegesetz:\n  name: Seegesetz\n  kind: law\n  mentions: [{ ${at} }]\n`,
      'feld/seerat.yaml': bodyText('Seerat', based('§ 4 Seegesetz')),
      'feld/bachrat.yaml': bodyText('Bachrat'),
    });
    const byLaw = answerTo(law, 'Which bodies have the Seegesetz among their legal foundations?');
    expect(byLaw).toMatchObject({ type: 'list', items: [{ entry: { id: 'seerat' } }], query: { law: 'Seegesetz' } });
    expect(byLaw).not.toHaveProperty('query.relation');
  });

  it('which groups of a body an office runs', () => {
    const part = `partOf: [{ value: [waldnetz], source: { ${at} } }]`;
    const byOffice = `coordination: [{ value: { role: coordination, by: [{ id: forstamt }] }, source: { ${at} } }]`;
    const other = smallKnowledge({
      'units.yaml': `forstamt:\n  name: Forstamt\n  kind: office\n  mentions: [{ ${at} }]\n`,
      'feld/waldnetz.yaml': bodyText('Waldnetz'),
      'feld/wegerunde.yaml': bodyText('Wegerunde', part, byOffice),
      'feld/wildrunde.yaml': bodyText('Wildrunde', part),
    });
    const answer = answerTo(other, 'Which groups of the Waldnetz does the Forstamt coordinate?');
    expect(entriesOf(answer).map(({ id }) => id)).toEqual(['wegerunde']);
  });

  it('in which groups of a body one sits, or several do', () => {
    const part = `partOf: [{ value: [waldnetz], source: { ${at} } }]`;
    const members = (...ids: string[]) => `members: [{ value: [${ids.join(', ')}], source: { ${at} } }]`;
    const unit = (id: string, name: string) =>
      `${id}:\n  name: ${name}\n  kind: organisation\n  mentions: [{ ${at} }]\n`;
    const other = smallKnowledge({
      'units.yaml': unit('imkerbund', 'Imkerbund') + unit('landfrauen', 'Landfrauen'),
      'feld/waldnetz.yaml': bodyText('Waldnetz', members('landfrauen')),
      'feld/wegerunde.yaml': bodyText('Wegerunde', part, members('imkerbund', 'landfrauen')),
      'feld/wildrunde.yaml': bodyText('Wildrunde', part, members('imkerbund')),
      'feld/bachrat.yaml': bodyText('Bachrat', members('imkerbund', 'landfrauen')),
    });
    const found = (question: string) => entriesOf(answerTo(other, question)).map(({ id }) => id);
    expect(found('In welchen Gruppen des Waldnetzes sitzt der Imkerbund?')).toEqual(['wegerunde', 'wildrunde']);
    expect(found('In which groups of the Waldnetz do both Imkerbund and Landfrauen have a seat?')).toEqual([
      'wegerunde',
    ]);
    expect(found('In welchen Gruppen des Waldnetzes sitzen sowohl Imkerbund als auch Landfrauen?')).toEqual([
      'wegerunde',
    ]);
  });

  it('who has groups below, of the asked kind only', () => {
    const { relations, registry } = knowledge;
    const withGroups = [...registry.entries.values()].filter(
      ({ kind, id }) => kind === 'network' && relations.children(id).length > 0,
    );
    expect(withGroups).not.toHaveLength(0);
    expect(new Set(entriesOf(answerTo(knowledge, 'Which networks have sub-groups?')))).toEqual(new Set(withGroups));
  });

  it('who lacks a fact: first those of whom a document says so', () => {
    expect(ids('Welche Gremien haben keine Koordination?')).toEqual(['seerat', 'bachrat']);
    expect(ids('Is there any body without a coordinator?')).toEqual(['seerat', 'bachrat']);
  });
});

it('whoever decides about a topic is looked for by it', () => {
  const { items } = list('Which bodies decide about climate adaptation?');
  expect(items.length).toBeGreaterThan(0);
  expect(items.length).toBeLessThan(where(({ class: cls }) => cls === 'body').length / 2);
});

it('a list of one term tells the whole of it', () => {
  const answer = answerTo(ostertalKnowledge(), 'What are the steps for setting up an advisory board?');
  expect(answer.type).toBe('profile');
  expect(entriesOf(answer)[0]!.facts.parts.length).toBeGreaterThan(0);
});

it('who sits somewhere may be called by a word of another language', () => {
  const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
  const knowledge = smallKnowledge({
    'units.yaml': `wache:\n  name: Polizei\n  kind: group\n  ${mention}\n`,
    'feld/runde.yaml': `name: Runde Obst\nkind: round\n${mention}\nmembers: [{ value: [wache], source: { document: neu-2020, at: "1" } }]\n`,
    'feld/zirkel.yaml': `name: Polizeizirkel\nkind: round\n${mention}\n`,
  });
  expect(answerTo(knowledge, 'Which bodies is the police a member of?')).toMatchObject({
    query: { relation: 'memberOf', subject: { id: 'wache' } },
    items: [{ entry: { name: 'Runde Obst' } }],
  });
});

describe('bodies in which somebody sits', () => {
  const seats = where(
    ({ class: cls, facts }) =>
      cls === 'body' &&
      facts.members.some(({ value }) =>
        value.some((party) => 'id' in party && party.id === 'polizeiinspektion-seelberg'),
      ),
  );

  it.each([
    'Welches Gremium befasst sich mit der Polizei?',
    'Is there any body where the Polizeiinspektion Seelberg sits?',
  ])('are those that deal with an office that no body is about: %s', (question) =>
    expect(listed(question)).toEqual(seats),
  );
});
