/** Carries out the commands of a conversation: changes its subscription, or says what it is. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { CalendarSnapshot } from '../../knowledge/meetings/calendar.ts';
import { daysOfWeek, isoWeekOf, mondayOf, weekKey } from '../../knowledge/meetings/iso-week.ts';
import { addDays, isLocal, type LocalDate, toInstant, toLocal, toLocalDate } from '../../knowledge/meetings/zone.ts';
import type { Clock, Conversation, OutgoingMessage } from '../ports.ts';
import type { Address } from '../texts/index.ts';
import { type Command, readCommand, type SpokenDate } from './commands.ts';
import { planInput } from './plan-input.ts';
import { createPlanner } from './planner.ts';
import type { AddressBook, ConversationAddress, Outbox, SubscriptionStore } from './ports.ts';
import { previewPosts } from './preview.ts';
import { replyTexts } from './reply-text.ts';
import type { Reminders } from './service.ts';
import { readSettings, settingsCard } from './settings-card.ts';
import { DEFAULT_DIGEST, isEmpty, newSubscription, type Subscription, type Topics } from './subscription.ts';
import { resolveTopics, type Topic } from './topics.ts';
import { dateText, enumeration, escapeMarkdown, leadsText, weekdayName } from './wording.ts';

/** Who may change what a channel or group chat gets. In a personal chat it is always the person. */
export type MayChange = 'everyone' | 'owners' | readonly string[];

/** The part of a turn that commands need. */
export interface CommandTurn {
  readonly conversation: Conversation;
  readonly locale?: string;
  /** Where the bot can post later; missing on surfaces where it cannot. */
  readonly address?: ConversationAddress;
  /** Object id of whoever wrote. */
  readonly sender?: string;
  /** Data of the pressed button, with what was filled in. */
  readonly value?: unknown;
}

export interface CommandDependencies {
  readonly subscriptions: SubscriptionStore;
  readonly addresses: AddressBook;
  readonly outbox: Outbox;
  readonly reminders: Pick<Reminders, 'changed' | 'setOperators' | 'status'>;
  readonly calendars: () => CalendarSnapshot;
  readonly knowledge: () => Knowledge;
  readonly clock: Clock;
  readonly mayChange: MayChange;
  /** Whether somebody owns the team of a channel; undefined: nobody can say. Only asked if `mayChange` is `owners`. */
  readonly isOwner?: (address: ConversationAddress, sender: string) => Promise<boolean | undefined>;
  /** Object ids; they alone see the status and decide on uncertain posts. */
  readonly operators: readonly string[];
  readonly formOfAddress?: Address;
}

/** How often a change is tried again over somebody else's. */
const ATTEMPTS = 3;

/** The reply to a command; undefined: the text is none, and is a question for somebody else. */
export async function handleCommand(
  turn: CommandTurn,
  text: string,
  dependencies: CommandDependencies,
): Promise<OutgoingMessage | undefined> {
  // Addresses change on Microsoft's side; whoever writes from a subscribed place brings the newest.
  if (turn.address) await dependencies.addresses.refresh(turn.address, dependencies.clock());
  const read = readCommand(text);
  if (read === undefined) return undefined;
  // The one word that is the same in both languages.
  const command: Command = read.do === 'status' && turn.locale?.startsWith('en') ? { ...read, language: 'en' } : read;
  if (command.do === 'settings' && turn.address) return settings(command.language, turn.address, dependencies);
  return { kind: 'text', markdown: await carryOut(command, turn, dependencies) };
}

async function settings(
  language: Language,
  address: ConversationAddress,
  dependencies: CommandDependencies,
): Promise<OutgoingMessage> {
  const stored = await dependencies.subscriptions.get(address.key);
  const shown = stored ?? newSubscription(address.key, language, dependencies.clock());
  const names = topicsOf(shown.topics).map((topic) => topicName(topic, language, dependencies));
  const summary = replyTexts(language, dependencies.formOfAddress).settings;
  return { kind: 'card', card: settingsCard(shown, names, language), summary };
}

/** The bot was removed: nothing of the conversation is kept. */
export async function forgetConversation(
  key: string,
  {
    subscriptions,
    addresses,
    outbox,
    reminders,
  }: Pick<CommandDependencies, 'subscriptions' | 'addresses' | 'outbox' | 'reminders'>,
): Promise<void> {
  await outbox.drop(key, 'removed');
  await subscriptions.delete(key);
  await addresses.delete(key);
  reminders.changed();
}

