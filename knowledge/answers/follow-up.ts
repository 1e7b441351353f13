import type { Knowledge } from '../knowledge.ts';
import type { Language } from '../language/detect.ts';
import type { Entry } from '../model.ts';
import { asksOther, type Context } from '../questions/context.ts';
import type { Facet } from '../questions/facets.ts';
import { manyMeant } from '../questions/many-meant.ts';
import type { Reading } from '../questions/read.ts';
import { bearersOfAll } from '../search/bearers.ts';
import { labelWords, signOf } from '../search/lexicon.ts';
import { wordsOfNames } from '../search/link.ts';
import { wholesOf } from '../whereabouts.ts';
import { type Answer, citationsOf, entriesOf, factsIn } from './answer.ts';

/** It begins like the rest of a question whose beginning was asked before. */
export const startsEllipsis = (reading: Reading): boolean =>
  /^(?:und|and|what about|how about|nein|no|wie ist es|was ist mit|wie siehts|und bei|and for|aber|oder|or|ne|nee|doch|sondern|sorry|entschuldigung|pardon|ach|oh|quatsch|nicht|not|(?:ich|i) (?:\w+ )?(?:mein\w*|mean\w*)|ich (?:hab|habe|hatte)\b.*\bgemeint|also|auch|same for|the same for|das gleiche|dasselbe|gleiches|falsch|wrong|gilt das|bei|fur|for)\b|^(?:die|der|das|den|the) [\w¤]+ (?:genauso|ebenso|auch|too|as well|likewise)$/.test(
    reading.masked.trim(),
  );

/** It asks for something in its own words; what it took over from the last question has no evidence. */
export const asksItself = ({ facets }: Reading): boolean => facets.some(({ evidence }) => evidence !== '');

/** The question with these facets in place of its own; they have no evidence in its words. */
export const withFacets = (reading: Reading, facets: readonly Facet[]): Reading => ({
  ...reading,
  facets: facets.map((facet) => ({ facet, score: 5, evidence: '', start: 0, end: 0, spans: [] })),
});

/** "Which schools?": no more is said than what is sought of whatever was spoken of. */
export const asksWhich = ({ masked }: Reading): boolean =>
  /^(?:(?:und|and) )?(?:welche[rsnm]?|which|what) \w+$/.test(masked);

/** "And in which regions?", "mit welchen Partnern?": asked of the last one, and of nobody else. */
export const asksInWhich = ({ masked }: Reading): boolean =>
  /^(?:(?:und|and) )?(?:in|an|bei|at|mit|with|fur|for) (?:welche\w*|which|what) [\w¤]+(?: denn| genau| sonst| noch| else| ausser (?:bei )?(?:uns|hier|unserem|unserer)| apart from (?:us|ours|here)| besides (?:us|ours|here))*$/.test(
    masked,
  );

/** Nothing but a name follows. */
export const isEllipsis = (reading: Reading): boolean => startsEllipsis(reading) && reading.content.length === 0;

/** "Und wer ist …?" asks anew, whatever was asked before. */
export const asksWhoIs = ({ masked }: Reading): boolean =>
  /\b(?:wer|who|was|what) (?:ist|is|sind|are|war|was) (?:(?:eine?|der|die|das|diese[rsmn]?|dies|unser\w*|an?|the|this|that|our) )?¤/.test(
    masked,
  );

/** "Und wer hat den schon bekommen?": somebody is asked for who did something, after a fact that names nobody. */
export const asksAnotherWho = ({ masked }: Reading, { facets: [last] }: Context): boolean =>
  last !== undefined && !OF_SOMEBODY.has(last) && WHO_DID.test(masked);
const WHO_DID =
  /^(?:(?:und|and|aber|but) )?(?:wer|wen|wem|who|whom) (?:hat|haben|hatte|had|has|have|got|did) (?!das\b|es\b|that\b|it\b)/;
/** Facts that name somebody. */
export const OF_SOMEBODY: ReadonlySet<Facet> = new Set([
  'coordination',
  'members',
  'contact',
  'published',
  'reportsTo',
  'staff',
]);

