/** Activity of Teams → turn of the bot. Null: nothing the bot would answer. */
import type { Conversation, IncomingTurn, Scope } from '../../bot/ports.ts';
import { senderOf, toAddress } from './address.ts';
import { cleanText } from './clean-text.ts';
import type { CheckedActivity } from './inbound-guard.ts';

/** Longest text that a card button may stand for; more is not ours. */
const MAX_ACTION_TEXT = 300;
/** Of what somebody writes beside a rating. */
const MAX_REASON = 500;

type Fields = Readonly<Record<string, unknown>>;

/** The turn that an activity means. */
export function toTurn(activity: CheckedActivity): IncomingTurn | null {
  const address = toAddress(activity);
  const sender = senderOf(activity);
  const base = {
    id: idOf(activity),
    conversation: conversationOf(activity),
    ...(address === undefined ? {} : { address }),
    ...(sender === undefined ? {} : { sender }),
    ...localeOf(activity),
  };
  switch (activity.type) {
    case 'message':
      if (isObject(activity.value)) return action(activity, activity.value, base);
      return isOnlyCard(activity) ? null : message(activity, base);
    case 'messageUpdate':
      // Undoing a deletion comes as an update too, but nobody asks anything anew by it.
      if (object(activity.channelData).eventType === 'undeleteMessage') return null;
      return { ...message(activity, base), kind: 'edit', id: editId(activity) };
    case 'installationUpdate':
      // An upgrade removes and adds; only the adding is news, and the bot welcomes once per conversation anyway.
      if (activity.action === 'add' || activity.action === 'add-upgrade') return { ...base, kind: 'install', text: '' };
      return activity.action === 'remove' ? { ...base, kind: 'uninstall', text: '' } : null;
    case 'conversationUpdate':
      if (object(activity.channelData).eventType === 'channelDeleted') return channelDeleted(activity, base);
      if (includesBot(activity.membersAdded, activity)) return { ...base, kind: 'install', text: '' };
      if (includesBot(activity.membersRemoved, activity)) return { ...base, kind: 'uninstall', text: '' };
      return placeChange(activity, base);
    case 'invoke':
      return activity.name === 'message/submitAction' ? rating(activity, base) : null;
    default:
      return null;
  }
}

/**
 * A deleted place is gone like one that the bot was removed from. Names of teams and channels are kept nowhere, so a
 * renamed or a new one is no news; an archived team can come back, and until then Teams refuses posts with a reason.
 */
function placeChange(activity: CheckedActivity, base: Base): IncomingTurn | null {
  const { eventType, channel } = object(activity.channelData);
  if (eventType === 'teamDeleted' || eventType === 'teamHardDeleted') return { ...base, kind: 'uninstall', text: '' };
  const { id } = object(channel);
  if (eventType !== 'channelDeleted' || typeof id !== 'string' || id === '') return null;
  // The update comes in the conversation of the team, whose other channels are still there.
  const { teamId: _team, ...place } = base.address ?? {};
  const address = base.address && { address: { ...place, key: id, channelId: id } as typeof base.address };
  return { ...base, ...address, kind: 'uninstall', text: '', conversation: { key: id, scope: 'channel' } };
}

/** Like or dislike below one of the bot's messages; Teams sends what was written beside it as JSON in a string. */
function rating(activity: CheckedActivity, base: Base): IncomingTurn | null {
  const { actionName, actionValue } = object(activity.value);
  const { reaction, feedback } = object(actionValue);
  if (actionName !== 'feedback') return null;
  if (reaction !== 'like' && reaction !== 'dislike') return null;
  const reason = reasonOf(feedback).trim().slice(0, MAX_REASON);
  // The Playground does not say which message is meant.
  const messageId = typeof activity.replyToId === 'string' ? { messageId: activity.replyToId } : {};
  return {
    ...base,
    kind: 'feedback',
    text: '',
    feedback: { helpful: reaction === 'like', ...messageId, ...(reason ? { reason } : {}) },
  };
}

