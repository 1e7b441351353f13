import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import { foldLetters } from '../../language/fold.ts';
import { yearsIn } from '../../language/number-words.ts';
import type { Word } from '../../language/words.ts';
import { ENTRY_CLASSES, type Entry, type EntryClass } from '../../model.ts';
import { asksOnly, kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import { readStated } from '../../questions/conditions/lacking.ts';
import { isExtreme, type Quantity } from '../../questions/conditions/quantity.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { signOf } from '../../search/lexicon.ts';
import { wholesOf } from '../../whereabouts.ts';
import type { Answer, ListItem, ListQuery } from '../answer.ts';
import { partsBelow } from '../facts/places.ts';
import { numberIn } from '../facts/quantities.ts';
import { documentsAsked, isOfTitle } from '../facts/told-in-paper.ts';
import { describesOne, fitting, hitsOfAny, meantByKind } from '../topics/list-topic.ts';
import { describesTopic } from '../topics/topic.ts';
import {
  asksOnlyAsFile,
  conditionsOf,
  fieldAsked,
  lawAsked,
  MEETS,
  REGULAR,
  sinceAsked,
  yearAsked,
} from './list-conditions.ts';
import { deniedOf, relationBut, withoutThose } from './list-denied.ts';
import { factShown, withFact } from './list-facts.ts';
import { asksFunded, fundedBy, fundingFact } from './list-funding.ts';
import { ofKindAsked, ofOtherKind } from './list-kinds.ts';
import { byNumber, extremes, meetingsOf } from './list-order.ts';
import { groupRole, hasGroupsAsked, inRelation, type Relation, rolesOf } from './list-relations.ts';
import { restricting } from './list-words.ts';

export type ListAnswer = Omit<Extract<Answer, { type: 'list' }>, 'language'>;
/** A kind word that is asked for includes these as well. */
const WIDER: Readonly<Record<string, readonly string[]>> = { committee: ['subcommittee'], network: ['subnetwork'] };
/** A steering group without groups of its own steers those of its network. */
function steered(body: Entry | undefined, { registry, relations }: Knowledge): Entry | undefined {
  if (body?.kind !== 'steering-group' || relations.children(body.id).length > 0) return body;
  const whole = registry.entries.get(wholesOf(body)[0] ?? '');
  return whole?.class === 'body' ? whole : body;
}

/** Nothing is said of bodies, or of who runs them. */
const onlyOfParts = ([first, ...others]: readonly Facet[], { words }: Reading): boolean =>
  first === 'children' &&
  !others.includes('coordination') &&
  !words.some(({ folded }) => kindsCalled(folded)?.ofBodies);

const hasUnits = ({ id }: Entry, { relations }: Knowledge): boolean =>
  relations.children(id).some(({ entry }) => entry.class === 'unit');

/** Answers "which", "how many" and "most often": every condition of the question narrows the list. Undefined if it has none. */
export function listAnswer(
  reading: Reading,
  named: Entry | undefined,
  knowledge: Knowledge,
  consumed: ReadonlySet<string> = new Set(),
  others: readonly Entry[] = [],
): ListAnswer | undefined {
  const { asks, cadence, lacking } = reading;
  const facets = reading.facets.map(({ facet }) => facet);
  const subject = facets[0] === 'children' ? steered(named, knowledge) : named;
  const kinds = reading.kinds.flatMap((kind) => [kind, ...(WIDER[kind] ?? [])]);
  const classes = new Set<EntryClass>([...kinds.map((kind) => KINDS[kind]!.class), ...reading.classes]);
  // "Davon die in der Pflege": they are of whatever class stood there.
  if (classes.size === 0) for (const id of reading.among ?? []) classes.add(knowledge.registry.entries.get(id)!.class);
  // "What belongs to the department?": its divisions, not the bodies that it runs.
  const ownUnits = named?.class === 'unit' && onlyOfParts(facets, reading) && hasUnits(named, knowledge);
  if (classes.size === 0) classes.add(ownUnits ? 'unit' : 'body');

  const field = fieldAsked(reading, knowledge);
  const papers = [...classes].every((cls) => cls === 'publication');
  const documents = papers ? undefined : documentsAsked(reading, knowledge);
  // "Which bodies appear in all documents?" asks for no documents.
  if (documents) classes.delete('publication');
  const topic = topicWords(reading, subject, consumed, field?.words).filter(
    (word) => !documents || !isOfTitle(foldLetters(word), documents),
  );
  const law = facets.includes('legalBasis') ? lawAsked(subject, topic, reading, knowledge) : undefined;
  const year = papers ? yearAsked(reading) : undefined;
  const onlyAsFile = papers && asksOnlyAsFile(reading);
  const since = papers || classes.has('person') || (subject && classes.has('body')) ? undefined : sinceAsked(reading);
  // "Which networks have a legal basis?": all of which one is named.
  const stated =
    law || subject || lacking || reading.quantity || topic.length > 0 || !(classes.has('body') || classes.has('unit'))
      ? undefined
      : (readStated(reading.masked) ??
        (facets.includes('legalBasis') && classes.has('body') ? 'legalBasis' : undefined));
  const conditions = conditionsOf(
    reading,
    { field: field?.id, documents, law, stated, year, since, onlyAsFile },
    knowledge,
  );

  const funded = asksFunded(reading);
  if (funded) conditions.push(fundedBy(subject, topic));
  const ofGroups = subject !== undefined && hasGroupsAsked(subject, reading, knowledge);
  const [second] = others;
  const roles = subject && second && !ofGroups ? rolesOf(subject, second, reading) : undefined;
  const without = subject && !second && !ofGroups ? deniedOf(subject, reading) : undefined;
  const relation = ofGroups
    ? 'children'
    : (roles?.[0] ?? (subject ? relationBut(without, subject, facets, classes, reading, knowledge) : undefined));
  if (without && subject) conditions.push(withoutThose(subject, without, reading, knowledge));
  // "With A, but without B": those in which B sits.
  if (classes.has('body'))
    for (const id of reading.excluded) {
      const unit = knowledge.registry.entries.get(id);
      if (unit?.class === 'unit') conditions.push(withoutThose(unit, 'memberOf', reading, knowledge));
    }
  const secondRole = roles?.[1] ?? (ofGroups ? groupRole(facets) : undefined);
  const besides = secondRole ? others.map((other) => ({ relation: secondRole, subject: other })) : [];
  const inAll = besides.map((it) => new Set(inRelation(it.subject, it.relation, reading, knowledge)));

  const base =
    subject && relation && !law && !funded
      ? orBelow(inRelation(subject, relation, reading, knowledge), subject, relation, kinds, knowledge)
      : [...knowledge.registry.entries.values()].filter((entry) => classes.has(entry.class));
  let entries = base.filter(
    (entry) =>
      (subject === named || entry !== named) &&
      inAll.every((those) => those.has(entry)) &&
      conditions.every(({ fits }) => fits(entry)),
  );

  const searched = topic.length > 0 && !law && !funded;
  const narrowed = relation !== undefined || searched || conditions.some(({ narrows }) => narrows);
  let kindHolds = true;
  if (searched) {
    const hits = hitsOfAny(topic, classes, reading, knowledge);
    entries = fitting(entries, hits);
    const freeTopic = !relation && !conditions.some(({ named }) => named?.field || named?.statuses);
    if (freeTopic && describesOne(reading)) {
      const meant = meantByKind(entries, unlessNamed(hits, classes, reading), classes.has('body') ? kinds : []);
      if (!meant) return undefined;
      entries = meant.entries;
      kindHolds = meant.ofKind;
    }
  }
  const anyKind = entries;
  if (kindHolds && (reading.classes.length > 0 || kinds.length > 0)) {
    const loosely = relation !== undefined || year !== undefined || reading.content.length > 0;
    // "Which networks have sub-groups?" asks for no groups.
    const asked = stated === 'children' && kinds.length > 0 ? { ...reading, classes: [] } : reading;
    entries = ofKindAsked(entries, kinds, classes, asked, { loosely, groups: relation === 'children' });
  }

  // All of a class is no answer to a question about somebody, nor is what else has to do with its other words.
  const onlyTopic = searched && !relation && conditions.every(({ narrows }) => !narrows);
  if (
    subject &&
    (!narrowed || (onlyTopic && subject.class === 'body' && asksOnly('body', reading) && !reading.ofGroups))
  )
    return undefined;
  const asksForMany =
    reading.kinds.length > 0 || reading.classes.length > 0 || asks.count || asks.extreme !== undefined || asks.list;
  const ofBodies = [...classes].every((cls) => cls === 'body');
  // "Which body deals with nappies?", "which are new?", of which no document speaks: all bodies are no answer.
  const other =
    !asksForMany ||
    describesTopic(reading) ||
    (ofBodies &&
      (yearsIn(reading.masked).length > 0 || (kinds.length === 0 && !stated && restricting(reading).length > 0)));
  if (!narrowed && other) return undefined;

  const quantity = reading.quantity ?? (!subject || relation === 'children' ? largest(facets, reading) : undefined);
  const counted = quantity && quantity.of !== 'coordination' && !cadence ? quantity : undefined;
  const shown = counted ? undefined : factShown(entries, facets, reading, { law, stated, relation, searched });
  let items: ListItem[] = entries.map((entry) =>
    counted
      ? { entry, number: numberIn(entry, counted, knowledge) }
      : funded
        ? { entry, fact: fundingFact(entry)! }
        : withFact(entry, shown, knowledge),
  );
  if (quantity && isExtreme(quantity)) items = byNumber(items, quantity, knowledge);
  else if (asks.extreme && shown === 'cadence') items = extremes(items, asks.extreme, knowledge);
  else if (!searched) items.sort((a, b) => a.entry.name.localeCompare(b.entry.name, 'de'));
  if (lacking) items.sort((a, b) => Number(b.fact !== undefined) - Number(a.fact !== undefined));

  const sum =
    facets[0] === 'cadence' && !cadence && !asks.extreme && relation ? meetingsOf(items, knowledge) : undefined;
  // Of a class the kinds asked for are only one name: a flyer where a brochure was asked for is a publication, not a body.
  const found = new Set(items.map(({ entry }) => entry.class));
  const mixed = found.size > 1 && kinds.length === 0;
  const called =
    reading.classes.length > 0 || !(mixed || (found.size === 1 && !found.has('body')))
      ? reading.classes.filter((cls) => classes.has(cls))
      : ENTRY_CLASSES.filter((cls) => found.has(cls));
  const query: ListQuery = {
    kinds: reading.kinds.filter(
      (kind) =>
        kindHolds &&
        (items.some(({ entry }) => kinds.includes(entry.kind) && entry.class === KINDS[kind]!.class) ||
          items.length === 0),
    ),
    ...(called.length > 0 ? { classes: called } : {}),
    ...(besides.length > 0 ? { besides } : {}),
    ...(relation && subject && !law && !funded ? { relation, subject } : {}),
    ...Object.assign({}, ...conditions.map(({ named }) => named)),
    ...(searched ? { topic } : {}),
    ...(quantity ? { quantity } : asks.extreme ? { extreme: asks.extreme } : {}),
  };
  return {
    type: 'list',
    query,
    items,
    count: asks.count,
    declined: items.length === 0,
    ...ofOtherKind(anyKind, entries, query),
    ...(sum ? { meetings: sum } : {}),
  };
}

/** "Which quality circles are there in the network?": where none of its own groups is of that kind, those of its groups. */
function orBelow(
  own: Entry[],
  subject: Entry,
  relation: Relation,
  kinds: readonly string[],
  { relations }: Knowledge,
): Entry[] {
  const isAsked = ({ kind }: Entry) => kinds.includes(kind);
  if (relation !== 'children' || subject.class !== 'body' || kinds.length === 0 || own.some(isAsked)) return own;
  const below = partsBelow(subject, relations).map(({ entry }) => entry);
  return below.some(isAsked) ? below : own;
}

/** "Which is the largest group?", where its members are asked for. */
const largest = ([facet]: readonly Facet[], { asks }: Reading): Quantity | undefined =>
  asks.extreme && facet === 'members' ? { of: 'members', op: asks.extreme, kinds: [] } : undefined;

/** "Which monitors were there in 2007 for the first time?" */
const FIRST = /^erst(?:mals|malig)$/;

/** The words that say what the list is about: "the … network" beside the name of that network says nothing more. */
function topicWords(
  reading: Reading,
  subject: Entry | undefined,
  consumed: ReadonlySet<string>,
  ofField: ReadonlySet<string> | undefined,
): string[] {
  const { content, lacking, cadence } = reading;
  const saysSubject = (folded: string) => subject && kindsCalled(folded)?.ids.includes(subject.kind);
  const isCondition = (folded: string) =>
    ofField?.has(signOf(folded)) ||
    (lacking !== undefined && kindsCalled(folded) !== undefined) ||
    (cadence !== undefined && MEETS.test(folded)) ||
    (cadence?.kind === 'onDemand' && REGULAR.test(folded)) ||
    FIRST.test(folded);
  // "Which working group is the network for …?": that it is one tells nothing of what it is about.
  const isPredicate = (folded: string) =>
    describesOne(reading) && content.length > 1 && reading.kinds.length > 0 && kindsCalled(folded)?.ofBodies;
  // "What all runs through the office (AGs, NW)?": examples of what is asked for narrow nothing.
  const isExample = ({ folded }: Word) => subject?.class === 'unit' && kindsCalled(folded);
  return content
    .filter(
      (word) =>
        !consumed.has(word.folded) &&
        !saysSubject(word.folded) &&
        !isCondition(word.folded) &&
        !isPredicate(word.folded) &&
        !isExample(word),
    )
    .map(({ text }) => text);
}

/** What is named is of another sort than what is asked for: it is only the topic, and nobody means it instead. */
const unlessNamed = (hits: ReturnType<typeof hitsOfAny>, classes: ReadonlySet<EntryClass>, { mentions }: Reading) =>
  hits.filter(
    ({ entry }) =>
      classes.has(entry.class) ||
      !mentions.some(({ candidates }) => candidates.some((candidate) => candidate.entry === entry)),
  );