/** An ambiguous name that is spoken of already, or belongs to what is, needs no question back. */
export function narrowByFollowUp(
  candidates: readonly Entry[],
  remembered: readonly Entry[],
  context: Context,
  reading: Reading,
  knowledge: Knowledge,
): Entry | undefined {
  const { relations } = knowledge;
  const known = candidates.filter(({ id }) => context.subjects.includes(id) || context.offered.includes(id));
  if (known.length === 1) return known[0];
  const spokenOf = context.recent?.find((id) => candidates.some((candidate) => candidate.id === id));
  if (spokenOf) return candidates.find(({ id }) => id === spokenOf);
  const children = candidates.filter((entry) =>
    remembered.some(({ id }) => relations.children(id).some(({ entry: child }) => child.id === entry.id)),
  );
  if (children.length === 1) return children[0];
  // "Who invites them to the regional meetings?", after a network: the meetings that are called after it.
  for (const spokenOf of [remembered, entries(context.recent ?? [], knowledge)]) {
    const after = candidates.filter((entry) => spokenOf.some((one) => isCalledAfter(entry, one, knowledge)));
    if (after.length === 1) return after[0];
  }
  // "No, the other one, the … circle": beside the one spoken of, under the same roof.
  const roofs = new Set(remembered.flatMap(wholesOf));
  const beside = asksOther(reading.masked)
    ? candidates.filter((entry) => !remembered.includes(entry) && wholesOf(entry).some((id) => roofs.has(id)))
    : [];
  if (beside.length === 1) return beside[0];
  // "And who moderates inclusion?", after a network on ageing: the network.
  const spoken = [...remembered, ...entries(context.recent ?? [], knowledge)].find(
    ({ class: cls }) => cls === 'body' || cls === 'publication',
  );
  const alike = spoken ? candidates.filter(({ kind }) => kind === spoken.kind) : [];
  return alike.length === 1 && (startsEllipsis(reading) || ONE_FOR.test(reading.masked)) ? alike[0] : undefined;
}

/** "Die für Frauen", "the one on housing". */
const ONE_FOR = /^(?:de[rn]|die|das|the one|that one) (?:fur|zu[mr]?|mit|gegen|for|on|about|with|against) /;

/**
 * "Den in der Verwaltung meine ich", "und der soziale?": of those that are called like the one spoken of, the only one
 * whose name holds all of the words said now.
 */
export function calledLikeLast(
  reading: Reading,
  { subjects, recent = [] }: Context,
  knowledge: Knowledge,
): Entry | undefined {
  const { lexicon } = knowledge;
  const [last] = entries(subjects, knowledge);
  if (
    !last ||
    asksOther(reading.masked) ||
    asksItself(reading) ||
    reading.words.length > MAX_CORRECTION ||
    !CORRECTS.test(reading.masked)
  )
    return undefined;
  const said = [...reading.content, ...wordsOfNames(reading)]
    .map(({ folded }) => signOf(folded))
    .filter((sign) => !lexicon.isKindWord(sign));
  const shared = new Set(labelWords(last.name).filter((sign) => !lexicon.isKindWord(sign)));
  const alike = bearersOfAll(said, lexicon).filter(
    (entry) => entry.kind === last.kind && labelWords(entry.name).some((sign) => shared.has(sign)),
  );
  const spokenOf = alike.filter(({ id }) => recent.includes(id));
  const [only, another] = spokenOf.length > 0 ? spokenOf : alike;
  return another ? undefined : only;
}

/** Two of the telling words of its name are in that of the other, or its only one. */
export function isCalledAfter(entry: Entry, other: Entry, knowledge: Knowledge): boolean {
  const { splitter } = knowledge.lexicon;
  const shared = new Set(tellingSigns(labelWords(other.name), knowledge));
  const words = new Set(labelWords(entry.name).flatMap((sign) => [sign, ...splitter.split(sign)]));
  return shared.size > 0 && [...words].filter((sign) => shared.has(sign)).length >= Math.min(2, shared.size);
}
const tellingSigns = (signs: readonly string[], { lexicon }: Knowledge) =>
  signs.filter((sign) => !lexicon.isKindWord(sign));

const CORRECTS = /\b(?:mein\w* ich|ich mein\w*|i mean\w*)\b|^(?:und|and|nein|no) (?:der|die|das|den|dem|the)\b(?!.*¤)/;
const MAX_CORRECTION = 7;

/** "Which of them …?", "welche davon …?": only what the last answer listed. */
export const AMONG =
  /\b(?:of (?:them|these|those)|among (?:them|these|those)|davon|darunter|von (?:denen|diesen|ihnen)|hiervon)\b/;

/** A list that is asked of the last one is made of what stood there. */
export function amongOffered(reading: Reading, { offered }: Context): Reading {
  // "Which of those three …?" after two were offered: those that were spoken of one after the other.
  const many = manyMeant(reading.masked) ?? offered.length;
  if (offered.length < 2 || many !== offered.length || !AMONG.test(reading.masked)) return reading;
  return { ...reading, among: offered };
}
export const entries = (ids: readonly string[], { registry }: Knowledge): Entry[] =>
  ids.flatMap((id) => registry.entries.get(id) ?? []);

/** Lists are remembered as long as they are shown, for "which of them …?". */
const MAX_REMEMBERED = 60;
const MAX_RECENT = 8;

