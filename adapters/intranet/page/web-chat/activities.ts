/** Between what our server says and what Web Chat shows (Bot Framework activities, as Direct Line has them). */
import type { SayRequest, SayResult } from '../../api/say-schemas.ts';

export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly from?: { readonly id: string; readonly role?: string };
  readonly text?: string;
  readonly textFormat?: string;
  readonly value?: unknown;
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  readonly suggestedActions?: { readonly actions: readonly unknown[] };
  readonly channelData?: Readonly<Record<string, unknown>>;
}

/** What a turn says to the server; undefined for what the bot has no use for, such as »is typing«. */
export function turnOf({ type, text, value }: Activity): Pick<SayRequest, 'text' | 'value'> | undefined {
  if (type !== 'message') return undefined;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value: { ...value } };
  return text?.trim() ? { text } : undefined;
}

/** The visitor's own message as it comes back: only then Web Chat believes that it was sent. A button is heard too. */
export function echoOf(activity: Activity, id: string, now: Date): Activity {
  const pressed = turnOf(activity)?.value?.text;
  const { postBack: _, ...channelData } = activity.channelData ?? {};
  return {
    ...activity,
    ...(typeof pressed === 'string' ? { text: pressed } : {}),
    channelData,
    id,
    timestamp: now.toISOString(),
  };
}

export function answersOf({ messages }: SayResult, idOf: (i: number) => string, now: Date): Activity[] {
  return messages.map(({ text, card, suggestions }, i) => ({
    type: 'message',
    id: idOf(i),
    timestamp: now.toISOString(),
    from: { id: 'gremienlotse', role: 'bot' },
    ...(card
      ? { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }
      : { text, textFormat: 'markdown' }),
    ...(suggestions.length > 0
      ? { suggestedActions: { actions: suggestions.map((value) => ({ type: 'imBack', title: value, value })) } }
      : {}),
  }));
}
