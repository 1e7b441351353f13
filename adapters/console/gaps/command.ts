/** `npm run -s gaps`: what was asked and not answered, or not helpful, for the people who keep the registry. */
import { type GapLine, type GapReport, gapReport } from '../../../bot/gaps/report.ts';
import { textsFor } from '../../../bot/texts/index.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';
import {
  commandArguments,
  consoleSettings,
  DATABASE_HELP,
  existingStore,
  exitCode,
  type Output,
  REGISTRY_HELP,
  UsageError,
} from '../settings.ts';

const HELP = `npm run -s gaps -- [--limit N] [--language de|en] [--json]

What was asked and not answered, or answered and called not helpful: counted, the most frequent first, without who
asked. The wording of questions and reasons only where gaps.keepText (GAPS_KEEP_TEXT) is on, for 90 days.

  --limit N        at most so many lines (default 50)
  --language L     language of the labels (default de)
${REGISTRY_HELP}
${DATABASE_HELP}
  --json           {"totals", "lines": [{"verdict", "count", "firstOn", "lastOn", "type", "facet", "entries", "terms",
                   "unknownWords", "questions", "reasons"}]}
  --help           this text

Exit code: 0 done, 1 no registry, 2 wrong arguments.`;

const WORDS = {
  de: {
    head: (report: GapReport) =>
      `${report.totals.unanswered} × nicht beantwortet, ${report.totals.notHelpful} × nicht hilfreich, ${report.totals.helpful} × hilfreich`,
    none: 'Noch keine Lücken gezählt.',
    verdict: { unanswered: 'nicht beantwortet', notHelpful: 'nicht hilfreich' },
    words: 'Wörter',
    unknown: (count: number) => (count === 1 ? '1 unbekanntes Wort' : `${count} unbekannte Wörter`),
    nothing: 'ohne bekanntes Stichwort',
    reason: 'Grund',
  },
  en: {
    head: (report: GapReport) =>
      `${report.totals.unanswered} × not answered, ${report.totals.notHelpful} × not helpful, ${report.totals.helpful} × helpful`,
    none: 'No gaps counted yet.',
    verdict: { unanswered: 'not answered', notHelpful: 'not helpful' },
    words: 'words',
    unknown: (count: number) => (count === 1 ? '1 unknown word' : `${count} unknown words`),
    nothing: 'no known word',
    reason: 'reason',
  },
} as const;

/** Returns the exit code. */
export const gapsCommand = (argv: readonly string[], output: Output): Promise<number> =>
  exitCode(HELP, output, () => run(argv, output));

async function run(argv: readonly string[], { out, err }: Output): Promise<number> {
  const { values } = readArguments(argv);
  if (values.help) {
    out(HELP);
    return 0;
  }
  if (!/^[1-9]\d{0,4}$/.test(values.limit)) throw new UsageError('--limit: a number from 1, please');
  const { language } = values;
  if (language !== 'de' && language !== 'en') throw new UsageError('--language: de or en');
  const { database, registryDir } = consoleSettings(values);
  const { registry } = loadRegistry(registryDir);
  if (!registry) {
    err(`${registryDir} cannot be used: npm run -s registry -- check`);
    return 1;
  }
  const store = await existingStore(database);
  try {
    const report = await gapReport(store.tallies, registry, textsFor(language), Number(values.limit));
    if (values.json) out(JSON.stringify(report));
    else for (const line of asText(report, language)) out(line);
    return 0;
  } finally {
    await store.close();
  }
}

function asText(report: GapReport, language: 'de' | 'en'): string[] {
  const words = WORDS[language];
  if (report.lines.length === 0) return [words.head(report), words.none];
  return [words.head(report), '', ...report.lines.flatMap((line) => linesOf(line, language))];
}

function linesOf(line: GapLine, language: 'de' | 'en'): string[] {
  const words = WORDS[language];
  const about = [
    line.facet?.label,
    line.entries.map(({ name }) => name).join(', '),
    line.terms.length > 0 && `${words.words}: ${line.terms.join(', ')}`,
    line.unknownWords > 0 && words.unknown(line.unknownWords),
  ].filter(Boolean);
  const days = line.firstOn === line.lastOn ? line.lastOn : `${line.firstOn} – ${line.lastOn}`;
  return [
    `${String(line.count).padStart(4)} × ${words.verdict[line.verdict]}: ${about.join(' · ') || words.nothing}  (${days})`,
    ...line.questions.map((text) => `         »${text}«`),
    ...line.reasons.map((text) => `         ${words.reason}: ${text}`),
  ];
}

const readArguments = (argv: readonly string[]) =>
  commandArguments({
    args: [...argv],
    options: {
      limit: { type: 'string', default: '50' },
      language: { type: 'string', default: 'de' },
      registry: { type: 'string' },
      database: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
