import { KINDS } from '../../kinds.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { asksAlso, asksOnly } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Subjects } from '../../questions/names/settled.ts';
import type { Reading } from '../../questions/read.ts';
import { wordsOfNames } from '../../search/link.ts';
import { just } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { factsOf } from '../facts/facts.ts';
import { unitDirection } from '../facts/people.ts';
import { documentsAsked } from '../facts/told-in-paper.ts';
import { wholeOf } from '../inquiry.ts';
import { asksUpwards, describesTopic, namesTopic } from '../topics/topic.ts';
import { asksForFact, REPORTERS } from './asks-for-fact.ts';
import { deniedRelation, hasGroupsAsked, partOfFirst } from './list-relations.ts';
import { isOneOfSeveral, LIST_FACETS, withMention, withName, withOthers } from './list-words.ts';
import { listAnswer } from './lists.ts';
import { asksOfThose, listOfMany, seatsOf } from './many-named.ts';
import { factAndRun } from './office-runs.ts';

/** What a list may be about without being its subject: "which bodies are there on …?". */
const WORD_CLASSES: ReadonlySet<Entry['class']> = new Set(['concept', 'publication', 'project']);
const FACTS_OF_BODIES: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'members', 'purpose', 'contact']);

/** A question for a list, a count or an extreme. A kind of unit beside a named body asks for a fact of that body instead. */
export function asList(
  named: readonly Entry[],
  facets: readonly Facet[],
  topical: boolean,
  reading: Reading,
  knowledge: Knowledge,
  subjects: Subjects,
): Decision | undefined {
  const { asks, kinds } = reading;
  // "A report on costs under the law X": the law is a word of the topic, not what the list is about.
  const papers = asksAlso('publication', reading);
  // "To which committees does the early help network report?": of a term and a body, the body does.
  const ofBody = facets[0] === 'reportsTo' && named.some(({ class: cls }) => cls === 'body');
  // "Which challenges do all towns face?": towns are no members of a term, which speaks of them.
  const ofTerms = kinds.length > 0 && kinds.every((kind) => KINDS[kind]!.class === 'concept');
  const spokenOf =
    ofTerms &&
    ((named[0]?.kind === 'group' && facets.length === 0) ||
      // "Which challenges did the report of 2008 name?": those that stand in it.
      (named[0]?.class === 'publication' && documentsAsked(reading, knowledge) !== undefined));
  const word = named[0] && (spokenOf || (WORD_CLASSES.has(named[0].class) && !ofBody)) ? named[0] : undefined;
  const bodiesAsked = asksAlso('body', reading);
  const asWord =
    word &&
    (((papers || reading.classes.includes('project')) &&
      facets[0] !== 'source' &&
      (reading.content.length > 0 ||
        word.class === 'project' ||
        asksToRead(word, facets, reading) ||
        (word.class === 'concept' && ON_IT.test(reading.masked)))) ||
      spokenOf ||
      (bodiesAsked && facets[0] !== 'legalBasis')) &&
    !(
      word.class === 'project' &&
      facets.some(
        (facet) =>
          LIST_FACETS.has(facet) &&
          !(facet === 'cadence' && reading.cadence) &&
          !(facet === 'published' && papers) &&
          !(facet === 'children' && isOneOfSeveral(reading)),
      )
    );
  // "Which … are not run by the office?": whoever else is named only says what they are about.
  const denied =
    named.length > 1 && bodiesAsked && deniedRelation(reading.masked) === 'coordinates'
      ? named.find(({ class: cls }) => cls === 'unit')
      : undefined;
  const subject =
    denied ??
    (asWord
      ? undefined
      : ((named[0]?.class === 'publication' || (named[0]?.class === 'concept' && ofBody)
          ? named.find(({ class: cls }) => cls === 'body')
          : undefined) ??
        partOfFirst(named, knowledge) ??
        named[0]));
  const unitDown =
    subject && (subject.class === 'unit' || (subject.class === 'person' && !asksOnly('person', reading)))
      ? unitDirection(subject, facets[0], reading)
      : undefined;
  const counts = asks.count && (asks.list || subject !== undefined);
  // "Welche Gremien leitet das Amt, und zu welchem Fachbereich gehört es?": a fact, and what it runs.
  const runs = subject?.class === 'unit' ? factAndRun(subject, facets, reading, knowledge) : undefined;
  if (runs) return runs;
  // "Welche Arbeitskreise der Jugendarbeit tagen zweimal im Jahr?": many are meant, though one bears the name in the singular.
  const many = subject?.class === 'body' && !asWord ? listOfMany(reading, knowledge) : undefined;
  if (many) return { draft: many, facets };
  // "Aus welchen Arbeitskreisen setzt sich … zusammen?": groups of a body are its parts; "Gruppen" may be those of people.
  const ofParts = kinds.length > 0 || subject?.facts.members.length === 0;
  if (subject?.class === 'body' && facets[0] === 'members' && bodiesAsked && ofParts && COMPOSED.test(reading.masked)) {
    const groups = listAnswer(
      { ...reading, facets: [], kinds: [], classes: ['body'], content: [] },
      subject,
      knowledge,
    );
    if (groups && groups.items.length > 0) return { draft: groups, facets: ['children'] };
  }
  // "Sind die … irgendwo Mitglied?": of a body without members of its own, the question is where it sits itself.
  const sitsElsewhere =
    subject?.class === 'body' &&
    facets[0] === 'members' &&
    !asks.count &&
    subject.facts.members.length === 0 &&
    knowledge.relations.memberOf(subject.id).length > 0;
  // "Wer berät den Ausschuss?": those that report to it.
  const reporters =
    subject?.class === 'body' && facets[0] === 'reportsTo' && REPORTERS.test(reading.masked)
      ? knowledge.relations.reporters(subject.id)
      : [];
  const ofThose =
    subject !== undefined &&
    asksOfThose(subject, reading, knowledge) &&
    knowledge.relations.children(subject.id).length > 0;
  const wanted =
    sitsElsewhere ||
    reporters.length > 0 ||
    asks.list ||
    counts ||
    asks.extreme !== undefined ||
    (reading.quantity !== undefined && bodiesAsked) ||
    (reading.cadence !== undefined && (named.length === 0 || ofThose || facets[0] === 'children')) ||
    unitDown === 'list';
  if (!wanted) return undefined;
  // "What do the papers say about how often … meets?": the papers are talk where a fact of a body is asked.
  if (papers && subject?.class === 'body' && facets[0] !== undefined && FACTS_OF_BODIES.has(facets[0]))
    return undefined;
  const eachGroup = subject !== undefined && hasGroupsAsked(subject, reading, knowledge);
  // "In which groups of the network do A and B sit?", "which groups of the network does the office coordinate?"
  const others = eachGroup ? named.filter((entry) => entry !== subject) : [];
  const within = others.every(({ class: cls }) => cls === 'unit') ? others : [];
  const ofMembers = facets[0] === 'members' && named.length > 1 && named.some(({ class: cls }) => cls === 'body');
  if (ofMembers && !asks.count && within.length === 0) return undefined;
  if (
    subject &&
    unitDown !== 'list' &&
    !sitsElsewhere &&
    !eachGroup &&
    asksForFact(subject, facets, reading, knowledge)
  )
    return undefined;
  // "What law is … based on?" asks for the legal basis of whatever is described, not for a list of laws.
  const laws =
    facets[0] === 'legalBasis' && kinds.length > 0 && kinds.every((kind) => KINDS[kind]!.class === 'publication');
  if (laws && !subject) return undefined;
  // "Which network does the … belong to?", "an welchen Ausschuss berichtet der …?": of whoever is described it is asked where it belongs.
  if (!subject && asksUpwards(reading)) return undefined;
  if (topical && !subject && !asks.list && !asks.count && !reading.cadence && !asks.extreme) return undefined;
  const second =
    subject?.class === 'unit' && named.length === 2 && named.every(({ class: cls }) => cls === 'unit')
      ? named.find((entry) => entry !== subject && partOfFirst(named, knowledge) === undefined)
      : undefined;
  const guessed =
    subject || (topical && describesTopic(reading))
      ? undefined
      : (guessedSubject(reading, facets) ?? namedInOtherWords(reading, facets, knowledge));
  // "Which body decides about social planning?": whoever is named is only spoken about.
  const onlyTopics = topical && named.length === 0;
  // "Welche AG des Netzwerks befasst sich mit Sucht?": what is named beside the network is the topic.
  const topicBeside = eachGroup && facets[0] === 'purpose' && named.length > 1;
  const inDocuments = asWord && !papers && documentsAsked(reading, knowledge) !== undefined;
  const of = (whose: Entry | undefined) =>
    listAnswer(
      inDocuments
        ? reading
        : guessed
          ? { ...reading, content: [] }
          : denied
            ? withOthers(denied, reading)
            : topicBeside
              ? withOthers(subject!, reading)
              : asWord || onlyTopics
                ? withMention(reading)
                : reading,
      whose,
      knowledge,
      asWord || denied || topicBeside ? new Set() : subjects.consumed,
      second ? [second] : within,
    );
  const asSaid = of(subject ?? guessed);
  const found = asSaid !== undefined && asSaid.items.length > 0;
  const asAsked = word && asWord && !found ? byItsName(word, reading, knowledge) : asSaid;
  if (!asAsked) return undefined;
  // Nothing fits below a network that may be the same as another: below that one something may.
  const twins =
    asAsked.items.length === 0 && asAsked.query.relation === 'children' ? (subject?.possiblySameAs ?? []) : [];
  const list =
    twins.map(({ id }) => of(knowledge.registry.entries.get(id))).find((other) => other && other.items.length > 0) ??
    asAsked;
  // "Which committee of the council deals with …?": none of those that belong to it, but perhaps another that does.
  const elsewhere = eachGroup && list.items.length === 0 && list.query.topic && asks.one ? of(undefined) : undefined;
  if (elsewhere) return { draft: elsewhere.items.length > 0 ? elsewhere : list, facets };
  // That none of its groups, or of those that advise it, fits is an answer of its own.
  const ofMany = eachGroup || list.query.relation === 'reporters';
  const filtered = ofMany && (reading.cadence !== undefined || reading.lacking !== undefined);
  if (
    list.items.length === 0 &&
    subject &&
    !filtered &&
    factsOf(subject, facets[0] ?? 'members', knowledge.registry).length > 0
  )
    return undefined;
  // No body is about the police: those in which they sit deal with them.
  const seats = onlyTopics && list.items.length === 0 && namesTopic(reading) && seatsOf(reading, knowledge);
  if (seats) return { draft: seats, facets: ['members'] };
  // "None of the women's network" is no answer where only a like word was asked: then it is a word of the topic.
  if (list.items.length === 0 && subject && !subjects.certain && !filtered && reading.mentions.length === 0) {
    const about = listAnswer(reading, undefined, knowledge);
    if (about && about.items.length > 0 && about.query.topic) return { draft: about, facets };
    // Nothing is said of somebody of whose name only a part, or a like word, was asked.
    if ((reading.partial()[0]?.score ?? 1) < HALF_NAMED)
      return just({
        type: 'unknown',
        terms: reading.content.map(({ text }) => text),
        nearest: [subject],
        declined: true,
      });
  }
  // That none of the last list fits is an answer, too.
  if (list.items.length === 0 && list.query.topic && !reading.among) return undefined;
  // "Which steps …?": the one term that has them is told with them.
  const [only, another] = list.items;
  if (only?.entry.class === 'concept' && !another && !asks.count && list.query.topic)
    return { draft: wholeOf(only.entry, knowledge), facets };
  return { draft: list, facets };
}

