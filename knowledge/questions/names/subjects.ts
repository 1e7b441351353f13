import { factsOf } from '../../answers/facts/facts.ts';
import { asksContents } from '../../answers/lists/below.ts';
import { INCLUDING } from '../../answers/lists/list-relations.ts';
import { above } from '../../hierarchy.ts';
import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry, EntryClass } from '../../model.ts';
import type { Mention } from '../../search/link.ts';
import { mayBeOne } from '../../twins.ts';
import { asksOnly, kindsCalled } from '../conditions/kinds-asked.ts';
import type { Facet } from '../facets/facets.ts';
import type { Reading } from '../read.ts';
import { saysPronoun } from '../words/points-back.ts';
import { hintedClass } from './class-hints.ts';
import { namedTogether } from './named-together.ts';
import { settlePartial } from './partial-names.ts';
import { explains, saysAgain } from './said-again.ts';
import {
  asksHowOftenPublished,
  asksWho,
  FACTUAL,
  MAX_CHOICES,
  NO_SUBJECTS,
  type Subjects,
  withFact,
} from './settled.ts';
import { namedWider } from './wider-names.ts';

/** Which class a name means when entries of several classes bear it. */
const CLASS_ORDER: readonly EntryClass[] = ['body', 'unit', 'person', 'project', 'concept', 'publication'];
const PREFERRED: Partial<Record<Facet, readonly EntryClass[]>> = {
  definition: ['concept', 'publication', 'body', 'unit', 'project', 'person'],
  published: ['publication', 'project', 'unit', 'concept', 'body', 'person'],
  contact: ['unit', 'person', 'body', 'project', 'publication', 'concept'],
};

/** Settles whom the question names. */
export function settleSubjects(reading: Reading, knowledge: Knowledge, allowPartial: boolean): Subjects {
  const facet = reading.facets[0]?.facet;
  const whoIs = asksWho(reading);
  const mentions = reading.mentions.filter(
    (mention) =>
      !isBackground(mention, reading, knowledge) &&
      !reading.mentions.some((next) => saysAgain(mention, next) || explains(mention, next, reading)),
  );
  // "Which law is it based on?": a word of a kind and a pronoun name nobody in part.
  const points = reading.kinds.length > 0 && reading.content.length === 0 && saysPronoun(reading);
  // "Is there a leaflet that explains …?": whoever is named in part is no leaflet.
  const seeksPaper = reading.asks.list && asksOnly('publication', reading) && (!facet || facet === 'profile');
  if (mentions.length === 0)
    return allowPartial && !points && !seeksPaper
      ? (namedTogether(reading, knowledge) ?? settlePartial(reading, knowledge))
      : NO_SUBJECTS;

  const wider = namedWider(mentions, reading, knowledge);
  if (wider) return wider;
  const hinted = hintedClass(reading);
  const settled: Entry[] = [];
  let ambiguous: Subjects['ambiguous'];
  for (const mention of mentions) {
    // A name beats another entry's alternative spelling only where both could answer.
    const close = mention.candidates
      .filter(({ score }) => score >= mention.candidates[0]!.score - 0.021)
      .map(({ entry }) => entry);
    const ofKind = close.filter(({ kind }) => kindsBeside(mention, reading).includes(kind));
    const ofGroups =
      asksForBodies(reading) || facet === 'children' ? close.filter((entry) => hasGroups(entry, knowledge)) : [];
    const ofClass = hinted ? close.filter((entry) => entry.class === hinted) : [];
    const ofHint = [ofKind, ofGroups, ofClass].find((entries) => entries.length > 0);
    const able = ofHint ?? (facet && FACTUAL.has(facet) ? withFact(close, facet, knowledge) : close);
    const top = mention.candidates[0]!.score;
    const tied =
      able.length < close.length
        ? able
        : mention.candidates.filter(({ score }) => score >= top - 0.001).map(({ entry }) => entry);
    const sameClass = ofBestClass(
      tied,
      whoIs
        ? ['person', ...CLASS_ORDER]
        : hinted
          ? [hinted, ...CLASS_ORDER]
          : ((facet && PREFERRED[facet]) ?? CLASS_ORDER),
    );
    const narrowed = withDeeds(
      withFact(narrowByContext(sameClass, mentions, mention, knowledge), facet, knowledge),
      facet,
      knowledge,
    );
    const forAll = narrowed.length > 1 ? forAllBranches(narrowed, reading, knowledge) : undefined;
    if (forAll) settled.push(forAll);
    else if (narrowed.length === 1 || twins(narrowed)) settled.push(narrowed[0]!);
    else
      ambiguous ??= {
        entries: narrowed.slice(0, MAX_CHOICES + 3),
        asked: spoken(mention, reading),
        reason: 'ambiguous',
      };
  }
  const consumed = new Set(mentions.flatMap(({ words }) => words.map((i) => reading.words[i]!.folded)));
  const [only] = settled;
  if (
    settled.length === 1 &&
    facet &&
    FACTUAL.has(facet) &&
    only!.class !== 'body' &&
    // A paper's origin is no law.
    !(only!.class === 'publication' && (facet === 'legalBasis' || asksHowOftenPublished(reading))) &&
    // What an office published are papers, not one that has a word of its name.
    !(facet === 'published' && knowledge.relations.published(only!.id).length > 0) &&
    factsOf(only!, facet, knowledge.registry).length === 0 &&
    !whoIs &&
    !reading.asks.list &&
    !asksContents(only!, reading)
  ) {
    const better =
      facet === 'published'
        ? papersOfSameWords(mentions[0]!, reading)
        : [bodyOfSameWords(mentions[0]!, reading, facet, knowledge) ?? []].flat();
    if (better.length > 0) return { entries: better, consumed: new Set(), certain: false };
  }
  return {
    entries: [...new Set(settled)],
    consumed,
    certain: true,
    ...(ambiguous && settled.length === 0 ? { ambiguous } : {}),
  };
}

