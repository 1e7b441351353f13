import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import { COMMON } from '../../language/common-words.ts';
import type { Language } from '../../language/detect.ts';
import { foldLetters } from '../../language/fold.ts';
import { isGeneralWord } from '../../language/general-words.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { signOf } from '../../search/lexicon.ts';
import { namedWords } from '../../search/link.ts';
import { termsOf } from '../../search/topics.ts';
import { type Answer, entriesOf } from '../answer.ts';
import type { Asked } from '../asked.ts';
import { type Decision, telling } from '../decision.ts';
import { about } from '../named/named.ts';
import { rankedByTopic } from '../topics/topic.ts';
import { says } from './case.ts';

/**
 * "Der X-Beirat", "the X council", "die Stabsstelle X": a body or an office is called by a whole name. Who deals with X,
 * but is of another sort or bears no such name, is not meant: nobody of that name is known.
 */
export function unlessCalledOtherwise({ reading, facets, knowledge }: Asked, decision: Decision): Decision {
  const one = telling(decision, reading.language);
  const answer = one ?? listing(decision, reading.language);
  const beforeTerm = one && facets.some((facet) => OF_BODIES.has(facet)) ? titleBeforeTerm(reading) : undefined;
  const found = beforeTerm ?? (answer && titleIn(reading, knowledge));
  // Many are asked for, and "working groups" call none of them.
  const title = one || found?.sort !== GROUPS ? found : undefined;
  if (!answer || !title) return decision;
  const entries = entriesOf(answer).filter(({ class: cls }) => !beforeTerm || cls !== 'concept');
  const isNamed = (entry: Entry) =>
    reading.mentions.some(({ candidates }) => candidates.some((candidate) => candidate.entry === entry));
  // "Was steht im X-bericht des Kreises?", "the X sub-group of the network": whose it would be is named, and not asked about.
  const onlyOwner = title.ofNamed || (title.sort === PAPERS && facets.length === 0);
  if (
    (!beforeTerm && entries.length === 0) ||
    entries.some((entry) => (isNamed(entry) && !onlyOwner) || bears(entry, title, knowledge))
  )
    return decision;
  const bearers = rankedByTopic(reading, knowledge).filter(({ entry }) => bears(entry, title, knowledge));
  if (bearers.length === 1 && title.sort !== PAPERS && !title.sort.loosely)
    return about([bearers[0]!.entry], facets, reading, knowledge);
  const terms = [spelled(title, reading.language)];
  const near = beforeTerm ? [...entries, ...rankedByTopic(reading, knowledge).map(({ entry }) => entry)] : entries;
  return {
    draft: { type: 'unknown', terms, nearest: [...new Set(near)].slice(0, MAX_NEAREST), declined: true },
    facets: [],
  };
}
const MAX_NEAREST = 3;
/** A list of what has to do with a topic. */
const listing = ({ draft }: Decision, language: Language): Answer | undefined =>
  !draft.declined && draft.type === 'list' && draft.query.topic && !draft.query.subject
    ? ({ ...draft, language } as Answer)
    : undefined;
/** What no term has. */
const OF_BODIES: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'nextMeeting', 'members', 'reportsTo']);

/** "Wie oft tagt die Steuerungsgruppe X?", "when does the X commission meet?", where X is only a term: a body of that kind is called so. */
function titleBeforeTerm({ words, mentions, language }: Reading): Title | undefined {
  const [only, another] = mentions;
  const classes = new Set(only?.candidates.map(({ entry }) => entry.class));
  if (!only || another || !classes.has('concept') || classes.has('body')) return undefined;
  const named = only.words.map((i) => words[i]!);
  const [first, last] = [only.words[0]!, only.words.at(-1)!];
  // "The integration commission": English says the kind last.
  const at = language === 'en' && isKindOfBodies(words[last + 1]) ? last + 1 : first - 1;
  if (!isKindOfBodies(words[at]) || ANY.test(words[Math.min(at, first) - 1]?.folded ?? '')) return undefined;
  const kinds = kindsCalled(words[at]!.folded)!.ids;
  const sort = { head: /$/, includes: ({ kind }: Entry) => kinds.includes(kind) };
  return {
    sort,
    parts: named.map(({ folded }) => folded),
    words: at > last ? [...named, words[at]!] : [words[at]!, ...named],
  };
}
const isKindOfBodies = (word: Word | undefined): boolean => {
  const kinds = word ? (kindsCalled(word.folded)?.ids ?? []) : [];
  return kinds.length > 0 && kinds.every((kind) => KINDS[kind]!.class === 'body');
};

/** A name that a question calls somebody by. */
interface Title {
  readonly sort: Sort;
  /** The parts that say which one, folded. */
  readonly parts: readonly string[];
  /** It is said to be of somebody who is named. */
  readonly ofNamed?: boolean;
  /** Only the very words name it. */
  readonly literal?: boolean | undefined;
  /** The words of the name as they were typed. */
  readonly words: readonly Word[];
}

