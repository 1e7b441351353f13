/** Message of the bot → activity of Teams. */
import type { Activity } from 'botbuilder';
import type { OutgoingMessage, Scope } from '../../bot/ports.ts';
import { citationEntities, citationMarks } from './citations.ts';

/** Teams shows three of them at once and at most six. */
const MAX_SUGGESTIONS = 6;

/** Teams refuses more than some 100 KB with everything around it, counted in UTF-16, and nothing at all would be said. */
const MAX_TEXT = 25_000;

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
    text: `${cut(message.markdown)}${citationMarks(sources)}`,
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

/** A list of very many, up to the last whole line that fits; how many there are stands at its head. */
function cut(markdown: string): string {
  if (markdown.length <= MAX_TEXT) return markdown;
  const end = markdown.lastIndexOf('\n', MAX_TEXT);
  return `${markdown.slice(0, end > 0 ? end : MAX_TEXT)}\n\n…`;
}
