/** What somebody who is named is to the entries that a list is asked of: who runs them, sits in them, or is what they belong to. */
import type { Knowledge } from '../../knowledge.ts';
import type { Entry, EntryClass } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { ListQuery } from '../answer.ts';
import { namesakesOf } from '../facts/namesakes.ts';

export type Relation = NonNullable<ListQuery['relation']>;

const RELATION_OF: Partial<Record<Facet, Relation>> = {
  coordination: 'coordinates',
  members: 'memberOf',
  reportsTo: 'reporters',
  partOf: 'children',
  children: 'children',
  hierarchy: 'children',
  published: 'published',
};

/** "An wen berichten die Arbeitsgruppen im Netzwerk …?": something is asked of each group of the named body. */
export const hasGroupsAsked = (subject: Entry, { ofGroups }: Reading, { relations }: Knowledge): boolean =>
  ofGroups && subject.class === 'body' && relations.children(subject.id).length > 0;

/** What an office is to those groups of a network that are asked for. */
export const groupRole = (facets: readonly Facet[]): 'coordinates' | 'memberOf' | undefined =>
  facets.includes('coordination') ? 'coordinates' : facets.includes('members') ? 'memberOf' : undefined;

/** "But does not coordinate", "gehören nicht zu": the relation that is denied. "I do not know which …" denies nothing. */
export const deniedRelation = (masked: string): Denied | undefined =>
  DENIED.find(([, pattern]) => pattern.test(masked))?.[0];
type Denied = NonNullable<ListQuery['without']>['relation'];
const denied = (verbs: string): RegExp =>
  new RegExp(
    `\\b(?:nicht|nie|not|never|doesn|isn|aren|don|ohne|without)(?: (?!(?:nur|only|welche\\w*|wer|was|wie|wo|ob|which|who|what|where|how|know|weiss)\\b)(?:\\w+|¤)){0,5} (?:${verbs})\\w*|\\b(?:${verbs})\\w*(?: \\w+)? ¤(?: \\w+)? (?:nicht|not)(?=$| (?:\\w+ )?(?:aber|but)\\b)|\\b(?:${verbs})\\w* (?:(?:sie|die|diese|aber) ){0,2}(?:nicht|not)\\b(?! (?:nur|only)\\b)`,
  );
const DENIED: readonly (readonly [Denied, RegExp])[] = [
  [
    'coordinates',
    denied(
      'koordin|leite|geleitet|fuhr(?:t|en)|gefuhrt|federfuhr|geschaftsfuhr|moderier|organis|organiz|betreu|coordinat|led|lead|run|chair|manag',
    ),
  ],
  ['memberOf', denied('mitglied|vertret|sitz|dabei|beteilig|member|represent|sit|part in')],
  ['children', denied('gehor|unter|zugeordnet|belong|part of|below|under')],
];

/** "Run by A, with B as a member", "in which both A and B sit": what each of two is to the entries asked for. */
export function rolesOf(
  first: Entry,
  second: Entry,
  { facets, masked, mentions }: Reading,
): readonly ['coordinates' | 'memberOf', 'coordinates' | 'memberOf'] | undefined {
  const asked = facets.map(({ facet }) => facet);
  const runs = asked.includes('coordination');
  const sits = asked.includes('members');
  if ((!runs || !sits) && !TOGETHER.test(masked)) return undefined;
  // "Bodies with both A and B": without another word they sit there.
  if (!runs || !sits) return runs ? ['coordinates', 'coordinates'] : ['memberOf', 'memberOf'];
  const at = (entry: Entry) =>
    mentions.find(({ candidates }) => candidates.some((candidate) => candidate.entry === entry))?.words[0] ?? 0;
  const [before = '', between = '', after = ''] = masked.split('¤');
  const firstRuns = RUN_BY.test(before) || RUNS.test(between);
  const secondRuns = RUN_BY.test(between) || RUNS.test(after);
  if (firstRuns === secondRuns) return undefined;
  return firstRuns === at(first) < at(second) ? ['coordinates', 'memberOf'] : ['memberOf', 'coordinates'];
}
const TOGETHER = /\b(?:sowohl|both|beide\w*|gemeinsam|zusammen|together)\b|¤ (?:und|and|sowie) (?:\w+ )?¤/;
const RUN_BY = /\b(?:von|vom|by|durch)(?: (?:der|dem|den|the))? $/;
const RUNS = /^ (?:koordin|leite|moderier|coordinat|lead|run|organis|organiz)\w*/;

