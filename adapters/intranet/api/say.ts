/** A turn of a chat on the page: the same assistant and memory as in Teams, the same cards and buttons. */
import { randomUUID } from 'node:crypto';
import type { ExplainingAssistant } from '../../../bot/assistant.ts';
import type { IncomingTurn } from '../../../bot/ports.ts';
import type { Visitor } from '../access/visitor.ts';
import type { SayRequest, SayResult } from './say-schemas.ts';

export async function say(
  said: SayRequest,
  assistant: ExplainingAssistant,
  { keeper }: Pick<Visitor, 'keeper'>,
): Promise<SayResult> {
  const conversation = said.conversation ?? randomUUID();
  const messages = await assistant.handle({
    id: randomUUID(),
    conversation: { key: `web:${conversation}`, scope: 'web' },
    locale: said.language ?? 'de',
    ...(keeper ? { keeper } : {}),
    ...turnOf(said),
  });
  return {
    conversation,
    messages: messages.map((message) =>
      message.kind === 'card'
        ? { text: message.summary, card: { ...message.card }, suggestions: [] }
        : { text: message.markdown, suggestions: [...(message.suggestions ?? [])] },
    ),
  };
}

function turnOf({ text, value }: SayRequest): Pick<IncomingTurn, 'kind' | 'text' | 'value'> {
  if (text !== undefined) return { kind: 'message', text };
  if (value === undefined) return { kind: 'install', text: '' };
  return { kind: 'action', text: typeof value.text === 'string' ? value.text : '', value };
}
