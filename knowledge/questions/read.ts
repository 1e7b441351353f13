import { isTopicWord } from '../answers/topic.ts';
import type { Knowledge } from '../knowledge.ts';
import { withGermanKinds } from '../language/abbreviations.ts';
import { COMMON } from '../language/common-words.ts';
import { detectLanguage, type Language } from '../language/detect.ts';
import { foldName } from '../language/fold.ts';
import { isGeneralWord } from '../language/general-words.ts';
import { isMisspelledTalk } from '../language/misspelled.ts';
import { isStopword, isVerbThere, POINTING } from '../language/stopwords.ts';
import { joinedText, type Word, wordsOf } from '../language/words.ts';
import type { EntryClass } from '../model.ts';
import { signOf } from '../search/lexicon.ts';
import { type Candidate, linkNames, linkPartially, type Mention, namedWords } from '../search/link.ts';
import { type CadenceFilter, readCadenceFilter, readYearly } from './cadence-filter.ts';
import { calledBy } from './called.ts';
import { type Courtesy, looksLikeInjection, readCourtesy } from './courtesy.ts';
import { isEverydayCompound } from './everyday.ts';
import { readFacetWord } from './facet-words.ts';
import { type FacetHit, findFacets } from './facets.ts';
import { wordsAround } from './focus.ts';
import { kindsAsked } from './kinds-asked.ts';
import { setAside } from './set-aside.ts';
import { readStrangers, type Strangers } from './strangers.ts';
import { type Untold, untoldWish } from './untold.ts';

/** How a question was understood, before the registry is asked. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly language: Language;
  /** The language that the user asked to be answered in, if this message is such a wish. */
  readonly languageWish?: Language;
  readonly courtesy?: Courtesy;
  readonly injection: boolean;
  /** Names found word for word (or misspelled). */
  readonly mentions: readonly Mention[];
  /** What free content words may name in part; only looked for where it can matter. */
  readonly partial: readonly Candidate[];
  /** What the only name and the words around it may name together ("project group on X", where X alone is a name too). */
  readonly wider: readonly Candidate[];
  /** Indexes of the words beside the names that may be part of one. */
  readonly beside: readonly number[];
  readonly facets: readonly FacetHit[];
  readonly asks: Asks;
  /** Kinds that a list is asked of ("welche AGs"); empty for any kind. */
  readonly kinds: readonly string[];
  /** Classes that a list is asked of by a general word ("Gremien", "Publikationen"). */
  readonly classes: readonly EntryClass[];
  /** The groups of the named entry are spoken of, so that a fact is asked of each of them. */
  readonly ofGroups: boolean;
  readonly cadence?: CadenceFilter;
  /** Ids of the last answer's list, where one is asked of it ("which of them …?"). */
  readonly among?: readonly string[];
  /** Content words that are neither name nor facet nor small talk. */
  readonly content: readonly Word[];
  /** Entries that a list is to leave out. */
  readonly excluded: readonly string[];
  /** Indexes of the words by which a body that was not found as a whole is called ("die AG Digitalisierung"). */
  readonly called: readonly number[];
  /** Those of the content words that mean their topic only together. */
  readonly together: ReadonlySet<Word>;
  /** Content words that the registry does not know, not even misspelled, and what they do in the question. */
  readonly strangers: Strangers;
  /** It asks for something that no registry holds (room, budget, private data); the words that say so. */
  readonly untold?: Untold;
  /** The folded question with names masked by `¤`. */
  readonly masked: string;
  /** A case is told: by sentences around the question, or in words that mean their topic only together. */
  readonly narrated: boolean;
  /** It points back: "und wie oft?", "who leads it?". */
  readonly pointsBack: boolean;
}

export interface Asks {
  readonly list: boolean;
  readonly count: boolean;
  /** A list is asked of one kind in the singular: which one it is. */
  readonly one: boolean;
  readonly compare: boolean;
  /** "most often", "am seltensten": the extreme of a list. */
  readonly extreme?: 'most' | 'least';
  /** A yes/no question. */
  readonly confirm: boolean;
}

const MAX_WORDS = 120;

