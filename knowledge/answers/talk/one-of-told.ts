import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import { foldLetters } from '../../language/fold.ts';
import type { Word } from '../../language/words.ts';
import type { Entry, Parts } from '../../model.ts';
import { kindsCalled, pluralKinds } from '../../questions/conditions/kinds-asked.ts';
import type { Reading } from '../../questions/read.ts';
import { wordsOfNames } from '../../search/link.ts';
import type { Fact } from '../answer.ts';
import type { Step } from '../asked.ts';
import { spokenText } from '../facts/fact-search.ts';
import { factsOf, profileFacts } from '../facts/facts.ts';
import { untoldFact } from '../facts/missing.ts';
import { toldBy } from '../facts/spoken-of.ts';
import { tellOne } from '../inquiry.ts';
import { about } from '../named/named.ts';

/**
 * "Which one is in X?", "und die aus X?", after an answer that listed members or parts: of what was listed, the items that are
 * called so. They may be plain text, of which no list can be made.
 */
export const oneOfTold: Step = ({ reading, context, knowledge, remembered: [last] }) => {
  const { masked, mentions } = reading;
  const asks = WHICH_IN.test(masked) || (ANY_IN.test(masked) && mentions.every(isPlace));
  const picks = THE_IN.test(masked) || (PLACE_ALONE.test(masked) && mentions.every(isPlace));
  if (!last || context.listed || mentions.length !== 1 || !(asks || picks)) return undefined;
  const words = wordsOfNames(reading);
  const lists = profileFacts(last, knowledge.registry).filter(({ name }) => name === 'members' || name === 'parts');
  for (const fact of lists) {
    const told = tellOne(onlyItems(fact, words, knowledge));
    if (told) return { ...told, facets: fact.name === 'members' ? ['members'] : context.facets, about: [last] };
  }
  if (!asks || last.class === 'person') return undefined;
  const asked = words.map(({ text }) => text).join(' ');
  return { draft: untoldFact(last, 'members', asked, knowledge), facets: context.facets };
};
const WHICH_IN =
  /^(?:(?:und|and) )?(?:which(?: ones?)?|welche[rs]?) (?:(?:is|are|ist|sind|liegt|liegen|sitzt|sitzen|kommt|kommen|comes?|lies|sits?|denn|davon|of (?:them|these|those)) )+(?:(?:based|located|situated) )?(?:in|aus|from|at|bei) (?:the |der |dem |den )?¤(?: denn| genau)?$/;
const THE_IN =
  /^(?:(?:und|and) )?(?:die|der|das|the one|the ones|those) (?:in|aus|from) ¤(?: (?:heisst|heissen|nennt sich|ist|is called|are called) (?:wie|welche[rs]?|what)| (?:is|are|ist|heisst)| what is (?:it|that(?: one)?) called| what is (?:its|the) name(?: again)?| wie heisst (?:die|der|das)(?: noch ?mal)?)?$|^(?:(?:und|and) )?(?:wie (?:heisst|heissen) (?:die|der|das)(?: eine?)?|what is the one) (?:in|aus|from) ¤(?: called)?$/;

/** "Gibt es eine in X?", "is there one from X?" */
const ANY_IN =
  /^(?:(?:und|and) )?(?:(?:gibts?(?: es)?|ist|sind|is there|are there)(?: (?:da|dort|denn|auch|also))* (?:eine?[nrs]?|welche|was|jemand|wer|one|any|some|anyone|somebody|someone|anything)(?: \w+)? )(?:auch |also |dabei |davon )*(?:in|aus|from|at|bei) ¤(?: auch| too| as well| dabei)*$/;
/** "Und in X?", "X?", "and X, I guess?" (folded) */
const PLACE_ALONE =
  /^(?:(?:und|and|what about|how about|was ist mit) )?(?:(?:in|aus|from|at|bei) )?¤(?: (?:too|auch|i guss|then|denn|vielleicht|maybe|perhaps|as well))*$/;
const isPlace = ({ candidates }: Reading['mentions'][number]): boolean =>
  candidates.every(({ entry }) => entry.kind === 'municipality');

/**
 * "Ist unter den Beteiligten auch jemand für Männer?", "is there something for men among them?": of the members those who are
 * called so, or nobody; a search among everybody would find others.
 */
