/** A question to the bot itself: the same assistant, the same memory, answered as data. */
import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { ExplainingAssistant } from '../../../bot/assistant.ts';
import { exampleQuestions } from '../../../bot/examples.ts';
import { renderText } from '../../../bot/render/text.ts';
import { citationsOf, entriesOf } from '../../../knowledge/answers/answer.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Visitor } from '../access/visitor.ts';
import type { AskResult, askRequest } from './schemas.ts';
import { type Address, refOf, sourceOf, wordingOf } from './words.ts';

export interface AskDependencies {
  readonly assistant: ExplainingAssistant;
  readonly knowledge: () => Knowledge;
  readonly address: Address;
  readonly visitor: Pick<Visitor, 'keeper'>;
}

export async function ask(question: z.output<typeof askRequest>, dependencies: AskDependencies): Promise<AskResult> {
  const { assistant, address } = dependencies;
  const conversation = question.conversation ?? randomUUID();
  const { messages, answer } = await assistant.explain({
    kind: 'message',
    id: randomUUID(),
    conversation: { key: `web:${conversation}`, scope: 'web' },
    text: question.question,
    locale: question.language ?? 'de',
    plain: true,
    keeper: dependencies.visitor.keeper,
  });
  const knowledge = dependencies.knowledge();
  const card = messages.find((message) => message.kind === 'card')?.card;
  const suggestions = messages.flatMap((message) => (message.kind === 'text' ? (message.suggestions ?? []) : []));
  const language = answer?.language ?? question.language ?? 'de';
  const wording = wordingOf(knowledge, language, address);
  return {
    conversation,
    // The card's summary is cut for notifications; here the whole answer is wanted, without Markdown.
    text: answer
      ? renderText(answer, knowledge.registry, { address, examples: exampleQuestions(knowledge, language) })
      : messages.map((message) => (message.kind === 'text' ? message.markdown : message.summary)).join('\n\n'),
    ...(card ? { card } : {}),
    type: answer?.type ?? 'message',
    declined: answer?.declined ?? false,
    language,
    entries: answer ? entriesOf(answer).map(refOf) : [],
    sources: answer ? citationsOf(answer).map((citation) => sourceOf(citation, wording)) : [],
    suggestions,
  };
}
