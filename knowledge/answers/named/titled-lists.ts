/** Lists that a keeper has titled, asked of the one that is named. */
import type { Entry } from '../../model.ts';
import { asksOnly } from '../../questions/conditions/kinds-asked.ts';
import type { Subjects } from '../../questions/names/settled.ts';
import type { Asked } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { factsOf } from '../facts/facts.ts';
import { titledAsAsked, titledParts } from '../facts/titled-parts.ts';
import { tell, tellOne } from '../inquiry.ts';

/** What a keeper has listed of the named one under the very title that is asked for. */
export function titledList(asked: Asked, { entries: named }: Subjects): Decision | undefined {
  const { reading, facets, knowledge } = asked;
  const byTerm = titleNamed(asked, named);
  if (byTerm) return byTerm;
  if (named.length === 0 || reading.kinds.length > 0 || named.some(({ class: cls }) => cls === 'body'))
    return undefined;
  const [only, another] = named;
  // "List the focus areas of the paper": the title says it better than the facet of the same word.
  const soft = facets.every((facet) => facet === 'purpose');
  const listed = reading.asks.list && !another && soft ? titledParts(only!, reading, 'all', knowledge) : undefined;
  if (listed) return tellOne(listed);
  // What has such a fact is asked for that.
  const lacks = (entry: Entry) =>
    soft || facets.every((facet) => factsOf(entry, facet, knowledge.registry).length === 0);
  const titled = named
    .filter(isText)
    .flatMap((entry) => (lacks(entry) ? (titledAsAsked(entry, reading, knowledge) ?? []) : []));
  return titled.length === 1 ? tellOne(titled[0]) : undefined;
}
/** A term, a paper or a project says by its lists what it says. */
const isText = ({ class: cls }: Entry): boolean => cls === 'concept' || cls === 'publication' || cls === 'project';

/** "Which reports is the department responsible for (under the 2018 principles)?": what a keeper has listed as its remit. */
export function remit({ reading, knowledge }: Asked, { entries: named }: Subjects): Decision | undefined {
  const [only, another] = named.filter(({ class: cls }) => cls !== 'publication');
  const asked = only?.class === 'unit' && !another && REMIT.test(reading.masked);
  return asked ? tellOne(titledParts(only, reading, 'some', knowledge)) : undefined;
}
const REMIT =
  /(?=.*\b(?:bericht\w*|report\w*|analys[ei]\w*)\b).*\b(?:(?:eigen)?verantwort\w*|zustandig\w*|responsib\w*|in charge)\b|\b(?:themen|topics)\b.*\b(?:selbst|eigen\w*|own)\b.*\b(?:verantwort\w*|responsib\w*)/;

/**
 * "Which regions take part in the project, and until when does it run?": a term or a kind of terms, and by its words the title of
 * what is listed there; how long it runs is told with it.
 */
function titleNamed({ reading, facets, knowledge }: Asked, named: readonly Entry[]): Decision | undefined {
  if (!WHICH_TERM.test(reading.masked)) return undefined;
  const term = reading.mentions.find(({ candidates }) => candidates.every(({ entry }) => entry.class === 'concept'));
  const [whole, another] = named.filter((entry) => !term?.candidates.some((candidate) => candidate.entry === entry));
  const words = term
    ? term.words.map((i) => reading.words[i]!)
    : asksOnly('concept', reading)
      ? reading.words.slice(1, 2)
      : [];
  if (!whole || another || !isText(whole) || words.length === 0) return undefined;
  const title = words.map(({ folded }) => folded).join(' ');
  const listed = titledParts(whole, reading, 'some', knowledge, title);
  const runs = facets.includes('status') ? factsOf(whole, 'status', knowledge.registry) : [];
  return listed && tell([listed, ...runs], [listed.facet]);
}
const WHICH_TERM = /^(?:welche[rnms]?|which|what) (?:¤|\w+) (?!(?:ist|sind|is|are) )/;
