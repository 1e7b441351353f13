import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { converse, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const at = 'source: { document: alt-2010, at: "1" }';
const round = (name: string, perYear: number, extra = '') =>
  bodyText(
    name,
    `cadence: [{ value: { perYear: ${perYear} }, ${at} }]`,
    `coordination: [{ value: { role: coordination, by: [amt] }, ${at} }]`,
    extra,
  );
const knowledge = smallKnowledge({
  'feld/netz.yaml': bodyText('Netzwerk Obst', 'kind: network').replace('kind: round\n', ''),
  'feld/apfel.yaml': round('Runde Apfel', 4, `partOf: [{ value: [netz], ${at} }]`),
  'feld/birne.yaml': round('Runde Birne', 8, `partOf: [{ value: [netz], ${at} }]`),
  'feld/quitte.yaml': round('Runde Quitte', 2, `partOf: [{ value: [netz], ${at} }]`),
  'feld/werkstatt.yaml': bodyText(
    'Konzeptwerkstatt Mosterei',
    'kind: concept-workshop',
    `cadence: [{ value: { perYear: 5 }, ${at} }]`,
  ).replace('kind: round\n', ''),
  'feld/saftgruppe.yaml': bodyText('Projektgruppe Saft', `members: [{ value: [Landfrauen], ${at} }]`),
  'projects.yaml': `saft:\n  name: Saft aus der Region\n  kind: project\n  mentions: [{ document: alt-2010, at: "1" }]\n  coordination: [{ value: { role: lead, by: [saftgruppe] }, ${at} }]\n`,
  'units.yaml': 'amt: { name: Gartenamt, kind: office, mentions: [{ document: alt-2010, at: "1" }] }\n',
});
const answerTo = (...questions: readonly string[]) => converse(knowledge, questions).at(-1)!.answer;
/** The last turn: type or facts, and about whom. */
const last = (...questions: readonly string[]) => {
  const answer = answerTo(...questions);
  const facts = answer.type === 'facts' ? [...new Set(answer.facts.map(({ name }) => name))].join('+') : answer.type;
  return [facts, ...entriesOf(answer).map(({ id }) => id)].join(' ');
};
const three = ['Wie oft tagt die Runde Apfel?', 'Und die Runde Birne?', 'Und die Runde Quitte?'];

describe('bodies that were spoken of one after the other', () => {
  it.each([
    ['Welche von den drei Runden tagt am häufigsten?', 'birne'],
    ['welche von denen trifft sich am häufigsten', 'birne'],
    ['Which of those three groups meets least?', 'quitte'],
  ])('are compared, and the talk goes on about the one that was sought: »%s«', (question, winner) => {
    const answer = answerTo(...three, question);
    expect(answer).toMatchObject({ type: 'comparison', winner: { id: winner } });
    expect(last(...three, question, 'Und wer leitet die?')).toBe(`coordination ${winner}`);
  });

  it('are asked together', () => {
    expect(last(...three, 'Zu welchem Netzwerk gehören die drei?')).toBe('partOf apfel birne quitte');
  });

  it.each([
    ['Who leads the latter?', 'coordination quitte'],
    ['Und wer koordiniert ersteres?', 'coordination birne'],
  ])('the one or the other of the last two: »%s«', (question, expected) => {
    expect(last(...three, question)).toBe(expected);
  });

  it('no list of another number that was offered before', () => {
    const listed = ['Welche Gremien gehören zum Netzwerk Obst?', ...three];
    expect(answerTo(...listed, 'Which of the two meets least?')).toMatchObject({
      type: 'comparison',
      winner: { id: 'quitte' },
    });
  });

  it.each(['Compare that with the Konzeptwerkstatt, which is busier?', 'Vergleich das mal mit der Konzeptwerkstatt'])(
    'one beside another, called by its kind: »%s«',
    (question) => {
      expect(answerTo('Wie oft tagt die Runde Apfel?', question)).toMatchObject({
        type: 'comparison',
        winner: { id: 'werkstatt' },
      });
    },
  );

  it.each([
    ['Und die zwei Runden, wie viele Sitzungen haben die im Jahr?', 'cadence birne quitte'],
    ['Who coordinates both rounds?', 'coordination birne quitte'],
  ])('so many of the kind that is said, whatever was asked about since: »%s«', (question, expected) => {
    const talk = [...three.slice(1), 'Und die Konzeptwerkstatt Mosterei, wie oft tagt die?', question];
    expect(
      last(...talk)
        .split(' ')
        .sort(),
    ).toEqual(expected.split(' ').sort());
  });

  it('one of several that a question has numbered', () => {
    const numbered = 'Es geht um 1. Runde Apfel, 2. Runde Birne, 3. Runde Quitte: wie oft tagen die?';
    expect(last(numbered, 'Jetzt die 2, wer koordiniert die?')).toBe('coordination birne');
    expect(last(numbered, 'Jetzt die 2, wer koordiniert die?', 'und Nr. 3: wer lädt ein?')).toBe('coordination quitte');
    expect(last(numbered, 'Jetzt die 2, wer koordiniert die?', 'Tagt die 3 mal im Jahr?')).not.toContain('quitte');
  });
});

describe('together and behind', () => {
  it.each(['und wie oft setzen die sich alle zusammen', 'And how often do they all meet?'])(
    'means those in it, not all bodies: »%s«',
    (question) => expect(last('Wer koordiniert die Runde Apfel?', question)).toBe('cadence apfel'),
  );

  it('a list of all stays one', () => {
    expect(answerTo('Wer koordiniert die Runde Apfel?', 'Wann treffen sich alle Netzwerke?').type).toBe('list');
  });

  it.each(['wer war in der Gruppe?', 'Wer war von den Landfrauen in der Gruppe?'])(
    'the group that runs a project: »%s«',
    (question) => expect(last('Was ist Saft aus der Region?', question)).toBe('members saftgruppe'),
  );
});
