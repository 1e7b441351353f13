import { KINDS } from '../kinds.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Language } from '../language/detect.ts';
import type { Entry } from '../model.ts';
import { asksBack, asksOther, type Context, chosenPosition, NO_CONTEXT } from '../questions/context.ts';
import type { Facet } from '../questions/facets.ts';
import { type Reading, readQuestion } from '../questions/read.ts';
import { NO_SUBJECTS, type Subjects, settleSubjects } from '../questions/subjects.ts';
import { labelWords, signOf } from '../search/lexicon.ts';
import { type Answer, citationsOf, entriesOf, uniqueCitations } from './answer.ts';
import { comparison, relationBetween } from './compare.ts';
import { factAbout, factsByQuestionWord } from './fact-search.ts';
import { factsOf, profileFacts } from './facts.ts';
import { listAnswer } from './lists.ts';
import { missingFact } from './missing.ts';
import { personAnswer, unitDirection } from './people.ts';
import { topicAnswer } from './topic.ts';

/** Distributes over the variants of the union, so that each keeps its own fields. */
type Draft = Answer extends infer A ? (A extends Answer ? Omit<A, 'language'> : never) : never;

/** One turn: the answer, how the question was read, and what to remember for the next. */
export interface Turn {
  readonly answer: Answer;
  readonly reading: Reading;
  readonly context: Context;
}

const MAX_LENGTH = 2000;

/** Answers a question. Pure: the same text, knowledge and context always give the same turn. */
export function answerQuestion(
  text: string,
  knowledge: Knowledge,
  context: Context = NO_CONTEXT,
  locale?: string,
): Turn {
  const fallback: Language = context.fixedLanguage ?? context.lastLanguage ?? (locale?.startsWith('en') ? 'en' : 'de');
  const reading = readQuestion(text.slice(0, MAX_LENGTH), knowledge, fallback);
  const fixed = reading.languageWish ?? context.fixedLanguage;
  const language = fixed ?? reading.language;
  const { draft, facets } = decide(text, reading, knowledge, context);
  const answer = { ...draft, language } as Answer;
  return { answer, reading, context: remember(answer, facets, context, fixed) };
}

interface Decision {
  readonly draft: Draft;
  readonly facets: readonly Facet[];
}

function decide(text: string, reading: Reading, knowledge: Knowledge, context: Context): Decision {
  const facets = reading.facets.map(({ facet }) => facet);
  const plain = reading.words.map(({ folded }) => folded).join(' ');
  const just = (draft: Draft): Decision => ({ draft, facets: [] });

  if (reading.words.length === 0) return just({ type: 'empty', declined: true });
  if (text.length > MAX_LENGTH) return just({ type: 'tooLong', declined: true });
  if (reading.injection) return just({ type: 'offTopic', reason: 'injection', declined: true });
  if (reading.languageWish && reading.mentions.length === 0 && facets.length === 0)
    return just({ type: 'languageChanged', declined: false });

  const picked = pickOffered(plain, reading, knowledge, context);
  if (picked) return about([picked], facets.length > 0 ? facets : context.facets, reading, knowledge);
  if (reading.courtesy && !(reading.courtesy === 'yes' && context.offered.length === 1))
    return just({ type: 'courtesy', courtesy: reading.courtesy, declined: false });
  if (asksBack(plain) && context.previous)
    return about(entries(context.previous.subjects, knowledge), context.previous.facets, reading, knowledge);

  const remembered = entries(context.subjects, knowledge);
  if (facets[0] === 'source' && reading.mentions.length === 0 && reading.content.length === 0 && remembered[0]) {
    const citations = context.citations.length > 0 ? context.citations : remembered[0].mentions;
    return {
      draft: { type: 'sources', entry: remembered[0], citations, declined: citations.length === 0 },
      facets: context.facets,
    };
  }

  if (facets[0] === 'source' && reading.mentions.length === 0 && reading.content.length === 0 && remembered.length === 0) return just({ type: 'documents', declined: false });

  const topical = isTopical(reading);
  const asTopic = topical && reading.mentions.length > 0 && reading.mentions.every(isTopicWord) && (reading.content.length > 0 || reading.asks.list || /\b(?:wer|who)\b/.test(reading.masked));
  const subjects = asTopic ? NO_SUBJECTS : settleSubjects(reading, knowledge, !topical);
  if (reading.foreign.length > 0 && (subjects.entries.length > 0 || subjects.ambiguous)) {
    return {
      draft: {
        type: 'unknown',
        terms: reading.foreign.map(({ text: word }) => word),
        nearest: subjects.entries.slice(0, 3),
        foreign: true,
        declined: true,
      },
      facets: [],
    };
  }
  if (subjects.ambiguous) {
    const narrowed = narrowByFollowUp(subjects, remembered, context, knowledge);
    if (!narrowed && subjects.ambiguous.reason === 'unsure' && reading.content.length > 1) {
      const topic = topicAnswer(reading, facets[0], knowledge);
      if (topic.type === 'topic') return { draft: topic, facets };
    }
    if (narrowed) return about([narrowed], facets.length > 0 ? facets : context.facets, reading, knowledge);
    return {
      draft: { type: 'choices', ...subjects.ambiguous, ...(facets[0] ? { facet: facets[0] } : {}), declined: true },
      facets,
    };
  }
  return withSubjects(subjects, facets, topical, remembered, reading, knowledge, context);
}

