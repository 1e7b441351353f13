/**
 * In a talk a question that names nobody is asked of those who were spoken of, before anybody is sought: "what is agreed in
 * it?" is told by what is known of the last one, of whom answers named, or of whoever was spoken of before.
 */

import type { Knowledge } from '../../knowledge.ts';
import { COMMON } from '../../language/common-words.ts';
import { isGeneralWord } from '../../language/general-words.ts';
import { type Word, wordsOf } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { asksAlso } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import { hasGermanCapitals } from '../../questions/names/word-roles.ts';
import type { Reading } from '../../questions/read.ts';
import { asksItself } from '../../questions/talk/ellipsis.ts';
import { saysPronoun } from '../../questions/words/points-back.ts';
import { labelWords } from '../../search/lexicon.ts';
import { wordsOfNames } from '../../search/link.ts';
import { wholeOfOthers } from '../../whereabouts.ts';
import type { Fact } from '../answer.ts';
import type { Asked } from '../asked.ts';
import type { Decision } from '../decision.ts';
import {
  ageIn,
  asksAge,
  asksWhen,
  asksWhy,
  factAbout,
  factsTellingWhen,
  groupsAbout,
  saysHowOften,
  saysNumber,
  saysWhy,
  saysYear,
} from '../facts/fact-search.ts';
import { factsOf, profileFacts } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { untoldFact } from '../facts/missing.ts';
import { tell, tellOne } from '../inquiry.ts';
import { about } from '../named/named.ts';
import { nearTo } from '../talk/near.ts';
import { onlyItems } from '../talk/one-of-told.ts';
import { says } from './case.ts';

/** What those who were spoken of tell, in place of a search among all, a question back, or that nothing is known. */
export function unlessToldInTalk(asked: Asked, decision: Decision): Decision {
  if (asked.remembered.length === 0) return decision;
  return (
    inLast(asked, decision) ??
    ofKindNear(asked, decision) ??
    ageTold(asked, decision) ??
    factOfNear(asked, decision) ??
    toldBySpokenOf(asked, decision) ??
    leftToLast(asked, decision) ??
    decision
  );
}

/** "Steht da auch jemand mit … drauf?": what is asked of a list or a paper is not sought among others. */
function inLast(asked: Asked, decision: Decision): Decision | undefined {
  const {
    reading,
    remembered: [last],
    knowledge,
  } = asked;
  if (!isSearch(decision) && !isGuess(asked, decision)) return undefined;
  const said = reading.content.filter(says);
  if (reading.mentions.length > 0 || said.length === 0 || !ON_IT.test(reading.masked)) return undefined;
  const words = said.map(({ text }) => text);
  const told = tellOne(factAbout(last!, words, knowledge, { share: 1 }));
  return told ?? { draft: untoldFact(last!, 'profile', words.join(' '), knowledge), facets: [] };
}
const ON_IT =
  /^(?:(?:und|and) )?(?:steht|stehen|is|are) (?:da|dort|there|somebody|anybody|jemand)\b.* (?:drauf|drin|darauf|darin|on it|in it|on there|in there)$/;

/**
 * "Which group develops ideas for it?", after a campaign: the only one of that kind that is near to it; "welcher Beirat ist für
 * das ganze Thema da?": or the only one in its field.
 */
function ofKindNear(turn: Asked, decision: Decision): Decision | undefined {
  const { reading, facets, remembered, context, knowledge } = turn;
  const [last] = remembered;
  const { asks, mentions, kinds, classes, words, language } = reading;
  // In English any group is a working group.
  const loose = words.some(({ folded }) => ANY_BODY.test(folded) || (language === 'en' && folded === 'ag'));
  const seeks =
    mentions.length === 0 &&
    (asks.list || asks.one) &&
    (loose || kinds.length > 0) &&
    asksAlso('body', { kinds, classes });
  if (
    !seeks ||
    (context.listed && context.offered.length > 1) ||
    last!.class === 'unit' ||
    last!.class === 'person' ||
    !(isSearch(decision) || tellsOfLast(turn, decision)) ||
    !(saysPronoun(reading) || ON_THAT.test(reading.masked))
  )
    return undefined;
  const bodies = nearTo(last!, knowledge).filter((entry) => entry.class === 'body');
  const ofKind = bodies.filter(({ kind }) => kinds.includes(kind));
  const near = ofKind.length > 0 || !loose ? ofKind : bodies;
  const [only, another] = near.length > 0 || reading.content.length > 0 ? near : ofKindInField(last!, kinds, knowledge);
  if (!only || another) return undefined;
  // That it belongs to the last one was asked of that, and nothing of the body.
  const asked = facets.filter((facet) => facet !== 'children' && facet !== 'partOf');
  return { ...about([only], asked, reading, knowledge), about: [only] };
}
const ON_THAT =
  /\b(?:darum|hierfur|hierzu|(?:das|dem|diese[sm]|the|this|that) (?:(?:ganze[nsm]?|gesamte[nsm]?|whole|entire) )?(?:thema|themenfeld|gebiet|feld|topic|subject|issue|field))\b/;

