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
   * `message` typed text, `edit` a changed message, `install` the bot was added, `uninstall` it was removed or its place
   * is gone, `action` a card button, `feedback` a rating of one of the bot's answers.
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
  /** The surface knows by itself that this person keeps the registry. */
  readonly keeper?: boolean;
  /** The surface shows text, and buttons that send their text, but no forms. */
  readonly plain?: boolean;
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

/** A document that an answer rests on, for surfaces that show sources apart from the text. */
export interface SourceNote {
  readonly name: string;
  /** Where in the document, in one line. */
  readonly abstract: string;
  /** Its page, where the intranet page has a public address. */
  readonly url?: string;
}

/** An Adaptive Card as plain JSON. */
export type CardJson = { readonly type: 'AdaptiveCard'; readonly [key: string]: unknown };

/**
 * What the bot says: text or card, never both in one message (Teams may split such a message, and its id is lost).
 * `summary` is what a notification shows; `suggestions` are short texts offered as buttons that send themselves;
 * `sources` repeat what the last line of the text names; `rateable` answers may be asked to be rated.
 */
export type OutgoingMessage =
  | {
      readonly kind: 'text';
      readonly markdown: string;
      readonly suggestions?: readonly string[];
      readonly sources?: readonly SourceNote[];
      readonly rateable?: true;
    }
  | { readonly kind: 'card'; readonly card: CardJson; readonly summary: string; readonly rateable?: true };

/** The bot: one turn in, replies out, in order. Never throws: a fault becomes a reply that says so. */
export interface Assistant {
  handle(turn: IncomingTurn): Promise<readonly OutgoingMessage[]>;
  /** Tells under which id the platform shows the reply to this turn, so that feedback on it is counted for its question. */
  sent?(turn: IncomingTurn, messageId: string): Promise<void>;
}

/** A search from the box where somebody writes a message to others, not to the bot. */
export interface SearchRequest {
  readonly list: 'entries' | 'meetings';
  /** What was typed so far; empty: the list as it opens. */
  readonly query: string;
  /** Results to leave out, and how many to give at most. */
  readonly skip: number;
  readonly count: number;
  /** BCP 47 tag of the client, such as `de-DE`, if it sent one. */
  readonly locale?: string;
}

/** One result: how it looks in the list, and the card that is put into the message when it is chosen. */
export interface SearchHit {
  readonly title: string;
  readonly subtitle: string;
  readonly card: CardJson;
}

/** Answers from outside of a conversation. Never throws. */
export interface Lookup {
  /** The hits of one page; `message` says so in words where there is none at all. */
  search(request: SearchRequest): Promise<{ readonly hits: readonly SearchHit[]; readonly message?: string }>;
  /** What a link to one of our own pages shows; undefined where it is none of ours. */
  preview(url: string, locale?: string): Promise<SearchHit | undefined>;
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