function withSubjects(
  subjects: Subjects,
  facets: readonly Facet[],
  topical: boolean,
  remembered: readonly Entry[],
  reading: Reading,
  knowledge: Knowledge,
  context: Context,
): Decision {
  const named = subjects.entries;
  const onlyKinds = reading.content.every(({ folded }) => knowledge.lexicon.isKindWord(signOf(folded)));
  const bare = named.length === 0 && onlyKinds && !reading.asks.list;

  // "und wie oft?", "who else?": nothing is named, so the question is about what was spoken of before.
  if (
    bare &&
    !reading.cadence &&
    !reading.asks.count &&
    remembered.length > 0 &&
    (facets.length > 0 || reading.pointsBack || reading.content.length > 0)
  ) {
    const asked = facets.length > 0 ? facets : context.facets;
    if (/\b(?:wer|who) (?:noch|else|sonst)\b/.test(reading.masked) && facets.every((facet) => facet === 'members'))
      return about(remembered.slice(0, 1), ['members'], reading, knowledge);
    if (asksOther(reading.masked) && context.offered.length > 1) {
      const other = context.offered.find((id) => !context.subjects.includes(id)) ?? context.offered.at(-1)!;
      return about(entries([other], knowledge), asked, reading, knowledge);
    }
    const kindSigns = reading.content.map(({ folded }) => signOf(folded));
    const meant =
      kindSigns.length > 0
        ? entries(context.offered, knowledge).find(({ name }) =>
            kindSigns.every((sign) => labelWords(name).includes(sign)),
          )
        : undefined;
    return about(
      meant ? [meant] : remembered.length > 3 ? remembered.slice(0, 1) : remembered,
      asked,
      reading,
      knowledge,
    );
  }
  // "und die IKZ?", "nein, die AG": another name, the same question.
  if (named.length > 0 && facets.length === 0 && context.facets.length > 0 && isEllipsis(reading))
    return about(named, context.facets, reading, knowledge);
  // "Is the Jobcenter part of it?": one is named, the other pointed to.
  if (
    named.length === 1 &&
    remembered.length === 1 &&
    reading.asks.confirm &&
    reading.pointsBack &&
    /\b(?:it|dort|dabei|darin|da|dazu|them|mit|that)\b/.test(reading.masked) &&
    named[0] !== remembered[0]
  ) {
    return { draft: relationBetween(remembered[0]!, named[0]!, facets[0], knowledge), facets };
  }

  if (
    reading.asks.compare ||
    (reading.asks.confirm === false && facets[0] === 'cadence' && /\boder\b|\bor\b/.test(reading.masked))
  ) {
    const sides =
      named.length > 1
        ? named
        : named.length === 1 && remembered.length === 1 && reading.pointsBack
          ? [...remembered, ...named]
          : [];
    if (sides.length > 1) {
      const facet = comparedFacet(facets, reading);
      const direction = /\b(?:seltener|weniger|less|fewer)\b/.test(reading.masked) ? 'less' : 'more';
      return { draft: comparison(sides.slice(0, 5), facet, direction, knowledge), facets: [facet] };
    }
  }

  const listed = asList(named, facets, topical, reading, knowledge, subjects);
  if (listed) return listed;
  if (reading.unsupported && named.length === 0)
    return { draft: { type: 'unknown', terms: [reading.unsupported], nearest: [], declined: true }, facets };

  if (named.length > 0) {
    if (named.length > 1 && reading.asks.confirm && !/\b(?:und|and|sowie)\b/.test(reading.masked))
      return { draft: relationBetween(named[0]!, named[1]!, facets[0], knowledge), facets };
    return about(mainSubjects(named, facets, reading, knowledge), facets, reading, knowledge);
  }
  if (reading.content.length > 0 || reading.mentions.length > 0)
    return { draft: topicAnswer(reading, facets[0], knowledge), facets };
  if (facets.length > 0) return { draft: { type: 'whichBody', facet: facets[0]!, declined: true }, facets };
  return {
    draft: { type: 'unknown', terms: reading.words.map(({ text }) => text), nearest: [], declined: true },
    facets: [],
  };
}

