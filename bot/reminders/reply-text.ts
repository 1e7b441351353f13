/** What the bot answers to commands. One table per language; the compiler keeps them complete. */
import type { Language } from '../../knowledge/language/detect.ts';
import type { Address } from '../texts/index.ts';

export interface ReplyTexts {
  readonly subscribed: (topics: string) => string;
  readonly already: (topics: string) => string;
  readonly unknownTopic: (said: string, near: readonly string[]) => string;
  readonly unsubscribed: (topics: string) => string;
  readonly unsubscribedAll: string;
  readonly notSubscribed: (topic: string) => string;
  /** Everything is subscribed, and somebody wants one thing less. */
  readonly noException: (topic: string) => string;
  readonly none: string;
  readonly topics: string;
  readonly everything: string;
  readonly field: (name: string) => string;
  readonly remindersAt: (leads: string) => string;
  readonly remindersOff: string;
  readonly digestAt: (weekday: string, time: string) => string;
  readonly digestOff: string;
  readonly digestEmpty: (post: boolean) => string;
  readonly pausedUntil: (date: string, resumes: string) => string;
  readonly pausePast: string;
  readonly resumed: string;
  readonly notPaused: string;
  readonly languageSet: string;
  readonly disabled: (reason: string) => string;
  readonly hint: string;
  /** All commands. */
  readonly help: string;
  readonly settings: string;
  readonly formUnclear: string;
  readonly forbidden: (who: 'owners' | 'listed') => string;
  readonly noPlace: string;
  readonly conflict: string;
  readonly operatorsOnly: string;
  readonly reportsHere: string;
  readonly reportsOff: string;
  readonly resolved: Readonly<Record<'done' | 'resend', string>>;
  readonly notResolved: Readonly<Record<'unknown' | 'ambiguous' | 'not-uncertain', string>>;
  readonly preview: (week: string) => string;
  readonly previewAt: (when: string) => string;
  readonly previewNone: string;
  readonly previewMore: (count: number) => string;
  readonly noSuchWeek: string;
  readonly unclear: Readonly<Record<'digest' | 'remind' | 'pause' | 'preview' | 'subscribe', string>>;
  readonly status: {
    readonly lastPlan: (when: string) => string;
    readonly next: (when: string) => string;
    readonly never: string;
    /** Conversations that get posts, and those switched off, by reason. */
    readonly places: (active: number, off: readonly (readonly [reason: string, count: number])[]) => string;
    readonly counts: (planned: number, sent: number, uncertain: number, failed: number) => string;
    readonly source: (name: string, meetings: number, when: string, state: 'fresh' | 'stale' | 'emptied') => string;
    readonly noOperators: string;
    readonly clock: (state: string) => string;
    readonly error: (code: string) => string;
    readonly fine: string;
  };
}

