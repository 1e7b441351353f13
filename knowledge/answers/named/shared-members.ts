import type { Entry } from '../../model.ts';
import type { SubjectStep } from '../asked.ts';
import { partlyNamed } from './partly-named.ts';

/** "Who sits in both A and B?", "which members do they share?": those that are members of all the bodies that are named. */
export const sharedMembers: SubjectStep = ({ reading, facets, knowledge }, { entries: named }) => {
  const { masked, asks } = reading;
  const both = BOTH.test(masked) && facets[0] === 'members' && !asks.count;
  if (!(COMMON.test(masked) || both) || COMPARES.test(masked)) return undefined;
  if (facets[0] !== undefined && facets[0] !== 'members') return undefined;
  const bodies = [...named, ...partlyNamed(named, 'members', reading, knowledge)];
  if (bodies.length < 2 || bodies.some(({ class: cls }) => cls !== 'body')) return undefined;
  const [first, ...others] = bodies.map(membersOf);
  const items = [...first!]
    .filter((id) => others.every((members) => members.has(id)))
    .flatMap((id) => knowledge.registry.entries.get(id) ?? [])
    .map((entry) => ({ entry }));
  const query = { kinds: [], classes: ['unit'], shared: bodies } as const;
  return {
    draft: { type: 'list', query, items, count: asks.count, declined: items.length === 0 },
    facets: ['members'],
  };
};

const membersOf = ({ facts }: Entry): ReadonlySet<string> =>
  new Set(facts.members.flatMap(({ value }) => value.flatMap((party) => ('id' in party ? [party.id] : []))));

const COMMON = /\b(?:gemeinsam\w*|share[sd]?|in common|uberschneid\w*|overlap\w*)\b/;
const BOTH = /\b(?:beide[nrms]?|sowohl|both)\b/;
const COMPARES = /\b(?:vergleich\w*|unterschied\w*|compar\w*|differ\w*)\b/;
