import type { Knowledge } from '../knowledge.ts';
import type { Word } from '../language/words.ts';
import type { Entry } from '../model.ts';
import { asksOther, type Context } from '../questions/context.ts';
import type { Facet } from '../questions/facets.ts';
import { asksOnly, kindsCalled } from '../questions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { labelWords, signOf } from '../search/lexicon.ts';
import { officesOf, wholesOf } from '../whereabouts.ts';
import type { Asked, Step } from './asked.ts';
import type { Decision } from './decision.ts';
import { factsOf } from './facts.ts';
import { entries } from './follow-up.ts';
import { LIST_FACETS } from './list-question.ts';
import { listAnswer } from './lists.ts';
import { about } from './named.ts';
import { titledParts } from './titled-parts.ts';
import { asksForLaws } from './topic.ts';

/** More subjects than these were a list; then its first one is meant. */
const MAX_MEANT = 3;

/**
 * "und wie oft?", "who else?", "since when does that unit exist?": nothing is named, so the question is about what was
 * spoken of before. Undefined where it names or describes something itself.
 */
export function aboutRemembered(
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
  context: Context,
): Decision | undefined {
  const remembered = entries(context.subjects, knowledge);
  if (facets[0] === 'reportsTo' && remembered[0] && TO_IT.test(reading.masked)) {
    const reporters = listAnswer(reading, remembered[0], knowledge);
    if (reporters && knowledge.relations.reporters(remembered[0].id).length > 0) return { draft: reporters, facets };
  }
  const lists =
    reading.asks.list && !asksForLaws(reading) && !asksUpwards(facets, reading) && !listsOfIt(facets, reading, context);
  const counts = reading.asks.count && !listsOfIt(facets, reading, context) && !countsOfIt(facets, reading);
  const filters = reading.cadence !== undefined || (reading.asks.extreme !== undefined && reading.among !== undefined);
  if (remembered.length === 0 || lists || counts || filters) return undefined;
  const kinds = reading.content.filter(isKind);
  const bare = kinds.length === reading.content.length;
  const asks = facets.length > 0 || reading.untold !== undefined;
  if (!(bare && (asks || reading.pointsBack || kinds.length > 0)) && !(asks && pointsAway(reading))) return undefined;

  const asked = facets.length > 0 ? facets : context.facets;
  if (/\b(?:wer|who) (?:noch|else|sonst)\b/.test(reading.masked) && facets.every((facet) => facet === 'members'))
    return about(remembered.slice(0, 1), ['members'], reading, knowledge);
  // "And who coordinates the whole thing?", once its place was told.
  const above = PARENT.test(reading.masked) && asked.some((facet) => facet !== 'partOf');
  const wholes =
    above || (WHOLE.test(reading.masked) && (context.facets[0] === 'partOf' || spokeOfWhole(remembered[0]!, context)))
      ? wholesOf(remembered[0]!).slice(0, 1)
      : [];
  if (wholes.length > 0) {
    const ofWhole = above ? asked.filter((facet) => facet !== 'partOf') : asked;
    return about(entries(wholes, knowledge), ofWhole, reading, knowledge);
  }
  const recalled = recalledBy(reading.masked, context);
  if (recalled) return about(entries([recalled], knowledge), asked, reading, knowledge);
  if (asksOther(reading.masked) && context.offered.length > 1) {
    const other = context.offered.find((id) => !context.subjects.includes(id)) ?? context.offered.at(-1)!;
    return about(entries([other], knowledge), asked, reading, knowledge);
  }
  if (/\b(?:beide[nr]?|both)\b/.test(reading.masked)) {
    const both = bothOf(context, asked[0], knowledge);
    if (both) return about(entries(both, knowledge), asked, reading, knowledge);
  }
  const owner = context.owner !== undefined && context.offered.length > 1 && ONE.test(reading.masked);
  if (owner && kinds.length === 0) return about(entries([context.owner!], knowledge), asked, reading, knowledge);
  const called = calledAs(kinds, reading, context, knowledge) ?? unitTold(remembered[0]!, reading, context, knowledge);
  const meant = called ? [called] : remembered.length > MAX_MEANT ? remembered.slice(0, 1) : remembered;
  return about(meant, asked, reading, knowledge);
}

/** "Wie viele Mitglieder hat er?": a fact of the one that was spoken of, which tells the number. */
const countsOfIt = (facets: readonly Facet[], { asks, content, masked }: Reading): boolean =>
  !asks.list &&
  content.length === 0 &&
  (facets[0] === 'members' || facets[0] === 'cadence') &&
  /\b(?:er|sie|es|it|they|the group|das gremium)\b/.test(masked);

