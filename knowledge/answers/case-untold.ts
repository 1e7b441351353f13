import type { Knowledge } from '../knowledge.ts';
import { COMMON } from '../language/common-words.ts';
import { isGeneralWord } from '../language/general-words.ts';
import { isOfficeTalk } from '../language/office-talk.ts';
import { isStopword } from '../language/stopwords.ts';
import type { Word } from '../language/words.ts';
import { isKin } from '../questions/kin.ts';
import { kindsCalled } from '../questions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { isStructureWord } from '../questions/structure-words.ts';
import { hasGermanCapitals } from '../questions/word-roles.ts';
import { signOf } from '../search/lexicon.ts';
import type { TopicHit } from '../search/topics.ts';
import type { Asked } from './asked.ts';
import type { Decision } from './decision.ts';

/**
 * A case is told in words of which the registry knows hardly any: "Ein Investor will den Wald kaufen. Welche AG beschäftigt
 * sich damit?" That one of them stands somewhere ("the bees are dying", "the music") makes nobody responsible for the case.
 */
export function unlessCaseUntold({ reading, knowledge }: Asked, decision: Decision): Decision {
  const { draft } = decision;
  if (!reading.narrated || reading.together.size > 0 || reading.mentions.length > 0 || draft.declined) return decision;
  const unnarrowed = draft.type === 'list' && isAll(draft.query);
  if (draft.type !== 'topic' && !unnarrowed && !(draft.type === 'list' && draft.query.topic && !draft.query.relation))
    return decision;
  const hit = unnarrowed ? undefined : hitOf(draft, knowledge);
  const known = hit ? toldBy(hit, reading) : [];
  // What the question asks by itself is judged by its own words.
  const asked = known.filter((word) => !reading.around.has(word));
  const strange = strangeWords(reading, knowledge).filter((word) => asked.length === 0 || !reading.around.has(word));
  const weight = strange.reduce((sum, word) => sum + weightOf(word, reading), 0);
  const whole = known.some((word) => isWhole(word, hit!));
  // "Bei uns stehen drei Höfe leer": all of the case is said of one, if only in its purpose.
  const wholly = hit !== undefined && hit.coverage >= WHOLLY && known.length >= SEVERAL;
  if (hit && (hit.strength > 0 || wholly) && whole && weight < (asked.length > 0 ? asked : known).length)
    return decision;
  if (unnarrowed && reading.content.length === 0 && !reading.asks.one) return decision;
  const terms = (strange.length > 0 ? strange : reading.content).map(({ text }) => text);
  return { draft: { type: 'unknown', terms, nearest: [], declined: true }, facets: decision.facets };
}

const WHOLLY = 0.99;
const SEVERAL = 3;

/** All of a kind: nothing of the case narrowed the list. */
const isAll = ({ kinds, classes, ...conditions }: Extract<Decision['draft'], { type: 'list' }>['query']): boolean =>
  Object.keys(conditions).length === 0;

/** The best hit that is told of. */
function hitOf(
  draft: Decision['draft'],
  { topics }: Knowledge,
): Pick<TopicHit, 'strength' | 'coverage' | 'found'> | undefined {
  if (draft.type === 'list') {
    const [first] = draft.items;
    return topics.search(draft.query.topic ?? []).find(({ entry }) => entry === first?.entry);
  }
  if (draft.type !== 'topic') return undefined;
  const [first] = draft.hits;
  return topics.search(draft.terms).find(({ entry }) => entry === first?.entry);
}

/** The words of the question by which it was found; a word for a kind of body finds none. */
const toldBy = ({ found }: Pick<TopicHit, 'found'>, { content }: Reading): readonly Word[] =>
  content.filter(
    ({ text, folded }) =>
      kindsCalled(folded) === undefined && found.some(({ asked }) => asked === text || asked.split(' ').includes(text)),
  );

/** Found as it stands or by the thesaurus, and not only by a part of a compound: a "Stellplatz" is no "Stelle". */
const isWhole = ({ text, folded }: Word, { found }: Pick<TopicHit, 'found'>): boolean =>
  found.some(({ asked, as, thesaurus }) => asked.split(' ').includes(text) && (thesaurus || as === signOf(folded)));

/** Words of the case that the registry and its thesaurus do not know. */
function strangeWords({ words, around }: Reading, { topics, lexicon }: Knowledge): readonly Word[] {
  const phrased = new Set(topics.phrasesIn(words.map(({ folded }) => folded)).flatMap(({ indexes }) => indexes));
  return words.filter((word, i) => {
    const { folded, stem } = word;
    return (
      !phrased.has(i) &&
      !(around.has(word) && isOfficeTalk(folded)) &&
      !isStopword(folded) &&
      !COMMON.has(folded) &&
      !isGeneralWord(folded) &&
      !isStructureWord(folded) &&
      !isKin(words, i) &&
      kindsCalled(folded) === undefined &&
      !topics.knows(folded) &&
      !lexicon.knows(stem)
    );
  });
}

/** In a text with German capitals a word in lower case is a verb or an adjective, and says less. */
const weightOf = ({ text }: Word, reading: Reading): number =>
  hasGermanCapitals(reading) && /^\p{Ll}/u.test(text) ? 0.5 : 1;
