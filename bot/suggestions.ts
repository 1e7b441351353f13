import { type Answer, entriesOf } from '../knowledge/answers/answer.ts';
import type { Entry } from '../knowledge/model.ts';
import type { Facet } from '../knowledge/questions/facets/facets.ts';
import type { Wording } from './render/values.ts';

/** Teams shows three of them at once. */
const MAX = 3;

/** What to ask after an answer that is text; cards have buttons of their own. `examples` where nothing was found. */
export function suggestionsFor(answer: Answer, { texts }: Wording, examples: readonly string[]): readonly string[] {
  const entries = entriesOf(answer);
  const ask = (entry: Entry, facet: Facet) => texts.card.ask[facet](entry.name);
  const [first] = entries;
  if (!first || answer.declined) return examples;
  if (answer.type === 'meetings' && entries.length === 1)
    return [ask(first, 'cadence'), ask(first, 'members'), ask(first, 'profile')];
  return entries.slice(0, MAX).map((entry) => ask(entry, 'profile'));
}
