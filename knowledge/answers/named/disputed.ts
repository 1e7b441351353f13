import { KINDS } from '../../kinds.ts';
import type { EntryClass, FactName } from '../../model.ts';
import { saysContradiction } from '../../questions/asks.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { ListItem } from '../answer.ts';
import type { Step } from '../asked.ts';
import { conflictsOf } from '../facts/conflicts.ts';
import { factOf } from '../facts/facts.ts';
import { about } from './named.ts';

/** "Bei welchen Gremien widersprechen sich die Dokumente?", "where do they disagree on the cadence?": all of which they say different things. */
export const disputedList: Step = ({ reading, facets, knowledge, remembered }) => {
  if (!reading.asks.contradictions) return undefined;
  // "Widersprechen sich da die Dokumente?": about the one that was spoken of.
  const ofLast = remembered.length > 0 && reading.kinds.length === 0 && !reading.classes.includes('body');
  if (ofLast) return about(remembered.slice(0, 1), facets, reading, knowledge);
  const { registry, topics } = knowledge;
  const asked = facets.find((facet) => ABOUT[facet] !== undefined);
  const classes = classesOf(reading.kinds, reading.classes);
  const topic = reading.content
    .filter(({ folded }) => !OF_DOCUMENTS.test(folded) && !saysContradiction(folded))
    .map(({ text }) => text);
  const hits = topics.search(topic).filter(({ coverage }) => coverage >= MIN_COVERAGE);
  const onTopic = topic.length > 0 ? new Set(hits.map(({ entry }) => entry.id)) : undefined;
  const items = [...registry.entries.values()].flatMap((entry): ListItem[] => {
    if (!classes.has(entry.class) || (onTopic && !onTopic.has(entry.id))) return [];
    if (reading.kinds.length > 0 && !reading.kinds.includes(entry.kind)) return [];
    const disputed = new Set(
      conflictsOf(entry, registry)
        .filter(({ certainty, fact }) => certainty === 'contradiction' && (!asked || fact === ABOUT[asked]))
        .map(({ fact }) => fact),
    );
    if (disputed.size === 0) return [];
    const fact = asked && SHORT.has(asked) ? factOf(entry, asked, registry) : undefined;
    return [{ entry, ...(fact ? { fact } : asked ? {} : { disputed: [...disputed] }) }];
  });
  // What is described belongs to one of which the versions are told.
  if (items.length === 0 && topic.length > 0) return undefined;
  items.sort((a, b) => a.entry.name.localeCompare(b.entry.name, 'de'));
  const query = {
    kinds: reading.kinds,
    classes: reading.classes.filter((cls) => cls !== 'publication'),
    ...(topic.length > 0 ? { topic } : {}),
    disputed: asked ?? ('profile' as const),
  };
  return { draft: { type: 'list', query, items, count: reading.asks.count, declined: items.length === 0 }, facets };
};

/** Whoever matches less of what is asked about is not meant. */
const MIN_COVERAGE = 0.5;

/** What documents give, and what becomes of it where they differ. */
const OF_DOCUMENTS =
  /^(?:angaben?|aussagen?|zahlen|werte|fakten|quellen?|dokumente?n?|unterlagen|papieren?|auseinander|voneinander|statements?|figures?|facts?|details?|information)$/;

/** The facts on which documents can be compared. */
const ABOUT: Partial<Record<Facet, FactName>> = {
  coordination: 'coordination',
  cadence: 'cadence',
  members: 'members',
  legalBasis: 'legalBasis',
  partOf: 'partOf',
  reportsTo: 'reportsTo',
  contact: 'contact',
  status: 'status',
  published: 'publication',
};

/** Facts of which both versions fit into a line. */
const SHORT: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'legalBasis', 'partOf', 'reportsTo', 'status']);

/** "The documents" are those that differ, not what they differ on; unless something else is asked for it is bodies. */
function classesOf(kinds: readonly string[], classes: readonly EntryClass[]): ReadonlySet<EntryClass> {
  const asked = new Set([...kinds.map((kind) => KINDS[kind]!.class), ...classes]);
  asked.delete('publication');
  return asked.size > 0 ? asked : new Set(['body']);
}
