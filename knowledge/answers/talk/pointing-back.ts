import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Word } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled, pluralKinds } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { Context } from '../../questions/talk/context.ts';
import { officesOf, runnersOf } from '../../whereabouts.ts';
import type { Asked } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { entries } from '../facts/known.ts';
import { untoldFact } from '../facts/missing.ts';
import { leadersOf } from '../facts/people.ts';
import { listAnswer } from '../lists/lists.ts';
import { about } from '../named/named.ts';
import { asksForLaws } from '../topics/topic.ts';
import { asksAnotherWho, facetsBefore } from './going-on.ts';
import { isCalled, isDefinite, isKind, isOfKind } from './salience.ts';

/** More subjects than these were a list; then its first one is meant. */
const MAX_MEANT = 3;

/**
 * "und wie oft?", "who else?", "since when does that unit exist?": nothing is named, so the question is about what was
 * spoken of before. Undefined where it names or describes something itself.
 */
export function aboutRemembered(asked: Asked): Decision | undefined {
  const { reading, facets, remembered, context, knowledge, pointed = false } = asked;
  const [before] = remembered;
  if (facets[0] === 'reportsTo' && before && asksReporters(reading.masked)) {
    const reporters = listAnswer(reading, before, knowledge);
    if (reporters && knowledge.relations.reporters(before.id).length > 0) return { draft: reporters, facets };
  }
  const run =
    before && facets[0] === 'coordination' && WHAT_RUNS.test(reading.masked) ? whatRuns(before, asked) : undefined;
  if (run) return run;
  // "Who is that?", after an answer: everything about the one that it was about.
  if (before && IS_THAT.test(reading.masked)) return about([before], ['profile'], reading, knowledge);
  // "Who is that in person?", after who runs it: who leads that office.
  if (before && context.facets[0] === 'coordination' && IN_PERSON.test(reading.masked)) {
    const offices = entries(runnersOf(before), knowledge).filter(({ class: cls }) => cls === 'unit');
    const leaders = [...new Set(offices.flatMap((office) => leadersOf(office, knowledge)))];
    if (leaders.length > 0) return about(leaders.slice(0, MAX_MEANT), ['definition'], reading, knowledge);
  }
  // "Von wem?", "by whom?", after an answer: who stands behind what was told.
  if (before && BY_WHOM.test(reading.masked))
    return about([before], byWhom(before, context, reading.masked), reading, knowledge);
  // "Wer macht ihn?", after a report: who publishes it.
  const published = before?.facts.publication.some(({ value: { publisher } }) => publisher !== undefined);
  if (published && MAKES_IT.test(reading.masked)) return about([before!], ['published'], reading, knowledge);
  // "Wann war das?", after a paper or a project: when it came out, from when it runs.
  if (before && facets.length === 0 && !context.listed && WHEN.test(reading.masked))
    return about([before], [before.class === 'publication' ? 'published' : 'status'], reading, knowledge);
  // "Hat der eine Nummer?", after a decision: under which it was filed.
  if (before && context.facets[0] === 'legalBasis' && facets[0] === 'contact' && A_NUMBER.test(reading.masked))
    return about(remembered.slice(0, 1), ['legalBasis'], reading, knowledge);
  const meetings = countsMeetings(facets, reading);
  const staff = countsStaffThere(facets, reading);
  const lists =
    reading.asks.list &&
    !meetings &&
    !staff &&
    !asksForLaws(reading) &&
    !asksUpwards(facets, reading, pointed) &&
    !listsOfIt(asked);
  const counts = reading.asks.count && !meetings && !staff && !listsOfIt(asked) && !countsOfIt(facets, reading);
  const filters = reading.cadence !== undefined || (reading.asks.extreme !== undefined && reading.among !== undefined);
  if (remembered.length === 0 || lists || counts || filters) return undefined;
  const kinds = pointed || reading.content.some(isKind);
  const bare = reading.content.every(isKind);
  const asks = facets.length > 0 || reading.untold !== undefined;
  if (!(bare && (asks || reading.pointsBack || kinds)) && !(asks && pointsAway(reading))) return undefined;

  if (/\b(?:wer|who) (?:noch|else|sonst)\b/.test(reading.masked) && facets.every((facet) => facet === 'members'))
    return about(remembered.slice(0, 1), ['members'], reading, knowledge);
  // "Und die Steuerungsgruppe, wer ist in der?": nobody is called so, least of all the last one.
  const nobody = strangeGroup(asked);
  if (nobody) return nobody;
  // "How many people work there?", after who runs it: in the office of that person.
  const office = staff && before?.class === 'person' ? entries(officesOf(before).slice(0, 1), knowledge) : [];
  if (office.length > 0) return about(office, facets, reading, knowledge);
  // "Und wer hat den schon bekommen?" asks for nothing that was asked before.
  if (before && facets.length === 0 && asksAnotherWho(reading, context))
    return {
      draft: untoldFact(before, 'profile', reading.words.map(({ text }) => text).join(' '), knowledge),
      facets: [],
    };
  const meant = remembered.length > MAX_MEANT && !pointed ? remembered.slice(0, 1) : remembered;
  return about(meant, facets.length > 0 ? facets : facetsBefore(reading, context), reading, knowledge);
}

