import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';

const DECIDED = /\b(?:beschl\w+|verabschied\w+|resolution|decision|adopt\w*|pass(?:ed)?|approved?|decided?)\b/;
const DECIDING: ReadonlySet<string> = new Set(['parliament', 'executive']);

/** The same asking word stands before each of two names. */
export const ASKED_TWICE =
  /\b(wie (?:oft|haufig)|how often|wer (?:leitet|koordiniert)|who (?:leads|chairs|runs|coordinates)|in welche[mn] \w+)\b.*¤.*\b(?:und|and) \1\b.*¤/;

/** "What does the paper say about …?", "was steht in der Konzeption zum Thema …?" */
export const SAYS_ON =
  /\b(?:was|what)\b.*\b(?:steht|sagt|schreibt|meint|aussert|say|says|state|states|said|written)\b.*\b(?:uber|zu[mr]?|about|on|regarding) (?!(?:lesen|finden|sagen|how|what|whether|wie|was|ob)\b)/;

const DIVIDES =
  /\b(?:teilt|unterteilt|aufteilt|gliedert|untergliedert)\b|\b(?:divides?|splits?|breaks?|subdivides?) (?:down )?(?:the )?¤/;

const longestNamed = (entries: readonly Entry[], { mentions }: Reading): Entry => {
  const length = (entry: Entry) =>
    Math.max(
      0,
      ...mentions
        .filter(({ candidates }) => candidates.some((c) => c.entry === entry))
        .map(({ words }) => words.length),
    );
  return entries.reduce((best, entry) => (length(entry) > length(best) ? entry : best));
};

/** Of several named entries, those the fact is asked of: bodies before units, the part before its whole. */
export function mainSubjects(
  named: readonly Entry[],
  facets: readonly Facet[],
  reading: Reading,
  { relations }: Knowledge,
): readonly Entry[] {
  if (named.length < 2) return named;
  const parts = named.filter(
    (entry) =>
      !named.some(
        (other) => other !== entry && relations.children(entry.id).some(({ entry: child }) => child.id === other.id),
      ),
  );
  // "A speech for the county commissioner …: what is the definition of X?": terms have a definition.
  const terms = facets[0] === 'definition' ? parts.filter(({ class: cls }) => cls === 'concept') : [];
  if (terms.length > 0) return terms;
  // "Which X and which Y signed the paper?" is asked of the paper.
  const papers = facets[0] === 'published' ? parts.filter(({ class: cls }) => cls === 'publication') : [];
  if (papers.length > 0) return papers;
  const joined = /¤ (?:und|and|sowie|oder|or|vs|versus) (?:\w+ )?¤/.test(reading.masked);
  // "How often does A meet, and how often B?"
  if (joined || ASKED_TWICE.test(reading.masked)) return named;
  const [person, another] = named.filter(({ class: cls }) => cls === 'person');
  if (person && !another && named.every((entry) => entry === person || entry.class === 'unit')) return [person];
  // Two terms and nothing asked: the one of the longer name is meant, the other explains it.
  if (facets.length === 0 && parts.every(({ class: cls }) => cls === 'concept')) return [longestNamed(parts, reading)];
  // "Konzeption zwei Säulen", "what does the report say about X?": of a paper and a term, the paper only says where it stands.
  const onlyNames =
    facets.length === 0 && reading.content.length === 0 && (/^¤$/.test(reading.masked) || SAYS_ON.test(reading.masked));
  const term = parts.filter(({ class: cls }) => cls === 'concept');
  // "Into which four areas does the paper divide X?"
  const divided = facets[0] === 'children' && DIVIDES.test(reading.masked);
  if (
    (onlyNames || divided) &&
    term.length === 1 &&
    parts.every((entry) => entry === term[0] || entry.class === 'publication')
  )
    return term;
  // "When did the county council pass the resolution on …?" is asked of what was decided.
  const decided = DECIDED.test(reading.masked) ? parts.filter(({ kind }) => !DECIDING.has(kind)) : [];
  // Of a paper and those who agreed on it, the paper was decided.
  const paper = decided.filter(({ class: cls }) => cls === 'publication');
  if (paper.length > 0) return paper;
  if (decided.length > 0 && decided.length < parts.length) return decided;
  const bodies = parts.filter(({ class: cls }) => cls === 'body' || cls === 'project');
  if (bodies.length > 0 && facets[0] !== 'contact') return bodies;
  return parts.length > 0 ? parts : named;
}
