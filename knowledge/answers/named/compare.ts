import { byAnyWay, byBelonging, wayUp } from '../../hierarchy.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry, Registry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { Answer, Fact } from '../answer.ts';
import { newestPerYear } from '../facts/cadence.ts';
import { factsOf, groupStatements } from '../facts/facts.ts';
import { namesakesOf } from '../facts/namesakes.ts';
import { stepsOf } from '../facts/places.ts';

type ComparisonAnswer = Omit<Extract<Answer, { type: 'comparison' }>, 'language'>;
type RelationAnswer = Omit<Extract<Answer, { type: 'relation' }>, 'language'>;

/** Puts the same fact (or two) of several entries side by side, and says which one meets more (or less) often. */
export function comparison(
  entries: readonly Entry[],
  facet: Facet,
  direction: 'more' | 'less',
  { registry }: Knowledge,
  also?: Facet,
): ComparisonAnswer {
  const sides = entries.map((entry) => {
    const range = facet === 'cadence' ? newestPerYear(entry, registry) : undefined;
    return {
      entry,
      facts: [...factsOf(entry, facet, registry), ...(also ? factsOf(entry, also, registry) : [])],
      ...(range
        ? { perYear: [range.min, range.max === Number.POSITIVE_INFINITY ? range.min : range.max] as const }
        : {}),
    };
  });
  const ranked = sides.filter((side) => side.perYear).sort((a, b) => middle(b) - middle(a));
  const first = ranked[direction === 'more' ? 0 : ranked.length - 1];
  const second = ranked[direction === 'more' ? 1 : ranked.length - 2];
  const complete = facet === 'cadence' && ranked.length === sides.length && first && second;
  const tie = complete ? middle(first) === middle(second) : undefined;
  return {
    type: 'comparison',
    facet,
    sides,
    direction,
    declined: sides.every((side) => side.facts.length === 0),
    ...(complete && !tie ? { winner: first.entry } : {}),
    ...(tie ? { tie } : {}),
  };
}

const middle = (side: { readonly perYear?: readonly [number, number] }) => (side.perYear![0] + side.perYear![1]) / 2;

/** The member that bears the name of an organisation: a local branch of it sits there, or a wording names it. */
function namesakeIn(whole: Entry, part: Entry, reading: Reading, knowledge: Knowledge): Entry | undefined {
  if (part.class !== 'unit') return undefined;
  const { entries, bears } = namesakesOf(part, reading, knowledge);
  const members = whole.facts.members.flatMap(({ value }) => value);
  const branch = entries.find(({ id }) => members.some((party) => 'id' in party && party.id === id));
  return branch ?? (members.some(bears) ? part : undefined);
}