/** A question for a list, a count or an extreme. A kind of unit beside a named body asks for a fact of that body instead. */
function asList(
  named: readonly Entry[],
  facets: readonly Facet[],
  topical: boolean,
  reading: Reading,
  knowledge: Knowledge,
  subjects: Subjects,
): Decision | undefined {
  const { asks, kinds } = reading;
  // "A report on costs under the law X": the law is a word of the topic, not what the list is about.
  const papers = kinds.some((kind) => KINDS[kind]!.class === 'publication') || reading.classes.includes('publication');
  const subject = papers && reading.content.length > 0 && (named[0]?.class === 'publication' || named[0]?.class === 'concept') ? undefined : named[0];
  const unitDown =
    subject && (subject.class === 'unit' || subject.class === 'person')
      ? unitDirection(subject, facets[0], reading)
      : undefined;
  const counts = asks.count && (asks.list || subject !== undefined);
  const wanted =
    asks.list ||
    counts ||
    asks.extreme !== undefined ||
    (reading.cadence !== undefined && named.length === 0) ||
    unitDown === 'list';
  if (!wanted) return undefined;
  if (facets[0] === 'members' && named.length > 1 && named.some(({ class: cls }) => cls === 'body') && !asks.count)
    return undefined;
  if (subject && unitDown !== 'list' && asksForFact(subject, facets, reading, knowledge)) return undefined;
  if (
    topical &&
    !subject &&
    !asks.count &&
    kinds.length === 0 &&
    reading.classes.every((cls) => cls === 'body') &&
    !reading.cadence &&
    !asks.extreme &&
    !/\bbereich\w*|\bfield\b|\barea\b/.test(reading.masked)
  )
    return undefined;
  const guessed = subject || topical ? undefined : guessedSubject(reading, facets);
  const list = listAnswer(
    guessed ? { ...reading, content: [] } : reading,
    subject ?? guessed,
    knowledge,
    subjects.consumed,
  );
  if (!list) return undefined;
  if (list.items.length === 0 && subject && factsOf(subject, facets[0] ?? 'members', knowledge.registry).length > 0)
    return undefined;
  if (list.items.length === 0 && list.query.topic) return undefined;
  return { draft: list, facets };
}

/** A list asked of somebody whose name is given in part: "welche Runden leitet die Fachstelle gegen …?". */
function guessedSubject(reading: Reading, facets: readonly Facet[]): Entry | undefined {
  const best = reading.partial[0];
  if (!best || !facets.some((facet) => LIST_FACETS.has(facet)) || reading.cadence) return undefined;
  return best.questionCoverage >= 0.9 &&
    best.labelCoverage >= 0.5 &&
    best.entry.class !== 'concept' &&
    best.entry.class !== 'publication'
    ? best.entry
    : undefined;
}