async function carryOut(command: Command, turn: CommandTurn, dependencies: CommandDependencies): Promise<string> {
  const texts = replyTexts(command.language, dependencies.formOfAddress);
  switch (command.do) {
    case 'unclear':
      return texts.unclear[command.about];
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
  sender !== undefined && operators.includes(sender);

type Change = Exclude<Command, { do: 'unclear' | 'status' | 'reports' | 'resolve' | 'list' | 'settings' | 'preview' }>;

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
      await forgetConversation(address.key, dependencies);
      return texts.unsubscribedAll;
    }
    // The address first: a subscription without one could never be served.
    await addresses.put(address, clock());
    if (!(await subscriptions.save(outcome.next, clock()))) continue;
    reminders.changed();
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
  return sender !== undefined && mayChange.includes(sender) ? undefined : 'listed';
}

/** `next` undefined: the subscription is to go. */
type Outcome =
  | { readonly reply: string }
  | { readonly next: Subscription | undefined; readonly said: readonly string[] };

function changed(
  command: Change,
  stored: Subscription | undefined,
  key: string,
  form: unknown,
  dependencies: CommandDependencies,
): Outcome {
  const texts = replyTexts(command.language, dependencies.formOfAddress);
  const now = dependencies.clock();
  if (command.do === 'subscribe')
    return subscribed(
      command.topic,
      stored ?? newSubscription(key, command.language, now),
      command.language,
      dependencies,
    );
  if (command.do === 'save')
    return saved(form, stored ?? newSubscription(key, command.language, now), command.language, dependencies);
  if (stored === undefined) return { reply: texts.none };
  const since = now.toISOString();
  switch (command.do) {
    case 'unsubscribe':
      return command.topic === undefined
        ? { next: undefined, said: [] }
        : unsubscribed(command.topic, stored, command.language, dependencies);
    case 'digest': {
      if (!command.on) {
        const { digest: _, ...rest } = stored;
        return { next: rest, said: [texts.digestOff] };
      }
      const { weekday, time, whenEmpty } = command;
      const old = stored.digest ?? DEFAULT_DIGEST;
      const digest = { weekday: weekday ?? old.weekday, time: time ?? old.time, whenEmpty: whenEmpty ?? old.whenEmpty };
      const next = { ...stored, digest, since };
      return { next, said: [digestText(next, command.language, dependencies)] };
    }
    case 'remind': {
      const next = { ...stored, leads: command.leads, since };
      return { next, said: [remindersText(next, command.language, dependencies)] };
    }
    case 'pause': {
      const zone = dependencies.knowledge().registry.about.timeZone;
      const today = toLocalDate(now, zone);
      const until = command.until ? dateAfter(command.until, today) : addDays(today, (command.days ?? 1) - 1);
      if (until === undefined || until < today) return { reply: texts.pausePast };
      const said = texts.pausedUntil(dateText(until, command.language), dateText(addDays(until, 1), command.language));
      return { next: { ...stored, pausedUntil: until }, said: [said] };
    }
    case 'resume': {
      if (stored.pausedUntil === undefined) return { reply: texts.notPaused };
      const { pausedUntil: _, ...rest } = stored;
      return { next: { ...rest, since }, said: [texts.resumed] };
    }
    case 'language':
      return {
        next: { ...stored, language: command.to },
        said: [replyTexts(command.to, dependencies.formOfAddress).languageSet],
      };
  }
}

/** Takes over the form; what it holds is checked as strictly as what is typed. */
function saved(form: unknown, stored: Subscription, language: Language, dependencies: CommandDependencies): Outcome {
  const texts = replyTexts(language, dependencies.formOfAddress);
  const read = readSettings(form);
  if (read === undefined) return { reply: texts.formUnclear };
  const { topic, ...chosen } = read;
  const now = dependencies.clock();
  if (
    chosen.pausedUntil !== undefined &&
    chosen.pausedUntil < toLocalDate(now, dependencies.knowledge().registry.about.timeZone)
  )
    return { reply: texts.pausePast };
  const { digest: _, pausedUntil: __, ...rest } = stored;
  const next: Subscription = { ...rest, ...chosen, since: now.toISOString() };
  if (topic !== undefined) return subscribed(topic, next, language, dependencies);
  return isEmpty(next.topics)
    ? { reply: texts.unclear.subscribe }
    : { next, said: [settingsText(next, language, dependencies)] };
}

