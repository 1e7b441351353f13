import { editDistance, isLightSlip } from '../../language/edit-distance.ts';
import { foldLetters } from '../../language/fold.ts';
import { remembering } from '../../language/remembering.ts';
import { createSpeller } from '../../language/speller.ts';
import { findFacets } from './facets.ts';

/** The words that give a facet away, in their usual forms: a misspelled one is read as the word it means. */
const WORDS = `
koordiniert koordinieren koordination koordinator koordinatorin geschäftsführung geschäftsstelle leitung leitet moderiert moderation vorsitz vorsitzende organisiert zuständig verantwortlich
tagt tagen trifft treffen sitzung sitzungen turnus sitzungsturnus häufig häufigkeit regelmäßig rhythmus jährlich monatlich termin termine nächste nächsten
mitglied mitglieder teilnehmer teilnehmerinnen beteiligt beteiligte vertreten dabei zusammensetzung
aufgabe aufgaben zweck ziel ziele thema themen schwerpunkte
rechtsgrundlage rechtsgrundlagen gesetzliche grundlage gesetz gesetze gesetzlich gesetzlichen paragraph beschluss rechtlich
gehört gehören übergeordnet untergruppen arbeitsgruppen angesiedelt zugeordnet berichtet berichten struktur hierarchie
kontakt telefon telefonnummer nummer email adresse ansprechpartner ansprechpartnerin ansprechperson erreichen erreiche webseite homepage
quelle quellen dokument dokumente bedeutet bedeutung abkürzung veröffentlicht herausgegeben erschienen überblick
welche welcher welches wieviele wofür warum worum
coordinates coordinate coordinated coordination coordinator responsible chairs chair leads organises organizes manages moderates
often frequently frequency meets meeting meetings members member participants participates attends belongs purpose tasks goals objective legal basis
reports report parent contact phone telephone number email address website source sources document documents meaning stands published publisher overview which where
protokoll protokolle tagesordnung niederschrift minutes uhrzeit deadline heißt
unterschied unterschiede unterscheidet unterscheiden vergleich difference differences
leiterin stattfindet registriert organised organisers chaired chairperson leader leaders managed statute
`;

const forms = new Map(
  WORDS.split(/\s+/)
    .filter(Boolean)
    .map((word) => [foldLetters(word), foldLetters(word)] as const),
);
/** The same words, folded. */
export const FACET_WORDS: ReadonlySet<string> = new Set(forms.keys());
const speller = createSpeller(forms);

const MEMORY_LIMIT = 20_000;
/** The facet word that an otherwise unknown word is a misspelling or an abbreviation of; the word itself when it is none. */
export const readFacetWord = remembering((folded: string): string => {
  if (forms.has(folded) || findFacets(folded).length > 0) return folded;
  if (folded.length < MIN_MISSPELLED)
    return (
      SHORT_WORDS.find(
        (word) => word[0] === folded[0] && word.at(-1) === folded.at(-1) && editDistance(folded, word, 1) === 1,
      ) ??
      SHORT_TALK.find((word) => isLightSlip(folded, word)) ??
      folded
    );
  const [best, second] = speller.corrections(folded);
  // "Aufgbae": a word and its plural are one.
  if (best && (!second || best.edits === 1 || second.word.startsWith(best.word))) return best.word;
  return longForm(folded) ?? folded;
}, MEMORY_LIMIT);

/** "Wich documents", "welce Gremien": the asking word that is meant; any other word as it is. */
export function askingWord(folded: string): string {
  if (!ASKS.test(folded)) return folded;
  const read = readFacetWord(folded);
  return /^(?:which|what|welche[rs]?)$/.test(read) ? read : folded;
}
const ASKS = /^w(?:[hieaclt]{3,4}|[elch]{3,6}[ers]?)$/;

const MIN_MISSPELLED = 5;
/** Short as they are, these make a question and are often mistyped ("wich", "sizt"); a two-letter slip would be too wide. */
const SHORT_WORDS = ['which', 'what', 'when', 'whom', 'wann', 'sitzt', 'ziel', 'zweck', 'tasks', 'goals'];
/** These are one letter from other nouns ("Ofen", "Port"): a vowel may be left out, or two letters swapped. */
const SHORT_TALK = ['often', 'part'];

/** How much of a word an abbreviation keeps from its beginning. */
const KEPT = 4;

/** "Rechtsgrdl", "Koordin", "Mitgl": the beginning of one facet word, then some of its letters in order. */
function longForm(folded: string): string | undefined {
  const letters = new RegExp(`^${[...folded].join('.*')}`);
  const near = [...FACET_WORDS].filter(
    (word) => word.length > folded.length && word.startsWith(folded.slice(0, KEPT)) && letters.test(word),
  );
  // Cut off at the end is the plainer way to abbreviate: "rechtl" is no "Rechtsgrundlage".
  const cut = near.filter((word) => word.startsWith(folded));
  const found = cut.length > 0 ? cut : near;
  // Inflections of one word mean the same: the shortest stands for all.
  const [shortest] = found.sort((a, b) => a.length - b.length);
  return shortest && found.every((word) => word.startsWith(shortest.slice(0, KEPT + 2))) ? shortest : undefined;
}
