import { KINDS } from '../kinds.ts';
import { canonicalWord } from '../language/abbreviations.ts';
import { createBeginnings } from '../language/beginnings.ts';
import { COMMON } from '../language/common-words.ts';
import { createSplitter, type Splitter } from '../language/compounds.ts';
import { createContractions } from '../language/contractions.ts';
import { foldLetters } from '../language/fold.ts';
import { isGeneralWord, isListedWord } from '../language/general-words.ts';
import { remembering } from '../language/remembering.ts';
import { createSpeller } from '../language/speller.ts';
import { stem } from '../language/stem.ts';
import { ENGLISH, GERMAN, isStopword } from '../language/stopwords.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { isCommonWord } from '../load/common-thesaurus.ts';
import type { Entry, Registry } from '../model.ts';
import { spellingsOf } from './spellings.ts';

/** One way to call an entry, as the sequence of its content words (canonical stems). */
export interface Label {
  readonly entry: Entry;
  readonly words: readonly string[];
  /** For each word, its parts if it is a compound of known words. */
  readonly parts: readonly (readonly string[])[];
  /** For each word, its rarity, and whether it is more than a kind; and the rarity of all together. Counted once, asked often. */
  readonly weights: readonly number[];
  readonly core: readonly boolean[];
  readonly weight: number;
  /** A name or documented alternative; a derived label (bracket removed, only asked by) is weaker. */
  readonly derived: boolean;
  /** A name that people use and no document does. */
  readonly asked: boolean;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  labels?: Label[];
}

/** Where a word or a part of one stands in the labels. */
export interface Posting {
  readonly label: number;
  readonly word: number;
  /** Share of the label word that this form covers. */
  readonly share: number;
  /** Share of the whole label, by the weight of its words. */
  readonly gain: number;
}

/** All names of the registry, ready for linking. Built once per registry. */
export interface Lexicon {
  readonly labels: readonly Label[];
  readonly root: TrieNode;
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly splitter: Splitter;
  /** Rarity of a word over all labels; kind words count little. */
  weight(word: string): number;
  isKindWord(word: string): boolean;
  knows(word: string): boolean;
  /** Words of the vocabulary within the tolerated edits of a misspelled one, nearest first. */
  corrections(folded: string): readonly { readonly word: string; readonly edits: number }[];
  /** Words of names that begin like this: what a cut word may stand for. */
  beginningWith(folded: string): readonly string[];
  /** What the thesaurus says a single word means, as words of names: `violence` → gewalt. */
  translations(sign: string): readonly string[];
  /** Folded words that somebody is called by after a first name. */
  readonly surnames: ReadonlySet<string>;
}

/** As many words as stems are remembered of. */
const MAX_WORDS = 50_000;

/** Canonical sign of a word: abbreviation and long form meet, then the stem. */
export const signOf = remembering((folded: string): string => {
  const short = canonicalWord(folded);
  if (short !== folded) return short;
  const stemmed = stem(folded);
  const fromStem = canonicalWord(stemmed);
  return fromStem !== stemmed ? fromStem : (PLURAL_SIGNS.get(folded) ?? stemmed);
}, MAX_WORDS);
const PLURAL_SIGNS: ReadonlyMap<string, string> = new Map([
  ['arbeitsgruppen', 'ag'],
  ['arbeitsgemeinschaften', 'ag'],
  ['unterarbeitsgruppen', 'uag'],
  ['arbeitskreise', 'ak'],
  ['netzwerke', 'nw'],
  ['netzwerken', 'nw'],
  ['netzwerks', 'nw'],
  ['netz', 'nw'],
  ['network', 'nw'],
  ['networks', 'nw'],
  ['fachbereiche', 'fb'],
  ['fachdienste', 'fd'],
  ['division', 'fd'],
  ['divisions', 'fd'],
  ['department', 'fb'],
  ['departments', 'fb'],
  ['committee', 'ausschuss'],
  ['committees', 'ausschuss'],
  ['commission', 'kommission'],
  ['alliance', 'bundnis'],
  ['conference', 'konferenz'],
  ['plenary', 'plenum'],
  ['office', 'buro'],
  ['meetings', 'treff'],
  ['meeting', 'treff'],
]);

