/** Whom words point to that was only told, or spoken of before the last one: an office, its head, a body, an "er". */
import { KINDS } from '../kinds.ts';
import type { Word } from '../language/words.ts';
import type { Entry } from '../model.ts';
import type { Facet } from '../questions/facets.ts';
import { labelWords } from '../search/lexicon.ts';
import { officesOf } from '../whereabouts.ts';
import type { Asked } from './asked.ts';
import { entries } from './follow-up.ts';
import { staffOf } from './people.ts';

/** Whom words of the question point to. */
export interface Referent {
  readonly entries: readonly Entry[];
  /** Words of the content that only point. */
  readonly words?: readonly Word[];
  /** What is asked of them, where a word for a fact was one that points. */
  readonly facets?: readonly Facet[];
}

/** Finds whom one sort of words points to. */
export type Pointer = (asked: Asked) => Referent | undefined;

/** One who is meant, and the words that say so. */
export const found = (entry: Entry | undefined, words?: readonly Word[]): Referent | undefined =>
  entry && { entries: [entry], ...(words ? { words } : {}) };

/** "Since when has this unit existed?", after an answer that told of one. */
export const toUnit: Pointer = ({
  reading: { masked, content },
  remembered: [last],
  context: { told = [] },
  knowledge,
}) => {
  const said = UNIT.exec(masked)?.[1];
  if (!said || last!.class === 'unit') return undefined;
  // The post of somebody is told of the person.
  if (last!.class === 'person')
    return POST.test(said)
      ? found(
          last,
          content.filter(({ folded }) => folded === said),
        )
      : undefined;
  const units = entries(told, knowledge).filter(({ class: cls }) => cls === 'unit');
  // An office is no post, where one was told beside it.
  const fitting = units.filter(({ kind }) => POST.test(said) === (kind === 'function'));
  return found(fitting[0] ?? units[0]);
};
const UNIT =
  /\b(?:this|that|the|die|dieser?|der|diese[ms]|dem|das|vom|beim) (unit|office|post|position|role|stelle|posten|funktion|amt|dienststelle|einrichtung|behorde)\b/;
const POST = /^(?:stelle|post|posten|position|role|funktion)$/;

/** "Und was macht die sonst noch?", "what else does he chair?", asked of whoever the last answer told to be in charge. */
export const toTold: Pointer = ({
  reading: { masked, content, asks },
  facets,
  remembered: [last],
  context,
  knowledge,
}) => {
  const asksMore =
    context.facets[0] === 'coordination' && (facets[0] === 'purpose' || RUNS.test(masked)) && content.length === 0;
  if (!asksMore || asks.list || last!.class === 'unit' || last!.class === 'person' || !MORE.test(masked))
    return undefined;
  return found(entries(context.told ?? [], knowledge)[0]);
};
const RUNS =
  /\b(?:leite[nt]|koordinier(?:t|en)|moderier(?:t|en)|organisier(?:t|en)|chair|lead|run|coordinate|moderate|organise|organize)$/;
const MORE = /\b(?:sonst(?: noch)?|ausserdem|noch so|daneben|else|besides|apart from that|otherwise)\b/;

/** "What's the phone number there?", after somebody was told who works in an office. */
export const toOffice: Pointer = ({ reading: { masked, mentions }, facets, remembered: [last], knowledge }) => {
  const asksThere = facets[0] === 'contact' && mentions.length === 0 && THERE.test(masked);
  return asksThere && last!.class === 'person' ? found(entries(officesOf(last!), knowledge)[0]) : undefined;
};
const THERE = /\b(?:there|dort|da)\b/;

/** "Und wie oft trifft sich das?", after its office was spoken of: an office does not meet, the body before it does. */
export const toBody: Pointer = ({ reading: { masked, content, asks }, facets, remembered, context, knowledge }) => {
  const office = remembered.every(({ class: cls }) => cls === 'unit' || cls === 'person');
  const ofBody = facets[0] !== undefined && OF_BODIES.has(facets[0]) && content.length === 0 && !asks.list;
  if (!ofBody || !office || SEATS.test(masked)) return undefined;
  return found(entries((context.recent ?? []).slice(0, MAX_SINCE), knowledge).find(({ class: cls }) => cls === 'body'));
};
/** So many entries later a body is still the one that was asked about. */
const MAX_SINCE = 4;
const OF_BODIES: ReadonlySet<Facet> = new Set(['cadence', 'members', 'nextMeeting', 'reportsTo']);
/** Where the office itself sits, or what else it does. */
const SEATS = /\b(?:wo|wohin|worin|where|in (?:welche\w*|which|what)|noch|sonst|else)\b/;

/** "Wie erreiche ich ihn?": nothing that is no "er" itself is meant where a like one was told or spoken of. */
export const toMasculine: Pointer = ({ reading: { masked, content, language }, remembered, context, knowledge }) => {
  const [last] = remembered;
  const other = language === 'de' && remembered.length === 1 && content.length === 0 && last!.class !== 'person';
  if (!other || !HE.test(masked) || isMasculine(last!)) return undefined;
  return found(
    entries([...(context.told ?? []).slice(0, 1), ...(context.recent ?? []).slice(1, 2)], knowledge).find(isMasculine),
  );
};
const HE = /\b(?:er|ihn)\b/;
/** By its last word that is a kind's, or by its kind. */
const isMasculine = ({ kind, name }: Entry): boolean =>
  labelWords(name).some((word) => MASCULINE.test(word)) || (KINDS[kind]?.gender === 'm' && !OTHER_GENDER.test(name));
const MASCULINE = /(?:^|\w)(?:rat|kreis|ausschuss|verbund|tag|campus|stab|verband|bund|dienst|bereich)$|^(?:ak|fd|fb)$/;
const OTHER_GENDER = /(?:stelle|gruppe|büro|amt|netzwerk|kommission)\b/i;

/** "Wer ist da Chefin?", after an office was told to be in charge: the office has one, and the same is not asked twice. */
export const toTeller: Pointer = ({
  reading: { masked, content, mentions, asks },
  facets,
  remembered: [last],
  context,
  knowledge,
}) => {
  const asksHead = facets[0] === 'coordination' && HEAD.test(masked) && mentions.length + content.length === 0;
  const toldOf = context.facets[0] === 'coordination' || context.facets[0] === 'contact';
  if (!asksHead || !toldOf || asks.list || last!.class === 'unit' || last!.class === 'person') return undefined;
  const [office] = entries(context.told ?? [], knowledge);
  return found(office?.class === 'unit' && staffOf(office, knowledge).length > 0 ? office : undefined);
};
const HEAD = /\b(?:leitet|leiter\w*|leitung|chef\w*|boss|heads?|head of|director)\b/;
