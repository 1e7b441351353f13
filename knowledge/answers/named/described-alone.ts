import type { Knowledge } from '../../knowledge.ts';
import { kindsSaid } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { IndexField } from '../../search/topics.ts';
import type { TopicResult } from '../answer.ts';
import type { Decision } from '../decision.ts';
import { factsOf } from '../facts/facts.ts';
import { staffOf } from '../facts/people.ts';
import { SMALL_CLASSES, tell } from '../inquiry.ts';
import { asksUpwards, asksWhere, callsPaper, describesTopic, isFactOfBodies, topicAnswer } from '../topics/topic.ts';
import { speaksOfBody } from './described.ts';
import { about } from './named.ts';

/** So much of the question explained, nobody else is meant. */
const SURELY_DESCRIBED = 0.75;

const ASKS_WHO = /\b(?:wer|wen|wem|who|whom|namen?|names?)\b/;

/** Whom the words describe. */
export function describedByTopic(facets: readonly Facet[], reading: Reading, knowledge: Knowledge): Decision {
  const draft = topicAnswer(reading, facets[0], knowledge);
  // "Is there a network for road safety?": a term that lists roads among much else is none.
  if (draft.type === 'topic' && speaksOfBody(reading) && draft.hits.every(isTermInPassing))
    return { draft: { type: 'unknown', terms: draft.terms, nearest: [], declined: true }, facets };
  return aloneOr(draft, facets, reading, knowledge);
}

const isTermInPassing = ({ entry, found }: TopicResult): boolean =>
  entry.class === 'concept' && found.every((word) => word.in.every((field) => IN_PASSING.has(field)));
const IN_PASSING: ReadonlySet<IndexField> = new Set(['parts', 'members', 'legal']);

/** Where nothing else comes near the only one whom the words describe, that one is asked about like somebody named. */
export function aloneOr(
  draft: ReturnType<typeof topicAnswer>,
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): Decision {
  const [only, another] = draft.type === 'topic' ? draft.hits : [];
  // "Who is responsible for …?": the post tells little, its holder is who was asked for.
  const post =
    only && !another && only.coverage >= SURELY_DESCRIBED && only.entry.kind === 'function' ? only.entry : undefined;
  if (post && ASKS_WHO.test(reading.masked)) {
    const holders = staffOf(post, knowledge).flatMap((person) => factsOf(person, 'definition', knowledge.registry));
    const told = tell(holders, facets);
    if (told) return told;
  }
  const sought = describesTopic(reading) || asksWhere(reading);
  // Who asks for a leaflet may look at a paper of another kind, but what is told of it is not told of a leaflet.
  const otherPaper = callsPaper(reading) && !kindsSaid(reading.words).includes(only?.entry.kind ?? '');
  const alone = only && !another && only.coverage >= SURELY_DESCRIBED && !sought && !otherPaper;
  if (alone && (facets.length > 0 || SMALL_CLASSES.has(only.entry.class))) {
    const decision = about([only.entry], facets, reading, knowledge);
    // "What's the legal basis of the round table on housing?": a body is described, and whether it has one is what is asked.
    const ofBody =
      only.entry.class === 'body' && isFactOfBodies(facets[0]) && (speaksOfBody(reading) || asksUpwards(reading));
    if (ofBody || !decision.draft.declined) return decision;
  }
  return { draft, facets };
}
