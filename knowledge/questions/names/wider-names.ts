/** Names that the only name and the words around it give together. */
import { above } from '../../hierarchy.ts';
import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import type { Candidate, Mention } from '../../search/link.ts';
import { officesOf, wholesOf } from '../../whereabouts.ts';
import { asksOnly } from '../conditions/kinds-asked.ts';
import type { Reading } from '../read.ts';
import { classHinted } from './class-hints.ts';
import { namedTogether } from './named-together.ts';
import { CLEAR_MARGIN, FACTUAL, type Subjects, withFact } from './settled.ts';

/** Whom a name and the words around it call that the name alone does not. */
export const namedWider = (
  mentions: readonly Mention[],
  reading: Reading,
  knowledge: Knowledge,
): Subjects | undefined =>
  namedTogether(reading, knowledge) ??
  widerName(mentions, reading, knowledge) ??
  bodyWithin(mentions, reading, knowledge) ??
  workerIn(mentions, reading, knowledge) ??
  ofHintedClass(mentions, reading);

/**
 * "The project group on X", "das X-Netzwerk": a name stands in the question, but with the words around it names
 * something else. It counts when those words are in the other's name, too, and most of that name is said.
 */
function widerName(mentions: readonly Mention[], reading: Reading, knowledge: Knowledge): Subjects | undefined {
  const [mention] = mentions;
  const ofConcepts = reading.kinds.length > 0 && reading.kinds.every((kind) => KINDS[kind]!.class === 'concept');
  // "Which units make up the group for the X?" asks for a fact of the group, not for a list of units.
  const lists = reading.asks.list && !ofConcepts && !asksOnly('unit', reading) && !asksOnly('person', reading);
  // "Vor welchen vier großen … stehen alle Gemeinden?": what is listed may bear a name of its own.
  const ofKinds = reading.kinds.length > 0 || reading.classes.length > 0;
  if (mentions.length !== 1 || (lists && ofKinds)) return undefined;
  if (reading.beside.length === 0) return undefined;
  const own = new Set(mention!.candidates.map(({ entry }) => entry.id));
  const [best, second] = reading.wider().filter(({ entry }) => entry.class !== 'person');
  if (lists && (best?.entry.class !== 'concept' || best.labelCoverage < MOST)) return undefined;
  if (!best || own.has(best.entry.id) || best.labelCoverage < 0.5) return undefined;
  // "How many fields of action has the strategy?": counted is what the whole name of a term says.
  if (reading.asks.count && (best.entry.class !== 'concept' || best.labelCoverage < WHOLE_NAME)) return undefined;
  const covers = mention!.words.filter((i) => best.matched.includes(i)).length;
  const added = best.matched.filter((i) => !mention!.words.includes(i));
  // "Die Konzeptwerkstatt der Kampagne …": all of another name is said, its kind included.
  const whole =
    best.labelCoverage > WHOLE_NAME &&
    covers > 0 &&
    added.some((i) => knowledge.lexicon.isKindWord(signOf(reading.words[i]!.folded)));
  if ((covers < Math.min(2, mention!.words.length) && !whole) || added.length === 0) return undefined;
  if (second && second.score > best.score - 0.03) return undefined;
  const facet = reading.facets[0]?.facet;
  if (
    facet &&
    FACTUAL.has(facet) &&
    withFact([best.entry, ...mention!.candidates.map(({ entry }) => entry)], facet, knowledge)[0] !== best.entry
  )
    return undefined;
  return meantBy(best, reading);
}

const MOST = 0.65;
/** So much of a name is all of it. */
const WHOLE_NAME = 0.97;

/** That very entry is meant, by the words that matched. */
const meantBy = ({ entry, matched }: Candidate, { words }: Reading): Subjects => ({
  entries: [entry],
  consumed: new Set(matched.map((i) => words[i]!.folded)),
  certain: true,
});

/** "The project X", where only a term is called X: the one of that class with X in its name. */
function ofHintedClass([mention, another]: readonly Mention[], reading: Reading): Subjects | undefined {
  const hinted = another ? undefined : classHinted(reading.words[mention!.words[0]! - 1]?.folded ?? '');
  const isTerm = mention!.candidates.every(({ entry }) => entry.class === 'concept');
  if (hinted === undefined || hinted === 'concept' || !isTerm) return undefined;
  const [best, second] = reading
    .wider()
    .filter(({ entry, matched }) => entry.class === hinted && mention!.words.every((i) => matched.includes(i)));
  return best && (!second || best.score > second.score + CLEAR_MARGIN) ? meantBy(best, reading) : undefined;
}

/** "Die Kinderschutz-AG bei den Frühen Hilfen": nearly all of a body's name, its kind included, beside what it belongs to. */
function bodyWithin(mentions: readonly Mention[], reading: Reading, { lexicon }: Knowledge): Subjects | undefined {
  const isKind = (i: number) => lexicon.isKindWord(signOf(reading.words[i]!.folded));
  // Most questions say no kind beside the name, and need not be looked through.
  if (reading.asks.list || !reading.beside.some(isKind)) return undefined;
  const [best, second] = reading.partial();
  if (!best?.matched.some(isKind) || best.entry.class !== 'body' || best.score < SURE_NAME) return undefined;
  if (second && second.score > best.score - CLEAR_MARGIN) return undefined;
  const above = new Set(wholesOf(best.entry));
  const within = mentions.every(({ candidates }) =>
    candidates.some(({ entry }) => above.has(entry.id) || entry.class === 'concept'),
  );
  return within ? meantBy(best, reading) : undefined;
}
const SURE_NAME = 0.9;

/** "Frau X vom Amt Y", "Herr X, Leiter des Amts Y": called by a last name, somebody who works in the office that is named. */
function workerIn(
  [mention, another]: readonly Mention[],
  reading: Reading,
  { registry }: Knowledge,
): Subjects | undefined {
  if (another) return undefined;
  const [best, second] = reading.partial();
  if (best?.entry.class !== 'person' || best.questionCoverage < WHOLE_NAME) return undefined;
  const lastName = labelWords(best.entry.name).at(-1)!;
  if (!best.matched.some((i) => signOf(reading.words[i]!.folded) === lastName)) return undefined;
  if (second && second.score > best.score - CLEAR_MARGIN) return undefined;
  const offices = officesOf(best.entry).flatMap((id) => registry.entries.get(id) ?? []);
  const around = offices.flatMap((own) => [own, ...above(own, registry.entries).map(({ entry }) => entry)]);
  const office = mention!.candidates.find(({ entry }) => around.includes(entry))?.entry;
  const meant = meantBy(best, reading);
  return office && { ...meant, entries: [...meant.entries, office] };
}
