import type { Knowledge } from '../../knowledge.ts';
import { foldName } from '../../language/fold.ts';
import type { Entry } from '../../model.ts';
import { isMonth, monthNumber } from '../../questions/dates/date-words.ts';
import type { FacetHit } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { withFacets } from '../../questions/talk/ellipsis.ts';
import { just, type Step, type SubjectStep } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { factsOf } from '../facts/facts.ts';
import { untoldFact } from '../facts/missing.ts';
import { wholeOf } from '../inquiry.ts';
import { listAnswer } from '../lists/lists.ts';
import { rankedByTopic, speaksOfNamed } from '../topics/topic.ts';
import { about } from './named.ts';

/** It asks for a decision, or for the date of one. */
const DECIDED =
  /\b(?:beschl[uo]ss\w*|beschlossen|resolutions?|decisions?|decide[ds]?|resolved|adopted|wann|when|datum|dates?|welchem jahr|which year)\b/;
/** When it meets, not when it decided; "Datum" may be either. */
const isMeeting = ({ facet, evidence }: FacetHit): boolean =>
  facet === 'cadence' || (facet === 'nextMeeting' && !/\b(?:datum|dates?)\b/.test(evidence));

/** How much of the rest of the question a resolution must explain, and how much weaker the next one must be. */
const MIN_COVERAGE = 0.45;
const MIN_COVERAGE_WITH_UNKNOWN = 0.7;
const CLEAR = 0.9;

/**
 * "Wann hat der Kreisausschuss den Ausbau der … beschlossen?": the resolution of a named body that is named beside it, or that
 * the rest of the question describes. Undefined where none or several do.
 */
export function resolutionOf(named: readonly Entry[], reading: Reading, knowledge: Knowledge): Entry | undefined {
  const { relations } = knowledge;
  const resolutions = new Map(
    named.map((body) => [
      body,
      relations.published(body.id).flatMap(({ entry }) => (entry.kind === 'resolution' ? [entry] : [])),
    ]),
  );
  const own = [...resolutions.values()].flat();
  if (own.length === 0) return undefined;
  const spoken = named.find((entry) => own.includes(entry));
  if (spoken) return spoken;
  if (!DECIDED.test(reading.masked) || reading.facets.some(isMeeting)) return undefined;
  // Who decided says nothing about what was decided.
  const mentions = reading.mentions.filter(
    ({ candidates }) => !candidates.some(({ entry }) => (resolutions.get(entry) ?? []).length > 0),
  );
  // "In June or in July?" says nothing of it, either.
  const content = reading.content.filter(({ folded }) => !isMonth(folded));
  if (mentions.length + content.length === 0) return undefined;
  const least = reading.strangers.unknown.length > 0 ? MIN_COVERAGE_WITH_UNKNOWN : MIN_COVERAGE;
  // What else is named is what was decided on: of two decisions on figures, the one that speaks of that report.
  const speaksOfIt = speaksOfNamed({ words: reading.words, mentions });
  const [best, second] = rankedByTopic({ ...reading, mentions, content }, knowledge).filter(
    (hit) => own.includes(hit.entry) && hit.coverage >= least && speaksOfIt(hit),
  );
  return best && (!second || second.score < best.score * CLEAR) ? best.entry : undefined;
}

/**
 * "Was hat der Kreistag 2006 beschlossen?": its resolutions, of that year if one is said; of a body of which none is known, that
 * nothing is told of them. What a body is based on is no answer to what it decides.
 */
export function resolutionsBy(named: readonly Entry[], reading: Reading, knowledge: Knowledge): Decision | undefined {
  const [body, another] = named;
  const [, verb] = WHAT_DECIDED.exec(reading.masked) ?? [];
  if (body?.class !== 'body' || another || reading.content.length > 0 || verb === undefined) return undefined;
  const [year] = YEAR.exec(reading.masked) ?? [];
  const asked: Reading = {
    ...withFacets(reading, ['published']),
    kinds: ['resolution'],
    classes: [],
    asks: { ...reading.asks, list: true },
    masked: year ? `in ${year}` : reading.masked,
  };
  const list = listAnswer(asked, body, knowledge);
  const known = list?.items.some(({ entry }) => entry.kind === 'resolution');
  return { draft: list && known ? list : untoldFact(body, 'profile', verb, knowledge), facets: ['published'] };
}
const WHAT_DECIDED =
  /^(?:(?:und|and) )?(?:was|what|welche (?:beschlusse|entscheidungen)|(?:which|what) (?:resolutions|decisions)) (?:hat|haben|did|has|have) (?:\w+ )?¤ (?:(?:denn|eigentlich|alles|so|in|im jahr|(?:19|20)\d\d) )*((?:beschlossen|entschieden|gefasst|getroffen|decided?|resolved?|pass(?:ed)?|taken?|made?|adopt(?:ed)?)(?: in (?:19|20)\d\d)?)$/;