/** Sorts that people tell apart, and the ends of their names; whatever else meets may be called a network, too. */
interface Sort {
  readonly head: RegExp;
  readonly includes: (entry: Entry) => boolean;
  /** People describe by such words, too: only a compound with a capital is a name. */
  readonly loosely?: true;
  /** Only the very words name it. */
  readonly literal?: true;
}
const POLITICAL: ReadonlySet<string> = new Set([
  'committee',
  'subcommittee',
  'advisory-board',
  'commission',
  'council',
  'administrative-board',
]);
const SORTS: readonly Sort[] = [
  { head: /(?:parlament|parliament)$/, includes: ({ kind }) => kind === 'parliament' },
  {
    head: /(?:beirat|ausschuss|kommission|commission)$|^council$/,
    includes: ({ kind }) => POLITICAL.has(kind),
  },
  { head: /^steuerungsgruppe$/, includes: ({ name }) => /steuerung|lenkung/i.test(name) },
  { head: /(?:netzwerk|network|forum)$/, includes: ({ kind, class: cls }) => cls === 'body' && !POLITICAL.has(kind) },
];
/** Large and formal, as its very name says: "die Pflegekonferenz", "der Jugendkreistag". */
const ASSEMBLIES: readonly Sort[] = [/(?:konferenz|versammlung)/, /kreistag/].map((head) => ({
  head: new RegExp(`${head.source}$`),
  loosely: true,
  literal: true,
  includes: ({ class: cls, name, also, asked }) =>
    cls === 'body' && [name, ...also, ...asked].some((text) => head.test(foldLetters(text))),
}));
/** Whatever else meets and is called by a compound: "der Lenkungskreis", "die Fachgruppe", "das Kulturbündnis". */
const MEETS: Sort = {
  head: /(?:runde|zirkel|bundnis|allianz|vertretung|stammtisch|(?:fach|lenkungs|steuerungs)(?:gruppe|kreis)|(?<=senioren|jugend|eltern|schuler)rat)$/,
  loosely: true,
  includes: ({ kind, class: cls }) => cls === 'body' && !POLITICAL.has(kind),
};
/** Offices and posts that are called by what they are for. */
const OFFICES: Sort = {
  head: /(?:buro|zentrum|agentur|beauftragte[rn]?|manager(?:in)?)$/,
  loosely: true,
  includes: ({ class: cls }) => cls === 'unit' || cls === 'person',
};
/** "The X sub-group of …": a group alone is as often described as called. */
const GROUPS: Sort = {
  head: /^(?:u?ag|ak|group)$/,
  includes: ({ kind, class: cls }) => cls === 'body' && !POLITICAL.has(kind),
};
/** Papers that are called by what they are about, where it is asked what they say: who deals with that has not written it. */
const PAPERS: Sort = {
  head: /(?:bericht|konzept|konzeption|plan|strategie|studie|satzung|report|concept|strategy|study)(?:e?s)?$/,
  includes: ({ class: cls }) => cls === 'publication' || cls === 'project' || cls === 'concept',
};
const SAYS =
  /\b(?:steht|stehen|sag(?:t|en)|schreib(?:t|en)|enthalt\w*|enthielt\w*|sieht|sehen|vorgesehen|says?|said|states?|contains?|(?:is|are|was) in the)\b/;
/** What stands right before its name, and bears the very words: what they mean names no office and no project. */
const BEFORE_NAMES: readonly Sort[] = [
  {
    head: /^(?:stabsstelle|fachstelle|abteilung|referat|dezernat|sachgebiet|fachdienst|fachbereich|fd|fb)$/,
    includes: ({ class: cls }) => cls === 'unit',
  },
  { head: /^(?:projekt|programm|kampagne)$/, includes: () => true },
];

/** What "für" and its topic follow in a name. */
const FOR_SOMETHING: readonly Sort[] = [
  { head: /(?:beirat|ausschuss|kommission)$/, includes: ({ kind }) => POLITICAL.has(kind) },
  { head: /^(?:netzwerk|bundnis|forum)$/, includes: ({ kind, class: cls }) => cls === 'body' && !POLITICAL.has(kind) },
  { head: /^beauftragte[nrs]?$/, includes: ({ class: cls }) => cls === 'unit' || cls === 'person' },
];
const DEFINITE = /^(?:de[rnms]|die|das|im|vom|beim|zum|zur|the|s)$/;
/** What leads from the kind to the topic. */
const ABOUT = /^(?:fur|gegen)$/;

