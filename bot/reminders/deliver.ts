/**
 * The sender: takes due posts one by one, makes one attempt each, and writes down what can be known of it. What nobody
 * can know is parked as uncertain and shown to the operators; it is never repeated without their word.
 */
import type { Clock, ConversationAddress, Log, OutgoingMessage } from '../ports.ts';
import { keyOf, markOf } from './keys.ts';
import type { AddressBook, Claim, Messenger, Outbox, OutboxRow, SendLimits, SendResult, Settlement } from './ports.ts';

/** Longer than an attempt may take (see the messenger's timeout), twice over. */
export const LEASE_MS = 30_000;
/** As long as the limits make anybody wait before asking again. */
const SHORT_WAIT_MS = 100;
const FIRST_BACKOFF_MS = 30_000;
const LONGEST_BACKOFF_MS = 30 * 60_000;
const MOST_REPEATS = 8;

export interface SenderDependencies {
  readonly outbox: Outbox;
  readonly addresses: AddressBook;
  readonly messenger: Messenger;
  /** Worded at the last moment, from what the rows hold. Undefined: there is nothing left to show. */
  readonly render: (rows: readonly OutboxRow[], mark: string) => Promise<OutgoingMessage | undefined>;
  readonly clock: Clock;
  readonly limits: SendLimits;
  /** The bot was removed from there: nothing can be posted any more. */
  readonly onGone: (conversation: string, code: string) => Promise<void>;
  readonly log: Log;
  /** From 0 to 1; spreads what comes back after a refusal. */
  readonly random: () => number;
  /** A name for each claim that no other claim has, in any process. */
  readonly token: () => string;
  readonly leaseMs?: number;
}

export type Step =
  | { readonly kind: 'sent' | 'failed' | 'uncertain' | 'skipped' | 'later' | 'fenced' }
  /** Nothing to do for so long; undefined: nothing is planned. */
  | { readonly kind: 'idle'; readonly waitMs?: number }
  /** No connection: there is no sense in trying others. */
  | { readonly kind: 'offline'; readonly waitMs: number };

export interface Sender {
  /** One post, or how long there is none. */
  step(): Promise<Step>;
}