/** Whom an answer is about. Everybody's dates are about nobody; everybody's next or last one is about its body. */
function subjectsOf(answer: Answer): readonly Entry[] {
  const found = entriesOf(answer);
  if (answer.type !== 'meetings' || answer.query.subjects.length > 0) return found;
  const { when } = answer.query;
  return (when === 'next' || when === 'last') && found.length === 1 ? found : [];
}

/** Whom the facts of an answer name: who coordinates, publishes, is above. Members are too many to be meant by "that office". */
function toldIn(answer: Answer): readonly string[] {
  const walk = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(walk);
    if (typeof value !== 'object' || value === null) return [];
    return 'id' in value && typeof value.id === 'string' ? [value.id] : Object.values(value).flatMap(walk);
  };
  if (answer.type === 'list') return answer.query.subject ? [answer.query.subject.id] : [];
  // Of many that fit a topic the first one is spoken of.
  const facts = answer.type === 'topic' ? [answer.hits[0]?.fact ?? []].flat() : factsIn(answer);
  return facts
    .filter(({ name }) => name !== 'members')
    .flatMap(({ name, groups }) =>
      groups.flatMap(({ value }) => (name === 'partOf' || name === 'reportsTo' ? (value as string[]) : walk(value))),
    );
}

/** Whose list it is; what only tells more of the last list is still of the same owner. */
function ownerOf(
  subject: string | undefined,
  listed: readonly string[],
  { owner, offered }: Context,
): { owner?: string } {
  const kept = owner !== undefined && listed.every((id) => offered.includes(id)) ? owner : undefined;
  const id = subject ?? kept;
  return id === undefined ? {} : { owner: id };
}

export function remember(
  answer: Answer,
  facets: readonly Facet[],
  context: Context,
  fixed: Language | undefined,
  counted: boolean,
  about?: readonly Entry[],
  choices: readonly Entry[] = [],
): Context {
  const subjects = (about ?? subjectsOf(answer)).map(({ id }) => id);
  const spoken = answer.type === 'choices' || answer.type === 'unknown' ? [] : subjects.slice(0, 3);
  const recent = [...new Set([...spoken, ...(context.recent ?? [])])].slice(0, MAX_RECENT);
  const told = [...new Set([...toldIn(answer), ...(context.told ?? [])])].slice(0, MAX_RECENT);
  const first = context.first ?? spoken[0];
  const kept = {
    lastLanguage: answer.language,
    ...(fixed ? { fixedLanguage: fixed } : {}),
    ...(first ? { first } : {}),
    recent,
    told,
    counted,
  };
  const previous =
    context.subjects.length > 0 ? { previous: { subjects: context.subjects, facets: context.facets } } : {};
  // Nothing was found: those spoken of before still are.
  if (answer.type === 'list' && subjects.length === 0) return { ...context, ...kept };
  switch (answer.type) {
    case 'choices':
    case 'topic':
    case 'list':
      return {
        ...kept,
        ...previous,
        // Who goes on after "did you mean …?" of one alone has meant that one.
        subjects: answer.type === 'choices' && subjects.length > 1 ? context.subjects : subjects.slice(0, 1),
        ...(answer.type === 'list' ? { listed: true } : {}),
        ...(answer.type === 'list' ? ownerOf(answer.query.subject?.id, subjects, context) : {}),
        facets,
        offered: subjects.slice(0, MAX_REMEMBERED),
        citations: citationsOf(answer).slice(0, 20),
      };
    case 'facts':
    case 'profile':
    case 'meetings':
    case 'missing':
    case 'comparison':
    case 'relation':
    case 'sources':
    case 'conflicts':
      return {
        ...kept,
        ...previous,
        subjects: answer.type === 'relation' ? [answer.whole.id] : subjects.slice(0, 5),
        // "And the schools?", after it was told whether somebody is in it.
        facets:
          facets.length > 0
            ? facets
            : answer.type === 'relation' && answer.relation === 'member'
              ? ['members']
              : context.facets,
        offered:
          choices.length > 0
            ? choices.map(({ id }) => id)
            : subjects.length > 1
              ? subjects.slice(0, MAX_REMEMBERED)
              : context.offered,
        citations: citationsOf(answer).slice(0, 20),
      };
    case 'unknown':
      return { ...context, ...kept, ...(subjects.length > 0 ? { offered: subjects } : {}) };
    default:
      return { ...context, ...kept };
  }
}

/** What was asked of a list is asked of the chosen one; whose groups were listed asked for them, not for theirs. */
export const facetsOfList = ({ listed, facets }: Context): readonly Facet[] =>
  listed && facets[0] === 'children' ? [] : facets;

/** "Wie heißt die Steuerungsgruppe dazu?" asks for nothing that was asked before. */
export const asksName = ({ masked }: Reading): boolean => NAME.test(masked);
const NAME = /^(?:(?:und|and) )?(?:wie (?:heisst|heissen)|what (?:is|are) .+ called$)/;
