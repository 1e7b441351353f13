import type { Knowledge } from '../knowledge.ts';
import type { Contact, Entry } from '../model.ts';
import { contactPart, type Facet } from '../questions/facets.ts';
import { kindsCalled } from '../questions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { asksWho } from '../questions/subjects.ts';
import { type Fact, uniqueCitations } from './answer.ts';
import type { Decision, Draft } from './decision.ts';
import { factAbout, factsByQuestionWord } from './fact-search.ts';
import { factsOf, groupStatements, profileFacts } from './facts.ts';
import { LIST_FACETS, UNIT_KINDS } from './list-question.ts';
import { listAnswer } from './lists.ts';
import { missingFact } from './missing.ts';
import { personAnswer, unitDirection } from './people.ts';
import { titledParts } from './titled-parts.ts';

/** Facts of settled entries. */
export function about(
  subjects: readonly Entry[],
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): Decision {
  const { registry } = knowledge;
  const [subject] = subjects;
  if (!subject) return { draft: { type: 'whichBody', declined: true }, facets };
  const asked = askedFacets(
    facets.filter(
      (facet) =>
        !(facet === 'staff' && subject.class === 'project' && /\b(?:wo|where)\b/.test(reading.masked)) &&
        (!OF_PAPERS.has(facet) || DATE_ASKED.test(reading.masked) || canHave(subject, facet, knowledge)),
    ),
    reading,
  );
  // A part of the entry bears the asked word as its title, even of what documents hardly ever tell.
  const byTitle =
    reading.untold !== undefined || (subjects.length === 1 && asked.every((facet) => BY_TITLE.has(facet)));
  const told = (byTitle ? subjects : []).flatMap(
    (entry) => titledParts(entry, reading, reading.untold || asked.length > 0 ? 'all' : 'some', knowledge) ?? [],
  );
  if (told[0]) return { draft: { type: 'facts', facts: told, declined: false }, facets: [told[0].facet] };
  if (reading.untold)
    return {
      draft: {
        ...missingFact(subject, asked[0] === 'cadence' ? 'nextMeeting' : 'profile', knowledge),
        asked: reading.untold.words,
      },
      facets: asked,
    };
  const attribute = reading.strangers.asked.map(({ text }) => text).join(' ');
  if (asked[0] === 'profile' && attribute && reading.mentions.length > 0)
    return {
      draft: {
        ...missingFact(subject, 'profile', knowledge),
        asked: attribute,
      },
      facets: asked,
    };
  const person = subjects.length === 1 ? personAnswer(subject, asked[0], reading, knowledge) : undefined;
  if (person) return { draft: person, facets: asked };
  if (asked.length === 0 && reading.asks.count && !reading.asks.list) return countOf(subject, reading, knowledge);
  if (asked.length === 0) return withoutFacet(subjects, reading, knowledge);
  if (asked[0] === 'source') {
    const about = asked[1]
      ? factsOf(subject, asked[1], registry).flatMap(({ groups }) =>
          groups.flatMap(({ statements }) => statements.map(({ source }) => source)),
        )
      : [];
    const everything = [
      ...subject.mentions,
      ...Object.values(subject.facts).flatMap((list) =>
        (list as readonly { source: Entry['mentions'][number] }[]).map(({ source }) => source),
      ),
    ];
    return {
      draft: {
        type: 'sources',
        entry: subject,
        citations: uniqueCitations(about.length > 0 ? about : everything),
        declined: false,
      },
      facets: asked,
    };
  }
  if (asked[0] === 'profile' && subjects.length === 1) return { draft: profile(subject, knowledge), facets: asked };
  if (asked[0] === 'children' && subjects.length === 1) {
    const list = listAnswer({ ...reading, kinds: [], classes: [], content: [] }, subject, knowledge);
    if (list && list.items.length > 0) return { draft: list, facets: asked };
  }
  // "Who handles the cases reported there?": where it is known who runs it, only a title for that very word stands for it.
  const runs =
    asked[0] === 'coordination' &&
    reading.mentions.length === 0 &&
    factsOf(subject, 'coordination', registry).length > 0;
  const within = runs ? reading.facets.find(({ facet }) => facet === 'coordination')?.evidence : undefined;
  const listed =
    subjects.length === 1 && !OWN_FACTS.has(asked[0]!)
      ? (titledParts(subject, reading, 'some', knowledge, within) ?? ofPost(subject, asked[0], reading, knowledge))
      : undefined;
  if (listed) {
    // "Who organises it, and where?": the list of places is one half of the answer.
    const who = asked[0] === 'coordination' && /\b(?:wo|where)\b/.test(reading.masked);
    const own = who ? factsOf(subject, 'coordination', registry) : [];
    return { draft: { type: 'facts', facts: [...own, listed], declined: false }, facets: asked };
  }
  const facts = subjects.flatMap((entry) => asked.flatMap((facet) => factsOf(entry, facet, registry)));
  // A paper bears the number of whoever published it.
  if (asked[0] === 'contact' && facts.length === 0 && subject.facts.publication.some(({ value }) => value.phone))
    facts.push(...factsOf(subject, 'published', registry));
  const lacking = asked[0] === 'contact' ? facts.find((fact) => lacksPart(fact, reading)) : undefined;
  if (lacking) {
    return {
      draft: {
        ...missingFact(subject, 'contact', knowledge),
        declined: true,
        asked: askedWord(reading),
        substitute: { why: 'own', fact: lacking },
      },
      facets: asked,
    };
  }
  // Topics alone say little: then everything that is known is the better answer to what somebody does.
  if (subjects.length === 1 && facts.length === 1 && facts[0]!.name === 'topics')
    return { draft: profile(subject, knowledge), facets: asked };
  if (asked[0] === 'purpose' && /\b(?:them(?:a|en)|themenfelder|topics?)\b/.test(reading.masked)) {
    facts.push(...subjects.flatMap((entry) => profileTopics(entry, knowledge)));
  }
  if (asked[0] === 'partOf' && subjects.length === 1) facts.push(...partOfKind(subject, facts, reading, knowledge));
  if (facts.length > 0) return { draft: { type: 'facts', facts, declined: false }, facets: asked };
  // "Wo liegt die Liste?" asks for no telephone: what a project or a paper is also says where.
  const whereabouts =
    asked[0] === 'contact' && /\bwo (?:liegt|finde|steht|befindet)\b|\bwhere (?:is|are|can|do)\b/.test(reading.masked);
  if (whereabouts && (subject.class === 'project' || subject.class === 'publication'))
    return { draft: profile(subject, knowledge), facets: ['profile'] };
  const onlyContact = asked[0] === 'contact' && (facets.length === 1 || contactPart(reading.masked) !== undefined);
  const lent = onlyContact ? missingFact(subject, 'contact', knowledge) : undefined;
  if (lent)
    return {
      draft: {
        ...lent,
        declined: lent.declined || (lent.substitute !== undefined && lacksPart(lent.substitute.fact, reading)),
      },
      facets: asked,
    };
  return otherwise(subject, asked, facets, reading, knowledge);
}

