import type { Knowledge } from '../../knowledge.ts';
import { foldName } from '../../language/fold.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled, pluralKinds } from '../../questions/conditions/kinds-asked.ts';
import type { Reading } from '../../questions/read.ts';
import { wordsOfNames } from '../../search/link.ts';
import { factOf } from '../facts/facts.ts';
import { listAnswer } from './lists.ts';

const WHICH_OF = /^(?:welche|which|alle|all) (?:of the |the |der )?¤/;

/** "Welche Beratungsgremien tagen zweimal im Jahr?", "Beratungsgremien, zweimal jährlich": the plural is the name of one that does not meet itself, but its groups do. */
export const asksOfThose = (subject: Entry, { masked, cadence }: Reading, { registry }: Knowledge): boolean =>
  WHICH_OF.test(masked) ||
  (cadence !== undefined && masked.startsWith('¤') && factOf(subject, 'cadence', registry) === undefined);

/** All of the kind that a name begins with in the plural, about what the rest of it says; nothing, where somebody is called just so. */
export function listOfMany(reading: Reading, knowledge: Knowledge): ReturnType<typeof listAnswer> {
  const kinds = pluralNamed(reading);
  if (kinds.length === 0) return undefined;
  const content = [...wordsOfNames(reading), ...reading.content].filter(
    ({ folded }) => !isStopword(folded) && kindsCalled(folded) === undefined,
  );
  const asks = { ...reading.asks, list: true };
  const office = officeBeside(reading);
  const facets = office ? reading.facets.filter(({ facet }) => facet === 'coordination') : reading.facets;
  const words = office ? content.filter(({ folded }) => !isCalled(office, folded)) : content;
  const list = listAnswer({ ...reading, facets, asks, kinds, content: words, mentions: [] }, office, knowledge);
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

/** "Welche Arbeitskreise der Jugendarbeit führt das Amt?": the office beside the kind, where it is asked who runs them. */
function officeBeside({ mentions: [, second, third], facets }: Reading): Entry | undefined {
  const office = third ? undefined : second?.candidates[0]?.entry;
  return office?.class === 'unit' && facets.some(({ facet }) => facet === 'coordination') ? office : undefined;
}
const isCalled = ({ name, also }: Entry, folded: string): boolean =>
  [name, ...also].some((text) => foldName(text).split(' ').includes(folded));

function pluralNamed(reading: Reading): readonly string[] {
  const { masked, mentions, words, cadence } = reading;
  const [mention] = mentions;
  if (!mention || !(cadence || officeBeside(reading)) || !WHICH_OF.test(masked)) return [];
  const plural = words[mention.words[0]!]!.folded;
  const isName = ({ entry }: (typeof mention.candidates)[number]) =>
    [entry.name, ...entry.also].some((name) => foldName(name).split(' ').includes(plural));
  return mention.candidates.some(isName) ? [] : pluralKinds(plural);
}
