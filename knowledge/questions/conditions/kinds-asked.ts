import { KINDS } from '../../kinds.ts';
import { foldLetters } from '../../language/fold.ts';
import { remembering } from '../../language/remembering.ts';
import type { EntryClass } from '../../model.ts';

/** Which kinds a question asks a list of. */
export interface KindsAsked {
  readonly ids: readonly string[];
  /** Classes named by a general word: "Gremien", "Publikationen". */
  readonly classes: readonly EntryClass[];
  /** A word of a kind stands where a list is asked for. */
  readonly asked: boolean;
  /** The groups of somebody are spoken of: "die Unterarbeitsgruppen des Netzwerks …", "the groups in …". */
  readonly ofSomebody: boolean;
  /** It asks which one: "welcher Arbeitskreis …", not "welche Arbeitskreise". */
  readonly one: boolean;
  /** Indexes of the words that say so. */
  readonly words: ReadonlySet<number>;
}

/** The words of each kind, folded. */
const WORDS_OF: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(KINDS).map(([id, { words }]) => [id, words.map(foldLetters)]),
);
const byPhrase = new Map<string, string[]>();
for (const [id, words] of Object.entries(WORDS_OF))
  for (const word of words) byPhrase.set(word, [...(byPhrase.get(word) ?? []), id]);
/** Words for any kind of a class. English "committee" and "group" are used for every body. */
const GENERAL: readonly (readonly [EntryClass, RegExp])[] = [
  [
    'body',
    /^(?:gremium|gremien|gremiums|bod(?:y|ies)|gruppe|gruppen|groups?|arbeitsstrukturen|runden|meetings?|treffen|committees?|boards?|councils?|panels?|zusammenschlusse|kreisen|circles?|rounds?)$/,
  ],
  [
    'publication',
    /^(?:publikation|publikationen|veroffentlichung|veroffentlichungen|publications?|heft|hefte|dokumente?|documents?|schrift|schriften|unterlagen|booklets?|material|reading|literatur|lekture|materialien|schriftliches)$/,
  ],
  [
    'project',
    /^(?:projekte?|projects?|massnahmen?|measures?|programme?|programms?|initiativen?|initiatives?|vorhaben)$/,
  ],
  [
    'unit',
    /^(?:stellen|positions|posts|units?|amter|abteilung|abteilungen|organisationseinheit|organisationseinheiten|ansprechstellen?)$/,
  ],
  ['person', /^(?:ansprechpartner(?:innen)?|ansprechpersonen|kontaktpersonen)$/],
];

/** All words for kinds and classes, as they are written. */
export const kindWords = (): string[] => [
  ...Object.values(KINDS).flatMap(({ words }) => words),
  ...'gremium gremien committee council meeting project projekt maßnahme publication document bodies gruppen groups arbeitsstrukturen meetings treffen committees boards councils panels publikation publikationen veröffentlichungen publications dokumente documents schriften unterlagen projekte projects maßnahmen measures programme initiativen initiatives abteilungen positions'.split(
    ' ',
  ),
];

/** What a single word calls by its kind: kinds by their own words, classes by general ones. */
export interface KindsCalled {
  readonly ids: readonly string[];
  readonly classes: readonly EntryClass[];
  /** All of the kinds are kinds of bodies. */
  readonly ofBodies: boolean;
}

/** "Der Name des Faltblatts", "des Ausschusses". */
const GENITIVE = /(?<=.{4})e?s$/;

/** The kinds that a word calls; undefined for any other word. Asked of every word again and again. */
export const kindsCalled = (folded: string): KindsCalled | undefined => calledBy(folded).kinds;

const calledBy = remembering((folded: string) => ({ kinds: kindsOf(folded) }), 20_000);

function kindsOf(folded: string): KindsCalled | undefined {
  const ids = byPhrase.get(folded) ?? byPhrase.get(folded.replace(GENITIVE, '')) ?? [];
  const general = GENERAL.find(([, pattern]) => pattern.test(folded))?.[0];
  if (ids.length === 0 && !general) return undefined;
  const ofBodies = ids.length > 0 && ids.every((id) => KINDS[id]!.class === 'body');
  return { ids, classes: general ? [general] : [], ofBodies };
}

/** A word for some kind of body, or for any. */
export const callsBody = (folded: string): boolean => {
  const called = kindsCalled(folded);
  return called !== undefined && (called.ofBodies || called.classes.includes('body'));
};

