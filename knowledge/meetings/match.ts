import type { Knowledge } from '../knowledge.ts';
import { withGermanKinds } from '../language/abbreviations.ts';
import { foldName } from '../language/fold.ts';
import { remembering } from '../language/remembering.ts';
import { isStopword } from '../language/stopwords.ts';
import { type Word, wordsOf } from '../language/words.ts';
import type { Entry, Registry } from '../model.ts';
import { linkNames } from '../search/link.ts';
import { linkPartially } from '../search/link-partially.ts';
import { wholesOf } from '../whereabouts.ts';
import type { Meeting } from './model.ts';

/** What an event says about the body it belongs to. */
export interface EventHints {
  readonly uid: string;
  readonly title: string;
  readonly categories: readonly string[];
  /** Value of the event's own property for the body (`X-GREMIUM`): id or name. */
  readonly property?: string;
  /** The event stands in the registry itself. */
  readonly registry?: boolean;
}

/**
 * What the operator says about a source. Keys are a UID, a title or a category, values ids of bodies. Titles and
 * categories are compared folded, and a key with `*` at its end fits whatever begins so.
 */
export interface BodyMapping {
  readonly events?: Readonly<Record<string, string>>;
  /** Every event of the source that nothing else claims, for a calendar of one body. */
  readonly all?: string;
}

export type BodyMatch =
  | { readonly body: string; readonly by: NonNullable<Meeting['matchedBy']> }
  /** `near` are bodies that the title names, but not alone. Never taken without a person. */
  | {
      readonly body?: undefined;
      readonly reason: 'ambiguous' | 'about' | 'unknown' | 'unknown-id';
      readonly near: readonly Entry[];
      readonly asked?: string;
    };

/**
 * Finds the body of an event, the most explicit word first: the operator's mapping, the event's own property, a category,
 * the title. A title counts only when it holds the whole name of exactly one body, spelled right: a reminder in the wrong
 * channel is worse than one that an operator has to assign.
 */
export function matchBody(hints: EventHints, mapping: BodyMapping, knowledge: Knowledge): BodyMatch {
  const bodies = knowledge.registry.entries;
  const claim = (id: string, by: NonNullable<Meeting['matchedBy']>): BodyMatch =>
    bodies.get(id)?.class === 'body' ? { body: id, by } : { reason: 'unknown-id', near: [], asked: id };

  const mapped = mappedBody(hints, mapping);
  if (mapped) return claim(mapped, 'mapping');
  if (hints.property) {
    const id = bodies.has(hints.property) ? hints.property : named(hints.property, knowledge)[0]?.id;
    return claim(id ?? hints.property, hints.registry ? 'registry' : 'property');
  }
  for (const category of hints.categories) {
    if (bodies.get(category)?.class === 'body') return { body: category, by: 'category' };
    const [only, other] = named(category, knowledge);
    if (only && !other) return { body: only.id, by: 'category' };
  }
  const byTitle = titlesOf(knowledge)(hints.title);
  return byTitle.body === undefined && mapping.all ? claim(mapping.all, 'mapping') : byTitle;
}

function mappedBody({ uid, title, categories }: EventHints, { events = {} }: BodyMapping): string | undefined {
  if (Object.hasOwn(events, uid)) return events[uid];
  const texts = [title, ...categories].map(foldName);
  for (const [key, id] of Object.entries(events)) {
    const open = key.endsWith('*');
    const folded = foldName(open ? key.slice(0, -1) : key);
    if (folded && texts.some((text) => text === folded || (open && text.startsWith(folded)))) return id;
  }
  return undefined;
}

/** Bodies whose name or other spelling is exactly this text. */
function named(text: string, { registry }: Knowledge): readonly Entry[] {
  let names = namesOf.get(registry);
  if (names === undefined) {
    names = new Map<string, Entry[]>();
    for (const entry of registry.entries.values()) {
      if (entry.class !== 'body') continue;
      for (const name of new Set([entry.name, ...entry.also].map(foldName)))
        names.set(name, [...(names.get(name) ?? []), entry]);
    }
    namesOf.set(registry, names);
  }
  const folded = foldName(text);
  return folded ? (names.get(folded) ?? []) : [];
}
/** Folding every name for every title made a calendar of 20,000 titles stand still for minutes. */
const namesOf = new WeakMap<Registry, Map<string, Entry[]>>();

