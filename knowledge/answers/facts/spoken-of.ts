import type { Knowledge } from '../../knowledge.ts';
import { NUMBER_WORDS } from '../../language/number-words.ts';
import { wordsOf, wordsOfLabel } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { signOf } from '../../search/lexicon.ts';
import { termsOf } from '../../search/topics.ts';
import type { Fact } from '../answer.ts';
import { spokenText } from './fact-search.ts';
import { askForTheSame } from './titled-parts.ts';

/** What is told, as words that can be asked for. */
export interface Told {
  readonly text: string;
  /** The word stands in it: as itself, as a part of a compound, misspelled, or as what the thesaurus says it means. */
  speaksOf(folded: string): boolean;
  /** Somebody is named in it, not only an office. */
  readonly namesPerson: boolean;
  /** Some entry of that kind is named in it. */
  names(kind: string): boolean;
  /** A number stands beside the word, or it is in the title of a list. */
  counts(folded: string): boolean;
}

/** The words of facts, and by which names and in which field their entries are found. Cut into terms only when asked. */
export function toldBy(entries: readonly Entry[], facts: readonly Fact[], knowledge: Knowledge): Told {
  const { registry, lexicon, topics } = knowledge;
  let joined: string | undefined;
  const text = () => {
    joined ??= facts.map((fact) => spokenText(fact, registry.entries)).join(' ');
    return joined;
  };
  const termsIn = (of: string) => termsOf(of, lexicon.splitter);
  let spoken: ReadonlySet<string> | undefined;
  const terms = () => {
    spoken ??= new Set(termsIn(`${text()} ${entries.map((entry) => calledBy(entry, knowledge)).join(' ')}`));
    return spoken;
  };
  const means = (word: string) => [...termsIn(word), ...topics.meanings(word)];
  const meant = (word: string) => {
    const own = means(word);
    const stands = own.some((term) => terms().has(term));
    return stands ? own : [...own, ...lexicon.corrections(word).flatMap((it) => [it.word, ...means(it.word)])];
  };
  return {
    get text() {
      return text();
    },
    get namesPerson() {
      const ids = facts.flatMap(({ groups }) => JSON.stringify(groups.map(({ value }) => value)).match(ID) ?? []);
      const people = ids.some((id) => registry.entries.get(id.slice(6, -1))?.class === 'person');
      return people || ADDRESS.test(text()) || entries.some(({ class: cls }) => cls === 'person');
    },
    names: (kind) =>
      [...registry.entries.values()].some(
        (entry) => entry.kind === kind && [entry.name, ...entry.also].some((name) => text().includes(name)),
      ),
    speaksOf: (folded) => meant(folded).some((term) => terms().has(term)) || endsLike(folded, terms()),
    counts(folded) {
      const counted = new Set(meant(folded));
      const isCounted = (word: string) => termsIn(word).some((term) => counted.has(term));
      const words = wordsOf(text()).map((word) => word.folded);
      const near = (at: number) => words.slice(Math.max(0, at - MAX_BETWEEN), at + MAX_BETWEEN + 1).some(isCounted);
      return (
        words.some((word, at) => isNumber(word) && near(at)) ||
        titlesOf(facts).some((title) => isCounted(title) || askForTheSame(folded, title))
      );
    },
  };
}

const ID = /"id":"[^"]+"/g;
const ADDRESS = /\b(?:Frau|Herrn?|Dr|Prof|Mrs?|Ms)\b/;

/** The last part of a compound stands alone: "Leitmotto" is a "Motto", whatever comes before. */
function endsLike(folded: string, terms: ReadonlySet<string>): boolean {
  for (let start = MIN_FIRST; start <= folded.length - MIN_LAST; start++)
    if (terms.has(signOf(folded.slice(start)))) return true;
  return false;
}
const MIN_FIRST = 3;
const MIN_LAST = 5;

/** A number and what it counts stand no further apart than this. */
const MAX_BETWEEN = 4;
const DIGITS = /^(?!(?:19|20)\d\d$)\d+x?$/;
const isNumber = (folded: string): boolean => NUMBER_WORDS.has(folded) || DIGITS.test(folded);

function calledBy({ name, also, asked, field }: Entry, { registry }: Knowledge): string {
  const of = field === undefined ? undefined : registry.fields.get(field);
  return [name, ...also, ...asked, ...(of ? [of.de, of.en, ...of.also] : [])].join(' ');
}

/** The words of the titles of lists. */
const titlesOf = (facts: readonly Fact[]): readonly string[] =>
  facts
    .filter(({ name }) => name === 'parts')
    .flatMap(({ entry }) => entry.facts.parts.flatMap(({ value: { title } }) => [title?.de ?? '', title?.en ?? '']))
    .flatMap((title) => wordsOfLabel(title).map(({ folded }) => folded));