/** "Who funds her?": what is listed of the post that a person holds. */
function ofPost(person: Entry, facet: Facet | undefined, reading: Reading, knowledge: Knowledge): Fact | undefined {
  if (person.class !== 'person' || facet !== 'coordination' || asksWho(reading)) return undefined;
  const posts = person.facts.functions.flatMap(({ value: { unit } }) =>
    unit && 'id' in unit ? (knowledge.registry.entries.get(unit.id) ?? []) : [],
  );
  return posts.map((post) => titledParts(post, reading, 'some', knowledge)).find((fact) => fact !== undefined);
}

/** Facets that are read into a question for want of a better one; the title of a part says it exactly. */
const BY_TITLE: ReadonlySet<Facet> = new Set(['purpose', 'profile', 'published', 'status', 'definition']);

/** Facets of papers and projects. Of a body or an office the same words are talk: "welcher Bericht ging aus … hervor?". */
const OF_PAPERS: ReadonlySet<Facet> = new Set(['published', 'status']);

const DATE_ASKED = /\b(?:jahr|year|wann|when|seit|since)\b/;

const canHave = (entry: Entry, facet: Facet, { registry, relations }: Knowledge): boolean =>
  (entry.class !== 'body' && entry.class !== 'unit') ||
  factsOf(entry, facet, registry).length > 0 ||
  (facet === 'published' ? relations.published(entry.id).length > 0 : entry.class === 'body');

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

/** The word that asks for the contact, as it was typed. */
function askedWord({ facets, words }: Reading): string {
  const evidence = facets.find(({ facet }) => facet === 'contact')?.evidence ?? '';
  return words.find(({ folded }) => evidence.startsWith(folded))?.text ?? evidence;
}

