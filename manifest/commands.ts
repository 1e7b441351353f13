/**
 * The commands that Teams offers when somebody opens the bot's command menu. Choosing one sends its title as a message,
 * so each must be a question that any registry answers: no name of a body stands here. A test sends each to the bot.
 */

export type ManifestScope = 'personal' | 'team' | 'groupChat';

export interface Command {
  readonly scopes: readonly ManifestScope[];
  readonly de: { readonly title: string; readonly description: string };
  readonly en: { readonly title: string; readonly description: string };
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
    de: { title: 'Welche Netzwerke gibt es?', description: 'Alle Netzwerke im Verzeichnis' },
    en: { title: 'Which networks are there?', description: 'All networks in the registry' },
  },
  {
    scopes: EVERYWHERE,
    de: { title: 'Welche Gremien tagen viermal im Jahr?', description: 'Nach dem Turnus fragen' },
    en: { title: 'Which bodies meet four times a year?', description: 'Ask by cadence' },
  },
  {
    scopes: ['personal'],
    de: { title: 'Welche Arbeitsgruppen gibt es?', description: 'Alle Arbeitsgruppen im Verzeichnis' },
    en: { title: 'Which working groups are there?', description: 'All working groups in the registry' },
  },
];

/** The commands of each scope, in the shape of the manifest. */
export function commandLists(language: 'de' | 'en') {
  return EVERYWHERE.map((scope) => ({
    scopes: [scope],
    commands: COMMANDS.filter(({ scopes }) => scopes.includes(scope)).map((command) => ({
      ...command[language],
      type: 'basic',
    })),
  }));
}