/** Reads a question. Pure; `fallback` is the language to answer in when the text gives none away. */
export function readQuestion(text: string, knowledge: Knowledge, fallback: Language): Reading {
  const { lexicon, topics, registry } = knowledge;
  const written = withGermanKinds(text);
  const words = wordsOf(written).slice(0, MAX_WORDS);
  const folded = words.map((word) => word.folded);
  const plain = folded.join(' ');
  const home = homeWords(folded, [registry.about.name, registry.about.short, ...registry.about.also]);

  const linked = linkNames(words, lexicon).filter((mention) => !mention.words.every((i) => home.has(i)));
  const aside = setAside(words, linked);
  // A phrase tells the topic by words that are talk, facets or places by themselves; beside the name of a body they are just that.
  const phrases = linked.every(isTopicWord) ? topics.phrasesIn(folded) : [];
  const open = new Set(phrases.flatMap((phrase) => (phrase.open ? phrase.indexes : [])));
  const around = wordsAround(words, joinedText(written));
  const inTale = ({ words: [first] }: Mention) => around.has(first!);
  // Who is named where somebody only tells why, and not pointed to, is not who is asked about.
  const pointed = folded.some((word, i) => !around.has(i) && (POINTING.has(word) || word === 'die'));
  const aboutOther = !pointed && linked.some((mention) => !inTale(mention));
  const mentions =
    open.size > 0
      ? []
      : linked.filter((mention) => !aside.words.has(mention.words[0]!) && !(aboutOther && inTale(mention)));
  const named = namedWords(mentions);
  const phrased = new Set(phrases.flatMap(({ indexes }) => indexes).filter((i) => !named.has(i) && !home.has(i)));
  // A misspelled facet word counts as what it means, unless it is a word that somebody uses as it stands.
  const spoken = folded.map((word, i) =>
    named.has(i) || isStopword(word) || COMMON.has(word) || STRUCTURE.test(word) || topics.uses(word)
      ? word
      : readFacetWord(word),
  );
  const masked = maskedText(
    spoken.map((word, i) => (open.has(i) ? PHRASED : word)),
    named,
    home,
    new Set([...around, ...aside.words]),
  );
  const facets = findFacets(masked.text);
  const facetWords = new Set(
    facets.flatMap(({ spans }) => spans.flatMap(([start, end]) => masked.indexesIn(start, end))),
  );
  const kinds = kindsAsked(folded, named);
  const language = detectLanguage(folded, new Set([...named, ...home]), fallback);

  const known = (i: number) => phrased.has(i) || topics.knows(folded[i]!) || lexicon.knows(words[i]!.stem);
  // What is told around the question may name somebody, but is no topic where the question has one. A word of it that
  // nobody knows is never the topic, where another is known.
  const toldOnly = named.size > 0 || around.size < words.length / 2;
  const knowsSome = toldOnly || words.some((_, i) => !isStopword(folded[i]!) && !COMMON.has(folded[i]!) && known(i));
  const told = (i: number) => around.has(i) && (toldOnly || (knowsSome && !known(i)));
  const isVerb = (i: number) => isVerbThere(words[i]!.text, folded[i]!, folded[i - 1], folded[i + 1]);
  // An English word with a capital is part of a name: "the Smart City group".
  const isNamePart = (i: number) => language === 'en' && i > 0 && /^\p{Lu}/u.test(words[i]!.text);
  const isSlip = (i: number) =>
    !isNamePart(i) && !known(i) && lexicon.corrections(folded[i]!).length === 0 && isMisspelledTalk(folded[i]!);
  const isSmall = (i: number) => isStopword(folded[i]!) || isVerb(i) || isSlip(i);
  const isFree = (i: number) => !named.has(i) && !home.has(i) && !aside.words.has(i) && !isSmall(i) && !told(i);
  const free = words.map((_, i) => i).filter(isFree);
  // In a text with German capitals, an unknown word in lower case is a verb or an adjective: talk, no topic.
  const capitals = language === 'de' && words.some(({ text: word }, i) => i > 0 && /^\p{Lu}/u.test(word));
  const isGeneral = (i: number) => isGeneralWord(folded[i]!) && !isNamePart(i);
  const isTalk = (i: number) =>
    COMMON.has(folded[i]!) ||
    (!known(i) && (isGeneral(i) || isEverydayCompound(folded[i]!) || (capitals && /^\p{Ll}/u.test(words[i]!.text))));
  // An everyday word is content only where nothing else is: "and the last one?" has none, a name may still contain it.
  const contentIndexes = words
    .map((_, i) => i)
    .filter(
      (i) =>
        (phrased.has(i) && (open.has(i) || (!isStopword(folded[i]!) && !facetWords.has(i) && !told(i)))) ||
        (isFree(i) && !facetWords.has(i) && !kinds.words.has(i) && !STRUCTURE.test(folded[i]!) && !isTalk(i)),
    );
  const linkable = (i: number) =>
    (!facetWords.has(i) || kinds.words.has(i)) &&
    !STRUCTURE.test(folded[i]!) &&
    (!COMMON.has(folded[i]!) || lexicon.isKindWord(signOf(folded[i]!)));
  // Beside a kind that is called by its topic ("the working group on …") the same words may be a name.
  const calls = folded.some((word, i) => lexicon.isKindWord(signOf(word)) && ON.test(folded[i + 1] ?? ''));
  const besides = (i: number) =>
    named.has(i) || (!isSmall(i) && !home.has(i) && !aside.words.has(i) && (!facetWords.has(i) || kinds.words.has(i)));
  // Most questions name somebody and need neither, and they are what takes longest.
  const partial = once(() => (open.size > 0 && !calls ? [] : linkPartially(words, free.filter(linkable), lexicon)));
  const beside = words.map((_, i) => i).filter((i) => !named.has(i) && besides(i));
  const wider = once(() =>
    mentions.length === 1 ? linkPartially(words, words.map((_, i) => i).filter(besides), lexicon) : [],
  );
  const unknownIndexes = contentIndexes.filter(
    (i) =>
      !(capitals && i === 0 && facets.length > 0) &&
      !phrased.has(i) &&
      !known(i) &&
      lexicon.corrections(folded[i]!).length === 0,
  );
  const cadence = readCadenceFilter(masked.text) ?? (kinds.asked ? readYearly(masked.text) : undefined);
  const extreme = EXTREMES.find(([pattern]) => pattern.test(masked.text))?.[1];
  // "My father …" says who it is about, and only where nothing else is said, what.
  const others = contentIndexes.filter((i) => open.has(i) || !isKin(folded, i));
  const content = (others.some((i) => open.has(i) || known(i)) ? others : contentIndexes).map((i) => words[i]!);
  const languageWish = LANGUAGE_WISHES.find(([pattern]) => pattern.test(plain))?.[1];
  // Where a phrase tells a case, somebody's home or illness belongs to it.
  const wish = untoldWish(masked.text);
  const untold = open.size > 0 && wish?.ofEntry ? undefined : wish;
  const courtesy = mentions.length === 0 ? readCourtesy(plain) : undefined;
  return {
    text,
    words,
    language,
    ...(languageWish ? { languageWish } : {}),
    ...(courtesy ? { courtesy } : {}),
    ...(untold ? { untold } : {}),
    injection: looksLikeInjection(plain),
    mentions,
    get partial() {
      return partial();
    },
    beside,
    get wider() {
      return wider();
    },
    facets,
    asks: {
      list: kinds.asked || (LIST.test(masked.text) && mentions.length < 3),
      count: COUNT.test(masked.text) && !/\bwie viele? mal\b|\bhow many times\b/.test(masked.text),
      one: kinds.one,
      compare: COMPARE.test(masked.text),
      ...(extreme ? { extreme } : {}),
      confirm: CONFIRM.test(masked.text),
    },
    kinds: kinds.ids,
    classes: kinds.classes,
    ofGroups: kinds.ofSomebody,
    ...(cadence ? { cadence } : {}),
    content,
    excluded: aside.excluded,
    together: new Set([...open].map((i) => words[i]!)),
    called: calledBy({ words, mentions, content, kinds: kinds.ids }, lexicon),
    strangers: readStrangers(words, unknownIndexes, new Set([...named, ...home]), masked.text, known),
    masked: masked.text,
    narrated: around.size > 0 || open.size > 0,
    pointsBack:
      /^(?:und|and|aber|but|what about|how about|was ist mit|oh und|ok und|achso und)\b/.test(plain) ||
      folded.some((word) => POINTING.has(word) && !NOT_POINTING.has(word)),
  };
}

