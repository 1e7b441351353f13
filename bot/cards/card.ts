import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Registry } from '../../knowledge/model.ts';
import type { CardJson } from '../ports.ts';
import type { TextOptions } from '../render/text.ts';
import { textsFor } from '../texts/index.ts';

/** A card for answers that offer something to press: choices. Everything else reads best as text. */
export function renderCard(answer: Answer, _registry: Registry, options: TextOptions): CardJson | undefined {
  if (answer.type !== 'choices') return undefined;
  const texts = textsFor(answer.language, options.address);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    body: [{ type: 'TextBlock', text: texts.choices[answer.reason](answer.asked), wrap: true }],
    actions: answer.entries
      .slice(0, 6)
      .map((entry) => ({ type: 'Action.Submit', title: entry.name, data: { text: entry.name } })),
  };
}
