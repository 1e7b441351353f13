/**
 * Commands of the reminders: a closed grammar in German and English. What does not fit it entirely is no command and
 * stays a question; so "wer erinnert an die Termine?" is none, and "abonniere" without a name is one that is incomplete.
 */
import type { Language } from '../../knowledge/language/detect.ts';
import { foldLetters } from '../../knowledge/language/fold.ts';
import { type Lead, leadTime, sortedLeads } from './lead.ts';

/** A day as somebody writes it; the year may be missing. */
export interface SpokenDate {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

export type Command = { readonly language: Language } & (
  | { readonly do: 'subscribe'; readonly topic: string }
  | { readonly do: 'unsubscribe'; readonly topic?: string }
  | {
      readonly do: 'digest';
      readonly on: boolean;
      readonly weekday?: number;
      readonly time?: string;
      readonly whenEmpty?: 'post' | 'skip';
    }
  | { readonly do: 'remind'; readonly leads: readonly Lead[] }
  | { readonly do: 'pause'; readonly until?: SpokenDate; readonly days?: number }
  | { readonly do: 'resume' }
  | { readonly do: 'list' }
  /** The form, and what it sends back. */
  | { readonly do: 'settings' }
  | { readonly do: 'save' }
  | { readonly do: 'language'; readonly to: Language }
  | { readonly do: 'preview'; readonly week?: number; readonly year?: number; readonly next?: boolean }
  | { readonly do: 'status' }
  | { readonly do: 'reports'; readonly on: boolean }
  | { readonly do: 'resolve'; readonly as: 'done' | 'resend'; readonly key: string }
  /** It begins like a command, but the rest cannot be understood. */
  | { readonly do: 'unclear'; readonly about: 'digest' | 'remind' | 'pause' | 'preview' | 'subscribe' }
);

const MAX_LENGTH = 300;

/** The command that a text is; undefined if it is none. */
export function readCommand(text: string): Command | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const said = text.replace(/\s+/g, ' ').trim();
  // Only the end: a name may have any signs.
  const plain = foldLetters(said)
    .replace(/[.!?\s]+$/, '')
    .replace(/^(?:bitte|please) |[, ]+(?:bitte|please)$/g, '')
    .trim();
  for (const rule of RULES) {
    const match = rule.pattern.exec(plain);
    if (match !== null) return rule.read(match.groups ?? {}, said);
  }
  return undefined;
}

interface Rule {
  readonly pattern: RegExp;
  read(groups: Record<string, string | undefined>, said: string): Command | undefined;
}

const rule = (pattern: RegExp, read: Rule['read']): Rule => ({ pattern, read });
const fixed = (pattern: RegExp, command: Command): Rule => ({ pattern, read: () => command });

