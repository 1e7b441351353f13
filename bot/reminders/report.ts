/** What the operators are told: posts of which nobody knows whether they arrived, and posts that certainly did not. */
import type { Language } from '../../knowledge/language/detect.ts';
import type { CardJson, OutgoingMessage } from '../ports.ts';
import type { ReportContent } from './content.ts';
import type { OutboxRow } from './ports.ts';
import { escapeMarkdown } from './wording.ts';

/** Posts with buttons in one report; Teams draws a handful of them well. The others are named in the text. */
const BUTTONS = 5;
/** Posts named in one report. */
const NAMED = 40;
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
    } as Record<string, string>,
    refused: (status: string) => `refused by Teams (${status})`,
    kinds: { reminder: 'reminder', digest: 'weekly digest', update: 'change', note: 'note', report: 'report' },
  },
} as const;

/** Words the report on these rows. Conversations are named by their id: the store knows no other name. */
export function reportOf(rows: readonly OutboxRow[], language: Language): ReportContent {
  const texts = TEXTS[language];
  const posts = [
    ...new Map(rows.filter(({ state }) => state === 'uncertain').map((row) => [row.claim ?? row.key, row])).values(),
  ];
  const lost = new Map<string, number>();
  for (const row of rows) {
    if (row.state === 'uncertain') continue;
    const reason = row.reason ?? row.state;
    const why = texts.reasons[reason] ?? (reason.startsWith('refused-') ? texts.refused(reason.slice(8)) : reason);
    const line = `${texts.kinds[row.kind]}: ${why}`;
    lost.set(line, (lost.get(line) ?? 0) + 1);
  }
  const lines = [
    `**${texts.title}**`,
    ...(posts.length > 0
      ? [
          texts.uncertain,
          ...posts.slice(0, NAMED).map((row) => `- ${describe(row, language)}: ${texts.commands(row.key.slice(0, 8))}`),
          ...(posts.length > NAMED ? [texts.more(posts.length - NAMED)] : []),
        ]
      : []),
    ...(lost.size > 0 ? [texts.lost, ...[...lost].map(([line, count]) => `- ${count} × ${line}`)] : []),
  ];
  return { kind: 'report', markdown: lines.join('\n'), uncertain: posts.map(({ key }) => key) };
}

function describe(row: OutboxRow, language: Language): string {
  const { content } = row;
  const what =
    content.kind === 'digest'
      ? content.week
      : content.kind === 'reminder' || content.kind === 'note'
        ? `${escapeMarkdown(content.meeting.title)}, ${content.meeting.startLocal.replace('T', ' ')}`
        : '';
  return `${TEXTS[language].kinds[row.kind]} ${what} (${row.reason ?? 'unknown'}, ${escapeMarkdown(row.conversation.slice(0, 40))})`;
}

/** A card with two buttons per uncertain post; what was certainly not posted needs no button, so it is text. */
export function reportMessage({ markdown, uncertain }: ReportContent): OutgoingMessage {
  if (uncertain.length === 0) return { kind: 'text', markdown };
  const language: Language = markdown.startsWith(`**${TEXTS.en.title}`) ? 'en' : 'de';
  const texts = TEXTS[language];
  const submit = (title: string, text: string) => ({ type: 'Action.Submit', title, data: { text } });
  const words = language === 'de' ? (['erledigt', 'erneut senden'] as const) : (['done', 'send again'] as const);
  const card: CardJson = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    body: [
      { type: 'TextBlock', text: markdown, wrap: true },
      ...uncertain.slice(0, BUTTONS).flatMap((key) => [
        { type: 'TextBlock', text: key.slice(0, 8), wrap: true, isSubtle: true, separator: true },
        {
          type: 'ActionSet',
          actions: [
            submit(texts.done, `${words[0]} ${key.slice(0, 8)}`),
            submit(texts.resend, `${words[1]} ${key.slice(0, 8)}`),
          ],
        },
      ]),
    ],
  };
  return { kind: 'card', card, summary: texts.title };
}
