import type { Reading } from '../../questions/read.ts';
import type { Fact } from '../answer.ts';
import { asTyped } from '../asked.ts';
import type { Inquiry, InquiryStep } from '../inquiry.ts';
import { factOf } from './facts.ts';
import { missingFact } from './missing.ts';
import { personAnswer } from './people.ts';

/** What no registry holds; the other half of the question is answered beside it. */
export const untold: InquiryStep = (inquiry) => {
  const { subject, asked, reading, knowledge } = inquiry;
  if (!reading.untold) return undefined;
  const facet = asked[0] === 'cadence' ? 'nextMeeting' : 'profile';
  const draft = { ...missingFact(subject, facet, knowledge), asked: asTyped(reading.untold.words, reading) };
  const half = otherHalf(inquiry);
  if (!half) return { draft, facets: asked };
  return { draft: { ...draft, declined: false, substitute: { why: 'own', fact: half } }, facets: asked };
};

/** "Who leads it, and how many hours a week?": what is asked before or behind an "and" may well be known. */
function otherHalf({ subject, subjects, facets, reading, knowledge }: Inquiry): Fact | undefined {
  const [facet] = facets;
  const beside = subjects.length === 1 ? besideUntold(reading) : undefined;
  if (beside === undefined || facet === 'nextMeeting') return undefined;
  if (facet && reading.facets[0]!.score >= STRONG)
    return beside.includes(reading.facets[0]!.evidence) ? factOf(subject, facet, knowledge.registry) : undefined;
  if (facet || !WHO.test(beside)) return undefined;
  return personAnswer(subject, undefined, reading, knowledge)?.facts[0];
}
const STRONG = 5;
const WHO = /\b(?:wer|who|wie heisst|name|(?:welche|which|what) person)\b/;

/** The half of the question that asks for something else; undefined where nothing joins two. */
function besideUntold({ masked, untold: { words } = { words: '', ofEntry: true } }: Reading): string | undefined {
  const halves = masked.split(/ (?:und|and|sowie) /);
  if (halves.length !== 2) return undefined;
  const [told] = halves.filter((half) => !half.includes(words));
  return told;
}