const german = (address: Address): ReplyTexts => {
  const you = (du: string, sie: string) => (address === 'du' ? du : sie);
  return {
    subscribed: (topics) => `Abonniert: ${topics}.`,
    already: (topics) => `Schon abonniert: ${topics}.`,
    unknownTopic: (said, near) =>
      `»${said}« ist weder ein Gremium noch ein Handlungsfeld des Verzeichnisses.${near.length > 0 ? ` Am nächsten: ${near.join('; ')}.` : ''}`,
    unsubscribed: (topics) => `Abbestellt: ${topics}.`,
    unsubscribedAll: 'Alles abbestellt. Hier kommen keine Erinnerungen und Wochenübersichten mehr.',
    notSubscribed: (topic) => `»${topic}« ist hier nicht abonniert.`,
    noException: (topic) =>
      `Hier ist alles abonniert, »${topic}« lässt sich nicht einzeln ausnehmen. »abbestellen« beendet alles; danach lässt sich abonnieren, was gewünscht ist.`,
    none: `Hier ist nichts abonniert. ${you('Schreib', 'Schreiben Sie')} zum Beispiel »abonniere alles« oder »abonniere« und den Namen eines Gremiums oder Handlungsfelds.`,
    topics: 'Abonniert',
    everything: 'alle Sitzungen',
    field: (name) => `Handlungsfeld ${name}`,
    remindersAt: (leads) =>
      `Erinnerungen: ${leads} vorher (auf Tage um 08:00 Uhr, an Wochenenden und Feiertagen früher).`,
    remindersOff: 'Erinnerungen: aus.',
    digestAt: (weekday, time) => `Wochenübersicht: ${weekday.toLowerCase()}s um ${time} Uhr.`,
    digestOff: 'Wochenübersicht: aus.',
    digestEmpty: (post) => (post ? 'Sie kommt auch in Wochen ohne Sitzung.' : 'In Wochen ohne Sitzung entfällt sie.'),
    pausedUntil: (date, resumes) => `Pausiert bis einschließlich ${date}; ab ${resumes} geht es weiter.`,
    pausePast: 'Dieses Datum ist vorbei.',
    resumed: 'Es geht weiter. Was in der Pause fällig war, wird nicht nachgeholt.',
    notPaused: 'Hier ist nichts pausiert.',
    languageSet: 'Erinnerungen und Wochenübersicht kommen jetzt auf Deutsch.',
    disabled: (reason) =>
      `Abgeschaltet, weil Teams hier nichts mehr annimmt (${reason}). Jedes »abonniere …« schaltet wieder ein.`,
    hint: 'Weiteres: »erinnere 3 tage und 2 stunden vorher«, »wochenübersicht montags 8 uhr«, »pausiere bis 6.1.«, »vorschau«, »abos«, »einstellungen«, »abbestellen«.',
    help: [
      '**Erinnerungen und Wochenübersicht**',
      [
        '- »abonniere alles«, oder mit dem Namen eines Gremiums oder Handlungsfelds; »abbestellen« für alles, oder mit Namen',
        '- »erinnere 3 tage und 2 stunden vorher«, »erinnerungen aus«',
        '- »wochenübersicht montags 8 uhr«, »wochenübersicht aus«, »wochenübersicht auch ohne termine«',
        '- »pausiere bis 6.1.«, »pausiere 2 wochen«, »fortsetzen«',
        '- »vorschau« oder »vorschau KW 48« zeigt, was hier gepostet würde',
        '- »abos« zeigt, was abonniert ist; »einstellungen« ein Formular für all das',
        '- »abosprache englisch« für Beiträge auf Englisch',
      ].join('\n'),
    ].join('\n\n'),
    settings: 'Einstellungen der Erinnerungen und der Wochenübersicht',
    formUnclear: 'Diese Angaben verstehe ich nicht; nichts wurde geändert.',
    forbidden: (who) =>
      who === 'owners'
        ? 'Das dürfen hier nur die Besitzer des Teams ändern.'
        : 'Das dürfen hier nur bestimmte Personen ändern; wer, legt der Betrieb fest.',
    noPlace: 'Abonnieren geht in Teams: im Chat mit dem Bot, in Gruppenchats und in Kanälen.',
    conflict: `Jemand hat das eben zugleich geändert. Bitte ${you('versuch', 'versuchen Sie')} es noch einmal.`,
    operatorsOnly: 'Das dürfen nur die Betreiber; ihre Kennungen stehen in der Konfiguration.',
    reportsHere: 'Meldungen über unklare und nicht zugestellte Beiträge kommen ab jetzt hierher.',
    reportsOff: 'Meldungen kommen nicht mehr. Unklare Beiträge zeigt dann nur »npm run -s outbox«.',
    resolved: { done: 'Vermerkt: ist da.', resend: 'Wird noch einmal gesendet.' },
    notResolved: {
      unknown: 'Diese Kennung gibt es nicht.',
      ambiguous: 'Diese Kennung ist nicht eindeutig; bitte mehr Zeichen.',
      'not-uncertain': 'Dieser Beitrag ist nicht (mehr) unklar.',
    },
    preview: (week) => `**Vorschau KW ${Number(week.slice(6))}** – das würde hier gepostet:`,
    previewAt: (when) => `**${when} Uhr**`,
    previewNone: 'Nichts.',
    previewMore: (count) =>
      `… und ${count} weitere ${count === 1 ? 'Beitrag' : 'Beiträge'}, für eine Nachricht zu viel.`,
    noSuchWeek: 'Diese Woche gibt es in dem Jahr nicht.',
    unclear: {
      digest:
        'Zum Beispiel »wochenübersicht montags 8 uhr«, »wochenübersicht aus« oder »wochenübersicht auch ohne termine«.',
      remind:
        'Zum Beispiel »erinnere 3 tage und 2 stunden vorher« oder »erinnerungen aus«; höchstens sechs Vorläufe, keiner über 92 Tage.',
      pause:
        'Zum Beispiel »pausiere bis 6.1.«, »pausiere bis Montag« oder »pausiere 2 wochen«; »fortsetzen« hebt die Pause auf.',
      preview: 'Zum Beispiel »vorschau«, »vorschau nächste woche« oder »vorschau KW 48«.',
      subscribe: 'Was? Zum Beispiel »abonniere alles«, oder den Namen eines Gremiums oder Handlungsfelds.',
    },
    status: {
      lastPlan: (when) => `Zuletzt geplant: ${when}.`,
      next: (when) => `Nächster Beitrag: ${when}.`,
      never: 'noch nie',
      places: (active, off) =>
        `Orte mit Abo: ${active}${off.map(([reason, count]) => `; ${count} abgeschaltet (${reason})`).join('')}.`,
      counts: (planned, sent, uncertain, failed) =>
        `Geplant ${planned}, gesendet ${sent}, unklar ${uncertain}, abgelehnt ${failed}.`,
      source: (name, meetings, when, state) =>
        `Kalender ${name}: ${meetings} Sitzungen, gelesen ${when}${{ fresh: '', stale: ', zurzeit nicht zu lesen', emptied: ', jetzt plötzlich leer: abgesagt wird deshalb nichts, der letzte Stand gilt weiter' }[state]}.`,
      noOperators: '⚠ Niemand bekommt Meldungen: »meldungen hier« im Kanal der Betreiber.',
      clock: (state) => `⚠ Die Uhr ist gesprungen (${state}); es wird nichts gesendet, bis sie wieder verlässlich ist.`,
      error: (code) => `⚠ Die letzte Planung ist gescheitert (${code}).`,
      fine: 'Keine Fehler.',
    },
  };
};