export function createSender(dependencies: SenderDependencies): Sender {
  const { outbox, addresses, messenger, render, clock, limits, log, random, leaseMs = LEASE_MS } = dependencies;
  let offlineInARow = 0;
  let closedUntil = 0;

  const step = async (): Promise<Step> => {
    // The limits let nobody through: whoever has asked has asked for all lanes, since asking costs as much as a post.
    const closedFor = closedUntil - clock().getTime();
    if (closedFor > 0 && closedFor <= SHORT_WAIT_MS) return { kind: 'idle', waitMs: closedFor };
    const claim = await outbox.claim(dependencies.token(), clock(), leaseMs, limits);
    if (!('rows' in claim)) {
      const { waitMs } = claim;
      if (waitMs !== undefined && waitMs <= SHORT_WAIT_MS) closedUntil = clock().getTime() + waitMs;
      return { kind: 'idle', ...(waitMs === undefined ? {} : { waitMs }) };
    }
    const first = claim.rows[0]!;
    const address = await addresses.get(first.conversation);
    if (address === undefined) return close(claim, { as: 'skipped', reason: 'no-address' });
    const message = await render(claim.rows, markOf(claim.rows.map(({ key }) => key)));
    if (message === undefined) return close(claim, { as: 'skipped', reason: 'outdated' });
    // Half a lease must be left: a process that stood still may hold one that is dead.
    if (clock().getTime() > claim.leaseUntil.getTime() - leaseMs / 2) {
      // Nothing has left this process yet, so it may be tried again, by whoever comes first.
      return close(claim, { as: 'later', reason: 'lease-too-short', notBefore: clock() });
    }
    const result = await attempt(first, address, message);
    offlineInARow = result.kind === 'neverLeft' ? offlineInARow + 1 : 0;
    const settlement = settlementOf(first, result);
    const step = await close(claim, settlement);
    if (result.kind === 'throttled' && settlement.as === 'later')
      await outbox.hold(first.conversation, settlement.notBefore);
    // The one post that nobody would be told of: those that it reports keep their state, and `outbox list` shows both.
    if (first.kind === 'report' && step.kind === 'failed')
      log.error('report-refused', { status: (result as { status: number }).status, count: claim.rows.length });
    if (isGone(first, result))
      await dependencies.onGone(first.conversation, `refused-${(result as { status: number }).status}`);
    return result.kind === 'neverLeft' ? { kind: 'offline', waitMs: backoff(offlineInARow) } : step;
  };

  const attempt = (row: OutboxRow, to: ConversationAddress, message: OutgoingMessage): Promise<SendResult> => {
    const { content } = row;
    if (content.kind === 'update') return messenger.update(to, content.messageId, message);
    if (content.kind === 'note' && content.messageId !== undefined)
      return messenger.reply(to, content.messageId, message);
    return messenger.post(to, message);
  };

  const settlementOf = (row: OutboxRow, result: SendResult): Settlement => {
    const now = clock().getTime();
    const later = (reason: string, ms: number): Settlement => ({ as: 'later', reason, notBefore: new Date(now + ms) });
    switch (result.kind) {
      case 'delivered':
        return { as: 'sent', ...(result.messageId === undefined ? {} : { messageId: result.messageId }) };
      case 'throttled':
        return later('throttled', (result.retryAfterMs ?? backoff(row.attempts)) * (1 + 0.1 * random()));
      case 'neverLeft':
        return later(`unreached-${result.code}`, backoff(row.attempts));
      case 'refused':
        // A token may just have run out; the next attempt gets a new one.
        if (result.status === 401 && row.attempts < 2) return later('refused-401', FIRST_BACKOFF_MS);
        if (row.kind === 'update' && result.status === 404) return { as: 'skipped', reason: 'message-gone' };
        // Without a status nobody was asked: the code says why not.
        return { as: 'failed', reason: `refused-${result.status || result.code}` };
      case 'unknown':
        if (isRepeatable(row) && row.attempts < MOST_REPEATS)
          return later(`unknown-${result.code}`, backoff(row.attempts));
        return { as: 'uncertain', reason: result.code };
    }
  };

  /** Grows with each attempt, up to half an hour; spread, so that many do not come back at once. */
  const backoff = (attempts: number): number =>
    Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(10, Math.max(0, attempts - 1))) *
    (1 + 0.1 * random());

  /** Marks the rows. The result of an attempt must not be lost to a database that is busy for a moment. */
  const close = async ({ token, rows }: Claim, settlement: Settlement): Promise<Step> => {
    const { kind } = rows[0]!;
    let held = false;
    for (let attempts = 1; ; attempts++) {
      try {
        held = await outbox.settle(token, settlement, clock());
        break;
      } catch (error) {
        // Then the lease runs out and the post becomes uncertain, which is what it is.
        if (attempts >= 3) throw error;
      }
    }
    log.info('post', { kind, code: held ? settlement.as : 'fenced', count: rows.length });
    return { kind: held ? settlement.as : 'fenced' };
  };

  return { step };
}

/** Showing the same content twice is no harm, and an operator who is told twice is better than one who is not told. */
const isRepeatable = ({ kind }: OutboxRow): boolean => kind === 'update' || kind === 'report';

/**
 * Refusals that mean the whole conversation. Of a change or a reply they may mean the one post, which was deleted. An
 * administrator who blocks the app for everybody may let it in again: then all subscriptions must still be there.
 */
const isGone = ({ kind }: OutboxRow, result: SendResult): boolean =>
  result.kind === 'refused' &&
  (result.status === 403 || result.status === 404) &&
  result.code !== 'BotDisabledByAdmin' &&
  kind !== 'update' &&
  kind !== 'note';

/** Name of a report: made from what it reports, so that one that was written twice is sent once. */
export const reportKey = (rows: readonly OutboxRow[]): string =>
  keyOf('report', ...rows.map(({ key, state, attempts }) => `${key} ${state} ${attempts}`).sort());
