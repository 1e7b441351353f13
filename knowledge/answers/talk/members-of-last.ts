/** Who is in the body that was spoken of: whoever comes from somewhere, several that are named, or who else beside one. */
import type { Knowledge } from '../../knowledge.ts';
import type { Word } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import type { Reading } from '../../questions/read.ts';
import type { Context } from '../../questions/talk/context.ts';
import { wordsOfNames } from '../../search/link.ts';
import { wholesOf } from '../../whereabouts.ts';
import type { Fact } from '../answer.ts';
import type { Asked, Step, SubjectStep } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { factAbout, saysNumber } from '../facts/fact-search.ts';
import { entries } from '../facts/known.ts';
import { untoldFact } from '../facts/missing.ts';
import { staffOf } from '../facts/people.ts';
import { toldBy } from '../facts/spoken-of.ts';
import { tellOne } from '../inquiry.ts';
import { relationBetween } from '../named/compare.ts';
import { about } from '../named/named.ts';
import { itemsOf } from './one-of-told.ts';

/**
 * "Who from the police is in it?", "is the club in it, too, and who else?": its members. Of somebody who is none of them it is
 * said that no document tells of it.
 */
export const membersOfLast: SubjectStep = ({ reading, context, facets, knowledge, remembered }, { entries: named }) => {
  const { masked } = reading;
  const [only, another] = named;
  const [last] = remembered;
  // "And from the clubs and advice centres?", after who is in it: whoever of its members is called so stands among all of them.
  if (!only && context.facets[0] === 'members' && last?.class === 'body' && !context.listed && FROM_THOSE.test(masked))
    return about([last], ['members'], reading, knowledge);
  const spokenOf = only && bodySpokenOf(named, remembered, context, knowledge);
  const body = spokenOf && (hasMembers(spokenOf) ? spokenOf : entries(wholesOf(spokenOf), knowledge).find(hasMembers));
  if (!body) return undefined;
  const members = () => about([body], ['members'], reading, knowledge);
  if (WHO_ELSE.test(masked) && IN_IT.test(masked) && !IN_NAMED.test(masked)) return members();
  if (!named.every(({ class: cls }) => cls === 'unit')) return undefined;
  if (another) return SEVERAL_IN.test(masked) ? members() : undefined;
  const asks =
    asksSomebodyFrom(reading) || (context.facets[0] === 'members' && asksAlso(only, body, reading, context, knowledge));
  if (!asks) return undefined;
  if (isToldIn(body, only, reading, knowledge)) return members();
  const relation = relationBetween(body, only, facets[0], knowledge, reading);
  // Whether somebody is in it is answered by "no", and who that is by nothing: the members at length are no part of it.
  const draft =
    relation.relation === 'none'
      ? { ...relation, facts: [], declined: !reading.asks.confirm && !WHETHER.test(masked) }
      : relation;
  return { draft, facets: ['members'], about: [body] };
};

/**
 * "Wie viele Leute schicken die Fraktionen?", "which job centres take part?": whoever is named sends somebody into the body
 * that was spoken of, and the talk goes on about that. How many they are is told or declined, of the body in either case.
 */
export const senderOfLast: Step = (asked) => {
  const { reading, context, knowledge, remembered } = asked;
  const [last] = remembered;
  const { masked, mentions, content, kinds, language } = reading;
  // "And to the clubs?", after how many others send.
  const again = context.counted === true && context.facets[0] === 'members' && AND_OTHERS.test(masked);
  const sends = again || asksSent(reading);
  const areIn = kinds.length === 0 && WHICH_ARE_IN.test(masked);
  if (!last || context.listed || !HAVE_MEMBERS.has(last.class)) return undefined;
  if (HOW_MANY_ARE_IN.test(masked)) return countedIn(last, asked);
  if (last.class !== 'body' || !(sends || areIn)) return undefined;
  const named = mentions.flatMap(({ candidates }) => candidates.map(({ entry }) => entry));
  const words = [...wordsOfNames(reading), ...content.filter(({ folded }) => !SEAT.test(folded))];
  const said = words.map(({ text }) => text);
  if (mentions.length > 1 || said.length === 0 || named.includes(last)) return undefined;
  const fits = sends ? (fact: Fact) => isCounted(words, fact, knowledge) : undefined;
  // What the documents call otherwise in their own language is not asked for.
  const meanings = language === 'en';
  const fact = factAbout(last, said, knowledge, { facet: 'members', share: 1, meanings, fits });
  const isIn = fact !== undefined || named.some((entry) => isMember(entry, last, knowledge));
  // Which of the associations are in it: whoever is one of them stands among the others.
  const ofGroup = areIn && named.some(({ kind }) => kind === 'group');
  if (fact || ((isIn || ofGroup) && !sends)) return about([last], ['members'], { ...reading, mentions: [] }, knowledge);
  if (!sends) return undefined;
  const draft = untoldFact(last, 'members', reading.words.map(({ text }) => text).join(' '), knowledge);
  return { draft, facets: ['members'], about: [last] };
};
const HAVE_MEMBERS: ReadonlySet<Entry['class']> = new Set(['body', 'project']);
/** "How many pupils take part in all?": a number that is told of them, or those who are listed and called so. */
function countedIn(last: Entry, { reading, knowledge }: Asked): Decision {
  const words = [...wordsOfNames(reading), ...reading.content].map(({ text }) => text);
  const fits = (fact: Fact) => fact.name === 'members' || (fact.name !== 'cadence' && saysNumber(fact, knowledge));
  const fact = factAbout(last, words, knowledge, { share: 1, fits });
  const told =
    fact?.name === 'members' ? about([last], ['members'], { ...reading, mentions: [] }, knowledge) : tellOne(fact);
  const draft = untoldFact(last, 'members', reading.words.map(({ text }) => text).join(' '), knowledge);
  return { ...(told ?? { draft, facets: ['members'] }), about: [last] };
}
const HOW_MANY_ARE_IN =
  /^(?:(?:und|and|so) )?(?:wie ?viele|how many) (?!people|leute|personen|mitglieder|members)[\w¤]+ (?:(?:da |dort |denn |eigentlich )*(?:mach(?:t|en) (?:da |dort |denn |eigentlich )*mit|nehmen (?:da |dort |daran |denn )*teil)|(?:take|took) part|are taking part|participate)(?: (?:in it|in that|there|in all|insgesamt|altogether|in total))*$/;

