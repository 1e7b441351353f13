/**
 * One of those that were listed, or that belong to what was spoken of, called by what sets it apart: "die für die Mädchen",
 * "the one about sport", "die Runde mit den Flüchtlingen", "der andere Austausch".
 */
import type { Knowledge } from '../../knowledge.ts';
import { foldLetters } from '../../language/fold.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Reading } from '../../questions/read.ts';
import { asksOther } from '../../questions/talk/context.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import { wordsOfNames } from '../../search/link.ts';
import { wholesOf } from '../../whereabouts.ts';
import { entries } from '../facts/known.ts';
import { found, type Pointer } from './pointers.ts';

/** "Die andere": of two that were offered, compared or spoken of in turn, the one not spoken of last. */
export const toOther: Pointer = ({ reading, context: { offered, subjects, recent = [] }, knowledge }) => {
  const among = offered.length < 2 ? recent : offered;
  if (!asksOther(reading.masked) || among.length < 2) return undefined;
  const others = entries(
    among.filter((id) => !subjects.includes(id)),
    knowledge,
  );
  // "Der andere Austausch der Kommunen": what it is called says which of several.
  const words = [...reading.content, ...wordsOfNames(reading)];
  const [called] = bestDescribed(words, others, knowledge);
  return found(called ?? others[0] ?? entries([among.at(-1)!], knowledge)[0], called && reading.content);
};

/** "Der andere, der mit dem Fachtag", "the other one, without refugees": one of the same kind, by what sets it apart. */
export const toOtherLike: Pointer = ({ reading, remembered: [last], context, knowledge }) => {
  const { masked, content, mentions } = reading;
  if (!asksOther(masked) || content.length === 0 || mentions.length > 0 || !APART.test(masked)) return undefined;
  const offered = entries(context.offered, knowledge).filter((entry) => entry !== last);
  const [listed] = WITHOUT.test(masked) || offered.length < 2 ? [] : bestDescribed(content, offered, knowledge);
  if (listed) return found(listed, content);
  const like = [...knowledge.registry.entries.values()].filter((entry) => entry !== last && entry.kind === last!.kind);
  if (WITHOUT.test(masked)) {
    // It is called like the last one, but for a word.
    const own = labelWords(last!.name);
    const shorter = like.find(({ name }) => {
      const words = labelWords(name);
      return words.length === own.length - 1 && words.every((sign) => own.includes(sign));
    });
    return found(shorter, content);
  }
  const ids = new Set(like.map(({ id }) => id));
  const [best] = knowledge.topics.search(content.map(({ text }) => text)).filter(({ entry }) => ids.has(entry.id));
  return found(best?.entry, content);
};
const APART = /\b(?:mit|ohne|fur|zu[mr]?|with|without|for|about|on)\b/;
const WITHOUT = /\b(?:ohne|without)\b/;

/**
 * "Die für die barrierefreie Verwaltung", "the group with the refugees": of the last list, or else of what is below the last
 * one, beside it, or below one that was spoken of.
 */
export const toDescribed: Pointer = ({ reading, facets, remembered, context, knowledge }) => {
  const { offered, recent = [] } = context;
  const described = wordsDescribing(reading);
  if (!described || asksOther(reading.masked)) return undefined;
  const below = (ids: readonly string[]) =>
    ids.flatMap((id) => knowledge.relations.children(id).map(({ entry }) => entry));
  const [last] = remembered;
  const pools = [
    offered.length > 1 ? entries(offered, knowledge) : [],
    below(remembered.map(({ id }) => id)),
    below(remembered.flatMap(wholesOf)).filter(({ kind }) => kind === last?.kind),
    below(recent),
  ];
  for (const pool of pools) {
    const ofKind = described.kind ? pool.filter((entry) => mayBeCalled(entry, described.kind!)) : pool;
    const [only, another] = bestDescribed(described.words, ofKind, knowledge);
    const words = [...described.words, ...reading.content.filter((word) => word === described.kind || isPicking(word))];
    // Where nothing else is asked, the same is asked of it.
    const same = facets.length === 0 ? context.facets : facets;
    if (only && !another) return { entries: [only], words, facets: same };
  }
  return undefined;
};

/** Any body may be called a round or a group. */
const mayBeCalled = ({ kind, class: cls }: Entry, { folded }: Word): boolean =>
  LOOSE.test(folded) ? cls === 'body' : (kindsCalled(folded)?.ids.includes(kind) ?? false);
const LOOSE = /^(?:runde|gruppe|kreis|gremium|round|group|circle|body|one)$/;
const isPicking = ({ folded }: Word): boolean => /^(?:nimm|nehmen|take|bleiben)$/.test(folded);

