import { isStopword } from '../../language/stopwords.ts';
import type { Entry, FactName } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Reading } from '../../questions/read.ts';
import { isHeld } from '../../questions/words/attributes-held.ts';
import type { Fact } from '../answer.ts';
import type { Told } from '../facts/spoken-of.ts';
import { type Check, isThing, says } from './case.ts';

/** Whether it is told who did something, by what name, or which of several, where that is wanted. */

/** "Wer hat sich über … beschwert?", "who translated it?": where everything would be told, some of it speaks of that. */
export const doing: Check = ({ topic, whole, facts, told, reading, wanted: { of } }) =>
  topic ||
  !(whole || (facts.every(({ name: fact }) => AIMS.has(fact)) && asksAims(reading) && !MEANT.test(reading.masked))) ||
  told.speaksOf(of);
const asksAims = ({ facets }: Reading): boolean => facets.every(({ facet }) => facet === 'purpose');
const MEANT = /\b(?:soll\w*|should|supposed|meant|aims?|wants?|will|wollen)\b/;
/** What somebody is for. */
const AIMS: ReadonlySet<FactName> = new Set(['purpose', 'tasks', 'topics']);

/** "Wer sitzt namentlich drin?": offices and organisations are no names of people; under a title of that word they are told. */
export const persons: Check = ({ topic, told, wanted: { of } }) =>
  topic || told.namesPerson || (of !== '' && told.speaksOf(of));

/** "Wie heißt die Sprecherin?": an office that does it is no name. */
export const name: Check = ({ topic, entries, wanted: { of } }) =>
  topic || entries.some(({ class: cls, kind }) => cls === 'person' || (of === '¤' && kind !== 'function'));

/**
 * "Wer hat das Logo gestaltet?": who did something with a thing that nothing told speaks of; who pays is not who runs it,
 * and the year of a paper is no publisher.
 */
export const deed: Check = ({ topic, whole, reading, entries, facts, told }) => {
  // "Who is Head of X?": a term is nobody.
  if (!topic && IS_WHO.test(reading.masked) && entries.every(({ class: cls }) => cls === 'concept'))
    return told.namesPerson || facts.some(({ name: fact }) => fact === 'coordination');
  // Who leads it has not founded it.
  const founding = FOUNDING.exec(reading.masked)?.[0];
  if (!topic && founding && !told.speaksOf(founding)) return false;
  // "Wer sitzt für die Feuerwehr in …?": somebody of theirs is told.
  const sender = FOR_WHOM.exec(reading.masked)?.[1];
  if (!topic && sender && isSender(sender) && !told.speaksOf(sender)) return false;
  const place = WORKS_AT.exec(reading.masked)?.[1];
  if (!topic && place && !told.namesPerson && !speaksOfPlace(place, reading, entries, told)) return false;
  // How often something is awarded says nobody's name.
  if (reading.facets.length === 0 && facts.length > 0 && facts.every(({ name: fact }) => fact === 'cadence'))
    return false;
  const papers = facts.every(({ name: fact }) => fact === 'publication');
  if (papers && facts.length > 0 && !WHEN.test(reading.masked)) return facts.some(namesPublisher);
  const runs = facts.every(({ name: fact }) => fact === 'coordination' || fact === 'members');
  if ((runs || whole) && PAYING.test(reading.masked)) return PAID.test(told.text);
  const things = reading.content.filter((word) => says(word) && isThing(word, reading) && !isHeld(word.folded));
  return !whole || things.length === 0 || things.some(({ folded }) => told.speaksOf(folded));
};
const FOR_WHOM =
  /^(?:und |and )?(?:wer|who) (?:(?:sitzt?|spricht|steht|geht|kommt) fur|vertritt|(?:sits|speaks|stands|comes|goes) for|represents) (?:(?:de[nrm]|die|das|the) )?(\w+)\b.*¤/;
/** "Wer macht das an der …schule?", "who is the mayor of X?": who does it in general is nobody of that one place. */
const WORKS_AT =
  /^(?:und |and )?(?:(?:wer|who) (?:ist|war|macht|is|was|dos|works as)|wie heiss(?:t|en)|what(?: is|s) the name of)\b.*¤ (?:an|bei|in|von|vom|at|of) (?:(?:de[rm]|the|einer|our) )?(¤|(?:\w+ ){0,3}\w+)$/;
