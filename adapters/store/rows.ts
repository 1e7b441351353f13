/** Rows of the outbox ↔ the values that the bot knows. */
import type { Selectable } from 'kysely';
import type { PostContent } from '../../bot/reminders/content.ts';
import type { OutboxItem, OutboxKind, OutboxRow, OutboxState } from '../../bot/reminders/ports.ts';
import type { OutboxTable } from './tables.ts';

export function toRow(row: Selectable<OutboxTable>): OutboxRow {
  return {
    key: row.key,
    conversation: row.conversation,
    kind: row.kind as OutboxKind,
    group: row.group_key,
    state: row.state as OutboxState,
    ...(row.reason === null ? {} : { reason: row.reason }),
    dueAt: new Date(row.due_at),
    expiresAt: new Date(row.expires_at),
    liveUntil: new Date(row.live_until),
    content: JSON.parse(row.content) as PostContent,
    fingerprint: row.fingerprint,
    asOf: new Date(row.as_of),
    ...(row.claim === null ? {} : { claim: row.claim }),
    attempts: row.attempts,
    ...(row.claimed_at === null ? {} : { claimedAt: new Date(row.claimed_at) }),
    ...(row.sent_at === null ? {} : { sentAt: new Date(row.sent_at) }),
    ...(row.message_id === null ? {} : { messageId: row.message_id }),
    revision: row.revision,
    ...(row.reported_at ? { reportedAt: new Date(row.reported_at) } : {}),
  };
}

/** What planning says of a row; the rest belongs to sending. */
export const planned = (item: OutboxItem) => ({
  due_at: item.dueAt.getTime(),
  expires_at: item.expiresAt.getTime(),
  live_until: item.liveUntil.getTime(),
  group_key: item.group,
  content: JSON.stringify(item.content),
  fingerprint: item.fingerprint,
  as_of: item.asOf.getTime(),
});

export const fresh = (item: OutboxItem, skipped?: string) => ({
  key: item.key,
  conversation: item.conversation,
  kind: item.kind,
  state: skipped === undefined ? 'planned' : 'skipped',
  reason: skipped ?? null,
  reported_at: skipped === undefined || isWorthReporting(skipped) ? null : 0,
  ...planned(item),
});

/** Reasons for which an operator should know that something was not posted. The others were somebody's wish. */
const WORTH_REPORTING: ReadonlySet<string> = new Set(['too-late', 'no-address', 'conversation-gone', 'message-gone']);
export const isWorthReporting = (reason: string): boolean => WORTH_REPORTING.has(reason);
