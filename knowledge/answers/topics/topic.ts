import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import { foldLetters, foldName } from '../../language/fold.ts';
import type { Word } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { asksAlso, kindsCalled, kindsSaid } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import { isTopicWord, wordsOfNames } from '../../search/link.ts';
import type { TopicHit } from '../../search/topics.ts';
import { wholesOf } from '../../whereabouts.ts';
import type { Answer, TopicResult } from '../answer.ts';
import { factOf } from '../facts/facts.ts';
import { isAdvisory } from '../facts/levels.ts';
import { titledParts } from '../facts/titled-parts.ts';

type TopicAnswer =
  | Omit<Extract<Answer, { type: 'topic' }>, 'language'>
  | Omit<Extract<Answer, { type: 'choices' }>, 'language'>
  | Omit<Extract<Answer, { type: 'unknown' }>, 'language'>;

/** Below this share of matched content words a hit is no answer, only a neighbour. */
const MIN_COVERAGE = 0.4;
const MIN_COVERAGE_WITH_UNKNOWN = 0.6;
/** Somebody who describes a case uses words that no registry knows: half of what is said is enough then. */
const MIN_COVERAGE_OF_CASE = 0.45;
/** In a longer description one telling word is enough: the others tell the case. */
const LONG = 9;
const STRONG_WORD = 0.5;
const STRONG_PHRASE = 0.3;
const MIN_COVERAGE_OF_STRONG = 0.28;
/** A paper that fits much worse than a body is none about the topic. */
const FITTING_PAPER = 0.06;
const MAX_HITS = 5;
/** Hits much weaker than the best one are noise. */
const MIN_RELATIVE_SCORE = 0.25;

/** Finds the bodies responsible for what the question describes, and says why; or that nothing fits. */
export function topicAnswer(reading: Reading, facet: Facet | undefined, knowledge: Knowledge): TopicAnswer {
  const terms = topicTerms(reading, knowledge);
  const found = rankedByTopic(reading, knowledge);
  const strange = isTopical(reading) && !reading.asks.list ? MIN_COVERAGE_OF_CASE : MIN_COVERAGE_WITH_UNKNOWN;
  const least = reading.strangers.unknown.length > 0 ? strange : MIN_COVERAGE;
  const together = reading.together.size > 0;
  const told = together || (reading.words.length >= LONG && (isTopical(reading) || reading.narrated));
  const telling = together ? STRONG_PHRASE : STRONG_WORD;
  const good = found.filter(
    ({ coverage, strength }) =>
      (coverage >= least && (strength > 0 || coverage >= MIN_COVERAGE_WITH_UNKNOWN)) ||
      (told && strength >= telling && coverage >= MIN_COVERAGE_OF_STRONG),
  );
  const papers =
    facet === 'published' || (facet !== 'legalBasis' && (asksAlso('publication', reading) || callsPaper(reading)));
  const ofClass = papers ? good.filter(({ entry }) => isPaper(entry, reading)) : [];
  // What counts as something is told by the term, not by a body that deals with it.
  const concepts =
    facet === 'definition' && COUNTS_AS.test(reading.masked)
      ? good.filter(({ entry }) => entry.class === 'concept')
      : [];
  // A term and a paper are nobody to turn to, unless they tell who is.
  const reachable =
    facet === 'contact' || facet === 'coordination'
      ? good.filter(
          ({ entry: { class: cls }, entry }) =>
            (cls !== 'concept' && cls !== 'publication') || factOf(entry, facet, knowledge.registry) !== undefined,
        )
      : [];
  const able = facet && isFactOfBodies(facet) ? withFact(good, facet, knowledge) : reachable;
  const ranked =
    concepts[0] && concepts[0].score >= good[0]!.score * FITTING_PAPER
      ? concepts
      : ofClass[0] && ofClass[0].score >= good[0]!.score * FITTING_PAPER
        ? ofClass
        : able.length > 0
          ? able
          : good;
  const best = ranked[0]?.score ?? 0;
  const asksWhy = facet === 'purpose' && !describesTopic(reading);
  const shown: Facet = facet && facet !== 'profile' && (facet !== 'purpose' || asksWhy) ? facet : 'coordination';
  const hits: TopicResult[] = ranked
    .filter(({ score }) => score >= best * MIN_RELATIVE_SCORE)
    .slice(0, MAX_HITS)
    .map(({ entry, coverage, found: words }, i) => {
      // The best hit also says what it is, where nothing else is told of it.
      const told =
        (i === 0 && papers && entry.class === 'publication'
          ? titledParts(entry, reading, 'all', knowledge)
          : i === 0 && reading.asks.list && entry.class === 'concept'
            ? factOf(entry, 'children', knowledge.registry)
            : undefined) ?? factOf(entry, shown, knowledge.registry);
      const fact =
        told ??
        // Whom to turn to is whoever runs it, where no document gives a contact.
        (facet === 'contact' ? factOf(entry, 'coordination', knowledge.registry) : undefined) ??
        (i === 0 ? factOf(entry, entry.class === 'body' ? 'purpose' : 'definition', knowledge.registry) : undefined);
      return { entry, coverage, found: words, ...(fact ? { fact } : {}) };
    });
  if (hits.length > 0 && reading.called.length > 0) {
    return {
      type: 'choices',
      entries: hits.map(({ entry }) => entry),
      reason: 'unknown-name',
      asked: terms.join(' '),
      declined: true,
      ...(facet ? { facet } : {}),
    };
  }
  // Who wrote a leaflet is told by no body that deals with the same.
  const noPaper = facet === 'published' && ofClass.length === 0 && callsPaper(reading);
  if (hits.length === 0 || noPaper) {
    return {
      type: 'unknown',
      terms: reading.strangers.unknown.length > 0 ? reading.strangers.unknown.map(({ text }) => text) : terms,
      nearest: found
        .filter(({ coverage }) => coverage >= 0.3)
        .slice(0, 3)
        .map(({ entry }) => entry),
      declined: true,
    };
  }
  return { type: 'topic', terms, hits, declined: false, ...(facet ? { facet } : {}) };
}

