import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Entry, Party } from '../../../knowledge/model.ts';
import {
  answerTo,
  converse,
  hellweideKnowledge,
  quellenrodaKnowledge,
  seelbergKnowledge,
  smallKnowledge,
  textOf,
} from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const listIn = (knowledge: Knowledge, question: string): Extract<Answer, { type: 'list' }> => {
  const answer = answerTo(knowledge, question);
  if (answer.type !== 'list') throw new Error(`${question}: ${answer.type}`);
  return answer;
};
const idsIn = (knowledge: Knowledge, question: string) =>
  listIn(knowledge, question)
    .items.map(({ entry }) => entry.id)
    .sort();

/** The oracle: counts over the registry as it was loaded, without the code of lists. */
const bodiesOf = ({ registry }: Knowledge) => [...registry.entries.values()].filter((entry) => entry.class === 'body');
const idsWhere = (knowledge: Knowledge, holds: (entry: Entry) => boolean) =>
  bodiesOf(knowledge)
    .filter(holds)
    .map(({ id }) => id)
    .sort();
const isParty = (id: string) => (party: Party) => 'id' in party && party.id === id;
const groupsOf = (knowledge: Knowledge, { id }: Entry) =>
  bodiesOf(knowledge).filter(({ facts }) => facts.partOf.some(({ value }) => value.includes(id))).length;

describe.each([
  ['quellenroda', quellenrodaKnowledge()],
  ['hellweide', hellweideKnowledge()],
] as const)('how many a body has, in %s', (_, county) => {
  const offices = (entry: Entry) => entry.facts.coordination.map(({ value }) => value.by.length);

  it.each([
    'Welche Gremien werden von mehreren Stellen koordiniert?',
    'Welche Gremien haben mehr als eine Koordination?',
    'Which bodies are coordinated by more than one office?',
    'Welche Gremien werden gemeinsam koordiniert?',
  ])('offices that run it: %s', (question) => {
    const expected = idsWhere(county, (entry) => offices(entry).some((count) => count > 1));
    expect(expected.length).toBeGreaterThan(0);
    expect(idsIn(county, question)).toEqual(expected);
  });

  it.each([
    ['Welche Gremien haben mehr als eine Untergruppe?', 1],
    ['Which bodies have more than two sub-groups?', 2],
  ] as const)('groups below it: %s', (question, count) =>
    expect(idsIn(county, question)).toEqual(idsWhere(county, (entry) => groupsOf(county, entry) > count)),
  );

  it.each([
    ['Welche Gremien gibt es?', 'Welche Gremien haben mehr als eine Untergruppe?'],
    ['Which bodies are there?', 'Which bodies have more than one sub-group?'],
  ])('asked of all, whatever was listed before: %s', (before, question) => {
    const { answer } = converse(county, [before, question])[1]!;
    expect(answer.type === 'list' && answer.items.map(({ entry }) => entry.id).sort()).toEqual(
      idsWhere(county, (entry) => groupsOf(county, entry) > 1),
    );
  });

  it('the most groups come first', () => {
    const { items } = listIn(county, 'Welche Gremien haben die meisten Untergruppen?');
    const most = Math.max(...bodiesOf(county).map((entry) => groupsOf(county, entry)));
    expect(items[0]).toMatchObject({ number: most });
    expect(groupsOf(county, items[0]!.entry)).toBe(most);
  });

  it.each([
    'Welche Stelle koordiniert die meisten Gremien?',
    'Which office runs the most bodies?',
    'Who runs the most bodies?',
  ])('offices by the bodies that they run: %s', (question) => {
    const { items } = listIn(county, question);
    const numbers = new Map<string, number>();
    for (const { facts } of bodiesOf(county)) {
      const by = facts.coordination.flatMap(({ value }) => value.by);
      for (const id of new Set(by.flatMap((party) => ('id' in party ? [party.id] : []))))
        numbers.set(id, (numbers.get(id) ?? 0) + 1);
    }
    expect(items[0]!.number).toBe(Math.max(...numbers.values()));
    for (const { entry, number } of items) expect(number).toBe(numbers.get(entry.id));
  });

  it.each(['Wer sitzt in den meisten Gremien?', 'Who is a member of the most bodies?'])(
    'offices by the bodies that they sit in: %s',
    (question) => {
      const [first] = listIn(county, question).items;
      const seats = bodiesOf(county).filter(({ facts }) =>
        facts.members.some(({ value }) => value.some(isParty(first!.entry.id))),
      );
      expect(first!.number).toBe(seats.length);
    },
  );
});

it('a kind in the dative is counted', () => {
  const county = hellweideKnowledge();
  const circles = idsWhere(county, ({ kind }) => kind === 'working-circle');
  const [first] = listIn(county, 'Wer sitzt in den meisten Arbeitskreisen?').items;
  const seats = county.relations.memberOf(first!.entry.id).filter(({ entry }) => circles.includes(entry.id));
  expect(first!.number).toBe(seats.length);
  expect(first!.entry.class).not.toBe('body');
});

describe('members are counted by the newest document', () => {
  const at = (document: string) => `source: { document: ${document}, at: "1" }`;
  const members = (...statements: readonly (readonly [document: string, names: string])[]) =>
    `members: [${statements.map(([document, names]) => `{ value: [${names}], ${at(document)} }`).join(', ')}]`;
  const county = smallKnowledge({
    'feld/rat.yaml': bodyText('Parkrat', members(['alt-2010', 'Gärten, Wege, Bäume, Bänke'], ['neu-2020', 'Gärten'])),
    'feld/runde.yaml': bodyText('Parkrunde', members(['alt-2010', 'Gärten, Wege, Bäume'])),
    'feld/forum.yaml': bodyText('Parkforum'),
  });

  it.each([
    ['Welche Gremien haben mehr als zwei Mitglieder?', ['runde']],
    ['Bodies with at least 3 members', ['runde']],
    ['Welche Gremien haben höchstens zwei Mitglieder?', ['rat']],
    ['Welche Gremien haben genau 3 Mitglieder?', ['runde']],
  ] as const)('%s', (question, ids) => expect(idsIn(county, question)).toEqual(ids));

  it('tells the number beside the name', () =>
    expect(textOf(county, 'Welche Gremien haben mehr als zwei Mitglieder?')).toContain('Parkrunde (3)'));

  it('names a list that nothing fits', () =>
    expect(answerTo(county, 'Welche Gremien haben mehr als 20 Mitglieder?')).toMatchObject({ declined: true }));

  it('asks nothing of a body that is named', () =>
    expect(answerTo(county, 'Hat der Parkrat mehr als 3 Mitglieder?').type).toBe('facts'));
});

it('a year that no list can be restricted to gives no list of all', () => {
  const answer = answerTo(seelbergKnowledge(), 'Welche Gremien sind neu seit 2015?');
  expect(answer).toMatchObject({ declined: true });
});