/** "To which network does it belong?": where none of those above is one, also what these are part of. */
function partOfKind(subject: Entry, told: readonly Fact[], reading: Reading, { registry }: Knowledge): Fact[] {
  const kinds = reading.words.flatMap(({ folded }) => kindsCalled(folded)?.ids ?? []);
  const ids = new Set(subject.facts.partOf.flatMap(({ value }) => value));
  const above = [...ids].flatMap((id) => registry.entries.get(id) ?? []);
  if (told.length === 0 || kinds.length === 0 || above.some(({ kind }) => kinds.includes(kind))) return [];
  return above.flatMap((entry) => {
    const next = entry.facts.partOf.flatMap(({ value }) => value);
    return next.some((id) => kinds.includes(registry.entries.get(id)?.kind ?? ''))
      ? factsOf(entry, 'partOf', registry)
      : [];
  });
}

/** The key words of an entry, and the groups that work on them. */
function profileTopics(entry: Entry, { registry }: Knowledge): Fact[] {
  const groups = groupStatements(entry, 'topics', registry);
  return groups.length > 0 ? [{ entry, facet: 'purpose', name: 'topics', groups }] : [];
}

/** A fax number was asked for, and the documents give an address or an office only. */
function lacksPart({ groups, name }: Fact, { masked }: Reading): boolean {
  const part = contactPart(masked);
  if (name === 'coordination') return part !== undefined;
  if (name !== 'contact') return false;
  return part !== undefined && !groups.some(({ value }) => (value as Contact)[part] !== undefined);
}

/** The asked fact is missing: what else can answer? A list for a unit, another asked facet, the fact that speaks of the words. */
function otherwise(
  subject: Entry,
  asked: readonly Facet[],
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): Decision {
  if (asked[0] === 'nextMeeting') return { draft: missingFact(subject, 'nextMeeting', knowledge), facets: asked };
  if (subject.class === 'unit' && LIST_FACETS.has(asked[0]!) && unitDirection(subject, asked[0], reading) === 'list') {
    const list = listAnswer(
      {
        ...reading,
        kinds: [],
        classes: [],
        content: [],
        facets:
          reading.facets.length > 0
            ? reading.facets
            : [{ facet: asked[0]!, score: 1, evidence: '', start: 0, end: 0, spans: [] }],
      },
      subject,
      knowledge,
    );
    if (list && list.items.length > 0) return { draft: list, facets: asked };
  }
  // "Wofür ist das Amt zuständig?": where nobody wrote down its tasks, the bodies that it runs say so.
  if (asked[0] === 'purpose' && subject.class === 'unit') {
    const run = listAnswer(asRelation(reading, 'coordination'), subject, knowledge);
    if (run && run.items.length > 0) return { draft: run, facets: ['coordination'] };
  }
  // "In welchem Netzwerk ist der Verband?": an organisation sits in bodies, it is no part of them.
  if (asked[0] === 'partOf' && subject.class === 'unit') {
    const bodies = listAnswer(asRelation(reading, 'members'), subject, knowledge);
    if (bodies && bodies.items.length > 0) return { draft: bodies, facets: ['members'] };
  }
  // "Seit welchem Jahr gibt es …?": whatever bears a date.
  if ((asked[0] === 'published' || asked[0] === 'status') && DATE_ASKED.test(reading.masked)) {
    const dated = factsByQuestionWord({ ...reading, masked: 'wann' }, subject, knowledge).filter(
      ({ name }) => name !== 'cadence' && name !== 'members',
    );
    if (dated.length > 0) return { draft: { type: 'facts', facts: dated, declined: false }, facets: asked };
  }
  // A paper or a term is short enough to be told whole.
  if ((subject.class === 'publication' || subject.class === 'concept') && asked[0] !== 'contact')
    return { draft: profile(subject, knowledge), facets: ['profile'] };
  const behind = bodiesBehind(subject, asked[0], knowledge);
  if (behind.length > 0) return { draft: { type: 'facts', facts: behind, declined: false }, facets: asked };
  const unitAsked = reading.kinds.length > 0 && reading.kinds.every((kind) => UNIT_KINDS.has(kind));
  const near = asked[0] === 'partOf' && unitAsked ? 'coordination' : NEIGHBOUR[asked[0]!];
  const instead = near && subject.class === 'body' ? factsOf(subject, near, knowledge.registry) : [];
  if (instead.length > 0) return { draft: { type: 'facts', facts: instead, declined: false }, facets: [near!] };
  const free = asked[0] === 'published' && subject.class === 'project' ? [] : facets;
  for (const facet of free.filter((facet) => !asked.includes(facet) && !SOFT_FACETS.has(facet))) {
    const facts = factsOf(subject, facet, knowledge.registry);
    if (facts.length > 0) return { draft: { type: 'facts', facts, declined: false }, facets: [facet] };
  }
  const spoken = factAbout(
    subject,
    reading.content.filter(({ folded }) => !kindsCalled(folded)?.ofBodies).map(({ text }) => text),
    knowledge,
  );
  if (spoken) return { draft: { type: 'facts', facts: [spoken], declined: false }, facets: [spoken.facet] };
  // The full name is what a short form stands for.
  if (asked[0] === 'definition' && reading.mentions.some((mention) => isShortForm(mention, reading)))
    return { draft: profile(subject, knowledge), facets: ['profile'] };
  // A person, project, paper or term is told whole where its one purpose or meaning was asked under another word.
  if (
    SMALL_CLASSES.has(subject.class) &&
    DESCRIBING.has(asked[0]!) &&
    !(asked[0] === 'published' && subject.class === 'project')
  )
    return { draft: profile(subject, knowledge), facets: ['profile'] };
  const lacking = near === 'coordination' ? near : asked[0]!;
  return { draft: missingFact(subject, lacking, knowledge), facets: [lacking] };
}
/** Called by letters only: `HMSI`, `kjc`. */
const isShortForm = ({ words }: Reading['mentions'][number], reading: Reading): boolean =>
  words.length === 1 && /^\p{L}{2,6}$/u.test(reading.words[words[0]!]!.text);

