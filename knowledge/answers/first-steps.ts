/** What is decided before anybody looks whom a question is about. */

import { kindsCalled, pluralKinds } from '../questions/conditions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { asksBack, isBareChoice, MAX_LENGTH } from '../questions/talk/context.ts';
import { asksInWhich, asksWhoIs, callsOneOn, startsEllipsis, withFacets } from '../questions/talk/ellipsis.ts';
import { isRemark } from '../questions/talk/remarks.ts';
import { saysPronoun } from '../questions/words/points-back.ts';
import { wordsOfNames } from '../search/link.ts';
import { type Asked, asTyped, just, type Step } from './asked.ts';
import { entries } from './facts/known.ts';
import { titledOfTopic, titleSpoken } from './facts/titled-parts.ts';
import { tellOne } from './inquiry.ts';
import { about } from './named/named.ts';
import { facetsOfList } from './talk/going-on.ts';
import { offeredAgain } from './talk/last-lists.ts';
import { pickOffered } from './talk/picked.ts';
import { topicAnswer } from './topics/topic.ts';

const plainText = ({ reading }: Asked): string => reading.words.map(({ folded }) => folded).join(' ');

/** "Und auf Deutsch bitte", "als Liste bitte": what was told last, in that language, or once more: lists are lists already. */
export const lastAgain: Step = ({ reading, knowledge, context, remembered }) => {
  if (!reading.repeats && !(AS_LIST.test(reading.masked) && remembered.length > 0)) return undefined;
  if (remembered.length === 0) return just({ type: 'languageChanged', declined: false });
  const [facet] = context.facets;
  if (!context.listed && !context.sought) return about(remembered, context.facets, bare(reading), knowledge);
  return { draft: offeredAgain(context, knowledge, { facet }), facets: context.facets };
};

const AS_LIST =
  /^(?:(?:bitte|please|und|and|das|it|that) )*(?:als|in|as) (?:(?:eine[rn]?|an?) )?(?:liste|tabelle|stichpunkten?|stichworten?|list|table|bullets?|bullet points?)(?: bitte| please)*$/;

/** The words say in which language, and nothing of what is asked. */
const bare = (reading: Reading): Reading => ({
  ...reading,
  masked: '',
  words: [],
  content: [],
  mentions: [],
  facets: [],
});

/** Nothing, too much, an attempt to steer the bot, or a wish for another language. */
export const refusal: Step = ({ text, reading, facets }) => {
  if (reading.words.length === 0) return just({ type: 'empty', declined: true });
  if (text.length > MAX_LENGTH) return just({ type: 'tooLong', declined: true });
  if (reading.injection) return just({ type: 'offTopic', reason: 'injection', declined: true });
  if (reading.languageWish && reading.mentions.length === 0 && facets.length === 0)
    return just({ type: 'languageChanged', declined: false });
  return undefined;
};

/** One of the offered entries, small talk, or a step back. */
export const choiceOrTalk: Step = (asked) => {
  const { reading, facets, knowledge, context } = asked;
  const plain = plainText(asked);
  const picked = pickOffered(plain, reading, knowledge, context);
  // What half a question only took over from the last one is not asked for.
  const asks = reading.facets.some(({ evidence }) => evidence !== '') && !isBareChoice(plain);
  // "Was wertet die zur Bedarfsanalyse aus?" asks what nobody has asked of the list.
  const anew = asks || asksWhoIs(reading) || (ASKS_WHAT.test(reading.masked) && !startsEllipsis(reading));
  if (picked) return about([picked], anew ? facets : facetsOfList(context), reading, knowledge);
  // "Wie geht das?", after an offer: how that works.
  const [last] = asked.remembered;
  if (reading.courtesy === 'help' && last && HOW_THAT.test(plain))
    return about([last], ['purpose'], withFacets(reading, ['purpose']), knowledge);
  if (reading.courtesy && !(reading.courtesy === 'yes' && context.offered.length === 1))
    return just({ type: 'courtesy', courtesy: reading.courtesy, declined: false });
  // "Fair enough", "schade": nothing is asked.
  if (facets.length === 0 && isRemark(plain)) return just({ type: 'courtesy', courtesy: 'thanks', declined: false });
  if (asksBack(plain) && context.previous)
    return about(entries(context.previous.subjects, knowledge), context.previous.facets, reading, knowledge);
  return undefined;
};