/** All kinds that any of the words calls. */
export const kindsSaid = (words: readonly { readonly folded: string }[]): string[] =>
  words.flatMap(({ folded }) => kindsCalled(folded)?.ids ?? []);

/** A list is asked of kinds and classes of entries that all belong to this class, and of some. */
export const asksOnly = (
  cls: EntryClass,
  { kinds, classes }: { readonly kinds: readonly string[]; readonly classes: readonly EntryClass[] },
): boolean =>
  kinds.length + classes.length > 0 &&
  kinds.every((kind) => KINDS[kind]!.class === cls) &&
  classes.every((own) => own === cls);

/** A list is asked of entries of this class, whatever else. */
export const asksAlso = (
  cls: EntryClass,
  { kinds, classes }: { readonly kinds: readonly string[]; readonly classes: readonly EntryClass[] },
): boolean => classes.includes(cls) || kinds.some((kind) => KINDS[kind]!.class === cls);

/** "The number of networks" counts them, "the number of the office" is one to call. */
const ASKING =
  /^(?:welche[rsnm]?|which|what|alle|all|every|vielen?|viel|many|nenne|liste|list|samtliche|wievielen?|wieviel|anzahl|number|mehrere|several|verschiedene|irgendwelchen?|diverse|heissen)$/;
/** "The number of the office", "wie heißt das Amt": of a single one they ask something else. */
const OF_PLURALS = /^(?:number|heissen)$/;
/** Where a word wishes for a list: right behind what is to be listed, or before it. */
function listingAround(folded: readonly string[], i: number, next: number): number | undefined {
  if (LISTING.test(folded[next] ?? '')) return next;
  let before = i - 1;
  while (before >= 0 && OF_ALL.test(folded[before]!)) before--;
  return LISTING.test(folded[before] ?? '') ? before : undefined;
}
const LISTING = /^(?:liste|list|ubersicht|uberblick|auflistung|aufstellung|overview)$/;
const OF_ALL = /^(?:uber|von|mit|zu|of|with|alle[rn]?|all|samtliche[rn]?|de[rn]|die|the|unsere[rn]?|our)$/;
/** "Which of the youth work groups …?" */
const OF_THEM =
  /\b(?:which|how many) of (?:the|our|their|its)(?: \w+){0,3}$|\b(?:welche[rsnm]?|wie viele) (?:der|von den|unserer)(?: \w+){0,3}$/;
/** "Gibt es Gremien …?" asks for a list, "gibt es eine AG …?" whether one of that name exists. */
const EXISTS = /^(?:gibt|gibts|alles|any|there|got|have)$/;
/** "Gibt es noch andere Gremien …?", "are there any other groups …?": others than those spoken of, whatever stands between. */
const ANY_MORE = /\b(?:gibt|gibts|there|kennst|hast|habt)\b.*\b(?:andere|weitere|sonstige|other|further|more)$/;
/** Papers and projects have no name that people know: "a flyer for …", "gibt es eine Broschüre zu …" asks which there are. */
const ANY_ONE = /^(?:ein|eine|einen|einem|einer|a|an|any|some|irgendein\w*)$/;
/** What follows a plural whose owner is named: "die Unterarbeitsgruppen des Netzwerks …". */
const OWNER = /^(?:des|der|vom|von|of|from|in|im|beim|bei|under|unter|at)$/;

/** Groups that are no bodies. */
const QUALIFIED = /^(?:target|parliamentary|age|focus|population|professional) groups?$/;
/** "What is the largest network?" */
const BY_SIZE = /^(?:biggest|largest|smallest|grosste[nrs]?|kleinste[nrs]?)$/;
/** "The largest group of migrants" is no body. */
const bySize = (folded: readonly string[], i: number): boolean =>
  BY_SIZE.test(folded[i - 1] ?? '') &&
  !(/^(?:of|von)$/.test(folded[i + 1] ?? '') && !/^(?:the|our|de[rnm])$/.test(folded[i + 2] ?? ''));
const WHICH_ONE = /^(?:welche[rsnm]?|which)$/;
const SINGULAR =
  /^(?:gremium|gruppe|body|group|meeting|treffen|committee|board|council|panel|circle|round|initiative|massnahme|measure|unit)$/;

/** A general plural, or a form that another word of the kind begins. */
const isPlural = (phrase: string, kinds: readonly string[] | undefined): boolean =>
  kinds === undefined
    ? /(?:en|s|bodies|e)$/.test(phrase) && !SINGULAR.test(phrase)
    : kinds.some((id) =>
        WORDS_OF[id]!.some((word) => phrase.startsWith(word) && PLURAL_ENDING.test(phrase.slice(word.length))),
      );
