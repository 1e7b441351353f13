import type { Knowledge } from '../knowledge.ts';
import { foldName } from '../language/fold.ts';
import { isStopword } from '../language/stopwords.ts';
import { kindsCalled, pluralKinds } from '../questions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { wordsOfNames } from '../search/link.ts';
import { listAnswer } from './lists.ts';

export const WHICH_OF = /^(?:welche|which|alle|all) (?:of the |the |der )?¤/;

/** All of the kind that a name begins with in the plural, about what the rest of it says; nothing, where somebody is called just so. */
export function listOfMany(reading: Reading, knowledge: Knowledge): ReturnType<typeof listAnswer> {
  const kinds = pluralNamed(reading);
  if (kinds.length === 0) return undefined;
  const content = [...wordsOfNames(reading), ...reading.content].filter(
    ({ folded }) => !isStopword(folded) && kindsCalled(folded) === undefined,
  );
  const asks = { ...reading.asks, list: true };
  const list = listAnswer({ ...reading, asks, kinds, content, mentions: [] }, undefined, knowledge);
  return list && list.items.length > 0 ? list : undefined;
}

/** The bodies in which the only one sits that is named, if any. */
export function seatsOf(reading: Reading, knowledge: Knowledge): ReturnType<typeof listAnswer> {
  const office = reading.mentions[0]?.candidates[0]?.entry;
  const members = { facet: 'members', score: 1, start: 0, end: 0, evidence: '', spans: [] } as const;
  const of = { ...reading, facets: [members], kinds: [], classes: ['body'], content: [] } as const;
  const list = listAnswer(of, office, knowledge);
  return list && list.items.length > 0 ? list : undefined;
}

function pluralNamed({ masked, mentions, words, cadence }: Reading): readonly string[] {
  const [mention] = mentions;
  if (!mention || !cadence || !WHICH_OF.test(masked)) return [];
  const plural = words[mention.words[0]!]!.folded;
  const isName = ({ entry }: (typeof mention.candidates)[number]) =>
    [entry.name, ...entry.also].some((name) => foldName(name).split(' ').includes(plural));
  return mention.candidates.some(isName) ? [] : pluralKinds(plural);
}
