/** Carries out the commands of a conversation: who may, what is stored, what is said. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { CalendarSnapshot } from '../../knowledge/meetings/calendar.ts';
import type { Clock, Commands, ConversationAddress, IncomingTurn, OutgoingMessage } from '../ports.ts';
import type { Address } from '../texts/index.ts';
import { type Change, changed, withoutPast } from './change.ts';
import { type Command, readCommand } from './commands/command.ts';
import { listText, previewText, settingsText, statusText, topicTitle } from './look.ts';
import type { AddressBook, Outbox, SubscriptionStore } from './ports.ts';
import { replyTexts } from './reply-text.ts';
import type { Reminders } from './service.ts';
import { settingsCard } from './settings-card.ts';
import { newSubscription } from './subscription.ts';
import { topicKey, topicsOf } from './topics.ts';

/** Who may change what a channel or group chat gets, by ids in small letters. In a personal chat it is always the person. */
export type MayChange = 'everyone' | 'owners' | readonly string[];

/** The part of a turn that commands need. */
export type CommandTurn = Pick<IncomingTurn, 'conversation' | 'locale' | 'address' | 'sender' | 'value'>;

export interface CommandDependencies {
  readonly subscriptions: SubscriptionStore;
  readonly addresses: AddressBook;
  readonly outbox: Outbox;
  readonly reminders: Pick<Reminders, 'changed' | 'operators' | 'setOperators' | 'status'>;
  readonly calendars: () => CalendarSnapshot;
  readonly knowledge: () => Knowledge;
  readonly clock: Clock;
  readonly mayChange: MayChange;
  /** Whether somebody owns the team of a channel; undefined: nobody can say. Only asked if `mayChange` is `owners`. */
  readonly isOwner?: (address: ConversationAddress, sender: string) => Promise<boolean | undefined>;
  /** Object ids in small letters; they alone see the status and decide on uncertain posts. Everyone where nobody else can write. */
  readonly operators: 'everyone' | readonly string[];
  readonly formOfAddress?: Address;
  /** Of replies to a word that is the same in both; default German. */
  readonly language?: Language;
}

/** How often a change is tried again over somebody else's. */
const ATTEMPTS = 3;

/** The commands as the assistant needs them. */
export function createCommands(dependencies: CommandDependencies): Commands {
  return {
    reply: (turn) => handleCommand(turn, turn.text, dependencies),
    removed: async ({ address }) => {
      if (address === undefined) return;
      // From a channel the bot is removed together with its team, and only one channel is told.
      const team = address.teamId === undefined ? [] : await dependencies.addresses.ofTeam(address.teamId);
      for (const key of new Set([address.key, ...team])) await forgetConversation(key, 'removed', dependencies);
    },
  };
}

/** The reply to a command; undefined: the text is none, and is a question for somebody else. */
export async function handleCommand(
  turn: CommandTurn,
  text: string,
  dependencies: CommandDependencies,
): Promise<OutgoingMessage | undefined> {
  // Addresses change on Microsoft's side; whoever writes from a subscribed place brings the newest. If the database is
  // away the next message brings it: a question is answered all the same.
  if (turn.address) await dependencies.addresses.refresh(turn.address, dependencies.clock()).catch(() => undefined);
  const read = readCommand(text);
  if (read === undefined) return undefined;
  const isBare = read.do === 'status' && read.bare === true;
  if (isBare && !isOperator(turn, dependencies)) return undefined;
  const command: Command = isBare ? { ...read, language: dependencies.language ?? 'de' } : read;
  if (command.do === 'settings' && turn.address) return settings(command.language, turn.address, dependencies);
  return { kind: 'text', markdown: await carryOut(command, turn, dependencies) };
}

async function settings(
  language: Language,
  address: ConversationAddress,
  dependencies: CommandDependencies,
): Promise<OutgoingMessage> {
  const stored = await dependencies.subscriptions.get(address.key);
  const shown = withoutPast(stored, dependencies) ?? newSubscription(address.key, language, dependencies.clock());
  const names = topicsOf(shown.topics).map((topic) => ({
    title: topicTitle(topic, language, dependencies),
    value: topicKey(topic),
  }));
  const summary = replyTexts(language, dependencies.formOfAddress).settings;
  return { kind: 'card', card: settingsCard(shown, names, language), summary };
}