/** What is told of the last one itself, where a body is sought that is none of its sort: all of it, or what it consists of. */
function tellsOfLast({ reading, remembered: [last] }: Asked, { draft }: Decision): boolean {
  if (reading.kinds.length === 0 || reading.kinds.includes(last!.kind)) return false;
  if (draft.type === 'whichBody') return true;
  if (draft.type === 'profile') return draft.entry === last;
  if (draft.type === 'missing') return draft.entry === last && ON_THAT.test(reading.masked);
  return draft.type === 'facts' && draft.facts.every(({ entry, name }) => entry === last && name === 'parts');
}

const ofKindInField = ({ field }: Entry, kinds: readonly string[], { registry }: Knowledge): readonly Entry[] =>
  field === undefined
    ? []
    : [...registry.entries.values()].filter((entry) => entry.field === field && kinds.includes(entry.kind));

const ANY_BODY = /^(?:gruppe|group|runde|round|kreis|circle|gremium|body)$/;

/** "Bis zu welchem Alter der Kinder geht das?": the age that is told of those who were spoken of, and of nobody else. */
function ageTold({ reading, remembered, context, knowledge }: Asked, decision: Decision): Decision | undefined {
  if (!isSearch(decision) || reading.mentions.length > 0 || !asksAge(reading)) return undefined;
  const spokenOf = [...remembered, ...entries((context.recent ?? []).slice(0, MAX_SINCE), knowledge)];
  for (const entry of new Set(spokenOf))
    for (const fact of profileFacts(entry, knowledge.registry)) {
      const age = ageIn(fact, knowledge);
      const told = age && tellOne(onlyItems(fact, wordsOf(age), knowledge) ?? fact);
      if (told) return { ...told, about: [entry] };
    }
  const asked = reading.content.map(({ text }) => text).join(' ');
  return saysPronoun(reading)
    ? { draft: untoldFact(remembered[0]!, 'profile', asked, knowledge), facets: [] }
    : undefined;
}

/** "And who coordinates it?", after a paper or a term: the only body near to it of which that is told. */
function factOfNear(
  { reading, facets, remembered: [last, another], context, knowledge }: Asked,
  { draft }: Decision,
): Decision | undefined {
  const facet = facets[0];
  if (
    !facet ||
    !OF_BODIES.has(facet) ||
    another ||
    context.listed ||
    last!.class === 'unit' ||
    last!.class === 'person' ||
    last!.class === 'body'
  )
    return undefined;
  const bare = reading.mentions.length === 0 && reading.content.length === 0;
  // What a paper is told whole for is not who sits somewhere: "was steckt da drin?"
  const whole = draft.type === 'profile' && facet !== 'members';
  const lacks = ((draft.type === 'missing' && draft.declined) || whole) && draft.entry === last;
  if (!bare || !lacks) return undefined;
  const able = nearTo(last!, knowledge).filter(
    (entry) => entry.class === 'body' && factsOf(entry, facet, knowledge.registry).length > 0,
  );
  const own = able.filter(({ name }) => labelWords(name).some((sign) => labelWords(last!.name).includes(sign)));
  // Of a network and its own groups, all called so, the network is meant.
  const roof = wholeOfOthers(own);
  const [only, other] = roof ? [roof] : able.length > 1 ? own : able;
  return only && !other ? { ...about([only], facets, reading, knowledge), about: [only] } : undefined;
}
const OF_BODIES: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'members', 'reportsTo']);

/** "Where were they presented?": what somebody does is no topic, whoever does it was spoken of. */
function toldBySpokenOf(asked: Asked, decision: Decision): Decision | undefined {
  const { reading, remembered, knowledge, context } = asked;
  const said = [...reading.content, ...wordsOfNames(reading)].filter(says);
  if (said.length === 0 || said.length > MAX_WORDS) return undefined;
  const deeds = reading.mentions.length === 0 && said.every((word) => isDeed(word, asked));
  if (!(deeds ? isSearch(decision) || isGuess(asked, decision) : saysPronoun(reading) && isLost(asked, decision)))
    return undefined;
  const last =
    context.listed && context.offered.length > 1
      ? entries(context.offered.slice(0, MAX_OFFERED), knowledge)
      : remembered;
  const others =
    deeds && last === remembered
      ? [
          ...remembered.flatMap((entry) => nearTo(entry, knowledge)),
          ...entries((context.recent ?? []).slice(0, MAX_SINCE), knowledge),
        ]
      : [];
  for (const entry of new Set([...last, ...others])) {
    const told = tellOne(factTelling(entry, said, deeds && last.includes(entry), asked));
    if (told) return { ...told, about: [entry] };
  }
  return undefined;
}
const MAX_WORDS = 4;
const MAX_OFFERED = 5;
const MAX_SINCE = 4;

