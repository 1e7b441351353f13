import { expect, it } from 'vitest';
import { answerQuestion } from '../../../knowledge/answers/find.ts';
import { smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const board = (name: string) => bodyText(name).replace('kind: round', 'kind: advisory-board');

it('who is called »Beirat« and no more comes before all others that are one', () => {
  const others = ['Wald', 'Obst', 'Moor', 'Ufer', 'Sport', 'Natur'].map((topic) => [
    `feld/beirat-${topic.toLowerCase()}.yaml`,
    board(`Beirat ${topic}`),
  ]);
  const knowledge = smallKnowledge({ ...Object.fromEntries(others), 'feld/rat.yaml': board('Beirat') });
  const { answer } = answerQuestion('Wer leitet den Beirat?', knowledge);
  expect(answer.type === 'topic' && answer.hits[0]?.entry.id).toBe('rat');
});

it('of whom only the kind was said is not offered beside another name', () => {
  const knowledge = smallKnowledge({
    'projects.yaml':
      'wind:\n  name: Rückenwind\n  kind: project\n  also: [Projekt Rückenwind]\n  mentions: [{ document: neu-2020, at: "1" }]\n',
  });
  const asked = (name: string) => answerQuestion(`Seit wann läuft das Projekt ${name}?`, knowledge).answer;
  expect(asked('Ankerlotsen').type).toBe('unknown');
  expect(asked('Rückenwind').type).toBe('missing');
});
