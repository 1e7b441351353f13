import type { Knowledge } from '../../knowledge.ts';
import { isGeneralWord } from '../../language/general-words.ts';
import { isStopword } from '../../language/stopwords.ts';
import { wordsOf } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { asksOnly } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { officesOf, wholesOf } from '../../whereabouts.ts';
import type { Answer, Fact } from '../answer.ts';
import { type InquiryStep, tell } from '../inquiry.ts';
import { factsOf } from './facts.ts';
import { toldBy } from './spoken-of.ts';

/**
 * Whether a fact is asked of a unit itself or a list of what it does in the bodies: "wer leitet das Büro?" against "was
 * koordiniert das Büro?".
 */
export function unitDirection(unit: Entry, facet: Facet | undefined, reading: Reading): 'self' | 'list' {
  const asksWho =
    /\b(?:wer|who|whom|wem|wen|name[ns]?|namentlich|person)\b/.test(reading.masked) || asksColleague(reading);
  // "Which department runs the centre?": an office is asked for, not what it runs.
  if (facet === 'coordination' && asksOnly('unit', reading) && RUNS_IT.test(reading.masked)) return 'self';
  if (facet === 'coordination') return asksWho || /\bleitung\b|\bleiter\w*/.test(reading.masked) ? 'self' : 'list';
  // "How many members does it have?": its own, not where it sits.
  if (facet === 'members' && OWN_MEMBERS.test(reading.masked)) return 'self';
  if (facet === 'members') return asksWho && !/\bin (?:welche\w*|which)\b/.test(reading.masked) ? 'self' : 'list';
  if (facet === 'cadence' || (reading.cadence && reading.facets.some((hit) => hit.facet === 'coordination')))
    return 'list';
  if (facet === 'staff') return 'self';
  if (facet === 'children') return 'list';
  // "Was gab das Amt heraus?"
  if (facet === 'published')
    return reading.kinds.length > 0 || reading.asks.list || PUBLISHES.test(reading.masked) ? 'list' : 'self';
  return unit.class === 'unit' && reading.kinds.length > 0 && facet === undefined ? 'list' : 'self';
}
/** "Welche Kollegin leitet das Büro?": somebody is asked for, by whatever word. */
const asksColleague = ({ masked }: Reading): boolean => COLLEAGUE.test(masked);
const COLLEAGUE =
  /\b(?:welche[rsn]?|which|what) (?:kolleg(?:e|in)|mitarbeiter(?:in)?|mitarbeitende[r]?|colleague|frau|mann|woman|man)\b/;
const RUNS_IT =
  /\b(?:welche\w*|which|what) \w+ (?:runs?|leads?|heads?|manages?|operates?|hosts?|steers?|oversees?|leitet|betreibt|fuhrt|verantwortet|beherbergt|betreut|steuert) (?:the |die |das |den )?¤/;
const OWN_MEMBERS =
  /\b(?:mitglieder|leute|personen) (?:hat|haben|zahlt|zahlen) (?!in\b)|\b(?:members|people) (?:dos|do|did) \w* ?\w* ?(?:¤ )?(?:have|count)\b|\bhow many members has\b/;

const PUBLISHES =
  /^(?:(?:und|and|also) )?(?:was|what) (?:(?:sonst|noch|alles|else) ){0,2}(?:(?:hat|haben|gab|gibt|has|have|did|dos|do) )?(?:(?:die|der|das|the) )?(?:¤|(?:it|es|they|die|sie)\b)/;