const KIN =
  /^(?:vaters?|mutter|eltern|papa|mama|opas?|omas?|mann|frau|sohn|tochter|kind|kinder|kindern|father|mother|dad|mum|mom|parents|grandma|grandpa|grandmother|grandfather|husband|wife|son|daughter|kids?|child|children)$/;
const POSSESSIVE = /^(?:mein|dein|sein|ihr|unser|euer|eur)(?:e[mnrs]?)?$|^(?:my|your|his|her|our|their|whose)$/;
const isKin = (folded: readonly string[], i: number): boolean =>
  KIN.test(folded[i]!) && POSSESSIVE.test(folded[i - 1] ?? '');

const ON = /^(?:on|for|of|about|against|zu|zum|zur|fur|gegen|uber)$/;

/** Stands in the masked text for a word of an open phrase. */
const PHRASED = '_';

/** Worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const LIST =
  /\b(?:liste|list|auflisten|auflistung|alle|all|samtliche|nenne|aufzahlen|zahl\w* .{0,30}auf|ubersicht|zeig\w* mir alle)\b/;
const COUNT = /\bwie ?viele?\b|\banzahl\b|\bhow many\b|\bnumber of\b|\bcount\b/;
const COMPARE =
  /\b(?:vergleich\w*|unterschied\w*|unterscheide\w*|compare\w*|comparison|difference\w*|differ|versus|vs|ofter|haufiger|seltener|more often|less often|more frequently|less frequently|mehr mitglieder|mehr treffen|mehr sitzungen|more meetings|more members|dieselbe\w*|dasselbe|gleich oft|gleiche\w*|same|beide|beiden|both)\b/;
const EXTREMES: readonly (readonly [RegExp, 'most' | 'least'])[] = [
  [
    /\b(?:am (?:haufigsten|oftesten|meisten)|(?:haufigsten|meisten)|most (?:often|frequently|frequent)|(?<!\bat )most|the most)\b/,
    'most',
  ],
  [/\b(?:am seltensten|am wenigsten|seltensten|least (?:often|frequently)|(?<!\bat )least|fewest)\b/, 'least'],
];
const CONFIRM =
  /^(?:(?:und|and|also|sag mal) )?(?:ist|sind|hat|haben|gehort|gehoren|tagt|tagen|trifft|treffen|koordiniert|leitet|nimmt|sitzt|stimmt|is|are|dos|do|has|have|did|war|wird|berichtet|kann|darf|arbeitet|macht) (?!.*\b(?:welche\w*|wer|wem|wen|wie|who|which|what|how)\b)/;
const LANGUAGE_WISHES: readonly (readonly [RegExp, Language])[] = [
  [
    /\b(?:antworte?n?|sprich|schreibe?|rede) (?:mir )?(?:bitte )?(?:ab jetzt )?(?:auf |in )?englisch\b|\b(?:in english please|answer in english|speak english|english please|switch to english|auf englisch)\b/,
    'en',
  ],
  [
    /\b(?:antworte?n?|sprich|schreibe?|rede) (?:mir )?(?:bitte )?(?:ab jetzt |wieder )?(?:auf |in )?deutsch\b|\b(?:in german please|answer in german|speak german|german please|switch to german|auf deutsch)\b/,
    'de',
  ],
];
/** Words of a structured question that name neither topic nor body. */
const STRUCTURE =
  /^(?:beide|beiden|both|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|two|three|four|five|six|seven|eight|nine|ten|fourteen|vierzehn|haufigsten|seltensten|meisten|wenigsten|oftesten|often|most|least|still|being|geplant|geplante|geplanten|planned|planung|gemeinsam|together|\d+x?|mal|jahr|jahre|jahres|jahrlich|year|years|yearly|annually|times|time|bereich|bereiche|feld|handlungsfeld|field|area|thema|topic|mindestens|hochstens|ofter|haufiger|seltener|weniger|mehr|liste|list|anzahl|number|zahl|einmal|zweimal|dreimal|viermal|funfmal|sechsmal|achtmal|once|twice|monat|month|woche|week|bedarf|demand|needed|person|personen|people|leute|unterschied|vergleich|compare|difference|dokument|dokumente|dokumenten|document|documents|nummer|gruppe|group|name|namen|names|ofters|regelmassig|titel|title|art|arten|kinds|sorten|stichwort|kastchen|schaubild|folie)$/;