/** An article, perhaps a word for a kind, a preposition, and what stands behind it up to the question itself; or "the … one". */
function wordsDescribing({ words }: Reading): { readonly words: readonly Word[]; readonly kind?: Word } | undefined {
  const one = words.findIndex(({ folded }) => folded === 'one');
  const the = words.findIndex(({ folded }) => folded === 'the');
  const between = the >= 0 && one > the + 1 ? words.slice(the + 1, one) : [];
  if (between.length > 0 && between.length <= MAX_DESCRIBING && between.every(({ folded }) => !isStopword(folded)))
    return { words: between };
  for (const [at, { folded }] of words.entries()) {
    if (!THE.test(folded)) continue;
    const second = words[at + 1];
    const kind = second && (LOOSE.test(second.folded) || kindsCalled(second.folded)) ? second : undefined;
    const begins = at + (kind ? 2 : 1);
    if (!OF.test(words[begins]?.folded ?? '')) continue;
    const rest = words.slice(begins + 1, begins + 1 + MAX_DESCRIBING);
    const ends = rest.findIndex((word) => ASKING.test(word.folded));
    const said = rest.slice(0, ends < 0 ? undefined : ends).filter((word) => !isStopword(word.folded));
    if (said.length > 0) return { words: said, ...(kind ? { kind } : {}) };
  }
  return undefined;
}
const THE = /^(?:de[rmn]|die|das|the)$/;
const OF = /^(?:fur|furs|gegen|uber|zu[mr]?|mit|aus|for|against|on|about|with)$/;
const ASKING =
  /^(?:wer|wie|was|wann|wo|wen|wem|seit|von|welche[rsnm]?|who|whom|how|what|when|where|which|since|is|are|ist|sind|hat|has)$/;
const MAX_DESCRIBING = 5;

/** Those in whose names most of the words stand, at least half of them, as themselves or as what the thesaurus says they mean. */
function bestDescribed(words: readonly Word[], pool: readonly Entry[], { lexicon, topics }: Knowledge): Entry[] {
  const signsOf = (folded: string) => [signOf(folded), ...lexicon.splitter.split(signOf(folded))];
  const said = words
    .filter(({ folded }) => !isStopword(folded))
    .map(({ folded, text }) => new Set([...signsOf(folded), ...topics.meanings(text)]));
  const scored = pool.map((entry) => {
    const own = labelWords(entry.name).flatMap((sign) => [sign, ...lexicon.splitter.split(sign)]);
    return { entry, score: said.filter((signs) => own.some((sign) => signs.has(sign))).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best > 0 && best * 2 >= said.length
    ? scored.filter(({ score }) => score === best).map(({ entry }) => entry)
    : [];
}

/**
 * "Und die große?", "die interne, wer sitzt da drin?", "who is in the small round?": of those around the last one the only one in
 * whose name the adjective stands, or ends a word of it.
 */
export const toCalledByAdjective: Pointer = ({
  reading,
  remembered: [last],
  context: { offered, recent = [] },
  knowledge,
}) => {
  const { words, content, mentions } = reading;
  const at = words.findIndex(({ folded }, i) => ARTICLE.test(words[i - 1]?.folded ?? '') && ADJECTIVE.test(folded));
  const adjective = words[at];
  if (!last || !adjective || mentions.length > 0) return undefined;
  const group = words[at + 1];
  const pointing = [adjective, ...(group && callsSomeGroup(group) ? [group] : [])];
  if (content.some((word) => !pointing.includes(word))) return undefined;
  const below = (id: string) => knowledge.relations.children(id).map(({ entry }) => entry);
  const parts = last.facts.parts.flatMap(({ value }) => value.items.flatMap((item) => ('id' in item ? [item.id] : [])));
  const around = (entry: Entry) => [...below(entry.id), ...wholesOf(entry).flatMap(below)];
  const near = [
    ...around(last),
    ...entries([...parts, ...offered, ...recent, ...last.possiblySameAs.map(({ id }) => id)], knowledge),
  ];
  const said = stemOf(adjective.folded);
  const stem = IN_GERMAN[said] ?? said;
  const isCalledSo = ({ name }: Entry) =>
    // "Groß-Gerau" is no large one.
    foldLetters(name)
      .split(/[^\p{L}-]+/u)
      .map(stemOf)
      .some((own) => own === stem || (stem.length > 4 && own.endsWith(stem)));
  // What is around whoever was spoken of before comes after what is near.
  const bodies = [near, entries(recent.slice(0, MAX_BEFORE), knowledge).flatMap(around)].map(
    (pool) => new Set(pool.filter((entry) => entry.class === 'body' && isCalledSo(entry))),
  );
  const [only, another] = bodies.find(({ size }) => size > 0) ?? [];
  return another ? undefined : found(only, content);
};
const MAX_BEFORE = 3;
const ARTICLE = /^(?:der|die|das|den|dem|the|its|their|ihre[rn]?|seine[rn]?|deren|dessen)$/;
/** With its ending in German, by itself in English. */
const ADJECTIVE = /^(?:\w{3,}(?:e[nrms]?|al|l|ll|er|ig|g)|big)$/;
const stemOf = (folded: string): string => folded.replace(/(?:er)?e[nrms]?$|er$/, '');
const IN_GERMAN: Readonly<Record<string, string>> = {
  small: 'klein',
  littl: 'klein',
  larg: 'gross',
  big: 'gross',
  bigg: 'gross',
  internal: 'intern',
  external: 'extern',
};
const callsSomeGroup = ({ folded }: Word): boolean => KIND_LIKE.test(folded) || kindsCalled(folded) !== undefined;
const KIND_LIKE = /(?:gruppe|runde|kreis|treffen)$/;