const MAKES_IT =
  /^(?:(?:und|and) )?(?:wer|who) (?:macht|erstellt|schreibt|verfasst|makes|writes|prepares|compiles) (?:ihn|sie|es|den|die|das|it|that|this)$/;

/** "Was leitet sie noch?", "what else do they coordinate?": the bodies of an office, or of the office where somebody works. */
function whatRuns(before: Entry, { reading, facets, knowledge }: Asked): Decision | undefined {
  if (reading.content.length > 0) return undefined;
  const [office] = before.class === 'person' ? entries(officesOf(before), knowledge) : [before];
  if (office?.class !== 'unit') return undefined;
  const asks = { ...reading.asks, list: true };
  const list = listAnswer({ ...reading, asks, classes: ['body'] }, office, knowledge);
  return list && list.items.length > 0 ? { draft: list, facets } : undefined;
}
const WHAT_RUNS = /^(?:(?:und|and) )?(?:was|what) /;

/** A group of a sort that no one speaks of loosely, where the last one is of another and has none. */
function strangeGroup({ reading, remembered, context, knowledge, pointed = false }: Asked): Decision | undefined {
  const [last] = remembered;
  const english = reading.language === 'en';
  const kindOf = ({ folded }: Word) =>
    kindsCalled(folded)?.ids.find((id) => STRICT.has(id) || (!english && POLITICAL.has(id)));
  const word = pointed
    ? undefined
    : reading.content.find(
        (it) => (isDefinite(it, reading.words) || isOneAsked(it, reading)) && kindOf(it) !== undefined,
      );
  if (last?.class !== 'body' || (word && isCalled(last, word))) return undefined;
  // "Und die Arbeitsgruppen?", where it has none.
  const groups = context.listed || remembered.length > 1 ? undefined : groupsIn(reading, last, knowledge);
  if (!word && !groups) return undefined;
  const asked = english && word ? KINDS[kindOf(word)!]!.en : (word ?? groups)!.text;
  return { draft: untoldFact(last, 'children', asked, knowledge), facets: [] };
}
/** "Gibt es da eine Steuerungsgruppe?", "has it a plenum?" */
const isOneAsked = (word: Word, { words, masked }: Reading): boolean =>
  EXISTS.test(masked) && /^(?:n?eine?n?|an?|any)$/.test(words[words.indexOf(word) - 1]?.folded ?? '');
const EXISTS = /^(?:(?:und|and|aber|but) )?(?:gibt es|gibts|hat|haben|is there|has|dos|do)\b/;
/** The word for several groups, where the body has none. */
const groupsIn = ({ words }: Reading, body: Entry, { relations }: Knowledge): Word | undefined =>
  words.find(
    (it) =>
      isDefinite(it, words) &&
      pluralKinds(it.folded).some((id) => GROUPS.has(id)) &&
      !relations.children(body.id).some(({ entry }) => isOfKind(entry, it)),
  );
