/** A command and a subscription → the subscription as it is to be, and what is said about it. Stores nothing. */
import type { Language } from '../../knowledge/language/detect.ts';
import { foldName } from '../../knowledge/language/fold.ts';
import { addDays, isLocal, type LocalDate, toLocalDate } from '../../knowledge/meetings/zone.ts';
import type { Command, SpokenDate } from './commands/command.ts';
import { lastDayOf } from './commands/pause.ts';
import type { CommandDependencies } from './handle.ts';
import { digestText, remindersText, settingsText, topicName, topicTitle } from './look.ts';
import { replyTexts } from './reply-text.ts';
import { readSettings } from './settings-card.ts';
import { DEFAULT_DIGEST, isEmpty, newSubscription, type Subscription, type Topics } from './subscription.ts';
import { resolveTopics, type Topic, topicKey, topicsOf } from './topics.ts';
import { dateText, enumeration, escapeMarkdown } from './wording.ts';

/** Commands that change something. */
export type Change = Exclude<
  Command,
  { do: 'unclear' | 'help' | 'status' | 'reports' | 'resolve' | 'list' | 'settings' | 'preview' }
>;

/** `next` undefined: the subscription is to go. */
export type Outcome =
  | { readonly reply: string }
  | { readonly next: Subscription | undefined; readonly said: readonly string[] };

/** A pause that is over is none: the form would not take it back, and nothing is to be resumed. */
export function withoutPast(
  stored: Subscription | undefined,
  { clock, knowledge }: Pick<CommandDependencies, 'clock' | 'knowledge'>,
): Subscription | undefined {
  const today = toLocalDate(clock(), knowledge().registry.about.timeZone);
  if (stored?.pausedUntil === undefined || stored.pausedUntil >= today) return stored;
  const { pausedUntil: _, ...rest } = stored;
  return rest;
}

export function changed(
  command: Change,
  before: Subscription | undefined,
  key: string,
  form: unknown,
  dependencies: CommandDependencies,
): Outcome {
  const stored = withoutPast(before, dependencies);
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
      const { until: end, days = 1 } = command;
      const until =
        end === undefined ? addDays(today, days - 1) : 'said' in end ? lastDayOf(end, today) : dateAfter(end, today);
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
  const { topic, kept, shown, ...chosen } = read;
  const now = dependencies.clock();
  if (
    chosen.pausedUntil !== undefined &&
    chosen.pausedUntil < toLocalDate(now, dependencies.knowledge().registry.about.timeZone)
  )
    return { reply: texts.pausePast };
  const { digest: _, pausedUntil: __, ...rest } = stored;
  // What somebody else has subscribed to since the form was made could not be ticked in it.
  const isUnticked = (name: string) => kept !== undefined && !kept.includes(name) && (shown?.includes(name) ?? true);
  const dropped = topicsOf(stored.topics).filter((one) => isUnticked(topicKey(one)));
  const topics = dropped.reduce(withoutTopic, stored.topics);
  const next: Subscription = { ...rest, ...chosen, topics, since: now.toISOString() };
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
  // By the name that the list shows: the registry may not know it any more.
  const listed = topicsOf(stored.topics).filter(
    (topic) => foldName(topicTitle(topic, language, dependencies)) === foldName(said),
  );
  const results = resolveTopics(said, dependencies.knowledge());
  const found = results.flatMap(({ found }) =>
    'topic' in found && has(stored.topics, found.topic) ? [found.topic] : [],
  );
  const topics = listed.length > 0 ? listed : found;
  if (topics.length === 0)
    return { reply: (stored.topics.everything ? texts.noException : texts.notSubscribed)(escapeMarkdown(said)) };
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
