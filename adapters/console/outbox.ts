/** `npm run -s outbox -- list|done KEY|resend KEY`: the outbox for an operator at the console. */
import './quiet-pipe.ts';
import { OUTBOX_STATES, type OutboxRow, type OutboxState } from '../../bot/reminders/ports.ts';
import {
  commandArguments,
  consoleSettings,
  DATABASE_HELP,
  existingStore,
  exitCode,
  TERMINAL,
  UsageError,
} from './settings.ts';

const HELP = `npm run -s outbox -- list [--state STATE]... [--limit N] [--json]
npm run -s outbox -- done KEY       an uncertain post is there: nothing more is done
npm run -s outbox -- resend KEY     an uncertain post is not there: it is sent once more

  --state STATE   ${OUTBOX_STATES.join(', ')}; default: uncertain and failed
  --limit N       at most so many rows (default 50)
${DATABASE_HELP}
  --json          one JSON object a line
  --help          this text

KEY is the key of a row, or its beginning. Exit code: 0 done, 1 not possible, 2 wrong arguments.`;

async function main(): Promise<number> {
  const { values, positionals } = arguments_();
  const [command, key, ...more] = positionals;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!/^\d{1,6}$/.test(values.limit)) throw new UsageError('--limit: a number, please');
  const states = (values.state ?? ['uncertain', 'failed']) as OutboxState[];
  const wrong = states.find((state) => !OUTBOX_STATES.includes(state));
  if (wrong !== undefined) throw new UsageError(`--state: there is no state ${wrong}`);
  const isList = command === 'list' && key === undefined;
  const isWord = (command === 'done' || command === 'resend') && key !== undefined && more.length === 0;
  if (!isList && !isWord) throw new UsageError('what is to be done? list, done KEY or resend KEY');
  const store = await existingStore(consoleSettings(values).database);
  try {
    if (isList) {
      const rows = await store.outbox.list(states, Number(values.limit));
      for (const row of rows) console.log(values.json ? JSON.stringify(row) : line(row));
      if (!values.json) console.log(rows.length === 0 ? `Nothing is ${states.join(' or ')}.` : `${rows.length} rows.`);
      return 0;
    }
    const outcome = await store.outbox.resolve(key!, command as 'done' | 'resend', new Date());
    console.log(outcome === 'ok' ? `${key}: ${command}` : `${key}: ${outcome}`);
    return outcome === 'ok' ? 0 : 1;
  } finally {
    await store.close();
  }
}

const arguments_ = () =>
  commandArguments({
    allowPositionals: true,
    options: {
      state: { type: 'string', multiple: true },
      limit: { type: 'string', default: '50' },
      database: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

function line({ key, state, reason, kind, dueAt, conversation, content, attempts }: OutboxRow): string {
  const what =
    content.kind === 'digest'
      ? content.week
      : 'meeting' in content
        ? `${content.meeting.title} ${content.meeting.startLocal}`
        : '';
  return [
    key.slice(0, 12),
    `${state}${reason ? ` (${reason})` : ''}`,
    kind,
    dueAt.toISOString(),
    conversation,
    what,
    `${attempts} attempts`,
  ].join('  ');
}

process.exitCode = await exitCode(HELP, TERMINAL, main);
