/** Bodies and how they hang together, for the picture: a field's, or all. */
import { factShort } from '../../../bot/render/text.ts';
import type { Wording } from '../../../bot/render/values.ts';
import { factOf, groupStatements } from '../../../knowledge/answers/facts.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Entry } from '../../../knowledge/model.ts';
import type { NetworkView } from './schemas.ts';
import { fieldOf, refOf } from './words.ts';

export function networkOf(field: string | undefined, { registry }: Knowledge, wording: Wording): NetworkView {
  const bodies = [...registry.entries.values()].filter(({ class: cls }) => cls === 'body');
  const inField = bodies.filter((entry) => !field || entry.field === field);
  const shown = new Set(inField.map(({ id }) => id));
  // Who stands above the field's bodies belongs to the picture, wherever it lies.
  for (const entry of inField)
    for (const id of above(entry)) if (registry.entries.get(id)?.class === 'body') shown.add(id);
  return {
    nodes: bodies
      .filter(({ id }) => shown.has(id))
      .map((entry) => {
        const cadence = factOf(entry, 'cadence', registry);
        const coordination = groupStatements(entry, 'coordination', registry)[0]?.value;
        const coordinators = (coordination?.by ?? []).flatMap((party) => {
          const known = 'id' in party ? registry.entries.get(party.id) : undefined;
          return known ? [refOf(known)] : [];
        });
        return {
          ...refOf(entry),
          kind: entry.kind,
          ...fieldOf(entry, wording),
          parents: newestFirst(entry, 'partOf').filter((id) => shown.has(id) && id !== entry.id),
          reportsTo: newestFirst(entry, 'reportsTo').filter((id) => shown.has(id) && id !== entry.id),
          coordinators,
          ...(cadence ? { cadence: factShort(cadence, wording) } : {}),
        };
      }),
  };

  function newestFirst(entry: Entry, name: 'partOf' | 'reportsTo'): string[] {
    return [...new Set(groupStatements(entry, name, registry).flatMap(({ value }) => value))];
  }
}

const above = ({ facts }: Entry): string[] => [...facts.partOf, ...facts.reportsTo].flatMap(({ value }) => value);
