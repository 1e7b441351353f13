import type { Knowledge } from '../knowledge.ts';
import { withGermanKinds } from '../language/abbreviations.ts';
import { detectLanguage, type Language } from '../language/detect.ts';
import { isStopword } from '../language/stopwords.ts';
import { joinedText, type Word, wordsOf } from '../language/words.ts';
import type { EntryClass } from '../model.ts';
import type { Candidate, Mention } from '../search/link.ts';
import { spellOutSyllables } from '../search/syllables.ts';
import { type Asks, readAsks } from './asks.ts';
import { type CadenceFilter, readCadenceFilter, readRegularly } from './conditions/cadence-filter.ts';
import { type KindsAsked, kindsAsked, kindsCalled } from './conditions/kinds-asked.ts';
import { type LackedFact, readLacking } from './conditions/lacking.ts';
import { withKindsSpelled } from './conditions/misspelled-kinds.ts';
import { type Quantity, readQuantity, type SaidQuantity } from './conditions/quantity.ts';
import { askingWord } from './facets/facet-words.ts';
import { type FacetHit, findFacets } from './facets/facets.ts';
import { calledBy } from './names/called.ts';
import { maskQuestion } from './names/masked.ts';
import { readNames } from './names/names.ts';
import { namesInPart } from './names/names-in-part.ts';
import { knownWords, rolesOf, type Settled } from './names/word-roles.ts';
import { type Courtesy, looksLikeInjection, readCourtesy } from './talk/courtesy.ts';
import { readLanguageWish, readRepeatWish } from './talk/language-wish.ts';
import { withAskingInFront } from './words/asked-behind.ts';
import { readsPointingBack } from './words/points-back.ts';
import { readStrangers, type Strangers } from './words/strangers.ts';
import { type Untold, untoldWish } from './words/untold.ts';

/** How a question was understood, before the registry is asked. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly language: Language;
  /** The language that the user asked to be answered in, if this message is such a wish. */
  readonly languageWish?: Language;
  /** Nothing but the last answer is wished, in another language. */
  readonly repeats: boolean;
  readonly courtesy?: Courtesy;
  readonly injection: boolean;
  /** Names found word for word (or misspelled). */
  readonly mentions: readonly Mention[];
  /** What free content words may name in part; only looked for where it can matter. */
  readonly partial: () => readonly Candidate[];
  /** What the only name and the words around it may name together ("project group on X", where X alone is a name too). */
  readonly wider: () => readonly Candidate[];
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
  /** How many members, offices or groups the bodies that are asked for have. */
  readonly quantity?: Quantity;
  /** Bodies are asked for of which no document says this. */
  readonly lacking?: LackedFact;
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
  /** Words of sentences that only tell why somebody asks. */
  readonly around: ReadonlySet<Word>;
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

/** "Groups with more than five members that meet twice a year": the number of members is none of meetings. */
const withoutStretch = (text: string, { start, end }: SaidQuantity): string => text.slice(0, start) + text.slice(end);

/** "Frau X", or by a post: "Herr Landrat". */
const namesSomebody = ({ candidates }: Mention): boolean =>
  candidates.some(({ entry }) => entry.class === 'unit' || entry.class === 'person');
/** "Frau X", "who is X?": a surname alone. */
const namesPerson = ({ words, candidates }: Mention): boolean =>
  words.length === 1 && candidates.every(({ entry }) => entry.class === 'person');
const isCapital = ({ text, folded }: Word): boolean => /^\p{Lu}/u.test(text) && !isStopword(folded);

/** "Welche Leitbilder gibt es?" asks for the papers themselves, and for no legal basis. */
const asksForPapers = ({ ids, one }: KindsAsked, mentions: readonly Mention[]): boolean =>
  mentions.length === 0 && !one && !ids.includes('law');

/** "What does the office organise every year?": whatever it is, it is done so often. */
const asksForDeeds = (masked: string): boolean => DEEDS.test(masked);
const DEEDS =
  /^(?:was|what) (?:(?:dos|do) (?:the |our )?¤ (?:organi[sz]e|run|hold|host|stage|arrange|coordinate)|(?:organisiert|veranstaltet|koordiniert|leitet) (?:die |das |der )?¤|wird (?:vom|von|durch) (?:der |die |das )?¤)/;

/** "Whom should I ask if I want it on the agenda?" */
const asksWhom = (best: FacetHit | undefined): boolean => best?.facet === 'contact' && WHOM.test(best.evidence);
const WHOM = /^(?:whom? |wen |an wen\b|an welche (?:person|stelle))/;

const MAX_WORDS = 120;
const OF_PLACE: ReadonlySet<LackedFact> = new Set(['children', 'partOf']);