/** "Welches Büro koordiniert die AG?", "which committee does it report to?": the list word asks for a fact of the named entry. */
function asksForFact(subject: Entry, facets: readonly Facet[], reading: Reading, knowledge: Knowledge): boolean {
  const facet = facets[0];
  const unitKinds =
    (reading.kinds.length > 0 || reading.classes.length > 0) &&
    reading.kinds.every((kind) => UNIT_KINDS.has(kind)) &&
    reading.classes.every((cls) => cls === 'unit');
  if (subject.class === 'concept' || subject.class === 'publication')
    return facet !== 'legalBasis' && facet !== 'members';
  const upwards =
    /\b(?:zu|an|in|unter|von|bei) welche\w*\b|\bwelche[mnr]? \w+ (?:gehort|untersteht|berichtet|ist ¤)|\bto which\b|\b(?:dos|do|is|are|did) ¤|\bwem\b|\bwhom\b|\bwozu\b|\ban wen\b/.test(
      reading.masked,
    );
  if (facet === 'partOf' || facet === 'reportsTo' || facet === 'hierarchy')
    return upwards && !/\b(?:in|zu) welche\w* .{0,30}(?:mitglied|vertreten)/.test(reading.masked);
  if (facet === 'coordination') return unitKinds || knowledge.relations.coordinates(subject.id).length === 0;
  if (facet === 'members')
    return (
      unitKinds ||
      knowledge.relations.memberOf(subject.id).length === 0 ||
      (reading.kinds.length === 0 &&
        reading.classes.length === 0 &&
        !/\b(?:in|bei) (?:welche\w*|which|what)\b|\bwhich bodies\b|\bwelche\w* gremi\w*|\bmember of\b/.test(
          reading.masked,
        ))
    );
  if (facet === 'children') return false;
  if (facet === undefined) return reading.kinds.length === 0 && reading.classes.length === 0;
  if (facet === 'cadence')
    return (
      !reading.asks.count &&
      reading.kinds.length === 0 &&
      subject.class === 'body' &&
      !/\bgremi\w*|\bbodies\b/.test(reading.masked)
    );
  return reading.cadence === undefined;
}
const UNIT_KINDS: ReadonlySet<string> = new Set([
  'department',
  'division',
  'office',
  'staff-unit',
  'specialist-unit',
  'function',
  'agency',
  'authority',
  'institution',
  'organisation',
  'municipality',
  'group',
  'person',
  'service',
]);

