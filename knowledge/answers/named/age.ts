import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import { NO_SUBJECTS } from '../../questions/names/settled.ts';
import type { Reading } from '../../questions/read.ts';
import type { Fact } from '../answer.ts';
import type { Asked, Step, SubjectStep } from '../asked.ts';
import { factsTellingWhen, saysYear } from '../facts/fact-search.ts';
import { factsOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { related } from '../lists/list-relations.ts';
import { about } from './named.ts';

/** "Which of them is the oldest?", "the newest publication of the office": of papers with a year, the first by it. */
export const paperByAge: SubjectStep = ({ reading, knowledge }, { entries: [subject, second] }) => {
  const direction = directionOf(reading.masked);
  if (!direction || second) return undefined;
  const ofOffice = subject?.class === 'unit' && reading.words.some(({ folded }) => isPaper(folded));
  const pool = reading.among
    ? entries(reading.among, knowledge)
    : ofOffice
      ? related(subject, 'published', knowledge)
      : [];
  const years = pool.flatMap((entry) => yearOf(entry) ?? []);
  const year = direction === 'less' ? Math.min(...years) : Math.max(...years);
  const first = pool.filter((entry) => yearOf(entry) === year);
  return first.length > 0 ? about(first.slice(0, MAX_OF_YEAR), ['published'], reading, knowledge) : undefined;
};
const MAX_OF_YEAR = 3;

/** "Which of the two is older?", "was gab es zuerst, A oder B?": the dates of both, and which is older where both are papers with a year. */
export const comparedByAge: SubjectStep = (asked, { entries: named }) => {
  const { reading } = asked;
  const direction = directionOf(reading.masked);
  if (!direction || reading.among) return undefined;
  const pair = named.length > 1 ? named : lastDated(named, asked);
  if (pair.length < 2) return undefined;
  const sides = pair.slice(0, 2).map((entry) => ({ entry, facts: datesOf(entry, reading, asked) }));
  if (sides.every(({ facts }) => facts.length === 0)) return undefined;
  const [a, b] = sides.map(({ entry }) => yearOf(entry));
  const known = a !== undefined && b !== undefined;
  const winner = known && a !== b ? sides[(direction === 'less') === a < b ? 0 : 1]!.entry : undefined;
  return {
    draft: {
      type: 'comparison',
      facet: 'published',
      sides,
      direction,
      declined: false,
      ...(winner ? { winner } : {}),
      ...(known ? { tie: a === b } : {}),
    },
    facets: ['published'],
  };
};

/** "Which one is older?": nobody is named, and the words for age are no topic. */
export const lastByAge: Step = (asked) =>
  asked.reading.mentions.length > 0 ? undefined : (paperByAge(asked, NO_SUBJECTS) ?? comparedByAge(asked, NO_SUBJECTS));

/** The last two with a date, in the order of the talk. */
function lastDated(named: readonly Entry[], asked: Asked): readonly Entry[] {
  const { reading, knowledge, context } = asked;
  if (named.length > 0) return [];
  const silent = reading.content.every(({ folded }) => isOfAge(folded) || kindsCalled(folded) !== undefined);
  if (!silent) return [];
  // What the last answer told of beside its subject is no side, unless it compared the two.
  const before = context.previous?.subjects[0];
  const told = before && !context.subjects.includes(before) ? [context.subjects[0]!, before] : [];
  return entries([...new Set([...told, ...context.subjects, ...(context.recent ?? [])])], knowledge)
    .filter((entry) => datesOf(entry, reading, asked).length > 0)
    .slice(0, 2)
    .reverse();
}

const datesOf = (entry: Entry, reading: Reading, { knowledge }: Asked): readonly Fact[] => {
  const published = factsOf(entry, 'published', knowledge.registry);
  if (published.length > 0) return published;
  return factsTellingWhen(reading, entry, knowledge).filter(saysYear).slice(0, 1);
};

/** The year of a paper, as its newest statement has it. */
function yearOf({ class: cls, facts }: Entry): number | undefined {
  if (cls !== 'publication') return undefined;
  const year = facts.publication.map(({ value }) => /\d{4}/.exec(value.year ?? '')?.[0]).find(Boolean);
  return year === undefined ? undefined : Number(year);
}

const directionOf = (masked: string): 'more' | 'less' | undefined =>
  OLDER.test(masked) ? 'less' : NEWER.test(masked) ? 'more' : undefined;

const OLDER =
  /\b(?:ist|sind|war|waren|denn) (?:\w+ ){0,2}alter\b(?! (?:und|von))|\balter als\b|\b(?:das|die|der) altere[rs]?$|\b(?:alteste[nrms]?|older|oldest|earlier)\b|^(?:und |and |ok |okay )?(?:was|wer|welche[rs]?|what|which|who)\b.{0,30}\b(?:zue?rst|fruher|first|before)\b/;
const NEWER =
  /\b(?:neue?r|neue?re[rs]?|neue?ste[nrms]?|jung(?:er|ste[nrms]?)|newer|more recent|newest|latest|most recent|young(?:er|est)|aktue?ll(?:er|ste[nrms]?))\b/;
const isOfAge = (folded: string): boolean => AGE_WORD.test(folded);
const AGE_WORD =
  /^(?:altere?[rs]?|neue?re[rs]?|alteste\w*|altesten|neue?r|neue?ste\w*|jung(?:er|ste)\w*|aktue?ll\w*|old\w*|new\w*|recent|latest|earl\w*|younger|zue?rst|fruher|first|came|come|kam|gab|da|two|beiden|one|both)$/;
const isPaper = (folded: string): boolean => PAPER.test(folded);
const PAPER =
  /^(?:dokument\w*|quelle\w*|unterlage\w*|papier\w*|publikation\w*|veroffentlichung\w*|sources?|documents?|papers?|publications?|files?)$/;
