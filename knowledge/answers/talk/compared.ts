import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import { manyMeant } from '../../questions/names/many-meant.ts';
import type { Subjects } from '../../questions/names/settled.ts';
import type { Reading } from '../../questions/read.ts';
import type { Context } from '../../questions/talk/context.ts';
import { AMONG } from '../../questions/talk/ellipsis.ts';
import { saysPronoun } from '../../questions/words/points-back.ts';
import { type Asked, just, type SubjectStep } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { factOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { documentsAsked } from '../facts/told-in-paper.ts';
import { comparison } from '../named/compare.ts';
import { nearest, partlyNamed } from '../named/partly-named.ts';
import { spokenInTurn } from './spoken-in-turn.ts';

/** "Which one meets more often?": asked of the last two, whatever pronoun stands beside it. */
export const comparedLast: SubjectStep = (asked, subjects) =>
  subjects.entries.length > 0
    ? undefined
    : MORE.test(asked.reading.masked) || IT_WITH.test(asked.reading.masked)
      ? compared(asked, subjects)
      : mostOfSpoken(asked);

/** "Which of those three meets least?": none were listed, but spoken of one after the other. */
function mostOfSpoken({ reading, facets, context, knowledge }: Asked): Decision | undefined {
  const { asks, masked, content, mentions } = reading;
  const count = manyMeant(masked) ?? (AMONG.test(masked) ? MAX_SIDES : undefined);
  const bare = mentions.length === 0 && content.every(({ folded }) => kindsCalled(folded));
  if (!asks.extreme || count === undefined || reading.among || !bare) return undefined;
  const facet = comparedFacet(facets, reading);
  const sides = spokenInTurn(count, facet, context, knowledge);
  if (sides.length < 2) return undefined;
  const draft = comparison(sides, facet, asks.extreme === 'most' ? 'more' : 'less', knowledge);
  // "And who runs it?": the talk goes on about the one that was sought.
  return { draft, facets: [facet], ...(draft.winner ? { about: [draft.winner] } : {}) };
}

const MORE =
  /\b(?:ofter|haufiger|seltener|(?:more|less) (?:often|frequently)|(?:bigger|larger|smaller|grosser|kleiner)|(?:mehr|weniger|more|fewer) (?:sitzungen|treffen|meetings|mitglieder|members)|busier)\b/;

/** The same fact of several, side by side: those that are named, or one of them and the last one. */
export function compared(
  { reading, facets, knowledge, remembered, context }: Asked,
  { entries: named }: Subjects,
): Decision | undefined {
  if (!reading.asks.compare) return undefined;
  const again = IT_WITH.test(reading.masked) && facets.length === 0;
  const facet = comparedFacet(again ? context.facets : facets, reading);
  const withLast =
    named.length === 1 &&
    remembered.length === 1 &&
    (reading.pointsBack || saysPronoun(reading) || IT_WITH.test(reading.masked) || THAN_NAMED.test(reading.masked));
  const other =
    named.length === 0 && remembered.length === 1 ? comparedWith(remembered[0]!, facet, reading, knowledge) : undefined;
  const lastTwo = named.length === 0 && reading.content.length === 0 && !reading.asks.list && !reading.cadence;
  const sides = other
    ? [...remembered, other]
    : withLast
      ? [...remembered, ...named]
      : lastTwo
        ? lastSpokenOf(facet, context, knowledge)
        : [...named, ...partlyNamed(named, facet, reading, knowledge)];
  // "Which bodies (or groups of a network) have both A and B as members?" asks for bodies, not how the two differ.
  const asked = reading.ofGroups && sides[0]?.class === 'body' ? sides.slice(1) : sides;
  const ofUnits = reading.classes.includes('body') && asked.every(({ class: cls }) => cls === 'unit');
  // "Which working groups appear in both papers?"
  const bodies = reading.asks.list && (ofUnits || documentsAsked(reading, knowledge) !== undefined);
  if (sides.length === 1 && named.length === 1 && !bodies) return besideUnknown(named[0]!, reading);
  if (sides.length < 2 || bodies) return undefined;
  // "Which two pillars …, and which of both networks …?": where none of them has the fact, they are not compared.
  if (sides.every((side) => side.class !== 'body' && !factOf(side, facet, knowledge.registry))) return undefined;
  // "More or less often?" asks which one meets more often.
  const less = LESS.test(reading.masked) && !MORE_OR_LESS.test(reading.masked);
  const direction = less ? 'less' : 'more';
  const also = reading.facets.find(
    (hit) => hit.facet !== facet && hit.score >= SURE && COMPARABLE.has(hit.facet),
  )?.facet;
  const draft = comparison(sides.slice(0, MAX_SIDES), facet, direction, knowledge, also);
  // "And the other one?", after two were named: the one that was not sought.
  const winner = named.length > 1 ? draft.winner : undefined;
  return {
    draft,
    facets: [facet],
    ...(winner ? { about: [winner, ...sides.filter((side) => side !== winner)] } : {}),
  };
}

/** "What is the difference between A and the commission of …?": of what nobody knows no difference is told. */
function besideUnknown(named: Entry, { masked, content }: Reading): Decision | undefined {
  const beside = BESIDE.exec(masked)?.slice(1).find(Boolean)?.split(' ') ?? [];
  const unknown = content.filter(({ folded }) => beside.includes(folded));
  if (unknown.length === 0) return undefined;
  const terms = [unknown.map(({ text }) => text).join(' ')];
  return just({ type: 'unknown', terms, nearest: [named], declined: true });
}
const BESIDE =
  /\b(?:zwischen|between) (?:(?:de[rmn]|the) )?(?:¤ (?:und|and) ([^¤]+)|([^¤]+) (?:und|and) (?:(?:de[rmn]|the) )?¤)$/;

/** "Treffen die sich öfter als …?": of two, one is named. */
const THAN_NAMED = new RegExp(`${MORE.source}.* (?:als|than) `);
/** "Compare that with the …" */
const IT_WITH = /\b(?:compare|vergleich\w*) (?:that|it|this|das|den|die|sie|ihn|es)(?: \w+)? (?:with|to|mit)\b/;
/** The one that "compare that with …" names in part only, or by a kind of which there is no other. */
function comparedWith(last: Entry, facet: Facet, reading: Reading, knowledge: Knowledge): Entry | undefined {
  if (!IT_WITH.test(reading.masked) || reading.content.length === 0) return undefined;
  const kinds = reading.content.flatMap(({ folded }) => kindsCalled(folded)?.ids ?? []);
  const [only, another] = [...knowledge.registry.entries.values()].filter(({ kind }) => kinds.includes(kind));
  return only && !another && only !== last
    ? only
    : nearest(
        reading.partial().filter(({ entry }) => entry !== last),
        facet,
        knowledge,
      );
}
const LESS = /\b(?:seltener|weniger|less|fewer)\b/;
const MORE_OR_LESS = /\b(?:ofter|haufiger|mehr|more|often)\b.* (?:oder|or) (?:\w+ )?(?:seltener|weniger|less|fewer)\b/;

/** "Compare coordination and frequency of A and B": a second fact that is as clearly asked for. */
const COMPARABLE: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'members', 'legalBasis', 'partOf']);
const SURE = 6;
const MAX_SIDES = 5;

/** "Which of them meets more often?": the last two that were spoken of and have the fact, in the order of the talk. */
const lastSpokenOf = (facet: Facet, { recent = [] }: Context, knowledge: Knowledge) =>
  entries(recent, knowledge)
    .filter((entry) => factOf(entry, facet, knowledge.registry) !== undefined)
    .slice(0, 2)
    .reverse();

const comparedFacet = (facets: readonly Facet[], reading: Reading): Facet => {
  if (SAME_PEOPLE.test(reading.masked)) return 'coordination';
  if (
    /\b(?:oft\w*|haufig\w*|selten\w*|often|frequent(?:ly)?|busier|busiest|mehr (?:treffen|sitzungen)|more meetings)\b/.test(
      reading.masked,
    )
  )
    return 'cadence';
  return facets.find((candidate) => candidate !== 'profile' && candidate !== 'definition') ?? 'purpose';
};
/** "Macht das dieselbe Person?", "are they run by the same office?" */
const SAME_PEOPLE =
  /\b(?:dieselbe[nrs]?|derselben?|(?:die|der|den) ?(?:selben?|gleichen?)|the same) (?:person|leute|stelle|people|office|amt|fachdienst|team)\b/;
