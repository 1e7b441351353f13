import { KINDS } from '../kinds.ts';
import type { Entry } from '../model.ts';
import { callsBody } from '../questions/conditions/kinds-asked.ts';
import { NO_SUBJECTS, type Subjects } from '../questions/names/settled.ts';
import type { Reading } from '../questions/read.ts';
import { wholeOfOthers } from '../whereabouts.ts';
import { type Asked, asTyped, just } from './asked.ts';
import type { Decision } from './decision.ts';
import { titledParts } from './facts/titled-parts.ts';
import { tellOne } from './inquiry.ts';
import { speaksOfBody } from './named/described.ts';
import { aloneOr } from './named/described-alone.ts';
import { about } from './named/named.ts';
import { facetsOfList } from './talk/going-on.ts';
import { lastSaysOf } from './talk/last-says-of.ts';
import { narrowByFollowUp } from './talk/narrowed.ts';
import { aboutRemembered } from './talk/pointing-back.ts';
import { pointedTo } from './talk/salience.ts';
import { callsPaper, topicAnswer } from './topics/topic.ts';

/** Several fit a name: what was spoken of decides, then the topic; otherwise it asks back. */
export function unsettled(asked: Asked, { ambiguous }: Subjects): Decision | undefined {
  if (!ambiguous) return undefined;
  const { reading, facets, knowledge, context, remembered } = asked;
  if (reading.untold && !reading.untold.ofEntry)
    return just({ type: 'unknown', terms: [asTyped(reading.untold.words, reading)], nearest: [], declined: true });
  // A name that several bear is still a name: who says it speaks of none before.
  const back =
    reading.mentions.length === 0 ? (lastSaysOf(asked, NO_SUBJECTS) ?? aboutRemembered(pointedTo(asked))) : undefined;
  if (back) return back;
  const narrowed = narrowByFollowUp(ambiguous.entries, remembered, context, reading, knowledge);
  if (narrowed) return about([narrowed], facets.length > 0 ? facets : facetsOfList(context), reading, knowledge);
  // "Which steps does the planning cycle have?": of those that are called so, the one that lists them.
  const [listing, another] =
    reading.mentions.length === 1
      ? ambiguous.entries.flatMap(
          (entry) =>
            titledParts(entry, reading, facets.some((facet) => facet !== 'staff') ? 'all' : 'some', knowledge) ?? [],
        )
      : [];
  if (listing && !another) return tellOne(listing);
  const whole = wholeOfOthers(ambiguous.entries);
  if (whole) return about([whole], facets, reading, knowledge);
  const asWords = onlyWordsOf(ambiguous.entries, reading);
  const who = asksWhoDoes(asked);
  if (asWords || ((reading.content.length > 1 || who) && reading.called.length === 0)) {
    const draft = topicAnswer(reading, facets[0], knowledge);
    const sure =
      asWords ||
      who ||
      ambiguous.reason === 'unsure' ||
      (draft.type === 'topic' && draft.hits[0]!.coverage >= SURE_TOPIC);
    if (draft.type === 'topic' && sure) return aloneOr(draft, facets, reading, knowledge);
  }
  // "Why was the group on … set up?": of a term, a project and a body that are called so, the body.
  const [body, ...bodies] = reading.words.some(({ folded }) => callsBody(folded))
    ? ambiguous.entries.filter(isBody)
    : [];
  const known = ambiguous.reason !== 'unknown-name' && ambiguous.entries.length > 1;
  if (body && bodies.length === 0 && known && facets.length > 0) return about([body], facets, reading, knowledge);
  return {
    draft: { type: 'choices', ...ambiguous, ...(facets[0] ? { facet: facets[0] } : {}), declined: true },
    facets,
  };
}

/** "Wer macht beim Kreis Jugendarbeit?", "who can find me an interpreter?": whoever runs any of them may be meant. */
const asksWhoDoes = ({ reading: { mentions, content, masked }, facets: [facet] }: Asked): boolean =>
  mentions.length === 0 &&
  content.length > 0 &&
  (facet === 'contact' || facet === 'coordination' || (facet === undefined && WHO_DOES.test(masked)));
const WHO_DOES =
  /\b(?:wer|welche[sr]? (?:stelle|amt|buro|fachdienst|fachbereich)|who|which (?:office|department))\b(?! (?:ist|is|war|was)\b)/;

const isBody = ({ class: cls }: Entry): boolean => cls === 'body';

/** "A flyer by the youth office for …", "the group that deals with public relations for …": the name is a word of what is sought. */
const onlyWordsOf = (ambiguous: readonly Entry[], reading: Reading): boolean =>
  reading.content.length > 0 &&
  ((reading.kinds.length > 0 && reading.kinds.every((kind) => KINDS[kind]!.class === 'publication')) ||
    (reading.facets[0]?.facet === 'published' &&
      callsPaper(reading) &&
      ambiguous.every(({ class: cls }) => cls !== 'publication')) ||
    (speaksOfBody(reading) && ambiguous.every(({ class: cls }) => cls === 'project' || cls === 'concept')));

/** So much of the question explained, the words that looked like a part of a name are a topic. */
const SURE_TOPIC = 0.75;
