import type { Knowledge } from '../../knowledge.ts';
import { foldLetters } from '../../language/fold.ts';
import type { Entry, Parts } from '../../model.ts';
import { contactPart, type Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { type Fact, uniqueCitations } from '../answer.ts';
import type { Decision } from '../decision.ts';
import { askedOf, SINCE } from '../facts/asked-facets.ts';
import { besides } from '../facts/besides.ts';
import { conflictingFacts } from '../facts/conflicting.ts';
import { lacksPart, partElsewhere } from '../facts/contact-parts.ts';
import { saysYear } from '../facts/fact-search.ts';
import { factsOf } from '../facts/facts.ts';
import { funding, ofPost } from '../facts/funding.ts';
import { missingFact, untoldFact } from '../facts/missing.ts';
import { amount, deadline, HOW_MUCH, numbered, price, share } from '../facts/numbers.ts';
import { onlyBeside } from '../facts/only-beside.ts';
import {
  asksHolder,
  bossOf,
  holdersDiffering,
  personAnswer,
  saysSortOfPost,
  smallestOffice,
  sortOfPostUntold,
  staffOf,
} from '../facts/people.ts';
import { asksParties, asksWhoOrdered, titledParts } from '../facts/titled-parts.ts';
import { untold } from '../facts/untold-of.ts';
import { firstOf, type Inquiry, type InquiryStep, tell, tellAll, tellOne } from '../inquiry.ts';
import { children, contents, listBelow, officesIn } from '../lists/below.ts';
import { ofThoseWhoRun } from '../lists/office-runs.ts';
import { datedFacts, instead } from './instead.ts';
import { membersOfKind, withoutFacet } from './without-facet.ts';

/** Facts of settled entries: the asked ones, what stands for them, or that the documents do not say. */
export function about(
  subjects: readonly Entry[],
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): Decision {
  const [subject] = subjects;
  if (!subject) return { draft: { type: 'whichBody', declined: true }, facets };
  const asked = askedOf(subject, facets, reading, knowledge);
  const inquiry: Inquiry = { subject, subjects, asked, facets, reading, knowledge };
  return firstOf(STEPS, inquiry) ?? instead(inquiry);
}

/** A part of the entry bears the asked word as its title, even of what documents hardly ever tell. */
const titled: InquiryStep = ({ subjects, asked, reading, knowledge }) => {
  // "The number of schools and their names": how many there are is only one half.
  if (reading.asks.count && NAMES_TOO.test(reading.masked)) return undefined;
  // "Die Unterschriften des Grundsatzpapiers zur Planung": the term only says which paper.
  // "Wer hat sie als Landrat unterschrieben?": the post only says which of those who did.
  const post = AS_POST.test(reading.masked);
  const things = subjects.filter(
    ({ class: cls }) => cls !== 'concept' && !(post && (cls === 'unit' || cls === 'person')),
  );
  const single = subjects.length === 1 || things.length === 1;
  // "Which minister heads the ministry that pays?": who pays is another matter.
  if (reading.untold?.ofEntry === false) return undefined;
  const byTitle = reading.untold !== undefined || (single && asked.every((facet) => BY_TITLE.has(facet)));
  if (!byTitle) return undefined;
  const share = subjects.length > 1 || reading.untold || asked.length > 0 || WHEN.test(reading.masked) ? 'all' : 'some';
  const facts = (subjects.length > 1 && single ? things : subjects)
    .flatMap((entry) => titledParts(entry, reading, share, knowledge) ?? [])
    // "How high is the grant?" is not answered by who pays it, nor "how many were reported?" by what can be.
    .filter(
      (fact) =>
        !reading.untold ||
        !(HOW_MUCH.test(reading.masked) || reading.asks.count) ||
        /\d/.test(JSON.stringify(fact.groups.map(({ value }) => value))),
    );
  const others = asked.filter(
    (facet) => (asked.length > 1 && facet === 'status') || (facet === 'cadence' && twofold(reading)),
  );
  const beside = others.flatMap((facet) => factsOf(subjects[0]!, facet, knowledge.registry));
  return facts[0] && tell([...beside, ...facts], [facts[0].facet]);
};

const AS_POST = /\b(?:als|as)(?: (?:de[rn]|the))? ¤/;
const NAMES_TOO = /\b(?:ihre|deren|their|the|die) namen?s?\b|\bwie (?:\w+ ){0,2}heissen\b|\bwhat (?:\w+ ){1,3}called\b/;

/** A date is asked for, which a list of something else may hold by chance. */
const WHEN = /\b(?:wann|when|date|datum)\b/;

/** "Wie oft und wo findet … statt?": what no registry holds is only one half of what is asked. */
const twofold = ({ masked }: Reading): boolean =>
  /\b(?:wie (?:oft|haufig)|how often)\b.*\b(?:und|and)\b|\b(?:und|and)\b.*\b(?:wie (?:oft|haufig)|how often)\b/.test(
    masked,
  );

/** "Gibt es Widersprüche zu …?": all on which its documents differ. Where one fact is asked, both of its versions are told anyway. */
const contradictions: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  const whole = subjects.length === 1 && asked.every((facet) => NO_FACT.has(facet));
  if (!whole || !reading.asks.contradictions) return undefined;
  const facts = conflictingFacts(subject, knowledge.registry);
  // "Do they agree on who is …?": one document names one person, a newer one another.
  const holders = facts.length > 0 ? [] : holdersDiffering(subject, knowledge);
  const named = holders.flatMap((person) => factsOf(person, 'definition', knowledge.registry));
  if (named.length > 0) return tell(named, ['staff']);
  return { draft: { type: 'conflicts', entry: subject, facts, declined: false }, facets: ['profile'] };
};
const NO_FACT: ReadonlySet<Facet> = new Set(['source', 'profile', 'definition']);

