/** Lists that go on where the last answer stopped: counted, said again, of the same owner, or of whom it told. */
import type { Knowledge } from '../../knowledge.ts';
import { wordsOf } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { asksOnly } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Context } from '../../questions/talk/context.ts';
import { startsEllipsis } from '../../questions/talk/ellipsis.ts';
import { officesOf } from '../../whereabouts.ts';
import type { Asked } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { factOf, profileFacts } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { tell } from '../inquiry.ts';
import { LIST_FACETS } from '../lists/list-words.ts';
import { type ListAnswer, listAnswer } from '../lists/lists.ts';
import { about } from '../named/named.ts';
import { ONE } from './pointers.ts';
import { countsMeetings } from './pointing-back.ts';

/** Those whom the last answer offered, in its order: as they are, counted, or each with one fact. */
export function offeredAgain(
  { offered }: Context,
  knowledge: Knowledge,
  { facet, count = false }: { readonly facet?: Facet | undefined; readonly count?: boolean } = {},
): ListAnswer {
  const items = entries(offered, knowledge).map((entry) => {
    const fact = facet && factOf(entry, facet, knowledge.registry);
    return fact ? { entry, fact } : { entry };
  });
  // Nothing else than papers or projects is called so.
  const classes = [...new Set(items.map(({ entry }) => entry.class))];
  return {
    type: 'list',
    query: { kinds: [], ...(classes.length === 1 ? { classes } : {}) },
    items,
    count,
    declined: false,
  };
}

/** "Und die anderen?", "the rest?", after one of a list: all of the others, with what was asked of the one. */
export function othersOfList({ reading, facets, knowledge, context }: Asked): Decision | undefined {
  const { mentions, content, masked } = reading;
  const others = context.offered.filter((id) => !context.subjects.includes(id));
  const picked = others.length === context.offered.length - 1;
  if (mentions.length + content.length > 0 || !picked || others.length < 2 || !THE_OTHERS.test(masked))
    return undefined;
  const asked = facets.length > 0 ? facets : context.facets;
  const [facet] = asked;
  return { draft: offeredAgain({ ...context, offered: others }, knowledge, { facet }), facets: asked };
}
const THE_OTHERS = /\b(?:(?:die|den) (?:anderen|andern|ubrigen|restlichen)|der rest|the (?:others|rest|other ones))\b/;

/** "How many are there?": what the last answer listed, or the members that it named. */
export function lastCounted({ reading, facets, knowledge, context, remembered }: Asked): Decision | undefined {
  const { asks, mentions, content, masked } = reading;
  const counts = asks.count && HOW_MANY.test(masked);
  if (mentions.length + content.length > 0 || !(counts || WHICH_ONES.test(masked))) return undefined;
  if (context.listed && context.offered.length > 0) {
    return { draft: offeredAgain(context, knowledge, { count: counts }), facets: context.facets };
  }
  const last = remembered.slice(0, 1);
  if (last.length === 0) return undefined;
  const [facet] = facets.length > 0 ? facets : context.facets;
  if (facet === 'members') return about(last, ['members'], reading, knowledge);
  if (!counts) return about(last, context.facets, reading, knowledge);
  // How many there are is asked of what was told, not of when it meets or who runs it.
  if (facet !== undefined && !COUNTABLE.has(facet)) return undefined;
  const told = about(last, [], reading, knowledge);
  // What is listed of it may be counted, where nothing else says a number.
  const listed = told.draft.declined
    ? profileFacts(last[0]!, knowledge.registry).filter(({ name }) => name === 'parts')
    : [];
  return (listed.length === 1 && tell(listed, ['definition'])) || told;
}
const COUNTABLE: ReadonlySet<Facet> = new Set(['profile', 'definition', 'purpose', 'children']);
/** "Welche denn?", "which ones?" */
const WHICH_ONES =
  /^(?:(?:und|and|ja|yes|ok|okay) )?(?:welche|wer|which|who)(?: (?:sind|are|waren|were|das|es|die|denn|genau|alles|eigentlich|nochmal|noch mal|jetzt|so|ones?|they|those|these|exactly|again|then|all))+$|^(?:(?:und|and) )?(?:welche|namen?|names)$|^(?:(?:und|and|ok|okay) )?(?:wie heissen (?:die|sie)|(?:what are (?:they|those|these)|how are they) called|what are their names)(?: (?:alle|denn|genau|nochmal|all|again|exactly))*$|^(?:(?:und|and|ok|okay|please|bitte) )?(?:(?:name|list|show(?: me)?|nenne?|nennen sie|zeig(?:e|en sie)?)(?: mir)? (?:them|these|those|sie|die|alle|all of them)(?: all| alle| mal| bitte| please| mir| out)*|zahl(?:e|en sie)? (?:sie|die)(?: mal| bitte| mir| alle)* auf)$/;
const HOW_MANY =
  /^(?:(?:und|and|also|ok|okay|so|na|well|then|dann) ){0,2}(?:wie ?viele|how many)(?: (?:sind|are|waren|gibt|gibts|stehen|steht|listed|is|das|es|there|davon|denn|insgesamt|altogether|in|total|of|them|those|these|mitglieder|members|die|they|im|all|auf|on|der|dem|dieser|that|this|the|list|liste|macht|make|dos|zusammen|jetzt|nun|now|all))*$/;

