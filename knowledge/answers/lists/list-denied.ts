/** "Which bodies does the office not run?", "which do not belong to the network?": what is denied of somebody. */
import type { Knowledge } from '../../knowledge.ts';
import type { Entry, EntryClass } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { ListQuery } from '../answer.ts';
import { partsBelow } from '../facts/places.ts';
import type { Condition } from './list-conditions.ts';
import { deniedRelation, inRelation, type Relation, relationTo } from './list-relations.ts';

/** What is denied of an office, or of a body that groups belong to. */
export function deniedOf(subject: Entry, { masked }: Reading) {
  const denied = deniedRelation(masked);
  return denied && (denied === 'children') === (subject.class === 'body') ? denied : undefined;
}

/** What the subject is to the entries, beside what is denied. */
export const relationBut = (
  denied: ReturnType<typeof deniedOf>,
  subject: Entry,
  facets: readonly Facet[],
  classes: ReadonlySet<EntryClass>,
  reading: Reading,
  knowledge: Knowledge,
): Relation | undefined => {
  if (!denied) return relationTo(subject, facets, classes, reading, knowledge);
  const said = facets.some((facet) => facet === (denied === 'coordinates' ? 'members' : 'coordination'));
  return denied === 'children' || !said ? undefined : denied === 'coordinates' ? 'memberOf' : 'coordinates';
};

export function withoutThose(
  subject: Entry,
  relation: NonNullable<ListQuery['without']>['relation'],
  reading: Reading,
  knowledge: Knowledge,
): Condition {
  const those =
    relation === 'children'
      ? partsBelow(subject, knowledge.relations).map(({ entry }) => entry)
      : inRelation(subject, relation, reading, knowledge);
  const denied = new Set([subject, ...those]);
  // Of whom no document names members or an office, nobody can say so.
  const known = (entry: Entry) =>
    relation === 'children' || entry.facts[relation === 'memberOf' ? 'members' : 'coordination'].length > 0;
  return {
    fits: (entry) => known(entry) && !denied.has(entry),
    named: { without: { relation, subject } },
    narrows: true,
  };
}