/** "Which groups belong to it?", "welche AGs gehören dazu?": a list, but of the one that was spoken of. */
const listsOfIt = (facets: readonly Facet[], { content, masked }: Reading, { subjects }: Context): boolean =>
  subjects.length === 1 &&
  content.length === 0 &&
  (facets[0] === 'children' || facets[0] === 'members') &&
  /\b(?:it|its|dazu|dabei|darin|dort|daran|dessen|deren|there)\b/.test(masked);

/** "How many are there?": what the last answer listed, or the members that it named. */
export function lastCounted({ reading, facets, knowledge, context, remembered }: Asked): Decision | undefined {
  if (!reading.asks.count || reading.mentions.length + reading.content.length > 0 || !HOW_MANY.test(reading.masked))
    return undefined;
  if (context.listed && context.offered.length > 0) {
    const items = entries(context.offered, knowledge).map((entry) => ({ entry }));
    return {
      draft: { type: 'list', query: { kinds: [] }, items, count: true, declined: false },
      facets: context.facets,
    };
  }
  const members = context.facets[0] === 'members' || facets[0] === 'members';
  return members && remembered.length > 0 ? about(remembered.slice(0, 1), ['members'], reading, knowledge) : undefined;
}
const HOW_MANY =
  /^(?:(?:und|and|also|ok|okay) )?(?:wie ?viele|how many)(?: (?:sind|are|waren|gibt|gibts|stehen|steht|listed|is|das|es|there|davon|denn|insgesamt|altogether|in|total|of|them|those|these|mitglieder|members|die|they|im|all|auf|on|der|dem|dieser|that|this|the|list|liste))*$/;

/** "Which bodies do they coordinate besides?", "in which ones does that office sit?": a list of the office that an answer told of. */
export function listOfTold({ reading, facets, knowledge, context, remembered }: Asked): Decision | undefined {
  if (!reading.asks.list || reading.mentions.length > 0 || !facets.some((facet) => LIST_FACETS.has(facet)))
    return undefined;
  const kinds = reading.content.filter(isKind);
  if (kinds.length < reading.content.length || !(kinds.length > 0 ? THAT : BESIDES).test(reading.masked))
    return undefined;
  const before = [...remembered, ...entries(context.told ?? [], knowledge)].filter(({ class: cls }) => cls === 'unit');
  const unit = kinds.length > 0 ? before.find((entry) => kinds.every((word) => isCalled(entry, word))) : before[0];
  const list = unit && listAnswer({ ...reading, content: [] }, unit, knowledge);
  return list && list.items.length > 0 ? { draft: list, facets } : undefined;
}
const THAT = /\b(?:ihre?[mnrs]?|seine?[mnrs]?|their|its|his|her|diese[rsmn]?|that|this|the|das|dem|der|vom|beim)\b/;
const BESIDES =
  /\b(?:die|sie|der|das|es|they|it)\b.*\b(?:noch|sonst|ausserdem|besides|else|also|too)\b|\b(?:sonst|else|other)\b.*\b(?:die|sie|they|it)\b/;

/**
 * "Welche AGs hat es?", "which bodies does she coordinate?", "welche Kommunen machen mit?": a list that names nobody and
 * no topic is asked of the one spoken of.
 */
export function listOfLast({ reading, facets, knowledge, remembered }: Asked): Decision | undefined {
  const [last] = remembered;
  const { asks, content, mentions, cadence, among } = reading;
  const whole = asks.list && !asks.extreme && !cadence && !among && content.length + mentions.length === 0;
  const related = facets.some((facet) => LIST_FACETS.has(facet) && facet !== 'cadence');
  if (!last || !whole || !(related || OF_IT.test(reading.masked))) return undefined;
  if (last.class === 'body' && (asksOnly('unit', reading) || facets[0] === 'coordination'))
    return about([last], facets.length > 0 ? facets : ['members'], reading, knowledge);
  const list = listAnswer(reading, officeOf(last, knowledge), knowledge);
  return list && list.items.length > 0
    ? { draft: list, facets }
    : about([last], facets.length > 0 ? facets : ['children'], reading, knowledge);
}

/** What somebody coordinates is told of the office where he or she works. */
function officeOf(entry: Entry, { registry }: Knowledge): Entry {
  return registry.entries.get(officesOf(entry)[0] ?? '') ?? entry;
}
const OF_IT = /\b(?:hat|haben|has|have|dos|do|gibt es) (?:es|sie|er|it|they|he|she|die|der|das|diese[rs]?|dort|da)\b/;