/** Nothing of the conversation is kept; but the operators' channel keeps its reports until the bot is removed there. */
export async function forgetConversation(
  key: string,
  reason: 'unsubscribed' | 'removed',
  {
    subscriptions,
    addresses,
    outbox,
    reminders,
  }: Pick<CommandDependencies, 'subscriptions' | 'addresses' | 'outbox' | 'reminders'>,
): Promise<void> {
  const isOperators = (await reminders.operators()) === key;
  if (isOperators && reason === 'removed') {
    await outbox.unreport(key);
    await reminders.setOperators(undefined);
  }
  await subscriptions.delete(key);
  await (reason === 'removed' ? outbox.erase(key) : outbox.drop(key, reason));
  if (!isOperators || reason === 'removed') await addresses.delete(key);
}

async function carryOut(command: Command, turn: CommandTurn, dependencies: CommandDependencies): Promise<string> {
  const texts = replyTexts(command.language, dependencies.formOfAddress);
  switch (command.do) {
    case 'unclear':
      return texts.unclear[command.about];
    case 'help':
      return texts.help;
    case 'status':
      return isOperator(turn, dependencies) ? statusText(command.language, dependencies) : texts.operatorsOnly;
    case 'reports': {
      if (!isOperator(turn, dependencies)) return texts.operatorsOnly;
      if (!turn.address) return texts.noPlace;
      if (command.on) await dependencies.addresses.put(turn.address, dependencies.clock());
      await dependencies.reminders.setOperators(command.on ? turn.address.key : undefined);
      return command.on ? texts.reportsHere : texts.reportsOff;
    }
    case 'resolve': {
      if (!isOperator(turn, dependencies)) return texts.operatorsOnly;
      const outcome = await dependencies.outbox.resolve(command.key, command.as, dependencies.clock());
      return outcome === 'ok' ? texts.resolved[command.as] : texts.notResolved[outcome];
    }
  }
  if (!turn.address || command.do === 'settings') return texts.noPlace;
  if (command.do === 'list')
    return listText(await dependencies.subscriptions.get(turn.address.key), command.language, dependencies);
  if (command.do === 'preview') return previewText(command, turn.address, dependencies);
  return change(command, turn, turn.address, dependencies);
}

const isOperator = ({ sender }: CommandTurn, { operators }: CommandDependencies): boolean =>
  operators === 'everyone' || (sender !== undefined && operators.includes(sender.toLowerCase()));

/** Changes the subscription; if somebody else was quicker, once more on what they left. */
async function change(
  command: Change,
  turn: CommandTurn,
  address: ConversationAddress,
  dependencies: CommandDependencies,
): Promise<string> {
  const { subscriptions, addresses, clock, reminders } = dependencies;
  const texts = replyTexts(command.language, dependencies.formOfAddress);
  const refusal = await mayNot(turn, address, dependencies);
  if (refusal !== undefined) return texts.forbidden(refusal);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = await subscriptions.get(address.key);
    const outcome = changed(command, stored, address.key, turn.value, dependencies);
    if ('reply' in outcome) return outcome.reply;
    if (outcome.next === undefined) {
      await forgetConversation(address.key, 'unsubscribed', dependencies);
      return texts.unsubscribedAll;
    }
    // The address first: a subscription without one could never be served.
    await addresses.put(address, clock());
    if (!(await subscriptions.save(outcome.next, clock()))) continue;
    reminders.changed(address.key);
    return [
      ...outcome.said,
      ...(stored === undefined ? [settingsText(outcome.next, command.language, dependencies), texts.hint] : []),
    ].join('\n\n');
  }
  return texts.conflict;
}

/** Who is allowed, if this person is not. */
async function mayNot(
  { conversation, sender }: CommandTurn,
  address: ConversationAddress,
  { mayChange, isOwner }: CommandDependencies,
): Promise<'owners' | 'listed' | undefined> {
  if (conversation.scope === 'personal' || mayChange === 'everyone') return undefined;
  if (mayChange === 'owners') {
    // Nobody can say who owns it: refused, for the safe side is the one that a person notices.
    const owns = sender === undefined ? undefined : await isOwner?.(address, sender);
    return owns === true ? undefined : 'owners';
  }
  return sender !== undefined && mayChange.includes(sender.toLowerCase()) ? undefined : 'listed';
}
