/** An office is asked in one breath for a fact and for what it runs. */
import type { Knowledge } from '../knowledge.ts';
import type { Entry } from '../model.ts';
import type { Facet } from '../questions/facets.ts';
import type { Reading } from '../questions/read.ts';
import type { Decision } from './decision.ts';
import { factsOf } from './facts.ts';
import { tell } from './inquiry.ts';
import { unitDirection } from './people.ts';

/** What an office is asked besides what it runs. */
const ALONG: ReadonlySet<Facet> = new Set(['partOf', 'contact', 'reportsTo', 'hierarchy']);
/** More than this are a list of their own. */
const MAX_RUN = 8;

/** "Welche Gremien leitet das Amt, und zu welchem Fachbereich gehört es?": where it belongs, and who runs each of its bodies. */
export function factAndRun(
  unit: Entry,
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): Decision | undefined {
  const along = facets.find((facet) => ALONG.has(facet));
  const joined = along && facets.includes('coordination') && /\b(?:und|and|sowie|plus)\b/.test(reading.masked);
  if (!joined || unitDirection(unit, 'coordination', reading) !== 'list') return undefined;
  const run = knowledge.relations.coordinates(unit.id).map(({ entry }) => entry);
  const facts = factsOf(unit, along, knowledge.registry);
  if (run.length === 0 || run.length > MAX_RUN || facts.length === 0) return undefined;
  return tell([...facts, ...run.flatMap((entry) => factsOf(entry, 'coordination', knowledge.registry))], [along]);
}
