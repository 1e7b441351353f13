/** What reminders need from their neighbours: plain values only. Instants are `Date`, wall times are strings. */
import type { ConversationAddress, OutgoingMessage } from '../ports.ts';
import type { PostContent } from './content.ts';
import type { Subscription } from './subscription.ts';

/** Addresses by key. The newest `serviceUrl` wins. */
export interface AddressBook {
  get(key: string): Promise<ConversationAddress | undefined>;
  put(address: ConversationAddress, now: Date): Promise<void>;
  /** As `put`, but only for an address that is known already: a conversation without subscription is not kept. */
  refresh(address: ConversationAddress, now: Date): Promise<void>;
  delete(key: string): Promise<void>;
  /** Keys of all conversations of a team. */
  ofTeam(teamId: string): Promise<readonly string[]>;
}

export interface SubscriptionStore {
  get(conversation: string): Promise<Subscription | undefined>;
  /** True if the stored version was `subscription.version` (0: there was none); stores it as the next version. */
  save(subscription: Subscription, now: Date): Promise<boolean>;
  delete(conversation: string): Promise<void>;
  /** In the order of their conversations, after the given one; disabled ones included. */
  page(after: string | undefined, limit: number): Promise<readonly Subscription[]>;
  /** Switches it off, whatever its version; the reason is a code such as `refused-403`. */
  disable(conversation: string, reason: string, now: Date): Promise<void>;
}

/**
 * What became of one call, by what can be known of it:
 * `delivered` posted; `refused` not posted and never will be; `throttled` not posted, later; `neverLeft` nothing was
 * transmitted; `unknown` perhaps posted, perhaps not, and nobody can ask.
 */
export type SendResult =
  | { readonly kind: 'delivered'; readonly messageId?: string }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  | { readonly kind: 'throttled'; readonly retryAfterMs?: number }
  | { readonly kind: 'neverLeft'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string };

/** Posts. Makes exactly one attempt per call, within a time, and never throws. */
export interface Messenger {
  /** A new post: in a channel one with a thread of its own. */
  post(to: ConversationAddress, message: OutgoingMessage): Promise<SendResult>;
  /** Below a post, where the place has threads; else a message of its own. */
  reply(to: ConversationAddress, messageId: string, message: OutgoingMessage): Promise<SendResult>;
  update(to: ConversationAddress, messageId: string, message: OutgoingMessage): Promise<SendResult>;
}

