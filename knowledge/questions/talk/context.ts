import type { Language } from '../../language/detect.ts';
import type { Citation, EntryClass } from '../../model.ts';
import type { Facet } from '../facets/facets.ts';

/** What a conversation remembers for follow-ups: ids only, no text. Plain JSON, so that any store can keep it. */
export interface Context {
  /** Entries that the last answer was about. */
  readonly subjects: readonly string[];
  readonly facets: readonly Facet[];
  /** Entries offered to choose from, in the order shown. */
  readonly offered: readonly string[];
  /** The language the user fixed ("antworte auf Englisch"). */
  readonly fixedLanguage?: Language;
  readonly lastLanguage?: Language;
  readonly citations: readonly Citation[];
  /** One step back, for "zurück". */
  readonly previous?: { readonly subjects: readonly string[]; readonly facets: readonly Facet[] };
  /** Entries spoken of in this conversation, the last one first: whom "die AG" or half a name means. */
  readonly recent?: readonly string[];
  /** Whom the conversation began with: "back to the first one". */
  readonly first?: string;
  /** Offices and bodies that answers told of (who coordinates, where somebody works), the last one first: "that unit". */
  readonly told?: readonly string[];
  /** The last answer was a list, so that "how many are there?" counts it. */
  readonly listed?: boolean;
  /** The last question asked how many, so that "und bundesweit?" does. */
  readonly counted?: boolean;
  /** What was sought by its topic, as kinds and classes; none of them where it was anybody at all: "und zu Sucht?" */
  readonly sought?: { readonly kinds: readonly string[]; readonly classes: readonly EntryClass[] };
  /** Whose list that was: "it" after a list is no single one of those that stand there. */
  readonly owner?: string;
}

/** Characters of a question that are read. */
export const MAX_LENGTH = 2000;

export const NO_CONTEXT: Context = { subjects: [], facets: [], offered: [], citations: [] };

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:erste[rsnm]?|first)\b/, 0],
  [/\b(?:zweite[rsnm]?|second)\b/, 1],
  [/\b(?:dritte[rsnm]?|third)\b/, 2],
  [/\b(?:vierte[rsnm]?|fourth)\b/, 3],
  [/\b(?:funfte[rsnm]?|fifth)\b/, 4],
  [
    /\b(?:letzte[rsnm]?|last)(?: one)?(?: davon| daraus| of (?:them|these|those))?$|^(?:(?:and|und) )?(?:who|what|how|is|dos).*\bthe last one\b|^(?:(?:and|und) )?(?:the last one|(?:die|der|das) letzte[rsn]?) (?:what|who|when|how|where|which|wer|wann|wie|was|wo|in)\b/,
    -1,
  ],
];

/** The number that a short message chooses by ("2", "die zweite", "nummer 3", "the first one"); undefined otherwise. */
export function chosenPosition(folded: string, offered: number): number | undefined {
  const text = folded.trim();
  if (isBareChoice(text)) return inRange(Number(/\d+/.exec(text)![0]) - 1, offered);
  const numbered = NUMBERED.exec(text)?.[1];
  if (numbered !== undefined && text.split(' ').length <= MAX_NUMBERED) return inRange(Number(numbered) - 1, offered);
  // "Wann war der letzte?" asks for a date.
  if (WHEN.test(text) || text.split(' ').length > (AT_END.test(text) ? 9 : 5)) return undefined;
  for (const [pattern, position] of ORDINALS) {
    if (pattern.test(text)) return inRange(position < 0 ? offered + position : position, offered);
  }
  return undefined;
}

const WHEN = /\b(?:wann|when) (?:war|ist|was|is|kommt|findet)\b.*\b(?:letzte\w*|last|nachste\w*|next)\b/;

/** "Jetzt die 2, wie oft kommt die zusammen?", "und Nr. 3: wer lädt ein?", "mehr zu Punkt 2" */
const NUMBERED =
  /\b(?:die|der|das|den|dem|the|nr|nummer|number|no|punkt|point|item|eintrag|option) (\d)(?:$| (?:wer|wann|wie|was|wo|welche\w*|who|when|how|what|where|which|bitte|please|denn|nochmal|again)\b)/;
const MAX_NUMBERED = 12;

/**
 * The place in a list that is all a question calls somebody by, from 0, or -1 for the last: "Punkt 4, was sagt der?", "and number
 * 5?", "wer ist der dritte?".
 */
export function placeAsked(folded: string): number | undefined {
  const [, number, ordinal] = AT_PLACE.exec(folded.trim()) ?? [];
  if (number !== undefined) return Number(number) - 1;
  return ORDINALS.find(([pattern]) => ordinal !== undefined && pattern.test(ordinal))?.[1];
}
const AT_PLACE = new RegExp(
  [
    '^(?:(?:und|and|ok|also|dann|then) )*',
    '(?:(?:was|wer|what|who|wie|how|wo|where)s? (?:(?:ist|war|is|was|liegt|heisst|lautet|besagt|about)(?: (?:denn|nochmal|noch mal|genau|in))* )?)?',
    '(?:(?:punkt|nr|nummer|number|no|point|item) (\\d{1,2})',
    '|(?:der|die|das|den|dem|the) ((?:erste|zweite|dritte|vierte|funfte|letzte|first|second|third|fourth|fifth|last)[nrsm]?)(?: (?:one|punkt|point|item))?)',
    '(?: (?:denn|genau|nochmal|again|exactly|davon|of (?:them|these|those)))*',
    '(?: (?:was|wer|wie|what|who|how|wo|where|which|welche\\w*|worum|wofur) .*)?$',
  ].join(''),
);

/** In a longer question the ordinal must stand for somebody: "wie oft trifft sich die dritte?". */
const AT_END =
  /\b(?:die|der|das|den|dem|the) (?:erste|zweite|dritte|vierte|funfte|letzte|first|second|third|fourth|fifth|last)[nrms]?(?: one\b| (?:item|point|entry|punkt|eintrag)$| (?:klingt|passt|gefallt|ware|sounds|looks|seems)\b|(?: davon| daraus)? (?:wer|wann|wie|was|wo\w*)\b| gruppe$| ag$| davon$| daraus$| of (?:them|these|those)$|$)/;

/** Nothing but a number: "Nummer 2" asks for no phone number. */
export const isBareChoice = (folded: string): boolean => BARE_CHOICE.test(folded.trim());
const BARE_CHOICE = /^(?:nr|nummer|number|option|punkt)? ?\d{1,2}$/;

const inRange = (position: number, count: number) => (position >= 0 && position < count ? position : undefined);

/** "zurück": the subject before the last one. */
export const asksBack = (folded: string): boolean =>
  /^(?:zuruck|back|go back|noch mal zuruck|vorheriges|previous)$/.test(folded.trim());

/** "die andere": of two offered or compared, the one not spoken of last. */
export const asksOther = (folded: string): boolean =>
  /\b(?:die|der|das|den|dem|the) andere[nrms]?\b|\bthe other(?: one)?\b/.test(folded);