export const amongMembers: Step = ({ reading, context, knowledge, remembered: [last, another] }) => {
  const told = context.facets[0] === 'members' && AMONG_TOLD.test(reading.masked);
  const sort = context.facets[0] === 'members' && !context.listed ? sortOfMembers(reading) : undefined;
  if (!last || another || !(told || sort || AMONG_MEMBERS.test(reading.masked))) return undefined;
  const [members] = factsOf(last, 'members', knowledge.registry);
  const words = sort ?? [...reading.content, ...wordsOfNames(reading)];
  if (!members || words.length === 0) return undefined;
  const kinds = sort ? words.flatMap(({ folded }) => kindsCalled(folded)?.ids ?? []) : [];
  const isOfKind = ({ groups }: Fact) =>
    groups.some(({ value }) => entriesIn(value, knowledge).some(({ kind }) => kinds.includes(kind)));
  const speaks = (item: Fact) =>
    isOfKind(item) || words.some(({ folded }) => toldBy([], [item], knowledge).speaksOf(folded));
  // On which level somebody is can only be read from all of them.
  const some = LEVEL.test(reading.masked) ? undefined : tellOne(itemsThat(speaks, members));
  if (some) return { ...some, facets: ['members'], about: [last] };
  if (sort) return FROM.test(reading.masked) ? about([last], ['members'], reading, knowledge) : undefined;
  const asked = words.map(({ text }) => text).join(' ');
  return { draft: untoldFact(last, 'members', asked, knowledge), facets: ['members'] };
};

/** "Und Fachbereiche?", "and ehrenamt people?", "and on municipal level?", after who is in it: which of the members are meant. */
function sortOfMembers({ words, masked, mentions, asks }: Reading): readonly Word[] | undefined {
  const [, from, said, people] = SORT.exec(masked) ?? [];
  const sort = words.filter(({ folded }) => said?.split(' ').includes(folded));
  const ofUnits = sort.some(({ folded }) => kindsCalled(folded)?.classes.includes('unit') || unitsCalled(folded));
  return mentions.length === 0 && !asks.list && (from || people || ofUnits) ? sort : undefined;
}
const SORT =
  /^(?:und|and|what about|how about) (?:(vo[nm]|aus|from|auf|on|at) )?(?:de[rmn] |die |the )?(\w+(?: \w+)??)( (?:people|leute|folks|vertreter\w*|representatives|level|side|seite|ebene))?(?: (?:auch|too|as well))?$/;
const LEVEL = / (?:level|ebene)$/;
const FROM = /^(?:und|and) (?:vo[nm]|aus|from) | (?:level|side|seite|ebene)$/;
const unitsCalled = (folded: string): boolean =>
  pluralKinds(folded).length > 0 && pluralKinds(folded).every((kind) => KINDS[kind]!.class === 'unit');
const entriesIn = (value: unknown, { registry }: Knowledge): readonly Entry[] =>
  (Array.isArray(value) ? value : []).flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item ? (registry.entries.get(String(item.id)) ?? []) : [],
  );
const AMONG_MEMBERS =
  /\b(?:unter|von|bei|among|of) (?:den|ihren|deren|allen|the|its|their) (?:beteiligten|mitglieder\w*|teilnehm\w+|partner\w*|members|participants)\b/;
const AMONG_TOLD = /\b(?:darunter|among (?:them|those))\b/;

/** Of what a fact lists, the items whose text holds all of the words. */
export const onlyItems = (fact: Fact, words: readonly Word[], { registry }: Knowledge): Fact | undefined =>
  itemsThat((item) => {
    const text = foldLetters(JSON.stringify([item.groups, spokenText(item, registry.entries)]));
    return words.every(({ folded }) => text.includes(folded));
  }, fact);

/** Of what a fact lists, the items of which it is true, each looked at as a fact of its own. */
function itemsThat(isMeant: (item: Fact) => boolean, fact: Fact): Fact | undefined {
  const speaks = (item: unknown) => isMeant(asFact(fact, [item]));
  const groups = fact.groups.flatMap(({ value, statements }) => {
    const items = (isParts(value) ? value.items : Array.isArray(value) ? value : []).filter(speaks);
    return items.length > 0 ? [{ value: isParts(value) ? { ...value, items } : items, statements }] : [];
  });
  return groups.length > 0 ? ({ ...fact, groups, some: true } as Fact) : undefined;
}
/** A value that lists the parts of something. */
export const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && 'items' in value;
const asFact = (fact: Fact, value: unknown): Fact => ({ ...fact, groups: [{ value, statements: [] }] }) as Fact;
/** Each of what a fact lists, as a fact of its own; of what lists nothing the whole. */
export const itemsOf = (fact: Fact): readonly Fact[] =>
  fact.groups
    .flatMap(({ value }): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .map((item) => asFact(fact, [item]));
