import type { Knowledge } from '../../knowledge.ts';
import { foldName } from '../../language/fold.ts';
import { POINTING } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import { signOf } from '../../search/lexicon.ts';
import { isTopicWord, linkNames, type Mention, namedWords } from '../../search/link.ts';
import { pluralKinds } from '../conditions/kinds-asked.ts';
import { wordsAround } from '../words/focus.ts';
import { homeWords } from '../words/home.ts';
import { citedInBrackets, type SetAside, setAside, translated } from '../words/set-aside.ts';

/** Which words of a question call somebody by name, and which only stand around what is asked. All sets hold indexes of words. */
export interface Names {
  /** Names of those that the question is about, word for word or misspelled. */
  readonly mentions: readonly Mention[];
  /** Words of the mentions. */
  readonly named: ReadonlySet<number>;
  /** Words by which the county calls itself. */
  readonly home: ReadonlySet<number>;
  /** What is named without being asked about. */
  readonly aside: SetAside;
  /** Words of sentences that only tell why somebody asks. */
  readonly around: ReadonlySet<number>;
  /** Words that mean their topic only together ("bath … rebuild"): a case is told. */
  readonly open: ReadonlySet<number>;
  /** Words of any phrase of the thesaurus that are no name. */
  readonly phrased: ReadonlySet<number>;
}

/** Reads the names of a question. `text` is what the words were cut from. */
export function readNames(words: readonly Word[], text: string, { lexicon, topics, registry }: Knowledge): Names {
  const folded = words.map((word) => word.folded);
  const home = homeWords(folded, registry.about);
  const linked = linkNames(words, lexicon).filter(
    (mention) => !mention.words.every((i) => home.has(i)) && !asksForKind(mention, folded),
  );
  const isOfPerson = (word: Word) =>
    (lexicon.postings.get(signOf(word.folded)) ?? []).some(
      ({ label }) => lexicon.labels[label]!.entry.class === 'person',
    );
  const cited = setAside(words, linked, isOfPerson);
  const translations = translated(words, text, linked);
  const besides = [...translations, ...citedInBrackets(words, text, linked)];
  const aside = besides.length > 0 ? { ...cited, words: new Set([...cited.words, ...besides]) } : cited;
  const around = wordsAround(words, text);
  // A phrase tells the topic by words that are talk, facets or places by themselves; beside the name of a body they are just that.
  const phrases = linked.every((mention) => isTopicWord(mention) || isOfficeOfTale(mention, around))
    ? topics.phrasesIn(folded)
    : [];
  const open = new Set(phrases.flatMap((phrase) => (phrase.open ? phrase.indexes : [])));
  // Who tells a case names places and offices on the way, and asks about none of them.
  const mentions = open.size > 0 ? [] : mentionsMeant(linked, words, around, aside);
  const named = namedWords(mentions);
  const phrased = new Set(phrases.flatMap(({ indexes }) => indexes).filter((i) => !named.has(i) && !home.has(i)));
  return { mentions, named, home, aside, around, open, phrased };
}

/** "Welche Leitbilder gibt es?": the plural of a kind asks for all of them, though one is called just "Leitbild". */
function asksForKind({ words: [at, another], candidates }: Mention, folded: readonly string[]): boolean {
  if (another !== undefined || !ASKING.test(folded[at! - 1] ?? '') || pluralKinds(folded[at!]!).length === 0)
    return false;
  return candidates.every(({ entry: { name, also, asked } }) =>
    [name, ...also, ...asked].every((text) => !foldName(text).split(' ').includes(folded[at!]!)),
  );
}
const ASKING = /^(?:welche|which|alle|all|viele|many)$/;

/** "They do not understand the letters of the …": an office on the way of a case. */
const isOfficeOfTale = ({ words: [first], candidates }: Mention, around: ReadonlySet<number>): boolean =>
  around.has(first!) && candidates.every(({ entry }) => entry.class === 'unit');

/** Who is named where somebody only tells why, and not pointed to, is not who is asked about; nor is what is set aside. */
function mentionsMeant(
  linked: readonly Mention[],
  words: readonly Word[],
  around: ReadonlySet<number>,
  aside: SetAside,
): Mention[] {
  const inTale = ({ words: [first] }: Mention) => around.has(first!);
  const pointed = words.some(({ folded }, i) => !around.has(i) && (POINTING.has(folded) || folded === 'die'));
  const aboutOther = !pointed && linked.some((mention) => !inTale(mention));
  return linked.filter((mention) => !aside.words.has(mention.words[0]!) && !(aboutOther && inTale(mention)));
}