export const KIND_SIGNS: ReadonlySet<string> = new Set(
  Object.values(KINDS)
    .filter(({ class: cls }) => cls === 'body' || cls === 'unit')
    .flatMap(({ words }) => words.flatMap((word) => wordsOf(word).map(({ folded }) => signOf(folded)))),
);
/** What papers are called by, at the end of compounds that no other name may have: "Digitalstrategie". */
const PAPER_SIGNS: ReadonlySet<string> = new Set(
  [
    ...Object.values(KINDS).flatMap(({ class: cls, words }) => (cls === 'publication' ? words : [])),
    // A kind of terms as well.
    'strategie',
  ].flatMap((word) => wordsOf(word).map(({ folded }) => signOf(folded))),
);
const KIND_WEIGHT = 0.3;
/** "Pflege" is no short form of "Jugendpflege", as "Jugend" may be: the head of a compound alone means something wider. */
const HEAD_SHARE = 0.6;

/** `inEnglish`: what else somebody of that name may be called. */
export function createLexicon(registry: Registry, inEnglish: (name: string) => readonly string[] = () => []): Lexicon {
  const labels: Label[] = [];
  const seen = new Set<string>();
  const frequency = new Map<string, number>();
  const forms = new Map<string, string>();

  const { about } = registry;
  const homeNames = [about.name, about.short, ...about.also]
    .flatMap((name) => [name, name.replace(/^(\S*kreis)\b/i, '$1es')])
    .sort((a, b) => b.length - a.length);
  const drafts: Omit<Label, 'parts' | 'weights' | 'core' | 'weight'>[] = [];
  for (const entry of registry.entries.values()) {
    for (const { text, derived, asked = false } of spellingsOf(entry, homeNames, inEnglish)) {
      const words = asked ? askedWords(text) : labelWords(text);
      const key = `${entry.id} ${words.join(' ')}`;
      if (words.length === 0 || seen.has(key)) continue;
      seen.add(key);
      drafts.push({ entry, words, derived, asked });
      // An abbreviation is never what a misspelled word means.
      for (const word of wordsOf(text))
        if (!/\p{Lu}.*\p{Lu}/u.test(word.text)) forms.set(word.folded, signOf(word.folded));
    }
  }
  for (const { words } of drafts)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);

  const total = Math.max(1, drafts.length);
  const weight = (word: string): number => {
    const idf = Math.log(1 + total / (1 + (frequency.get(word) ?? 0)));
    return KIND_SIGNS.has(word) ? idf * KIND_WEIGHT : idf;
  };
  const splitter = createSplitter((folded) => {
    const sign = signOf(folded);
    return frequency.has(sign) || PAPER_SIGNS.has(sign) ? sign : undefined;
  });
  const root: TrieNode = { next: new Map() };
  const postings = new Map<string, Posting[]>();
  const post = (form: string, posting: Posting) => {
    const list = postings.get(form);
    if (list) list.push(posting);
    else postings.set(form, [posting]);
  };
  for (const draft of drafts) {
    const parts = draft.words.map((word) => splitter.split(word));
    const weights = draft.words.map(weight);
    const label: Label = {
      ...draft,
      parts,
      weights,
      core: draft.words.map((word) => !KIND_SIGNS.has(word)),
      weight: weights.reduce((sum, one) => sum + one, 0),
    };
    const index = labels.push(label) - 1;
    let node = root;
    for (const word of label.words) {
      const next: TrieNode = node.next.get(word) ?? { next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    node.labels = [...(node.labels ?? []), label];
    label.words.forEach((word, i) => {
      const gain = label.weight > 0 ? weights[i]! / label.weight : 0;
      post(word, { label: index, word: i, share: 1, gain });
      const head = parts[i]!.at(-1);
      for (const part of new Set(parts[i])) {
        const share = Math.min(0.9, part.length / word.length) * (part === head ? HEAD_SHARE : 1);
        if (part !== word) post(part, { label: index, word: i, share, gain: share * gain });
      }
    });
  }

  const speller = createSpeller(forms, (folded) => isCommonWord(folded) || isListedWord(folded));
  // A word of the thesaurus is whole.
  const meant = new Set(registry.thesaurus.flatMap(({ words }) => words.map(foldLetters)));
  const contractions = createContractions(
    forms,
    (folded) => frequency.has(signOf(folded)) || KIND_SIGNS.has(signOf(folded)),
  );
  const translations = singleWords(registry, new Set(drafts.flatMap(({ words, asked }) => (asked ? [] : words))));
  return {
    labels,
    root,
    postings,
    splitter,
    weight,
    isKindWord: (word) => KIND_SIGNS.has(word),
    knows: (word) => frequency.has(word),
    corrections: (folded) => {
      const near = speller.corrections(folded);
      return near.length > 0 || isTalk(folded) || meant.has(folded) || isCommonWord(folded)
        ? near
        : contractions(folded);
    },
    beginningWith: createBeginnings(forms),
    translations: (sign) => translations.get(sign) ?? [],
    surnames: new Set([...registry.entries.values()].flatMap(surnamesOf)),
  };
}

const surnamesOf = ({ class: cls, name }: Entry): readonly string[] =>
  cls === 'person'
    ? wordsOf(name)
        .slice(1)
        .map(({ folded }) => folded)
    : [];

/** No short form: "organ", "heraus", "bildet". */
const isTalk = (folded: string): boolean => isGeneralWord(folded) || COMMON.has(folded);

/** The thesaurus where one word stands for one word of a name that documents use. */
function singleWords(registry: Registry, documented: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const { words, means } of registry.thesaurus) {
    const signs = means
      .map(labelWords)
      .flatMap((parts) => (parts.length === 1 && documented.has(parts[0]!) ? parts : []));
    for (const word of words) {
      const [sign, more] = labelWords(word);
      if (sign && !more && !documented.has(sign)) table.set(sign, [...(table.get(sign) ?? []), ...signs]);
    }
  }
  return table;
}