const RULES: readonly Rule[] = [
  fixed(/^(?:status|betriebsstatus)$/, { language: 'de', do: 'status' }),
  fixed(/^(?:bot |reminder )status$/, { language: 'en', do: 'status' }),
  fixed(/^(?:abo-?|abos? |erinnerungs)?einstellungen$/, { language: 'de', do: 'settings' }),
  fixed(/^(?:(?:subscription|reminder) )?settings$/, { language: 'en', do: 'settings' }),
  fixed(/^abo-einstellungen speichern$/, { language: 'de', do: 'save' }),
  fixed(/^save subscription settings$/, { language: 'en', do: 'save' }),
  // subscribe
  rule(/^(?:abonniere?n?|abo auf)(?: (?<topic>.+))?$/, ({ topic }, said) => topicOf('de', topic, said)),
  rule(/^subscribe(?: (?:us |me )?(?:to )?(?<topic>.+))?$/, ({ topic }, said) => topicOf('en', topic, said)),
  // unsubscribe
  rule(
    /^(?:abbestellen?|bestelle (?<inner>.+) ab|(?:abo|abonnement)s? (?:loschen|beenden|kundigen))(?: (?<topic>.+))?$/,
    ({ topic, inner }, said) => unsubscribe('de', topic ?? inner, said),
  ),
  rule(/^(?<topic>.+) abbestellen$/, ({ topic }, said) => unsubscribe('de', topic, said)),
  rule(/^unsubscribe(?: (?:us |me )?(?:from )?(?<topic>.+))?$/, ({ topic }, said) => unsubscribe('en', topic, said)),
  // digest
  rule(/^(?:(?:wochen|wochentliche )ubersicht|wochenuberblick)(?: (?<rest>.+))?$/, ({ rest }) => digest('de', rest)),
  rule(/^weekly (?:digest|overview|summary)(?: (?<rest>.+))?$/, ({ rest }) => digest('en', rest)),
  // reminders
  fixed(
    /^(?:erinnerung(?:en)? (?:aus|abschalten|abstellen)|(?:erinnere?|erinner) (?:mich |uns )?(?:nicht|nie)(?: mehr)?|keine erinnerung(?:en)?(?: mehr)?)$/,
    { language: 'de', do: 'remind', leads: [] },
  ),
  fixed(/^(?:reminders? off|no(?: more)? reminders?|(?:do not|don't|never) remind(?: me| us)?(?: any ?more)?)$/, {
    language: 'en',
    do: 'remind',
    leads: [],
  }),
  rule(/^(?:erinnere?|erinnerung(?:en)?)(?: mich| uns)?(?: (?<rest>.+))?$/, ({ rest }) => remind('de', rest)),
  rule(/^(?:remind|reminders?)(?: me| us)?(?: (?<rest>.+))?$/, ({ rest }) => remind('en', rest)),
  // pause
  rule(/^(?:pausiere?n?|pause)(?: (?<rest>(?:bis|fur|eine?n?|\d+|zwei|drei|vier) ?.*))$/, ({ rest }) =>
    pause('de', rest),
  ),
  rule(/^pause (?<rest>(?:until|till|for|a|an|one|two|three|four|\d+) ?.*)$/, ({ rest }) => pause('en', rest)),
  fixed(/^(?:pausiere?n?)$/, { language: 'de', do: 'unclear', about: 'pause' }),
  fixed(/^pause$/, { language: 'en', do: 'unclear', about: 'pause' }),
  fixed(/^(?:fortsetzen|pause (?:beenden|aus|aufheben)|weiter erinnern)$/, { language: 'de', do: 'resume' }),
  fixed(/^(?:resume|end pause|unpause)$/, { language: 'en', do: 'resume' }),
  // looking
  fixed(/^(?:(?:meine |unsere |zeige? )?(?:abos|abonnements)|abo)$/, { language: 'de', do: 'list' }),
  fixed(/^(?:(?:my |our |show )?subscriptions|subscription)$/, { language: 'en', do: 'list' }),
  rule(/^vorschau(?: (?<rest>.+))?$/, ({ rest }) => preview('de', rest)),
  rule(/^preview(?: (?<rest>.+))?$/, ({ rest }) => preview('en', rest)),
  // language of the posts
  rule(/^(?:abosprache|abo sprache) (?<to>deutsch|englisch)$/, ({ to }) => ({
    language: 'de',
    do: 'language',
    to: to === 'deutsch' ? 'de' : 'en',
  })),
  rule(/^subscription language (?<to>german|english)$/, ({ to }) => ({
    language: 'en',
    do: 'language',
    to: to === 'german' ? 'de' : 'en',
  })),
  // operators
  fixed(/^(?:betriebs)?meldungen hier(?:her)?$/, { language: 'de', do: 'reports', on: true }),
  fixed(/^(?:betriebs)?meldungen aus$/, { language: 'de', do: 'reports', on: false }),
  fixed(/^(?:operator )?reports here$/, { language: 'en', do: 'reports', on: true }),
  fixed(/^(?:operator )?reports off$/, { language: 'en', do: 'reports', on: false }),
  rule(/^(?<word>erledigt|erneut senden) (?<key>[0-9a-f]{8,20})$/, ({ word, key }) => ({
    language: 'de',
    do: 'resolve',
    as: word === 'erledigt' ? 'done' : 'resend',
    key: key!,
  })),
  rule(/^(?<word>done|send again) (?<key>[0-9a-f]{8,20})$/, ({ word, key }) => ({
    language: 'en',
    do: 'resolve',
    as: word === 'done' ? 'done' : 'resend',
    key: key!,
  })),
];

/** The name as it was typed: folding is the resolver's business. Commands begin with it or end in it. */
function asTyped(topic: string, said: string): string {
  const words = topic.split(' ').length;
  const all = said
    .replace(/[.!?\s]+$/, '')
    .replace(/[, ]+(?:bitte|please)$/i, '')
    .split(' ');
  return all
    .slice(-words)
    .join(' ')
    .replace(/^[»„"'“]+|[«“"'”]+$/g, '');
}

function topicOf(language: Language, topic: string | undefined, said: string): Command {
  if (topic === undefined) return { language, do: 'unclear', about: 'subscribe' };
  return { language, do: 'subscribe', topic: asTyped(topic, said) };
}

function unsubscribe(language: Language, topic: string | undefined, said: string): Command {
  if (topic === undefined || /^(?:alle?s?|all|everything)$/.test(topic)) return { language, do: 'unsubscribe' };
  // "X abbestellen" and "bestelle X ab" end in a word of the command.
  const tail = foldLetters(said).replace(/[.!?\s]+$/, '');
  const cut = tail.endsWith(' abbestellen') || /^(?:bitte )?bestelle .* ab$/.test(tail);
  return {
    language,
    do: 'unsubscribe',
    topic: cut ? asTyped(topic, said.replace(/[.!?\s]+$/, '').replace(/ \S+$/, '')) : asTyped(topic, said),
  };
}

const WEEKDAYS: Readonly<Record<Language, RegExp>> = {
  de: /^(?:(?:jeden |am |immer )?(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?)(?: |$)/,
  en: /^(?:(?:on |every )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?)(?: |$)/,
};
const DAY_NUMBERS: Readonly<Record<string, number>> = {
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6,
  sonnabend: 6,
  sonntag: 7,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** `montags 8 uhr`, `mondays at 8:30 am`, `aus`, `auch ohne termine`. */
function digest(language: Language, rest: string | undefined): Command {
  if (rest === undefined || /^(?:an|ein|on)$/.test(rest)) return { language, do: 'digest', on: true };
  if (/^(?:aus|abschalten|abstellen|abbestellen|nein|off|no)$/.test(rest)) return { language, do: 'digest', on: false };
  const empty = /^(?<only>nur mit|only with)|^(?:auch|even|also)/.exec(rest);
  if (
    /^(?:auch (?:ohne termine|wenn nichts geplant ist|leer)|even (?:without meetings|if nothing is planned|when nothing is planned|if empty)|nur mit terminen|only with meetings)$/.test(
      rest,
    )
  ) {
    return { language, do: 'digest', on: true, whenEmpty: empty?.groups?.only ? 'skip' : 'post' };
  }
  const day = WEEKDAYS[language].exec(rest);
  const clock = rest.slice(day?.[0].length ?? 0).trim();
  const time = clock === '' ? undefined : timeOf(clock);
  if (clock !== '' && time === undefined) return { language, do: 'unclear', about: 'digest' };
  return {
    language,
    do: 'digest',
    on: true,
    ...(day ? { weekday: DAY_NUMBERS[day[1]!]! } : {}),
    ...(time ? { time } : {}),
  };
}

/** `8 uhr`, `um 8:30 uhr`, `8.30`, `at 8`, `8 am`, `2:15 pm` → `HH:mm`. */
function timeOf(text: string): string | undefined {
  const match = /^(?:um |at )?(\d{1,2})(?:[:.](\d{2}))?(?: ?(uhr|am|pm|a\.m|p\.m|o'?clock))?(?: (\d{2}))?$/.exec(text);
  if (match === null || (match[4] !== undefined && (match[3] !== 'uhr' || match[2] !== undefined))) return undefined;
  const half = match[3]?.replace('.', '');
  let hour = Number(match[1]);
  if (half === 'am' || half === 'pm') {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  const minute = Number(match[2] ?? match[4] ?? 0);
  return hour > 23 || minute > 59 ? undefined : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const NUMBERS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einen: 1,
  einer: 1,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const NUMBER = `\\d{1,3}|${Object.keys(NUMBERS).join('|')}`;
const numberOf = (word: string): number => NUMBERS[word] ?? Number(word);

const UNITS: Readonly<Record<string, (n: number) => Lead>> = {
  tag: (n) => `P${n}D`,
  day: (n) => `P${n}D`,
  woche: (n) => `P${n * 7}D`,
  week: (n) => `P${n * 7}D`,
  stunde: (n) => `PT${n}H`,
  hour: (n) => `PT${n}H`,
  minute: (n) => `PT${n}M`,
};
const PIECE = new RegExp(
  `^(?<count>${NUMBER}) ?(?<unit>tag|woche|stunde|minute|day|week|hour)(?:en|e|n|s)?(?: vorher| davor| before| ahead)?$`,
);
const TAIL =
  /(?: (?:vorher|davor|im voraus|vor (?:der|jeder) sitzung|vor dem termin|before|ahead|in advance|before (?:the|each|every) meeting))$/;

/** `3 tage und 2 stunden vorher`, `a week and 1 day before`. */
function remind(language: Language, rest: string | undefined): Command {
  const unclear = { language, do: 'unclear', about: 'remind' } as const;
  if (rest === undefined || /^(?:an|on)$/.test(rest)) return unclear;
  const leads = rest
    .replace(TAIL, '')
    .split(/ und | and | sowie |, ?/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const { count, unit } = PIECE.exec(piece.trim())?.groups ?? {};
      return count === undefined || unit === undefined ? undefined : UNITS[unit]!(numberOf(count));
    });
  if (leads.length === 0 || leads.length > 6) return unclear;
  if (leads.some((lead) => lead === undefined || leadTime(lead) === undefined)) return unclear;
  return { language, do: 'remind', leads: sortedLeads(leads as Lead[]) };
}

const MONTHS = [
  'jan|januar|january',
  'feb|februar|february',
  'mar|marz|mrz|march',
  'apr|april',
  'mai|may',
  'jun|juni|june',
  'jul|juli|july',
  'aug|august',
  'sep|sept|september',
  'okt|oct|oktober|october',
  'nov|november',
  'dez|dec|dezember|december',
];
const monthOf = (word: string): number => 1 + MONTHS.findIndex((names) => names.split('|').includes(word));

/** `bis 6.1.`, `until 6 January 2027`, `until 2027-01-06`, `für 2 wochen`, `for ten days`. */
function pause(language: Language, rest = ''): Command {
  const unclear = { language, do: 'unclear', about: 'pause' } as const;
  const span = new RegExp(
    `^(?:fur |for )?(?<count>${NUMBER}) (?<unit>tag|woche|day|week)(?:en|e|n|s)?(?: lang)?$`,
  ).exec(rest);
  if (span?.groups) {
    const days = numberOf(span.groups.count!) * (/woche|week/.test(span.groups.unit!) ? 7 : 1);
    return days >= 1 && days <= 366 ? { language, do: 'pause', days } : unclear;
  }
  const text = rest.replace(/^(?:bis|until|till)(?: (?:zum|einschliesslich|the|and including))? /, '');
  if (text === rest) return unclear;
  const until = spokenDate(text);
  return until === undefined ? unclear : { language, do: 'pause', until };
}

function spokenDate(text: string): SpokenDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dated(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const numeric = /^(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{2}|\d{4})?)?$/.exec(text);
  if (numeric)
    return dated(Number(numeric[1]), Number(numeric[2]), numeric[3] === undefined ? undefined : Number(numeric[3]));
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)?(?: of)? ?([a-z]+)\.?(?:,? (\d{4}))?$/.exec(text);
  if (dayFirst)
    return dated(
      Number(dayFirst[1]),
      monthOf(dayFirst[2]!),
      dayFirst[3] === undefined ? undefined : Number(dayFirst[3]),
    );
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text);
  if (monthFirst)
    return dated(
      Number(monthFirst[2]),
      monthOf(monthFirst[1]!),
      monthFirst[3] === undefined ? undefined : Number(monthFirst[3]),
    );
  return undefined;
}

function dated(day: number, month: number, year: number | undefined): SpokenDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const full = year === undefined ? undefined : year < 100 ? 2000 + year : year;
  // Without a year the day must exist in some year: 29.2. does.
  const last = new Date(Date.UTC(full ?? 2024, month, 0)).getUTCDate();
  if (day > last) return undefined;
  return { day, month, ...(full === undefined ? {} : { year: full }) };
}

/** `kw 48`, `kw 1 2027`, `diese woche`, `week 48`, `next week`. */
function preview(language: Language, rest: string | undefined): Command {
  if (rest === undefined || /^(?:diese[rn]? woche|this week)$/.test(rest)) return { language, do: 'preview' };
  if (/^(?:nachste[rn]? woche|next week)$/.test(rest)) return { language, do: 'preview', next: true };
  const match = /^(?:kw|kalenderwoche|week|woche|cw) ?(\d{1,2})(?:(?:\/| |, )(\d{4}))?$/.exec(rest);
  if (match === null) return { language, do: 'unclear', about: 'preview' };
  return {
    language,
    do: 'preview',
    week: Number(match[1]),
    ...(match[2] === undefined ? {} : { year: Number(match[2]) }),
  };
}