const GROUPS: ReadonlySet<string> = new Set(['working-group', 'sub-working-group']);
const STRICT: ReadonlySet<string> = new Set([
  'steering-group',
  'steering-round',
  'core-group',
  'sub-working-group',
  'plenum',
]);
/** In English any body is a committee or a board. */
const POLITICAL: ReadonlySet<string> = new Set(['advisory-board', 'commission', 'committee', 'subcommittee']);

const BY_WHOM =
  /^(?:(?:und|and) )?(?:von wem|durch wen|mit wem|(?:by|with) (?:whom?|which office)|who by|who is (?:it|that|this) (?:by|from))(?: (?:ist|war|stammt|kommt) (?:das|der|die|es|er|sie))?(?: denn| genau| eigentlich)?$/;
const byWhom = ({ class: cls, facts }: Entry, { facets }: Context, masked: string): readonly Facet[] => {
  // "Mit wem?": of those who run it together, or else of those who are in it.
  const alone = facts.coordination.every(({ value: { by } }) => by.length < 2);
  if (WITH_WHOM.test(masked)) return [alone && facts.members.length > 0 ? 'members' : 'coordination'];
  return cls === 'publication' && IS_BY.test(masked)
    ? ['published']
    : BY_SOMEBODY.has(facets[0]!)
      ? facets
      : ['coordination'];
};
const WITH_WHOM = /\b(?:mit wem|with (?:whom?|which office))\b/;
/** "Von wem ist das?" asks for the author, "von wem?" for whoever did what was told. */
const IS_BY = /\b(?:ist|war|stammt|kommt|is)\b/;
/** Facts that say themselves who did it. */
const BY_SOMEBODY: ReadonlySet<Facet> = new Set(['published', 'legalBasis', 'coordination']);

const WHEN =
  /^(?:(?:und|and) )?(?:wann (?:war|ist) (?:das|dies|es)(?: denn| genau| eigentlich| noch ?mal)?|when (?:was|is) (?:that|it|this)(?: exactly| again)?|from when (?:to|till|until) when|wann genau|when exactly)$/;

const A_NUMBER = /\b(?:eine|welche|die|a|which|what|the) (?:nummer|number)\b/;

const IS_THAT =
  /^(?:(?:und|and) )?(?:wer|was|who|what)s? (?:(?:ist|is|war|was) )?(?:das|der|die|er|sie|es|that|it|this|he|she)(?: (?:denn|genau|eigentlich|exactly))?$/;

const IN_PERSON =
  /^(?:(?:und|and) )?(?:wer|who)s? (?:ist |is |war |was )?(?:das|der|die|dort|da|that|it)?(?: (?:dort|da|denn|genau|konkret))* ?(?:personlich|namentlich|in person|as a person|by name)$/;

/** "Wie viele Mitglieder hat er?": a fact of the one that was spoken of, which tells the number. */
const countsOfIt = (facets: readonly Facet[], { asks, content, masked }: Reading): boolean =>
  !asks.list &&
  content.length === 0 &&
  (facets[0] === 'members' || facets[0] === 'cadence') &&
  (/\b(?:er|sie|es|it|they|the group|das gremium)\b/.test(masked) || HOW_MANY_ARE.test(masked));
const HOW_MANY_ARE =
  /^(?:(?:und|and) )?(?:wie ?viele|how many) (?:mitglieder|leute|personen|members|people)(?: (?:sind|are|is|hat|haben|has|have|gibt|sitzen|machen|gehoren|that|this|there|das|der|die|da|dort|mit|dazu|dabei|denn|insgesamt|altogether|in total))*$/;

/** "How many meetings a year?": a meeting is counted, and no body that is called so. */
export const countsMeetings = (facets: readonly Facet[], { asks, content, mentions, masked }: Reading): boolean =>
  facets[0] === 'cadence' &&
  content.length + mentions.length === 0 &&
  ((asks.count && MEETINGS.test(masked)) || PER_YEAR.test(masked));