/** A publication, or what is called by a word for such a one as is asked for: a project that is a brochure. */
const isPaper = ({ class: cls, name, also, asked }: Entry, { words }: Reading): boolean => {
  if (cls !== 'project') return cls === 'publication';
  const papers = words.filter(({ folded }) => kindsOfPaper(folded).length > 0);
  const names = [name, ...also, ...asked].map(foldLetters);
  const kinds = new Set(papers.flatMap(({ folded }) => kindsOfPaper(folded)));
  return (
    papers.some(({ folded }) => names.some((text) => text.includes(folded))) ||
    names.some((text) => text.split(/\W+/).some((word) => kindsOfPaper(word).some((kind) => kinds.has(kind))))
  );
};
const kindsOfPaper = (folded: string): readonly string[] =>
  (kindsCalled(folded)?.ids ?? []).filter((kind) => KINDS[kind]!.class === 'publication');

const COUNTS_AS = /\b(?:gilt|zahlt|counts?|qualifies)\b.*\b(?:als|as)\b/;

/** Facts that are asked of whoever is described: who lacks them is not meant. */
const OF_BODIES: ReadonlySet<Facet> = new Set(['cadence', 'members', 'legalBasis', 'reportsTo']);
export const isFactOfBodies = (facet: Facet | undefined): boolean => facet !== undefined && OF_BODIES.has(facet);

/** Hits that have the asked fact, where one of them is about as good as the best. */
const withFact = (hits: readonly TopicHit[], facet: Facet, { registry }: Knowledge): readonly TopicHit[] => {
  const able = hits.filter(({ entry }) => factOf(entry, facet, registry) !== undefined);
  return able[0] && able[0].score >= hits[0]!.score * ABOUT_AS_GOOD ? able : [];
};
const ABOUT_AS_GOOD = 0.5;

/** Every entry that the question's words describe, the most responsible first. */
export function rankedByTopic(reading: Reading, knowledge: Knowledge): readonly TopicHit[] {
  const meant = asMeant(reading);
  const search = (terms: readonly string[]) => knowledge.topics.search(terms, reading.together.size > 0);
  const hits = search(topicTerms(meant, knowledge));
  // "The film about …": where nothing speaks of the topic, the word for the paper is all there is.
  const found = hits.length > 0 || !callsPaper(meant) ? hits : search(allTerms(meant).map(({ text }) => text));
  const ranked = calledJustThat(preferKinds(found, reading), reading);
  if (ADVISES.test(reading.masked)) return advisersFirst(ranked);
  return SAYS.test(reading.masked) ? partFirst(ranked) : ranked;
}

/** Who is called "Beirat" and no more is the first of all whose name ends so; a kind alone is no name to be found by. */
function calledJustThat(hits: readonly TopicHit[], reading: Reading): readonly TopicHit[] {
  const asked = allTerms(reading)
    .map(({ text }) => foldName(text))
    .join(' ');
  const called = hits.find(({ entry }) => foldName(entry.name) === asked);
  return called ? [called, ...hits.filter((hit) => hit !== called)] : hits;
}

