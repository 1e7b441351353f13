/** What pictures are drawn from: how bodies hang together, on which political level they stand, what is around an entry. */
import { factShort } from '../../../bot/render/text.ts';
import type { Wording } from '../../../bot/render/values.ts';
import { factOf, groupStatements } from '../../../knowledge/answers/facts/facts.ts';
import { LEVELS, politicalLevels } from '../../../knowledge/answers/facts/levels.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Entry, FactName, Party, Registry } from '../../../knowledge/model.ts';
import { RELATIONS } from './entry.ts';
import type { Box, LevelsView, NetworkView, WebView } from './network-schemas.ts';
import { capital, fieldOf, refOf } from './words.ts';

export function networkOf(field: string | undefined, { registry }: Knowledge, wording: Wording): NetworkView {
  const bodies = [...registry.entries.values()].filter(({ class: cls }) => cls === 'body');
  const inField = bodies.filter((entry) => !field || entry.field === field);
  const shown = new Set(inField.map(({ id }) => id));
  // Who stands above the field's bodies belongs to the picture, wherever it lies.
  for (const entry of inField)
    for (const id of above(entry)) if (registry.entries.get(id)?.class === 'body') shown.add(id);
  const within = (ids: readonly string[], self: Entry) => ids.filter((id) => shown.has(id) && id !== self.id);
  return {
    nodes: bodies
      .filter(({ id }) => shown.has(id))
      .map((entry) => ({
        ...boxOf(entry, wording),
        parents: within(namedBy(entry, 'partOf', registry), entry),
        reportsTo: within(namedBy(entry, 'reportsTo', registry), entry),
      })),
  };
}

const LEVEL_LABELS = {
  parliament: { de: 'Vertretung', en: 'Elected assembly' },
  executive: { de: 'Verwaltungsorgan', en: 'Executive board' },
  committee: { de: 'Ausschüsse', en: 'Committees' },
  advisory: { de: 'Beratende Gremien', en: 'Advisory bodies' },
  coordination: { de: 'Fachliche Koordination und Abstimmung', en: 'Professional coordination' },
} as const;

/** Bodies by political level, within a level by field. */
export function levelsOf({ registry }: Knowledge, wording: Wording): LevelsView {
  const levels = politicalLevels(registry);
  const order = [...registry.fields.keys()];
  const place = ({ field }: Entry) => (field ? order.indexOf(field) : order.length);
  const bodies = [...registry.entries.values()].filter((entry) => entry.class === 'body');
  return {
    levels: LEVELS.map((level) => ({
      id: level,
      label: LEVEL_LABELS[level][wording.language],
      boxes: bodies
        .filter(({ id }) => levels.get(id) === level)
        .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'de'))
        .map((entry) => ({
          ...boxOf(entry, wording),
          reportsTo: namedBy(entry, 'reportsTo', registry).filter((id) => levels.has(id) && id !== entry.id),
        })),
    })).filter(({ boxes }) => boxes.length > 0),
    others: bodies.length - levels.size,
  };
}

/** Everything that is directly related to an entry: what stands above it, and what it holds together. */
export function webOf(entry: Entry, { registry, relations }: Knowledge, wording: Wording): WebView {
  const named = (name: 'partOf' | 'reportsTo' | 'coordination' | 'members' | 'functions') =>
    group(
      name,
      capital(wording.texts.fact[name]),
      name === 'members' ? 'below' : 'above',
      namedBy(entry, name, registry),
    );
  const naming = (relation: keyof typeof RELATIONS & keyof typeof relations, side: 'above' | 'below') =>
    group(
      relation,
      RELATIONS[relation][wording.language],
      side,
      relations[relation](entry.id).map(({ entry: other }) => other.id),
    );
  return {
    centre: boxOf(entry, wording),
    groups: [
      named('partOf'),
      named('reportsTo'),
      named('coordination'),
      named('functions'),
      naming('memberOf', 'above'),
      naming('children', 'below'),
      naming('coordinates', 'below'),
      naming('reporters', 'below'),
      naming('staff', 'below'),
      named('members'),
    ].filter(({ boxes }) => boxes.length > 0),
  };

  function group(
    relation: string,
    label: string,
    side: 'above' | 'below',
    ids: readonly string[],
  ): WebView['groups'][number] {
    const others = [...new Set(ids)].flatMap((id) => (id === entry.id ? [] : (registry.entries.get(id) ?? [])));
    return { relation, label, side, boxes: others.map((other) => boxOf(other, wording)) };
  }
}

function boxOf(entry: Entry, wording: Wording): Box {
  const { registry } = wording;
  const cadence = factOf(entry, 'cadence', registry);
  const newest = groupStatements(entry, 'coordination', registry)[0]?.value.by ?? [];
  return {
    ...refOf(entry),
    kind: entry.kind,
    ...fieldOf(entry, wording),
    coordinators: newest.flatMap(idOf).flatMap((id) => {
      const known = registry.entries.get(id);
      return known ? [refOf(known)] : [];
    }),
    ...(cadence ? { cadence: factShort(cadence, wording) } : {}),
  };
}

/** Ids that the statements of a fact name, newest first, each once. */
function namedBy(entry: Entry, name: FactName, registry: Registry): string[] {
  const ids = groupStatements(entry, name, registry).flatMap(({ value }): string[] => {
    if (name === 'partOf' || name === 'reportsTo') return [...(value as readonly string[])];
    if (name === 'members') return (value as readonly Party[]).flatMap(idOf);
    if (name === 'coordination') return (value as { by: readonly Party[] }).by.flatMap(idOf);
    const { unit } = value as { unit?: Party };
    return unit ? idOf(unit) : [];
  });
  return [...new Set(ids)];
}

const idOf = (party: Party): string[] => ('id' in party ? [party.id] : []);
const above = ({ facts }: Entry): string[] => [...facts.partOf, ...facts.reportsTo].flatMap(({ value }) => value);