const asRelation = (reading: Reading, facet: Facet): Reading => ({
  ...reading,
  content: [],
  facets: [{ facet, score: 1, evidence: '', start: 0, end: 0, spans: [] }],
});

/** "Wer macht bei der Kampagne mit, wie oft kommen die zusammen?": the bodies that run a project, or are a part of it. */
function bodiesBehind(project: Entry, facet: Facet | undefined, { registry, relations }: Knowledge): Fact[] {
  if (project.class !== 'project' || (facet !== 'cadence' && facet !== 'members')) return [];
  const run = project.facts.coordination
    .flatMap(({ value }) => value.by)
    .flatMap((party) => ('id' in party ? (registry.entries.get(party.id) ?? []) : []));
  const below = relations.children(project.id).map(({ entry }) => entry);
  return [...new Set([...run, ...below])]
    .filter(({ class: cls }) => cls === 'body')
    .flatMap((entry) => factsOf(entry, facet, registry));
}

/** What belongs to a body may be its groups or its members; people do not tell them apart. */
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
const SMALL_CLASSES: ReadonlySet<Entry['class']> = new Set(['project', 'publication', 'concept', 'person']);

/** "Wie viele …?" of a named entry: the facts that hold a number, or that the documents name none. */
function countOf(subject: Entry, reading: Reading, knowledge: Knowledge): Decision {
  const counted = profileFacts(subject, knowledge.registry).filter(
    ({ groups, name }) =>
      name === 'members' ||
      /\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\b/.test(
        JSON.stringify(groups.map(({ value }) => value)),
      ),
  );
  if (counted.length > 0) return { draft: { type: 'facts', facts: counted, declined: false }, facets: ['profile'] };
  const asked = reading.content.map(({ text }) => text).join(' ');
  return { draft: { ...missingFact(subject, 'profile', knowledge), ...(asked ? { asked } : {}) }, facets: [] };
}

/** A name and nothing else, or a name and words that are no facet. */
function withoutFacet(subjects: readonly Entry[], reading: Reading, knowledge: Knowledge): Decision {
  const [subject] = subjects;
  if (subjects.length > 1 && !SMALL_CLASSES.has(subject!.class)) {
    const facts = subjects.flatMap((entry) => factsOf(entry, 'purpose', knowledge.registry).slice(0, 1));
    if (facts.length > 0) return { draft: { type: 'facts', facts, declined: false }, facets: ['purpose'] };
  }
  const unitsAsked =
    reading.asks.list &&
    subject!.class === 'body' &&
    (reading.kinds.some((kind) => UNIT_KINDS.has(kind)) || reading.classes.includes('unit'));
  if (unitsAsked && subject!.facts.members.length > 0)
    return {
      draft: { type: 'facts', facts: factsOf(subject!, 'members', knowledge.registry), declined: false },
      facets: ['members'],
    };
  const rest = reading.content.filter(({ text }) => !/^\d+$/.test(text)).map(({ text }) => text);
  if (rest.length > 0 && reading.mentions.length > 0 && !SMALL_CLASSES.has(subject!.class)) {
    const fact = factAbout(subject!, rest, knowledge);
    if (fact) return { draft: { type: 'facts', facts: [fact], declined: false }, facets: [fact.facet] };
    if (reading.strangers.asked.length > 0)
      return { draft: { ...missingFact(subject!, 'profile', knowledge), asked: rest.join(' ') }, facets: [] };
  }
  if (!SMALL_CLASSES.has(subject!.class)) {
    const facts = factsByQuestionWord(reading, subject!, knowledge);
    if (facts.length > 0) return { draft: { type: 'facts', facts, declined: false }, facets: [facts[0]!.facet] };
  }
  return { draft: profile(subject!, knowledge), facets: ['profile'] };
}

