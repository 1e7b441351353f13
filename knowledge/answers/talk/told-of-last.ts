/** What is asked in words of its own, and answered by what documents say of the one that was spoken of last. */

import type { Knowledge } from '../../knowledge.ts';
import { YEAR } from '../../language/number-words.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { asksInWhich, asksItself, asksWhich, startsEllipsis } from '../../questions/talk/ellipsis.ts';
import { saysPronoun } from '../../questions/words/points-back.ts';
import { wordsOfNames } from '../../search/link.ts';
import type { Fact } from '../answer.ts';
import type { SubjectStep } from '../asked.ts';
import { asksWhy, factAbout, groupsAbout, saysNumber, saysWhy, saysYear } from '../facts/fact-search.ts';
import { factsOf } from '../facts/facts.ts';
import { missingFact } from '../facts/missing.ts';
import { titledParts } from '../facts/titled-parts.ts';
import { tell, tellOne } from '../inquiry.ts';

/**
 * "Mit wem hat er das vereinbart?", "what subjects does it cover?", "und bundesweit?": the fact of the last one that speaks
 * of all of the words. Before a search among everybody, because a pronoun or half a question points to that one.
 */
export const toldOfLast: SubjectStep = ({ reading, facets, context, knowledge, remembered, pointed }, subjects) => {
  const [last] = remembered;
  // After a list its first is none that a pronoun means.
  if (context.listed && context.offered.length > 1 && !pointed && last?.id === context.offered[0]) return undefined;
  const { mentions, asks } = reading;
  const content = reading.content.length > 0 ? reading.content : yearsAlone(reading);
  // Which of its groups it is, the list of them tells.
  if (asks.list && reading.among) return undefined;
  if (!last || mentions.length > 0 || content.length === 0 || content.length > MAX_WORDS) return undefined;
  // A name in part is a name, unless a pronoun stands beside it.
  const half =
    asksWhich(reading) ||
    asksInWhich(reading) ||
    (startsEllipsis(reading) && reading.words.length <= MAX_HALF && subjects.entries.length === 0);
  if (subjects.certain && subjects.entries.length > 0) return undefined;
  const asked = content.map(({ folded }) => folded).join(' ');
  const titled = DEFINITE.test(reading.masked) ? titledParts(last, reading, 'all', knowledge, asked) : undefined;
  const why = facets[0] === 'purpose' && asksWhy(reading);
  if (!half && !titled && !why && !saysPronoun(reading)) return undefined;
  const ofFact = !titled && !why && content === reading.content && facets[0] !== undefined;
  const part = titled ?? titledParts(last, reading, 'some', knowledge, asked);
  // What was only taken over from the last question is not asked for where a title is.
  if (ofFact && factsOf(last, facets[0]!, knowledge.registry).length > 0)
    return asksItself(reading) ? undefined : tellOne(part);
  const counts = asks.count || (half && context.counted === true);
  const fact =
    part ??
    spokenOf(
      last,
      content,
      knowledge,
      counts ? saysNumber : why ? saysWhy : DATED.has(facets[0]!) ? saysYear : undefined,
    );
  if (fact && (!counts || saysNumber(fact, knowledge)) && (!why || saysWhy(fact, knowledge))) return tellOne(fact);
  if (asksInWhich(reading) && PARTNERS.test(asked)) {
    const members = tell(factsOf(last, 'members', knowledge.registry), ['members']);
    if (members) return members;
  }
  // What is counted of the one spoken of is not looked for among others.
  const uncounted = asks.count && !asks.list && saysPronoun(reading);
  // "Which dentist in it speaks …?": a guide that does not tell is asked all the same.
  const inside = OF_TEXT.has(last.class) && WHICH_INSIDE.test(reading.masked);
  return uncounted || inside || asksInWhich(reading)
    ? {
        draft: { ...missingFact(last, 'profile', knowledge), asked: content.map(({ text }) => text).join(' ') },
        facets: [],
      }
    : undefined;
};
const OF_TEXT: ReadonlySet<Entry['class']> = new Set(['project', 'publication']);
const WHICH_INSIDE =
  /^(?:(?:und|and) )?(?:which|welche[rsnm]?) \w+ (?:in it|of it|in there|darin|davon|da drin|dort)\b/;
/** "Warum hat das 2005 nicht geklappt?": nothing but a year says what it is about. */
const yearsAlone = ({ words }: Reading): Reading['content'] => words.filter(({ folded }) => YEAR.test(folded));
/** What is titled so is spoken of like something known: "die erste Überprüfung". */
const DEFINITE = /\b(?:die|der|das|den|dem|the) \w/;
const PARTNERS =
  /^(?:(?:kooperations)?partner\w*|organisation\w*|organization\w*|traegern?|tragern?|einrichtungen|kommunen|municipalities)$/;
const MAX_WORDS = 4;
const MAX_HALF = 6;

/** Facets that are asked for by a date. */
const DATED: ReadonlySet<Facet> = new Set(['status', 'published']);

/** The fact that speaks of all of the words; of what several documents say only what does. */
function spokenOf(
  last: Entry,
  words: Reading['content'],
  knowledge: Knowledge,
  fits: (fact: Fact, knowledge: Knowledge) => boolean = () => true,
  facet?: Facet,
): Fact | undefined {
  const said = words.map(({ text }) => text);
  const fact = factAbout(last, said, knowledge, { facet, share: 1, fits: (one) => fits(one, knowledge) });
  return fact && NARROWED.has(fact.name) ? groupsAbout(fact, said, knowledge) : fact;
}
const NARROWED: ReadonlySet<Fact['name']> = new Set(['definition', 'purpose', 'parts']);

/** "Wie viele aus den Fraktionen sind dabei?", "which of them is in X?": somebody is named, inside of what was spoken of. */
export const withinLast: SubjectStep = (
  { reading, facets, remembered, context, knowledge },
  { entries: [named, another] },
) => {
  // "What does the abbreviation in it mean?" is told of what is named.
  const [last] = context.listed || facets[0] === 'definition' ? [] : remembered;
  const inside = INSIDE.test(reading.masked) && !ELSEWHERE.test(reading.masked) && !reading.asks.confirm;
  if (!last || last.class === 'unit' || !named || another || named === last || !inside) return undefined;
  const words = wordsOfNames(reading);
  const said = [...words, ...reading.content];
  const number = reading.asks.count ? saysNumber : undefined;
  // How many of them there are may be told of them, and who they are of the body.
  const own = number && spokenOf(named, words, knowledge, number, 'definition');
  const fact = own ?? spokenOf(last, said, knowledge, number, 'members') ?? spokenOf(last, said, knowledge);
  const told = tellOne(fact);
  return told && { ...told, about: [last] };
};

const INSIDE =
  /\b(?:dabei|drin|darin|dort|davon|darunter|mit dabei|hiervon|von (?:denen|diesen|ihnen)|in (?:it|there)|on it|(?:of|among) (?:them|these|those)|involved|(?<!^)(?<!\b(?:is|are|was|were) )there)\b/;
/** "Wo sitzt das Amt noch drin?" */
const ELSEWHERE = /\b(?:noch|sonst|ausserdem|else|other)\b/;
