/** Message of the bot → activity of Teams. */
import type { Activity } from 'botbuilder';
import type { OutgoingMessage, Scope } from '../../bot/ports.ts';

/** Teams shows three of them at once and at most six. */
const MAX_SUGGESTIONS = 6;

/** One activity; its address is filled in by the SDK when it is sent as a reply. */
export function toActivity(message: OutgoingMessage, scope: Scope): Partial<Activity> {
  if (message.kind === 'card') {
    return {
      type: 'message',
      summary: message.summary,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
      inputHint: 'acceptingInput',
    };
  }
  const suggestions = scope === 'personal' ? (message.suggestions ?? []).slice(0, MAX_SUGGESTIONS) : [];
  return {
    type: 'message',
    text: message.markdown,
    textFormat: 'markdown',
    inputHint: 'acceptingInput',
    ...(suggestions.length > 0
      ? {
          suggestedActions: {
            to: [],
            actions: suggestions.map((text) => ({ type: 'imBack', title: text, value: text })),
          },
        }
      : {}),
  };
}