const YEAR = /\b(?:19|20)\d\d\b/;

/**
 * "Was hat der Kreistag am 3.7.2006 beschlossen?", "which resolution is of 17 December 2001?": the resolutions of that day;
 * where there is none, that no document speaks of that day.
 */
export const resolutionsOfDay: Step = ({ reading, knowledge }) => {
  const { masked, mentions, content, asks } = reading;
  const day = dayIn(masked);
  const bare = content.every(({ folded }) => isMonth(folded) || DATED.test(folded));
  if (!day || !bare || !RESOLVED.test(masked)) return undefined;
  const makers = mentions.map(({ candidates }) => candidates[0]!.entry);
  const resolutionsOf = ({ id }: Entry) =>
    knowledge.relations.published(id).flatMap(({ entry }) => (entry.kind === 'resolution' ? [entry] : []));
  // "Which decision of that day is the group based on?"
  if (makers.some((maker) => resolutionsOf(maker).length === 0)) return undefined;
  const all = makers.length > 0 ? makers.flatMap(resolutionsOf) : [...knowledge.registry.entries.values()];
  const items = all
    .filter(({ kind }) => kind === 'resolution')
    .filter(({ facts }) => facts.publication.some(({ value: { stand } }) => stand && dayIn(foldName(stand)) === day))
    .map((entry) => ({ entry }));
  const [only, another] = items;
  if (only && !another) return { draft: wholeOf(only.entry, knowledge), facets: ['published'] };
  const query = { kinds: ['resolution'], topic: [day] };
  if (only) return { draft: { type: 'list', query, items, count: asks.count, declined: false }, facets: ['published'] };
  return makers[0]
    ? { draft: untoldFact(makers[0], 'profile', day, knowledge), facets: ['published'] }
    : just({ type: 'unknown', terms: [day], nearest: [], declined: true });
};
/** Whose day is told. */
const DATED = /^(?:stamm(?:t|en)|datiert|gefasst|dated|taken|made)$/;
const RESOLVED = /beschl[uo]ss|\b(?:resolutions?|decisions?|decided?|resolved|adopted|passed)\b/;

/** "3 7 2006", "17 december 2001" as "17.12.2001", the first day that is named; undefined where none is. */
function dayIn(folded: string): string | undefined {
  const [, day, month, year] = DAY.exec(folded) ?? [];
  const number = month && /^\d/.test(month) ? Number(month) : month && isMonth(month) ? monthNumber(month) : 0;
  return number > 0 ? `${Number(day)}.${number}.${year}` : undefined;
}
const DAY = /\b(\d{1,2})[. ]+(\d{1,2}|[a-z]{3,9})[. ]+((?:19|20)\d\d)\b/;

/** "Welcher Beschluss des Kreistags steckt dahinter?", "which decision of the council started it?": what the last one is based on. */
export const resolutionBehindLast: SubjectStep = (
  { reading, context, remembered: [last], knowledge },
  { entries: [maker, another] },
) => {
  const asks = maker && !another && reading.content.length === 0 && BEHIND_IT.test(reading.masked);
  if (!asks || !last || last === maker || context.listed) return undefined;
  return factsOf(last, 'legalBasis', knowledge.registry).length > 0
    ? { ...about([last], ['legalBasis'], reading, knowledge), about: [last] }
    : undefined;
};
const BEHIND_IT =
  /^(?:(?:und|and) )?(?:(?:auf|nach|on|by) )?(?:welche[rsnm]?|which|what) .*\b(?:(?:started|founded|began|set up|created|is behind|led to) (?:it|this|that|them)(?: all)?|(?:steckt|steht|liegt) (?:dahinter|da hinter|dem zugrunde)|(?:beruht|basiert|fusst) (?:das|es|der|die)|(?:is|are) (?:it|this|that|they) based on)$/;