/** "Fachausschuss" is no plural of "FA". */
const PLURAL_ENDING = /^(?:ie|inn|s|m)?(?:e|n|en|s|es|er|ern)$| tische$/;

/** The kinds of which a word is the plural: "arbeitskreise", "ags". */
export const pluralKinds = (folded: string): readonly string[] => {
  const ids = byPhrase.get(folded);
  return ids && isPlural(folded, ids) ? ids : [];
};

/** Some kind of paper is called so. */
export const mayCallPaper = (folded: string): boolean =>
  kindsCalled(folded)?.ids.some((id) => KINDS[id]!.class === 'publication') ?? false;

const isPaper = (phrase: string): boolean =>
  byPhrase.get(phrase)?.every((id) => KINDS[id]!.class === 'publication') ?? false;

/** Finds kind words in plural or after an asking word, outside of names. */
export function kindsAsked(folded: readonly string[], named: ReadonlySet<number>): KindsAsked {
  const ids = new Set<string>();
  const classes = new Set<EntryClass>();
  const words = new Set<number>();
  let asked = false;
  let groupsOf = false;
  let one = true;
  // "Name the working groups …", and no "Name der Leitung".
  const imperative = folded.findIndex((word, i) => word === 'name' && NAMING.test(folded.slice(0, i).join(' ')));
  for (let i = 0; i < folded.length; i++) {
    if (named.has(i) || words.has(i)) continue;
    const two = i + 1 < folded.length && !named.has(i + 1) ? `${folded[i]} ${folded[i + 1]}` : undefined;
    const phrase = two !== undefined && byPhrase.has(two) ? two : folded[i]!;
    const found = byPhrase.get(phrase);
    // "Round tables" are no rounds in general.
    const generic = phrase === two ? undefined : GENERAL.find(([, pattern]) => pattern.test(phrase))?.[0];
    if (!found && !generic) continue;
    const from = Math.max(0, i - 3);
    const before = folded.slice(from, i).filter((word, n, words) => !(word === 'what' && words[n + 1] === 'about'));
    // "Tell me what the network for … does" asks for no list of networks.
    // "What was that plan called?" speaks of one.
    const definite =
      !isPlural(phrase, found) &&
      before.includes('what') &&
      /^(?:the|this|that|her|his|its|their)$/.test(folded[i - 1] ?? '') &&
      !generic;
    // "Which unit runs it?", but not "what does her unit do?"
    if (phrase === 'unit' && !WHICH_UNIT.test(folded[i - 1] ?? '')) continue;
    // "What does FD stand for?"
    if (before.includes('what') && MEANS.test(folded.slice(i + 1).join(' '))) continue;
    const asking =
      (!definite &&
        (before.some((word) => ASKING.test(word) && (!OF_PLURALS.test(word) || isPlural(phrase, found))) ||
          bySize(folded, i) ||
          (isPlural(phrase, found) && OF_THEM.test(folded.slice(Math.max(0, i - 6), i).join(' '))) ||
          (imperative >= from && imperative < i))) ||
      ((before.some((word) => EXISTS.test(word)) || ANY_MORE.test(folded.slice(Math.max(0, i - 5), i).join(' '))) &&
        isPlural(phrase, found));
    // "Which group plans our events": behind what is asked for, the English plural of a paper is a verb.
    if (asked && /s$/.test(phrase) && words.has(i - 1) && isPaper(phrase)) continue;
    // "Which people is it for?": nobody is sought who has a name.
    if (found?.includes('person') && IS_FOR.test(folded.slice(i + 1).join(' '))) continue;
    // "What can people report?"
    if (isPaper(phrase) && MODAL.test(folded.slice(Math.max(0, i - 3), i).join(' '))) continue;
    // At the very beginning only a plural asks for a list ("Gremien zu …"); a singular begins a name.
    const next = i + (phrase === two ? 2 : 1);
    // "Which group of the network …?": one of its groups.
    const ofSomebody =
      (isPlural(phrase, found) || WHICH_ONE.test(folded[i - 1] ?? '') || bySize(folded, i)) &&
      OWNER.test(folded[next] ?? '') &&
      (generic !== undefined || named.has(next + 1) || named.has(next + 2));
    const relative = isPlural(phrase, found) && isRelative(folded.slice(next, next + MAX_CLAUSE), next, named);
    // Where a list of something else is asked, "a plan" is a word of its description.
    const anyPaper =
      !asked &&
      (i === 0 || folded.slice(Math.max(0, i - 2), i).some((word) => ANY_ONE.test(word))) &&
      (generic ? [generic] : found!.map((id) => KINDS[id]!.class)).every(
        (cls) => cls === 'publication' || cls === 'project',
      );
    // "Befristete Gremien Liste": keywords; "eine Übersicht über alle Gremien".
    const listing = isPlural(phrase, found) ? listingAround(folded, i, next) : undefined;
    if (listing !== undefined) words.add(listing);
    const ofBodies = generic ? generic === 'body' : found!.every((id) => KINDS[id]!.class === 'body');
    // "Fachdienst … Gremien": keywords, the end of them.
    const keyed = ofBodies && isPlural(phrase, found) && named.has(i - 1) && next === folded.length;
    const joined = JOIN.test(folded[i - 1] ?? '') && words.has(i - 2);
    const anywhere = !asked && ofBodies && inAnyOf(folded, i, next);
    if (
      !asking &&
      listing === undefined &&
      !keyed &&
      !joined &&
      !anywhere &&
      !ofSomebody &&
      !relative &&
      !anyPaper &&
      !(i === 0 && isPlural(phrase, found) && !(MEETINGS.test(phrase) && HOW_OFTEN.test(folded[next] ?? '')))
    )
      continue;
    asked = true;
    if (ofSomebody && ofBodies && !QUALIFIED.test(`${folded[i - 1]} ${phrase}`)) groupsOf = true;
    one &&= anywhere ? false : generic ? SINGULAR.test(phrase) : !isPlural(phrase, found);
    words.add(i);
    if (phrase === two) words.add(i + 1);
    // "All boards (Beiräte)", "which bodies are networks?": the kind says which of them are asked for.
    const general = ARE.test(folded[i - 1] ?? '') ? i - 2 : i - 1;
    if (generic) classes.add(generic);
    else for (const id of found!) ids.add(id);
    if (!generic && words.has(general)) for (const id of found!) classes.delete(KINDS[id]!.class);
  }
  return { ids: [...ids], classes: [...classes], asked, one: asked && one, ofSomebody: groupsOf, words };
}
/** "Which antiracist projects and measures …?" */
const JOIN = /^(?:and|und|or|oder|sowie)$/;