const profile = (entry: Entry, { registry }: Knowledge): Extract<Draft, { type: 'profile' }> => ({
  type: 'profile',
  entry,
  facts: profileFacts(entry, registry),
  declined: false,
});

/** The facets to answer: the best, and a second one that "und" adds. */
function askedFacets(facets: readonly Facet[], reading: Reading): readonly Facet[] {
  const [first, second] = facets;
  if (!first) return [];
  if (first === 'source' && second) return [first, second];
  const joined = /\b(?:und|and|sowie|plus|u)\b(?! ¤)|[,+&]/.test(
    reading.masked.replace(/^(?:und|and)\b/, '') + reading.text.replace(/[^,+&]/g, ''),
  );
  const weak = reading.facets[1] !== undefined && reading.facets[1].score < 4;
  const separate =
    second &&
    !SOFT_FACETS.has(second) &&
    !weak &&
    joined &&
    (!/[,+&]/.test(reading.text) || PAIRED.has(second) || /\b(?:und|and|sowie|plus|u)\b/.test(reading.masked));
  return separate && first !== 'nextMeeting'
    ? [first, second].sort((a, b) => position(a, reading) - position(b, reading))
    : [first];
}
/** Facets that a comma may join to another ("wer koordiniert, wie oft"). */
const PAIRED: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'members', 'contact', 'legalBasis']);
const SOFT_FACETS: ReadonlySet<Facet> = new Set(['profile', 'definition', 'source', 'hierarchy', 'status']);
const position = (facet: Facet, reading: Reading) => reading.facets.find((hit) => hit.facet === facet)?.start ?? 0;

const DECIDED = /\b(?:beschl\w+|verabschied\w+|resolution|decision|adopt\w*|pass(?:ed)?|approved?|decided?)\b/;
const DECIDING: ReadonlySet<string> = new Set(['parliament', 'executive']);

const longestNamed = (entries: readonly Entry[], { mentions }: Reading): Entry => {
  const length = (entry: Entry) =>
    Math.max(
      0,
      ...mentions
        .filter(({ candidates }) => candidates.some((c) => c.entry === entry))
        .map(({ words }) => words.length),
    );
  return entries.reduce((best, entry) => (length(entry) > length(best) ? entry : best));
};

/** Of several named entries, those the fact is asked of: bodies before units, the part before its whole. */
export function mainSubjects(
  named: readonly Entry[],
  facets: readonly Facet[],
  reading: Reading,
  { relations }: Knowledge,
): readonly Entry[] {
  if (named.length < 2) return named;
  const parts = named.filter(
    (entry) =>
      !named.some(
        (other) => other !== entry && relations.children(entry.id).some(({ entry: child }) => child.id === other.id),
      ),
  );
  const joined = /¤ (?:und|and|sowie|oder|or|vs|versus) (?:\w+ )?¤/.test(reading.masked);
  if (joined) return named;
  const [person, another] = named.filter(({ class: cls }) => cls === 'person');
  if (person && !another && named.every((entry) => entry === person || entry.class === 'unit')) return [person];
  // Two terms and nothing asked: the one of the longer name is meant, the other explains it.
  if (facets.length === 0 && parts.every(({ class: cls }) => cls === 'concept')) return [longestNamed(parts, reading)];
  const papers = facets[0] === 'published' ? parts.filter(({ class: cls }) => cls === 'publication') : [];
  if (papers.length > 0) return papers;
  // "When did the county council pass the resolution on …?" is asked of what was decided.
  const decided = DECIDED.test(reading.masked) ? parts.filter(({ kind }) => !DECIDING.has(kind)) : [];
  if (decided.length > 0 && decided.length < parts.length) return decided;
  const bodies = parts.filter(({ class: cls }) => cls === 'body' || cls === 'project');
  if (bodies.length > 0 && facets[0] !== 'contact') return bodies;
  return parts.length > 0 ? parts : named;
}