/** What calendars put before a title; it says nothing about the body. */
const PREFIX =
  /^\s*(?:(?:[([]?\s*(?:abgesagt|entfällt|fällt aus|verschoben|canceled|cancelled|moved|postponed)\s*(?:[)\]:!]+|[-–—]\s)|(?:aktualisiert|updated|wg|aw|fwd?|re)\s*:)\s*)+/iu;
/** A title with one of these is about a meeting, it is not the meeting. */
const ABOUT =
  /\b(?:vorbereitung\w*|vorbesprech\w*|vorgesprach\w*|vortreffen|nachbereitung\w*|nachbesprech\w*|frist|\w*frist|abgabe\w*|versand|einladungsversand|deadline|prep|preparation|pre meeting|debrief\w*|geburtstag)\b/;

export const bareTitle = (title: string): string => title.replace(PREFIX, '').trim();

/** Calendars hold the same titles again and again, and all sources are matched anew when one of them has changed. */
function titlesOf(knowledge: Knowledge): (title: string) => BodyMatch {
  let match = matchOf.get(knowledge);
  if (match === undefined) {
    match = remembering((title) => titleMatch(title, knowledge), MOST_TITLES);
    matchOf.set(knowledge, match);
  }
  return match;
}
const matchOf = new WeakMap<Knowledge, (title: string) => BodyMatch>();
/** More than all sources of a county have. */
const MOST_TITLES = 50_000;

function titleMatch(title: string, knowledge: Knowledge): BodyMatch {
  const bare = bareTitle(title);
  const exact = named(bare, knowledge);
  if (exact.length === 1) return { body: exact[0]!.id, by: 'name' };
  const words = wordsOf(withGermanKinds(bare));
  // Most titles name nobody, and what a misspelled one may mean is never taken: it only casts doubt on what is named.
  const { found: certain, doubtful: shared } = namedIn(words, knowledge, true);
  if (certain.length + shared.length === 0) return { reason: 'unknown', near: [] };
  const { found, doubtful } = namedIn(words, knowledge);
  const parts = withoutWholes(found);
  if (parts.length === 1 && doubtful.length === 0) {
    return ABOUT.test(foldName(bare)) ? { reason: 'about', near: parts } : { body: parts[0]!.id, by: 'name' };
  }
  return { reason: 'ambiguous', near: [...parts, ...doubtful] };
}

/** Bodies that a title may mean which names none: misspelled, or in part. As slow as a question, so not for every title. */
export function nearestTo(title: string, knowledge: Knowledge): readonly Entry[] {
  const words = wordsOf(withGermanKinds(bareTitle(title)));
  const { found, doubtful } = namedIn(words, knowledge);
  if (found.length + doubtful.length > 0) return [...found, ...doubtful];
  const free = words.map((_, i) => i).filter((i) => !isStopword(words[i]!.folded));
  const near = linkPartially(words, free, knowledge.lexicon).filter(
    ({ entry, labelCoverage }) => entry.class === 'body' && labelCoverage >= 0.6,
  );
  return near.slice(0, 3).map(({ entry }) => entry);
}

/** Bodies that are named, spelled right and unlike any other; and those of which that cannot be said. */
function namedIn(words: readonly Word[], { lexicon }: Knowledge, isExact = false) {
  const found = new Map<string, Entry>();
  const doubtful = new Map<string, Entry>();
  for (const { candidates } of linkNames(words, lexicon, isExact)) {
    const best = candidates[0]!.score;
    const own = candidates.filter(({ entry, score }) => entry.class === 'body' && score >= best - 0.001);
    for (const { entry, how } of own) (how === 'exact' && own.length === 1 ? found : doubtful).set(entry.id, entry);
  }
  return { found: [...found.values()], doubtful: [...doubtful.values()] };
}

/** "Netzwerk X: AG Y" is the working group's meeting, if it belongs to the network. */
function withoutWholes(entries: readonly Entry[]): Entry[] {
  const wholes = new Set(entries.flatMap(wholesOf));
  const parts = entries.filter(({ id }) => !wholes.has(id));
  return parts.length > 0 ? parts : [...entries];
}