/** "Wer leitet das Büro?", "wer ist WIR-Koordinatorin?": the persons whose published function it is. */
export function personAnswer(
  subject: Entry,
  facet: Facet | undefined,
  reading: Reading,
  knowledge: Knowledge,
): Omit<Extract<Answer, { type: 'facts' }>, 'language'> | undefined {
  if (subject.class !== 'unit' && subject.class !== 'body') return undefined;
  const holder = asksHolder(subject, reading);
  const asksWho =
    /\b(?:wer|wen|who|whom|leiter\w*|leitung|person\w*|head|heisst|name[ns]?|namentlich)\b/.test(reading.masked) ||
    asksColleague(reading);
  // Since when somebody has held a post is told of the person.
  const holds =
    subject.kind === 'function' && (facet === 'status' || facet === 'published') && SINCE.test(reading.masked);
  if (!asksWho && !holder && facet !== 'staff' && !holds) return undefined;
  const whoIs = holder || facet === undefined || facet === 'profile' || facet === 'definition';
  const leads = facet === 'coordination' && subject.class === 'unit';
  const named = reading.kinds.includes('person') && facet === 'source';
  // "Wer ist Ansprechpartnerin für …?": where no number is told, the name of whoever holds the post is.
  const reached =
    facet === 'contact' &&
    subject.kind === 'function' &&
    CONTACT_PERSON.test(reading.masked) &&
    factsOf(subject, 'contact', knowledge.registry).length === 0;
  const works = (facet === 'members' && subject.class === 'unit') || facet === 'staff' || named;
  if (!whoIs && !leads && !works && !reached && !holds) return undefined;
  const roleWords = new Map(
    reading.words
      .filter((_, i) => !reading.mentions.some(({ words }) => words.includes(i)))
      .filter(({ folded }) => !isStopword(folded))
      .map(({ stem, folded }) => [stem, folded]),
  );
  const staff = staffOf(subject, knowledge);
  const leaders = leadersOf(subject, knowledge);
  const ofRole = staff.filter((person) => person.facts.functions.some((post) => says(post, roleWords)));
  const topic = topicBeside(subject, reading);
  const ofTopic = staff.filter((person) => topic.length > 0 && dealsWith(person, topic, knowledge));
  const fitting = ofTopic.length > 0 ? ofTopic : ofRole;
  const chosen =
    fitting.length > 0 && (!reading.asks.count || saysSortOfPost(reading))
      ? fitting
      : leads && leaders.length > 0
        ? leaders
        : staff;
  const facts: Fact[] = chosen.flatMap((person) => factsOf(person, 'definition', knowledge.registry));
  return facts.length > 0 ? { type: 'facts', facts, declined: false } : undefined;
}

/** What the question speaks of beside the office and its posts: "who does the … stuff there?" */
const topicBeside = (office: Entry, { words, content, mentions }: Reading): readonly string[] =>
  [
    ...content,
    ...mentions
      .filter(({ candidates }) => candidates.every(({ entry }) => entry !== office && entry.class !== 'person'))
      .flatMap((mention) => mention.words.map((i) => words[i]!)),
  ]
    .map(({ folded }) => folded)
    .filter((word) => !isGeneralWord(word) && !AGAINST.test(word) && !OF_POSTS.some((group) => group.test(word)));
const AGAINST = /^(?:anti|gegen|against|counter)$/;

/** The post speaks of all of the words, or of what they mean. */
function dealsWith(person: Entry, topic: readonly string[], knowledge: Knowledge): boolean {
  const told = toldBy([], factsOf(person, 'definition', knowledge.registry), knowledge);
  return topic.every((word) => told.speaksOf(word));
}

/** The role, or what is noted of the post ("befristet, vom Land gefördert"), speaks of one of the words. */
const says = ({ value, note }: Entry['facts']['functions'][number], words: ReadonlyMap<string, string>): boolean => {
  const noted = wordsOf(note?.de ?? '').filter(({ folded }) => !isStopword(folded));
  return (
    wordsOf(value.role.de).some(({ stem }) => words.has(stem)) ||
    noted.some(({ folded }) =>
      [...words.values()].some((word) => OF_POSTS.some((group) => group.test(word) && group.test(folded))),
    )
  );
};
/** By what posts differ: whether they last, and who pays for them. Beginnings of folded words. */
const OF_POSTS: readonly RegExp[] = [
  /^(?:befrist|temporar|fixed$|zeitlich)/,
  /^(?:forder|gefordert|finanz|financ|fund(?:s|ed|ing)?$|bezahlt$|paid$)/,
];

/** Posts of one sort are asked for: those that somebody pays, or that do not last. */
export const saysSortOfPost = ({ words }: Reading): boolean =>
  words.some(({ folded }) => OF_POSTS.some((group) => group.test(folded)));

/** "Whose post is temporary?": the word that says of what sort it is, where that is told of no post in the office. */
export const sortOfPostUntold = (office: Entry, reading: Reading, knowledge: Knowledge): string | undefined => {
  const word = reading.words.find(({ folded }) => OF_POSTS.some((group) => group.test(folded)));
  const posts = staffOf(office, knowledge).flatMap(({ facts }) => facts.functions);
  const told = word && posts.some((post) => says(post, new Map([[word.stem, word.folded]])));
  return told ? undefined : word?.text;
};

