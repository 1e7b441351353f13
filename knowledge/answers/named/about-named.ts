import { above } from '../../hierarchy.ts';
import type { Knowledge } from '../../knowledge.ts';
import { isStopword } from '../../language/stopwords.ts';
import { wordsOf } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Subjects } from '../../questions/names/settled.ts';
import type { Reading } from '../../questions/read.ts';
import { withFacets } from '../../questions/talk/ellipsis.ts';
import { mayBe } from '../../twins.ts';
import { officesOf, runnersOf } from '../../whereabouts.ts';
import type { Asked, SubjectStep } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { withoutTalk } from '../facts/asked-facets.ts';
import { factsOf } from '../facts/facts.ts';
import { wholeOf } from '../inquiry.ts';
import { listAnswer } from '../lists/lists.ts';
import { callsPaper, topicAnswer } from '../topics/topic.ts';
import { relationBetween } from './compare.ts';
import { describedInstead, speaksOfBody } from './described.ts';
import { mainSubjects } from './main-subjects.ts';
import { about } from './named.ts';

/** Facts of those that are named, of what is described by one of them, or what two have to do with one another. */
export function aboutNamed(asked: Asked, { entries: named }: Subjects): Decision | undefined {
  const { reading, facets: all, knowledge } = asked;
  const [only] = named;
  if (!only) return undefined;
  const facets = named.length === 1 ? withoutTalk(only, all, reading) : all;
  const run = runByEither(named, facets, reading);
  if (run) return about([run], ['coordination'], reading, knowledge);
  const either = inEither(named, asked);
  if (either) return either;
  const paper = paperDescribed(named, facets, reading, knowledge);
  if (paper) return paper;
  const instead = named.length === 1 ? describedInstead(only, facets[0], reading, knowledge) : undefined;
  if (instead) return about([instead], facets, reading, knowledge);
  const circle = named.length === 1 ? circleFor(only, facets, reading, knowledge) : undefined;
  if (circle) return circle;
  const own = named.length === 1 ? ownOn(only, facets, reading, knowledge) : undefined;
  if (own) return own;
  const same = named.length === 2 && ONE_THING.test(reading.masked) ? possiblyOne(named) : undefined;
  if (same) return { draft: wholeOf(same, knowledge), facets };
  // "Is A part of B? And C?": who all takes part answers both.
  const bodies = named.filter(({ class: cls }) => cls === 'body');
  const several = named.length > 2 || (named.length > 1 && JOINED.test(reading.masked));
  if (several && reading.asks.confirm && bodies.length === 1 && bodies[0]!.facts.members.length > 0)
    return about(bodies, ['members'], reading, knowledge);
  const worker = reading.asks.confirm && named.length === 2 ? workerIn(named, knowledge) : undefined;
  if (worker) return about([worker], ['definition'], reading, knowledge);
  if (named.length > 1 && reading.asks.confirm && !JOINED.test(reading.masked))
    return { draft: relationBetween(named[0]!, named[1]!, facets[0], knowledge, reading), facets };
  return about(mainSubjects(named, facets, reading, knowledge), facets, reading, knowledge);
}

/** "Welche Rolle hat A in der AG?", "what does A have to do with B?", "does A run it or only sit in it?": what one is to the other. */
export const roleIn: SubjectStep = ({ reading, facets, knowledge }, { entries: named }) => {
  const [one, other, another] = named;
  if (!one || !other || another || !asksRole(facets, reading)) return undefined;
  const person = named.find(({ class: cls }) => cls === 'person');
  if (person) return about([person], ['definition'], reading, knowledge);
  const bodies = named.filter(({ class: cls }) => cls === 'body' || cls === 'project').length;
  if (bodies === 0 || named.some(({ class: cls }) => cls === 'concept' || cls === 'publication')) return undefined;
  const draft = relationBetween(one, other, 'coordination', knowledge, reading);
  return { draft: { ...draft, open: true }, facets: ['coordination'] };
};
const asksRole = (facets: readonly Facet[], { masked, asks }: Reading): boolean =>
  ROLE.test(masked) ||
  (asks.confirm && OR.test(masked) && facets.includes('coordination') && facets.includes('members'));
const THE = '(?:der |die |das |den |dem |the )?';
const ROLE = new RegExp(
  `\\b(?:rolle|role|funktion|function|capacity|eigenschaft)\\b.*¤.* (?:i[mn]|beim?|fur|on|for|at) ${THE}¤|^als was\\b.*¤.*¤|¤ mit ${THE}¤ zu tun|¤ (?:have |got )?to do with ${THE}¤|^(?:was macht|what dos) ${THE}¤ (?:do )?(?:\\w+ )?(?:i[mn]|beim?|on|at) ${THE}¤`,
);

/** "Are the authorities in A or in B?": what they have to do with the one of those bodies in which they sit. */
function inEither(named: readonly Entry[], { reading, knowledge }: Asked): Decision | undefined {
  const bodies = named.filter(({ class: cls }) => cls === 'body');
  // A group of people beside a body is no subject elsewhere.
  const said = reading.mentions.flatMap(({ candidates }) => candidates[0]!.entry);
  const [one, another] = new Set([...named, ...said].filter((entry) => !bodies.includes(entry)));
  const asks =
    one?.class === 'unit' &&
    !another &&
    bodies.length > 1 &&
    OR.test(reading.masked) &&
    (reading.asks.confirm || SITS.test(reading.masked));
  if (!asks) return undefined;
  const [only, other] = bodies
    .map((body) => relationBetween(body, one, 'members', knowledge, reading))
    .filter(({ relation }) => relation !== 'none');
  return only && !other ? { draft: only, facets: ['members'] } : undefined;
}