/** Facts of settled entries. */
function about(subjects: readonly Entry[], facets: readonly Facet[], reading: Reading, knowledge: Knowledge): Decision {
  const { registry } = knowledge;
  const [subject] = subjects;
  if (!subject) return { draft: { type: 'whichBody', declined: true }, facets };
  const asked = askedFacets(facets, reading);
  if (reading.unsupported)
    return {
      draft: {
        ...missingFact(subject, asked[0] === 'cadence' ? 'nextMeeting' : 'profile', knowledge),
        asked: reading.unsupported,
      },
      facets: asked,
    };
  if (asked[0] === 'profile' && reading.unknown.length > 0 && reading.mentions.length > 0)
    return {
      draft: {
        ...missingFact(subject, 'profile', knowledge),
        asked: reading.unknown.map(({ text }) => text).join(' '),
      },
      facets: asked,
    };
  const person = subjects.length === 1 ? personAnswer(subject, asked[0], reading, knowledge) : undefined;
  if (person) return { draft: person, facets: asked };
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
  const facts = subjects.flatMap((entry) => asked.flatMap((facet) => factsOf(entry, facet, registry)));
  if (facts.length > 0) return { draft: { type: 'facts', facts, declined: false }, facets: asked };
  return otherwise(subject, asked, facets, reading, knowledge);
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
  if (subject.class === 'unit' && LIST_FACETS.has(asked[0]!)) {
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
  const near = NEIGHBOUR[asked[0]!];
  const instead = near && subject.class === 'body' ? factsOf(subject, near, knowledge.registry) : [];
  if (instead.length > 0) return { draft: { type: 'facts', facts: instead, declined: false }, facets: [near!] };
  for (const facet of facets.filter((facet) => !asked.includes(facet) && !SOFT_FACETS.has(facet))) {
    const facts = factsOf(subject, facet, knowledge.registry);
    if (facts.length > 0) return { draft: { type: 'facts', facts, declined: false }, facets: [facet] };
  }
  const spoken = SMALL_CLASSES.has(subject.class)
    ? factAbout(
        subject,
        reading.content.map(({ text }) => text),
        knowledge,
      )
    : undefined;
  if (spoken) return { draft: { type: 'facts', facts: [spoken], declined: false }, facets: [spoken.facet] };
  // A person, project, paper or term is told whole where its one purpose or meaning was asked under another word.
  if (SMALL_CLASSES.has(subject.class) && DESCRIBING.has(asked[0]!))
    return { draft: profile(subject, knowledge), facets: ['profile'] };
  return { draft: missingFact(subject, asked[0]!, knowledge), facets: asked };
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
const LIST_FACETS: ReadonlySet<Facet> = new Set(['coordination', 'members', 'children', 'cadence', 'published']);
const SMALL_CLASSES: ReadonlySet<Entry['class']> = new Set(['project', 'publication', 'concept', 'person']);

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
    if (reading.unknown.length > 0)
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
  const joined = /\b(?:und|and|sowie|plus)\b|,/.test(reading.text.toLowerCase().replace(/^(?:und|and)\b/, ''));
  const weak = reading.facets[1] !== undefined && reading.facets[1].score < 4;
  const separate =
    second && !SOFT_FACETS.has(second) && !weak && joined && reading.masked.match(/\b(?:und|and|sowie|plus)\b(?! ¤)/);
  return separate && first !== 'nextMeeting'
    ? [first, second].sort((a, b) => position(a, reading) - position(b, reading))
    : [first];
}
const SOFT_FACETS: ReadonlySet<Facet> = new Set(['profile', 'definition', 'source', 'hierarchy', 'status']);
const position = (facet: Facet, reading: Reading) => reading.facets.find((hit) => hit.facet === facet)?.start ?? 0;

/** Of several named entries, those the fact is asked of: bodies before units, the part before its whole. */
function mainSubjects(
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
  const bodies = parts.filter(({ class: cls }) => cls === 'body' || cls === 'project');
  if (bodies.length > 0 && facets[0] !== 'contact') return bodies;
  return parts.length > 0 ? parts : named;
}

const comparedFacet = (facets: readonly Facet[], reading: Reading): Facet => {
  const facet = facets.find((candidate) => candidate !== 'profile' && candidate !== 'definition');
  if (facet) return facet;
  return /\b(?:ofter|haufiger|seltener|often|frequently)\b/.test(reading.masked) ? 'cadence' : 'purpose';
};

/** The question describes a responsibility ("wer kümmert sich um …", "which bodies deal with …") instead of naming somebody. */
function isTopical(reading: Reading): boolean {
  const { masked } = reading;
  if (reading.facets[0]?.facet === 'profile') return false;
  if (
    /\b(?:zustandig\w*|kummer\w*|befass\w*|beschaftig\w*|deals? with|dealing with|handles?|takes? care|looks? after|works? on|working on|responsible for|in charge of|about|zum thema|thema|topic|rund um|betreff\w*|engagier\w*|anlaufstelle|geht es um|wo geht es um|concern\w*|wen lade ich|hilft|help with|focus\w*|address\w* the|addresses|setzt sich .{0,30}ein|bearbeitet|behandelt|talk about|tausch\w*|redet man|spricht man|wo landet|an wen wende|wer macht was)\b/.test(
      masked,
    ) &&
    reading.mentions.every(isTopicWord)
  )
    return true;
  return (reading.asks.list || reading.asks.count) && reading.mentions.length === 0;
}

/** A term or a paper that a topic is named by; a body or an office that is named is a subject. */
const isTopicWord = (mention: Reading['mentions'][number]): boolean =>
  mention.candidates.every(
    ({ entry }) => entry.class === 'concept' || entry.class === 'publication' || entry.kind === 'group',
  );

const isEllipsis = (reading: Reading): boolean =>
  /^(?:und|and|what about|how about|nein|no|wie ist es|was ist mit|wie siehts|und bei|and for|aber|oder|or|ne|nee|doch|sondern|ich meine|i mean|also|auch|same for|the same for|gilt das|bei|fur|for)\b/.test(
    reading.masked.trim(),
  ) && reading.content.length === 0;

/** A number, an ordinal or a part of a name picks one of the offered entries. */
function pickOffered(plain: string, reading: Reading, knowledge: Knowledge, context: Context): Entry | undefined {
  const { offered } = context;
  if (offered.length === 0) return undefined;
  if (reading.courtesy === 'yes' && offered.length === 1) return knowledge.registry.entries.get(offered[0]!);
  const position = chosenPosition(plain, offered.length);
  if (position !== undefined) return knowledge.registry.entries.get(offered[position]!);
  const exact = reading.mentions
    .flatMap(({ candidates }) => candidates.map(({ entry }) => entry))
    .filter(({ id }) => offered.includes(id));
  if (reading.mentions.length === 1 && exact.length > 0) return exact[0];
  if (reading.mentions.length > 0 || reading.words.length > 8) return undefined;
  const near = reading.partial.filter(({ entry }) => offered.includes(entry.id));
  return near.length > 0 && (near.length === 1 || near[0]!.score > near[1]!.score + 0.05) ? near[0]!.entry : undefined;
}

/** An ambiguous name that is spoken of already, or belongs to what is, needs no question back. */
function narrowByFollowUp(
  subjects: Subjects,
  remembered: readonly Entry[],
  context: Context,
  { relations }: Knowledge,
): Entry | undefined {
  const candidates = subjects.ambiguous!.entries;
  const known = candidates.filter(({ id }) => context.subjects.includes(id) || context.offered.includes(id));
  if (known.length === 1) return known[0];
  const children = candidates.filter((entry) =>
    remembered.some(({ id }) => relations.children(id).some(({ entry: child }) => child.id === entry.id)),
  );
  return children.length === 1 ? children[0] : undefined;
}

const entries = (ids: readonly string[], { registry }: Knowledge): Entry[] =>
  ids.flatMap((id) => registry.entries.get(id) ?? []);

const MAX_REMEMBERED = 12;

function remember(answer: Answer, facets: readonly Facet[], context: Context, fixed: Language | undefined): Context {
  const subjects = entriesOf(answer).map(({ id }) => id);
  const kept = { lastLanguage: answer.language, ...(fixed ? { fixedLanguage: fixed } : {}) };
  const previous =
    context.subjects.length > 0 ? { previous: { subjects: context.subjects, facets: context.facets } } : {};
  switch (answer.type) {
    case 'choices':
    case 'topic':
    case 'list':
      return {
        ...kept,
        ...previous,
        subjects: answer.type === 'choices' ? context.subjects : subjects.slice(0, 1),
        facets,
        offered: subjects.slice(0, MAX_REMEMBERED),
        citations: citationsOf(answer).slice(0, 20),
      };
    case 'facts':
    case 'profile':
    case 'missing':
    case 'comparison':
    case 'relation':
    case 'sources':
      return {
        ...kept,
        ...previous,
        subjects: answer.type === 'relation' ? [answer.whole.id] : subjects.slice(0, 5),
        facets: facets.length > 0 ? facets : context.facets,
        offered: subjects.length > 1 ? subjects.slice(0, MAX_REMEMBERED) : context.offered,
        citations: citationsOf(answer).slice(0, 20),
      };
    default:
      return { ...context, ...kept };
  }
}
