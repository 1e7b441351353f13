import MiniSearch from 'minisearch';
import { renderText } from '../../../bot/render/text.ts';
import { profileFacts } from '../../../knowledge/answers/facts/facts.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Entry } from '../../../knowledge/model.ts';
import type { Answerer } from './score.ts';

/**
 * What a search box over the same registry would do: the whole fact sheet of the best hit. It declines only when nothing
 * is found. The yardstick for the engine, measured in the same run.
 */
export function baselines(knowledge: Knowledge): ReadonlyMap<string, Answerer> {
  const { registry, topics } = knowledge;
  const sheet = (entry: Entry) =>
    renderText(
      { type: 'profile', entry, facts: profileFacts(entry, registry), language: 'de', declined: false },
      registry,
    );
  const sheets = new Map([...registry.entries.values()].map((entry) => [entry.id, sheet(entry)]));
  const plain = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  plain.addAll([...sheets].map(([id, text]) => ({ id, text })));
  const best = (hits: readonly { readonly id: unknown }[]) => {
    const text = hits[0] ? (sheets.get(String(hits[0].id)) ?? '') : '';
    return { text, declined: text === '', type: 'sheet' };
  };
  return new Map<string, Answerer>([
    ['MiniSearch, as it comes', ({ question }) => best(plain.search(question))],
    [
      'MiniSearch, with our analyzer and field weights',
      ({ question }) =>
        best(
          topics.index.search(question, {
            boost: { name: 6, also: 5, topics: 5, purpose: 3 },
            prefix: true,
            fuzzy: 0.2,
          }),
        ),
    ],
  ]);
}