const HALF_NAMED = 0.8;

/** "Which leaflet explains help for …?": the term says what the leaflet is about; where something is written is no such question. */
const asksToRead = (word: Entry, facets: readonly Facet[], { kinds }: Reading): boolean =>
  word.class === 'concept' &&
  kinds.length > 0 &&
  kinds.every((kind) => LEAFLETS.has(kind)) &&
  facets.every((facet) => facet === 'purpose' || facet === 'profile');
const LEAFLETS: ReadonlySet<string> = new Set(['flyer', 'brochure']);

/** "Projects on integration": the term says what they are about. */
const ON_IT =
  /\b(?:berichte|reports|studien|studies|broschuren|brochures|projekte|projects|massnahmen|angebote|measures|initiativen|initiatives)\b.* (?:zu[mr]?|fur|uber|on|for|about)(?: (?:das|die|den|der|the))? ¤$/;

/** A list about a term, looked for by the name that the registry gives it, and told by how it was called. */
function byItsName(word: Entry, reading: Reading, knowledge: Knowledge) {
  const list = listAnswer(withName(word, reading), undefined, knowledge);
  return list?.query.topic
    ? { ...list, query: { ...list.query, topic: wordsOfNames(reading).map(({ text }) => text) } }
    : list;
}

const COMPOSED =
  /\b(?:aus|of|from) (?:welche[nmr]?|which|what)\b|\b(?:besteht|bestehen|zusammen|gliedert|consists?|made up|composed)\b/;

