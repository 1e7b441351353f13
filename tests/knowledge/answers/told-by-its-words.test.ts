import { describe, expect, it } from 'vitest';
import { answerTo, smallKnowledge } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const knowledge = smallKnowledge({
  'publications.yaml': [
    `plan:\n  name: Gartenordnung\n  kind: plan\n  also: [Neuer Plan]\n  ${mention}\n`,
    `blick:\n  name: Gartenblick\n  kind: monitor\n  ${mention}\n  parts:\n    - { title: Sonderthemen, value: [Schnecken, Maulwürfe], ${source} }\n`,
    `ruf:\n  name: Heckenruf\n  kind: concept\n  ${mention}\n  purpose: [{ value: { de: Ruft zum Schneiden auf. }, ${source} }]\n  parts:\n    - { title: Zielgruppe, value: [Besucher, Pächter], ${source} }\n`,
  ].join(''),
  'projects.yaml': `beete:\n  name: Projekt Beete\n  kind: project\n  ${mention}\n  members: [{ value: [Landfrauen], ${source} }]\n  parts:\n    - { title: Versuchsfelder, value: [Nordhang, Südhang], ${source} }\n    - { title: Kürzung, value: [30 % des Zuschusses], ${source} }\nschnitt:\n  name: Projekt Schnitt\n  kind: project\n  ${mention}\n  purpose: [{ value: { de: Schneidet Hecken. }, ${source} }]\n`,
  'concepts.yaml': `regel:\n  name: Grundsatz der Hecken\n  kind: term\n  ${mention}\n  definition: [{ value: { de: Jede Parzelle ist für ihre Hecke eigenverantwortlich. }, ${source} }]\n`,
  'units.yaml': [
    `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n  contact: [{ value: { phone: "0123 4", address: "Am Beet 1" }, ${source} }]\n`,
    `gaerten:\n  name: Kleingärten\n  kind: group\n  ${mention}\n`,
    `dorf:\n  name: Heckendorf\n  kind: municipality\n  ${mention}\n  parts: [{ title: Einwohner, value: [etwa 900 Einwohner], ${source} }]\n`,
  ].join(''),
  'feld/verbund.yaml': `name: Verbund Kompost\nkind: network\n${mention}\n`,
  'feld/ak-a.yaml': `name: AK Kompost\nkind: working-circle\n${mention}\npartOf: [{ value: [verbund], ${source} }]\ncoordination: [{ value: { role: management, by: [amt] }, ${source} }]\ncadence: [{ value: { onDemand: true }, ${source} }]\n`,
  'feld/ak-b.yaml': `name: AK Kompostwerk\nkind: working-circle\n${mention}\npartOf: [{ value: [verbund], ${source} }]\ncadence: [{ value: { perYear: 2 }, ${source} }]\nmembers: [{ value: [{ id: gaerten, as: 12 Kleingärten }], ${source} }]\n`,
  'feld/rat.yaml': `name: Heckenrat\nkind: council\n${mention}\ncoordination: [{ value: { role: coordination, by: [amt] }, ${source} }]\n`,
});
const ask = (question: string) => answerTo(knowledge, question);
const titles = (question: string) => {
  const answer = ask(question);
  return answer.type === 'facts'
    ? answer.facts.flatMap(({ entry, groups }) =>
        groups.map(({ value }) => [entry.id, (value as { title?: { de: string } }).title?.de]),
      )
    : answer.type;
};

