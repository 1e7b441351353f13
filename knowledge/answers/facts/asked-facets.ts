import type { Knowledge } from '../../knowledge.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { namedWords } from '../../search/link.ts';
import { factsOf } from './facts.ts';

/** The facets to answer of an entry, two at most or three of a list: those that it can have, the best, and a second one that "und" adds. */
export function askedOf(
  subject: Entry,
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): readonly Facet[] {
  const isTalk = (facet: Facet) =>
    // Terms and papers have no dates: "ich brauche nächste Woche die Ziele …" tells when somebody needs them.
    (facet === 'nextMeeting' && isText(subject)) ||
    // "What stands in the monitor each year?" asks for no schedule.
    (facet === 'cadence' && isText(subject) && !HOW_OFTEN.test(reading.masked)) ||
    (OF_PAPERS.has(facet) && !DATE_ASKED.test(reading.masked) && !canHave(subject, facet, knowledge));
  return askedFacets(
    facets
      // "Bei welchen Kollegen, bzw. welcher Stelle, liegt die Runde?": whoever runs it.
      .map((facet) =>
        (facet === 'partOf' || facet === 'staff') && isRunBy(subject, reading, knowledge) ? 'coordination' : facet,
      )
      // "What was she involved in?": nobody is a member of a person, whose posts say where they sat.
      .map((facet) => (facet === 'members' && subject.class === 'person' ? 'definition' : facet))
      .filter(
        (facet, i, all) =>
          all.indexOf(facet) === i &&
          !isTalk(facet) &&
          !(facet === 'source' && ((reading.asks.contradictions && facets.length > 1) || reading.asks.count)),
      ),
    reading,
    // "Is it running yet, and for whom is it?": said of few, so that who is asked of one of them means it.
    (facet) =>
      SOFT_FACETS.has(facet) &&
      !(facet === 'status' && (subject.facts.status.length > 0 || SINCE.test(reading.masked))),
  );
}

/** "The network, in which office is it?": what a body belongs to is another body, the office is the one that runs it. */
const isRunBy = (subject: Entry, { masked }: Reading, { registry }: Knowledge): boolean =>
  subject.class === 'body' && OFFICE.test(masked) && factsOf(subject, 'coordination', registry).length > 0;
/** A word for an office that is asked for. */
export const OFFICE =
  /\b(?:welche\w*|which|what) (?:fachbereich|geschaftsbereich|fachdienst|fb|fd|amt|abteilung|dezernat|ressort|dienststelle|stelle|department|division|office|unit)\b/;

/** Of a term or a paper "each year" is no schedule, where something else is asked of it. */
export const withoutTalk = (subject: Entry, facets: readonly Facet[], { masked }: Reading): readonly Facet[] =>
  isText(subject) && facets[0] === 'cadence' && facets.length > 1 && !HOW_OFTEN.test(masked) ? facets.slice(1) : facets;

const isText = ({ class: cls }: Entry): boolean => cls === 'concept' || cls === 'publication';
const HOW_OFTEN =
  /\b(?:oft|haufig|often|frequen\w*|regelmassig\w*|regular\w*|turnus|rhythmus|abstand\w*|interval\w*)\b/;

/** Facets of papers and projects. Of a body or an office the same words are talk: "welcher Bericht ging aus … hervor?". */
const OF_PAPERS: ReadonlySet<Facet> = new Set(['published', 'status']);

/** It is asked since when there has been somebody, or when somebody was set up. */
export const SINCE =
  /\b(?:seit|since) (?:wann|when|welche[mn] jahr\w*|(?:what|which) year)\b|\b(?:wann|when|welchem jahr|(?:which|what) year) (?:wurden?|was|were)\b/;

/** A year or a point in time is asked for. */
export const DATE_ASKED = /\b(?:jahr|year|wann|when|seit|since)\b/;

const canHave = (entry: Entry, facet: Facet, { registry, relations }: Knowledge): boolean =>
  (entry.class !== 'body' && entry.class !== 'unit') ||
  factsOf(entry, facet, registry).length > 0 ||
  (facet === 'published' ? relations.published(entry.id).length > 0 : entry.class === 'body');

/** The best facet, and a second one that "und" adds. */
function askedFacets(facets: readonly Facet[], reading: Reading, isSoft: (facet: Facet) => boolean): readonly Facet[] {
  const [first, second] = facets;
  if (!first) return [];
  if (first === 'source' && second) return [first, second];
  const keywords = isKeywords(reading);
  const joined =
    keywords ||
    /\b(?:und|and|sowie|plus|u)\b(?! ¤)|[,+&]/.test(
      reading.masked.replace(/^(?:und|and)\b/, '') + reading.text.replace(/[^,+&]/g, ''),
    );
  // "AG X: wer leitet, wie oft, wer ist dabei?", "what is it for, who runs it and how often does it meet?": three that are told apart.
  const strong = reading.facets.flatMap(({ facet, score }) =>
    score >= STRONG && (PAIRED.has(facet) || facet === 'purpose') && facets.includes(facet) ? [facet] : [],
  );
  if (
    strong.length > 2 &&
    strong.includes(first) &&
    (keywords || (reading.text.match(/[,+&/]|\b(?:und|and|sowie)\b/g) ?? []).length > 1)
  )
    return strong.slice(0, MAX_ASKED).sort((a, b) => position(a, reading) - position(b, reading));
  const separate =
    second && !isSoft(second) && joined && (PAIRED.has(second) || /\b(?:und|and|sowie|plus|u)\b/.test(reading.masked));
  return separate && first !== 'nextMeeting'
    ? [first, second].sort((a, b) => position(a, reading) - position(b, reading))
    : [first];
}

const STRONG = 4;
const MAX_ASKED = 3;

/** Nothing but a name and words that ask: "Netzwerk X Turnus Mitglieder". */
const isKeywords = ({ words, mentions, content }: Reading): boolean => {
  const named = namedWords(mentions);
  const says = ({ folded }: Word, i: number) => named.has(i) || !isStopword(folded);
  return content.length === 0 && words.every(says);
};
/** Facets that a comma may join to another ("wer koordiniert, wie oft"). */
const PAIRED: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'members', 'contact', 'legalBasis']);
/** Facets that are often only read into a question. */
export const SOFT_FACETS: ReadonlySet<Facet> = new Set(['profile', 'definition', 'source', 'hierarchy', 'status']);

const position = (facet: Facet, reading: Reading) => reading.facets.find((hit) => hit.facet === facet)?.start ?? 0;
