/** Activity of Teams → the address under which the conversation can be posted to later. */
import type { ConversationAddress } from '../../bot/ports.ts';
import type { CheckedActivity } from './inbound-guard.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Undefined where nothing can be posted. A thread's address is that of its channel. */
export function toAddress(activity: CheckedActivity): ConversationAddress | undefined {
  const conversation = object(activity.conversation);
  const data = object(activity.channelData);
  const id = text(conversation.id);
  const botId = text(object(activity.recipient).id);
  const serviceUrl = text(activity.serviceUrl);
  if (id === undefined || botId === undefined || serviceUrl === undefined) return undefined;
  const type = conversation.conversationType;
  const scope =
    type === 'channel' || type === 'groupChat' ? type : conversation.isGroup === true ? 'groupChat' : 'personal';
  const key = id.replace(/;messageid=.*$/, '');
  const tenantId = text(conversation.tenantId) ?? text(object(data.tenant).id);
  const teamId = text(object(data.team).id);
  const channelId = scope === 'channel' ? (text(object(data.channel).id) ?? key) : undefined;
  return {
    key,
    scope,
    serviceUrl,
    botId,
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(teamId === undefined ? {} : { teamId }),
    ...(channelId === undefined ? {} : { channelId }),
  };
}

/** Object id of whoever wrote; names and addresses are not read. */
export const senderOf = (activity: CheckedActivity): string | undefined => text(object(activity.from).aadObjectId);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 500 ? value : undefined;
const object = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