const NOT_POINTING: ReadonlySet<string> = new Set([
  'es',
  'er',
  'sie',
  'that',
  'there',
  'this',
  'these',
  'those',
  'dieser',
  'diese',
  'da',
  'dazu',
  'he',
  'she',
  'her',
  'ihr',
  'ihre',
  'ihren',
]);

/** Where the county calls itself by name: these words say nothing about what is asked. */
function homeWords(folded: readonly string[], names: readonly string[]): ReadonlySet<number> {
  const home = new Set<number>();
  for (const name of names) {
    const parts = foldName(name).split(' ');
    for (let from = 0; from + parts.length <= folded.length; from++) {
      if (parts.every((part, i) => folded[from + i] === part || folded[from + i] === `${part}s`))
        for (let i = 0; i < parts.length; i++) home.add(from + i);
    }
  }
  return home;
}

/** The folded text with each name as one `¤` and without the sentences around the question, and a way back from offsets to word indexes. */
function maskedText(
  folded: readonly string[],
  named: ReadonlySet<number>,
  home: ReadonlySet<number>,
  around: ReadonlySet<number>,
) {
  const starts: { index: number; start: number; end: number }[] = [];
  let text = '';
  folded.forEach((word, index) => {
    if (home.has(index) && !named.has(index)) return;
    if (named.has(index)) {
      if (!named.has(index - 1)) text += text ? ' ¤' : '¤';
      return;
    }
    if (around.has(index)) return;
    if (text) text += ' ';
    starts.push({ index, start: text.length, end: text.length + word.length });
    text += word;
  });
  return {
    text,
    indexesIn: (from: number, to: number) =>
      starts.filter(({ start, end }) => start < to && end > from).map(({ index }) => index),
  };
}
