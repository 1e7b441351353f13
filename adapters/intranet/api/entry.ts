/** Everything that is known about one entry. */
import { localText, type Wording } from '../../../bot/render/values.ts';
import { groupStatements, profileFacts } from '../../../knowledge/answers/facts/facts.ts';
import type { Link } from '../../../knowledge/answers/facts/relations.ts';
import { missingFacts } from '../../../knowledge/answers/facts/upkeep.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { LocalDate } from '../../../knowledge/meetings/zone.ts';
import type { Entry } from '../../../knowledge/model.ts';
import { conflictsAbout } from './conflicts.ts';
import { summaryOf } from './entries.ts';
import { factViews } from './facts.ts';
import type { EntryDetail, EntryRef, RelationView } from './schemas.ts';
import { capital, refOf, sourceOf } from './words.ts';

export function entryDetail(entry: Entry, knowledge: Knowledge, wording: Wording, today: LocalDate): EntryDetail {
  const { registry } = knowledge;
  const conflicts = conflictsAbout(entry, registry);
  const topics = groupStatements(entry, 'topics', registry);
  const facts = [
    ...profileFacts(entry, registry),
    ...(topics.length > 0 ? [{ entry, facet: 'purpose', name: 'topics', groups: topics } as const] : []),
  ];
  return {
    ...summaryOf(entry, wording),
    path: pathTo(entry, knowledge),
    facts: facts.flatMap((fact) => factViews(fact, conflicts, wording, today)),
    missing: missingFacts(entry).map((name) => capital(wording.texts.fact[name])),
    relations: relationsOf(entry, knowledge, wording),
    mentions: entry.mentions.map((mention) => sourceOf(mention, wording)),
  };
}

/** The way down to an entry by its first parents; a circle in the data ends it. */
function pathTo(entry: Entry, { registry }: Knowledge): EntryRef[] {
  const path: Entry[] = [];
  let current: Entry | undefined = entry;
  for (;;) {
    const parent: Entry | undefined = registry.entries.get(
      groupStatements(current, 'partOf', registry)[0]?.value[0] ?? '',
    );
    if (!parent || parent === entry || path.includes(parent)) return path.map(refOf);
    path.unshift(parent);
    current = parent;
  }
}

/** How the registry read backwards is told. */
export const RELATIONS = {
  children: { de: 'Dazu gehören', en: 'Includes' },
  reporters: { de: 'Hierher berichten', en: 'Reports come from' },
  coordinates: { de: 'Koordiniert oder leitet', en: 'Coordinates or leads' },
  memberOf: { de: 'Ist Mitglied in', en: 'Is a member of' },
  staff: { de: 'Personen', en: 'People' },
  published: { de: 'Hat veröffentlicht', en: 'Has published' },
  sameAs: { de: 'Möglicherweise dasselbe wie', en: 'Possibly the same as' },
} as const;

function relationsOf(entry: Entry, knowledge: Knowledge, wording: Wording): RelationView[] {
  const { relations, registry } = knowledge;
  const links = (relation: Exclude<RelationView['relation'], 'sameAs'>): RelationView => ({
    relation,
    label: RELATIONS[relation][wording.language],
    entries: relations[relation](entry.id).map(({ entry: other, statements }: Link) => ({
      ...refOf(other),
      said: statements.map(({ source }) => sourceOf(source, wording)),
    })),
  });
  const twins = [...registry.entries.values()].flatMap((other) => {
    const why =
      other.possiblySameAs.find(({ id }) => id === entry.id)?.why ??
      entry.possiblySameAs.find(({ id }) => id === other.id)?.why;
    return why ? [{ ...refOf(other), said: [], why: localText(why, wording) }] : [];
  });
  const same: RelationView = { relation: 'sameAs', label: RELATIONS.sameAs[wording.language], entries: twins };
  return [
    same,
    ...(['children', 'reporters', 'coordinates', 'memberOf', 'staff', 'published'] as const).map(links),
  ].filter(({ entries }) => entries.length > 0);
}
