/** "4x?", "und die tagen auch dreimal?": a number of meetings and nobody's name, asked of whom was spoken of last. */

import { readCadenceFilter } from '../../questions/conditions/cadence-filter.ts';
import type { Step } from '../asked.ts';
import { factOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { about } from '../named/named.ts';

/** Told is how often it meets, or each of those that were listed; a list of all that meet so often is not asked for. */
export const timesOfLast: Step = ({ reading, remembered, context, knowledge }) => {
  if (remembered.length === 0 || !isNumberAlone(reading.masked)) return undefined;
  if (!context.listed) return about(remembered, ['cadence'], reading, knowledge);
  if (!THEY.test(reading.masked) || context.offered.length > MAX_EACH) return undefined;
  const items = entries(context.offered, knowledge).flatMap((entry) => {
    const fact = factOf(entry, 'cadence', knowledge.registry);
    return fact ? [{ entry, fact }] : [];
  });
  if (items.length === 0) return undefined;
  return {
    draft: { type: 'list', query: { kinds: [] }, items, count: false, declined: false },
    facets: ['cadence'],
  };
};

/** Nothing but a number of times, small words, pronouns and the meeting itself. */
const isNumberAlone = (masked: string): boolean =>
  TIMES.test(masked) &&
  masked.split(' ').every((word) => FILLS.test(word) || TIMES.test(word) || readCadenceFilter(`${word} mal`));
const TIMES = /\b(?:\d+ ?x|\w+ ?(?:mal|times)|once|twice|thrice)\b/;
const FILLS =
  /^(?:und|and|also|dann|then|auch|too|nur|only|just|aber|but|so|denn|really|wirklich|echt|eigentlich|im|in|pro|per|an?|each|jahr|jahre|year|der|die|das|er|sie|es|it|they|that|those|these|alle|all|sich|tag(?:t|en)|trifft|treffen|meets?|kommt|kommen|zusammen|together|dos|do|is|ist|sind|are|mal|times|x|oder|or|right|richtig|correct|korrekt|ne|gell|was|stimmts|isn|it)$/;
const THEY = /\b(?:die|sie|they|those|these|alle|all)\b/;
const MAX_EACH = 20;
