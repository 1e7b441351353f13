import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Command, readCommand } from '../../../bot/reminders/commands/command.ts';

const de = { language: 'de' };
const en = { language: 'en' };

describe('a command is read', () => {
  const cases: readonly (readonly [string, object])[] = [
    ['abonniere AG Migration', { ...de, do: 'subscribe', topic: 'AG Migration' }],
    ['Bitte abonniere AG Ärzt*innen/Kliniken!', { ...de, do: 'subscribe', topic: 'AG Ärzt*innen/Kliniken' }],
    ['abonniere »Netzwerk Demenz«', { ...de, do: 'subscribe', topic: 'Netzwerk Demenz' }],
    ['subscribe to Integration', { ...en, do: 'subscribe', topic: 'Integration' }],
    ['Subscribe me to everything, please', { ...en, do: 'subscribe', topic: 'everything' }],
    ['abonniere', { ...de, do: 'unclear', about: 'subscribe' }],
    ['abbestellen', { ...de, do: 'unsubscribe' }],
    ['alles abbestellen', { ...de, do: 'unsubscribe' }],
    ['AG Migration abbestellen', { ...de, do: 'unsubscribe', topic: 'AG Migration' }],
    ['Bestelle die AG Migration ab', { ...de, do: 'unsubscribe', topic: 'die AG Migration' }],
    ['unsubscribe from AG Migration', { ...en, do: 'unsubscribe', topic: 'AG Migration' }],
    ['unsubscribe', { ...en, do: 'unsubscribe' }],
    ['wochenübersicht montags 8 uhr', { ...de, do: 'digest', on: true, weekday: 1, time: '08:00' }],
    ['Wochenuebersicht jeden Freitag um 15:30 Uhr', { ...de, do: 'digest', on: true, weekday: 5, time: '15:30' }],
    ['wochenübersicht dienstags 8 uhr 15', { ...de, do: 'digest', on: true, weekday: 2, time: '08:15' }],
    ['Wochenübersicht', { ...de, do: 'digest', on: true }],
    ['wochenübersicht aus', { ...de, do: 'digest', on: false }],
    ['wochenübersicht auch ohne Termine', { ...de, do: 'digest', on: true, whenEmpty: 'post' }],
    ['weekly digest only with meetings', { ...en, do: 'digest', on: true, whenEmpty: 'skip' }],
    ['weekly digest mondays 8:00', { ...en, do: 'digest', on: true, weekday: 1, time: '08:00' }],
    ['weekly digest on Fridays at 3 pm', { ...en, do: 'digest', on: true, weekday: 5, time: '15:00' }],
    ['weekly digest at 12 am', { ...en, do: 'digest', on: true, time: '00:00' }],
    ['wochenübersicht montags 25 uhr', { ...de, do: 'unclear', about: 'digest' }],
    ['erinnere 3 tage und 2 stunden vorher', { ...de, do: 'remind', leads: ['P3D', 'PT2H'] }],
    [
      'erinnere uns eine Woche, einen Tag und 30 Minuten vorher',
      { ...de, do: 'remind', leads: ['P7D', 'P1D', 'PT30M'] },
    ],
    ['erinnere 1 tag, 1 tag und 2 wochen vorher', { ...de, do: 'remind', leads: ['P14D', 'P1D'] }],
    ['remind 3 days and 2 hours before', { ...en, do: 'remind', leads: ['P3D', 'PT2H'] }],
    ['remind us a week before', { ...en, do: 'remind', leads: ['P7D'] }],
    ['erinnerungen aus', { ...de, do: 'remind', leads: [] }],
    ['reminders off', { ...en, do: 'remind', leads: [] }],
    ['erinnere 100 tage vorher', { ...de, do: 'unclear', about: 'remind' }],
    ['pausiere bis 6.1.', { ...de, do: 'pause', until: { day: 6, month: 1 } }],
    ['pausiere bis zum 6. Januar 2027', { ...de, do: 'pause', until: { day: 6, month: 1, year: 2027 } }],
    ['pausiere bis 1.3.27', { ...de, do: 'pause', until: { day: 1, month: 3, year: 2027 } }],
    ['pause until 6 January', { ...en, do: 'pause', until: { day: 6, month: 1 } }],
    ['pause until Jan 6th, 2027', { ...en, do: 'pause', until: { day: 6, month: 1, year: 2027 } }],
    ['pause until 2027-01-06', { ...en, do: 'pause', until: { day: 6, month: 1, year: 2027 } }],
    ['pausiere zwei Wochen', { ...de, do: 'pause', days: 14 }],
    ['pause for 10 days', { ...en, do: 'pause', days: 10 }],
    ['pausiere bis 31.2.', { ...de, do: 'unclear', about: 'pause' }],
    ['AG Wasser nicht mehr abonnieren', { ...de, do: 'unsubscribe', topic: 'AG Wasser' }],
    ['wir möchten AG Wasser nicht mehr abonnieren', { ...de, do: 'unsubscribe', topic: 'AG Wasser' }],
    ['abonniere AG Wasser nicht mehr', { ...de, do: 'unsubscribe', topic: 'AG Wasser' }],
    ['abonniere nicht AG Wasser', { ...de, do: 'unsubscribe', topic: 'AG Wasser' }],
    ['erinnere uns nicht mehr an die Sitzungen der AG Wasser', { ...de, do: 'unsubscribe', topic: 'AG Wasser' }],
    ['keine Erinnerungen mehr an AG Wasser', { ...de, do: 'unsubscribe', topic: 'AG Wasser' }],
    ["don't remind us about AG Wasser", { ...en, do: 'unsubscribe', topic: 'AG Wasser' }],
    ['ich will keine Wochenübersicht mehr', { ...de, do: 'digest', on: false }],
    ['Wochenübersicht abbestellen', { ...de, do: 'digest', on: false }],
    ['no more weekly digest', { ...en, do: 'digest', on: false }],
    ['erinnerungen abbestellen', { ...de, do: 'remind', leads: [] }],
    ['erinnere 0 minuten vorher', { ...de, do: 'unclear', about: 'remind' }],
    ['fortsetzen', { ...de, do: 'resume' }],
    ['abos', { ...de, do: 'list' }],
    ['Subscriptions?', { ...en, do: 'list' }],
    ['vorschau KW 48', { ...de, do: 'preview', week: 48 }],
    ['vorschau kw 1 2027', { ...de, do: 'preview', week: 1, year: 2027 }],
    ['vorschau nächste Woche', { ...de, do: 'preview', next: true }],
    ['preview week 48', { ...en, do: 'preview', week: 48 }],
    ['status', { ...de, do: 'status', bare: true }],
    ['meldungen hier', { ...de, do: 'reports', on: true }],
    ['erneut senden 0123abcd', { ...de, do: 'resolve', as: 'resend', key: '0123abcd' }],
    ['done 0123abcd', { ...en, do: 'resolve', as: 'done', key: '0123abcd' }],
    ['Kannst du uns bitte die AG Migration abonnieren?', { ...de, do: 'subscribe', topic: 'die AG Migration' }],
    ['Ich möchte AG Migration abonnieren', { ...de, do: 'subscribe', topic: 'AG Migration' }],
    ['erinnere uns an die Sitzungen der AG Migration', { ...de, do: 'subscribe', topic: 'AG Migration' }],
    ['remind me of the meetings of AG Migration', { ...en, do: 'subscribe', topic: 'AG Migration' }],
    ['Could you please subscribe this channel to Integration?', { ...en, do: 'subscribe', topic: 'Integration' }],
    ['abonniere diesen Kanal', { ...de, do: 'unclear', about: 'subscribe' }],
    ['pausiere morgen', { ...de, do: 'unclear', about: 'pause' }],
    ['Wochen-Übersicht', { ...de, do: 'digest', on: true }],
    ['hilfe abos', { ...de, do: 'help' }],
    ['help with reminders', { ...en, do: 'help' }],
    ['Wie kann ich ein Gremium abonnieren?', { ...de, do: 'help' }],
    ['How do I unsubscribe?', { ...en, do: 'help' }],
    ['abosprache englisch', { ...de, do: 'language', to: 'en' }],
  ];
  it.each(cases)('%s', (text, command) => expect(readCommand(text)).toEqual(command as Command));
});

