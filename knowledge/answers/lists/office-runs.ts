/** An office and what it runs are asked about in one breath: a fact of the office beside who runs what. */
import { wayUp } from '../../hierarchy.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { kindsSaid } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { runnersOf, wholesOf } from '../../whereabouts.ts';
import type { Fact } from '../answer.ts';
import type { Decision } from '../decision.ts';
import { OFFICE } from '../facts/asked-facets.ts';
import { factsOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { unitDirection } from '../facts/people.ts';
import { stepsOf } from '../facts/places.ts';
import { type InquiryStep, tell } from '../inquiry.ts';

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
  const joined = along && facets.includes('coordination') && JOINED.test(reading.masked);
  if (!joined || unitDirection(unit, 'coordination', reading) !== 'list') return undefined;
  const run = knowledge.relations.coordinates(unit.id).map(({ entry }) => entry);
  const facts = factsOf(unit, along, knowledge.registry);
  if (run.length === 0 || run.length > MAX_RUN || facts.length === 0) return undefined;
  return tell([...facts, ...run.flatMap((entry) => factsOf(entry, 'coordination', knowledge.registry))], [along]);
}

/**
 * "Wer koordiniert die AG, und wie erreiche ich die Stelle?", "which office runs it, and which department does that belong
 * to?": who runs it, and the second fact of whoever does, where the body has none of its own.
 */
export const ofThoseWhoRun: InquiryStep = (inquiry) => {
  const { subject, subjects, asked, facets, reading, knowledge } = inquiry;
  const { registry } = knowledge;
  const along = asked.includes('contact') ? 'contact' : OFFICE.test(reading.masked) ? 'partOf' : undefined;
  const asks = along && asked.includes('coordination') && facets.includes(along) && JOINED.test(reading.masked);
  const body = subjects.length === 1 && subject.class !== 'unit' && subject.class !== 'person';
  if (!asks || !body || (along === 'contact' && factsOf(subject, along, registry).length > 0)) return undefined;
  const run = factsOf(subject, 'coordination', registry);
  const beside = entries([...new Set(runnersOf(subject))], knowledge).flatMap((office) =>
    along === 'contact' ? contactOf(office, knowledge) : placeOf(office, reading, knowledge),
  );
  // Two divisions of one department.
  const each = beside.filter(({ entry }, i) => beside.findIndex((fact) => fact.entry === entry) === i);
  return each.length > 0 ? tell([...run, ...each], ['coordination']) : undefined;
};

const JOINED = /\b(?:und|and|sowie|plus)\b/;

/** Its own, or that of the office around it; the whole county answers for nobody. */
const contactOf = (office: Entry, knowledge: Knowledge): Fact[] =>
  [office, ...entries(wholesOf(office), knowledge).filter((around) => wholesOf(around).length > 0)]
    .filter(({ class: cls }) => cls === 'unit')
    .map((entry) => factsOf(entry, 'contact', knowledge.registry))
    .find((facts) => facts.length > 0) ?? [];

/** The steps up to one of the kind that is asked last; none where the office is of that kind itself. */
function placeOf(office: Entry, { words }: Reading, knowledge: Knowledge): Fact[] {
  const kinds = kindsSaid(words.slice(words.findLastIndex(({ folded }) => JOINED.test(folded))));
  if (kinds.includes(office.kind)) return [];
  const way = wayUp(office, ({ kind }) => kinds.includes(kind), knowledge.registry.entries);
  return way ? stepsOf(way, knowledge) : [];
}