const SITS = /^(?:sitzen|sit)\b/;

/** "Die AG X: macht das A oder B?": the body, where one of those that are offered runs it. */
function runByEither(named: readonly Entry[], facets: readonly Facet[], { masked }: Reading): Entry | undefined {
  const [body, another] = named.filter(({ class: cls }) => cls === 'body');
  const offers = facets.every((facet) => facet === 'purpose') && OR.test(masked);
  if (!body || another || !offers) return undefined;
  const runners = runnersOf(body);
  return named.some(({ id }) => runners.includes(id)) ? body : undefined;
}
const OR = /\b(?:oder|or)\b/;

/** "When was the report on … under the law X published?": the papers that the words describe, where those named are none. */
function paperDescribed(
  named: readonly Entry[],
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): Decision | undefined {
  const told = (entry: Entry) => factsOf(entry, 'published', knowledge.registry).length > 0;
  const ofPapers = callsPaper(reading) || ANYTHING.test(reading.masked);
  if (facets[0] !== 'published' || !ofPapers || named.some(told)) return undefined;
  const draft = topicAnswer(reading, 'published', knowledge);
  if (draft.type !== 'topic') return undefined;
  const hits = draft.hits.filter(({ entry, coverage }) => entry.class === 'publication' && coverage >= DESCRIBED);
  const [best, second] = hits;
  if (!best || best !== draft.hits[0]) return undefined;
  const clear = !second || second.coverage < best.coverage;
  return clear ? about([best.entry], facets, reading, knowledge) : { draft: { ...draft, hits }, facets };
}
const DESCRIBED = 0.7;
/** "Has the county published anything on …?", "unter welchem Titel ist … erschienen?" */
const ANYTHING =
  /\b(?:etwas|irgendetwas|irgendwas|was|anything|something|nothing)\b.*\b(?:zu[mr]?|uber|on|about)\b|\b(?:unter|under) (?:welche[mn]|what|which) (?:titel|title)\b/;

/** "Is there a round for the disability officers?": the bodies that have to do with a group of people, where it is only named. */
function circleFor(
  only: Entry,
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): Decision | undefined {
  if (only.kind !== 'group' || facets.some((facet) => facet !== 'staff') || !speaksOfBody(reading)) return undefined;
  // By the name that the registry gives them, whatever they were called.
  const content = wordsOf(only.name).filter(({ folded }) => !isStopword(folded));
  const draft = topicAnswer({ ...reading, mentions: [], content }, undefined, knowledge);
  if (draft.type !== 'topic') return undefined;
  const hits = draft.hits.filter(({ entry }) => entry.class === 'body');
  return hits.length > 0 ? { draft: { ...draft, hits }, facets: [] } : undefined;
}

/** "Hatte das Amt damals was zu Chatrooms?": what it has published on that or, without such a paper, runs. */
function ownOn(only: Entry, facets: readonly Facet[], reading: Reading, knowledge: Knowledge): Decision | undefined {
  const asks = only.class === 'unit' && facets.length === 0 && ANYTHING_ON.test(reading.masked);
  if (!asks || reading.content.length === 0) return undefined;
  for (const [facet, cls] of OWN) {
    const asked = { ...withFacets(reading, [facet]), classes: [cls], asks: { ...reading.asks, list: true } };
    const list = listAnswer(asked, only, knowledge);
    if (list && list.items.length > 0) return { draft: list, facets: [facet] };
  }
  return undefined;
}
const ANYTHING_ON =
  /\b(?:et)?was zu[mr]?\b|\b(?:anything|something) (?:on|about)\b|^(?:und )?was (?:hat|hatte|haben) (?:\w+ )?¤ (?:\w+ )?zu[mr]?\b|^(?:and )?what (?:dos|did|has) (?:\w+ )?¤ (?:have|got) (?:on|about)\b/;
const OWN = [
  ['published', 'publication'],
  ['coordination', 'body'],
] as const;

/** "Gehört Frau X zum Amt?": the person of the two who holds a post in the other, or in one of its offices. */
function workerIn(named: readonly Entry[], { registry }: Knowledge): Entry | undefined {
  const [person] = named.filter(({ class: cls }) => cls === 'person');
  const office = named.find((entry) => entry !== person && entry.class === 'unit');
  if (!person || !office) return undefined;
  const offices = officesOf(person).flatMap((id) => registry.entries.get(id) ?? []);
  const belongs = offices.some(
    (own) => own === office || above(own, registry.entries).some(({ entry }) => entry === office),
  );
  return belongs ? person : undefined;
}

/** Of two that may be one: the one that says so. */
const possiblyOne = (named: readonly Entry[]): Entry | undefined =>
  named.find((entry) => named.some((other) => mayBe(entry, other)));
/** "Is A the same as B?", "heißt es A oder B?" */
const ONE_THING =
  /\b(?:dasselbe|derselbe|dieselbe|das gleiche|identisch|same|identical)\b|\b(?:heisst|hiess|lautet|schreibt|called|named|spelt|spelled)\b.*¤ (?:oder|or) |^(?:also |so )?¤ (?:oder|or) ¤$/;
const JOINED = /\b(?:und|and|sowie)\b/;