/** "Is the police in any network?", "ist der Verein in einem Arbeitskreis vertreten?": all of that kind are meant. */
const inAnyOf = (folded: readonly string[], i: number, next: number): boolean =>
  WITHIN.test(folded[i - 2] ?? '') &&
  (OF_ANY.test(folded[i - 1]!) || (OF_ONE.test(folded[i - 1]!) && SITTING.test(folded[next] ?? '')));
const WITHIN = /^(?:in|of|on|bei|an|zu)$/;
const OF_ANY = /^(?:any|irgendeine[mr]?)$/;
const OF_ONE = /^(?:eine[mr])$/;
const SITTING = /^(?:vertreten|mitglied|dabei|drin)$/;

/** "Which bodies are networks?" */
const ARE = /^(?:sind|are)$/;

/** "Meetings – how often?", "Treffen pro Jahr?" ask how often somebody meets, and for no bodies. */
const MEETINGS = /^(?:meetings?|treffen)$/;
const HOW_OFTEN = /^(?:|how|wie|when|wann|per|pro|im|each|every|an?)$/;

const WHICH_UNIT = /^(?:which|what)$/;
const MEANS = /^(?:stands? for|means?)\b/;
const IS_FOR = /^(?:is|are|was|were)\b.* for$/;
const MODAL = /\b(?:can|could|may|must|should|to)(?: (?:i|you|we|they|one|people|\w+s))?$/;
const NAMING = /^(?:(?:please|(?:can|could|would) you|pls) ?)?(?:please)?$/;

/** "Die Gremien, die das Büro leitet", "the bodies run by the office": what follows a plural says whose they are. */
const isRelative = (behind: readonly string[], at: number, named: ReadonlySet<number>): boolean => {
  const clause = behind.findIndex((word) =>
    /^(?:die|that|which|run|led|headed|chaired|coordinated|moderated|organi[sz]ed|managed)$/.test(word),
  );
  return clause >= 0 && behind.some((_, n) => n > clause && n <= clause + 2 && named.has(at + n));
};
const MAX_CLAUSE = 6;
