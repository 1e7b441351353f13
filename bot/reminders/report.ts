/** What the operators are told: posts of which nobody knows whether they arrived, and posts that certainly did not. */
import type { Language } from '../../knowledge/language/detect.ts';
import type { CardJson, OutgoingMessage } from '../ports.ts';
import type { ReportContent } from './content.ts';
import type { OutboxRow } from './ports.ts';
import { escapeMarkdown } from './wording.ts';

/** Posts with buttons in one report; Teams draws a handful of them well. The others are named in the text. */
const BUTTONS = 5;
/** Posts named in one report. */
const NAMED = 50;
/** A report of that many must stay below the some 28 KB that Teams takes; a title may have 500 letters. */
const TITLE = 100;
/** Rows that one report may count. */
export const ROWS_PER_REPORT = 500;

const TEXTS = {
  de: {
    title: 'Zustellung: bitte ansehen',
    uncertain: 'Unklar, ob gepostet (es wird nicht von selbst wiederholt):',
    lost: 'Nicht gepostet:',
    more: (count: number) => `- … und ${count} weitere, siehe »npm run -s outbox«`,
    done: 'Ist da',
    resend: 'Noch einmal senden',
    commands: (mark: string) => `»erledigt ${mark}« oder »erneut senden ${mark}«`,
    reasons: {
      'too-late': 'zu spät (die Sitzung hatte begonnen, oder die Woche war um)',
      'no-address': 'keine Adresse bekannt',
      'conversation-gone': 'der Bot wurde dort entfernt',
      'message-gone': 'der Beitrag wurde gelöscht',
      'refused-service-url': 'die Adresse steht nicht mehr in TEAMS_SERVICE_HOSTS',
    } as Record<string, string>,
    refused: (status: string) => `von Teams abgelehnt (${status})`,
    kinds: {
      reminder: 'Erinnerung',
      digest: 'Wochenübersicht',
      update: 'Änderung',
      note: 'Hinweis',
      report: 'Bericht',
    },
  },
  en: {
    title: 'Delivery: please have a look',
    uncertain: 'Perhaps posted, perhaps not (it is not repeated by itself):',
    lost: 'Not posted:',
    more: (count: number) => `- … and ${count} more, see “npm run -s outbox”`,
    done: 'It is there',
    resend: 'Send again',
    commands: (mark: string) => `“done ${mark}” or “send again ${mark}”`,
    reasons: {
      'too-late': 'too late (the meeting had begun, or the week was over)',
      'no-address': 'no address known',
      'conversation-gone': 'the bot was removed there',
      'message-gone': 'the post was deleted',
      'refused-service-url': 'its address is not in TEAMS_SERVICE_HOSTS any more',
    } as Record<string, string>,
    refused: (status: string) => `refused by Teams (${status})`,
    kinds: { reminder: 'reminder', digest: 'weekly digest', update: 'change', note: 'note', report: 'report' },
  },
} as const;

/** What the report on these rows says. Conversations are named by their id: the store knows no other name. */
export function reportOf(rows: readonly OutboxRow[], language: Language): ReportContent {
  const texts = TEXTS[language];
  const posts = new Map(rows.filter(({ state }) => state === 'uncertain').map((row) => [row.claim ?? row.key, row]));
  const lost = rows
    .filter(({ state }) => state !== 'uncertain')
    .map(({ kind, state, reason = state }) => {
      const refused = reason.startsWith('refused-') ? texts.refused(reason.slice(8)) : reason;
      return `${texts.kinds[kind]}: ${texts.reasons[reason] ?? refused}`;
    });
  return {
    kind: 'report',
    uncertain: [...posts.values()].map((row) => ({ key: row.key, line: describe(row, language) })),
    lost: Object.fromEntries([...new Set(lost)].map((line) => [line, lost.filter((other) => other === line).length])),
  };
}

function describe(row: OutboxRow, language: Language): string {
  const { content } = row;
  const what =
    content.kind === 'digest'
      ? content.week
      : content.kind === 'reminder' || content.kind === 'note'
        ? `${escapeMarkdown(cut(content.meeting.title))}, ${content.meeting.startLocal.replace('T', ' ')}`
        : '';
  return `${TEXTS[language].kinds[row.kind]} ${what} (${row.reason ?? 'unknown'}, ${escapeMarkdown(row.conversation.slice(0, 40))})`;
}

const cut = (title: string): string => (title.length > TITLE ? `${title.slice(0, TITLE)} …` : title);

/**
 * Reports that wait are one message. With uncertain posts it is a card with two buttons for each; what was certainly
 * not posted needs no button, so it is text.
 */
export function reportMessage(contents: readonly ReportContent[], language: Language): OutgoingMessage {
  const texts = TEXTS[language];
  const uncertain = contents.flatMap((content) => content.uncertain);
  const lost = new Map<string, number>();
  for (const content of contents) {
    for (const [line, count] of Object.entries(content.lost)) lost.set(line, (lost.get(line) ?? 0) + count);
  }
  const commands = uncertain
    .slice(BUTTONS, NAMED)
    .map(({ key, line }) => `- ${line}: ${texts.commands(key.slice(0, 8))}`);
  const rest = [
    ...commands,
    ...(uncertain.length > NAMED ? [texts.more(uncertain.length - NAMED)] : []),
    ...(lost.size > 0 ? [texts.lost] : []),
    ...[...lost].map(([line, count]) => `- ${count} × ${line}`),
  ].join('\n');
  if (uncertain.length === 0) return { kind: 'text', markdown: `**${texts.title}**\n\n${rest}` };
  const text = (said: string, more: object = {}) => ({ type: 'TextBlock', text: said, wrap: true, ...more });
  const submit = (title: string, said: string) => ({ type: 'Action.Submit', title, data: { text: said } });
  const [done, again] = COMMANDS[language];
  const card: CardJson = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    lang: language,
    body: [
      text(texts.title, { weight: 'Bolder', size: 'Medium' }),
      text(texts.uncertain),
      ...uncertain.slice(0, BUTTONS).flatMap(({ key, line }) => {
        const mark = key.slice(0, 8);
        return [
          text(line, { separator: true }),
          text(mark, { isSubtle: true, size: 'Small', spacing: 'None' }),
          {
            type: 'ActionSet',
            actions: [submit(texts.done, `${done} ${mark}`), submit(texts.resend, `${again} ${mark}`)],
          },
        ];
      }),
      ...(rest === '' ? [] : [text(rest, { separator: true })]),
    ],
  };
  return { kind: 'card', card, summary: texts.title };
}

/** The words by which the grammar of commands knows the two decisions. */
const COMMANDS = { de: ['erledigt', 'erneut senden'], en: ['done', 'send again'] } as const;
