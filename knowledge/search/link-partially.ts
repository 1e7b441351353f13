import type { Word } from '../language/words.ts';
import { type Lexicon, type Posting, signOf } from './lexicon.ts';
import { bestPerEntry, type Candidate } from './link.ts';
import { formsOf } from './typed.ts';

/** How much of a label and of the question a partial match must cover. */
const MIN_LABEL_COVERAGE = 0.34;
const MAX_CANDIDATES = 8;

/**
 * Finds names that the words only partly give: "forum sprache arbeit", "Demenznetzwerk". `indexes` are the content words
 * that are still free. Scores combine how much of the label and how much of the free words is covered, by rarity.
 */
export function linkPartially(words: readonly Word[], indexes: readonly number[], lexicon: Lexicon): Candidate[] {
  if (indexes.length === 0) return [];
  const isKind = indexes.map((index) => lexicon.isKindWord(signOf(words[index]!.folded)));
  const sourcesOf = (kinds: boolean) =>
    indexes.flatMap((index, asked) => (isKind[asked] === kinds ? sourcesIn(words[index]!, asked, lexicon) : []));
  // A kind stands in hundreds of names and calls none: it only adds to what other words speak of.
  const telling = sourcesOf(false);
  const kindsOnly = sourcesOf(true);
  const most = new Float64Array(lexicon.labels.length);
  addGains(most, telling, false);
  addGains(most, kindsOnly, telling.length > 0);
  const sources = [...telling, ...kindsOnly];
  const covered = new Map<number, Cover>();
  for (const { postings, trust, asked, ofQuestion, typo } of sources)
    for (const { label, word, share } of postings) {
      if (most[label]! < MIN_LABEL_COVERAGE - ROUNDING) continue;
      let cover = covered.get(label);
      if (!cover) {
        const length = lexicon.labels[label]!.words.length;
        cover = { label: zeros(length), now: zeros(length), asked, question: zeros(indexes.length), typo: false };
        covered.set(label, cover);
      }
      if (cover.asked !== asked) {
        addUp(cover);
        cover.asked = asked;
      }
      const shares = isKind[asked] || ofQuestion < MIN_WHOLE_SHARE ? cover.label : cover.now;
      shares[word] = Math.max(shares[word]!, share * trust);
      cover.question[asked] = Math.max(cover.question[asked]!, ofQuestion);
      if (typo) cover.typo = true;
    }
  const weights = indexes.map((index) => lexicon.weight(signOf(words[index]!.folded)));
  const questionWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const kinds = new Set(
    indexes.map((index) => signOf(words[index]!.folded)).filter((sign) => lexicon.isKindWord(sign)),
  );

  const candidates: Candidate[] = [];
  for (const [index, cover] of covered) {
    const { label: shares, question, typo } = addUp(cover);
    const label = lexicon.labels[index]!;
    let got = 0;
    let core = 0;
    for (let i = 0; i < shares.length; i++) {
      got += label.weights[i]! * shares[i]!;
      if (label.core[i]) core += shares[i]!;
    }
    if (core === 0) continue;
    const labelCoverage = got / label.weight;
    if (labelCoverage < MIN_LABEL_COVERAGE) continue;
    let questionCoverage = 0;
    for (let i = 0; i < question.length; i++) questionCoverage += weights[i]! * question[i]!;
    questionCoverage = questionWeight > 0 ? Math.min(1, questionCoverage / questionWeight) : 0;
    const foreignKind =
      kinds.size > 0 &&
      ![...kinds].some((kind) => label.words.includes(kind) || label.parts.some((parts) => parts.includes(kind)));
    const score = Math.sqrt(labelCoverage * questionCoverage) * (foreignKind ? 0.75 : 1) * (label.derived ? 0.98 : 1);
    candidates.push({
      entry: label.entry,
      score,
      how: typo ? 'typo' : 'partial',
      label,
      labelCoverage,
      questionCoverage,
      matched: indexes.filter((_, i) => question[i]! > 0),
    });
  }
  return bestPerEntry(candidates).slice(0, MAX_CANDIDATES);
}

/** How much of a label's words is covered: by the question's words so far, and by the one that is being looked at. */
interface Cover {
  readonly label: number[];
  readonly now: number[];
  asked: number;
  readonly question: number[];
  typo: boolean;
}

/** Where a word of the question, or what it may stand for, stands in the labels. */
interface Source {
  readonly postings: readonly Posting[];
  /** How surely the word means what stands there. */
  readonly trust: number;
  /** Which of the question's words it is, and how much of that word this is. */
  readonly asked: number;
  readonly ofQuestion: number;
  readonly typo: boolean;
}

function sourcesIn(word: Word, asked: number, lexicon: Lexicon): Source[] {
  const sources: Source[] = [];
  const add = (sign: string, trust: number, ofQuestion = trust, typo = false) => {
    const postings = lexicon.postings.get(sign);
    if (postings) sources.push({ postings, trust, asked, ofQuestion, typo });
  };
  for (const { sign, edits } of formsOf(word, lexicon)) {
    const trust = edits === 0 ? 1 : 0.85;
    add(sign, trust, trust, edits > 0);
  }
  for (const sign of lexicon.translations(signOf(word.folded))) add(sign, 0.9);
  const parts = lexicon.splitter.split(word.folded);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  // A compound that only shares a part with the label means something narrower: the label is covered in part, too.
  for (const part of parts) add(part, 0.3 + (0.6 * part.length) / length, part.length / length);
  return sources;
}

/** Adds up how much of each label can be covered at most: few are worth a closer look. */
function addGains(most: Float64Array, sources: readonly Source[], onlyKnown: boolean): void {
  for (const { postings, trust } of sources)
    for (const { label, gain } of postings) if (!onlyKnown || most[label]! > 0) most[label]! += gain * trust;
}

const ROUNDING = 1e-9;

/** A few numbers: a typed array takes longer to make than to use. */
function zeros(length: number): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < length; i++) numbers.push(0);
  return numbers;
}

/** A part of the question's own compound adds to nothing: "Sozialdaten" and "Monitor" are no "Sozialmonitoring". */
const MIN_WHOLE_SHARE = 0.8;

/** Two words of a question may be the two halves of a compound: "inclusion guideline" is an Inklusionsleitbild. */
function addUp(cover: Cover): Cover {
  const { label, now } = cover;
  for (let i = 0; i < label.length; i++) {
    label[i] = Math.min(1, label[i]! + now[i]!);
    now[i] = 0;
  }
  return cover;
}
