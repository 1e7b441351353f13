import { foldLetters } from '../language/fold.ts';
import { createSpeller } from '../language/speller.ts';
import { findFacets } from './facets.ts';

/** The words that give a facet away, in their usual forms: a misspelled one is read as the word it means. */
const WORDS = `
koordiniert koordinieren koordination koordinator koordinatorin geschäftsführung geschäftsstelle leitung leitet moderiert moderation vorsitz vorsitzende organisiert zuständig verantwortlich
tagt tagen trifft treffen sitzung sitzungen turnus sitzungsturnus häufig häufigkeit regelmäßig rhythmus jährlich monatlich termin termine nächste nächsten
mitglied mitglieder teilnehmer teilnehmerinnen beteiligt beteiligte vertreten dabei zusammensetzung
aufgabe aufgaben zweck ziel ziele thema themen schwerpunkte
rechtsgrundlage gesetzliche grundlage gesetz gesetzlich paragraph beschluss rechtlich
gehört gehören übergeordnet untergruppen arbeitsgruppen angesiedelt zugeordnet berichtet berichten struktur hierarchie
kontakt telefon telefonnummer nummer email adresse ansprechpartner ansprechpartnerin ansprechperson erreichen erreiche webseite homepage
quelle quellen dokument dokumente bedeutet bedeutung abkürzung veröffentlicht herausgegeben erschienen überblick
welche welcher welches wieviele wofür warum worum
coordinates coordinate coordinated coordination coordinator responsible chairs chair leads organises organizes manages moderates
often frequently frequency meets meeting meetings members member participants participates attends belongs purpose tasks goals objective legal basis
reports report parent contact phone telephone number email address website source sources document documents meaning stands published publisher overview which where
`;

const forms = new Map(
  WORDS.split(/\s+/)
    .filter(Boolean)
    .map((word) => [foldLetters(word), foldLetters(word)] as const),
);
const speller = createSpeller(forms);

/** The facet word that an otherwise unknown word is a misspelling of; the word itself when it is none. */
export function readFacetWord(folded: string): string {
  if (folded.length < 5 || forms.has(folded) || findFacets(folded).length > 0) return folded;
  const [best, second] = speller.corrections(folded);
  return best && (!second || best.edits === 1) ? best.word : folded;
}
