import { renderText } from '../../../bot/render/text.ts';
import { answerQuestion } from '../../../knowledge/answers/find.ts';
import { createKnowledge, type Knowledge } from '../../../knowledge/knowledge.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';
import { type Context, NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';
import { judge } from './judge.ts';
import { readQuestionSet, type TestQuestion } from './question-set.ts';

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
  /** Characters of the right answers to single-fact questions, the middle one. */
  readonly medianLength: number;
  readonly failures: readonly Failure[];
}

/** The facets whose answer is one fact. */
const SINGLE_FACT: ReadonlySet<string> = new Set(['coordination', 'cadence', 'legalBasis', 'contact']);

/** Answers every question of a file over a registry folder and counts what is right. Throws when the registry is broken. */
export function scoreFile(file: string, registryDirectory: string): Score {
  const { registry } = loadRegistry(registryDirectory);
  if (!registry) throw new Error(`${registryDirectory} is no valid registry; see \`registry check\``);
  return scoreQuestions(readQuestionSet(file), createKnowledge(registry));
}

/** Answers one question; told whether the answer is declined, and its type for the list of failures. */
export type Answerer = (question: TestQuestion) => {
  readonly text: string;
  readonly declined: boolean;
  readonly type: string;
};

/** The same over questions in memory. Questions of one `conversation` are asked in order, in one context. */
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
  const tallies = {
    facet: new Map<string, Share>(),
    language: new Map<string, Share>(),
    style: new Map<string, Share>(),
    all: new Map<string, Share>(),
  };
  const lengths: number[] = [];
  const failures: Failure[] = [];

  for (const question of questions) {
    const { text, declined, type } = answer(question);
    const { right, missing, wrong } = judge(question, text, declined);
    count(tallies.all, 'overall', right);
    count(tallies.facet, question.facet, right);
    count(tallies.language, question.lang, right);
    count(tallies.style, question.style === 'plain' ? 'plain' : 'difficult', right);
    if (question.expect.declined) count(tallies.all, 'declined', declined);
    else count(tallies.all, 'answered', !declined);
    if (right && !question.expect.declined && SINGLE_FACT.has(question.facet)) lengths.push(text.length);
    if (!right) failures.push({ question, answerType: type, missing, wrong, text });
  }
  lengths.sort((a, b) => a - b);
  return {
    overall: tallies.all.get('overall') ?? NONE,
    byFacet: tallies.facet,
    byLanguage: tallies.language,
    byStyle: tallies.style,
    unanswerableDeclined: tallies.all.get('declined') ?? NONE,
    answerableAnswered: tallies.all.get('answered') ?? NONE,
    medianLength: lengths[lengths.length >> 1] ?? 0,
    failures,
  };
}

const NONE: Share = { right: 0, total: 0 };

function count(table: Map<string, Share>, key: string, right: boolean): void {
  const { right: before, total } = table.get(key) ?? NONE;
  table.set(key, { right: before + (right ? 1 : 0), total: total + 1 });
}