/** A pronoun for one, where several were listed. */
const ONE = /\b(?:it|its|es|er|ihn|ihm|dort|there|darin|dessen)\b/;

/** "Wer koordiniert das übergeordnete Netzwerk?": whoever is above the last one. */
const PARENT = /\b(?:ubergeordnete[nrms]?|parent|overarching|superordinate) \w+/;
const WHOLE = /\b(?:das ganze|vom ganzen|the whole)\b/;

/** The talk came from a whole to this part of it. */
const spokeOfWhole = (part: Entry, { recent = [], first }: Context): boolean =>
  wholesOf(part).some((id) => id === first || recent.includes(id));

/** "Zu welchem Netzwerk gehört die?": the kind says what is asked of the one spoken of, not what a list is asked of. */
const asksUpwards = (facets: readonly Facet[], { masked, mentions, content }: Reading): boolean =>
  mentions.length === 0 &&
  content.length === 0 &&
  (facets[0] === 'partOf' || facets[0] === 'reportsTo') &&
  !TO_IT.test(masked) &&
  /\b(?:der|die|das|es|er|sie|it|that|they)$/.test(
    masked.replace(/ (?:denn|eigentlich|belong to|belong|report to|an|zu)$/, ''),
  );

/** "Which groups report to it?": they are asked for, not whom it reports to. */
const TO_IT = /\b(?:reports?|reporting|berichte[nt]) (?:to )?(?:it|them|ihm|ihr|ihnen|dem|der)$/;

/** Two that were offered together, or the last two that were spoken of. */
function bothOf(
  { offered, subjects, recent = [] }: Context,
  facet: Facet | undefined,
  knowledge: Knowledge,
): readonly string[] | undefined {
  // Whoever was asked about since the list is one of the two, the first of the list the other.
  const since = subjects.length === 1 && offered.length > 1 && !offered.includes(subjects[0]!);
  if (offered.length > 1) return since ? [offered[0]!, subjects[0]!] : offered.slice(0, 2);
  // Who was spoken of in passing and lacks the asked fact is none of them.
  const able = facet
    ? entries(recent, knowledge).filter((entry) => factsOf(entry, facet, knowledge.registry).length > 0)
    : [];
  const both = able.length > 1 ? able.map(({ id }) => id) : recent;
  return both.length > 1 ? both.slice(0, 2) : undefined;
}

/** "Zurück zum ersten", "the one before": whom the talk began with, or spoke of before the last. */
function recalledBy(masked: string, { first, recent = [] }: Context): string | undefined {
  if (FIRST_OF_TALK.test(masked)) return first ?? recent.at(-1);
  return ONE_BEFORE.test(masked) ? recent[1] : undefined;
}
const FIRST_OF_TALK =
  /\b(?:das|die|der|den|vom|beim) (?:aller)?erste[nrms]? (?:nochmal|noch mal|noch einmal|von vorhin|vom anfang)\b|\bthe (?:very )?first (?:one )?again\b|\b(?:zuruck zu[mr]?|back to|nochmal zu[mr]?|noch mal zu[mr]?|wieder zu[mr]?)\b.{0,12}\b(?:erste[nrms]?|anfang|first|start|beginning|original)\b/;
const ONE_BEFORE = /\b(?:davor|vorherige[nrms]?|vorigen?|previous one|one before|before that)\b/;

/** A pronoun that can only stand for something said before; "es" and "sie" also stand for nobody. */
const AWAY =
  /\b(?:er|ihn|ihm|deren|dessen|dort|dabei|darin|dazu|davon|daran|damit|dafur|it|its|they|them|their|he|she|(?<!^)(?<!\b(?:is|are|was|were) )there|(?:that|this|diese[rsmn]?) \w+|(?:next|last) one)\b/;

const pointsAway = ({ masked, mentions, partial }: Reading): boolean =>
  mentions.length === 0 && AWAY.test(masked) && (partial[0]?.score ?? 0) < FAIR_NAME;
/** A name given to this part is meant, whatever pronoun stands beside it. */
const FAIR_NAME = 0.5;

/** The word is one of its name. */
const isNamed = (entry: Entry, { folded }: Word): boolean => labelWords(entry.name).includes(signOf(folded));
const isOfKind = (entry: Entry, { folded }: Word): boolean => kindsCalled(folded)!.ids.includes(entry.kind);

/** The word calls the entry by its kind, its class or a word of its name. */
const isCalled = (entry: Entry, word: Word): boolean =>
  isNamed(entry, word) || isOfKind(entry, word) || kindsCalled(word.folded)!.classes.includes(entry.class);

