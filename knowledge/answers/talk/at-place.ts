/** One of what the last answer told as a list, called by its place there: "Punkt 4, was sagt der?", "and number 5?", "wer ist der dritte?". */
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import { placeAsked } from '../../questions/talk/context.ts';
import type { Fact } from '../answer.ts';
import { just, type Step } from '../asked.ts';
import { profileFacts } from '../facts/facts.ts';
import { untoldFact } from '../facts/missing.ts';
import { tellOne } from '../inquiry.ts';
import { about } from '../named/named.ts';
import { isParts } from './one-of-told.ts';

/** What is listed of an entry in one statement. */
interface Listed {
  readonly items: readonly unknown[];
  /** The fact with just this of its items. */
  readonly only: (item: unknown) => Fact;
}

/**
 * The item at that place of what is listed of the last one: the entry that it is, or what stands there. Behind the end of the
 * list there is nobody, as behind that of a list of entries, of which one that is there was chosen before.
 */
export const atPlaceOfTold: Step = ({ reading, context, facets, knowledge, remembered: [last, another] }) => {
  const place = last ? placeAsked(reading.masked) : undefined;
  if (!last || place === undefined) return undefined;
  const said = reading.words.map(({ text }) => text).join(' ');
  if (context.offered.length > 1) return just({ type: 'unknown', terms: [said], nearest: [], declined: true });
  if (another) return undefined;
  const [longest] = listsOf(last, context.facets[0], knowledge).sort((a, b) => b.items.length - a.items.length);
  if (!longest || longest.items.length < 2) return undefined;
  const item = longest.items.at(place);
  if (item === undefined) return { draft: untoldFact(last, 'profile', said, knowledge), facets: context.facets };
  const entries = longest.items.flatMap((one) => (hasId(one) ? (knowledge.registry.entries.get(one.id) ?? []) : []));
  // What was asked of the whole is not asked of what it consists of.
  if (hasId(item) && entries.length === longest.items.length) {
    const [entry] = entries.filter(({ id }) => id === item.id);
    const asks = reading.facets.some(({ evidence }) => evidence !== '' && !NUMBER.test(evidence));
    return { ...about([entry!], asks ? facets : [], reading, knowledge), offered: entries };
  }
  const told = tellOne(longest.only(item));
  return told && { ...told, facets: context.facets, about: [last] };
};

/** "Number 5" is none to call. */
const NUMBER = /\b(?:nr|nummer|number|no)\b/;
const hasId = (item: unknown): item is { readonly id: string } =>
  typeof item === 'object' && item !== null && 'id' in item;

/** Its members or tasks, where they were asked for, or else its parts, those of each title by themselves. */
function listsOf(entry: Entry, facet: Facet | undefined, { registry }: Knowledge): Listed[] {
  const name = facet === 'members' ? 'members' : facet === 'purpose' && entry.class === 'body' ? 'tasks' : 'parts';
  return profileFacts(entry, registry)
    .filter((fact) => fact.name === name)
    .flatMap((fact) =>
      fact.groups.map(({ value, statements }): Listed => {
        const items: readonly unknown[] = isParts(value) ? value.items : Array.isArray(value) ? value : [];
        const only = (item: unknown) => [{ value: isParts(value) ? { ...value, items: [item] } : [item], statements }];
        return { items, only: (item) => ({ ...fact, groups: only(item), some: true }) as Fact };
      }),
    );
}