/**
 * "Wie kam es dazu?", "und davon gibt es wie viele?", "und wie oft trommelt der die zusammen?": where nobody is named and
 * no thing either, it was asked of the last one, and what is told nowhere is told nowhere of that one.
 */
function leftToLast(asked: Asked, { draft }: Decision): Decision | undefined {
  const { reading, facets, remembered, context, knowledge } = asked;
  const { mentions, content, words, untold, injection } = reading;
  if (draft.type !== 'unknown' || draft.foreign || mentions.length > 0 || untold || injection) return undefined;
  if (!content.every((word) => isDeed(word, asked) || isVerbThere(words.indexOf(word), reading))) return undefined;
  const [last] = context.listed ? entries([context.owner ?? []].flat(), knowledge) : remembered;
  if (!last) return undefined;
  if (facets.length > 0) return { ...about([last], facets, reading, knowledge), about: [last] };
  const dated = ASKS_WHEN.test(reading.masked) ? factsTellingWhen(reading, last, knowledge) : [];
  return (
    tell(dated, []) ?? {
      draft: untoldFact(last, 'profile', words.map(({ text }) => text).join(' '), knowledge),
      facets: [],
    }
  );
}

const ASKS_WHEN = /^(?:(?:und|and|ab|in|seit|bis|since|until|from) )*(?:wann|when|welchem jahr|(?:which|what) year)\b/;

/** A word that nobody knows where only a verb can stand: "wie oft trommelt der …", "how often do they huddle?" */
const isVerbThere = (i: number, { words, strangers, language }: Reading): boolean =>
  strangers.unknown.includes(words[i]!) &&
  /^\p{Ll}/u.test(words[i]!.text) &&
  (language === 'de' ? ASKING.test(words[i - 1]?.folded ?? '') : PERSONAL.test(words[i - 1]?.folded ?? ''));
const ASKING = /^(?:wer|was|wie|wann|wo|warum|wieso|woher|wohin|womit|wozu|oft|haufig|lange|viele|weit)$/;
const PERSONAL = /^(?:it|they|he|she|to)$/;

/** A verb or an adjective of talk about anything: in German it has no capital. */
const isDeed = ({ text, folded }: Word, { reading }: Asked): boolean =>
  (isGeneralWord(folded) || COMMON.has(folded)) && !(hasGermanCapitals(reading) && /^\p{Lu}/u.test(text));

/** Somebody was sought among all, or nobody was found. */
const isSearch = ({ draft }: Decision): boolean =>
  draft.type === 'topic' ||
  draft.type === 'choices' ||
  (draft.type === 'unknown' && !draft.foreign) ||
  (draft.type === 'list' &&
    (draft.declined || (draft.query.topic !== undefined && draft.query.relation === undefined)));

/** It would be told of one who was neither named nor spoken of. */
function isGuess({ reading, context }: Asked, { draft }: Decision): boolean {
  const [entry] =
    draft.type === 'facts'
      ? draft.facts.map((fact) => fact.entry)
      : draft.type === 'profile' || draft.type === 'missing'
        ? [draft.entry]
        : [];
  const known = [...context.subjects, ...context.offered, ...(context.recent ?? []), ...(context.told ?? [])];
  return entry !== undefined && reading.mentions.length === 0 && !known.includes(entry.id);
}

/** Nothing was found that could be told. */
const isLost = ({ reading }: Asked, { draft }: Decision): boolean =>
  reading.mentions.every(({ candidates }) =>
    candidates.every(({ entry }) => entry.class === 'concept' || entry.kind === 'group'),
  ) &&
  (draft.type === 'choices' ||
    (draft.type === 'unknown' && !draft.foreign) ||
    (draft.type === 'relation' && draft.relation === 'none'));

/** The fact that speaks of all of it, of the sort that is asked for. */
function factTelling(
  entry: Entry,
  said: readonly Word[],
  meanings: boolean,
  { reading, facets, knowledge }: Asked,
): Fact | undefined {
  const fits = (fact: Fact): boolean =>
    (!reading.asks.count || saysNumber(fact, knowledge)) &&
    (!asksWhy(reading) || saysWhy(fact, knowledge)) &&
    (!(facets[0] === 'cadence' && asksItself(reading)) || saysHowOften(fact, knowledge)) &&
    (!OF_ONE.has(facets[0]!) || fact.facet === facets[0]) &&
    (!asksWhen(reading) || saysYear(fact));
  const words = said.map(({ text }) => text);
  const fact = factAbout(entry, words, knowledge, { share: 1, meanings, fits });
  return fact && groupsAbout(fact, words, knowledge);
}
/** Facts that nothing else stands for. */
const OF_ONE: ReadonlySet<Facet> = new Set(['coordination', 'members', 'legalBasis', 'contact', 'partOf', 'reportsTo']);