/** Reads a question. Pure; `fallback` is the language to answer in when the text gives none away. */
export function readQuestion(text: string, knowledge: Knowledge, fallback: Language): Reading {
  const { lexicon, topics } = knowledge;
  const written = withAskingInFront(withGermanKinds(text));
  const spelled = withKindsSpelled(spellOutSyllables(wordsOf(written).slice(0, MAX_WORDS), lexicon), knowledge);
  const words = knowledge.slips(
    spelled,
    ({ folded, stem }) => lexicon.knows(stem) || topics.knows(folded) || lexicon.corrections(folded).length > 0,
  );
  const folded = words.map((word) => word.folded);
  const plain = folded.join(' ');

  const names = readNames(words, joinedText(written), knowledge);
  const { mentions, named, aside, around, open } = names;
  const ours = new Set([...named, ...names.home]);
  const masked = maskQuestion(words, names, topics);
  const said = readQuantity(masked.text);
  const counting = new Set(said && masked.indexesIn(said.start, said.end));
  const counted = readCadenceFilter(said ? withoutStretch(masked.text, said) : masked.text);
  const kinds = kindsAsked(folded.map(askingWord), new Set([...named, ...counting]));
  // "An overview of all groups" is no overview of one.
  const isKind = ([start, end]: readonly [number, number]) =>
    masked.indexesIn(start, end).every((i) => kinds.words.has(i));
  const facets = findFacets(masked.text).filter(
    ({ facet, spans }) =>
      !spans.every(isKind) || (facet !== 'profile' && (facet !== 'legalBasis' || !asksForPapers(kinds, mentions))),
  );
  const settled: Settled = {
    words,
    language: detectLanguage(folded, ours, fallback),
    names,
    asksFacet: facets.length > 0,
    facetWords: new Set([
      ...facets.flatMap(({ spans }) => spans.flatMap((span) => masked.indexesIn(...span))),
      ...counting,
    ]),
    kindWords: kinds.words,
    isKnown: knownWords(words, names, knowledge),
    lexicon,
  };
  const roles = rolesOf(settled);
  const content = roles.content.map((i) => words[i]!);
  const inPart = namesInPart(settled, roles);

  const byName = new Set(mentions.filter(namesPerson).flatMap((mention) => mention.words));
  const people = new Set(mentions.filter(namesSomebody).flatMap((mention) => mention.words));
  const isSomebody = (i: number) =>
    people.has(i) || lexicon.corrections(words[i]!.folded).some(({ word }) => lexicon.surnames.has(word));
  const isSurname = (i: number) => byName.has(i) || (isCapital(words[i]!) && lexicon.surnames.has(words[i]!.folded));

  const repeatWish = readRepeatWish(plain);
  const courtesy = readCourtesy(plain, text.includes('?'), mentions.length > 0);
  // "Must I write to you in German?" wishes for no language.
  const languageWish = repeatWish ?? (courtesy === 'help' ? undefined : readLanguageWish(plain));
  const wish = untoldWish(masked.text, plain);
  // Where a phrase tells a case, somebody's home or illness belongs to it; whoever is to be asked may know what is told nowhere.
  const untold = (open.size > 0 && wish?.ofEntry) || asksWhom(facets[0]) ? undefined : wish;
  const cadence = counted ?? (kinds.asked || asksForDeeds(masked.text) ? readRegularly(masked.text) : undefined);
  const lacked = folded.some((word) => kindsCalled(word)) ? readLacking(masked.text) : undefined;
  // "Does it have no sub-groups?" is asked of the one that is named.
  const lacking = lacked && OF_PLACE.has(lacked) && mentions.length > 0 ? undefined : lacked;
  const asks = readAsks(masked.text, kinds, mentions.length);
  return {
    text,
    words,
    language: settled.language,
    ...(languageWish ? { languageWish } : {}),
    repeats: repeatWish !== undefined,
    ...(courtesy ? { courtesy } : {}),
    ...(untold ? { untold } : {}),
    injection: looksLikeInjection(plain),
    mentions,
    partial: inPart.partial,
    beside: inPart.beside,
    wider: inPart.wider,
    facets,
    asks: lacking && !asks.count ? { ...asks, list: true, one: false } : asks,
    kinds: kinds.ids,
    classes: kinds.classes,
    ofGroups: kinds.ofSomebody,
    ...(cadence ? { cadence } : {}),
    ...(said ? { quantity: said.quantity } : {}),
    ...(lacking ? { lacking } : {}),
    content,
    excluded: aside.excluded,
    together: new Set([...open].map((i) => words[i]!)),
    around: new Set([...around].map((i) => words[i]!)),
    called: calledBy({ words, mentions, content, kinds: kinds.ids, language: settled.language }, lexicon),
    strangers: readStrangers(words, roles.unknown, ours, masked.text, settled.isKnown, isSurname, isSomebody),
    masked: masked.text,
    narrated: around.size > 0 || open.size > 0,
    pointsBack: readsPointingBack(folded, plain),
  };
}
