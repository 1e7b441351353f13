import type { Word } from '../language/words.ts';
import type { Entry } from '../model.ts';
import type { Reading } from '../questions/read.ts';
import { saysPronoun } from '../questions/words/points-back.ts';
import { isTopicWord, namedWords } from '../search/link.ts';
import { type Answer, type Fact, factsIn } from './answer.ts';
import type { Draft } from './decision.ts';
import { ASKED_TWICE } from './named/main-subjects.ts';

const JOINS = /^(?:und|and|sowie)$/;
const ASKS = /^(?:wer|wem|wen|wann|was|wie|wo|seit|welche[rsnm]?|who|whom|when|what|how|where|which|since)$/;

/** A single word in small letters may be a word and no name: "… and which regions take part?" */
const CAPITAL = /\p{Lu}/u;

/**
 * "When was A signed, and when was B adopted?": two questions in one sentence, of two that are named. Undefined where the
 * second half names nobody else, or asks in the words of the first.
 */
export function halvesOf({ text, words, mentions, masked, asks }: Reading): readonly [string, string] | undefined {
  if (mentions.length === 0 || asks.compare || asks.list || asks.count) return undefined;
  const named = namedWords(mentions);
  const hinge = hingeOf(words, named);
  if (hinge === undefined || ASKED_TWICE.test(masked)) return undefined;
  const of = (half: (i: number) => boolean) =>
    new Set(
      mentions
        .filter(({ words: own }) => half(own[0]!) && (own.length > 1 || CAPITAL.test(words[own[0]!]!.text)))
        .map(({ candidates }) => candidates[0]!.entry),
    );
  const [before, behind] = [of((i) => i < hinge), of((i) => i > hinge)];
  const asksBefore = words.slice(0, hinge).some(({ folded }) => ASKS.test(folded));
  const ofOther = [...behind].some((entry) => !before.has(entry));
  if (before.size === 0 || !asksBefore || !ofOther) return undefined;
  // "… wer A und wer B koordiniert": only the end says what is asked, and it is asked of both.
  const asking = words.findLastIndex(({ folded }, i) => i < hinge && ASKS.test(folded));
  if (!words.some((_, i) => i > asking && i < hinge && !named.has(i))) return undefined;
  return cutAt(hinge, text, words);
}

/** The only "and" before an asking word; undefined where there is none, or several. */
function hingeOf(words: readonly Word[], named: ReadonlySet<number>): number | undefined {
  const [hinge, another] = words.flatMap(({ folded }, i) =>
    !named.has(i) && JOINS.test(folded) && ASKS.test(words[i + 1]?.folded ?? '') ? [i] : [],
  );
  return another === undefined ? hinge : undefined;
}

const cutAt = (hinge: number, text: string, words: readonly Word[]): readonly [string, string] => [
  text.slice(0, words[hinge]!.start).replace(/[\s,;]+$/, ''),
  text.slice(words[hinge + 1]!.start),
];

/** "Who sits in A, and since when does it exist?": two questions of the same one, the second by a pronoun or nothing. */
export function questionsOfOne({ text, words, mentions }: Reading): readonly [string, string] | undefined {
  const named = namedWords(mentions);
  const hinge = hingeOf(words, named);
  return hinge !== undefined && [...named].every((i) => i < hinge) ? cutAt(hinge, text, words) : undefined;
}

/** "Which brochure is for newcomers, and how often is it updated?": one is described, and asked for by a pronoun. */
export function describedThenAsked(reading: Reading): readonly [string, string] | undefined {
  const { words, mentions, asks } = reading;
  const describes = mentions.every(
    (mention) => isTopicWord(mention) || mention.candidates.every(({ entry }) => entry.class === 'project'),
  );
  if (asks.compare || asks.count || !describes) return undefined;
  const halves = questionsOfOne(reading);
  if (!halves || !words.some(({ folded }) => WHICH.test(folded))) return undefined;
  return saysPronoun({ words: words.filter(({ start }) => start >= reading.text.length - halves[1].length) })
    ? halves
    : undefined;
}
const WHICH = /^(?:welche[rsnm]?|which|what)$/;

/** What is asked of the only one that the first half tells of. */
export function toldOfOne(first: Answer, second: Answer): Draft | undefined {
  const one = onlyOneOf(first);
  if (!one || second.type !== 'facts' || second.declined || !second.facts.every(({ entry }) => entry === one))
    return undefined;
  const before = first.type === 'facts' ? first.facts.filter((fact) => !second.facts.includes(fact)) : [];
  return { type: 'facts', facts: [...before, ...second.facts], declined: false };
}

function onlyOneOf(answer: Answer): Entry | undefined {
  if (answer.declined) return undefined;
  const told =
    answer.type === 'topic'
      ? answer.hits.map(({ entry }) => entry)
      : answer.type === 'list'
        ? answer.items.map(({ entry }) => entry)
        : answer.type === 'facts'
          ? answer.facts.map(({ entry }) => entry)
          : [];
  const [one, another] = new Set(told);
  return another ? undefined : one;
}

/** What one half tells, where the other asks the same entry for what is told nowhere: that is said, and the known fact beside it. */
export function knownHalf(first: Answer, second: Answer): Draft | undefined {
  const both = first.type === 'facts' && second.type === 'facts' ? toldOfOne(first, second) : undefined;
  if (both) return both;
  const [told, untold] = first.type === 'facts' ? [first, second] : [second, first];
  if (told.type !== 'facts' || told.declined || untold.type !== 'missing') return undefined;
  const [fact] = told.facts;
  if (fact?.entry !== untold.entry || untold.substitute) return undefined;
  const { language: _, ...missing } = untold;
  return { ...missing, declined: false, substitute: { why: 'own', fact } };
}

/** Both answers in one, where each tells facts of another. */
export function toldTogether(
  first: Answer,
  second: Answer,
): Omit<Extract<Answer, { type: 'facts' }>, 'language'> | undefined {
  const [before, behind] = [first, second].map(factsTold);
  if (!before || !behind || behind.some(({ entry }) => before.some((fact) => fact.entry === entry))) return undefined;
  return { type: 'facts', facts: [...before, ...behind], declined: false };
}

/** Of whoever holds a post, the post. */
function factsTold(answer: Answer): readonly Fact[] | undefined {
  if (answer.type === 'facts') return answer.declined ? undefined : answer.facts;
  if (answer.type !== 'profile' || answer.entry.class !== 'person') return undefined;
  return factsIn(answer).filter(({ name }) => name === 'functions');
}
