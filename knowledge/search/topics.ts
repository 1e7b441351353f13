import MiniSearch from 'minisearch';
import type { Splitter } from '../language/compounds.ts';
import { foldLetters } from '../language/fold.ts';
import { remembering } from '../language/remembering.ts';
import { createSpeller } from '../language/speller.ts';
import { isStopword } from '../language/stopwords.ts';
import { wordsOf } from '../language/words.ts';
import { isCommonWord } from '../load/common-thesaurus.ts';
import type { Entry, LocalText, Party, Registry } from '../model.ts';
import { signOf } from './lexicon.ts';
import { type PhraseMatch, readPhrases } from './phrases.ts';
import { titlesOf } from './titles.ts';

/** What the index holds of an entry, and how much a hit there says about responsibility. */
const BOOST = {
  name: 6,
  also: 5,
  asked: 4,
  topics: 5,
  purpose: 3,
  tasks: 2,
  definition: 2,
  parts: 1.2,
  field: 1.5,
  legal: 0.8,
  members: 0.35,
} as const;
export type IndexField = keyof typeof BOOST;

/** Where a word says what an entry is about, and not only what else it does. */
const TELLING: ReadonlySet<IndexField> = new Set(['name', 'also', 'asked', 'topics']);

const MIN_TELLING = 3;

export interface TopicHit {
  readonly entry: Entry;
  readonly score: number;
  /** Share of the question's content words, by rarity, that this entry matches. */
  readonly coverage: number;
  /** How much its most telling word alone says, 0 to 1: rare, and found in a name or among the topics. */
  readonly strength: number;
  /** Which asked word was found as which word, where, and whether by the thesaurus. */
  readonly found: readonly {
    readonly asked: string;
    readonly as: string;
    readonly in: readonly IndexField[];
    readonly thesaurus: boolean;
  }[];
}

/** Shorter topic words are too easily a different word (a name of the same length is not: there the rest of the name helps). */
const MIN_MISSPELLED = 8;

/** A word that the registry does not know counts against every hit, but less than its rarest word. */
const UNKNOWN_WEIGHT = 0.6;

/** The shortest beginning of an unknown compound that may stand for it, and what it counts then. */
const MIN_BEGINNING = 5;
const BEGINNING_WEIGHT = 0.5;

/** What a word counts that is only meant. */
const THESAURUS_WEIGHT = 0.85;
/** Words of which it is remembered whether the registry uses them. */
const MAX_WORDS = 20_000;

/** One asked word and everything that may stand for it. */
interface TermGroup {
  readonly asked: string;
  readonly terms: ReadonlyMap<string, { readonly weight: number; readonly thesaurus: boolean }>;
  readonly weight: number;
  /** How many words of a phrase this group stands for. */
  readonly span: number;
}

export interface TopicIndex {
  /**
   * Ranks entries by responsibility for the asked content words (raw text of each); `together`: open phrases among them
   * count, as where a case is told.
   */
  search(content: readonly string[], together?: boolean): TopicHit[];
  /** These content words name a topic that other counties have, and this one does not. */
  lacks(content: readonly string[]): boolean;
  /** True when the registry uses this word, or knows it through the thesaurus. */
  knows(folded: string): boolean;
  /** True when the registry or its thesaurus uses this very word. */
  uses(folded: string): boolean;
  /** The phrases of the thesaurus that these folded words hold, everyday words and all ("old people"). */
  phrasesIn(folded: readonly string[]): readonly PhraseMatch[];
  /** What the thesaurus says a word means, as terms of the index. */
  meanings(word: string): readonly string[];
  /** MiniSearch itself, for baselines and benchmarks. */
  readonly index: MiniSearch;
}

/** Cuts a text into the index's terms: stems, and the parts of compounds beside the whole. */
export function termsOf(text: string, splitter: Splitter): string[] {
  return wordsOf(text).flatMap(({ folded }) => {
    if (isStopword(folded)) return [];
    const sign = signOf(folded);
    return [sign, ...splitter.split(folded).filter((part) => part !== sign)];
  });
}