/** "The colour of …": a word that nobody knows says what is asked. */
const unknownAttribute: InquiryStep = ({ subject, asked, reading, knowledge }) => {
  const attribute = reading.strangers.asked.map(({ text }) => text).join(' ');
  if (asked[0] !== 'profile' || !attribute || reading.mentions.length === 0) return undefined;
  return { draft: { ...missingFact(subject, 'profile', knowledge), asked: attribute }, facets: asked };
};

const ofPerson: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  const post =
    subjects.length === 1
      ? subject
      : (subjects.find((entry) => asksHolder(entry, reading)) ??
        (asked[0] === 'staff' && WHOSE_POST.test(reading.masked) ? smallestOffice(subjects, knowledge) : undefined));
  const untoldSort =
    asked[0] === 'staff' && post?.class === 'unit' ? sortOfPostUntold(post, reading, knowledge) : undefined;
  if (untoldSort) return { draft: untoldFact(post!, 'profile', untoldSort, knowledge), facets: asked };
  const draft = post && personAnswer(post, asked[0], reading, knowledge);
  return draft && { draft, facets: asked };
};

const WHOSE_POST =
  /\b(?:wer|who|whose|wessen|stellen?|posts?|positions?|jobs?|mitarbeit\w*|kolleg\w*|colleagues?|employees?)\b/;

/** "How many posts does the office have?": those who hold one, counted. A single one is the head, and nobody has counted the rest. */
const staffCounted: InquiryStep = ({ subject, asked, reading, knowledge }) => {
  if (asked[0] !== 'staff' || !reading.asks.count || subject.class !== 'unit') return undefined;
  // "How many posts does the state pay for?": those of whom that is said, not all.
  if (saysSortOfPost(reading)) return undefined;
  const people = staffOf(subject, knowledge);
  if (people.length < 2)
    return { draft: untoldFact(subject, 'staff', reading.facets[0]!.evidence, knowledge), facets: asked };
  const items = people.map((entry) => ({ entry, fact: factsOf(entry, 'definition', knowledge.registry)[0]! }));
  const query = { kinds: [], classes: ['person'], relation: 'staff', subject } as const;
  return { draft: { type: 'list', query, items, count: true, declined: false }, facets: asked };
};

