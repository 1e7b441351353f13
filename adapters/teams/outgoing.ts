/** Message of the bot → activity of Teams. */
import type { Activity } from 'botbuilder';
import type { OutgoingMessage, Scope } from '../../bot/ports.ts';
import { citationEntities, citationMarks } from './citations.ts';

/** Teams shows three of them at once and at most six. */
const MAX_SUGGESTIONS = 6;

/** Teams then asks below the message whether it was helpful; the answer comes as `message/submitAction`. */
const FEEDBACK_LOOP = { channelData: { feedbackLoop: { type: 'default' } } };

/** One activity; its address is filled in by the SDK when it is sent as a reply. */
export function toActivity(message: OutgoingMessage, scope: Scope): Partial<Activity> {
  if (message.kind === 'card') {
    return {
      type: 'message',
      summary: message.summary,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
      inputHint: 'acceptingInput',
      ...(message.rateable ? FEEDBACK_LOOP : {}),
    };
  }
  const sources = message.sources ?? [];
  const suggestions = scope === 'personal' ? (message.suggestions ?? []).slice(0, MAX_SUGGESTIONS) : [];
  return {
    type: 'message',
    text: `${message.markdown}${citationMarks(sources)}`,
    textFormat: 'markdown',
    inputHint: 'acceptingInput',
    ...(sources.length > 0 ? { entities: citationEntities(sources) } : {}),
    ...(message.rateable ? FEEDBACK_LOOP : {}),
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
