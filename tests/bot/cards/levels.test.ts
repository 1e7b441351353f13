/** A list over all levels keeps its levels on a card, where rows are not set in. */
import { expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/card.ts';
import { answerTo, seelbergKnowledge } from '../../helpers/knowledge.ts';
import { wordsOf } from './walk.ts';

const knowledge = seelbergKnowledge();

it.each([
  ['Was hängt über alle Ebenen unter dem Netzwerk Klimaanpassung?', 'Ebene 2'],
  ['What is below the Netzwerk Klimaanpassung on all levels, all the way down?', 'level 2'],
])('%s', (question, level) => {
  const answer = answerTo(knowledge, question);
  const card = renderCard(answer, knowledge.registry);
  expect(card && wordsOf(card)).toContain(level);
});