const HOW_THAT = /^(?:(?:und|and) )?(?:wie (?:geht|funktioniert) das|how dos (?:it|that) work)$/;
const ASKS_WHAT = /^(?:was|what) (?!ist mit|about)/;

/** "Zurück zur Liste", "show the list again": what the last list offered. */
export const listAgain: Step = ({ reading, context, knowledge }) => {
  if (!LIST_AGAIN.test(reading.masked) || context.offered.length < 2 || reading.mentions.length > 0) return undefined;
  return { draft: offeredAgain(context, knowledge), facets: context.facets };
};
const LIST_AGAIN =
  /\b(?:zuruck zu[mr]? |back to |return to |nochmal |noch ?mal |noch einmal |again )(?:the |der |die |diese |your |deine )?(?:whole |ganze )?(?:liste|list|ubersicht|auswahl)\b|\b(?:liste|list|ubersicht|auswahl) (?:bitte |please )?(?:nochmal|noch mal|noch einmal|again|once more)\b/;

/** "Where will the next one be held?" is asked of what was spoken of; anything else that no registry holds, of nobody. */
export const heldByNobody: Step = ({ reading, facets, knowledge, remembered }) => {
  if (!reading.untold || reading.mentions.length > 0) return undefined;
  if (reading.untold.ofEntry && remembered.length > 0 && reading.content.length < 2)
    return about(remembered.slice(0, 1), facets, reading, knowledge);
  return just({ type: 'unknown', terms: [asTyped(reading.untold.words, reading)], nearest: [], declined: true });
};

/** "Wo steht das?": the places of the last answer; without one, the documents of the registry. */
export const sourcesOfLast: Step = ({ reading, facets, context, remembered }) => {
  if (facets[0] !== 'source' || reading.asks.contradictions) return undefined;
  // "Where did you get those figures from?": what was told, whatever is called so.
  if (![...reading.content, ...wordsOfNames(reading)].every(({ folded }) => TOLD.test(folded))) return undefined;
  const [entry] = OF_BOT.test(reading.masked) ? [] : remembered;
  if (!entry) return just({ type: 'documents', declined: false });
  const citations = context.citations.length > 0 ? context.citations : entry.mentions;
  return { draft: { type: 'sources', entry, citations, declined: citations.length === 0 }, facets: context.facets };
};

const TOLD = /^(?:zahl(?:en)?|daten|angaben?|infos?|information(?:en)?|antwort|aussage|figures?|numbers?|data|answer)$/;
/** "Worauf beruht dein Wissen?" is asked of nobody who was spoken of. */
const OF_BOT =
  /\b(?:dokumente|quellen|unterlagen) (?:hast|kennst|nutzt|verwendest|benutzt) du\b|\b(?:documents|sources) (?:do|can) you\b|\b(?:dein\w*|your) (?:wissen|angaben|daten|infos?|informationen|knowledge|data|info|information)\b/;

/** "Welche Stufen gibt es im …?": listed under that title by what the question is about. */
export const listedOfTopic: Step = ({ reading, facets, knowledge, remembered }) => {
  // "How many of them are politicians?" counts those who were told.
  const ofLast = remembered.length > 0 && reading.asks.count && saysPronoun(reading);
  if (ofLast) return undefined;
  const titled = titleSpoken(reading, knowledge) ?? (facets.length > 0 ? undefined : titledOfTopic(reading, knowledge));
  return tellOne(titled);
};

/** A single word that is no name: a topic, where it is one. */
export const oneTopicWord: Step = ({ reading, facets, knowledge, context, remembered }) => {
  const alone =
    facets.length === 0 &&
    reading.mentions.length === 0 &&
    reading.content.length === 1 &&
    !reading.asks.contradictions;
  // "Mit wem hat er das vereinbart?" is asked of whoever was spoken of.
  if (remembered.length > 0 && (saysPronoun(reading) || asksInWhich(reading))) return undefined;
  if (!alone || reading.asks.list || context.offered.length > 0) return undefined;
  // "Der zu Partizipation?": one like those that were spoken of.
  if (remembered.length > 0 && callsOneOn(reading)) return undefined;
  // "Zurück zur AG", "nein, das Netzwerk": one of those that were spoken of.
  const { folded } = reading.content[0]!;
  if (remembered.length > 0 && kindsCalled(folded) && pluralKinds(folded).length === 0) return undefined;
  const draft = topicAnswer(reading, undefined, knowledge);
  return draft.type === 'topic' ? { draft, facets } : undefined;
};