/** "What do the principles say about participation?": the one on that comes before all of them, of which it is a part. */
function partFirst(hits: readonly TopicHit[]): readonly TopicHit[] {
  const [best] = hits;
  const part = hits.find(
    ({ entry, coverage, score }) =>
      coverage >= best!.coverage && score >= best!.score * NEARLY && wholesOf(entry).includes(best!.entry.id),
  );
  return part ? [part, ...hits.filter((hit) => hit !== part)] : hits;
}
const NEARLY = 0.75;

/** "The body that advises the county on integration": of those that are about all of it, councils and advisory boards come first. */
function advisersFirst(hits: readonly TopicHit[]): readonly TopicHit[] {
  const best = hits[0]?.score ?? 0;
  const advises = ({ entry, coverage, score }: TopicHit) =>
    isAdvisory(entry) && coverage >= hits[0]!.coverage && score >= best * MIN_RELATIVE_SCORE;
  const advisers = hits.filter(advises).map((hit) => ({ ...hit, score: best }));
  return [...advisers, ...hits.filter((hit) => !advises(hit))];
}
const ADVISES = /\b(?:berat|beraten|advises?|advising)\b/;
const SAYS = /\b(?:sag(?:t|en)|steht|stehen|schreib(?:t|en)|says?|states?)\b/;

/** Whether a hit speaks of what is named, if anything is; a part of a compound ("…bericht") is not spoken of. */
export function speaksOfNamed(reading: Pick<Reading, 'words' | 'mentions'>): (hit: TopicHit) => boolean {
  const named = wordsOfNames(reading).map(({ text }) => text);
  const isNamed = (asked: string, as: string) =>
    named.some((text) => asked.split(' ').includes(text) && as.length > text.length / 2);
  return ({ found }) => named.length === 0 || found.some(({ asked, as }) => isNamed(asked, as));
}

/** A misspelled or shortened name is looked for by the words that it means. */
function asMeant(reading: Reading): Reading {
  if (!reading.mentions.some(({ candidates }) => candidates[0]!.how === 'typo')) return reading;
  const meant = new Map<number, string>();
  for (const { words, candidates } of reading.mentions) {
    const { how, label } = candidates[0]!;
    if (how === 'typo' && label.words.length === words.length)
      for (const [n, i] of words.entries()) meant.set(i, label.words[n]!);
  }
  return { ...reading, words: reading.words.map((word, i) => ({ ...word, text: meant.get(i) ?? word.text })) };
}

/** The words that say what it is about. A kind beside them ("the network for …") is looked for among the hits instead. */
function topicTerms(reading: Reading, { lexicon }: Knowledge): string[] {
  const all = allTerms(reading);
  // Where somebody is called by just that word ("Selbsthilfegruppen"), it says what it is about.
  const isName = (sign: string) =>
    lexicon.root.next.get(sign)?.labels?.some(({ entry }) => labelWords(entry.name).length === 1) ?? false;
  // A paper that is named says by its name what it is about.
  const named = new Set(wordsOfNames(reading).filter(({ folded }) => OF_PAPER.test(folded)));
  // "Social planning": no word of a term's name is a kind.
  const terms = reading.mentions.filter(({ candidates }) => candidates.every(({ entry }) => entry.class === 'concept'));
  const ofTerm = new Set(terms.length > 0 ? wordsOfNames({ ...reading, mentions: terms }) : []);
  const topics = all.filter((word) => {
    const sign = signOf(word.folded);
    const saysKind = (lexicon.isKindWord(sign) && !isName(sign)) || (isWordForPaper(word.folded) && !named.has(word));
    return reading.together.has(word) || ofTerm.has(word) || !saysKind;
  });
  // "Das Netzwerk für Imker": what many are called by finds none of them, where nothing else of it is known.
  const isTelling = ({ folded }: Word) => (lexicon.postings.get(signOf(folded))?.length ?? 0) <= MAX_BEARERS;
  // "Is there a working group on things like that?": behind a case the kind alone is no topic.
  return (topics.length > 0 || reading.narrated ? topics : all.filter(isTelling)).map(({ text }) => text);
}

/** A kind that no more bear than this may be all that is said of one: "die Kerngruppe". */
const MAX_BEARERS = 45;

const allTerms = (reading: Reading): readonly Word[] => [...wordsOfNames(reading), ...reading.content];

/** How much more a hit counts that is of the kind the question speaks of. */
export const KIND_BONUS = 1.5;

