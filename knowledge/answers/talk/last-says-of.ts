import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import { isEllipsis, startsEllipsis } from '../../questions/talk/ellipsis.ts';
import { wordsOfNames } from '../../search/link.ts';
import type { Fact } from '../answer.ts';
import type { SubjectStep } from '../asked.ts';
import { saysYear } from '../facts/fact-search.ts';
import { factsOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { itemsOf, onlyItems } from './one-of-told.ts';

/**
 * "Und bei den Grundschulen?", "which resolution brought it to the vocational ones?", after a network: whoever is named has no
 * such fact, and of what is told of one that the talk was about, some items speak of just them. Who of them is a member is asked elsewhere.
 */
export const lastSaysOf: SubjectStep = ({ reading, facets, context, remembered, knowledge }, { entries: named }) => {
  const [only, another] = named;
  const facet = facets[0] ?? (startsEllipsis(reading) ? context.facets[0] : undefined);
  const words = [...wordsOfNames(reading), ...reading.content];
  const half = only
    ? !another && only.class !== 'body'
    : reading.content.length === 1 && isEllipsis({ ...reading, content: [] });
  if (facet === undefined || facet === 'members' || !half || words.length === 0 || context.listed) return undefined;
  const resolutions = DATED.has(facet) && context.facets[0] === 'legalBasis' ? (['legalBasis'] as const) : [];
  const wanted = [facet, ...resolutions];
  const of = (entry: Entry): readonly Fact[] => wanted.flatMap((one) => factsOf(entry, one, knowledge.registry));
  if (only && of(only).length > 0) return undefined;
  const spokenOf = new Set([...remembered, ...entries((context.recent ?? []).slice(0, MAX_SINCE), knowledge)]);
  for (const entry of spokenOf) {
    if (entry === only) continue;
    const told = of(entry)
      .flatMap((fact) => {
        const some = onlyItems(fact, words, knowledge);
        // What is said of all of them says nothing of these.
        return some && itemsOf(some).length < itemsOf(fact).length ? [some] : [];
      })
      .filter((fact) => !DATED.has(facet) || saysYear(fact));
    if (told.length > 0)
      return { draft: { type: 'facts', facts: told, declined: false }, facets: [told[0]!.facet], about: [entry] };
  }
  return undefined;
};
/** So many entries later one is still spoken of. */
const MAX_SINCE = 3;
/** Facts that are asked for by a date; a resolution bears one, too. */
const DATED: ReadonlySet<Facet> = new Set(['status', 'published']);