describe('a slip of the pen in the first word', () => {
  it.each([
    ['aboniere AG Migration', { ...de, do: 'subscribe', topic: 'AG Migration' }],
    ['abbonieren AG Migration', { ...de, do: 'subscribe', topic: 'AG Migration' }],
    ['wochenübesicht montags 8 uhr', { ...de, do: 'digest', on: true, weekday: 1, time: '08:00' }],
    ['erinere 2 tage vorher', { ...de, do: 'remind', leads: ['P2D'] }],
    ['pausire bis 6.1.', { ...de, do: 'pause', until: { day: 6, month: 1 } }],
    ['vorscahu kw 48', { ...de, do: 'preview', week: 48 }],
    ['subscirbe to Integration', { ...en, do: 'subscribe', topic: 'Integration' }],
    ['einstelungen', { ...de, do: 'settings' }],
  ])('%s', (text, command) => expect(readCommand(text)).toEqual(command as Command));
});

it('none of the questions of the test sets is a command', () => {
  const folder = new URL('../../questions/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const questions = files.flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => (JSON.parse(line) as { question: string }).question),
  );
  expect(questions.length).toBeGreaterThan(1_000);
  expect(questions.filter((question) => readCommand(question) !== undefined)).toEqual([]);
});

describe('a question is no command', () => {
  it.each([
    'Wer erinnert an die Termine?',
    'Wann tagt die AG Migration das nächste Mal?',
    'Wie oft tagt der Ausschuss?',
    'Was ist der Status der AG Migration?',
    'Welche Abos gibt es für den Bus?',
    'Wer koordiniert das Netzwerk?',
    'which meetings are next week?',
    'Status?',
    'Wer hat die Übersicht über die Netzwerke?',
    'Übersicht der Gremien',
    'Wer hat die AG Migration abonniert?',
    'Pause zwischen den Sitzungen',
    'Können Sie mir sagen, wer die AG Migration koordiniert?',
    'sittings next week',
    'review',
    '',
  ])('%s', (text) => expect(readCommand(text)).toBeUndefined());

  it('and neither is a very long text', () => expect(readCommand(`abonniere ${'x'.repeat(400)}`)).toBeUndefined());
});
