/**
 * Whom a question that names nobody speaks of. A conversation leaves entries behind: those of the last answer, what that
 * answer told or listed, what belongs to them, and whoever was spoken of before. Words point to them ("dort", "die andere",
 * "das Netzwerk", "that office"), each to the nearest that they can stand for; what nothing points away from is the last one.
 */
import type { Knowledge } from '../../knowledge.ts';
import { type Word, wordsOfLabel } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Context } from '../../questions/talk/context.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import { officesOf, runnersOf, wholesOf } from '../../whereabouts.ts';
import type { Asked } from '../asked.ts';
import { factsOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { bodyNear } from './near.ts';
import { toCalledByAdjective, toDescribed, toOther, toOtherLike } from './one-described.ts';
import {
  found,
  type Pointer,
  type Referent,
  toBody,
  toBoth,
  toDealing,
  toItsGroup,
  toMasculine,
  toOffice,
  toOwner,
  toPublisher,
  toSeason,
  toSubgroup,
  toTeller,
  toTold,
  toUnit,
} from './pointers.ts';
import { toMany, toOneOfTwo } from './spoken-in-turn.ts';

/** The question with whom its words point to in place of those that were spoken of last. */
export function pointedTo(asked: Asked): Asked {
  const { remembered, reading, facets } = asked;
  if (remembered.length === 0) return asked;
  for (const pointer of POINTERS) {
    const meant = pointer(asked);
    if (!meant || meant.entries.length === 0) continue;
    const content = meant.words ? reading.content.filter((word) => !meant.words!.includes(word)) : reading.content;
    return {
      ...asked,
      remembered: meant.entries,
      reading: { ...reading, content },
      facets: meant.facets ?? facets,
      pointed: meant.surely === true || (meant.words?.length ?? 0) > 0,
    };
  }
  return asked;
}

/** "Wer koordiniert das übergeordnete Netzwerk?", "and who runs the whole thing?": whatever is above the last one. */
const toWhole: Pointer = ({ reading: { masked, content }, facets, context, remembered, knowledge }) => {
  // "Who chairs that one?", after what it belongs to or reports to was told.
  const upwards = context.facets[0] === 'partOf' || context.facets[0] === 'reportsTo';
  if (upwards && facets.length > 0 && THAT_ONE.test(masked) && content.length === 0)
    return found(entries((context.told ?? []).slice(0, 1), knowledge)[0]);
  const asked = facets.length > 0 ? facets : context.facets;
  const above = PARENT.test(masked) && asked.some((facet) => facet !== 'partOf');
  const whole = WHOLE.test(masked) && (context.facets[0] === 'partOf' || spokeOfWhole(remembered[0]!, context));
  if (!above && !whole)
    return WHOLE.test(masked) ? bodyBefore({ context, remembered, knowledge }, facets[0]) : undefined;
  const words = content.filter(isKind);
  return {
    entries: entries(wholesOf(remembered[0]!).slice(0, 1), knowledge),
    words,
    ...(above ? { facets: asked.filter((facet) => facet !== 'partOf') } : {}),
  };
};
/** After a term or a paper that a body works on, the whole is that body. */
const bodyBefore = (
  { context: { recent = [] }, remembered: [last], knowledge }: Pick<Asked, 'context' | 'remembered' | 'knowledge'>,
  facet: Facet | undefined,
): Referent | undefined => {
  const able = (entry: Entry) => facet !== undefined && factsOf(entry, facet, knowledge.registry).length > 0;
  return last!.class === 'body' || last!.class === 'project'
    ? undefined
    : found(entries(recent, knowledge).find((entry) => entry.class === 'body' && able(entry)));
};
/** "Wer leitet dieses?", "der tagt wie oft?": whoever was told stands first in the sentence. */
const THAT_ONE =
  /\b(?:that|this) one\b|\bdiese[rs]$|^(?:und |and )?(?:who|how often) .*\bthat$|^(?:und )?(?:der|die|das) (?:tagt|trifft|kommt|besteht|sitzt) /;
const PARENT = /\b(?:ubergeordnete[nrms]?|parent|overarching|superordinate) \w+/;
const WHOLE = /\b(?:das ganze|vom ganzen|the whole|the main one|das haupt\w+)\b/;

/** The talk came from a whole to this part of it. */
const spokeOfWhole = (part: Entry, { recent = [], first, owner }: Context): boolean =>
  wholesOf(part).some((id) => id === first || id === owner || recent.includes(id));

/** "Zurück zum ersten", "das Netzwerk vom Anfang", "the one before": whom the talk began with, or spoke of before the last. */
const toRecalled: Pointer = ({ reading: { masked, content }, context: { first, recent = [] }, knowledge }) => {
  const id = FIRST_OF_TALK.test(masked) ? (first ?? recent.at(-1)) : ONE_BEFORE.test(masked) ? recent[1] : undefined;
  const [entry] = entries(id === undefined ? [] : [id], knowledge);
  const called = content.filter(
    (word) => BEGINNING.test(word.folded) || (isKind(word) && entry && isCalled(entry, word)),
  );
  return found(entry, called);
};
const FIRST_OF_TALK =
  /\b(?:das|die|der|den|vom|beim) (?:aller)?erste[nrms]? (?:nochmal|noch mal|noch einmal|von vorhin|vom anfang)\b|\bthe (?:very )?first (?:one )?again\b|\b(?:zuruck zu[mr]?|back to|nochmal zu[mr]?|noch mal zu[mr]?|noch einmal zu[mr]?|wieder zu[mr]?)\b.{0,12}\b(?:erste[nrms]?|anfang|first|start|beginning|original)\b|\b(?:vom|von ganz|ganz am|zu) (?:anfang|beginn)\b|\b(?:from|at) the (?:start|beginning)\b|\bwe (?:started|began) with\b/;
const BEGINNING = /^(?:anfang|beginn|start|beginning|original)$/;
const ONE_BEFORE =
  /\b(?:zuruck zu uns|back to (?:us|ours)|davor|vorherige[nrms]?|vorigen?|previous one|one before|before that)\b/;

/** "Die AG", "das Projekt", "the steering group": the nearest of that kind or with that word in its name. */
const toCalled: Pointer = (asked) => {
  const { reading, knowledge } = asked;
  const kinds = reading.content.filter(isKind);
  // "Are there staff units in it, too?" asks who is in the last one.
  if (asked.facets[0] === 'members' && ANY_IN.test(reading.masked)) return undefined;
  // "Auf wessen Initiative?" asks for one, and points to none.
  if (kinds.some((word) => WHOSE.test(reading.words[reading.words.indexOf(word) - 1]?.folded ?? ''))) return undefined;
  if (kinds.length > 0 && kinds.length === reading.content.length) return found(calledAs(kinds, asked), kinds);
  if (reading.mentions.length > 0) return undefined;
  const callsGroup = (word: Word) =>
    isGroupWord(word, knowledge) || asked.remembered.some((entry) => isNamed(entry, word));
  const called = reading.content.filter((word) => isDefinite(word, reading.words) && callsGroup(word));
  return called.length > 0 ? found(calledAs(called, asked), called) : undefined;
};

const ANY_IN =
  /^(?:(?:und|and) )?(?:sind|sitzen|gibt es|are there) (?:da|dort|darin|auch|any|also)\b.*\b(?:vertreten|drin|dabei|mit|mitglied(?:er)?|in (?:it|there)|represented|involved|members)\b/;
const WHOSE = /^(?:wessen|whose)$/;

/** An article or a pronoun stands before it, and nothing behind that says which one. */
export function isDefinite(word: Word, words: readonly Word[]): boolean {
  const at = words.indexOf(word);
  return DEFINITE.test(words[at - 1]?.folded ?? '') && !FURTHER.test(words[at + 1]?.folded ?? '');
}
const DEFINITE =
  /^(?:de[rmns]|das|die|i[mn]s?|beim|vom|zu[mr]|diese[rsmn]?|the|that|this|its|their|ihre[mnrs]?|seine[mnrs]?)$/;
/** What says which one is meant. */
export const FURTHER =
  /^(?:furs?|gegen|uber|zu|zum|zur|de[rs]|von|vom|mit|ohne|namens|for|against|on|about|of|with|without|called)$/;

/** A kind, or a compound that ends like one: "Projektgruppe". */
export const isGroupWord = (word: Word, { lexicon }: Knowledge): boolean =>
  isKind(word) || lexicon.isKindWord(signOf(word.folded)) || COMPOUND.test(word.folded);
const COMPOUND =
  /\w(?:gruppe|ausschuss|beirat|rat|kreis|treffen|runde|stelle|kommission|netzwerk|forum|konferenz|plenum|projekt)$|^verbund$/;

/** The last one that is called so: by a word of its name before its kind, by its kind before its class. */
export function calledAs(
  words: readonly Word[],
  { reading, context, knowledge, remembered }: Pick<Asked, 'reading' | 'context' | 'knowledge' | 'remembered'>,
): Entry | undefined {
  const { offered, recent = [], told = [] } = context;
  const meant = (pool: readonly Entry[]) =>
    [isNamedAs, isOfKind, isCalled, isLikeUnit, endsLike]
      .map((fits) => pool.find((entry) => words.every((word) => fits(entry, word))))
      .find(Boolean);
  const above = around(remembered, knowledge);
  const roof = ITSELF.test(reading.masked) ? meant(above) : undefined;
  if (roof) return roof;
  // Who goes back means neither the one spoken of now nor what a list only offered.
  const left = RETURNS.test(reading.masked)
    ? entries(recent, knowledge).filter((entry) => !remembered.includes(entry) && !offered.includes(entry.id))
    : [];
  const returned = meant(left);
  if (returned) return returned;
  // "Wen berät das Gremium?": any body is one, and so is the last.
  if (!context.listed && remembered[0]?.class === 'body' && words.every(({ folded }) => ANY_BODY.test(folded)))
    return remembered[0];
  const spokenOf = [...new Set([...remembered, ...entries([...offered, ...recent], knowledge)])];
  // "No, I meant the network": not the one that was told just now. Of a list nobody was told; its first one may be meant.
  const wrong = CORRECTS.test(reading.masked) && !remembered.some(({ id }) => id === offered[0]);
  const before = wrong ? spokenOf.filter((entry) => !remembered.includes(entry)) : spokenOf;
  const below = spokenOf.flatMap(({ id }) => knowledge.relations.children(id).map(({ entry }) => entry));
  // The project that was spoken of may have a group of the same name.
  const alike = before.flatMap(({ possiblySameAs }) =>
    entries(
      possiblySameAs.map(({ id }) => id),
      knowledge,
    ),
  );
  // A project has no groups of its own, but one that steers it.
  const behind = remembered.flatMap(runnersOf);
  const near = meant([
    ...before,
    ...above,
    ...entries(told, knowledge),
    ...below,
    ...alike,
    ...entries(behind, knowledge),
  ]);
  if (near) return near;
  // "Und die Kommission?", after a forum: the only one under the same roof.
  const beside = above.flatMap(({ id }) => knowledge.relations.children(id).map(({ entry }) => entry));
  const [only, another] = new Set(beside.filter((entry) => words.every((word) => isCalled(entry, word))));
  return another
    ? undefined
    : (only ?? bodyNear(remembered, (entry) => words.every((word) => isCalled(entry, word)), knowledge));
}
/** What they are part of; for somebody at work the office, and what that is part of. */
function around(remembered: readonly Entry[], knowledge: Knowledge): Entry[] {
  const offices = entries(remembered.flatMap(officesOf), knowledge);
  return [
    ...entries(remembered.flatMap(wholesOf), knowledge),
    ...offices,
    ...entries(offices.flatMap(wholesOf), knowledge),
  ];
}
const ANY_BODY = /^(?:gremium|gremiums|body)$/;
const CORRECTS = /^(?:nein|nee|ne|no|nope|quatsch|falsch|wrong)\b|\b(?:gemeint|meinte|meant)\b/;
const RETURNS = /\b(?:zuruck|back to|return to|(?:noch ?mal|noch einmal|wieder) zu[mr]?|once more|again about)\b/;
/** "Das Netzwerk selbst", "the network as a whole": what the last one is a part of. */
const ITSELF = /\b(?:selbst|selber|itself|insgesamt|als ganzes|overall|as a whole)\b/;

/** A word of its name; of several kinds in it the first says what it is: a "Steuerungsgruppe Netzwerk …" is no network. */
const isNamedAs = (entry: Entry, word: Word): boolean => {
  if (!isNamed(entry, word)) return false;
  const kinds = isKind(word) ? wordsOfLabel(entry.name).filter(isKind) : [];
  return kinds.length < 2 || signOf(kinds[0]!.folded) === signOf(word.folded);
};

/** The word is one of its name. */
export const isNamed = (entry: Entry, { folded }: Word): boolean => labelWords(entry.name).includes(signOf(folded));
export const isOfKind = (entry: Entry, { folded }: Word): boolean =>
  kindsCalled(folded)?.ids.includes(entry.kind) ?? false;

/** The word calls the entry by its kind, its class or a word of its name. */
export const isCalled = (entry: Entry, word: Word): boolean =>
  isNamed(entry, word) || isOfKind(entry, word) || (kindsCalled(word.folded)?.classes.includes(entry.class) ?? false);

/** "Die Steuerungsgruppe" is a "Projektsteuerungsgruppe". */
const endsLike = (entry: Entry, { folded }: Word): boolean =>
  folded.length >= MIN_END &&
  wordsOfLabel(entry.name).some((own) => own.folded !== folded && own.folded.endsWith(folded));
const MIN_END = 8;

/** Which kind of office it is, people who ask do not know: "der FD" is any. */
const isLikeUnit = (entry: Entry, { folded }: Word): boolean =>
  OFFICES.has(entry.kind) && (kindsCalled(folded)?.ids.some((id) => OFFICES.has(id)) ?? false);
const OFFICES: ReadonlySet<string> = new Set(['department', 'division', 'office', 'staff-unit', 'specialist-unit']);

/** The word is one for a kind of entries. */
export const isKind = ({ folded }: Word): boolean => kindsCalled(folded) !== undefined;

/** The first that finds somebody decides. */
const POINTERS: readonly Pointer[] = [
  toWhole,
  toRecalled,
  toOneOfTwo,
  toMany,
  toOtherLike,
  toOther,
  toDescribed,
  toBoth,
  toDealing,
  toCalledByAdjective,
  toSubgroup,
  toItsGroup,
  toOwner,
  toCalled,
  toUnit,
  toOffice,
  toPublisher,
  toSeason,
  toTold,
  toTeller,
  toBody,
  toMasculine,
];