const speaksOfPlace = (place: string, reading: Reading, entries: readonly Entry[], told: Told): boolean => {
  const { mentions, words, strangers } = reading;
  const last = mentions.at(-1)!;
  if (place !== '¤')
    return strangers.unknown.every(({ folded }) => !place.split(' ').includes(folded) || told.speaksOf(folded));
  const elsewhere = last.candidates.every(({ entry }) => entry.class === 'unit' && !entries.includes(entry));
  return !elsewhere || last.words.every((i) => told.speaksOf(words[i]!.folded));
};

/** "Für den Kreis" sits whoever is of the house. */
const isSender = (folded: string): boolean =>
  !isStopword(folded) && !isHeld(folded) && !kindsCalled(folded) && !OF_THE_HOUSE.test(folded);
const OF_THE_HOUSE = /(?:verwaltung|administration)$/;
const FOUNDING = /\b(?:gegrundet|grundete|founded)\b/;
const IS_WHO = /^(?:und |and )?(?:wer|who) (?:ist|war|is|was)\b/;
const namesPublisher = ({ entry }: Fact): boolean =>
  entry.facts.publication.some(({ value: { publisher } }) => publisher !== undefined);
const WHEN = /\b(?:wann|when|jahr|year|welches|which|what)\b/;
const PAYING =
  /\b(?:(?:be)?zahlt|(?:be)?zahlen|finanziert|finanzieren|sponsert|sponsern|pays?|paid|paying|funds?|funded|financ\w+|sponsor\w*|geldgeber\w*|kostentrager\w*)\b/;
const PAID =
  /(?:^|[^\p{L}])(?:ge|ko)?(?:förder(?:t|ung|er|mittel|programm)|finanzier|bezahlt|zahlt|bezuschusst|kostenträger|kosten |fund|paid|pays)/iu;

/** "In which towns has it offices?": some town is named, and not only how many there are. */
export const which: Check = ({ topic, whole, entries, facts, reading, told, wanted: { of } }) =>
  topic ||
  (!(whole && OFFICE.test(of) && entries.every(({ class: cls }) => cls === 'project')) &&
    (!FILE.test(of) || FILED.test(told.text)) &&
    (!TOWNS.test(of) || told.names('municipality') || facts.some(isOfPlace)) &&
    !(OTHER_COUNTIES.test(of) && (whole || !COUNTY.test(told.text))) &&
    (!whole || !PAYING.test(reading.masked) || PAID.test(told.text)));

/** What stands under the title "Ort" names a place, though it is no town of the county. */
const isOfPlace = ({ name: fact, entry }: Fact): boolean =>
  fact === 'parts' && entry.facts.parts.some(({ value: { title } }) => title && PLACE.test(title.de));
const PLACE = /^(?:Ort|Veranstaltungsort)$/;

/** "Which office gives the permit?": no project is an office. */
const OFFICE = /^(?:office|department|amt|behorde|stelle|fachdienst|fachbereich|abteilung)\b/;
/** "Welches Aktenzeichen hat …?": letters and figures, joined by strokes. */
const FILE =
  /^(?:\w+ )?(?:aktenzeichen|geschaftszeichen|drucksache\w*|vorlagen?nummer|(?:file|reference|case) (?:number|reference|no)s?)\b/;
const FILED = /\p{Lu}[\p{L}\d]*[/-][\p{L}\d/-]*\d/u;
export const TOWNS =
  /^(?:\w+ )?(?:orte?n?|ortschaften|stadte?n?|gemeinden?|kommunen?|dorfern?|towns?|cities|municipalities|villages)\b/;

/** "Which other counties have signed it?": this one is none of them. */
const OTHER_COUNTIES = /^(?:other|anderer?n?|weiterer?n?) (?:\w+ )?(?:landkreise?n?|kreise?n?|counties|districts)\b/;
const COUNTY = /\b(?:Landkreis|[Cc]ounty of|[Dd]istrict of) \p{Lu}/u;