/** One of those that are listed is called so, and told with a number. */
function isCounted(words: readonly Word[], fact: Fact, knowledge: Knowledge): boolean {
  // "Parliamentary groups" mean something together.
  const phrases = knowledge.topics.phrasesIn(words.map(({ folded }) => folded));
  const meant = (i: number) => phrases.flatMap(({ indexes, means }) => (indexes.includes(i) ? means : []));
  return itemsOf(fact).some((one) => {
    const told = toldBy([], [one], knowledge);
    return saysNumber(one, knowledge) && words.every(({ folded }, i) => [folded, ...meant(i)].some(told.speaksOf));
  });
}
/** It is asked how many somebody sends. */
export const asksSent = ({ asks, masked }: Reading): boolean =>
  asks.count && (SENDS.test(masked) || SEATS.test(masked));
const SEAT = /^(?:sitze|platze|stimmen|seats|places|votes)$/;
/** "Wie viele Sitze haben die Fraktionen?" */
const SEATS =
  /^(?:(?:und|and) )?(?:wie ?viele|how many) (?:(?:davon|der|dieser|of (?:its|the|their|those)) )?(?:sitze|platze|stimmen|seats|places|votes) (?:gehen an|haben|hat|bekommen|bekommt|sind|gibt es|gibts|are|do|dos|have|has|for|fur|go to)(?: (?:denn|da|dort|there|for|fur|die|der|das|the|to)){0,3} (?:¤|\w+(?: \w+)?)(?: (?:have|get|hold))?(?: there| da| dort)?$/;
const SENDS =
  /^(?:(?:und|and) )?(?:(?:wie ?viele|how many)(?: \w+){0,3} (?:schick|entsend|stell|bring)(?:t|en|et) (?:denn |da |dort )?(?:(?:die|der|das) )?[\w¤]+|how many(?: \w+){0,3} (?:dos|do|can|may) (?:the |each )?[\w¤]+(?: \w+)? (?:send|delegate|appoint|provide)|how many(?: \w+){0,3} (?:are|is|were) sent by (?:the )?[\w¤]+|(?:wie ?viele|how many)(?: \w+)? (?:aus|vo[nm]|from) (?:(?:den|der|dem|the) )?¤)(?: denn| da| dort| rein| dahin| hin| there| in| eigentlich| jeweils)*$/;
const AND_OTHERS =
  /^(?:(?:und|and|what about|how about) )?(?:to|for|from|an|fur|von|aus) (?:(?:die|den|der|the) )?(?:¤|\w+)$/;
const WHICH_ARE_IN =
  /^(?:(?:und|and) )?(?:welche[rsnm]?|which|what) (?:[\w¤]+ ){1,3}?(?:(?:da |dort |denn |alles )*(?:mach(?:t|en) (?:da |dort |denn |alles )*mit|(?:sind|ist) (?:da |dort |denn |alles )*(?:dabei|vertreten|beteiligt|drin)|nehmen (?:da |dort |daran |denn |alles )*teil|sitzen (?:da |dort |denn |alles )*(?:drin|mit))|takes? part(?: in (?:it|that|there))?|are (?:involved|represented|in (?:it|there)|on it|part of it|members?)|participate|join in|sit (?:in|on) (?:it|there))(?: too| as well| auch| alles)?$/;

const isMember = (entry: Entry, body: Entry, { relations }: Knowledge): boolean =>
  relations.memberOf(entry.id).some((member) => member.entry === body);

/** Who is in a meeting of a network is told of the network. */
const hasMembers = ({ class: cls, facts }: Entry): boolean => HAVE_MEMBERS.has(cls) && facts.members.length > 0;

