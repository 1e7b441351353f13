/** What belongs to what, over any number of levels. An entry may have several wholes, and who reports to whom may go in a circle. */
import type { Entry } from './model.ts';
import { wholesOf } from './whereabouts.ts';

type Entries = ReadonlyMap<string, Entry>;

/** An entry, and how many levels it is away from where one started: 1 is the next. */
export interface Standing {
  readonly entry: Entry;
  readonly level: number;
}

/** One step up: the ids of what is right above an entry. */
export type Upwards = (entry: Entry) => readonly string[];

/** By belonging only. */
export const byBelonging: Upwards = wholesOf;

/** By belonging or, where that leads no further, by reporting. */
export const byAnyWay: Upwards = (entry) => [
  ...wholesOf(entry),
  ...entry.facts.reportsTo.flatMap(({ value }) => value),
];

/** Everything above an entry, the nearest first, each once. */
export function above(entry: Entry, entries: Entries, upwards: Upwards = byBelonging): Standing[] {
  return [...stepsUp(entry, entries, upwards)].slice(1).map(([id, { level }]) => ({ entry: entries.get(id)!, level }));
}

/** The shortest way from an entry up to one that fits, both included; undefined where none above fits. */
export function wayUp(
  entry: Entry,
  fits: (above: Entry) => boolean,
  entries: Entries,
  upwards: Upwards = byBelonging,
): Entry[] | undefined {
  const steps = stepsUp(entry, entries, upwards);
  const goal = [...steps.keys()].slice(1).find((id) => fits(entries.get(id)!));
  if (goal === undefined) return undefined;
  const way: Entry[] = [];
  for (let id: string | undefined = goal; id !== undefined; id = steps.get(id)!.from) way.unshift(entries.get(id)!);
  return way;
}

/** Whoever is above, in rounds from the entry on, and from whom each was reached first. */
function stepsUp(entry: Entry, entries: Entries, upwards: Upwards): Map<string, { level: number; from?: string }> {
  const steps = new Map<string, { level: number; from?: string }>([[entry.id, { level: 0 }]]);
  for (const [id, { level }] of steps)
    for (const next of upwards(entries.get(id)!))
      if (!steps.has(next) && entries.has(next)) steps.set(next, { level: level + 1, from: id });
  return steps;
}

/** Everything below, each behind what it belongs to and once only, at the level where it stands highest. */
export function below(entry: Entry, partsOf: (id: string) => readonly Entry[]): Standing[] {
  const levels = new Map<string, number>([[entry.id, 0]]);
  const round = [entry];
  for (const whole of round)
    for (const part of partsOf(whole.id))
      if (!levels.has(part.id)) {
        levels.set(part.id, levels.get(whole.id)! + 1);
        round.push(part);
      }
  const told = new Set<string>([entry.id]);
  const walk = (whole: Entry, level: number): Standing[] =>
    partsOf(whole.id).flatMap((part) => {
      if (told.has(part.id) || levels.get(part.id) !== level) return [];
      told.add(part.id);
      return [{ entry: part, level }, ...walk(part, level + 1)];
    });
  return walk(entry, 1);
}