/** "Which bodies do they coordinate besides?": a list of the office that an answer told of. */
export function listOfTold({ reading, facets, knowledge, context, remembered }: Asked): Decision | undefined {
  if (!reading.asks.list || reading.mentions.length > 0 || !facets.some((facet) => LIST_FACETS.has(facet)))
    return undefined;
  // "Welche Gruppen hat das noch?" is asked of a body that has some.
  const [last] = remembered;
  if (facets[0] === 'children' && last && knowledge.relations.children(last.id).length > 0) return undefined;
  if (reading.content.length > 0 || !BESIDES.test(reading.masked)) return undefined;
  const unit = [...remembered, ...entries(context.told ?? [], knowledge)].find(({ class: cls }) => cls === 'unit');
  const list = unit && listAnswer(reading, unit, knowledge);
  return list && list.items.length > 0 ? { draft: list, facets } : undefined;
}
const BESIDES =
  /\b(?:die|sie|der|das|es|they|it)\b.*\b(?:noch|sonst|ausserdem|besides|else|also|too)\b|\b(?:sonst|else|other)\b.*\b(?:die|sie|they|it)\b/;

/**
 * "Welche AGs hat es?", "which bodies does she coordinate?", "welche Kommunen machen mit?": a list that names nobody and
 * no topic is asked of the one spoken of.
 */
export function listOfLast({ reading, facets, context, knowledge, remembered, pointed }: Asked): Decision | undefined {
  const [last] = remembered;
  const { asks, content, mentions, cadence, among, quantity } = reading;
  const ofIt = OF_IT.test(reading.masked);
  // "Which bodies have more than ten members?" is asked of all, whoever was spoken of.
  const ofAll = quantity !== undefined && !pointed && !ofIt;
  const whole = asks.list && !asks.extreme && !cadence && !among && !ofAll && content.length + mentions.length === 0;
  // "Und welche Kommunen?", after who is in it.
  const inIt = context.facets[0] === 'members' && startsEllipsis(reading) && asksOnly('unit', reading);
  const related = inIt || facets.some((facet) => LIST_FACETS.has(facet) && facet !== 'cadence');
  const onIt = ON_IT.test(reading.masked);
  // "Which working circles?", after a network that has some.
  const inShort =
    reading.words.length <= MAX_SHORT &&
    last !== undefined &&
    knowledge.relations.children(last.id).some(({ entry }) => reading.kinds.includes(entry.kind));
  if (!last || !whole || !(related || pointed || onIt || ofIt || inShort)) return undefined;
  if (
    (last.class === 'body' || (inIt && last.class === 'project')) &&
    (asksOnly('unit', reading) || facets[0] === 'coordination')
  )
    return about([last], facets.length > 0 ? facets : ['members'], reading, knowledge);
  const list = listAnswer(reading, officeOf(last, knowledge), knowledge);
  // "Welche Netzwerke gibt es?", after one of them: its groups are none, and all networks are meant.
  const ofKind = list?.items.some(({ entry }) => reading.kinds.includes(entry.kind)) ?? false;
  if (!ofKind && reading.kinds.includes(last.kind) && !pointed && !onIt) return undefined;
  if (list && list.items.length > 0) return { draft: list, facets };
  const told = about([last], facets.length > 0 ? facets : ['children'], reading, knowledge);
  // "Which groups are there on that?": to a term nothing belongs, but bodies deal with it.
  const onTopic =
    onIt && (told.draft.declined || told.draft.type === 'profile')
      ? listAnswer({ ...reading, content: wordsOf(last.name) }, undefined, knowledge)
      : undefined;
  return onTopic && onTopic.items.length > 0 ? { draft: onTopic, facets } : told;
}

const MAX_SHORT = 4;
const ON_IT =
  /\b(?:dazu|hierzu|daruber|damit|darum|zu dem thema|zum thema|(?:on|about|for|to|with) (?:it|this|that|the topic))\b/;

/** What somebody coordinates is told of the office where he or she works. */
function officeOf(entry: Entry, { registry }: Knowledge): Entry {
  return registry.entries.get(officesOf(entry)[0] ?? '') ?? entry;
}
const OF_IT = /\b(?:hat|haben|has|have|dos|do|gibt es) (?:es|sie|er|it|they|he|she|die|der|das|diese[rs]?|dort|da)\b/;

/** "Wie oft tagen die?", "and how often?", after a list: the fact of each that stood there, where no pronoun means one. */
export function eachOfList({ reading, facets, knowledge, context, pointed }: Asked): Decision | undefined {
  const { asks, content, mentions, masked, cadence } = reading;
  const [facet] = facets;
  const bare =
    content.length + mentions.length === 0 &&
    (countsMeetings(facets, reading) || (!asks.list && !asks.count)) &&
    !asks.extreme &&
    !cadence &&
    !pointed;
  const several = context.listed && context.offered.length > 1 && context.offered.length <= MAX_EACH;
  if (!bare || !several || !facet || !OF_EACH.has(facet) || ONE.test(masked)) return undefined;
  const draft = offeredAgain(context, knowledge, { facet });
  return draft.items.some(({ fact }) => fact) ? { draft, facets } : undefined;
}
const MAX_EACH = 20;
const OF_EACH: ReadonlySet<Facet> = new Set(['cadence', 'coordination', 'reportsTo']);
