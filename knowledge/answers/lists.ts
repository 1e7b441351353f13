import { KINDS } from '../kinds.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Entry, EntryClass } from '../model.ts';
import type { Facet } from '../questions/facets.ts';
import { kindsCalled } from '../questions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { signOf } from '../search/lexicon.ts';
import { wholesOf } from '../whereabouts.ts';
import type { Answer, Fact, ListItem, ListQuery } from './answer.ts';
import { fitsCadence } from './cadence.ts';
import { factOf, groupStatements } from './facts.ts';
import { fieldAsked, lacks, lawAsked, lawFits, REGULAR, statusesAsked, yearAsked } from './list-conditions.ts';
import { byMemberCount, extremes, meetingsOf } from './list-order.ts';
import {
  groupRole,
  hasGroupsAsked,
  memberships,
  type Relation,
  related,
  relationTo,
  rolesOf,
} from './list-relations.ts';
import { KIND_BONUS } from './topic.ts';

type ListAnswer = Omit<Extract<Answer, { type: 'list' }>, 'language'>;
const FACET_SHOWN: Partial<Record<Relation, Facet>> = { memberOf: 'coordination' };
/** A kind word that is asked for includes these as well. */
const WIDER: Readonly<Record<string, readonly string[]>> = { committee: ['subcommittee'], network: ['subnetwork'] };
/** A kind that its word also stands for where none of the very kind is there: all groups of a network may be sub-groups. */
const LOOSELY: Readonly<Record<string, string>> = { 'working-group': 'sub-working-group' };
const MIN_TOPIC_COVERAGE = 0.32;
/** Where some entries match most of what was asked, those that match less are no part of the list. */
const STRONG_TOPIC_COVERAGE = 0.6;
const MIN_RELATIVE_SCORE = 0.08;
/** Beside a word that nobody knows, another must be telling. */
const STRONG_WORD = 0.4;
/** What is asked of the one that is described, and not of a list. */
const DESCRIBING: ReadonlySet<Facet> = new Set(['coordination', 'purpose', 'profile', 'definition', 'contact']);
/** Of entries that are not of the asked kind only those are told that fit well. */
const FITTING = 0.4;
const MAX_FITTING = 5;
const FAR_BETTER = 4;
const NEARLY = 0.9;

/** A steering group without groups of its own steers those of its network. */
function steered(body: Entry | undefined, { registry, relations }: Knowledge): Entry | undefined {
  if (body?.kind !== 'steering-group' || relations.children(body.id).length > 0) return body;
  const whole = registry.entries.get(wholesOf(body)[0] ?? '');
  return whole?.class === 'body' ? whole : body;
}