/** A term or an office bears the name, but only a body of a longer name has the asked fact ("wie oft tagt Frühe Hilfen?"). */
function bodyOfSameWords(mention: Mention, reading: Reading, facet: Facet, knowledge: Knowledge): Entry | undefined {
  if (
    mention.candidates.some(({ entry }) => entry.class === 'unit' && (facet === 'coordination' || facet === 'members'))
  )
    return undefined;
  const able = reading
    .wider()
    .filter(
      ({ entry, matched, labelCoverage }) =>
        (entry.class === 'body' || entry.class === 'project') &&
        (mention.words.every((i) => matched.includes(i)) ||
          (labelCoverage > 0.95 && mention.words.some((i) => matched.includes(i)))) &&
        factsOf(entry, facet, knowledge.registry).length > 0,
    );
  const [best, second] = able;
  return best && best.labelCoverage >= 0.4 && (!second || best.score > second.score + 0.03) ? best.entry : undefined;
}

/** "Is the monitor available in print?": the papers whose names contain the term, the nearest of them. */
function papersOfSameWords({ words }: Mention, { wider }: Reading): Entry[] {
  const papers = wider().filter(
    ({ entry, matched, labelCoverage }) =>
      entry.class === 'publication' &&
      (labelCoverage > 0.95 || (labelCoverage >= 0.4 && words.every((i) => matched.includes(i)))),
  );
  return papers
    .filter(({ score }) => score > papers[0]!.score - 0.15)
    .slice(0, 2)
    .map(({ entry }) => entry);
}

/**
 * Kinds that the words right before and behind a name call: "das X-Netzwerk", "the network for X" is none of the terms that
 * are called X; nor is "the network for X (X in German)".
 */
function kindsBeside({ words: named, candidates }: Mention, { words, mentions }: Reading): readonly string[] {
  const said = mentions.find((other) => saysAgain(other, { words: named, candidates }));
  let before = (said?.words ?? named)[0]! - 1;
  if (FOR.test(words[before]?.folded ?? '')) before--;
  return [words[before], words[named.at(-1)! + 1]].flatMap((word) => (word && kindsCalled(word.folded)?.ids) ?? []);
}
const FOR = /^(?:for|fur|on|gegen|against|zu|of)$/;