/** The names of several registries. */
const MAX_LABELS = 20_000;

/**
 * Content words of a label; names are asked for it again and again. A label of function words alone keeps them, and one that else
 * is a kind alone those with a capital behind it (»AG A«, »Dezernat I«, »Netzwerk Wir«), or it could never be found.
 */
export const labelWords = remembering((text: string): readonly string[] => {
  const words = wordsOf(text);
  const isContent = (word: Word) => isAbbreviation(word) || !isStopword(word.folded);
  const first = words.findIndex(isContent);
  if (first < 0) return words.map(({ folded }) => signOf(folded));
  const content = words.filter(isContent);
  const isKind = content.every(({ folded }) => KIND_SIGNS.has(signOf(folded)));
  const isPart = (word: Word, i: number) => i > first && isFunctionWord(word) && /^\p{Lu}/u.test(word.text);
  const telling = isKind ? words.filter((word, i) => isContent(word) || isPart(word, i)) : content;
  return telling.map(({ folded }) => signOf(folded));
}, MAX_LABELS);

/**
 * A name that only people use must stay distinctive: only function words are left out of it, not what fills a question
 * ("county", "concept"), and nothing where one word would remain.
 */
function askedWords(text: string): string[] {
  const words = wordsOf(text);
  const content = words.filter((word) => isAbbreviation(word) || !isFunctionWord(word));
  return (content.length > 1 ? content : words).map(({ folded }) => signOf(folded));
}

const isFunctionWord = ({ folded }: Word): boolean => GERMAN.has(folded) || ENGLISH.has(folded);

/** An abbreviation in capitals is no function word, even if it reads like one. */
const isAbbreviation = ({ text }: Word): boolean => /^\p{Lu}{2,}$/u.test(text);