describe('a sentence whose place is asked for', () => {
  it.each([
    'Wo steht, dass jede Parzelle für ihre Hecke eigenverantwortlich ist?',
    'In welcher Veröffentlichung steht, dass jede Parzelle eigenverantwortlich ist?',
  ])('is told by whatever says it: %s', (question) =>
    expect(ask(question)).toMatchObject({ type: 'facts', facts: [{ entry: { id: 'regel' } }] }),
  );

  it.each([
    'Was sagt die Gartenordnung dazu, ob jede Parzelle für ihre Hecke eigenverantwortlich ist?',
    'Was steht in der Gartenordnung darüber, dass jede Parzelle eigenverantwortlich ist?',
  ])('is told where a document says it: %s', (question) =>
    expect(ask(question)).toMatchObject({ type: 'facts', facts: [{ entry: { id: 'regel' } }] }),
  );

  it('is no sentence of a paper that is no document', () =>
    expect(
      ask('Was sagt der Gartenblick dazu, ob jede Parzelle für ihre Hecke eigenverantwortlich ist?'),
    ).not.toMatchObject({ facts: [{ entry: { id: 'regel' } }] }));

  it('is not told by what says half of it', () =>
    expect(ask('Wo steht, dass jede Parzelle einen Anspruch auf Freibier und Kuchen hat?').declined).toBe(true));

  it.each(['Which doc names the Heckenrat?', 'Need a reference for the Heckenrat – which doc?'])(
    'the places of whoever is named: %s',
    (question) => expect(ask(question)).toMatchObject({ type: 'sources', entry: { id: 'rat' } }),
  );
});

describe('what is listed under the very word that is asked for', () => {
  it.each([
    ['Welche Sonderthemen sind im Gartenblick drin?', 'blick', 'Sonderthemen'],
    ['Auf wie viele Versuchsfelder verteilt sich das Projekt Beete?', 'beete', 'Versuchsfelder'],
    ['An wen richtet sich der Heckenruf?', 'ruf', 'Zielgruppe'],
    ['Whom does the Heckenruf speak to besides our own staff?', 'ruf', 'Zielgruppe'],
    ['Wen soll der Heckenruf ansprechen?', 'ruf', 'Zielgruppe'],
    ['Whom does the Heckenruf address?', 'ruf', 'Zielgruppe'],
    ['Wie viele Bewohner:innen hat Heckendorf?', 'dorf', 'Einwohner'],
  ])('%s', (question, id, title) => expect(titles(question)).toEqual([[id, title]]));

  it('does not stand for a fact that is told', () =>
    expect(ask('Welche Leute machen beim Projekt Beete mit?')).toMatchObject({ facts: [{ name: 'members' }] }));
});

describe('whom to ask about what is told nowhere', () => {
  it.each([
    'Whom should I ask if I want an item on the agenda of the Heckenrat?',
    'Wen frage ich nach dem Protokoll vom Heckenrat?',
  ])('%s', (question) =>
    expect(ask(question)).toMatchObject({ type: 'missing', declined: false, substitute: { why: 'coordinator' } }),
  );

  it('what is told nowhere stays so where nobody is to be asked', () =>
    expect(ask('Das Protokoll vom Heckenrat bitte').declined).toBe(true));
});

describe('what nobody has written down', () => {
  it.each([
    'Welches Fuhrunternehmen hat das Projekt Beete beliefert?',
    'Which external contractor was paid for the Projekt Beete?',
    'Who was missing at the Heckenrat?',
    'How many people signed up for the Heckenrat in 2019?',
  ])('%s', (question) => expect(ask(question).declined).toBe(true));
});

describe('before it is said that nothing is told', () => {
  it('the facts of all that are named are looked through', () => {
    expect(ask('Um wie viel wurde im Projekt Schnitt der Zuschuss beim Projekt Beete gekürzt?')).toMatchObject({
      facts: [{ entry: { id: 'beete' } }],
    });
    expect(ask('Um wie viel wurde im Projekt Schnitt der Mitgliedsbeitrag beim Projekt Beete gekürzt?').declined).toBe(
      true,
    );
  });
});

describe('lists of those that somebody has', () => {
  const listed = (question: string) => {
    const answer = ask(question);
    return answer.type === 'list' ? answer.items.map(({ entry }) => entry.id) : answer.type;
  };

  it.each([
    ['Welche Teile des Verbunds Kompost tagen nach Bedarf?', ['ak-a']],
    ['Wie heißen die zwei Arbeitskreise, die unter dem Verbund Kompost arbeiten?', ['ak-a', 'ak-b']],
    ['Was läuft alles über das Gartenamt (AGs, NW usw.)?', ['ak-a', 'rat']],
  ])('%s', (question, ids) => expect(listed(question)).toEqual(expect.arrayContaining(ids)));
});
