import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { Context } from '../../questions/talk/context.ts';
import { saysPronoun } from '../../questions/words/points-back.ts';
import type { SubjectStep } from '../asked.ts';
import { factsOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { tell } from '../inquiry.ts';
import { relationBetween } from '../named/compare.ts';
import { about } from '../named/named.ts';

/** "Is the Jobcenter part of it?", "does the office lead it?": one is named, the other pointed to. */
export const relationToLast: SubjectStep = (
  { reading, facets, context, knowledge, remembered },
  { entries: named },
) => {
  const pair = lastAndNamed(wholeSpokenOf(remembered, context, knowledge), named);
  if (!pair) return undefined;
  const [last, only] = pair;
  const { masked, asks } = reading;
  const [facet] = facets;
  const said = pointsToLast(reading, context);
  const inIt = said && facet !== undefined && OF_MEMBERS.has(facet) && IS_IT.test(masked);
  const runsIt = said && facet === 'coordination' && asks.confirm && !asks.list;
  const firmly = asks.confirm && [IN_WHAT, BELONGS, THERE, TAKES_PART].some((pattern) => pattern.test(masked));
  const inShort = (!context.listed || ownerListed(context) !== undefined) && IN_SHORT.test(masked);
  if (!(firmly || inIt || runsIt || inShort)) return undefined;
  // An office is part of a body as one of its members.
  const asked = (inIt || inShort) && only.class === 'unit' ? 'members' : facet;
  const relation = relationBetween(last, only, asked, knowledge, reading);
  // That it sits there is no yes to whether it leads: whoever does is told.
  if (runsIt && relation.relation !== 'coordination')
    return tell(factsOf(last, 'coordination', knowledge.registry), facets);
  // Of whom no document says so, it may be asked where else it is.
  if (relation.relation === 'none' && !firmly) return undefined;
  // The talk goes on about the last one, whichever of both is above the other.
  return { draft: relation, facets, about: [last] };
};

/** "Does it report to the board?": to whom it does. */
export const reportsOfLast: SubjectStep = ({ reading, facets, context, knowledge, remembered }, { entries: named }) => {
  const { asks, masked } = reading;
  const asked = facets[0] === 'reportsTo' && asks.confirm && !asks.list && REPORTS.test(masked);
  const pair =
    asked && pointsToLast(reading, context)
      ? lastAndNamed(wholeSpokenOf(remembered, context, knowledge), named)
      : undefined;
  return pair && about([pair[0]], facets, { ...reading, mentions: [] }, knowledge);
};

/** After a list of what belongs to one, that one is "it". */
const wholeSpokenOf = (remembered: readonly Entry[], context: Context, knowledge: Knowledge): readonly Entry[] => {
  const owner = ownerListed(context);
  return owner === undefined ? remembered : entries([owner], knowledge);
};
/** Whose the last list is, where it was one of several. */
const ownerListed = ({ listed, owner, offered }: Context): string | undefined =>
  listed && offered.length > 1 ? owner : undefined;

/** The body that was spoken of, and the only other one that is named now. */
function lastAndNamed(
  [last, another]: readonly Entry[],
  [only, other]: readonly Entry[],
): readonly [Entry, Entry] | undefined {
  const may = last?.class === 'body' && (only?.class === 'unit' || only?.class === 'body');
  return may && !another && !other && only !== last ? [last, only] : undefined;
}

/** Beside the name stands a word for the last one, and no other. */
const pointsToLast = (reading: Reading, context: Context): boolean =>
  (!context.listed || ownerListed(context) !== undefined) &&
  reading.content.length === 0 &&
  (saysPronoun(reading) || OF_IT.test(reading.masked)) &&
  !ELSEWHERE.test(reading.masked);

const REPORTS = /\b(?:berichte[nt]|report) (?:(?:er|sie|es|die|das|der|denn|auch|also|direkt|directly) )*(?:an|to) /;

const OF_MEMBERS: ReadonlySet<Facet> = new Set(['members', 'partOf', 'children']);
/** "Is the welfare association a member of it?", "gehört der Verein auch dazu?", "and the police, are they in it?" */
const IS_IT =
  /^(?:(?:und|and|but|aber) )?(?:(?:ist|sind|is|are|gehor(?:t|en)|zahl(?:t|en)|sitz(?:t|en)) |(?:(?:die|der|das|the) )?¤ (?:ist|sind|is|are|gehor(?:t|en)|sitz(?:t|en)) (?:they|it|die|der|das|sie|er)\b)/;
const OF_IT = /\b(?:da|dort|dazu)\b|¤ (?:die|den|das|sie|es)$/;
/** Whether it is a member anywhere, or what its own members are. */
const ELSEWHERE = /\b(?:irgend\w*|any\w*|some\w*|welche\w*|which|what|mitglieder|members|in eine[mr]|in a)\b/;
/** "Is the welfare association a member?": of what, was said before. */
const IN_WHAT =
  /^(?:(?:und|and) )?(?:ist|sind|is|are) (?:(?:die|der|das|the) )?(?:¤|\w+(?: \w+)?) (?:(?:auch|also|a|ein|mit|eigentlich) )*(?:mitglied|members?|dabei|vertreten|represented|drin|part|beteiligt|involved)$/;
/** "Gehört die Polizei auch dazu?" */
const BELONGS = /^(?:(?:und|and) )?gehor(?:t|en) (?:(?:die|der|das) )?¤ (?:(?:auch|eigentlich|mit) )*dazu$/;
/** "Caritas mit dabei?" */
const IN_SHORT =
  /^(?:(?:und|and|die|der|das|the) )*¤ (?:(?:auch|also|da|mit) )*(?:dabei|drin|vertreten|involved|in (?:it|there|that one))(?: too| as well| auch)?$/;
/** "Ist da auch das Amt drin?", "sitzt die Polizei da mit drin?" */
const THERE =
  /^(?:(?:und|and) )?(?:is|are|dos|do|ist|sind|sitzt|sitzen) .{0,40}\b(?:(?:in|on|part of) (?:there|it|that(?: one)?|them)|there|da mit drin)(?: too| as well| auch)?$|^(?:(?:und|and) )?(?:ist|sind|sitzt|sitzen|macht|nimmt|is|are|dos|do) .{0,20}\bda\b.{0,25}\b(?:drin|dabei|mit|mitglied|vertreten|teil|beteiligt)\b|¤ da(?: \w+){0,2} (?:drin|dabei|mit|mitglied|vertreten|teil|beteiligt)\b/;
/** "Does the council take part, too?", "macht die Kommission auch mit?" */
const TAKES_PART =
  /^(?:(?:und|and) )?(?:dos|do|is|are) (?:the )?¤ (?:also )?(?:tak(?:e|ing) part|involved|join(?:ing)?|participat(?:e|ing))(?: (?:there|in (?:it|that)))?(?: too| as well| also)?$|^(?:(?:und|and) )?(?:macht|machen|nimmt|nehmen|sitzt|sitzen|wirkt|wirken) (?:(?:da|dort|auch|denn|die|der|das) )*¤ (?:(?:da|dort|auch|mit|denn) )*(?:mit|teil|drin|dabei)$/;
