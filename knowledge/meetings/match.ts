import type { Knowledge } from '../knowledge.ts';
import { withGermanKinds } from '../language/abbreviations.ts';
import { foldName } from '../language/fold.ts';
import { isStopword } from '../language/stopwords.ts';
import { wordsOf } from '../language/words.ts';
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
  /** `near` are bodies that the title may mean: several, or only in part. Never taken without a person. */
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
  const byTitle = titleMatch(hints.title, knowledge);
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

function titleMatch(title: string, knowledge: Knowledge): BodyMatch {
  const bare = bareTitle(title);
  const exact = named(bare, knowledge);
  if (exact.length === 1) return { body: exact[0]!.id, by: 'name' };
  const words = wordsOf(withGermanKinds(bare));
  const mentions = linkNames(words, knowledge.lexicon);
  const found = new Map<string, Entry>();
  const doubtful = new Map<string, Entry>();
  for (const { candidates } of mentions) {
    const best = candidates[0]!.score;
    const own = candidates.filter(({ entry, score }) => entry.class === 'body' && score >= best - 0.001);
    for (const { entry, how } of own) (how === 'exact' && own.length === 1 ? found : doubtful).set(entry.id, entry);
  }
  const parts = withoutWholes([...found.values()]);
  if (parts.length === 1 && doubtful.size === 0) {
    return ABOUT.test(foldName(bare)) ? { reason: 'about', near: parts } : { body: parts[0]!.id, by: 'name' };
  }
  if (parts.length + doubtful.size > 0) return { reason: 'ambiguous', near: [...parts, ...doubtful.values()] };
  const free = words.map((_, i) => i).filter((i) => !isStopword(words[i]!.folded));
  const near = linkPartially(words, free, knowledge.lexicon).filter(
    ({ entry, labelCoverage }) => entry.class === 'body' && labelCoverage >= 0.6,
  );
  return { reason: 'unknown', near: near.slice(0, 3).map(({ entry }) => entry) };
}

/** "Netzwerk X: AG Y" is the working group's meeting, if it belongs to the network. */
function withoutWholes(entries: readonly Entry[]): Entry[] {
  const wholes = new Set(entries.flatMap(wholesOf));
  const parts = entries.filter(({ id }) => !wholes.has(id));
  return parts.length > 0 ? parts : [...entries];
}
