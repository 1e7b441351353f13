/** The subscription as a form: the same settings as the commands, for people who would rather press than type. */
import type { Language } from '../../knowledge/language/detect.ts';
import { isLocal } from '../../knowledge/meetings/zone.ts';
import type { CardJson } from '../ports.ts';
import { type Lead, leadTime, sortedLeads } from './lead.ts';
import { DEFAULT_DIGEST, type DigestSettings, type Subscription } from './subscription.ts';
import { leadText, weekdayName } from './wording.ts';

/** Leads that the form offers beside those that are set already. */
const OFFERED: readonly Lead[] = ['P14D', 'P7D', 'P3D', 'P1D', 'PT2H', 'PT1H'];
const MOST_LEADS = 12;
const MOST_TOPIC = 200;
const MOST_KEPT = 10_000;

export interface Settings {
  readonly leads: readonly Lead[];
  readonly digest?: DigestSettings;
  readonly pausedUntil?: string;
  readonly language?: Language;
  /** Values of the choices that stay subscribed; missing: all of them. */
  readonly kept?: readonly string[];
  /** Values of the choices that the form had; missing: what is subscribed. */
  readonly shown?: readonly string[];
  /** Something to subscribe to, as it was typed. */
  readonly topic?: string;
}

/** Words by which the buttons come back as commands; the grammar knows them. */
export const SAVE: Readonly<Record<Language, string>> = {
  de: 'abo-einstellungen speichern',
  en: 'save subscription settings',
};

const TEXTS = {
  de: {
    title: 'Erinnerungen und Wochenübersicht',
    subscribed: 'Abonniert',
    language: 'Sprache der Beiträge',
    none: 'Hier ist noch nichts abonniert.',
    add: 'Dazu abonnieren',
    example: 'Gremium, Handlungsfeld oder »alles«',
    leads: 'Erinnern vor der Sitzung',
    digest: 'Wochenübersicht',
    off: 'aus',
    time: 'Uhrzeit',
    empty: 'Auch in Wochen ohne Sitzung',
    pause: 'Pausieren bis einschließlich',
    save: 'Speichern',
    preview: 'Vorschau',
    previewCommand: 'vorschau',
    leave: 'Alles abbestellen',
    leaveCommand: 'abbestellen',
    every: (day: string) => `${day.toLowerCase()}s`,
  },
  en: {
    title: 'Reminders and weekly digest',
    subscribed: 'Subscribed',
    language: 'Language of the posts',
    none: 'Nothing is subscribed here yet.',
    add: 'Subscribe to',
    example: 'a body, a field or “everything”',
    leads: 'Remind before the meeting',
    digest: 'Weekly digest',
    off: 'off',
    time: 'Time',
    empty: 'In weeks without meetings too',
    pause: 'Pause up to and including',
    save: 'Save',
    preview: 'Preview',
    previewCommand: 'preview',
    leave: 'Unsubscribe from everything',
    leaveCommand: 'unsubscribe',
    every: (day: string) => `${day}s`,
  },
} as const;

/** `topics`: what is subscribed, worded, with a value by which the form names it. */
export function settingsCard(
  subscription: Pick<Subscription, 'leads' | 'digest' | 'pausedUntil' | 'language'>,
  topics: readonly { readonly title: string; readonly value: string }[],
  language: Language,
): CardJson {
  const texts = TEXTS[language];
  const { leads, digest, pausedUntil } = subscription;
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    title: texts.every(weekdayName(day, language)),
    value: String(day),
  }));
  const submit = (title: string, text: string) => ({
    type: 'Action.Submit',
    title,
    data: { text },
    associatedInputs: 'none',
  });
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    lang: language,
    body: [
      { type: 'TextBlock', text: texts.title, wrap: true, size: 'Medium', weight: 'Bolder' },
      topics.length === 0
        ? { type: 'TextBlock', text: texts.none, wrap: true }
        : {
            type: 'Input.ChoiceSet',
            id: 'kept',
            label: texts.subscribed,
            isMultiSelect: true,
            wrap: true,
            value: topics.map(({ value }) => value).join(','),
            choices: topics,
          },
      { type: 'Input.Text', id: 'topic', label: texts.add, placeholder: texts.example, maxLength: MOST_TOPIC },
      {
        type: 'Input.ChoiceSet',
        id: 'leads',
        label: texts.leads,
        isMultiSelect: true,
        value: leads.join(','),
        choices: sortedLeads([...OFFERED, ...leads]).map((lead) => ({ title: leadText(lead, language), value: lead })),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'weekday',
        label: texts.digest,
        style: 'compact',
        value: digest === undefined ? '0' : String(digest.weekday),
        choices: [{ title: texts.off, value: '0' }, ...days],
      },
      { type: 'Input.Time', id: 'time', label: texts.time, value: digest?.time ?? DEFAULT_DIGEST.time },
      { type: 'Input.Toggle', id: 'whenEmpty', title: texts.empty, value: String(digest?.whenEmpty === 'post') },
      {
        type: 'Input.Date',
        id: 'pausedUntil',
        label: texts.pause,
        ...(pausedUntil === undefined ? {} : { value: pausedUntil }),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'language',
        label: texts.language,
        style: 'compact',
        value: subscription.language,
        choices: [
          { title: 'Deutsch', value: 'de' },
          { title: 'English', value: 'en' },
        ],
      },
      // Two rows: three buttons are too many for a phone.
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Submit',
            title: texts.save,
            data: { text: SAVE[language], shown: topics.map(({ value }) => value).join(',') },
          },
          submit(texts.preview, texts.previewCommand),
        ],
      },
      { type: 'ActionSet', actions: [submit(texts.leave, texts.leaveCommand)] },
    ],
  };
}

/** What came back from the form; undefined if it is not what the form sends. Nothing of it is trusted. */
export function readSettings(value: unknown): Settings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  // A client may leave out what is empty.
  const {
    leads = '',
    weekday,
    time,
    whenEmpty,
    pausedUntil,
    topic,
    kept,
    shown,
    language,
  } = value as Record<string, unknown>;
  if (typeof leads !== 'string' || typeof weekday !== 'string' || !/^[0-7]$/.test(weekday)) return undefined;
  const chosen = leads.split(',').filter((lead) => lead !== '');
  if (chosen.length > MOST_LEADS || chosen.some((lead) => leadTime(lead) === undefined)) return undefined;
  const day = Number(weekday);
  if (day > 0 && (typeof time !== 'string' || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))) return undefined;
  const until = typeof pausedUntil === 'string' && pausedUntil !== '' ? pausedUntil : undefined;
  if (until !== undefined && (until.length !== 10 || !isLocal(until))) return undefined;
  for (const names of [kept, shown])
    if (names !== undefined && (typeof names !== 'string' || names.length > MOST_KEPT)) return undefined;
  if (language !== undefined && language !== 'de' && language !== 'en') return undefined;
  const said = typeof topic === 'string' ? topic.trim() : '';
  if (said.length > MOST_TOPIC) return undefined;
  return {
    leads: sortedLeads(chosen),
    ...(day === 0
      ? {}
      : { digest: { weekday: day, time: time as string, whenEmpty: String(whenEmpty) === 'true' ? 'post' : 'skip' } }),
    ...(until === undefined ? {} : { pausedUntil: until }),
    ...(language === undefined ? {} : { language }),
    ...(typeof kept === 'string' ? { kept: kept.split(',') } : {}),
    ...(typeof shown === 'string' ? { shown: shown.split(',') } : {}),
    ...(said === '' ? {} : { topic: said }),
  };
}
