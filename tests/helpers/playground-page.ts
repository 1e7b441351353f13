/** Drives the Playground's page like a person: opens a room, types, clicks, and waits for the bot by events, not by time. */
import type { Locator, Page, WebSocket } from 'playwright-core';

/** A message of the bot as the Playground shows it. */
export interface ShownMessage {
  readonly conversationId: string;
  readonly text: string;
  /** The Adaptive Card, if it is one. */
  readonly card: Record<string, unknown> | null;
  readonly suggestions: readonly string[];
}

export type Room = { readonly kind: 'personal' | 'groupChat' | 'channel'; readonly label: string };

const REPLY_MS = 10_000;

interface Frame {
  readonly action?: string;
  readonly actionConversationId?: string;
  readonly message?: {
    readonly messageId?: string;
    readonly from?: { readonly id: string };
    readonly text?: string;
    readonly attachments?: readonly { readonly contentType: string; readonly content: Record<string, unknown> }[];
    readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] };
  };
}

export class PlaygroundPage {
  readonly page: Page;
  /** Requests of the page to other hosts; the Playground asks for Microsoft's fonts. They are blocked. */
  readonly foreignRequests: string[] = [];
  readonly #url: string;
  readonly #messages: ShownMessage[] = [];
  /** Ids of messages that were shown: on a slow machine the Playground tells of one twice. */
  readonly #shown = new Set<string>();
  #taken = 0;
  #wake: (() => void)[] = [];
  #room: Room = { kind: 'personal', label: 'Personal Chat' };
  readonly #botName: string;

  constructor(page: Page, url: string, botName: string) {
    this.page = page;
    this.#url = url;
    this.#botName = botName;
    page.on('websocket', (socket) => this.#listen(socket));
  }

  /** Opens the page in its first room, the personal chat; the bot is installed there by that. */
  async open(): Promise<void> {
    const own = new URL(this.#url).host;
    await this.page.route(
      (url) => url.host !== own,
      (route) => {
        this.foreignRequests.push(route.request().url());
        return route.abort();
      },
    );
    await this.page.goto(this.#url);
    await this.#box().waitFor();
  }

  /** Opens another room; the Playground installs the bot there the first time. */
  async enter(room: Room): Promise<void> {
    await this.page.getByRole('treeitem', { name: room.label, exact: true }).click();
    this.#room = room;
    await this.#box().waitFor();
  }

  /** Types a message as a person would, with a mention where the bot would not hear it otherwise, and sends it. */
  async type(text: string): Promise<void> {
    const box = this.#box();
    await box.click();
    if (this.#room.kind !== 'personal') await this.#mention();
    await this.page.keyboard.insertText(text);
    if (this.#room.kind === 'channel') await this.page.getByRole('button', { name: 'Post', exact: true }).click();
    else await this.page.keyboard.press('Enter');
  }

  /** Answers below a post of the channel, in its thread. */
  async replyInThread(post: string, text: string): Promise<ShownMessage> {
    // With the mention before it: the bot's welcome may show the same question as an example.
    const words = post.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const thread = this.page
      .getByRole('group')
      .filter({ hasText: new RegExp(`${this.#botName}\\s*${words}`) })
      .last();
    await thread.getByRole('textbox').click();
    await this.#mention();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    return this.next();
  }

  /** Types a message and waits for the bot's next message. */
  async ask(text: string): Promise<ShownMessage> {
    await this.type(text);
    return this.next();
  }

  /** The bot's next message that has not been taken yet. */
  async next(timeoutMs = REPLY_MS): Promise<ShownMessage> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (this.#messages.length <= this.#taken) {
      await new Promise<void>((resolve, reject) => {
        this.#wake.push(resolve);
        deadline.addEventListener('abort', () => reject(new Error(`no message of the bot within ${timeoutMs} ms`)), {
          once: true,
        });
      });
    }
    const message = this.#messages[this.#taken]!;
    this.#taken += 1;
    return message;
  }

  /** How many messages of the bot have come that nobody took. */
  get untaken(): number {
    return this.#messages.length - this.#taken;
  }

  /** Clicks a button of the newest card that has one of this name, or a suggestion, and waits for the answer. */
  async click(title: string | RegExp): Promise<ShownMessage> {
    const options = typeof title === 'string' ? { name: title, exact: true } : { name: title };
    await this.page.getByRole('button', options).last().click();
    return this.next();
  }

  #box(): Locator {
    // Fields of a card's form are text boxes too, but plain ones.
    return this.page.locator('[role=textbox][contenteditable=true]').first();
  }

  async #mention(): Promise<void> {
    await this.page.keyboard.type(`@${this.#botName.slice(0, 5)}`);
    await this.page.getByRole('listbox').getByText(this.#botName, { exact: true }).click();
    await this.page.keyboard.type(' ');
  }

  #listen(socket: WebSocket): void {
    if (!socket.url().includes('/_ws_conversation/')) return;
    socket.on('framereceived', ({ payload }) => {
      const frame = JSON.parse(String(payload)) as Frame;
      if (frame.action !== 'createMessage' || frame.message === undefined) return;
      const id = `${frame.actionConversationId} ${frame.message.messageId}`;
      if (frame.message.messageId && this.#shown.has(id)) return;
      this.#shown.add(id);
      const card =
        frame.message.attachments?.find(({ contentType }) => contentType.endsWith('card.adaptive'))?.content ?? null;
      const suggestions = frame.message.suggestedActions?.actions.map(({ title }) => title) ?? [];
      const conversationId = frame.actionConversationId ?? '';
      this.#messages.push({ conversationId, text: frame.message.text ?? '', card, suggestions });
      for (const wake of this.#wake.splice(0)) wake();
    });
  }
}
