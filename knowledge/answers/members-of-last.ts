/** Who is in the body that was spoken of: whoever comes from somewhere, several that are named, or who else beside one. */
import type { Knowledge } from '../knowledge.ts';
import type { Entry } from '../model.ts';
import type { Context } from '../questions/context.ts';
import type { Reading } from '../questions/read.ts';
import { wordsOfNames } from '../search/link.ts';
import type { SubjectStep } from './asked.ts';
import { relationBetween } from './compare.ts';
import { factAbout } from './fact-search.ts';
import { about } from './named.ts';

/**
 * "Who from the police is in it?", "is the club in it, too, and who else?": its members. Of somebody who is none of them it is
 * said that no document tells of it.
 */
export const membersOfLast: SubjectStep = ({ reading, context, facets, knowledge, remembered }, { entries: named }) => {
  const { masked } = reading;
  const [only, another] = named;
  const body = only && bodySpokenOf(named, remembered, context, knowledge);
  if (!body || body.facts.members.length === 0) return undefined;
  const members = () => about([body], ['members'], reading, knowledge);
  if (WHO_ELSE.test(masked) && IN_IT.test(masked) && !IN_NAMED.test(masked)) return members();
  if (!named.every(({ class: cls }) => cls === 'unit')) return undefined;
  if (another) return SEVERAL_IN.test(masked) ? members() : undefined;
  const asks = asksSomebodyFrom(reading) || (context.facets[0] === 'members' && ALSO_FROM.test(masked));
  if (!asks) return undefined;
  if (isToldIn(body, only, reading, knowledge)) return members();
  // Whether somebody is in it is answered by "no"; who that is, by nothing.
  const relation = relationBetween(body, only, facets[0], knowledge, reading);
  return { draft: { ...relation, declined: !reading.asks.confirm }, facets: ['members'], about: [body] };
};

/** The last one, or the body that the last answer told of, where whoever is named sits in that. */
function bodySpokenOf(
  named: readonly Entry[],
  [last]: readonly Entry[],
  { told = [] }: Context,
  { relations }: Knowledge,
): Entry | undefined {
  if (last?.class === 'body') return named.includes(last) ? undefined : last;
  return last && relations.memberOf(named[0]!.id).find(({ entry }) => told.includes(entry.id))?.entry;
}

/** It is a member, or the members are told in its words: "Amt X", "Leitung des Amts X". */
const isToldIn = (whole: Entry, part: Entry, reading: Reading, knowledge: Knowledge): boolean =>
  knowledge.relations.memberOf(part.id).some(({ entry }) => entry === whole) ||
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
  /\b(?:auch|da|dabei|drin|darin|dort|dazu|dazugehor\w*|mit|mitmach\w*|mitglied\w*|vertreten|beteiligt|also|too|takes? part|involved|members?|represented|part|in (?:it|there)|on it)\b/;
const IN_NAMED = /\b(?:i[mn]|beim?|in|at|of) (?:(?:de[rmn]|the|our) )?¤/;

/** Somebody from an office or an organisation is asked for, in what was spoken of. */
export const asksSomebodyFrom = ({ masked }: Reading): boolean =>
  SITS_SOMEBODY.test(masked) || (WHO_FROM.test(masked) && IN_IT.test(masked));
const FROM = '(?:von|vom|aus|from) (?:de[rmns] |the )?(?:¤|\\w+)';
const WHO_FROM = new RegExp(`^(?:(?:und|and) )?(?:wer|who)(?: \\w+){0,3} ${FROM}`);
const SITS_SOMEBODY = new RegExp(
  `^(?:(?:und|and) )?(?:sitzt|ist|macht|kommt|gibt es|is|are|dos) (?:(?:da|dort|there|auch|also) )*(?:wer|jemand|irgendwer|anyone|anybody|someone|somebody) ${FROM}`,
);
/** "Und von der Polizei?" */
const ALSO_FROM = new RegExp(`^(?:(?:und|and|auch|also|what about) )*${FROM}$`);

/** "Sind A und B auch mit drin?" */
const SEVERAL_IN =
  /^(?:(?:und|and) )?(?:sind|sitzen|machen|are|do) (?:(?:da|dort|auch|also|die|der|das|the|both) )*¤ (?:und|oder|sowie|and|or) (?:(?:die|der|das|the) )?¤(?: \w+){0,2} (?:drin|dabei|mit|vertreten|mitglied(?:er)?|beteiligt|involved|represented|members|in (?:it|there)|on it|part of it)(?: too| as well| auch)?$/;