function reasonOf(feedback: unknown): string {
  if (typeof feedback !== 'string') return '';
  try {
    const { feedbackText } = object(JSON.parse(feedback));
    return typeof feedbackText === 'string' ? feedbackText : '';
  } catch {
    return feedback; // the Playground sends the words themselves
  }
}

/** Told in the team's first channel; the one that is gone is named beside it, and alone is forgotten. */
function channelDeleted(activity: CheckedActivity, base: Base): IncomingTurn | null {
  const { id } = object(object(activity.channelData).channel);
  if (typeof id !== 'string' || base.address === undefined) return null;
  const { teamId: _, ...address } = base.address;
  return {
    ...base,
    kind: 'uninstall',
    text: '',
    conversation: { key: id, scope: 'channel' },
    address: { ...address, key: id, scope: 'channel', channelId: id },
  };
}

type Base = Pick<IncomingTurn, 'id' | 'conversation' | 'address' | 'sender' | 'locale'>;

function message(activity: CheckedActivity, base: Base): IncomingTurn {
  const turn = { ...base, kind: 'message' as const, text: cleanText(activity) };
  return hasFiles(activity) ? { ...turn, hasAttachments: true } : turn;
}

/** A pressed card button. With `messageBack` Teams sends the button's text along; otherwise the data may hold it. */
function action(activity: CheckedActivity, value: Fields, base: Base): IncomingTurn {
  const teams = object(value.msteams);
  // With `imBack` Teams sends a plain message; a client that does not know it sends the data as they are.
  const candidates = [cleanText(activity), value.text, teams.type === 'imBack' ? teams.value : undefined, teams.text];
  const text = candidates.find((item) => typeof item === 'string' && item !== '' && item.length <= MAX_ACTION_TEXT);
  return { ...base, kind: 'action', text: typeof text === 'string' ? text.trim() : '', value };
}

function conversationOf(activity: CheckedActivity): Conversation {
  const conversation = object(activity.conversation);
  // In a channel the id ends in `;messageid=…`, which names the thread: each thread is a conversation of its own.
  return { key: String(conversation.id), scope: scopeOf(conversation) };
}

function scopeOf(conversation: Fields): Scope {
  const { conversationType } = conversation;
  if (conversationType === 'channel' || conversationType === 'groupChat' || conversationType === 'personal') {
    return conversationType;
  }
  return conversation.isGroup === true ? 'groupChat' : 'personal';
}

function idOf(activity: CheckedActivity): string {
  if (typeof activity.id === 'string' && activity.id !== '') return activity.id;
  return `${activity.type}@${String(activity.timestamp ?? '')}`;
}

/** An edit carries the id of the original; its time makes it another turn, and a repeated delivery the same one. */
function editId(activity: CheckedActivity): string {
  return `${idOf(activity)}#${String(activity.timestamp ?? cleanText(activity))}`;
}

/** The client's language, if it is one. */
export function localeOf(activity: CheckedActivity): { locale?: string } {
  const info = list(activity.entities).find((entity) => entity.type === 'clientInfo');
  const locale = activity.locale ?? info?.locale;
  return typeof locale === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(locale) ? { locale } : {};
}

/** Files and pictures. Teams adds the message itself as `text/html`, and cards that somebody forwards are no files. */
function hasFiles(activity: CheckedActivity): boolean {
  return list(activity.attachments).some(({ contentType }) => {
    return typeof contentType === 'string' && !/^text\/|vnd\.microsoft\.card|messageReference/i.test(contentType);
  });
}

/** A card that somebody puts into the chat, out of a search or a link, and nothing beside it: no question to anybody. */
const isOnlyCard = (activity: CheckedActivity): boolean =>
  cleanText(activity) === '' &&
  list(activity.attachments).some(({ contentType }) =>
    String(contentType).startsWith('application/vnd.microsoft.card'),
  );

function includesBot(members: unknown, activity: CheckedActivity): boolean {
  const bot = object(activity.recipient).id;
  return list(members).some(({ id }) => id === bot);
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function object(value: unknown): Fields {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
