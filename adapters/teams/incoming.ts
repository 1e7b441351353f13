/** Activity of Teams → turn of the bot. Null: nothing the bot would answer. */
import type { Conversation, IncomingTurn, Scope } from '../../bot/ports.ts';
import { senderOf, toAddress } from './address.ts';
import { cleanText } from './clean-text.ts';
import type { CheckedActivity } from './inbound-guard.ts';

/** Longest text that a card button may stand for; more is not ours. */
const MAX_ACTION_TEXT = 300;

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
      return isObject(activity.value) ? action(activity, activity.value, base) : message(activity, base);
    case 'messageUpdate':
      // Undoing a deletion comes as an update too, but nobody asks anything anew by it.
      if (object(activity.channelData).eventType === 'undeleteMessage') return null;
      return { ...message(activity, base), kind: 'edit', id: editId(activity) };
    case 'installationUpdate':
      // An upgrade removes and adds; only the adding is news, and the bot welcomes once per conversation anyway.
      if (activity.action === 'add' || activity.action === 'add-upgrade') return { ...base, kind: 'install', text: '' };
      return activity.action === 'remove' ? { ...base, kind: 'uninstall', text: '' } : null;
    case 'conversationUpdate':
      if (includesBot(activity.membersAdded, activity)) return { ...base, kind: 'install', text: '' };
      return includesBot(activity.membersRemoved, activity) ? { ...base, kind: 'uninstall', text: '' } : null;
    default:
      return null;
  }
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

function localeOf(activity: CheckedActivity): { locale?: string } {
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