/** Answers "which", "how many" and "most often": every condition of the question narrows the list. Undefined if it has none. */
export function listAnswer(
  reading: Reading,
  named: Entry | undefined,
  knowledge: Knowledge,
  consumed: ReadonlySet<string> = new Set(),
  second?: Entry,
): ListAnswer | undefined {
  const { registry, topics } = knowledge;
  const facets = reading.facets.map(({ facet }) => facet);
  const subject = facets[0] === 'children' ? steered(named, knowledge) : named;
  const kinds = reading.kinds.flatMap((kind) => [kind, ...(WIDER[kind] ?? [])]);
  const classes = new Set<EntryClass>([...kinds.map((kind) => KINDS[kind]!.class), ...reading.classes]);
  if (classes.size === 0) classes.add('body');

  // "The … network" beside the name of that network says nothing more.
  const content = reading.content.filter(
    ({ folded }) => !consumed.has(folded) && !(subject && kindsCalled(folded)?.ids.includes(subject.kind)),
  );
  const field = fieldAsked(reading, knowledge);
  const asCondition = (folded: string) =>
    (reading.lacking !== undefined && kindsCalled(folded) !== undefined) ||
    (reading.cadence?.kind === 'onDemand' && REGULAR.test(folded));
  const topic = content
    .filter(({ folded }) => !field?.words.has(signOf(folded)) && !asCondition(folded))
    .map(({ text }) => text);
  const ofGroups = subject !== undefined && hasGroupsAsked(subject, reading, knowledge);
  const roles = subject && second && !ofGroups ? rolesOf(subject, second, reading) : undefined;
  const relation = ofGroups
    ? 'children'
    : (roles?.[0] ?? (subject ? relationTo(subject, facets, classes, reading, knowledge) : undefined));
  const law = facets.includes('legalBasis') ? lawAsked(subject, topic, reading) : undefined;
  // "Which networks have a legal basis?": all of which one is named.
  const stated =
    facets.includes('legalBasis') && !law && !subject && !reading.lacking && topic.length === 0 && classes.has('body');
  const year = [...classes].every((cls) => cls === 'publication') ? yearAsked(reading) : undefined;
  const statuses = statusesAsked(reading);
  const { lacking } = reading;

  let entries: Entry[];
  if (subject && relation && !law)
    entries =
      relation === 'memberOf' ? memberships(subject, reading, knowledge) : related(subject, relation, knowledge);
  else entries = [...registry.entries.values()].filter((entry) => classes.has(entry.class));
  if (roles && second) {
    const others = new Set(
      roles[1] === 'memberOf' ? memberships(second, reading, knowledge) : related(second, roles[1], knowledge),
    );
    entries = entries.filter((entry) => others.has(entry));
  }
  const groupsOf = ofGroups && second ? groupRole(facets) : undefined;
  if (groupsOf && second) {
    const others = new Set(related(second, groupsOf, knowledge));
    entries = entries.filter((entry) => others.has(entry));
  }
  if (subject !== named) entries = entries.filter((entry) => entry !== named);
  if (reading.among) entries = entries.filter(({ id }) => reading.among!.includes(id));
  if (reading.excluded.length > 0) entries = entries.filter(({ id }) => !reading.excluded.includes(id));
  if (field) entries = entries.filter((entry) => entry.field === field.id);
  if (reading.cadence) {
    const filter = reading.cadence;
    entries = entries.filter((entry) =>
      groupStatements(entry, 'cadence', registry).some(({ value }) => fitsCadence(value, filter)),
    );
  }
  if (law)
    entries = entries.filter((entry) =>
      entry.facts.legalBasis.some(({ value }) =>
        value.some((text) => law.names.some((name) => lawFits(text.de, name))),
      ),
    );
  if (stated) entries = entries.filter(({ facts }) => facts.legalBasis.length > 0);
  if (lacking) entries = entries.filter((entry) => lacks(entry, lacking));
  if (statuses.length > 0)
    entries = entries.filter(
      (entry) =>
        entry.facts.status.some(({ value }) => statuses.includes(value)) ||
        (statuses.includes('planned') && entry.facts.cadence.some(({ value }) => value.planned)),
    );
  if (year) entries = entries.filter(({ facts }) => facts.publication.some(({ value }) => value.year?.includes(year)));
  const searched = topic.length > 0 && !law;
  let onlyKind = true;
  if (searched) {
    const unsure = reading.strangers.unknown.length > 0;
    const found = topics
      .search(topic, reading.together.size > 0)
      .filter(
        ({ coverage, strength }) =>
          coverage >= MIN_TOPIC_COVERAGE && (!unsure || coverage >= STRONG_TOPIC_COVERAGE || strength >= STRONG_WORD),
      );
    // Among papers the best paper sets the scale: a body that fits better is none of the leaflets.
    const papers = [...classes].every((cls) => cls === 'publication');
    const scale = (papers ? found.find(({ entry }) => entry.class === 'publication') : found[0])?.score ?? 0;
    // What matches most of what was asked, and what matches less of it but about as well.
    const strongest = found.find(({ coverage }) => coverage >= STRONG_TOPIC_COVERAGE)?.score ?? 0;
    const hits = found.filter(
      ({ coverage, score }) =>
        (strongest === 0 || coverage >= STRONG_TOPIC_COVERAGE || score > strongest * NEARLY) &&
        score >= scale * MIN_RELATIVE_SCORE,
    );
    const order = new Map(hits.map(({ entry }, i) => [entry.id, i]));
    entries = entries.filter(({ id }) => order.has(id)).sort((a, b) => order.get(a.id)! - order.get(b.id)!);
    const plain =
      !relation && !field && statuses.length === 0 && !reading.cadence && !reading.asks.extreme && !reading.asks.count;
    if (reading.asks.one && plain && facets.every((facet) => DESCRIBING.has(facet))) {
      const scores = new Map(hits.map(({ entry, score }) => [entry.id, score]));
      const best = entries[0] && scores.get(entries[0].id)!;
      // Something else fits so much better that the kind was only a word for it: who asks for a leaflet takes a folder.
      if (best !== undefined && best * FAR_BETTER < hits[0]!.score) return undefined;
      if (classes.has('body') && kinds.length > 0) {
        const ofKind = entries.find((entry) => kinds.includes(entry.kind));
        // People use kind words loosely: one of another kind that fits far better is meant.
        onlyKind = !ofKind || scores.get(ofKind.id)! * KIND_BONUS >= best!;
        if (!onlyKind) entries = entries.filter(({ id }) => scores.get(id)! >= best! * FITTING).slice(0, MAX_FITTING);
      }
    }
  }
  if (onlyKind && (reading.classes.length > 0 || kinds.length > 0)) {
    const ofKind = entries.filter((entry) => kinds.includes(entry.kind) || reading.classes.includes(entry.class));
    // People use kind words loosely: where no entry is of the very kind, its class is meant.
    const near =
      relation !== 'children' ? [] : entries.filter((entry) => kinds.some((kind) => LOOSELY[kind] === entry.kind));
    entries =
      ofKind.length > 0 || (!relation && !year && reading.content.length === 0)
        ? ofKind
        : near.length > 0
          ? near
          : entries.filter((entry) => classes.has(entry.class));
  }
  const narrowed =
    relation !== undefined ||
    field !== undefined ||
    reading.cadence !== undefined ||
    law !== undefined ||
    year !== undefined ||
    statuses.length > 0 ||
    lacking !== undefined ||
    searched;
  // All of a class is no answer to a question about somebody.
  if (!narrowed && subject) return undefined;
  if (
    !narrowed &&
    reading.kinds.length === 0 &&
    reading.classes.length === 0 &&
    !reading.asks.count &&
    !reading.asks.extreme &&
    !reading.asks.list
  )
    return undefined;

  const byMembers = reading.asks.extreme !== undefined && facets[0] === 'members' && !subject;
  const shown: Facet | undefined = byMembers
    ? undefined
    : lacking
      ? lacking
      : reading.cadence || reading.asks.extreme || facets[0] === 'cadence' || facets[0] === 'nextMeeting'
        ? 'cadence'
        : law || stated
          ? 'legalBasis'
          : entries.every((entry) => entry.class === 'publication' || entry.class === 'concept')
            ? 'definition'
            : relation
              ? ((relation === 'children' ? facets.find((facet) => TOLD_OF_EACH.has(facet)) : undefined) ??
                FACET_SHOWN[relation])
              : searched || facets[0] === 'coordination'
                ? 'coordination'
                : undefined;
  const told = shown === 'definition' && entries.length > 6 ? undefined : shown;
  let items: ListItem[] = entries.map((entry) => withFact(entry, told, knowledge));
  if (reading.asks.extreme && shown === 'cadence') items = extremes(items, reading.asks.extreme, knowledge);
  else if (byMembers) items = byMemberCount(items, reading.asks.extreme!, knowledge);
  else if (!searched) items.sort((a, b) => a.entry.name.localeCompare(b.entry.name, 'de'));
  if (lacking) items.sort((a, b) => Number(b.fact !== undefined) - Number(a.fact !== undefined));

  const sum =
    facets[0] === 'cadence' && !reading.cadence && !reading.asks.extreme && relation
      ? meetingsOf(items, knowledge)
      : undefined;
  // Of a class the kinds asked for are only one name: a flyer where a brochure was asked for is a publication, not a body.
  const found = new Set(items.map(({ entry }) => entry.class));
  const called = reading.classes.length > 0 || found.size !== 1 || found.has('body') ? reading.classes : [...found];
  const query: ListQuery = {
    kinds: reading.kinds.filter(
      (kind) =>
        items.some(({ entry }) => kinds.includes(entry.kind) && entry.class === KINDS[kind]!.class) ||
        items.length === 0,
    ),
    ...(called.length > 0 ? { classes: called } : {}),
    ...(roles && second ? { besides: { relation: roles[1], subject: second } } : {}),
    ...(groupsOf && second ? { besides: { relation: groupsOf, subject: second } } : {}),
    ...(relation && subject ? { relation, subject } : {}),
    ...(reading.cadence ? { cadence: reading.cadence } : {}),
    ...(field ? { field: field.id } : {}),
    ...(law ? { law: law.names[0]! } : {}),
    ...(searched ? { topic } : {}),
    ...(year ? { year } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(lacking ? { lacking } : {}),
    ...(stated ? { stated: 'legalBasis' } : {}),
    ...(reading.asks.extreme ? { extreme: byMembers ? `${reading.asks.extreme}Members` : reading.asks.extreme } : {}),
  };
  return {
    type: 'list',
    query,
    items,
    count: reading.asks.count,
    declined: items.length === 0,
    ...(sum ? { meetings: sum } : {}),
  };
}

/** What may be asked of each entry of a list. */
const TOLD_OF_EACH: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'purpose', 'reportsTo']);

function withFact(entry: Entry, facet: Facet | undefined, { registry }: Knowledge): ListItem {
  const fact: Fact | undefined = facet ? factOf(entry, facet, registry) : undefined;
  return fact ? { entry, fact } : { entry };
}
