/**
 * The commands that Teams offers when somebody opens the bot's command menu. Choosing one sends its title as a message,
 * so each must be a question that any registry answers, or a command of the bot: no name of a body stands here. A test
 * sends each to the bot.
 */

export type ManifestScope = 'personal' | 'team' | 'groupChat';

interface Words {
  readonly title: string;
  readonly description: string;
}

export interface Command {
  readonly scopes: readonly ManifestScope[];
  /** Also offered as a starter in an empty chat; only personal chats have them. */
  readonly starter?: true;
  readonly de: Words;
  readonly en: Words;
}

const EVERYWHERE = ['personal', 'team', 'groupChat'] as const;

export const COMMANDS: readonly Command[] = [
  {
    scopes: EVERYWHERE,
    de: { title: 'hilfe', description: 'Was ich weiß, und Beispiele für Fragen' },
    en: { title: 'help', description: 'What I know, and examples of questions' },
  },
  {
    scopes: EVERYWHERE,
    starter: true,
    de: { title: 'Welche Netzwerke gibt es?', description: 'Alle Netzwerke im Verzeichnis' },
    en: { title: 'Which networks are there?', description: 'All networks in the registry' },
  },
  {
    scopes: EVERYWHERE,
    starter: true,
    de: { title: 'Welche Gremien tagen viermal im Jahr?', description: 'Nach dem Turnus fragen' },
    en: { title: 'Which bodies meet four times a year?', description: 'Ask by cadence' },
  },
  {
    scopes: ['personal'],
    starter: true,
    de: { title: 'Welche Arbeitsgruppen gibt es?', description: 'Alle Arbeitsgruppen im Verzeichnis' },
    en: { title: 'Which working groups are there?', description: 'All working groups in the registry' },
  },
  {
    scopes: EVERYWHERE,
    de: { title: 'Abos', description: 'Woran hier erinnert wird' },
    en: { title: 'Subscriptions', description: 'What this place is reminded of' },
  },
  {
    scopes: EVERYWHERE,
    de: { title: 'Einstellungen', description: 'Erinnerungen und Wochenübersicht einstellen' },
    en: { title: 'Settings', description: 'Set up reminders and the weekly digest' },
  },
  {
    scopes: EVERYWHERE,
    de: { title: 'Vorschau', description: 'Was diese Woche hier gepostet wird' },
    en: { title: 'Preview', description: 'What will be posted here this week' },
  },
];

/** The commands of each scope, in the shape of the manifest. */
export function commandLists(language: 'de' | 'en') {
  return EVERYWHERE.map((scope) => ({
    scopes: [scope],
    commands: COMMANDS.filter(({ scopes }) => scopes.includes(scope)).map(({ starter, ...command }) => {
      const { title, description } = command[language];
      return starter && scope === 'personal'
        ? { title, description, type: 'prompt' as const, prompt: title }
        : { title, description, type: 'basic' as const };
    }),
  }));
}