/** The date; without a year the next time that it comes. */
function dateAfter({ day, month, year }: SpokenDate, today: LocalDate): LocalDate | undefined {
  const date = (y: number) => `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== undefined) return isLocal(date(year)) ? date(year) : undefined;
  const first = Number(today.slice(0, 4));
  // 29 February may take up to eight years to come.
  for (let y = first; y <= first + 8; y++) if (isLocal(date(y)) && date(y) >= today) return date(y);
  return undefined;
}

function subscribed(
  said: string,
  stored: Subscription,
  language: Language,
  dependencies: CommandDependencies,
): Outcome {
  const texts = replyTexts(language, dependencies.formOfAddress);
  const knowledge = dependencies.knowledge();
  const results = resolveTopics(said, knowledge);
  const topics = results.flatMap(({ found }) => ('topic' in found ? [found.topic] : []));
  const unknown = results.flatMap(({ said: part, found }) =>
    'near' in found ? [texts.unknownTopic(escapeMarkdown(part), found.near)] : [],
  );
  if (topics.length === 0) return { reply: unknown.join('\n\n') };
  const added = topics.filter((topic) => !has(stored.topics, topic));
  const names = (list: readonly Topic[]) =>
    enumeration(
      list.map((topic) => topicName(topic, language, dependencies)),
      language,
    );
  if (added.length === 0 && stored.version > 0 && stored.disabled === undefined)
    return { reply: [texts.already(names(topics)), ...unknown].join('\n\n') };
  const { disabled: _, ...rest } = stored;
  const next = { ...rest, topics: added.reduce(withTopic, stored.topics), since: dependencies.clock().toISOString() };
  return { next, said: [texts.subscribed(names(topics)), ...unknown] };
}

function unsubscribed(
  said: string,
  stored: Subscription,
  language: Language,
  dependencies: CommandDependencies,
): Outcome {
  const texts = replyTexts(language, dependencies.formOfAddress);
  const results = resolveTopics(said, dependencies.knowledge());
  const topics = results.flatMap(({ found }) =>
    'topic' in found && has(stored.topics, found.topic) ? [found.topic] : [],
  );
  if (topics.length === 0) return { reply: texts.notSubscribed(escapeMarkdown(said)) };
  const left = topics.reduce(withoutTopic, stored.topics);
  const names = enumeration(
    topics.map((topic) => topicName(topic, language, dependencies)),
    language,
  );
  return { next: isEmpty(left) ? undefined : { ...stored, topics: left }, said: [texts.unsubscribed(names)] };
}

const has = (topics: Topics, topic: Topic): boolean =>
  topic.kind === 'everything'
    ? topics.everything
    : topics[topic.kind === 'body' ? 'bodies' : 'fields'].includes(topic.id);

const withTopic = (topics: Topics, topic: Topic): Topics => {
  if (topic.kind === 'everything') return { ...topics, everything: true };
  const list = topic.kind === 'body' ? 'bodies' : 'fields';
  return { ...topics, [list]: [...topics[list], topic.id] };
};

const withoutTopic = (topics: Topics, topic: Topic): Topics => {
  if (topic.kind === 'everything') return { ...topics, everything: false };
  const list = topic.kind === 'body' ? 'bodies' : 'fields';
  return { ...topics, [list]: topics[list].filter((id) => id !== topic.id) };
};

function topicName(topic: Topic, language: Language, { knowledge, formOfAddress }: CommandDependencies): string {
  const { registry } = knowledge();
  const texts = replyTexts(language, formOfAddress);
  if (topic.kind === 'everything') return texts.everything;
  if (topic.kind === 'field') return texts.field(registry.fields.get(topic.id)?.[language] ?? topic.id);
  return escapeMarkdown(registry.entries.get(topic.id)?.name ?? topic.id);
}

function remindersText({ leads }: Subscription, language: Language, { formOfAddress }: CommandDependencies): string {
  const texts = replyTexts(language, formOfAddress);
  return leads.length === 0 ? texts.remindersOff : texts.remindersAt(leadsText(leads, language));
}

function digestText({ digest }: Subscription, language: Language, { formOfAddress }: CommandDependencies): string {
  const texts = replyTexts(language, formOfAddress);
  if (digest === undefined) return texts.digestOff;
  return `${texts.digestAt(weekdayName(digest.weekday, language), digest.time)} ${texts.digestEmpty(digest.whenEmpty === 'post')}`;
}

const settingsText = (subscription: Subscription, language: Language, dependencies: CommandDependencies): string =>
  `${remindersText(subscription, language, dependencies)}\n\n${digestText(subscription, language, dependencies)}`;

const topicsOf = ({ everything, fields, bodies }: Topics): readonly Topic[] => [
  ...(everything ? [{ kind: 'everything' as const }] : []),
  ...fields.map((id) => ({ kind: 'field' as const, id })),
  ...bodies.map((id) => ({ kind: 'body' as const, id })),
];

function listText(stored: Subscription | undefined, language: Language, dependencies: CommandDependencies): string {
  const texts = replyTexts(language, dependencies.formOfAddress);
  if (stored === undefined) return texts.none;
  const { topics, pausedUntil, disabled } = stored;
  const all = topicsOf(topics);
  const today = toLocalDate(dependencies.clock(), dependencies.knowledge().registry.about.timeZone);
  return [
    `**${texts.topics}**\n${all.map((topic) => `\n- ${topicName(topic, language, dependencies)}`).join('')}`,
    settingsText(stored, language, dependencies),
    ...(pausedUntil !== undefined && pausedUntil >= today
      ? [texts.pausedUntil(dateText(pausedUntil, language), dateText(addDays(pausedUntil, 1), language))]
      : []),
    ...(disabled === undefined ? [] : [texts.disabled(disabled)]),
  ].join('\n\n');
}

/** The posts of a week as they would come; of what was posted already too, for it shows the week. */
async function previewText(
  command: Extract<Command, { do: 'preview' }>,
  address: ConversationAddress,
  dependencies: CommandDependencies,
): Promise<string> {
  const { language } = command;
  const texts = replyTexts(language, dependencies.formOfAddress);
  const stored = await dependencies.subscriptions.get(address.key);
  if (stored === undefined) return texts.none;
  const knowledge = dependencies.knowledge();
  const { timeZone: zone } = knowledge.registry.about;
  const monday = mondayAsked(command, toLocalDate(dependencies.clock(), zone));
  if (monday === undefined) return texts.noSuchWeek;
  const window = { from: toInstant(monday, zone), to: toInstant(addDays(monday, 7), zone) };
  const posts = previewPosts(
    createPlanner(planInput(knowledge, dependencies.calendars())),
    stored,
    window,
    (body) => knowledge.registry.entries.get(body)?.name,
  );
  const lines = posts.map(({ dueAt, text }) => {
    const local = toLocal(dueAt, zone);
    return `${texts.previewAt(`${dateText(local.slice(0, 10), language)}, ${local.slice(11)}`)}\n\n${text}`;
  });
  return [texts.preview(weekKey(isoWeekOf(monday))), ...(lines.length === 0 ? [texts.previewNone] : lines)].join(
    '\n\n',
  );
}

/** Without a year the next such week, this one included. */
function mondayAsked(
  { week, year, next }: Extract<Command, { do: 'preview' }>,
  today: LocalDate,
): LocalDate | undefined {
  const thisMonday = mondayOf(today);
  if (week === undefined) return next ? addDays(thisMonday, 7) : thisMonday;
  if (year !== undefined) return daysOfWeek({ year, week })?.from;
  const current = isoWeekOf(today).year;
  for (const y of [current, current + 1]) {
    const monday = daysOfWeek({ year: y, week })?.from;
    if (monday !== undefined && monday >= thisMonday) return monday;
  }
  return undefined;
}

async function statusText(
  language: Language,
  { reminders, calendars, knowledge, formOfAddress }: CommandDependencies,
): Promise<string> {
  const texts = replyTexts(language, formOfAddress).status;
  const status = await reminders.status();
  const zone = knowledge().registry.about.timeZone;
  const when = (instant: Date | undefined) => {
    if (instant === undefined) return texts.never;
    const local = toLocal(instant, zone);
    return `${dateText(local.slice(0, 10), language)}, ${local.slice(11)}`;
  };
  const { planned, sent, uncertain, failed } = status.byState;
  const warnings = [
    ...(status.operatorsKnown ? [] : [texts.noOperators]),
    ...(status.clock === 'ok' ? [] : [texts.clock(status.clock)]),
    ...(status.error === undefined ? [] : [texts.error(status.error)]),
  ];
  return [
    texts.lastPlan(when(status.lastPlan)),
    ...(status.nextDue === undefined ? [] : [texts.next(when(status.nextDue))]),
    texts.counts(planned, sent, uncertain, failed),
    ...calendars().sources.map(({ name, meetings, lastSuccess, stale }) =>
      texts.source(escapeMarkdown(name), meetings, when(lastSuccess), stale),
    ),
    ...(warnings.length === 0 ? [texts.fine] : warnings),
  ].join('\n\n');
}