/** "The name of the leaflet against …": kinds of papers that nobody says of anything else. */
export const callsPaper = ({ words }: Reading): boolean => words.some(({ folded }) => isWordForPaper(folded));

const isWordForPaper = (folded: string): boolean => {
  const ids = kindsCalled(folded)?.ids ?? [];
  return (ids.length > 0 && ids.every((id) => READ.has(id))) || OF_PAPER.test(folded);
};
/** "Sachstandsbericht", "Infobroschüre" */
const OF_PAPER = /.{4}(?:bericht|broschure|handbuch|verzeichnis|studie|faltblatt|infoblatt)s?$/;
const READ: ReadonlySet<string> = new Set(['flyer', 'brochure', 'handbook', 'directory', 'film', 'study', 'report']);
/** Somebody who asks for a leaflet means no report, however well that fits. */
const READ_BONUS = 5;
const SHARE_OF_KIND = 0.3;

/** Hits whose kind stands in the question come before others of like score. */
function preferKinds(hits: readonly TopicHit[], { words }: Reading): readonly TopicHit[] {
  const kinds = new Set(kindsSaid(words));
  if (kinds.size === 0) return hits;
  const best = hits[0]?.score ?? 0;
  const preferred = (hit: TopicHit): TopicHit => {
    if (!READ.has(hit.entry.kind) && hit.entry.kind !== 'function') return { ...hit, score: hit.score * KIND_BONUS };
    // That it is such a paper, or such a post, is a part of what was asked.
    const coverage = hit.coverage + (1 - hit.coverage) * SHARE_OF_KIND;
    return { ...hit, coverage, score: hit.score * READ_BONUS + (coverage >= MIN_COVERAGE ? best : 0) };
  };
  return hits.map((hit) => (kinds.has(hit.entry.kind) ? preferred(hit) : hit)).sort((a, b) => b.score - a.score);
}

/** It asks for a responsibility ("wer kümmert sich um …", "which bodies deal with …") or for a list, and names nobody. */
export function isTopical(reading: Reading): boolean {
  if (reading.facets[0]?.facet === 'profile') return false;
  // "Which topics does the monitor cover?" names a subject, and "which law is behind the network for …?" describes one.
  if (reading.mentions.length > 0 && DOES.test(reading.masked)) return false;
  if (asksForLaws(reading) || asksUpwards(reading)) return false;
  if (asksWhere(reading)) return true;
  return describesTopic(reading) || ((reading.asks.list || reading.asks.count) && reading.mentions.length === 0);
}

/** "Which network does the … belong to?", "an welchen Ausschuss berichtet der …?": of one that is called or described. */
export const asksUpwards = ({ facets: [best], masked }: Reading): boolean =>
  (best?.facet === 'partOf' || best?.facet === 'reportsTo') && UPWARDS.test(masked);
const UPWARDS =
  /^(?:to |zu |in |an )?(?:which|what|welche\w*) (?:\w+ ){0,2}(?:dos|do|is|are|gehort|gehoren|ist|sind|steht|(?<=^an .*)bericht(?:et|en)) (?:(?:above|over|uber|oberhalb) )?(?:the|our|de[rmn]|die|das|unser\w*) /;

/** The question describes a responsibility instead of naming somebody. */
export const describesTopic = (reading: Reading): boolean =>
  TOPICAL.test(reading.masked) && (reading.mentions.every(isTopicWord) || namesTopic(reading));

/** "Which body deals with the police?": an office behind such words is what it is about. */
export const namesTopic = ({ asks, masked, mentions, kinds, classes }: Reading): boolean =>
  asks.list &&
  asksAlso('body', { kinds, classes }) &&
  BEHIND.test(masked) &&
  mentions.every(({ candidates }) => candidates.every(({ entry }) => entry.class === 'unit'));
