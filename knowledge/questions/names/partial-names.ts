import { factsOf } from '../../answers/facts/facts.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { bearersOf } from '../../search/bearers.ts';
import { signOf } from '../../search/lexicon.ts';
import type { Candidate } from '../../search/link.ts';
import { kindsCalled } from '../conditions/kinds-asked.ts';
import type { Reading } from '../read.ts';
import { asksWho, CLEAR_MARGIN, FACTUAL, MAX_CHOICES, NO_SUBJECTS, type Subjects, withFact } from './settled.ts';

/** A partial name is taken when it covers this much, or everything that was said and clearly more than the next. */
const SURE_SCORE = 0.74;
const FAIR_SCORE = 0.5;
const FAIR_KIND = 0.45;
/** Below this a partial name is not even worth a question back. */
const ASK_SCORE = 0.42;

/** Settles whom words name in part: one entry where the rest of the question does not speak against it, else a question back. */
export function settlePartial(reading: Reading, knowledge: Knowledge): Subjects {
  const [best, second] = reading.partial();
  // "Wer leitet die Kommission?": a kind alone calls nobody, there may be several.
  if (!best || callsOnlyKinds(reading, knowledge)) return NO_SUBJECTS;
  const strangers = reading.strangers.unknown.length;
  const near = closeTo(best, reading.partial());
  const consumed = new Set(reading.content.map(({ folded }) => folded));
  const settled = (entry: Entry): Subjects => ({ entries: [entry], consumed, certain: false });
  const askBack = (reason: 'unsure' | 'unknown-name'): Subjects => {
    if (best.score < ASK_SCORE || near.length === 0 || sharesOnlyKind(best, reading)) return NO_SUBJECTS;
    const asked = reading.content.map(({ text }) => text).join(' ') || reading.text.trim();
    return { entries: [], consumed, certain: false, ambiguous: { entries: near, asked, reason } };
  };
  // "Die AG Digitale Verwaltung" is not the AG … Verwaltung of another name.
  if (reading.called.some((i) => !best.matched.includes(i))) return askBack('unknown-name');

  // "Who signed the principles?": the division of that name has signed nothing, the paper has been.
  const asked = reading.facets[0]?.facet;
  // A term has no telephone: the office of that name has.
  const factual = asked && (FACTUAL.has(asked) || (asked === 'contact' && best.entry.class === 'concept'));
  if (strangers === 0 && factual && factsOf(best.entry, asked, knowledge.registry).length === 0) {
    const [able, rival] = reading
      .partial()
      .filter(
        ({ entry, score }) =>
          score >= Math.max(SURE_SCORE, best.score - CLEAR_MARGIN - 0.001) &&
          factsOf(entry, asked, knowledge.registry).length > 0,
      );
    if (able && !rival) return settled(able.entry);
  }
  if (strangers === 0) {
    const margin = best.score - (second?.score ?? 0);
    if (best.score >= SURE_SCORE && (margin >= 0.04 || best.labelCoverage > 0.97)) return settled(best.entry);
    if (best.questionCoverage >= 0.95 && best.score >= FAIR_SCORE && margin >= CLEAR_MARGIN) return settled(best.entry);
  }
  if (near.length === 1 && best.score >= (strangers === 0 ? FAIR_SCORE : 0.62) && strangers <= 1)
    return settled(near[0]!);
  // "The steering round for …": of those that come near, the only one of that kind.
  const [ofKind, another] = near.filter(({ kind }) =>
    reading.words.some(({ folded }) => (kindsCalled(folded) ?? kindsCalled(endOf(folded)))?.ids.includes(kind)),
  );
  const score = reading.partial().find(({ entry }) => entry === ofKind)?.score ?? 0;
  const meant = ofKind === best.entry || (saysKind(reading) && score >= best.score - CLEAR_MARGIN);
  if (strangers === 0 && ofKind && meant && !another && score >= FAIR_KIND) return settled(ofKind);
  const persons = asksWho(reading) ? near.filter(({ class: cls }) => cls === 'person') : [];
  if (persons.length === 1 && best.score >= FAIR_SCORE) return settled(persons[0]!);
  const facet = reading.facets[0]?.facet;
  if (strangers === 0 && near.length > 1 && facet && (FACTUAL.has(facet) || facet === 'contact')) {
    const [able, rival] = withFact(near, facet, knowledge);
    if (
      !rival &&
      able &&
      (able === best.entry || facet === 'contact') &&
      best.score >= FAIR_SCORE &&
      best.questionCoverage >= 0.8
    )
      return settled(able);
  }
  if (near.length === 1 && strangers === 0 && isOnlyOne(near[0]!, reading, knowledge)) return settled(near[0]!);
  const otherName = strangers > 0 || (namesKind(reading, knowledge) && best.questionCoverage < 0.75);
  return askBack(otherName ? 'unknown-name' : 'unsure');
}

/** Nobody else speaks of all that is asked: who is all but named need not be asked back. */
function isOnlyOne(entry: Entry, { content }: Reading, { topics }: Knowledge): boolean {
  const [best, ...others] = topics.search(content.map(({ text }) => text));
  return best?.entry === entry && best.coverage >= WHOLLY && !others.some(({ coverage }) => coverage >= WHOLLY);
}
const WHOLLY = 0.9;

/** The kind at the end of a compound: "das …netzwerk". */
const endOf = (folded: string): string => (COMPOUND_OF_KIND.exec(folded)?.[1] ?? folded).replace(/^netz$/, 'netzwerk');
const saysKind = ({ content }: Reading): boolean => content.length === 1 && COMPOUND_OF_KIND.test(content[0]!.folded);
const COMPOUND_OF_KIND = /^.{3,}?(netz(?:werk)?|ausschuss|beirat|kommission|forum|plenum|runde|konferenz|gruppe)s?$/;

/** Nothing but words of kinds that several entries bear. */
const callsOnlyKinds = ({ content }: Reading, { lexicon }: Knowledge): boolean =>
  content.length > 0 &&
  content.every(({ folded }) => {
    const sign = signOf(folded);
    return lexicon.isKindWord(sign) && bearersOf(sign, lexicon).size > 1;
  });

/** "Das Projekt X": of a project of another name only the kind was said, and something else beside it. */
const sharesOnlyKind = ({ matched }: Candidate, { words, content }: Reading): boolean =>
  content.length > matched.length && matched.every((i) => kindsCalled(words[i]!.folded) !== undefined);

const closeTo = (best: Candidate, candidates: readonly Candidate[]): Entry[] =>
  candidates
    .filter(({ score }) => score >= best.score - 0.2 && score >= 0.38)
    .slice(0, MAX_CHOICES)
    .map(({ entry }) => entry);

/** The question puts a kind before what it names ("die AG …"), so it means a particular body. */
const namesKind = (reading: Reading, { lexicon }: Knowledge) =>
  reading.words.some(({ stem, folded }) => lexicon.isKindWord(stem) || lexicon.isKindWord(folded));
