import type { Knowledge } from '../../knowledge.ts';
import { isStopword } from '../../language/stopwords.ts';
import { wordsOf, wordsOfLabel } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { readQuestion } from '../../questions/read.ts';
import { wordsOfNames } from '../../search/link.ts';

/** An entry that fits what was typed so far, and what made it fit. */
export interface Found {
  readonly entry: Entry;
  /** `name` wholly typed, `topic` as the bot ranks a topic, `partial` part of a name, `beginning` of words of a name. */
  readonly how: 'name' | 'topic' | 'partial' | 'beginning';
}

/** Words of labels that may complete an unfinished last word; more only make noise. */
const MAX_COMPLETIONS = 6;
const MAX_LENGTH = 200;
/** The bounds of `topicAnswer` and of the partial names that a list accepts. */
const MIN_COVERAGE = 0.32;
const MIN_PARTIAL = 0.6;

/**
 * Search as you type, ranked as the bot ranks: names that stand there wholly, then the topic index, then names given in
 * part. The last word may be unfinished: it is completed from the registry's own words, and names that have words with
 * these beginnings follow.
 */
export function explore(typed: string, knowledge: Knowledge, limit: number): readonly Found[] {
  const text = typed.slice(0, MAX_LENGTH);
  const found = new Map<string, Found>();
  const add = (how: Found['how'], entries: Iterable<Entry>) => {
    for (const entry of entries) if (!found.has(entry.id)) found.set(entry.id, { entry, how });
  };
  const reading = readQuestion(text, knowledge, 'de');
  const beginnings = beginningWith(text, knowledge);
  const named = reading.mentions.flatMap(({ candidates }) => candidates.map(({ entry }) => entry));
  add('name', named);
  const terms = [...wordsOfNames(reading).map(({ text }) => text), ...reading.content.map(({ text: word }) => word)];
  const last = reading.words.at(-1);
  const unfinished = last !== undefined && named.length === 0 && !tableOf(knowledge).known.has(last.folded);
  if (unfinished) {
    add('beginning', beginnings);
    const before = terms.filter((term) => term !== last.text);
    for (const completion of completionsOf(last.folded, knowledge))
      add('topic', topicHits([...before, completion], knowledge));
  } else add('topic', topicHits(terms, knowledge));
  add(
    'partial',
    reading
      .partial()
      .filter(({ score }) => score >= MIN_PARTIAL)
      .map(({ entry }) => entry),
  );
  add('beginning', beginnings);
  return [...found.values()].slice(0, limit);
}

function topicHits(terms: readonly string[], { topics }: Knowledge): Entry[] {
  return topics
    .search(terms)
    .filter(({ coverage }) => coverage >= MIN_COVERAGE)
    .map(({ entry }) => entry);
}

/** Names in which every typed word begins a word, the shortest first: what is typed is then most of the name. */
function beginningWith(text: string, knowledge: Knowledge): Entry[] {
  const typed = wordsOf(text).map(({ folded }) => folded);
  if (typed.length === 0) return [];
  return tableOf(knowledge)
    .spellings.filter(({ words }) => typed.every((start) => words.some((word) => word.startsWith(start))))
    .sort((a, b) => CLASS_ORDER[a.entry.class] - CLASS_ORDER[b.entry.class] || a.length - b.length)
    .map(({ entry }) => entry);
}
const CLASS_ORDER = { body: 0, unit: 1, person: 2, project: 3, concept: 4, publication: 5 } as const;

/** The most frequent words of names and topics with this beginning. */
function completionsOf(start: string, knowledge: Knowledge): string[] {
  if (start.length < 2) return [];
  return tableOf(knowledge)
    .words.filter(({ folded }) => folded.startsWith(start))
    .slice(0, MAX_COMPLETIONS)
    .map(({ folded }) => folded);
}

interface Table {
  readonly spellings: readonly { readonly entry: Entry; readonly words: readonly string[]; readonly length: number }[];
  /** Most frequent first. */
  readonly words: readonly { readonly folded: string; readonly count: number }[];
  /** The same words, for "is this one finished?". */
  readonly known: ReadonlySet<string>;
}
const TABLES = new WeakMap<Knowledge, Table>();

/** Words and spellings of a registry, made once for each. */
function tableOf(knowledge: Knowledge): Table {
  const known = TABLES.get(knowledge);
  if (known) return known;
  const counts = new Map<string, number>();
  const spellings: Table['spellings'][number][] = [];
  for (const entry of knowledge.registry.entries.values()) {
    for (const name of [entry.name, ...entry.also, ...entry.asked]) {
      const words = wordsOfLabel(name).map(({ folded }) => folded);
      spellings.push({ entry, words, length: name.length });
    }
    const learnt = [entry.name, ...entry.also, ...entry.asked, ...entry.facts.topics.flatMap(({ value }) => value)];
    for (const { folded } of learnt.flatMap(wordsOf))
      if (!isStopword(folded)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const words = Array.from(counts, ([folded, count]) => ({ folded, count })).sort(
    (a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1),
  );
  const table: Table = { spellings, words, known: new Set(counts.keys()) };
  TABLES.set(knowledge, table);
  return table;
}
