/** Whom words point to that was only told, or spoken of before the last one: an office, its head, a body, an "er". */
import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Word } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Context } from '../../questions/talk/context.ts';
import { labelWords } from '../../search/lexicon.ts';
import { termsOf } from '../../search/topics.ts';
import { officesOf, runnersOf, wholesOf } from '../../whereabouts.ts';
import type { Asked } from '../asked.ts';
import { factsOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { staffOf } from '../facts/people.ts';
import { bodyNear } from './near.ts';

/** Whom words of the question point to. */
export interface Referent {
  readonly entries: readonly Entry[];
  /** Words of the content that only point. */
  readonly words?: readonly Word[];
  /** What is asked of them, where a word for a fact was one that points. */
  readonly facets?: readonly Facet[];
  /** Small words alone point to them as surely as a noun would: "the three". */
  readonly surely?: boolean;
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
    return found(
      POST.test(said) ? last : entries(officesOf(last!), knowledge)[0],
      content.filter(({ folded }) => folded === said),
    );
  const units = entries(told, knowledge).filter(({ class: cls }) => cls === 'unit');
  // An office is no post, where one was told beside it.
  const fitting = units.filter(({ kind }) => POST.test(said) === (kind === 'function'));
  return found(fitting[0] ?? units[0]);
};
const UNIT =
  /\b(?:this|that|the|die|dieser?|der|diese[ms]|dem|das|vom|beim|ihre[rnm]?|seine[rnm]?|deren|dessen|her|his|their) (unit|office|place|post|position|role|stelle|posten|funktion|amt|dienststelle|einrichtung|behorde)\b/;
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
  /\b(?:leite[nt]|koordinier(?:t|en)|moderier(?:t|en)|organisier(?:t|en)|chair|lead|run|coordinate|moderate|organise|organize)$|^(?:(?:und|and) )?(?:was|what) (?!macht|machen|tut|tun|dos|do)/;
const MORE = /\b(?:sonst(?: noch)?|ausserdem|noch so|daneben|else|besides|apart from that|otherwise)\b/;

/** "Was haben die noch herausgebracht?", after a body's office was told: a body publishes nothing, the office does. */
export const toPublisher: Pointer = ({ reading, facets, remembered: [last], context: { told = [] }, knowledge }) => {
  const asks = facets[0] === 'published' && THEY.test(reading.masked) && reading.content.length === 0;
  if (!asks || last!.class === 'unit' || factsOf(last!, 'published', knowledge.registry).length > 0) return undefined;
  const publishes = ({ id, class: cls }: Entry) => cls === 'unit' && knowledge.relations.published(id).length > 0;
  return found(entries(told, knowledge).find(publishes));
};
const THEY = /\b(?:die|sie|they|she|he|that (?:office|unit))\b/;

/**
 * "Wie oft tagt es?", "und die Telefonnummer?", after a list: a pronoun for one, or a fact that is asked of nobody, means
 * whose list that was, none of those that stand there.
 */
export const toOwner: Pointer = ({ reading: { masked, content }, facets, context: { owner, offered }, knowledge }) => {
  const [whose] = owner !== undefined && offered.length > 1 ? entries([owner], knowledge) : [];
  if (!whose || content.some(({ folded }) => kindsCalled(folded))) return undefined;
  const ofNobody = content.length === 0 && facets[0] && factsOf(whose, facets[0], knowledge.registry).length > 0;
  return ONE.test(masked) || ofNobody ? found(whose) : undefined;
};
/** A word for one alone that was spoken of. */
export const ONE = /\b(?:it|its|es|er|ihn|ihm|da|dort|there|darin|dessen|(?:das|that|this)(?! (?:alles|all)))\b/;

/** "What's the phone number there?", "wer leitet das?", after somebody was told who works in an office. */
export const toOffice: Pointer = ({
  reading: { masked, mentions, asks, kinds },
  facets,
  remembered: [last],
  knowledge,
}) => {
  const asksThere = facets[0] === 'contact' && THERE.test(masked);
  // "Who else is there?", "and the others in the team?": whoever works in the same office.
  const asksStaff = WHO_ELSE_THERE.test(masked);
  const asksHead = facets[0] === 'coordination' && LEADS_IT.test(masked) && !asks.list;
  const alone = last!.class === 'unit' && asksStaff && staffOf(last!, knowledge).length === 1;
  if (!(last!.class === 'person' || alone) || mentions.length > 0) return undefined;
  const [own] = alone ? [last!] : entries(officesOf(last!), knowledge);
  // "Which department is that in?": the one above the office.
  const asksAbove = facets[0] === 'partOf' && kinds.length > 0 && own !== undefined && !kinds.includes(own.kind);
  // Who is alone in an office has colleagues in the one above.
  const team = own && [own, ...entries(wholesOf(own), knowledge)].find((unit) => staffOf(unit, knowledge).length > 1);
  const office = asksStaff ? found(team ?? own) : asksThere || asksHead || asksAbove ? found(own) : undefined;
  return office && asksStaff ? { ...office, facets: ['staff'] } : office;
};
/** Whoever else works where somebody does is asked for. */
export const WHO_ELSE_THERE =
  /^(?:(?:und|and|what about|how about) )?(?:the (?:others|rest)|die (?:anderen|andern|ubrigen|restlichen))(?: (?:in|of|im|vom|aus dem|on) (?:the |that |dem |ihrem |her |his )?(?:team|office|unit|buro|amt))?$|\b(?:who|wer) (?:else|noch|sonst)\b.*\b(?:there|works?|da|dort|arbeitet|dabei)\b|\b(?:wer|who)\b.*\b(?:da|dort|there)\b.*\b(?:noch|sonst|else)\b/;
const THERE = /\b(?:there|dort|da)\b/;
/** Nobody leads a person. */
const LEADS_IT = /\b(?:wer|who)\b.*\b(?:das|da|dort|den laden|it|that|there)\b/;

/** "Wer ist in der Untergruppe?": the only one that the last one has. */
export const toSubgroup: Pointer = ({ reading, facets, remembered: [last], context, knowledge }) => {
  const { masked, content, mentions } = reading;
  if (
    !SUBGROUP.test(masked) ||
    mentions.length + content.filter(({ folded }) => !SUBGROUP_WORD.test(folded)).length > 0
  )
    return undefined;
  const [only, another] = knowledge.relations
    .children(last!.id)
    .map(({ entry }) => entry)
    .filter(({ class: cls }) => cls === 'body');
  const meant = only ?? (wholesOf(last!).length > 0 ? last : undefined);
  if (!meant || another) return undefined;
  // The word for a part says who is asked of, not what.
  const asked = facets.filter((facet) => facet !== 'partOf' && facet !== 'children');
  return { entries: [meant], words: content, facets: asked.length > 0 ? asked : context.facets };
};
const SUBGROUP =
  /\b(?:de[rn]|die|the|ihre[rn]?|its|their) (?:untergruppe|unterarbeitsgruppe|teilgruppe|uag|sub ?group)\b(?! (?:fur|zu|zum|zur|on|for|of|von|vom|des|der))/;
const SUBGROUP_WORD = /^(?:untergruppe|unterarbeitsgruppe|teilgruppe|uag|subgroup|sub|group)$/;

/** "Welches Amt koordiniert das Netzwerk dazu?", "is there a working group for it?", after a term or a paper: the only body of that kind in its field, or of its name. */
export const toDealing: Pointer = ({ reading: { masked, content, mentions }, remembered: [last], knowledge }) => {
  const said = DEALING.exec(masked)?.slice(1).find(Boolean);
  const word = content.find(({ folded }) => folded === said);
  const kinds = word && kindsCalled(word.folded);
  if (!kinds?.ofBodies || last!.class === 'body' || last!.field === undefined || mentions.length > 0) return undefined;
  const inField = [...knowledge.registry.entries.values()].filter(
    ({ class: cls, kind, field }) => cls === 'body' && field === last!.field && kinds.ids.includes(kind),
  );
  const { lexicon } = knowledge;
  const own = new Set(termsOf(last!.name, lexicon.splitter).filter((term) => !lexicon.isKindWord(term)));
  const alike = inField.filter(({ name }) => termsOf(name, lexicon.splitter).some((term) => own.has(term)));
  const [only, another] = inField.length > 1 ? alike : inField;
  return another ? undefined : found(only, [word!]);
};
const DEALING =
  /\b(?:das|die|der|dem|den|the|eine?n?|an?) (\w+) (?:dazu|hierzu|dafur|daran|(?:for|on|about|behind) (?:it|this|that))\b|\bgibts?(?: es)? (?:denn )?(?:dazu|hierzu|dafur)(?: (?:auch|denn))* eine?n? (\w+)$/;

/** "Wer war in der Gruppe?", after a project: the body behind it, of the same name or one that runs it. */
export const toItsGroup: Pointer = ({
  reading: { masked, content, mentions },
  facets,
  remembered: [last],
  knowledge,
}) => {
  const asks = last!.class === 'project' && facets[0] === 'members' && THE_GROUP.test(masked);
  if (!asks || content.length + mentions.length > 0) return undefined;
  const ids = [...last!.possiblySameAs.map(({ id }) => id), ...runnersOf(last!)];
  const [only, another] = entries(ids, knowledge).filter(({ class: cls }) => cls === 'body');
  return another ? undefined : found(only);
};
const THE_GROUP = /\b(?:der|die|dieser|diese|the|that|this) (?:gruppe|group)\b/;

/** "Und wann im Jahr?", after a body of which no season is told: what it plans, or is a part of, may have one. */
export const toSeason: Pointer = ({ reading, facets, remembered: [last], context: { recent = [] }, knowledge }) => {
  const { masked, content, mentions } = reading;
  const asks = facets[0] === 'cadence' && SEASON.test(masked) && content.length + mentions.length === 0;
  if (!asks || hasSeason(last!)) return undefined;
  const works = (entry: Entry) =>
    wholesOf(last!).includes(entry.id) ||
    entry.facts.coordination.some(({ value: { by } }) => by.some((party) => 'id' in party && party.id === last!.id));
  return found(entries(recent, knowledge).find((entry) => works(entry) && hasSeason(entry)));
};
const SEASON =
  /\b(?:wann|when|welche[rmn]? (?:monat|jahreszeit|zeit)|(?:which|what) (?:month|season|time))\b(?!.*\b(?:nachste|next)\b)/;
const hasSeason = ({ facts }: Entry): boolean => facts.cadence.some(({ value }) => value.when !== undefined);

/** "Und wie oft trifft sich das?", after its office was spoken of: an office does not meet, the body before it does; a paper reports to nobody. */
export const toBody: Pointer = ({ reading: { masked, content, asks }, facets, remembered, context, knowledge }) => {
  const paper = facets[0] === 'reportsTo' && remembered.every(({ class: cls }) => cls === 'publication');
  const office = paper || remembered.every(({ class: cls }) => cls === 'unit' || cls === 'person');
  const lists = asks.list && !(asks.one && facets[0] === 'reportsTo');
  const ofBody = facets[0] !== undefined && OF_BODIES.has(facets[0]) && content.length === 0 && !lists;
  if (!ofBody || !office || SEATS.test(masked)) return undefined;
  const before = entries((context.recent ?? []).slice(0, MAX_SINCE), knowledge).find(
    ({ class: cls }) => cls === 'body',
  );
  // "Wer ist Vorsitzende des …?", and then »how often does it meet?«
  return found(before ?? bodyNear(remembered, () => true, knowledge));
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
const MASCULINE =
  /(?:^|\w)(?:rat|kreis|ausschuss|verbund|tag|campus|stab|verband|bund|dienst|bereich|monitor|bericht|plan|atlas|wegweiser|leitfaden|ratgeber|preis|flyer|treff|pool|vertrag|pakt|fonds)$|^(?:ak|fd|fb)$/;
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
  const hasStaff = (entry: Entry) =>
    entry.class === 'unit' && entry.kind !== 'function' && staffOf(entry, knowledge).length > 0;
  return found(entries(context.told ?? [], knowledge).find(hasStaff));
};
const HEAD =
  /\b(?:leitet|leiter\w*|leitung|chef\w*|boss|heads?|director)\b|\b(?:da|dort)\b.*\b(?:koordinator|ansprechpartner)(?:in)?\b|\b(?:koordinator|ansprechpartner)(?:in)?\b.*\b(?:da|dort)\b|\b[ck]oordinator\b.*\bthere\b/;

/** "Beide": two that were offered together, or the last two that were spoken of. */
export const toBoth: Pointer = ({ reading: { masked, content }, facets, context, knowledge }) => {
  if (!BOTH.test(masked)) return undefined;
  // "Both networks": of those that were spoken of the last two of that kind.
  const kinds = content.filter(({ folded }) => kindsCalled(folded)?.ofBodies);
  const ids = kinds.flatMap(({ folded }) => kindsCalled(folded)!.ids);
  const spokenOf = [...context.subjects, ...(context.recent ?? [])].filter((id) =>
    ids.includes(knowledge.registry.entries.get(id)?.kind ?? ''),
  );
  const ofKind = [...new Set(spokenOf)].slice(0, 2);
  if (ofKind.length === 2) return { entries: entries(ofKind, knowledge), words: kinds };
  const both = bothOf(context, facets[0] ?? context.facets[0], knowledge);
  return both && { entries: entries(both, knowledge) };
};
const BOTH = /\b(?:beide[nr]?|both)\b/;

function bothOf(
  { offered, subjects, recent = [] }: Context,
  facet: Facet | undefined,
  knowledge: Knowledge,
): readonly string[] | undefined {
  // Whoever was asked about since the list is one of the two, the first of the list the other.
  const since = subjects.length === 1 && offered.length > 1 && !offered.includes(subjects[0]!);
  if (offered.length > 1) return since ? [offered[0]!, subjects[0]!] : offered.slice(0, 2);
  // Who was spoken of in passing and lacks the asked fact is none of them.
  const able = facet
    ? entries(recent, knowledge).filter((entry) => factsOf(entry, facet, knowledge.registry).length > 0)
    : [];
  const both = able.length > 1 ? able.map(({ id }) => id) : recent;
  return both.length > 1 ? both.slice(0, 2) : undefined;
}
