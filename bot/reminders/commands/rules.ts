/** The closed grammar: what is said, German and English, and the command that it is. The first rule that fits counts. */
import type { Command } from './command.ts';
import { digest } from './digest.ts';
import { pause } from './pause.ts';
import { preview } from './preview.ts';
import { remind } from './remind.ts';
import { topicOf, unsubscribe } from './topic.ts';

export interface Rule {
  readonly pattern: RegExp;
  read(groups: Record<string, string | undefined>, said: string): Command | undefined;
}

const rule = (pattern: RegExp, read: Rule['read']): Rule => ({ pattern, read });
const fixed = (pattern: RegExp, command: Command): Rule => ({ pattern, read: () => command });

export const RULES: readonly Rule[] = [
  // With a question mark it is one, about whatever was talked of.
  rule(/^status$/, (_, said) => (said.endsWith('?') ? undefined : { language: 'de', do: 'status', bare: true })),
  fixed(/^betriebsstatus$/, { language: 'de', do: 'status' }),
  fixed(/^(?:bot |reminder )status$/, { language: 'en', do: 'status' }),
  fixed(/^(?:abo-?|abos? |erinnerungs)?einstellungen$/, { language: 'de', do: 'settings' }),
  fixed(/^(?:(?:subscription|reminder) )?settings$/, { language: 'en', do: 'settings' }),
  fixed(/^abo-einstellungen speichern$/, { language: 'de', do: 'save' }),
  fixed(/^save subscription settings$/, { language: 'en', do: 'save' }),
  fixed(
    /^(?:(?:hilfe|befehle)(?: zu| zum| zur)? (?:abos?|abonnements?|abonnieren|erinnerung(?:en)?|(?:der |die )?wochenubersicht)|befehle|(?:abo|erinnerungs)-?hilfe)$/,
    { language: 'de', do: 'help' },
  ),
  fixed(
    /^(?:help (?:with |on )?(?:subscri(?:ptions?|bing)|reminders?|(?:the )?weekly digest)|commands|reminder help)$/,
    {
      language: 'en',
      do: 'help',
    },
  ),
  fixed(/^(?:wie|wo|kann ich|kann man) .*(?:abonnier(?:e|en|t)|abbestellen?|abbestellt)(?: ich| wir| man)?(?: .*)?$/, {
    language: 'de',
    do: 'help',
  }),
  fixed(/^how (?:do|can|does) (?:i|we|one) (?:un)?subscribe\b.*$/, { language: 'en', do: 'help' }),
  // what is wished no more; before subscribing, for it names the same
  rule(/^abonniere?n? nicht (?:mehr |langer )?(?<topic>.+)$/, ({ topic }, said) => unsubscribe('de', topic, said)),
  rule(/^abonniere?n? (?<topic>.+) nicht(?: mehr| langer)$/, ({ topic }, said) => unsubscribe('de', topic, said, 2)),
  rule(/^(?<topic>.+) nicht (?:mehr|langer) abonnieren$/, ({ topic }, said) => unsubscribe('de', topic, said, 3)),
  rule(
    /^(?:erinnere?(?: mich| uns)? (?:nicht|nie)(?: mehr)?|keine erinnerung(?:en)?(?: mehr)?) an (?:(?:die|alle) (?:sitzungen|termine|treffen) (?:der |des |von |vom )?)?(?<topic>.+)$/,
    ({ topic }, said) => unsubscribe('de', topic, said),
  ),
  rule(
    /^(?:do not|don't) (?:subscribe(?: me| us)?(?: to)?|remind (?:me|us)(?: any ?more)? (?:of|about)) (?<topic>.+)$/,
    ({ topic }, said) => unsubscribe('en', topic, said),
  ),
  fixed(/^(?:wochenubersicht abbestellen|keine wochenubersicht(?: mehr)?)$/, {
    language: 'de',
    do: 'digest',
    on: false,
  }),
  fixed(/^(?:no (?:more )?(?:weekly )?digests?|unsubscribe(?: from)?(?: the)? weekly digest)$/, {
    language: 'en',
    do: 'digest',
    on: false,
  }),
  fixed(/^erinnerung(?:en)? abbestellen$/, { language: 'de', do: 'remind', leads: [] }),
  // subscribe
  rule(/^(?:abonniere?n?|abo auf)(?: (?<topic>.+))?$/, ({ topic }, said) => topicOf('de', topic, said)),
  rule(/^subscribe(?: (?:(?:us|me|this channel|this chat) )?(?:to )?(?<topic>.+))?$/, ({ topic }, said) =>
    topicOf('en', topic, said),
  ),
  rule(/^(?!(?:wer|was|wann|welche|warum|wieso|darf|soll|muss)[a-z]* )(?<topic>.+) abonnieren$/, ({ topic }, said) =>
    topicOf('de', topic, said, 1),
  ),
  rule(
    /^erinnere?(?: mich| uns)? an (?:(?:die|alle) (?:sitzungen|termine|treffen) (?:der |des |von |vom )?)?(?<topic>.+)$/,
    ({ topic }, said) => topicOf('de', topic, said),
  ),
  rule(/^remind (?:me|us) (?:of|about) (?:(?:the|all) meetings of (?:the )?)?(?<topic>.+)$/, ({ topic }, said) =>
    topicOf('en', topic, said),
  ),
  // unsubscribe
  rule(
    /^(?:abbestellen?|bestelle (?<inner>.+) ab|(?:abo|abonnement)s? (?:loschen|beenden|kundigen))(?: (?<topic>.+))?$/,
    ({ topic, inner }, said) => unsubscribe('de', topic ?? inner, said, inner === undefined ? 0 : 1),
  ),
  rule(/^(?<topic>.+) abbestellen$/, ({ topic }, said) => unsubscribe('de', topic, said, 1)),
  rule(/^unsubscribe(?: (?:us |me )?(?:from )?(?<topic>.+))?$/, ({ topic }, said) => unsubscribe('en', topic, said)),
  // digest
  rule(/^(?:(?:wochen[- ]?|wochentliche )ubersicht|wochenuberblick)(?: (?<rest>.+))?$/, ({ rest }) =>
    digest('de', rest),
  ),
  rule(/^(?:(?:weekly )?digest|weekly (?:overview|summary))(?: (?<rest>.+))?$/, ({ rest }) => digest('en', rest)),
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
  rule(
    /^pausiere?n?(?: (?:(?:die|alle|meine|unsere) )?(?:erinnerung(?:en)?|abos?|benachrichtigungen))?(?: (?<rest>.+))?$/,
    ({ rest }) => pause('de', rest),
  ),
  rule(/^pause (?<rest>(?:bis|fur|eine?n?|zwei|drei|vier) ?.*)$/, ({ rest }) => pause('de', rest)),
  rule(
    /^pause (?:(?:(?:the|all|my|our) )?(?:reminders?|subscriptions?|notifications) )?(?<rest>(?:until|till|for|a|an|one|two|three|four|\d+) ?.*)$/,
    ({ rest }) => pause('en', rest),
  ),
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
