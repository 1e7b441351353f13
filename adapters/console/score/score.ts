import { renderText } from '../../../bot/render/text.ts';
import { answerQuestion } from '../../../knowledge/answers/find.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { type Context, NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';
import { judge } from './judge.ts';
import type { TestQuestion } from './question-set.ts';

export interface Share {
  readonly right: number;
  readonly total: number;
}

export interface Failure {
  readonly question: TestQuestion;
  readonly answerType: string;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  readonly text: string;
}

export interface Score {
  readonly overall: Share;
  readonly byFacet: ReadonlyMap<string, Share>;
  readonly byLanguage: ReadonlyMap<string, Share>;
  /** `plain` and `difficult`. */
  readonly byStyle: ReadonlyMap<string, Share>;
  readonly unanswerableDeclined: Share;
  readonly answerableAnswered: Share;
  /** Conversations of which every answer is right. */
  readonly talks: Share;
  /** Characters of the right answers to single-fact questions. */
  readonly lengths: readonly number[];
  readonly failures: readonly Failure[];
}

/** The facets whose answer is one fact. */
const SINGLE_FACT: ReadonlySet<string> = new Set(['coordination', 'cadence', 'legalBasis', 'contact']);

/** Answers one question; told whether the answer is declined, and its type for the list of failures. */
export type Answerer = (question: TestQuestion) => {
  readonly text: string;
  readonly declined: boolean;
  readonly type: string;
};

/** Answers every question and counts what is right. Questions of one `conversation` are asked in order, in one context. */
export function scoreQuestions(questions: readonly TestQuestion[], knowledge: Knowledge): Score {
  return scoreAnswerer(questions, engine(knowledge));
}

/** The product itself. */
function engine(knowledge: Knowledge): Answerer {
  const contexts = new Map<string, Context>();
  return ({ question, conversation }) => {
    const turn = answerQuestion(question, knowledge, (conversation && contexts.get(conversation)) || NO_CONTEXT);
    if (conversation) contexts.set(conversation, turn.context);
    return {
      text: renderText(turn.answer, knowledge.registry),
      declined: turn.answer.declined,
      type: turn.answer.type,
    };
  };
}

/** Counts what an answerer gets right. */
export function scoreAnswerer(questions: readonly TestQuestion[], answer: Answerer): Score {
  const byFacet = new Map<string, Share>();
  const byLanguage = new Map<string, Share>();
  const byStyle = new Map<string, Share>();
  const all = new Map<string, Share>();
  const talks = new Map<string, boolean>();
  const lengths: number[] = [];
  const failures: Failure[] = [];

  for (const question of questions) {
    const { text, declined, type } = answer(question);
    const { right, missing, wrong } = judge(question, text, declined);
    const { facet, lang, style, conversation, expect } = question;
    count(all, 'overall', right);
    count(byFacet, facet, right);
    count(byLanguage, lang, right);
    count(byStyle, style === 'plain' ? 'plain' : 'difficult', right);
    if (expect.declined) count(all, 'declined', declined);
    else count(all, 'answered', !declined);
    if (conversation) talks.set(conversation, right && (talks.get(conversation) ?? true));
    if (right && !expect.declined && SINGLE_FACT.has(facet)) lengths.push(text.length);
    if (!right) failures.push({ question, answerType: type, missing, wrong, text });
  }
  return {
    overall: all.get('overall') ?? NONE,
    byFacet,
    byLanguage,
    byStyle,
    unanswerableDeclined: all.get('declined') ?? NONE,
    answerableAnswered: all.get('answered') ?? NONE,
    talks: { right: [...talks.values()].filter(Boolean).length, total: talks.size },
    lengths,
    failures,
  };
}

/** What several sets come to. */
export function together(scores: readonly Score[]): Score {
  const sum = (shareOf: (score: Score) => Share) => scores.map(shareOf).reduce(plus, NONE);
  const tables = (tableOf: (score: Score) => ReadonlyMap<string, Share>) => {
    const keys = new Set(scores.flatMap((score) => [...tableOf(score).keys()]));
    return new Map([...keys].sort().map((key) => [key, sum((score) => tableOf(score).get(key) ?? NONE)]));
  };
  return {
    overall: sum(({ overall }) => overall),
    byFacet: tables(({ byFacet }) => byFacet),
    byLanguage: tables(({ byLanguage }) => byLanguage),
    byStyle: tables(({ byStyle }) => byStyle),
    unanswerableDeclined: sum(({ unanswerableDeclined }) => unanswerableDeclined),
    answerableAnswered: sum(({ answerableAnswered }) => answerableAnswered),
    talks: sum(({ talks }) => talks),
    lengths: scores.flatMap(({ lengths }) => lengths),
    failures: scores.flatMap(({ failures }) => failures),
  };
}

/** Characters of the answer to a single-fact question, the middle one of those that are right; 0 where there is none. */
export const medianLength = ({ lengths }: Score): number =>
  [...lengths].sort((a, b) => a - b)[lengths.length >> 1] ?? 0;

/** The parts of a score that have a name for the reader, in the order in which they are told; none that no question is of. */
export const partsOf = (score: Score): readonly (readonly [name: string, Share])[] =>
  (
    [
      ['overall', score.overall],
      ['unanswerable declined', score.unanswerableDeclined],
      ['answerable answered', score.answerableAnswered],
      ['conversations right to the end', score.talks],
      ...[...score.byLanguage].sort().map(([name, share]) => [`language ${name}`, share] as const),
      ...[...score.byStyle].sort().map(([name, share]) => [`style ${name}`, share] as const),
      ...[...score.byFacet].sort().map(([name, share]) => [`facet ${name}`, share] as const),
    ] as const
  ).filter(([, { total }]) => total > 0);

/** Of nothing. */
export const NONE: Share = { right: 0, total: 0 };
const plus = (one: Share, other: Share): Share => ({
  right: one.right + other.right,
  total: one.total + other.total,
});

function count(table: Map<string, Share>, key: string, right: boolean): void {
  table.set(key, plus(table.get(key) ?? NONE, { right: right ? 1 : 0, total: 1 }));
}
