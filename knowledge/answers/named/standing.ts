/** Where somebody stands in the hierarchy: who is beside, everything below, and the way up. */
import { above, byAnyWay, wayUp } from '../../hierarchy.ts';
import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry, EntryClass } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import { standingAsked } from '../../questions/conditions/standing.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { withFacets } from '../../questions/talk/ellipsis.ts';
import { namedWords } from '../../search/link.ts';
import { wholesOf } from '../../whereabouts.ts';
import type { Asked, SubjectStep } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { factsOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { partsBelow, stepsOf } from '../facts/places.ts';
import { tell } from '../inquiry.ts';
import { listAnswer } from '../lists/lists.ts';
import { about } from './named.ts';

/** "Which groups stand beside …?", "everything below …", "two levels above …": of the one that is named, or was spoken of. */
export const standing: SubjectStep = (given, { entries: named }) => {
  const { reading, facets, remembered } = given;
  const sought = standingAsked(reading.masked);
  if (!sought || reading.untold || (facets[0] && !OF_PLACE.has(facets[0]))) return undefined;
  // "Über alle Ebenen" may name a term, and asks for no list of levels.
  const placed = named.filter(isPlaced);
  const [subject, other, another] =
    placed.length > 0 ? placed : speaksOfLast(reading) ? remembered.filter(isPlaced).slice(0, 1) : [];
  if (!subject || another) return undefined;
  const asked = { ...given, reading: { ...reading, kinds: reading.kinds.filter((kind) => isPlaced(KINDS[kind]!)) } };
  switch (sought) {
    case 'beside':
      return other ? placeOfBoth([subject, other], asked) : beside(subject, asked);
    case 'allBelow':
      return other ? undefined : allBelow(subject, asked);
    case 'wayUp':
      return upwards(subject, other, asked);
  }
};

const isPlaced = ({ class: cls }: { readonly class: EntryClass }): boolean => cls === 'body' || cls === 'unit';

/** Facets by which people ask for a place; any other is asked of whoever stands there. */
const OF_PLACE: ReadonlySet<Facet> = new Set(['partOf', 'reportsTo', 'children', 'hierarchy', 'profile', 'definition']);

/** Nothing is said but what is asked for. */
const speaksOfLast = ({ mentions, content }: Reading): boolean =>
  mentions.every(({ words }) => words.length === 1) &&
  content.every(({ folded }) => kindsCalled(folded) !== undefined || OF_STANDING.test(folded));
const OF_STANDING =
  /^(?:daneben|danebe|ebenen?|stufen?|levels?|oben|oberste\w*|spitze|letztlich|letztendlich|ultimately|schwester\w*|sister|top)$/;

/** "Are A and B in the same network?" */
const placeOfBoth = (subjects: readonly Entry[], { reading, knowledge }: Asked): Decision | undefined =>
  reading.asks.list ? undefined : about(subjects, ['partOf'], reading, knowledge);

/** The other parts of what an entry is part of. */
function beside(entry: Entry, { reading, knowledge }: Asked): Decision | undefined {
  const whole = nearestWhole(entry, reading, knowledge);
  if (!whole) return about([entry], ['partOf'], reading, knowledge);
  const list = listAnswer({ ...ofParts(entry, reading), excluded: [entry.id] }, whole, knowledge);
  return list && { draft: { ...list, query: { ...list.query, beside: entry } }, facets: ['children'] };
}

/** A list of parts is asked for, of bodies or of offices like the one that is named. */
const ofParts = (entry: Entry, reading: Reading): Reading => ({
  ...withFacets(reading, ['children']),
  content: [],
  ofGroups: false,
  classes: reading.kinds.length + reading.classes.length > 0 ? reading.classes : [entry.class],
  asks: { ...reading.asks, list: true },
});

/** "In the same network": the whole of that kind; else one that is no whole of another. */
function nearestWhole(entry: Entry, reading: Reading, knowledge: Knowledge): Entry | undefined {
  const wholes = entries(wholesOf(entry), knowledge);
  const kinds = kindsAround(reading);
  const higher = new Set(wholes.flatMap((whole) => above(whole, knowledge.registry.entries).map((it) => it.entry)));
  return wholes.find(({ kind }) => kinds.includes(kind)) ?? wholes.find((whole) => !higher.has(whole)) ?? wholes[0];
}

/** Kinds that the words beside the names call, but those of which a list is asked. */
function kindsAround({ words, mentions, kinds }: Reading): string[] {
  const named = namedWords(mentions);
  return words.flatMap(({ folded }, i) =>
    named.has(i) ? [] : (kindsCalled(folded)?.ids ?? []).filter((id) => !kinds.includes(id)),
  );
}

/** What belongs to an entry over all levels; of one kind only, where that is asked for. */
function allBelow(entry: Entry, { reading, knowledge: { relations } }: Asked): Decision | undefined {
  const [kind] = reading.kinds;
  const cls = kind ? KINDS[kind]!.class : entry.class;
  const parts = partsBelow(entry, relations).filter(
    (part) => part.entry.class === cls && (!kind || reading.kinds.includes(part.entry.kind)),
  );
  if (parts.length === 0) return undefined;
  return {
    draft: {
      type: 'list',
      query: { kinds: reading.kinds, classes: [cls], relation: 'children', subject: entry, allLevels: true },
      items: kind ? parts.map((part) => ({ entry: part.entry })) : parts,
      count: reading.asks.count,
      declined: false,
    },
    facets: ['children'],
  };
}

/** The way up: to the other one that is named, to a kind that is asked for, so many levels, or to the top. */
function upwards(entry: Entry, other: Entry | undefined, { reading, knowledge }: Asked): Decision | undefined {
  const all = knowledge.registry.entries;
  const to = (fits: (above: Entry) => boolean, from = entry) =>
    wayUp(from, fits, all) ?? wayUp(from, fits, all, byAnyWay);
  if (other) {
    const way = to((it) => it === other) ?? to((it) => it === entry, other);
    return way && tell(stepsOf(way, knowledge), ['partOf']);
  }
  const levels = levelsAsked(reading.masked);
  const kinds = [...reading.kinds, ...kindsAround(reading)];
  const ofKind = levels ? [] : above(entry, all).filter((it) => kinds.includes(it.entry.kind));
  const goal = (LAST.test(reading.masked) ? ofKind.at(-1) : ofKind[0])?.entry;
  const way = goal
    ? to((it) => it === goal)
    : !levels && kinds.length > 0
      ? to(({ kind }) => kinds.includes(kind))
      : undefined;
  if (way) {
    const beyond = BEYOND.test(reading.masked) ? factsOf(way.at(-1)!, 'hierarchy', knowledge.registry) : [];
    return tell([...stepsOf(way, knowledge), ...beyond], ['partOf']);
  }
  const last = levels ?? (BEYOND.test(reading.masked) ? 2 : Number.POSITIVE_INFINITY);
  const places = [{ entry, level: 0 }, ...above(entry, all)]
    .filter(({ level }) => level < last)
    .flatMap((it) => factsOf(it.entry, it.level < last - 1 && levels ? 'partOf' : 'hierarchy', knowledge.registry));
  return tell(places.slice(0, MAX_PLACES), ['partOf']);
}
const MAX_PLACES = 8;

/** "Letztlich", "on the topmost level": not the nearest of a kind. */
const LAST = /\b(?:letzt\w+|ultimately|oberste\w*|hochste\w*|topmost|highest|top)\b/;
/** "Above the network that … belongs to": the kind says from where on. */
const BEYOND = /\b(?:uber|oberhalb|above|over|higher than|parent of)\b/;

/** "Zwei Ebenen darüber" */
const levelsAsked = (masked: string): number | undefined =>
  /\b(?:three|drei|3) (?:levels?|steps?|tiers?|layers?|ebenen|stufen)\b/.test(masked)
    ? 3
    : /\b(?:two|zwei|2) (?:levels?|steps?|tiers?|layers?|ebenen|stufen)\b|\bubernachste/.test(masked)
      ? 2
      : undefined;
