import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { asksOnly, kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { withFacets } from '../../questions/talk/ellipsis.ts';
import { bearersOfAll } from '../../search/bearers.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import type { Fact } from '../answer.ts';
import type { Decision } from '../decision.ts';
import { DATE_ASKED, OFFICE, SOFT_FACETS } from '../facts/asked-facets.ts';
import { besides } from '../facts/besides.ts';
import { factAbout, factSayingHowOften, factsTellingWhen, saysYear } from '../facts/fact-search.ts';
import { factsOf, profileFacts } from '../facts/facts.ts';
import { missingFact } from '../facts/missing.ts';
import { unitDirection } from '../facts/people.ts';
import { firstOf, type Inquiry, type InquiryStep, SMALL_CLASSES, tell, tellAll } from '../inquiry.ts';
import { UNIT_KINDS } from '../lists/asks-for-fact.ts';
import { LIST_FACETS } from '../lists/list-words.ts';
import { listAnswer } from '../lists/lists.ts';
import { ofUnitsAsked } from './without-facet.ts';

/** The asked fact is missing: what else answers, or that the documents do not say. */
export function instead(inquiry: Inquiry): Decision {
  const { subject, asked, knowledge } = inquiry;
  if (asked[0] === 'nextMeeting') return { draft: missingFact(subject, 'nextMeeting', knowledge), facets: asked };
  const found = firstOf(STEPS, inquiry);
  if (found) return found;
  const lacking = neighbourOf(inquiry) === 'coordination' ? 'coordination' : asked[0]!;
  return { draft: missingFact(subject, lacking, knowledge), facets: [lacking] };
}

/** An office is asked for what others have: the bodies that it runs or sits in. No body is an office that is asked for. */
const listOfUnit: InquiryStep = ({ subject, asked, reading, knowledge }) => {
  const lists = subject.class === 'unit' && LIST_FACETS.has(asked[0]!) && !asksOnly('unit', reading);
  if (!lists || unitDirection(subject, asked[0], reading) !== 'list') return undefined;
  const facets = reading.facets.length > 0 ? reading.facets : asRelation(reading, asked[0]!).facets;
  return listOf(subject, { ...reading, kinds: [], classes: [], content: [], facets }, asked, knowledge);
};

/** "Wofür ist das Amt zuständig?": where nobody wrote down its tasks, the bodies that it runs say so. */
const bodiesRun: InquiryStep = ({ subject, asked, reading, knowledge }) =>
  asked[0] === 'purpose' && subject.class === 'unit'
    ? listOf(subject, asRelation(reading, 'coordination'), ['coordination'], knowledge)
    : undefined;

/** "In welchem Netzwerk ist der Verband?": an organisation sits in bodies, it is no part of them. */
const bodiesSatIn: InquiryStep = ({ subject, asked, reading, knowledge }) =>
  asked[0] === 'partOf' && subject.class === 'unit'
    ? listOf(subject, asRelation(reading, 'members'), ['members'], knowledge)
    : undefined;

/** "Welchem Ausschuss ist die …arbeit zugeordnet?": what belongs to nothing may be the same as a body that does. */
const ofTwin: InquiryStep = (inquiry) => {
  if (inquiry.asked[0] !== 'partOf') return undefined;
  const facet = neighbourOf(inquiry) ?? 'partOf';
  const lent = missingFact(inquiry.subject, facet, inquiry.knowledge);
  return lent.substitute?.why === 'possiblySame' ? { draft: lent, facets: [facet] } : undefined;
};

/** "Was steht über dem Netzwerk?": what belongs to nothing may report to somebody. */
const reportsInstead: InquiryStep = ({ subject, asked, knowledge }) =>
  asked[0] === 'partOf' && subject.class === 'body'
    ? tell(factsOf(subject, 'reportsTo', knowledge.registry), ['reportsTo'])
    : undefined;

/** "Wem ist das Büro unterstellt?": an office is below the one that it is a part of. */
const unitAbove: InquiryStep = (inquiry) => {
  const { subject, asked, reading, knowledge } = inquiry;
  // "Which department runs the division?": whichever it is a part of.
  const asksAbove = asked[0] === 'reportsTo' || (asked[0] === 'coordination' && asksOnly('unit', reading));
  if (!asksAbove || subject.class !== 'unit') return undefined;
  const facts = factsOf(subject, 'partOf', knowledge.registry);
  return tell([...facts, ...besides({ ...inquiry, asked: ['partOf'] }, facts)], ['partOf']);
};

/** "Seit welchem Jahr gibt es …?", "wann wurde … beschlossen?": whatever bears a date. */
const dated: InquiryStep = (inquiry) => {
  const { asked, reading } = inquiry;
  const asksDate = HAS_DATES.has(asked[0]!) && DATE_ASKED.test(reading.masked);
  return asksDate ? tell(datedFacts(inquiry), asked) : undefined;
};

const HAS_DATES: ReadonlySet<Facet> = new Set(['published', 'status', 'legalBasis']);

/** Facts that tell when. */
export const datedFacts = ({ subject, reading, knowledge }: Inquiry): Fact[] =>
  factsTellingWhen(reading, subject, knowledge).filter(
    (fact) => fact.name !== 'cadence' && fact.name !== 'members' && (subject.class !== 'body' || saysYear(fact)),
  );

/** "And skilled workers?", after somebody was told what another is for: what is known of this one says what it is. */
const wholeOfNext: InquiryStep = (inquiry) => {
  const { subject, subjects, asked, reading, knowledge } = inquiry;
  const takenOver = reading.facets.length > 0 && reading.facets.every(({ evidence }) => evidence === '');
  const tells = takenOver && subjects.length === 1 && (asked[0] === 'definition' || asked[0] === 'purpose');
  return tells && profileFacts(subject, knowledge.registry).length > 0 ? tellAll(inquiry) : undefined;
};

/** A paper or a term is short enough to be told whole. */
const wholePaper: InquiryStep = (inquiry) => {
  const { subject, asked } = inquiry;
  const short = subject.class === 'publication' || subject.class === 'concept';
  return short && asked[0] !== 'contact' ? tellAll(inquiry) : undefined;
};

/** "Welche Kommunen haben die Strategie erarbeitet?": who took part in what has no publisher. */
const ofWhomPublished: InquiryStep = (inquiry) =>
  inquiry.asked[0] === 'published' ? ofUnitsAsked(inquiry) : undefined;

/** "Has the office published a survey of …?": the papers that it published, of those the described ones. */
const papersOfOffice: InquiryStep = ({ subject, asked, reading, knowledge }) => {
  // "A brochure on cats?": a list without them would say yes.
  if (asked[0] !== 'published' || subject.class !== 'unit' || reading.strangers.unknown.length > 0) return undefined;
  const of = { ...withFacets(reading, ['published']), kinds: [], classes: ['publication' as const] };
  return listOf(subject, of, asked, knowledge);
};

/** "Wie oft wird die Broschüre aktualisiert?": what never meets is done as often as one of its facts says. */
const howOften: InquiryStep = ({ subject, subjects, asked, knowledge }) => {
  if (asked[0] !== 'cadence' || subject.class === 'body') return undefined;
  return tell(
    subjects.flatMap((entry) => factSayingHowOften(entry, knowledge) ?? []),
    asked,
  );
};

const ofBodiesBehind: InquiryStep = ({ subject, asked, knowledge }) =>
  tell(bodiesBehind(subject, asked[0], knowledge), asked);

const neighbouring: InquiryStep = (inquiry) => {
  const { subject, knowledge } = inquiry;
  const near = neighbourOf(inquiry);
  return near && subject.class === 'body' ? tell(factsOf(subject, near, knowledge.registry), [near]) : undefined;
};

/** Another facet that was asked about, if less clearly. */
const otherAsked: InquiryStep = ({ subject, asked, facets, knowledge }) => {
  if (asked[0] === 'published' && subject.class === 'project') return undefined;
  for (const facet of facets) {
    if (asked.includes(facet) || SOFT_FACETS.has(facet)) continue;
    const told = tell(factsOf(subject, facet, knowledge.registry), [facet]);
    if (told) return told;
  }
  return undefined;
};

/** The fact that speaks of the words beside the name. */
const spokenOf: InquiryStep = ({ subject, reading, knowledge }) => {
  // Words by which it is called in part say nothing else of it.
  const own = new Set([subject.name, ...subject.also, ...subject.asked].flatMap(labelWords));
  const inPart = reading.mentions.length === 0 ? reading.partial().find(({ entry }) => entry === subject)?.matched : [];
  const called = new Set(inPart?.map((i) => reading.words[i]!));
  const said = reading.content
    .filter((word) => !kindsCalled(word.folded)?.ofBodies && !own.has(signOf(word.folded)) && !called.has(word))
    .map(({ text }) => text);
  const fact = factAbout(subject, said, knowledge);
  return fact && tell([fact], [fact.facet]);
};

/** The full name is what a short form stands for. */
const fullName: InquiryStep = (inquiry) => {
  const { asked, reading } = inquiry;
  const short = asked[0] === 'definition' && reading.mentions.some((mention) => isShortForm(mention, reading));
  return short ? tellAll(inquiry) : undefined;
};

/** A person, project, paper or term is told whole where its one purpose or meaning was asked under another word. */
const wholeOfSmall: InquiryStep = (inquiry) => {
  const { subject, asked } = inquiry;
  const describes = SMALL_CLASSES.has(subject.class) && DESCRIBING.has(asked[0]!);
  return describes && !(asked[0] === 'published' && subject.class === 'project') ? tellAll(inquiry) : undefined;
};

/** "Is the farmers' union part of the alliance?": whoever is called a part of a body may be a member of it. */
const memberOfIt: InquiryStep = ({ subject, asked, reading, knowledge }) => {
  if (asked[0] !== 'partOf' || !reading.asks.confirm || subject.class !== 'body') return undefined;
  const others = reading.content.filter(({ folded }) => kindsCalled(folded) === undefined);
  return others.length > 0 ? tell(factsOf(subject, 'members', knowledge.registry), ['members']) : undefined;
};

/** What stands nearest to the asked fact comes first, the whole entry last. */
const STEPS: readonly InquiryStep[] = [
  listOfUnit,
  bodiesRun,
  bodiesSatIn,
  memberOfIt,
  ofTwin,
  reportsInstead,
  unitAbove,
  ofWhomPublished,
  papersOfOffice,
  dated,
  howOften,
  wholePaper,
  ofBodiesBehind,
  neighbouring,
  otherAsked,
  spokenOf,
  fullName,
  wholeOfSmall,
  wholeOfNext,
];

/** A list of what stands in a relation to the entry, if there is any. */
function listOf(entry: Entry, reading: Reading, facets: readonly Facet[], knowledge: Knowledge): Decision | undefined {
  const list = listAnswer(reading, entry, knowledge);
  return list && list.items.length > 0 ? { draft: list, facets } : undefined;
}

const asRelation = (reading: Reading, facet: Facet): Reading => ({ ...withFacets(reading, [facet]), content: [] });

/** Called by letters, perhaps with a number or a place behind them: `HMSI`, `kjc`, `SG 43`. */
const isShortForm = ({ words }: Reading['mentions'][number], reading: Reading): boolean =>
  /^(?:\p{L}{2,6}(?: \d{1,3})?$|\p{Lu}{2,6} )/u.test(words.map((i) => reading.words[i]!.text).join(' '));

/** "Wer macht bei der Kampagne mit, wie oft kommen die zusammen?": the bodies that run a project, or are a part of it. */
function bodiesBehind(project: Entry, facet: Facet | undefined, knowledge: Knowledge): Fact[] {
  const { registry, relations } = knowledge;
  if (project.class !== 'project' || (facet !== 'cadence' && facet !== 'members')) return [];
  const run = project.facts.coordination
    .flatMap(({ value }) => value.by)
    .flatMap((party) => ('id' in party ? (registry.entries.get(party.id) ?? []) : []));
  const below = relations.children(project.id).map(({ entry }) => entry);
  return [...new Set([...run, ...below, ...namedAfter(project, knowledge)])]
    .filter(({ class: cls }) => cls === 'body')
    .flatMap((entry) => factsOf(entry, facet, registry));
}

/** "Regionaltreffen X" is called after the project "X": all words of its name are in the body's. */
function namedAfter({ name }: Entry, { lexicon }: Knowledge): Entry[] {
  const words = [...new Set(labelWords(name))];
  return words.length < 2 ? [] : bearersOfAll(words, lexicon);
}

/** The facet next to the asked one: people do not tell them apart. Which office something is part of says who runs it. */
function neighbourOf({ asked, reading }: Inquiry): Facet | undefined {
  const ofKind = reading.kinds.length > 0 && reading.kinds.every((kind) => UNIT_KINDS.has(kind));
  const unitAsked = ofKind || OFFICE.test(reading.masked);
  // "Has it sub-groups?": who sits in it is no answer.
  if (asked[0] === 'children' && SUBGROUPS.test(reading.masked)) return undefined;
  return asked[0] === 'partOf' && unitAsked ? 'coordination' : NEIGHBOUR[asked[0]!];
}

const SUBGROUPS =
  /\b(?:unter|sub) ?(?:arbeits)?(?:gruppen?|groups?|gremi\w+|ausschuss\w*|committees?|bodies)\b|\buags?\b/;

/** What belongs to a body may be its groups or its members. */
const NEIGHBOUR: Partial<Record<Facet, Facet>> = { children: 'members' };

const DESCRIBING: ReadonlySet<Facet> = new Set([
  'purpose',
  'definition',
  'children',
  'partOf',
  'hierarchy',
  'published',
  'status',
]);
