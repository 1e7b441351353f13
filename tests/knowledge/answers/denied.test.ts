import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { deniedRelation } from '../../../knowledge/answers/lists/list-relations.ts';
import { answerTo, seelbergKnowledge } from '../../helpers/knowledge.ts';

const knowledge = seelbergKnowledge();
const { relations, registry } = knowledge;
const listed = (question: string): string[] => {
  const answer: Answer = answerTo(knowledge, question);
  if (answer.type !== 'list') throw new Error(`${question}: ${answer.type}`);
  return answer.items.map(({ entry }) => entry.id).sort();
};
const linked = (relation: 'coordinates' | 'memberOf', id: string) =>
  relations[relation](id).map(({ entry }) => entry.id);
const bodies = [...registry.entries.values()].filter((entry) => entry.class === 'body');

describe('a denied relation is left out of the list', () => {
  const id = 'fachdienst-it';
  const sitsOnly = linked('memberOf', id)
    .filter((body) => !linked('coordinates', id).includes(body))
    .sort();

  it.each([
    'In welchen Gremien ist der Fachdienst IT Mitglied, ohne sie zu koordinieren?',
    'Which bodies is the Fachdienst IT a member of but does not coordinate?',
    'Welche Gremien leitet der Fachdienst IT nicht, sitzt aber drin?',
    'In welchen Gremien sitzt der Fachdienst IT, leitet sie aber nicht?',
  ])('%s', (question) => expect(listed(question)).toEqual(sitsOnly));

  it.each([
    'Welche Gremien werden nicht vom Fachdienst IT organisiert?',
    'Welche Gremien führt der Fachdienst IT nicht?',
  ])('%s', (question) => {
    for (const run of linked('coordinates', id)) expect(listed(question)).not.toContain(run);
  });

  it('and nobody is denied by who does not know', () =>
    expect(listed('Ich weiß nicht, welche Gremien der Fachdienst IT koordiniert')).toEqual(
      linked('coordinates', id).sort(),
    ));
});

it.each([
  ['die ¤ nicht koordiniert', 'coordinates'],
  ['in denen ¤ nicht vertreten ist', 'memberOf'],
  ['which do not belong to ¤', 'children'],
  ['ich weiss nicht wer ¤ koordiniert', undefined],
  ['die ¤ koordiniert', undefined],
] as const)('»%s« denies %s', (masked, relation) => expect(deniedRelation(masked)).toBe(relation));

it('networks without groups are those that nothing belongs to', () =>
  expect(listed('Welche Netzwerke haben keine Untergruppen?')).toEqual(
    bodies
      .filter(({ kind, id }) => (kind === 'network' || kind === 'subnetwork') && relations.children(id).length === 0)
      .map(({ id }) => id)
      .sort(),
  ));

it('members that two bodies share sit in both', () => {
  const [first, second] = ['Klimabeirat', 'Landwirtschaftsbeirat'].map(
    (name) => bodies.find((body) => body.name === name)!,
  );
  const sit = (id: string) => (entry: string) => linked('memberOf', entry).includes(id);
  const units = [...registry.entries.values()].filter(({ class: cls }) => cls === 'unit').map(({ id }) => id);
  expect(listed(`Which members do the ${first!.name} and the ${second!.name} share?`)).toEqual(
    units.filter(sit(first!.id)).filter(sit(second!.id)).sort(),
  );
});
