/**
 * What the bot needs from its neighbours, and what it hands to them: plain values only. No class of a chat SDK crosses
 * this file, so that a move to another SDK is a change in one folder of `adapters/`.
 */

/** Where a conversation takes place. A reply thread of a channel is a conversation of its own. */
export type Scope = 'personal' | 'groupChat' | 'channel' | 'web' | 'console';

/** The conversation a turn belongs to. `key` is stable for the follow-up memory: in a channel it names the thread. */
export interface Conversation {
  readonly key: string;
  readonly scope: Scope;
}

/**
 * Where something can be posted later, as plain JSON: enough for any SDK, and no name of a person. `key` names the
 * channel, chat or person; threads of a channel share it.
 */
export interface ConversationAddress {
  readonly key: string;
  readonly scope: 'personal' | 'groupChat' | 'channel';
  readonly serviceUrl: string;
  readonly botId: string;
  readonly tenantId?: string;
  readonly teamId?: string;
  readonly channelId?: string;
}

/** One thing that happened in a conversation, already authenticated, with the bot's own mention stripped. */
export interface IncomingTurn {
  /**
   * `message` typed text, `edit` a changed message, `install` the bot (or a member) was added, `action` a card button,
   * `feedback` somebody said whether an answer was helpful.
   */
  readonly kind: 'message' | 'edit' | 'install' | 'uninstall' | 'action' | 'feedback';
  /** The platform's id of the activity; the same id again is a repeated delivery. */
  readonly id: string;
  readonly conversation: Conversation;
  /** Plain text of a message; for an action the text its button stands for. */
  readonly text: string;
  /** BCP 47 tag of the client, such as `de-DE`, if it sent one. */
  readonly locale?: string;
  /** Files or pictures came along; the bot does not read them, but says so. */
  readonly hasAttachments?: boolean;
  /** Data of the pressed card button. */
  readonly value?: unknown;
  /** Where the bot can post later; missing on surfaces where it cannot. */
  readonly address?: ConversationAddress;
  /** Object id of whoever wrote; read for permissions only, never kept. */
  readonly sender?: string;
  /** Of a `feedback`. */
  readonly feedback?: Feedback;
}

/** Whether an answer was helpful, and perhaps why. */
export interface Feedback {
  readonly helpful: boolean;
  readonly reason?: string;
  /** The platform's id of the message of the bot that is judged; missing: the last one. */
  readonly messageId?: string;
}

/** An Adaptive Card as plain JSON. */
export type CardJson = { readonly type: 'AdaptiveCard'; readonly [key: string]: unknown };

/**
 * What the bot says: text or card, never both in one message (Teams may split such a message, and its id is lost).
 * `summary` is what a notification shows; `suggestions` are short texts offered as buttons that send themselves.
 */
export type OutgoingMessage =
  | { readonly kind: 'text'; readonly markdown: string; readonly suggestions?: readonly string[] }
  | { readonly kind: 'card'; readonly card: CardJson; readonly summary: string };

/** The bot: one turn in, replies out, in order. Never throws: a fault becomes a reply that says so. */
export interface Assistant {
  handle(turn: IncomingTurn): Promise<readonly OutgoingMessage[]>;
  /** Tells under which id the platform shows the reply to this turn, so that feedback on it is counted for its question. */
  sent?(turn: IncomingTurn, messageId: string): Promise<void>;
}

/** Now, as the one place that may look at the clock. */
export type Clock = () => Date;

/** Remembers what a conversation was about, for follow-ups; forgets after `ttl`. Implementations must tolerate loss. */
export interface ConversationMemory {
  get(key: string, now: Date): Promise<unknown>;
  set(key: string, value: unknown, now: Date): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Remembers ids of handled activities. `firstTime` is true exactly once for each (conversation, id). */
export interface SeenActivities {
  firstTime(conversationKey: string, activityId: string, now: Date): Promise<boolean>;
}

/** Remembers which conversations were welcomed, for months: an app that is updated need not introduce itself again. */
export interface Welcomed {
  /** True exactly once for each conversation, until it is forgotten. */
  firstTime(key: string, now: Date): Promise<boolean>;
  forget(key: string): Promise<void>;
}

/** What is answered before a text is taken for a question. */
export interface Commands {
  /** The reply to a command or a pressed button of ours; undefined: this turn is none. */
  reply(turn: IncomingTurn): Promise<OutgoingMessage | undefined>;
  /** The bot was removed: nothing is posted there any more, and nothing of the conversation is kept. */
  removed(turn: IncomingTurn): Promise<void>;
}

/** Structured log with an allow-list of fields: never a text somebody typed, never a name. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}