const BEHIND = /\b(?:thema|topic|um|mit|with|about) (?:(?:dem|der|den|die|das|the) )?(?:(?:thema|topic) )?¤$/;
/** What is told about "the … network" is asked of it; about a mere topic it is asked who deals with that. */
const TOPICAL =
  /\b(?:zustandig\w*|kummer\w*|befass\w*|beschaftig\w*|deals? with|dealing with|handles?|takes? care|look(?:s|ing)? after|works? on|working on|responsible for|in charge of|(?<!\b(?:came|come|comes|coming|brought|bring|brings) )about(?!(?<=^(?:what|whats)(?: is| are| was)? the (?:[\w¤]+ ){1,6}about)$)(?!(?<=\b(?:tell me|essentials|facts|basics|everything|overview|briefing|summary) about) the (?:\w+ ){1,4}(?:nw|ag|ak|network|group|committee|board|council|round|panel|forum|alliance|conference)\b)|zum thema|thema|topic|rund um|betreff\w*|engagier\w*|anlaufstelle|ansprech(?:partner|person|stelle)\w* (?:fur|zu[mr]?|bei|in)|contact (?:person |point |partner )for(?! the)|geht es (?:da)?(?:r?um)|gehts d?a?rum|concern\w*|wen (?:lade|ruf\w*|frag\w*|kontaktier\w*|sprech\w*) ich|whom? (?:do|should|can) i (?:call|ask|talk|contact)|hilft|helfen kann|kann (?:mir |uns |da |dabei )?helfen|(?:can|could) help|help with|focus\w*(?! (?:areas?|points?|topics?|of)\b)|address\w* the|addresses|setzt sich .{0,30}ein|bearbeitet|behandelt|talk about|tausch\w*|redet man|spricht man|wo landet|an wen wend\w*|wer macht was)\b|\b(?:gibts?|is there|are there)\b(?: \w+){0,5} (?:runden?|gruppen?|gremi\w+|austausch\w*|kreis|ag|ak|arbeitskreis|arbeitsgruppe|netzwerk|treffen|stammtisch|zusammenschluss|group|round|body|circle|network|committee|exchange) (?:(?:in (?:der|dem|denen|which)|wo|bei (?:der|dem)|where|die sich|who|that)\b|(?:zu[mr]?|fur|uber|on|about|for) (?:(?:den|die|das|the) )?¤$)/;

const DOES =
  /\b(?:behandelt|befasst sich|beschaftigt sich|bearbeitet|thematisiert)(?: (?:der|die|das))? ¤|\b(?:dos|do) (?:the )?(?:\w+ )?¤ (?:\w+ )?(?:deal|cover|address|focus|treat)|\b(?:has|have|hat|haben) (?:the |der |die |das )?¤ (?:\w+ ){0,2}(?:reported|covered|addressed|dealt|berichtet|behandelt)/;

/** "Which law is … based on?": the kinds that a list seems to be asked of are those of its legal basis. */
export const asksForLaws = ({ facets, kinds, classes }: Reading): boolean =>
  facets[0]?.facet === 'legalBasis' &&
  kinds.length > 0 &&
  classes.length === 0 &&
  kinds.every((kind) => KINDS[kind]!.class === 'publication');

/**
 * "Wo geht es um …?", "where is … discussed?", "which group brings … together?", "in which round do I meet …?": whatever is
 * named is what is spoken about, unless it is a body itself.
 */
export const asksWhere = (reading: Reading): boolean =>
  (WHERE.test(reading.masked) || joinsTwo(reading)) &&
  !reading.mentions.some(({ candidates }) => candidates.some(({ entry }) => entry.class === 'body'));
/** Somebody brings others together: who they are only says which body it is. */
export const joinsTwo = ({ masked, cadence }: Reading): boolean => JOINS.test(masked) && !cadence && !RUN.test(masked);
/** "Which bodies does the office run that bring … together?" asks of whom it names. */
const RUN = /\b(?:koordin|leite|geleitet|gefuhrt|moderier|verantwort|coordinat|led|lead|run|chair)\w*/;
const WHERE =
  /^(?:wo\b(?! (?:finde|liegt|steht|sitzt))|where\b|in (?:welche[mnr]?|which)\b).{0,100}\b(?:geht es um|gehts um|gesprochen|besprochen|diskutiert|beraten|discussed|talked about|dealt with|covered)\b|^wer arbeitet (?:an|zu|zum|zur|mit)\b|^who works? (?:on|with)\b/;
const JOINS =
  /\b(?:bring(?:t|en|s)?|hol(?:t|en)|setz(?:t|en)|vernetz(?:t|en)|verbind(?:et|en)|verknupf(?:t|en)|links?|connects?|joins?|unites?)\b.{1,60}\b(?:zusammen|together|an einen tisch|an einem tisch|miteinander|¤)(?: |$)|\b(?:zusammenbring(?:t|en)|sit together|at one table)\b|^(?:wo|where)\b.{0,60}\b(?:reden|sprechen|sitzen|kommen|arbeiten|talk|sit|come|work)\b.{0,60}\b(?:miteinander|zusammen|gemeinsam|an einem tisch|together|with each other)\b|^wo treffen sich .{1,60} und |^where do .{1,60} and .{1,40} meet\b/;