/** The first name outside of the names that were found. */
function titleIn(
  { words, mentions, content, around, language, masked }: Reading,
  { lexicon }: Knowledge,
): Title | undefined {
  const sorts = [...SORTS, ...ASSEMBLIES, MEETS, OFFICES, GROUPS, ...(SAYS.test(masked) ? [PAPERS] : [])];
  const named = namedWords(mentions);
  const free = (i: number) => i >= 0 && !named.has(i) && content.includes(words[i]!) && says(words[i]!);
  for (const [i, word] of words.entries()) {
    if (named.has(i) || around.has(word)) continue;
    const sort = sorts.find(({ head, loosely }) => head.test(word.folded) && !(loosely && isDescription(word)));
    let first = i > 0 && words[i - 1]!.folded === 'sub' ? i - 1 : i;
    const belongs = (n: number) =>
      free(n) || (n > 0 && !named.has(n) && isCapital(words[n]!) && n === i - 1 && !isStopword(words[n]!.folded));
    while (first > 0 && (language === 'en' || words[first - 1]!.hyphen) && belongs(first - 1)) first--;
    const before = words[first - 1]?.folded ?? '';
    if (sort && !ANY.test(before)) {
      const own = word.folded.replace(sort.head, '');
      const beside = words.slice(first, i).flatMap(({ folded }) => (folded === 'sub' ? [] : folded));
      const parts = own.length >= MIN_PART ? [...beside, own] : beside;
      const whole = lexicon.knows(signOf(word.folded)) && beside.length === 0;
      const owner = words[i + 1] && OF.test(words[i + 1]!.folded) ? i + 2 : words.length;
      const ofNamed = named.has(owner) || (DEFINITE.test(words[owner]?.folded ?? '') && named.has(owner + 1));
      if (parts.length > 0 && !whole && (sort !== GROUPS || ofNamed))
        return { sort, parts, ofNamed, literal: sort.literal, words: words.slice(first, i + 1) };
    }
    // "Den Ausschuss für X und Y", "der Beauftragte für X", "das Netzwerk gegen X": a name as well.
    const office = FOR_SOMETHING.find(({ head }) => head.test(word.folded));
    const about = words[i + 1]?.folded ?? '';
    if (office && DEFINITE.test(words[i - 1]?.folded ?? '') && ABOUT.test(about)) {
      const isPart = (n: number) =>
        n < words.length && !named.has(n) && !COMMON.has(words[n]!.folded) && (free(n) || isCapital(words[n]!));
      let end = i + 2;
      while (isPart(end) || (words[end]?.folded === 'und' && isPart(end + 1))) end++;
      const own = words.slice(i + 2, end).filter(({ folded }) => folded !== 'und');
      // Against what something is, its name says in the very word.
      if (own.length > 0)
        return {
          sort: office,
          parts: own.map(({ folded }) => folded),
          literal: about === 'gegen',
          words: words.slice(i, end),
        };
    }
    const titled = BEFORE_NAMES.find(({ head }) => head.test(word.folded));
    if (titled && !ANY.test(before) && free(i + 1) && isCapital(words[i + 1]!))
      return { sort: titled, parts: [words[i + 1]!.folded], literal: true, words: words.slice(i, i + 2) };
  }
  return undefined;
}
/** "Die Projektgruppe", "liegt zugrunde": a kind alone, or no noun. */
const isDescription = (word: Word): boolean =>
  kindsCalled(word.folded) !== undefined || !isCapital(word) || isGeneralWord(word.folded) || COMMON.has(word.folded);

const OF = /^(?:of|in|within|im)$/;
const MIN_PART = 3;
const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);
const ANY = /^(?:welche[rsnm]?|which|what|eine?[rnms]?|an?|any|keine?)$/;

/** It is of that sort, and every part of the name is in one of its own, as itself or as what the thesaurus says it means. */
function bears(entry: Entry, { sort, parts, literal }: Title, { lexicon: { splitter }, topics }: Knowledge): boolean {
  if (!sort.includes(entry)) return false;
  const named = [...new Set([entry.name, ...entry.also, ...entry.asked].flatMap((name) => termsOf(name, splitter)))];
  const isNamed = (term: string) =>
    named.some((own) => own === term || (term.length >= MIN_BEGINNING && own.startsWith(term)));
  const phrases = literal ? [] : topics.phrasesIn(parts);
  return parts.every((part, i) => {
    const meant = phrases.flatMap(({ indexes, means }) => (indexes.includes(i) ? means : []));
    return [...termsOf(part, splitter), ...(literal ? [] : topics.meanings(part)), ...meant].some(isNamed);
  });
}
/** So long a beginning of a compound says what it is about. */
const MIN_BEGINNING = 5;

/** As it was typed; English kinds were read as German ones. */
function spelled({ words }: Title, language: string): string {
  return words
    .map(({ text, folded }) => {
      const [kind] = (language === 'en' && kindsCalled(folded)?.ids) || [];
      return kind === undefined ? text : KINDS[kind]!.en;
    })
    .join(' ');
}