/** The last one, or the body that the last answer told of, where whoever is named sits in that. */
function bodySpokenOf(
  named: readonly Entry[],
  [last]: readonly Entry[],
  { told = [], facets }: Context,
  { relations }: Knowledge,
): Entry | undefined {
  // Those who take part in a project are meant where they were told; else it is the body that runs it.
  const takePart = last?.class === 'project' && facets[0] === 'members';
  if (last?.class === 'body' || takePart) return named.includes(last) ? undefined : last;
  return last && relations.memberOf(named[0]!.id).find(({ entry }) => told.includes(entry.id))?.entry;
}

/** It is a member, or the members are told in its words: "Amt X", "Leitung des Amts X". */
const isToldIn = (whole: Entry, part: Entry, reading: Reading, knowledge: Knowledge): boolean =>
  isMember(part, whole, knowledge) ||
  factAbout(
    whole,
    wordsOfNames(reading).map(({ text }) => text),
    knowledge,
    { facet: 'members', share: 1 },
  ) !== undefined;

/** "… und wer sonst noch?", "who else apart from the police?" */
const WHO_ELSE =
  /\b(?:wer|who) (?:\w+ ){0,3}(?:sonst|noch|ausserdem|else)\b|\b(?:wer|who)\b.*\b(?:ausser|neben|besides|apart from|other than) (?:(?:de[rmn]|the) )?¤/;
const IN_IT =
  /\b(?:auch|da|dabei|drin|darin|dort|dazu|dazugehor\w*|mit|mitmach\w*|mitglied\w*|vertreten|beteiligt|also|too|takes? part|involved|members?|represented|part|in (?:it|there)|on it|in(?= (?:who|wer)\b))\b/;
const IN_NAMED = /\b(?:i[mn]|beim?|in|at|of) (?:(?:de[rmn]|the|our) )?¤/;

/** Somebody from an office or an organisation is asked for, in what was spoken of. */
export const asksSomebodyFrom = ({ masked }: Reading): boolean =>
  SITS_SOMEBODY.test(masked) || (WHO_FROM.test(masked) && IN_IT.test(masked));
const FROM = '(?:von|vom|aus|from) (?:de[rmns] |the )?(?:¤|\\w+)';
const WHO_FROM = new RegExp(`^(?:(?:und|and) )?(?:wer|who)(?: \\w+){0,3} ${FROM}`);
const SITS_SOMEBODY = new RegExp(
  `^(?:(?:und|and) )?(?:(?:sitzt|ist|macht|kommt|gibt es|is|are|dos) )?(?:(?:da|dort|there|auch|also) )*(?:wer|jemand|irgendwer|anyone|anybody|someone|somebody) ${FROM}`,
);
const FROM_THOSE =
  /^(?:und|and) (?:von|aus|from) (?:den|der|dem|the) \w+(?: (?:und|oder|and|or) (?:(?:den|der|dem|the) )?\w+)*$/;

/** "Und von der Polizei?", "and the police?", "none from the towns?", of whom nothing is known that would be asked for by itself. */
const asksAlso = (only: Entry, body: Entry, { masked }: Reading, { listed, subjects }: Context, knowledge: Knowledge) =>
  ALSO_FROM.test(masked) ||
  (!listed && subjects[0] === body.id && ALSO.test(masked) && staffOf(only, knowledge).length === 0);
const ALSO_FROM = new RegExp(`^(?:(?:und|and|auch|also|what about) )*${FROM}$`);
const ALSO =
  /^(?:(?:und |and )?(?:(?:die|der|das|the) )?¤ (?:(?:etwa |auch )?nicht|auch|too|as well|not)$|(?:auch|also) (?:(?:die|der|das|the) )?¤$|(?:none|nobody|no one|anyone|keine[rs]?|niemand|jemand) (?:from|in|aus|von) (?:(?:der|dem|the) )?¤$|(?:und|and|what about|how about|and what about|was ist mit) (?:(?:die|der|das|den|dem|the) )?¤)(?: (?:fewer|more|less|weniger|mehr|wohl|vermutlich|bestimmt|oder|i (?:bet|guess|suppose|think)))*$/;

/** "Riedstadt nicht?", "none from the towns?" can be answered by "no". */
const WHETHER =
  /¤ (?:(?:etwa|auch) )?(?:nicht|not|auch|too|as well)$|^(?:none|nobody|no one|anyone|keine[rs]?|niemand|jemand) /;

/** "Sind A und B auch mit drin?" */
const SEVERAL_IN =
  /^(?:(?:und|and) )?(?:sind|sitzen|machen|are|do) (?:(?:da|dort|auch|also|die|der|das|the|both) )*¤ (?:und|oder|sowie|and|or) (?:(?:die|der|das|the) )?¤(?: \w+){0,2} (?:drin|dabei|mit|vertreten|mitglied(?:er)?|beteiligt|involved|represented|members|in (?:it|there)|on it|part of it)(?: too| as well| auch)?$/;
