/** What a conversation is told of its subscription, of a week to come, and of the state of delivery. */
import type { Language } from '../../knowledge/language/detect.ts';
import { daysOfWeek, isoWeekOf, mondayOf, weekKey } from '../../knowledge/meetings/iso-week.ts';
import { addDays, type LocalDate, toInstant, toLocal, toLocalDate } from '../../knowledge/meetings/zone.ts';
import type { ConversationAddress } from '../ports.ts';
import type { Command } from './commands/command.ts';
import type { CommandDependencies } from './handle.ts';
import { planInput } from './plan-input.ts';
import { createPlanner } from './planner.ts';
import type { SubscriptionStore } from './ports.ts';
import { previewPosts } from './preview.ts';
import { replyTexts } from './reply-text.ts';
import type { Subscription } from './subscription.ts';
import { type Topic, topicsOf } from './topics.ts';
import { dateText, escapeMarkdown, leadsText, weekdayName } from './wording.ts';

/** Teams takes some 28 KB as text in one message. */
const MAX_PREVIEW = 20_000;

/** Safe as Markdown. */
export const topicName = (...of: Parameters<typeof topicTitle>): string => escapeMarkdown(topicTitle(...of));

export function topicTitle(
  topic: Topic,
  language: Language,
  { knowledge, formOfAddress }: CommandDependencies,
): string {
  const { registry } = knowledge();
  const texts = replyTexts(language, formOfAddress);
  if (topic.kind === 'everything') return texts.everything;
  if (topic.kind === 'field') return texts.field(registry.fields.get(topic.id)?.[language] ?? topic.id);
  return registry.entries.get(topic.id)?.name ?? topic.id;
}

export function remindersText(
  { leads }: Subscription,
  language: Language,
  { formOfAddress }: CommandDependencies,
): string {
  const texts = replyTexts(language, formOfAddress);
  return leads.length === 0 ? texts.remindersOff : texts.remindersAt(leadsText(leads, language));
}

export function digestText(
  { digest }: Subscription,
  language: Language,
  { formOfAddress }: CommandDependencies,
): string {
  const texts = replyTexts(language, formOfAddress);
  if (digest === undefined) return texts.digestOff;
  return `${texts.digestAt(weekdayName(digest.weekday, language), digest.time)} ${texts.digestEmpty(digest.whenEmpty === 'post')}`;
}

export const settingsText = (
  subscription: Subscription,
  language: Language,
  dependencies: CommandDependencies,
): string =>
  `${remindersText(subscription, language, dependencies)}\n\n${digestText(subscription, language, dependencies)}`;

export function listText(
  stored: Subscription | undefined,
  language: Language,
  dependencies: CommandDependencies,
): string {
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
export async function previewText(
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
  let length = 0;
  const shown: string[] = [];
  for (const line of lines) {
    length += line.length;
    if (length > MAX_PREVIEW) break;
    shown.push(line);
  }
  return [
    texts.preview(weekKey(isoWeekOf(monday))),
    ...(lines.length === 0 ? [texts.previewNone] : shown),
    ...(shown.length < lines.length ? [texts.previewMore(lines.length - shown.length)] : []),
  ].join('\n\n');
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

const PAGE = 500;

/** How many places get posts, and why others do not; their names are known to nobody. */
async function placesOf(store: SubscriptionStore): Promise<[active: number, off: [reason: string, count: number][]]> {
  const off = new Map<string, number>();
  let active = 0;
  for (let after: string | undefined; ; ) {
    const page = await store.page(after, PAGE);
    for (const { disabled } of page) {
      if (disabled === undefined) active += 1;
      else off.set(disabled, (off.get(disabled) ?? 0) + 1);
    }
    if (page.length < PAGE) return [active, [...off]];
    after = page.at(-1)!.conversation;
  }
}

export async function statusText(
  language: Language,
  { reminders, subscriptions, calendars, knowledge, formOfAddress }: CommandDependencies,
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
  const { sources } = calendars();
  const warnings = [
    ...(status.operatorsKnown ? [] : [texts.noOperators]),
    ...(status.clock === 'ok' ? [] : [texts.clock(status.clock)]),
    ...(status.error === undefined ? [] : [texts.error(status.error)]),
  ];
  return [
    texts.lastPlan(when(status.lastPlan)),
    ...(status.nextDue === undefined ? [] : [texts.next(when(status.nextDue))]),
    texts.counts(planned, sent, uncertain, failed),
    texts.places(...(await placesOf(subscriptions))),
    ...sources.map(({ name, meetings, lastSuccess, stale, emptied }) =>
      texts.source(escapeMarkdown(name), meetings, when(lastSuccess), emptied ? 'emptied' : stale ? 'stale' : 'fresh'),
    ),
    ...(warnings.length === 0 && !sources.some(({ stale }) => stale) ? [texts.fine] : warnings),
  ].join('\n\n');
}