/** `absent`: topics that the registry does not hold, none of which is to be found by its parts. */
export function createTopicIndex(registry: Registry, splitter: Splitter, absent: readonly string[] = []): TopicIndex {
  const index = new MiniSearch({
    idField: 'id',
    fields: Object.keys(BOOST),
    tokenize: (text) => termsOf(text, splitter),
    processTerm: (term) => term,
  });
  const documents = Array.from(registry.entries.values(), (entry) => indexDocument(entry, registry));
  index.addAll(documents);

  const frequency = new Map<string, number>();
  for (const { id: _id, ...fields } of documents) {
    for (const term of new Set(Object.values(fields).flatMap((text) => termsOf(text, splitter))))
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const speller = createSpeller(spellingsOf(registry), isCommonWord);
  const thesaurus = readPhrases(registry);
  const elsewhere = readPhrases({ thesaurus: [{ words: absent, means: [], why: '' }] });
  const maxRarity = Math.log(1 + documents.length);
  /** 0 for a word that no entry uses. */
  const rarity = (term: string): number => {
    const count = frequency.get(term);
    return count === undefined ? 0 : Math.log(1 + documents.length / (1 + count));
  };

  /** `Fluchthintergrund` is no word of the registry, but begins with one: the modifier says what a compound is about. */
  const beginningOf = (folded: string): string | undefined => {
    for (let end = folded.length - MIN_BEGINNING + 1; end >= MIN_BEGINNING; end--) {
      const sign = signOf(folded.slice(0, end));
      if (sign.length >= MIN_BEGINNING && rarity(sign) > 0) return sign;
    }
    return undefined;
  };

  const titles = titlesOf(registry);

  const groupsOf = (content: readonly string[], together: boolean): TermGroup[] => {
    const groups: TermGroup[] = [];
    const taken = new Set<number>();
    for (const { indexes, means, open } of together ? thesaurus.in(content.map(foldLetters)) : []) {
      if (!open) continue;
      for (const i of indexes) taken.add(i);
      const terms = means.filter((term) => rarity(term) > 0);
      groups.push({
        asked: indexes.map((i) => content[i]!).join(' '),
        terms: new Map(terms.map((term) => [term, { weight: THESAURUS_WEIGHT, thesaurus: true }])),
        weight: Math.max(0, ...terms.map(rarity)),
        span: indexes.length,
      });
    }
    const rest = content.map((word, i) => (taken.has(i) ? '' : word));
    for (let i = 0; i < content.length; ) {
      if (taken.has(i)) {
        i++;
        continue;
      }
      const phrase = thesaurus.longest(rest, i);
      const none = elsewhere.longest(rest, i)?.length ?? 0;
      if (none > (phrase?.length ?? 0)) {
        const asked = content.slice(i, i + none).join(' ');
        groups.push({ asked, terms: new Map(), weight: UNKNOWN_WEIGHT * maxRarity, span: none });
        i += none;
        continue;
      }
      const terms = new Map<string, { weight: number; thesaurus: boolean }>();
      const span = phrase?.length ?? 1;
      for (const word of content.slice(i, i + span)) {
        const own = termsOf(word, splitter);
        own.forEach((term, n) => {
          if (rarity(term) > 0) terms.set(term, { weight: n === 0 ? 1 : 0.6, thesaurus: false });
        });
        if (own.some((term) => rarity(term) > 0) || phrase) continue;
        const start = beginningOf(foldLetters(word));
        if (start) terms.set(start, { weight: BEGINNING_WEIGHT, thesaurus: false });
        if (start || word.length < MIN_MISSPELLED) continue;
        for (const { word: term } of speller.corrections(foldLetters(word)))
          if (rarity(term) > 0) terms.set(term, { weight: 0.9, thesaurus: false });
      }
      for (const term of phrase?.means ?? []) {
        if (!terms.has(term) && rarity(term) > 0) terms.set(term, { weight: THESAURUS_WEIGHT, thesaurus: true });
      }
      const best = Math.max(0, ...Array.from(terms.keys(), rarity));
      groups.push({
        asked: content.slice(i, i + span).join(' '),
        terms,
        weight: best || UNKNOWN_WEIGHT * maxRarity,
        span,
      });
      i += span;
    }
    return groups;
  };

  const uses = remembering(
    (folded) =>
      thesaurus.longest([folded], 0) !== undefined ||
      (!elsewhere.longest([folded], 0) && termsOf(folded, splitter).some((term) => rarity(term) > 0)),
    MAX_WORDS,
  );

  return {
    index,
    uses,
    lacks: (content) => content.some((_, i) => elsewhere.longest(content, i) !== undefined),
    phrasesIn: (words) => thesaurus.in(words),
    meanings: (word) => thesaurus.longest([word], 0)?.means ?? [],
    knows: (folded) => uses(folded) || (folded.length >= MIN_MISSPELLED && speller.corrections(folded).length > 0),
    search(content, together = true) {
      const groups = groupsOf(content, together);
      const all = groups.reduce((sum, group) => sum + group.weight * group.span, 0);
      const terms = groups.flatMap((group) => [...group.terms]);
      if (all === 0 || terms.length === 0) return [];
      const weights = new Map(terms.map(([term, { weight }]) => [term, weight]));
      const results = index.search(
        { combineWith: 'OR', queries: [...weights.keys()] },
        {
          boost: BOOST,
          boostTerm: (term) => weights.get(term) ?? 1,
          tokenize: (text) => [text],
          bm25: { k: 1.2, b: 0.4, d: 0.5 },
        },
      );
      const isTitled = titles(content);
      return results
        .map((result): TopicHit => {
          const matched = result.match as Record<string, IndexField[]>;
          let coverage = 0;
          let strength = 0;
          const found: TopicHit['found'][number][] = [];
          for (const group of groups) {
            let share = 0;
            for (const [term, { weight, thesaurus: through }] of group.terms) {
              const fields = matched[term];
              if (!fields) continue;
              const place = fields.every((field) => field === 'members') ? 0.6 : 1;
              share = Math.max(share, weight * place);
              if (term.length >= MIN_TELLING && fields.some((field) => TELLING.has(field)))
                strength = Math.max(strength, weight * rarity(term));
              found.push({ asked: group.asked, as: term, in: fields, thesaurus: through });
            }
            coverage += group.weight * group.span * share;
          }
          const entry = registry.entries.get(result.id as string)!;
          return {
            entry,
            score: result.score * (coverage / all) * CLASS_WEIGHT[entry.class] * (isTitled(entry.id) ? EXACT_TITLE : 1),
            coverage: coverage / all,
            strength: strength / maxRarity,
            found,
          };
        })
        .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
    },
  };
}

/** A body whose name says just the topic comes before those of which it is half a compound. */
const EXACT_TITLE = 1.4;

/** A question about a topic asks for bodies first; a unit, project or paper is the second best answer. */
const CLASS_WEIGHT = { body: 1, project: 0.6, unit: 0.55, concept: 0.5, person: 0.4, publication: 0.35 } as const;

function indexDocument(entry: Entry, registry: Registry): Record<IndexField | 'id', string> {
  const { facts } = entry;
  const text = (value: LocalText) => `${value.de} ${value.en ?? ''}`;
  const party = (value: Party) =>
    'text' in value ? value.text : `${value.as ?? ''} ${registry.entries.get(value.id)?.name ?? ''}`;
  const field = entry.field ? registry.fields.get(entry.field) : undefined;
  return {
    id: entry.id,
    name: entry.name,
    also: entry.also.join(' '),
    asked: entry.asked.join(' '),
    topics: facts.topics.flatMap(({ value }) => value).join(' '),
    purpose: facts.purpose.map(({ value }) => text(value)).join(' '),
    tasks: facts.tasks.flatMap(({ value }) => value.map(text)).join(' '),
    // "Documentation of a conference on …": its form says what a paper is, as a definition does.
    definition: [
      ...facts.definition.map(({ value }) => text(value)),
      ...facts.publication.flatMap(({ value: { form } }) => (form ? text(form) : [])),
    ].join(' '),
    parts: facts.parts
      .flatMap(({ value }) =>
        value.items.map((item) => ('text' in item ? text(item.text) : (registry.entries.get(item.id)?.name ?? ''))),
      )
      .join(' '),
    field: field ? [field.de, field.en, ...field.also].join(' ') : '',
    legal: facts.legalBasis.flatMap(({ value }) => value.map(text)).join(' '),
    members: facts.members.flatMap(({ value }) => value.map(party)).join(' '),
  };
}

/** For each entry every text that topics are looked for in. */
export function* textsOf(registry: Registry): Generator<string> {
  for (const entry of registry.entries.values()) {
    const { id: _id, ...fields } = indexDocument(entry, registry);
    yield Object.values(fields).join(' ');
  }
}

/** Every word that names, topics, purposes and the thesaurus use, with its sign. */
function spellingsOf(registry: Registry): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  const learn = (text: string) => {
    for (const { folded } of wordsOf(text)) if (!isStopword(folded)) forms.set(folded, signOf(folded));
  };
  for (const { name, also, asked, facts } of registry.entries.values()) {
    for (const text of [name, ...also, ...asked]) learn(text);
    for (const { value } of facts.topics) value.forEach(learn);
    for (const { value } of facts.purpose) learn(`${value.de} ${value.en ?? ''}`);
  }
  return forms;
}