/** A list asked of somebody whose name is given in part: "welche Runden leitet die Fachstelle gegen …?". */
function guessedSubject(reading: Reading, facets: readonly Facet[]): Entry | undefined {
  // "Which working groups have the police as a member?": no working group is that member.
  const best = reading.partial().find(({ entry }) => !reading.kinds.includes(entry.kind));
  if (!best || !facets.some((facet) => LIST_FACETS.has(facet)) || reading.cadence) return undefined;
  return best.questionCoverage >= 0.8 &&
    best.labelCoverage >= (reading.mentions.length === 0 ? 0.8 : 0.5) &&
    best.entry.class !== 'concept' &&
    best.entry.class !== 'publication'
    ? best.entry
    : undefined;
}

/** "In which bodies does the police sit?": all that is left of the question means the name of one office or group. */
function namedInOtherWords(
  { content, mentions, facets: [best] }: Reading,
  facets: readonly Facet[],
  { lexicon, topics }: Knowledge,
): Entry | undefined {
  if (facets[0] !== 'members' || best!.score < SURE_MEMBERS || mentions.length > 0) return undefined;
  const phrases = topics.phrasesIn(content.map(({ folded }) => folded));
  const means = content.map(
    ({ text }, i) => phrases.find(({ indexes }) => indexes.includes(i))?.means ?? topics.meanings(text),
  );
  if (means.some((signs) => signs.length === 0)) return undefined;
  const meant = new Set(means.flat());
  const named = [...meant]
    .flatMap((sign) => lexicon.postings.get(sign) ?? [])
    .map(({ label }) => lexicon.labels[label]!)
    .filter(({ entry, words }) => entry.class === 'unit' && words.every((sign) => meant.has(sign)));
  const [only, another] = new Set(named.map(({ entry }) => entry));
  return another ? undefined : only;
}
/** A weaker wording may be a question for a topic. */
const SURE_MEMBERS = 6;