/** A common noun that is also somebody's name ("Kommunen") steps back when the question names somebody properly. */
function isBackground(mention: Mention, reading: Reading, { registry }: Knowledge): boolean {
  // The county itself is where everything happens.
  if (reading.content.length > 1 && mention.candidates[0]!.entry.name === registry.about.name) return true;
  const generic =
    mention.words.length === 1 &&
    mention.candidates.every(({ entry }) => entry.kind === 'group' || entry.class === 'concept');
  const place = mention.candidates.some(({ entry }) => entry.kind === 'municipality');
  const rivals = reading.mentions
    .filter((other) => other !== mention)
    .flatMap(({ candidates }) => candidates.map(({ entry }) => entry));
  if (place && !reading.asks.confirm) return rivals.some((entry) => entry.kind !== 'municipality');
  return generic && rivals.some((entry) => entry.class === 'body' || entry.class === 'project');
}

/** "Was koordiniert der Verband?": of offices that are called so, those that run something, or sit somewhere; all of them where none does. */
function withDeeds(entries: readonly Entry[], facet: Facet | undefined, { relations }: Knowledge): Entry[] {
  const does = facet === 'coordination' ? relations.coordinates : facet === 'members' ? relations.memberOf : undefined;
  const units = entries.length > 1 && entries.every(({ class: cls }) => cls === 'unit');
  const able = does && units ? entries.filter(({ id }) => does(id).length > 0) : [];
  return able.length > 0 ? able : [...entries];
}

/** A list of bodies is asked for: of a term and a network of one name, the network has them. */
const asksForBodies = ({ asks, kinds, classes }: Reading): boolean =>
  asks.list && (classes.includes('body') || kinds.some((kind) => KINDS[kind]!.class === 'body'));

const hasGroups = ({ id, class: cls }: Entry, { relations }: Knowledge): boolean =>
  cls === 'body' && relations.children(id).length > 0;

function ofBestClass(entries: readonly Entry[], order: readonly EntryClass[]): Entry[] {
  for (const cls of order) {
    const found = entries.filter((entry) => entry.class === cls);
    if (found.length > 0) return found;
  }
  return [...entries];
}

/** Of several bearers of a name, those that belong to another entry named in the same question. */
function narrowByContext(
  entries: readonly Entry[],
  mentions: readonly Mention[],
  own: Mention,
  { registry }: Knowledge,
): Entry[] {
  if (entries.length < 2) return [...entries];
  const others = new Set(
    mentions.filter((mention) => mention !== own).flatMap(({ candidates }) => candidates.map(({ entry }) => entry.id)),
  );
  const near = entries.filter((entry) => above(entry, registry.entries).some((it) => others.has(it.entry.id)));
  return near.length > 0 ? near : [...entries];
}

/** Entries that are linked as possibly the same: the answer shows both, so no question back is needed. */
const twins = (entries: readonly Entry[]): boolean => entries.length === 2 && mayBeOne(entries[0]!, entries[1]!);

/**
 * "In welchen Gremien sitzt der Verband?", "wo sitzt er mit drin?": branches of one organisation are all meant, so no question
 * back is needed. The one that sits wherever the others do stands for all.
 */
function forAllBranches(
  entries: readonly Entry[],
  { asks, facets, masked }: Reading,
  { relations }: Knowledge,
): Entry | undefined {
  const facet = facets[0]?.facet;
  const branches = entries.every(({ class: cls, kind }) => cls === 'unit' && kind === entries[0]!.kind);
  const seats = facet === 'members' || facet === 'partOf' || (facet === 'children' && INCLUDING.test(masked));
  if (!branches || !seats) return undefined;
  const bodies = (id: string) => new Set(relations.memberOf(id).map(({ entry }) => entry.id));
  const widest = entries.find(({ id }) =>
    entries.every((other) => [...bodies(other.id)].every((body) => bodies(id).has(body))),
  );
  return widest ?? (asks.list ? entries[0] : undefined);
}

const spoken = (mention: Mention, reading: Reading) => mention.words.map((i) => reading.words[i]!.text).join(' ');