const english: ReplyTexts = {
  subscribed: (topics) => `Subscribed: ${topics}.`,
  already: (topics) => `Already subscribed: ${topics}.`,
  unknownTopic: (said, near) =>
    `“${said}” is neither a body nor a field of the registry.${near.length > 0 ? ` Nearest: ${near.join('; ')}.` : ''}`,
  unsubscribed: (topics) => `Unsubscribed: ${topics}.`,
  unsubscribedAll: 'Unsubscribed from everything. No more reminders and digests here.',
  notSubscribed: (topic) => `“${topic}” is not subscribed here.`,
  noException: (topic) =>
    `Everything is subscribed here, “${topic}” cannot be left out. “unsubscribe” ends all of it; then subscribe to what is wanted.`,
  none: 'Nothing is subscribed here. For example: “subscribe to everything”, or “subscribe to” and the name of a body or field.',
  topics: 'Subscribed',
  everything: 'all meetings',
  field: (name) => `field ${name}`,
  remindersAt: (leads) => `Reminders: ${leads} before (days at 08:00, earlier on weekends and public holidays).`,
  remindersOff: 'Reminders: off.',
  digestAt: (weekday, time) => `Weekly digest: ${weekday}s at ${time}.`,
  digestOff: 'Weekly digest: off.',
  digestEmpty: (post) =>
    post ? 'It is posted in weeks without meetings too.' : 'It is left out in weeks without meetings.',
  pausedUntil: (date, resumes) => `Paused up to and including ${date}; posts go on from ${resumes}.`,
  pausePast: 'This date has passed.',
  resumed: 'Posts go on. What was due during the pause is not made up for.',
  notPaused: 'Nothing is paused here.',
  languageSet: 'Reminders and digests are in English now.',
  disabled: (reason) =>
    `Switched off, since Teams accepts nothing here any more (${reason}). Any “subscribe to …” switches it on again.`,
  hint: 'More: “remind 3 days and 2 hours before”, “weekly digest mondays 8:00”, “pause until 6 January”, “preview”, “subscriptions”, “settings”, “unsubscribe”.',
  help: [
    '**Reminders and weekly digest**',
    [
      '- “subscribe to everything”, or to the name of a body or field; “unsubscribe” from everything, or with a name',
      '- “remind 3 days and 2 hours before”, “reminders off”',
      '- “weekly digest mondays 8:00”, “weekly digest off”, “weekly digest even without meetings”',
      '- “pause until 6 January”, “pause for 2 weeks”, “resume”',
      '- “preview” or “preview week 48” shows what would be posted here',
      '- “subscriptions” shows what is subscribed; “settings” is a form for all of this',
      '- “subscription language german” for posts in German',
    ].join('\n'),
  ].join('\n\n'),
  settings: 'Settings of reminders and weekly digest',
  formUnclear: 'I do not understand these settings; nothing was changed.',
  forbidden: (who) =>
    who === 'owners'
      ? 'Only the owners of the team may change that here.'
      : 'Only certain people may change that here; the operators decide who.',
  noPlace: 'Subscriptions are made in Teams: in the chat with the bot, in group chats and in channels.',
  conflict: 'Somebody has just changed this at the same time. Please try again.',
  operatorsOnly: 'Only the operators may do that; their ids stand in the configuration.',
  reportsHere: 'Reports about uncertain and undelivered posts come here from now on.',
  reportsOff: 'No more reports. Uncertain posts are only shown by “npm run -s outbox” then.',
  resolved: { done: 'Noted: it is there.', resend: 'It is sent again.' },
  notResolved: {
    unknown: 'There is no such mark.',
    ambiguous: 'This mark is not unique; more characters, please.',
    'not-uncertain': 'This post is not uncertain (any more).',
  },
  preview: (week) => `**Preview of week ${Number(week.slice(6))}** – this would be posted here:`,
  previewAt: (when) => `**${when}**`,
  previewNone: 'Nothing.',
  previewMore: (count) => `… and ${count} more ${count === 1 ? 'post' : 'posts'}, too much for one message.`,
  noSuchWeek: 'That year has no such week.',
  unclear: {
    digest: 'For example “weekly digest mondays 8:00”, “weekly digest off” or “weekly digest even without meetings”.',
    remind: 'For example “remind 3 days and 2 hours before” or “reminders off”; at most six leads, none above 92 days.',
    pause: 'For example “pause until 6 January”, “pause until Monday” or “pause for 2 weeks”; “resume” ends the pause.',
    preview: 'For example “preview”, “preview next week” or “preview week 48”.',
    subscribe: 'To what? For example “subscribe to everything”, or to the name of a body or field.',
  },
  status: {
    lastPlan: (when) => `Last planned: ${when}.`,
    next: (when) => `Next post: ${when}.`,
    never: 'never',
    places: (active, off) =>
      `Places with a subscription: ${active}${off.map(([reason, count]) => `; ${count} switched off (${reason})`).join('')}.`,
    counts: (planned, sent, uncertain, failed) =>
      `Planned ${planned}, sent ${sent}, uncertain ${uncertain}, refused ${failed}.`,
    source: (name, meetings, when, state) =>
      `Calendar ${name}: ${meetings} meetings, read ${when}${{ fresh: '', stale: ', cannot be read at the moment', emptied: ', suddenly empty now: nothing is called off for that, its last state holds' }[state]}.`,
    noOperators: '⚠ Nobody gets reports: “reports here” in the operators’ channel.',
    clock: (state) => `⚠ The clock has jumped (${state}); nothing is sent until it can be trusted.`,
    error: (code) => `⚠ The last planning failed (${code}).`,
    fine: 'No errors.',
  },
};

const GERMAN: Readonly<Record<Address, ReplyTexts>> = { du: german('du'), sie: german('sie') };
export const replyTexts = (language: Language, address: Address = 'sie'): ReplyTexts =>
  language === 'en' ? english : GERMAN[address];