/** Where the second asked fact is told, or else everything. */
const sources: InquiryStep = ({ subject, asked, knowledge }) => {
  if (asked[0] !== 'source') return undefined;
  const told = asked[1] ? factsOf(subject, asked[1], knowledge.registry) : [];
  const ofFact = told.flatMap(({ groups }) =>
    groups.flatMap(({ statements }) => statements.map(({ source }) => source)),
  );
  const everything = () => [
    ...subject.mentions,
    ...Object.values(subject.facts).flatMap((list) =>
      (list as readonly { source: Entry['mentions'][number] }[]).map(({ source }) => source),
    ),
  ];
  const citations = uniqueCitations(ofFact.length > 0 ? ofFact : everything());
  return { draft: { type: 'sources', entry: subject, citations, declined: false }, facets: asked };
};

const wholeProfile: InquiryStep = (inquiry) => {
  const { subjects, asked, knowledge } = inquiry;
  if (asked[0] !== 'profile') return undefined;
  if (subjects.length === 1) return tellAll(inquiry, asked);
  // "An overview of A and B": what each of them is for, or is.
  const factsFor = (entry: Entry) =>
    ['purpose' as const, 'definition' as const].flatMap((facet) => factsOf(entry, facet, knowledge.registry));
  return tell(
    subjects.flatMap((entry) => factsFor(entry).slice(0, 1)),
    asked,
  );
};

/** "Who commissioned it?": whoever is listed as the one, before any law; the parties to an agreement where no law is told. */
const ordered: InquiryStep = ({ subject, asked, reading, knowledge }) => {
  const parties = asksParties(reading) && factsOf(subject, 'legalBasis', knowledge.registry).length === 0;
  if (asked[0] !== 'legalBasis' || !(asksWhoOrdered(reading) || parties)) return undefined;
  const within = reading.facets.find(({ facet }) => facet === 'legalBasis')?.evidence;
  return tellOne(titledParts(subject, reading, 'some', knowledge, within));
};

/** A list of parts whose title says what is asked. */
const listedParts: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  if (subjects.length !== 1 || OWN_FACTS.has(asked[0]!)) return undefined;
  const run = asked[0] === 'coordination' ? factsOf(subject, 'coordination', knowledge.registry) : [];
  // "Who handles the cases reported there?": where it is known who runs it, only a title for that very word stands for it.
  const strict = reading.mentions.length === 0 && run.length > 0;
  const within = strict ? reading.facets.find(({ facet }) => facet === 'coordination')?.evidence : undefined;
  const listed =
    titledParts(subject, reading, 'some', knowledge, within) ?? ofPost(subject, asked[0], reading, knowledge);
  if (!listed || (asked[0] === 'purpose' && isNarrower(listed, reading, knowledge))) return undefined;
  const others = asked.filter((facet) => facet === 'status' || OWN_FACTS.has(facet));
  // "Who organises it, and where?", "how long does it run, and who joined?": the list is one half of the answer.
  const place = /\b(?:wo|where)\b/.test(reading.masked) ? run : [];
  const beside = asked.length > 1 ? others.flatMap((facet) => factsOf(subject, facet, knowledge.registry)) : [];
  return tell([...beside, ...place, listed], asked);
};

/** "Which topics does it deal with?": the priorities of something else are fewer than its own topics and tasks. */
const isNarrower = ({ entry, groups }: Fact, { masked }: Reading, { registry }: Knowledge): boolean =>
  ABOUT.test(masked) &&
  !groups.some(({ value }) => ABOUT.test(foldLetters(JSON.stringify((value as Parts).title)))) &&
  factsOf(entry, 'purpose', registry).some(({ name }) => name === 'tasks');
const ABOUT = /\b(?:them(?:a|en)\w*|topics?|subjects?)\b/;