const isKind = ({ folded }: Word): boolean => kindsCalled(folded) !== undefined;

/** "Since when has this unit existed?", after an answer that told of one. */
function unitTold(
  subject: Entry,
  { masked }: Reading,
  { told = [] }: Context,
  knowledge: Knowledge,
): Entry | undefined {
  if (subject.class === 'unit' || subject.class === 'person' || !UNIT_MEANT.test(masked)) return undefined;
  return entries(told, knowledge).find(({ class: cls }) => cls === 'unit');
}
const UNIT_MEANT =
  /\b(?:this|that|the|die|dieser?|der|diese[ms]|dem|das|vom|beim) (?:unit|office|post|position|role|stelle|posten|funktion|amt|dienststelle|einrichtung|behorde)\b/;

/** "Die AG", "das Projekt": of those spoken of or offered, the last one of that kind or with that word in its name. */
function calledAs(
  kinds: readonly Word[],
  { masked }: Reading,
  context: Context,
  knowledge: Knowledge,
): Entry | undefined {
  if (kinds.length === 0) return undefined;
  const { subjects, offered, recent = [] } = context;
  const meant = (pool: readonly Entry[]) =>
    [isNamed, isOfKind, isCalled]
      .map((fits) => pool.find((entry) => kinds.every((word) => fits(entry, word))))
      .find(Boolean);
  if (ITSELF.test(masked)) {
    const roof = meant(entries(entries(subjects, knowledge).flatMap(wholesOf), knowledge));
    if (roof) return roof;
  }
  // Who goes back means neither the one spoken of now nor what a list only offered.
  const left = RETURNS.test(masked) ? recent.filter((id) => !subjects.includes(id) && !offered.includes(id)) : [];
  const returned = meant(entries(left, knowledge));
  if (returned) return returned;
  const before = entries([...new Set([...subjects, ...offered, ...recent])], knowledge);
  const told = entries(context.told ?? [], knowledge);
  const below = before.flatMap(({ id }) => knowledge.relations.children(id).map(({ entry }) => entry));
  // The project that was spoken of may have a group of the same name.
  const alike = before.flatMap(({ possiblySameAs }) =>
    entries(
      possiblySameAs.map(({ id }) => id),
      knowledge,
    ),
  );
  const above = entries(entries(subjects, knowledge).flatMap(wholesOf), knowledge);
  return meant([...before, ...above, ...told, ...below, ...alike]);
}
const RETURNS = /\b(?:zuruck|back to|return to|(?:noch ?mal|noch einmal|wieder) zu[mr]?|once more|again about)\b/;
/** "Das Netzwerk selbst": what the last one is a part of. */
const ITSELF = /\b(?:selbst|selber|itself)\b/;

/** "In welchen Regionen?", "Zielgruppe?": a few words that are the title of what is listed of the last one. */
export const titledOfLast: Step = ({ reading, facets, knowledge, remembered }) => {
  const [last] = remembered;
  const short = reading.words.length <= MAX_TITLE && reading.mentions.length === 0 && !reading.asks.list;
  if (!last || !short || facets.length > 0 || reading.content.length === 0) return undefined;
  const fact = titledParts(last, reading, 'all', knowledge);
  return fact && { draft: { type: 'facts', facts: [fact], declined: false }, facets: [fact.facet] };
};
const MAX_TITLE = 5;

/** "Hat es einen Beirat?": the part of the last one that is of that kind. */
export const partOfLast: Step = ({ reading, facets, knowledge, remembered }) => {
  const [last] = remembered;
  const kinds = reading.words.filter(isKind);
  const asks = reading.mentions.length === 0 && kinds.length === 1 && reading.content.every(isKind);
  if (!last || !asks || !HAS_IT.test(reading.masked)) return undefined;
  const part = knowledge.relations
    .children(last.id)
    .map(({ entry }) => entry)
    .find((entry) => isOfKind(entry, kinds[0]!) || isNamed(entry, kinds[0]!));
  // That it is a part was asked of the last one, not of the part.
  const ofPart = facets.filter((facet) => facet !== 'children' && facet !== 'partOf');
  return part && about([part], ofPart, reading, knowledge);
};
const HAS_IT =
  /\b(?:hat|haben|gibt|has|have|dos|do) (?:es|er|sie|it|they|die|der|das)(?: \w+){0,2} (?:eine?n?|a|an|auch|any)\b|\b(?:gibts?(?: es)?|is there|are there)\b.*\b(?:da|dort|darin|dazu|drunter|darunter|in it|of it|under it|below it)\b/;
