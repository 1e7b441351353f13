import { KINDS } from '../kinds.ts';
import { withGermanKinds } from '../language/abbreviations.ts';
import { foldName } from '../language/fold.ts';
import { ENGLISH_ORDINALS, GERMAN_ORDINALS } from '../language/number-words.ts';
import { isStopword } from '../language/stopwords.ts';
import { wordsOf } from '../language/words.ts';
import type { Entry } from '../model.ts';
import { postsIn } from './posts.ts';

/** `Netzwerk A/B` is also called `Netzwerk A` and `Netzwerk B`. */
function* slashVariants(text: string): Generator<{ text: string; derived: boolean }> {
  const match = /^(\S+) ([^/]+?)\s?\/\s?([^/]+)$/u.exec(text);
  if (!match) return;
  const [, head, first, second] = match;
  if (!/\s/.test(first!)) yield { text: `${head} ${first}`, derived: true };
  if (!/\s/.test(second!)) yield { text: `${head} ${second}`, derived: true };
}

/** "Büro für A und B" is called "Büro für A", too; "Sozial- und …" is no half of a name. */
const SECOND_HALF = /^([^,:(]+[^-,:(\s])\s+(?:und|and|sowie|&)\s/u;

/** "FB Jugend und Familie" is written "FB JuF". */
function initialsOf(text: string): string | undefined {
  const [, kind, first, second] = /^(\S+) (\p{Lu})\p{L}+ (?:und|&|u\.) (\p{Lu})\p{L}+$/u.exec(text) ?? [];
  return kind && `${kind} ${first}u${second}`;
}

const NUMBERED = /^(\p{L}{4,}) ([1-9])(?=$|:)/u;

/** "Grundsatz 3" is called "dritter Grundsatz", "principle 3" and "third principle", where it is of that kind. */
function* ordinals(text: string, kind: string): Generator<string> {
  const [, noun, digit] = NUMBERED.exec(text) ?? [];
  const { words, en } = KINDS[kind]!;
  if (!noun || !words.includes(noun.toLowerCase())) return;
  const n = Number(digit);
  yield `${GERMAN_ORDINALS[n - 1]} ${noun}`;
  yield `${ENGLISH_ORDINALS[n - 1]} ${en}`;
  yield `${en} ${n}`;
}

const PARAGRAPH = /§+ ?(?=\d)/gu;

/** One way to write an entry's name. */
export interface Spelling {
  readonly text: string;
  readonly derived: boolean;
  readonly asked?: boolean;
}

const TOWN = /(?<=\p{L} )(?:Stadt|Gemeinde|Markt) (?=\p{Lu})/u;

/** The spellings of an entry: as documented (for a person also the office), as people ask for it, and derived ones: without bracket, bracket alone, hyphens closed. */
export function* spellingsOf(
  entry: Entry,
  homeNames: readonly string[],
  inEnglish: (name: string) => readonly string[],
): Generator<Spelling> {
  for (const text of [entry.name, ...entry.also]) {
    yield { text, derived: false };
    for (const english of inEnglish(text)) yield { text: english, derived: true, asked: true };
    // The county's own name distinguishes nothing inside the county.
    const abroad = homeNames.reduce((rest, name) => rest.replace(name, ' '), text).trim();
    if (abroad !== text && wordsOf(abroad).length > 1) yield { text: abroad, derived: true };
    const bare = text
      .replace(/\s*\([^)]*\)/g, ' ')
      .replace(/[„“"»«]/g, '')
      .trim();
    if (bare && foldName(bare) !== foldName(text)) yield { text: bare, derived: true };
    for (const [, inner] of text.matchAll(/\(([^)]+)\)/g)) {
      if (/^[\p{Lu}][\p{L}\p{N}-]{1,9}$/u.test(inner!) && /\p{Lu}.*\p{Lu}/u.test(inner!))
        yield { text: inner!, derived: true };
    }
    // A town's office is called without the word for what a town is: "Jugendamt Stadt X".
    const ofTown = text.replace(TOWN, '');
    if (ofTown !== text) yield { text: ofTown, derived: true };
    yield* slashVariants(text);
    const initials = entry.class === 'unit' ? initialsOf(text) : undefined;
    if (initials) yield { text: initials, derived: true };
    const [, head] = SECOND_HALF.exec(text) ?? [];
    if (head && wordsOf(head).filter(({ folded }) => !isStopword(folded)).length > 1)
      yield { text: head, derived: true };
    const closed = text.replace(/(?<=\p{L})-(?=\p{L})/gu, '');
    if (closed !== text) yield { text: closed, derived: true };
    for (const numbered of ordinals(text, entry.kind)) yield { text: numbered, derived: true, asked: true };
    // "AG § 5" is said "AG 5".
    if (PARAGRAPH.test(text)) yield { text: text.replace(PARAGRAPH, ''), derived: true };
  }
  for (const text of entry.asked) yield { text: withGermanKinds(text), derived: true, asked: true };
  for (const { value } of entry.facts.functions) {
    for (const role of [value.role.de, value.role.en ?? []].flat())
      for (const text of postsIn(role)) yield { text, derived: true };
  }
}