export const OUTBOX_STATES = ['planned', 'sending', 'sent', 'uncertain', 'failed', 'superseded', 'skipped'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** `update` changes a post in place, `note` follows below it, `report` goes to the operators. */
export type OutboxKind = 'reminder' | 'digest' | 'update' | 'note' | 'report';

/** One thing that is to be told once: for reminders one meeting and one lead, so that none is lost in a group. */
export interface OutboxItem {
  /** Made from the calendar's rule and the recipient, never from "now". */
  readonly key: string;
  readonly conversation: string;
  readonly kind: OutboxKind;
  /** Planned items of one group go out as one post. */
  readonly group: string;
  readonly dueAt: Date;
  /** After this instant it is not sent any more. */
  readonly expiresAt: Date;
  /** Until then a change of its meetings is told; for meetings their end. */
  readonly liveUntil: Date;
  readonly content: PostContent;
  /** Of what the content tells; another one means that there is something new to tell. */
  readonly fingerprint: string;
  /** How new the calendar is that it was planned from; an older plan never overwrites a newer one. */
  readonly asOf: Date;
}

export interface OutboxRow extends OutboxItem {
  readonly state: OutboxState;
  readonly reason?: string;
  /** Token of the claim under which it was last sent; whoever holds another one may not mark it. */
  readonly claim?: string;
  readonly attempts: number;
  readonly claimedAt?: Date;
  readonly sentAt?: Date;
  readonly messageId?: string;
  /** How many changes were told since it was sent. */
  readonly revision: number;
  readonly reportedAt?: Date;
}

/** A change of the outbox. Each is conditional: one that comes too late does nothing. */
export type OutboxChange =
  /** Nothing if the key exists. `skipped` is planned and skipped at once, for the record. */
  | { readonly do: 'add'; readonly item: OutboxItem; readonly skipped?: string }
  /** Only what is planned, superseded or dropped, and only from a calendar that is not older. */
  | { readonly do: 'replan'; readonly item: OutboxItem }
  | { readonly do: 'supersede'; readonly key: string; readonly reason: string; readonly asOf: Date }
  /** Only what is planned. */
  | { readonly do: 'skip'; readonly key: string; readonly reason: string }
  /** Sent or uncertain content is replaced if its revision is still the one given; then the followers are added. */
  | {
      readonly do: 'revise';
      readonly key: string;
      readonly revision: number;
      readonly content: PostContent;
      readonly fingerprint: string;
      readonly liveUntil: Date;
      readonly followers: readonly OutboxItem[];
    };

export interface SendLimits {
  /** Least distance of two posts in one conversation. */
  readonly perConversationMs: number;
  /** Posts a second over all conversations and all processes. */
  readonly perSecond: number;
}

export interface Claim {
  readonly token: string;
  readonly leaseUntil: Date;
  /** The items of one group. */
  readonly rows: readonly OutboxRow[];
}

/** How a claim ends. All but `later` are final, until an operator decides otherwise. */
export type Settlement =
  | { readonly as: 'sent'; readonly messageId?: string }
  | { readonly as: 'failed' | 'uncertain' | 'skipped'; readonly reason: string }
  | { readonly as: 'later'; readonly reason: string; readonly notBefore: Date };

export interface OutboxCounts {
  readonly byState: Readonly<Record<OutboxState, number>>;
  readonly nextDue?: Date;
}

export interface Outbox {
  /** Rows of these conversations that are planned, or whose meetings still live at `now`. */
  live(conversations: readonly string[], now: Date): Promise<readonly OutboxRow[]>;
  apply(changes: readonly OutboxChange[], now: Date): Promise<void>;
  /**
   * Takes one due group for sending, or says how long there will be nothing to do (`undefined`: nothing is planned).
   * The limits hold over all processes that share the store.
   */
  claim(token: string, now: Date, leaseMs: number, limits: SendLimits): Promise<Claim | { waitMs?: number }>;
  /** False if the claim is not ours any more: then nothing was changed. */
  settle(token: string, settlement: Settlement, now: Date): Promise<boolean>;
  /** Nothing goes to this conversation before that instant. */
  hold(conversation: string, notBefore: Date): Promise<void>;
  /** Claims whose lease has passed become uncertain, updates (which may be repeated) planned. Returns their number. */
  reap(now: Date): Promise<number>;
  /** Planned and uncertain rows whose time has passed become skipped; uncertain ones only after they were reported. */
  expire(now: Date): Promise<number>;
  /**
   * Everything planned for a conversation is given up, but reports: they are not for those who subscribe. Whoever subscribes
   * again gets it all the same.
   */
  drop(conversation: string, reason: 'unsubscribed' | 'conversation-gone'): Promise<void>;
  /** Deletes everything of a conversation, but what is being sent at this instant. */
  erase(conversation: string): Promise<void>;
  /** What was to be reported in this conversation, and was not, is to be reported anew. */
  unreport(conversation: string): Promise<void>;
  byMessage(conversation: string, messageId: string): Promise<readonly OutboxRow[]>;
  /** Rows an operator should see and was not told of: uncertain, failed, or skipped without being asked to. */
  unreported(limit: number): Promise<readonly OutboxRow[]>;
  markReported(keys: readonly string[], now: Date): Promise<void>;
  list(states: readonly OutboxState[], limit: number): Promise<readonly OutboxRow[]>;
  /** An operator's word on an uncertain post, by the key of any of its rows or the beginning of it. */
  resolve(key: string, as: 'done' | 'resend', now: Date): Promise<'ok' | 'unknown' | 'ambiguous' | 'not-uncertain'>;
  counts(): Promise<OutboxCounts>;
}

/** Small facts that outlive the process: when something last ran, which channel is the operators'. */
export interface RunStore {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
}
