import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import { mayBe } from '../../twins.ts';
import { officesOf, runnersOf, wholesOf } from '../../whereabouts.ts';
import type { Answer, Substitute } from '../answer.ts';
import { factOf, knownFacets } from './facts.ts';

type MissingAnswer = Omit<Extract<Answer, { type: 'missing' }>, 'language'>;

/**
 * Says that no document states the asked fact, and offers the nearest that is stated. The coordinator's contact counts as
 * the asked fact, and the coordinator alone where nobody gives a contact: whom to turn to about a body is the office that runs it.
 */
export function missingFact(entry: Entry, facet: Facet, knowledge: Knowledge): MissingAnswer {
  const substitute = facet === 'profile' ? undefined : substituteFor(entry, facet, knowledge);
  return {
    type: 'missing',
    entry,
    facet,
    known: knownFacets(entry, knowledge.registry).filter((known) => known !== facet),
    // The office's number is not the number of a person who works there.
    // What is said of a body that may be the same one is shown as such, and answers the question as far as anybody can.
    // What a network is based on, and to whom it reports, holds for its groups.
    declined:
      substitute?.why !== 'possiblySame' &&
      !(substitute?.why === 'parent' && INHERITED.has(facet)) &&
      (substitute?.why !== 'coordinator' || entry.class === 'person') &&
      !(facet === 'contact' && substitute?.why === 'own'),
    ...(substitute ? { substitute } : {}),
  };
}

const INHERITED: ReadonlySet<Facet> = new Set(['legalBasis', 'reportsTo']);

/** The same where the asked words are told nowhere, whatever is offered beside. */
export const untoldFact = (entry: Entry, facet: Facet, asked: string, knowledge: Knowledge): MissingAnswer => ({
  ...missingFact(entry, facet, knowledge),
  asked,
  declined: true,
});

function substituteFor(entry: Entry, facet: Facet, { registry }: Knowledge): Substitute | undefined {
  const of = (id: string, why: Substitute['why'], asked: Facet = facet): Substitute | undefined => {
    const other = registry.entries.get(id);
    const fact = other && factOf(other, asked, registry);
    return fact ? { why, fact } : undefined;
  };
  const first = (ids: readonly string[], why: Substitute['why']) => {
    for (const id of ids) {
      const found = of(id, why);
      if (found) return found;
    }
    return undefined;
  };
  if (facet === 'nextMeeting') {
    const cadence = factOf(entry, 'cadence', registry);
    return cadence ? { why: 'own', fact: cadence } : undefined;
  }
  const same = first(
    [...entry.possiblySameAs.map(({ id }) => id), ...twinsOf(entry, registry.entries)],
    'possiblySame',
  );
  if (same) return same;
  if (facet === 'contact') {
    const coordinators = [...officesOf(entry), ...runnersOf(entry)];
    const found = first(coordinators, 'coordinator');
    if (found) return found;
    const aboveCoordinator = coordinators.flatMap((id) => parentsOf(registry.entries.get(id)));
    const coordination = factOf(entry, 'coordination', registry);
    return (
      first(aboveCoordinator, 'parent') ??
      (coordination ? { why: 'own', fact: coordination } : first(parentsOf(entry), 'parent'))
    );
  }
  if (facet === 'partOf' || facet === 'children' || facet === 'status' || facet === 'members') return undefined;
  return first(parentsOf(entry), 'parent');
}

const parentsOf = (entry: Entry | undefined): string[] => (entry ? wholesOf(entry) : []);

/** Entries that name this one as possibly the same. */
function twinsOf(entry: Entry, entries: ReadonlyMap<string, Entry>): string[] {
  return Array.from(entries.values())
    .filter((other) => mayBe(other, entry))
    .map(({ id }) => id);
}