/** "Meetings per year?" */
const PER_YEAR =
  /^(?:(?:und|and) )?(?:sitzungen|treffen|termine|tagungen|meetings|sessions|sittings) (?:im|pro|per|je|an?|each|every) (?:jahr|year|annum|monat|month)\b/;
const MEETINGS =
  /\b(?:wie ?viele?|how many) (?:\w+ )?(?:sitzungen|treffen|termine|zusammenkunfte|tagungen|meetings|sessions|sittings)(?! (?:gibt es|are there) (?:im kreis|in the county|insgesamt|in total))\b/;

/** "How many people work there?", "at that place": those of the office that is spoken of, and never all whom the registry knows. */
export const countsStaffThere = (facets: readonly Facet[], { asks, mentions, masked }: Reading): boolean =>
  facets[0] === 'staff' && asks.count && mentions.length === 0 && THERE.test(masked);
const THERE =
  /\b(?:dort|da|there|it|they|them|sie|es|das|die|der)$|\b(?:dort|there|it|they|(?:that|this|diese[rmsn]?) \w+)\b|\bhat (?:das|die|der|sie|es)\b/;

/** "Which groups belong to it?", "is there a law for this?": a list, but of the one that was spoken of. */
const listsOfIt = ({
  facets,
  reading: { content, masked, kinds },
  context: { subjects },
  remembered: [last],
}: Asked): boolean =>
  subjects.length === 1 &&
  content.length === 0 &&
  // Nothing belongs to a term; bodies deal with it.
  (((facets[0] === 'members' || (facets[0] === 'children' && last?.class !== 'concept')) && IT.test(masked)) ||
    (facets.includes('legalBasis') && kinds.length > 0 && FOR_IT.test(masked)));
const IT = /\b(?:it|its|dazu|dabei|darin|dort|daran|dessen|deren|there)\b/;
const FOR_IT =
  /\b(?:dafur|dazu|hierfur|hierzu|for (?:it|this|that)|behind (?:it|this|that))$|\b(?:it|this|that|they) (?:based|founded|grounded|built|rest(?:s|ing)?|rely)\b/;

/** "Zu welchem Netzwerk gehört die?": the kind says what is asked of the one spoken of, not what a list is asked of. */
const asksUpwards = (facets: readonly Facet[], { masked, mentions, content }: Reading, pointed: boolean): boolean =>
  mentions.length === 0 &&
  content.length === 0 &&
  (facets[0] === 'partOf' || facets[0] === 'reportsTo') &&
  !asksReporters(masked) &&
  (pointed ||
    /\b(?:der|die|das|es|er|sie|it|that|they|them|davon|daruber|druber)$/.test(
      masked.replace(/ (?:denn|eigentlich|belong to|belong|report to|an|zu|in|part of|under)$/, ''),
    ));

/** "Which groups report to it?": they are asked for, not whom it reports to, as in "an wen berichtet der?". */
const asksReporters = (masked: string): boolean => TO_IT.test(masked) && !TO_WHOM.test(masked);
const TO_IT = /\b(?:reports?|reporting|berichte[nt]) (?:to )?(?:it|them|ihm|ihr|ihnen|dem|der)$/;
const TO_WHOM = /\b(?:wem|wen|whom|wohin|an welche\w*)\b/;

/** A pronoun that can only stand for something said before; "es" and "sie" also stand for nobody. */
const AWAY =
  /\b(?:er|ihn|ihm|deren|dessen|dort|dabei|darin|dazu|davon|daran|damit|dafur|it|its|they|them|their|he|she|(?<!^)(?<!\b(?:is|are|was|were) )there|(?:that|this|diese[rsmn]?) \w+|(?:next|last) one|da\b.*\b(?:drin|dabei|mit|vertreten))\b/;

const pointsAway = (reading: Reading): boolean =>
  reading.mentions.length === 0 && AWAY.test(reading.masked) && (reading.partial()[0]?.score ?? 0) < FAIR_NAME;
/** A name given to this part is meant, whatever pronoun stands beside it. */
const FAIR_NAME = 0.5;