/** What the documents say about two entries together: is one a member, the coordinator, a part of the other? */
export function relationBetween(
  a: Entry,
  b: Entry,
  asked: Facet | undefined,
  knowledge: Knowledge,
  reading?: Reading,
): RelationAnswer {
  const { registry, relations } = knowledge;
  const found: { whole: Entry; part: Entry; relation: RelationAnswer['relation']; facts: Fact[] }[] = [];
  for (const [whole, part] of [
    [a, b],
    [b, a],
  ] as const) {
    const says = (relation: 'memberOf' | 'coordinates' | 'children' | 'reporters', subject: Entry, target: Entry) =>
      relations[relation](subject.id).some(({ entry }) => entry.id === target.id);
    const only = (name: 'members' | 'coordination' | 'partOf' | 'reportsTo', entry: Entry, facet: Facet): Fact[] => [
      { entry, facet, name, groups: groupStatements(entry, name, registry) },
    ];
    if (says('memberOf', part, whole))
      found.push({ whole, part, relation: 'member', facts: only('members', whole, 'members') });
    if (says('coordinates', part, whole))
      found.push({ whole, part, relation: 'coordination', facts: only('coordination', whole, 'coordination') });
    if (says('children', whole, part))
      found.push({ whole, part, relation: 'partOf', facts: only('partOf', part, 'partOf') });
    if (says('reporters', whole, part))
      found.push({ whole, part, relation: 'reportsTo', facts: only('reportsTo', part, 'reportsTo') });
  }
  const wanted = {
    members: 'member',
    coordination: 'coordination',
    partOf: 'partOf',
    children: 'partOf',
    hierarchy: 'partOf',
    reportsTo: 'reportsTo',
  } as Partial<Record<Facet, string>>;
  const best = found.find(({ relation }) => asked && relation === wanted[asked]) ?? found[0];
  const [low, high] = reading && HOLDS.test(reading.masked) ? [b, a] : [a, b];
  const ordered = asked !== undefined && (OF_PLACE.has(asked) || asked === 'reportsTo') && reading !== undefined;
  const turned = (part: Entry) => (ordered && part !== low ? { reversed: true } : {});
  if (best)
    return {
      type: 'relation',
      asked,
      declined: false,
      ...best,
      ...(UPWARD.has(best.relation) ? turned(best.part) : {}),
    };
  const way = reading && OF_PLACE.has(asked ?? 'members') ? wayBetween(a, b, reading, knowledge) : undefined;
  if (way) return { type: 'relation', asked, declined: false, ...way, ...turned(way.part) };
  if (asked && OF_PLACE.has(asked)) return unrelated(high, low, asked, placeOf(low, high, registry));
  const [whole, part] = a.class === 'body' ? [a, b] : [b, a];
  const member = reading && whole.class === 'body' ? namesakeIn(whole, part, reading, knowledge) : undefined;
  if (member) {
    const facts: Fact[] = [
      { entry: whole, facet: 'members', name: 'members', groups: groupStatements(whole, 'members', registry) },
    ];
    return { type: 'relation', asked, declined: false, whole, part: member, relation: 'member', facts };
  }
  return unrelated(whole, part, asked, asked ? factsOf(whole, asked, registry) : []);
}

/** No document connects the two: what is told instead is to whom each belongs; where not even that is, nothing is known. */
const unrelated = (whole: Entry, part: Entry, asked: Facet | undefined, facts: readonly Fact[]): RelationAnswer => ({
  type: 'relation',
  asked,
  declined: facts.length === 0,
  whole,
  part,
  relation: 'none',
  facts,
});

/** Facets that ask for the place of one below the other. */
const OF_PLACE: ReadonlySet<Facet> = new Set(['partOf', 'children', 'hierarchy']);

/** "Is the sub-group under the committee?": over several levels it is; "under" also holds for whoever reports to it. */
function wayBetween(a: Entry, b: Entry, { masked }: Reading, knowledge: Knowledge) {
  const { entries } = knowledge.registry;
  for (const upwards of ORDERED.test(masked) ? [byBelonging, byAnyWay] : [byBelonging])
    for (const [part, whole] of [
      [a, b],
      [b, a],
    ] as const) {
      const way = wayUp(part, (it) => it === whole, entries, upwards);
      if (way) return { whole, part, relation: 'within', facts: stepsOf(way, knowledge) } as const;
    }
  return undefined;
}
const ORDERED = /\b(?:unter\w*|uber\w*|under|below|beneath|above|subordinate\w*|superior)\b/;

/** Relations of one above to one below. */
const UPWARD: ReadonlySet<RelationAnswer['relation']> = new Set(['partOf', 'within', 'reportsTo']);

/** Where the lower one stands instead. */
const placeOf = (low: Entry, high: Entry, registry: Registry): Fact[] =>
  [low, high].map((entry) => factsOf(entry, 'partOf', registry)).find((facts) => facts.length > 0) ?? [];

/** The first that is named is said to hold the other. */
const HOLDS =
  /\b(?:umfasst|enthalt|beinhaltet|includ|contain|compris|above|ubergeordnet)\w*|^(?:hat|haben|has|have)\b|^(?:gehort|gehoren|zahlt) (?:zu|zum|zur)\b|¤ (?:\w+ ){0,2}uber (?:\w+ )?¤/;