/** The asked facts themselves. */
const ownFacts: InquiryStep = (inquiry) => {
  const { subject, subjects, asked, reading, knowledge } = inquiry;
  const { registry } = knowledge;
  const own = subjects.flatMap((entry) => asked.flatMap((facet) => factsOf(entry, facet, registry)));
  // "Since when has it existed?": that it is no more tells no year, and something else may.
  const since =
    asked.includes('status') && SINCE.test(reading.masked) && !own.some(saysYear) ? datedFacts(inquiry) : [];
  if (since.length > 0) return tell([...own.filter(({ name }) => name !== 'status'), ...since], asked);
  // A paper bears the number of whoever published it.
  const onPaper = asked[0] === 'contact' && subject.facts.publication.some(({ value }) => value.phone);
  const facts = own.length === 0 && onPaper ? factsOf(subject, 'published', registry) : own;
  const lacking = asked[0] === 'contact' ? facts.find((fact) => lacksPart(fact, reading)) : undefined;
  if (lacking) return partElsewhere(lacking, inquiry);
  const beside = onlyBeside(facts, inquiry);
  if (beside) return beside;
  // Topics alone say little: then everything that is known is the better answer to what somebody does.
  if (subjects.length === 1 && facts.length === 1 && facts[0]!.name === 'topics') return tellAll(inquiry, asked);
  return tell([...facts, ...besides(inquiry, facts)], asked);
};
/** "Wo liegt die Liste?" asks for no telephone: what a project or a paper is also says where. */
const whereabouts: InquiryStep = (inquiry) => {
  const { subject, asked, reading } = inquiry;
  const where =
    asked[0] === 'contact' &&
    /\bwo (?:liegt|findet?|steht|befindet)\b|\bwhere (?:is|are|can|do)\b/.test(reading.masked);
  return where && (subject.class === 'project' || subject.class === 'publication') ? tellAll(inquiry) : undefined;
};

/** "Wo sitzt die Koordination?": where no address is known, the office that it is a part of. */
const seat: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  const sits = asked[0] === 'contact' && subjects.length === 1 && subject.class === 'unit' && SITS.test(reading.masked);
  if (!sits || missingFact(subject, 'contact', knowledge).substitute) return undefined;
  return tell(factsOf(subject, 'partOf', knowledge.registry), ['partOf']);
};

/** "Wer macht die Planung?": of a function that no document gives to anybody, the office whose function it is. */
const whoseFunction: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  const does = asked[0] === 'coordination' && subjects.length === 1 && subject.kind === 'function';
  // Somebody who runs bodies does that.
  const runs = does && knowledge.relations.coordinates(subject.id).length > 0;
  if (!does || runs || LEADS.test(reading.masked) || missingFact(subject, 'coordination', knowledge).substitute)
    return undefined;
  return tell(factsOf(subject, 'partOf', knowledge.registry), ['partOf']);
};
const LEADS = /\b(?:\w*leit(?:et|en|ung|er|erin)|vorsitz\w*|lead\w*|heads?|headed|chair\w*|chef\w*|boss)\b/;
const SITS =
  /\b(?:wo|where)\b.*\b(?:sitz\w*|angesiedelt|angebunden|untergebracht|verortet|based|located|sits?|housed)\b/;

/** The contact of whoever stands for the subject. */
const lentContact: InquiryStep = ({ subject, asked, facets, reading, knowledge }) => {
  const only = asked[0] === 'contact' && (facets.length === 1 || contactPart(reading.masked) !== undefined);
  if (!only) return undefined;
  const lent = missingFact(subject, 'contact', knowledge);
  const lacks = lent.substitute !== undefined && lacksPart(lent.substitute.fact, reading);
  return { draft: { ...lent, declined: lent.declined || lacks }, facets: asked };
};

/** What a keeper wrote under the very word, and what nobody can know, before the facts that the word stands for. */
const STEPS: readonly InquiryStep[] = [
  contradictions,
  amount,
  numbered,
  deadline,
  titled,
  share,
  untold,
  price,
  funding,
  unknownAttribute,
  staffCounted,
  bossOf,
  ofPerson,
  withoutFacet,
  contents,
  sources,
  wholeProfile,
  ofThoseWhoRun,
  officesIn,
  listBelow,
  children,
  ordered,
  listedParts,
  membersOfKind,
  ownFacts,
  whereabouts,
  seat,
  whoseFunction,
  lentContact,
];

/** Facets that are read into a question for want of a better one; the title of a part says it exactly. */
const BY_TITLE: ReadonlySet<Facet> = new Set(['purpose', 'profile', 'published', 'status', 'definition']);

/** Facts that no list of parts stands for, whatever its title. */
const OWN_FACTS: ReadonlySet<Facet> = new Set([
  'cadence',
  'nextMeeting',
  'members',
  'legalBasis',
  'partOf',
  'reportsTo',
  'source',
  'children',
]);