/** What the subject is to the entries asked for: the first facet that makes sense decides. */
export function relationTo(
  subject: Entry,
  facets: readonly Facet[],
  classes: ReadonlySet<EntryClass>,
  { masked }: Reading,
  knowledge: Knowledge,
): Relation | undefined {
  // "Which leaflets are there by the department?"
  const papers = [...classes].every((cls) => cls === 'publication') && facets.length === 0;
  if (subject.class === 'unit' && papers && related(subject, 'published', knowledge).length > 0) return 'published';
  for (const facet of facets) {
    const relation = RELATION_OF[facet];
    // "Which bodies does the administrator belong to?": an office sits in bodies, it is no part of them.
    if (facet === 'partOf' && subject.class === 'unit' && classes.has('body') && BELONGS.test(masked))
      return related(subject, 'memberOf', knowledge).length > 0 ? 'memberOf' : 'coordinates';
    // An office consists of offices; the bodies it "has" are those it runs.
    if (relation === 'children' && subject.class === 'unit' && classes.has('body'))
      return INCLUDING.test(masked) && knowledge.relations.coordinates(subject.id).length === 0
        ? 'memberOf'
        : 'coordinates';
    // Below whom nothing belongs there may be those who report to it.
    if (relation === 'children' && reportedTo(subject, knowledge)) return 'reporters';
    // "Which municipalities are in the region?": a term sits nowhere, others belong to it.
    const holds = relation === 'memberOf' && subject.class === 'concept';
    if (holds && knowledge.relations.children(subject.id).length > 0) return 'children';
    // "Which divisions are in the department?": offices sit in no office, they belong to it.
    if (relation === 'memberOf' && subject.class === 'unit' && consistsOf(subject, classes, knowledge))
      return 'children';
    if (relation) return relation;
  }
  // "Welche Gremien hat der Fachdienst?", "Gremien des Büros": what it coordinates, or what it consists of.
  // A body without groups of its own "has" those that advise it.
  if (subject.class === 'body' || subject.class === 'concept') {
    const groups = knowledge.relations.children(subject.id).length > 0;
    return groups ? 'children' : reportedTo(subject, knowledge) ? 'reporters' : undefined;
  }
  if (subject.class !== 'unit') return undefined;
  if (consistsOf(subject, classes, knowledge)) return 'children';
  return knowledge.relations.coordinates(subject.id).length > 0 ? 'coordinates' : 'memberOf';
}

/** Nothing but offices is asked for, and such belong to this one. */
const consistsOf = ({ id }: Entry, classes: ReadonlySet<EntryClass>, { relations }: Knowledge): boolean =>
  [...classes].every((cls) => cls === 'unit') && relations.children(id).some(({ entry }) => entry.class === 'unit');

/** Whoever is named belongs somewhere: "is ¤ part of which network", "in which networks do we find ¤". */
const BELONGS =
  /\b(?:dos|do|did|is|are) (?:the |our )?¤|¤ .*\b(?:an|zu)$|\b(?:gehort|gehoren|ist|sind) (?:der |die |das )?¤|^(?:the |our |der |die |das )?¤ (?:is|are|ist|sind|gehort|gehoren|belongs?) |^(?:in|an|bei|zu) (?:welche[mnr]?|which|what)\b.*¤/;

/** "Which networks include the police?": who runs nothing sits in them. */
export const INCLUDING = /\b(?:includes?|including|umfass\w*|have|has|haben|hat)\b/;

const reportedTo = ({ id, class: cls }: Entry, { relations }: Knowledge): boolean =>
  cls === 'body' && relations.children(id).length === 0 && relations.reporters(id).length > 0;

/** The entries in a relation to the subject. */
export const inRelation = (subject: Entry, relation: Relation, reading: Reading, knowledge: Knowledge): Entry[] =>
  relation === 'memberOf' ? memberships(subject, reading, knowledge) : related(subject, relation, knowledge);

/** The entries in a relation to the subject; for a department also those of its divisions. */
export function related(subject: Entry, relation: Relation, knowledge: Knowledge): Entry[] {
  const { relations, registry } = knowledge;
  const found = new Map<string, Entry>();
  const visit = (id: string, depth: number) => {
    const links = relation === 'all' ? [] : relations[relation](id);
    for (const { entry } of links) found.set(entry.id, entry);
    if (depth > 0 && (relation === 'coordinates' || relation === 'published')) {
      for (const { entry } of relations.children(id)) if (entry.class === 'unit') visit(entry.id, depth - 1);
    }
  };
  visit(subject.id, registry.entries.get(subject.id)?.class === 'unit' ? 2 : 0);
  found.delete(subject.id);
  return [...found.values()];
}

/** The bodies in which somebody of that name sits: the entry itself, its namesakes, and wordings that contain the name. */
function memberships(subject: Entry, reading: Reading, knowledge: Knowledge): Entry[] {
  const { entries, bears } = namesakesOf(subject, reading, knowledge);
  const found = new Set(entries.flatMap((entry) => related(entry, 'memberOf', knowledge)));
  for (const entry of knowledge.registry.entries.values())
    if (entry.facts.members.some(({ value }) => value.some(bears))) found.add(entry);
  return [...found];
}

/** "Which groups of the department are run by its division?": of a unit and its part, the part is meant. */
export const partOfFirst = ([whole, ...others]: readonly Entry[], { relations }: Knowledge): Entry | undefined =>
  whole?.class === 'unit'
    ? others.find((other) => relations.children(whole.id).some(({ entry }) => entry.id === other.id))
    : undefined;

/** Something of an asked class belongs to it. */
export const hasParts = ({ id }: Entry, { classes }: Reading, { relations }: Knowledge): boolean =>
  relations.children(id).some(({ entry }) => classes.includes(entry.class));