/** Persons with a published function in a unit, or in one of its units. */
export function staffOf(unit: Entry, { relations }: Knowledge): Entry[] {
  const below = relations.children(unit.id).flatMap(({ entry }) => (entry.class === 'unit' ? [entry] : []));
  return [...new Set([unit, ...below].flatMap(({ id }) => relations.staff(id).map(({ entry }) => entry)))];
}

/** Of several that are named, the office in which the fewest are known to work: "a post in the office that the state funds". */
export const smallestOffice = (named: readonly Entry[], knowledge: Knowledge): Entry | undefined =>
  named
    .filter((entry) => entry.class === 'unit' && staffOf(entry, knowledge).length > 0)
    .sort((a, b) => staffOf(a, knowledge).length - staffOf(b, knowledge).length)[0];

/** Who leads a unit itself; where nobody is said to, who coordinates something in it. */
export function leadersOf(unit: Entry, knowledge: Knowledge): Entry[] {
  const staff = staffOf(unit, knowledge);
  const withRole = (people: readonly Entry[], role: RegExp) =>
    people.filter((person) => person.facts.functions.some(({ value }) => role.test(value.role.de)));
  const own = knowledge.relations.staff(unit.id).map(({ entry }) => entry);
  const heads = withRole(own, HEADING);
  return heads.length > 0 ? heads : withRole(staff, LEADING);
}

/** Those who hold a post, or lead an office, by one document or another, where no document names two of them. */
export function holdersDiffering(subject: Entry, knowledge: Knowledge): readonly Entry[] {
  if (subject.class !== 'unit') return [];
  const own = knowledge.relations.staff(subject.id).map(({ entry }) => entry);
  const holders = subject.kind === 'function' ? own : own.filter((person) => HEADING.test(rolesOf(person)));
  const documents = holders.map(
    ({ facts, mentions }) =>
      new Set([...facts.functions.map(({ source }) => source), ...mentions].map((it) => it.document)),
  );
  const apart = documents.every((ones, i) =>
    documents.slice(i + 1).every((others) => ![...ones].some((it) => others.has(it))),
  );
  return holders.length > 1 && apart ? holders : [];
}

/** "Wer ist ihre Chefin?", "who is his boss?": who leads the office where the person works, or the next one above. */
export const bossOf: InquiryStep = ({ subject, asked, reading, knowledge }) => {
  const asks = asked[0] === 'coordination' || asked[0] === 'reportsTo' || asked[0] === 'staff';
  if (subject.class !== 'person' || !asks || !BOSS.test(reading.masked)) return undefined;
  const { entries } = knowledge.registry;
  const offices = officesOf(subject).flatMap((id) => entries.get(id) ?? []);
  const above = offices.flatMap((office) => wholesOf(office).flatMap((id) => entries.get(id) ?? []));
  for (const office of [...offices, ...above]) {
    const heads = leadersOf(office, knowledge).filter((person) => HEADING.test(rolesOf(person)));
    if (heads.includes(subject)) return undefined;
    const told = tell(
      heads.flatMap((head) => factsOf(head, 'definition', knowledge.registry)),
      ['coordination'],
    );
    if (told) return told;
  }
  return undefined;
};
const BOSS =
  /\b(?:chef(?:in)?|boss|vorgesetzte\w*|superior|line manager|manager|unterstellt|untersteht|report(?:s|ing)? to|leite(?:t|r|rin)|head)\b/;
const rolesOf = ({ facts }: Entry): string => facts.functions.map(({ value }) => value.role.de).join(' ');

/** "Which mayor set up …?", "wie hieß der Landrat?": whoever holds the post is asked for, whatever else is said of it. */
export const asksHolder = ({ kind }: Entry, { masked }: Reading): boolean => kind === 'function' && HOLDER.test(masked);
const HOLDER =
  /\b(?:welche[rnms]?|which|what) (?:(?:of (?:them|these|those|the \w+)|davon|von (?:denen|ihnen|den \w+)) )?(?:(?:is|ist|war|was) )?(?:(?:the|der|die) )?¤(?! (?:tasks?|duties|aufgaben|papers?|documents?))|\b(?:hiess|(?:was|is) (?:called|named))\b/;

const CONTACT_PERSON = /\bansprechp\w*|\bcontact person\b|\bwen\b|\bwhom?\b|\b(?:welche|which) person\b/;
const SINCE = /\b(?:seit|since|wann|when|jahr|year|wie lange|how long)\b/;
const LEADING = /leit|koordinator|vorsitz/i;
const HEADING = /leit/i;
