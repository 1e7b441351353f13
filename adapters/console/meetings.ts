/** `npm run -s meetings -- list|unmatched|check`: what the calendars say, and what is wrong with them. */
import './quiet-pipe.ts';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createKnowledge, type Knowledge } from '../../knowledge/knowledge.ts';
import { loadRegistry } from '../../knowledge/load/load.ts';
import { formatProblem } from '../../knowledge/load/problems.ts';
import type { CalendarProblem, Meeting } from '../../knowledge/meetings/model.ts';
import { isLocal, toInstant } from '../../knowledge/meetings/zone.ts';
import { MEETINGS_FILE } from '../calendars/names.ts';
import { configuredSources } from '../calendars/open.ts';
import { type SourceConfig, windowAround } from '../calendars/source.ts';
import { createCalendarSources } from '../calendars/sources.ts';
import { environment, readText } from '../config/environment.ts';
import { errorText } from '../config/help.ts';
import { readConfig } from '../config/read.ts';
import type { Environment } from '../config/sources.ts';
import { type CalendarFiles, exitCodeFor, mustExist, readCalendarFiles } from './calendar-files.ts';
import { commandArguments, exitCode, type Output, TERMINAL, UsageError } from './settings.ts';

const HELP = `Usage: npm run -s meetings -- list|unmatched|check [options]

  list        meetings with their bodies, and how each body was found
  unmatched   meetings that belong to no known body, and the nearest names
  check       everything that is wrong with the calendars; exit code 1 if anything is

  --calendar FILE   calendar to read (.ics, or .yaml with meetings); may be repeated.
                    Default: ${MEETINGS_FILE} of the registry, and the calendars of the configuration
  --config FILE     the bot's configuration (default: GREMIENLOTSE_CONFIG and the environment)
  --registry DIR    registry (default: as configured, else knowledge/registry)
  --from DAY        first day, YYYY-MM-DD (default: 400 days ago; list: today)
  --to DAY          day after the last (default: in 550 days)
  --json            JSON lines
  --help            this text

Exit codes: 0 good, 1 a calendar cannot be used, or problems found by check; 2 wrong usage, unusable configuration or registry.`;

const ACTIONS = ['list', 'unmatched', 'check'] as const;
type Action = (typeof ACTIONS)[number];

/** Runs the command; returns the exit code. Clock, environment and output are parameters. */
export const meetingsCommand = (
  argv: readonly string[],
  now: Date,
  env: Environment,
  output: Output,
): Promise<number> => exitCode(HELP, output, () => run(argv, now, env, output));

async function run(argv: readonly string[], now: Date, env: Environment, output: Output): Promise<number> {
  const { out, err } = output;
  const { values, positionals } = read(argv);
  if (values.help) {
    out(HELP);
    return 0;
  }
  const action = positionals[0] as Action;
  if (positionals.length !== 1 || !ACTIONS.includes(action))
    throw new UsageError('what is to be done? list, unmatched or check');
  const wrongDay = [values.from, values.to].find((day) => day !== undefined && !(day.length === 10 && isLocal(day)));
  if (wrongDay !== undefined) throw new UsageError(`»${wrongDay}« is no day; write YYYY-MM-DD.`);
  // To check is to be told in the shape of the other problems.
  if (action !== 'check') mustExist(values.calendar);
  const configured = readConfig(env, values.config ? ['--config', values.config] : [], readText, 'package');
  if (configured.kind !== 'config') {
    err(configured.kind === 'errors' ? errorText(configured.errors) : HELP);
    return 2;
  }
  const registryDir = values.registry ?? configured.config.registryDir;
  const { registry, problems: registryProblems } = loadRegistry(registryDir);
  if (!registry) {
    for (const problem of registryProblems) err(formatProblem(problem));
    return 2;
  }

  const knowledge = createKnowledge(registry);
  const zone = registry.about.timeZone;
  const around = windowAround(now);
  const from = values.from ? toInstant(values.from, zone) : action === 'list' ? now : around.from;
  const to = values.to ? toInstant(values.to, zone) : around.to;
  const sources = values.calendar
    ? []
    : configuredSources(registryDir, {
        sources: configured.config.calendars,
        sampleAllowed: false,
      });
  if (!values.calendar && sources.length === 0) {
    err(
      `No calendar: name one with --calendar, list it in the configuration, or write ${join(registryDir, MEETINGS_FILE)}.`,
    );
    return 2;
  }
  const { calendar, problems, unusable } = values.calendar
    ? readCalendarFiles(values.calendar, knowledge, { from, to })
    : await readSources(sources, knowledge, now);
  const meetings = calendar.between(from, to);

  if (action === 'check') return check(meetings, problems, values.json ?? false, out);
  const shown = action === 'list' ? meetings : meetings.filter(({ body }) => body === undefined);
  for (const meeting of shown) out(values.json ? JSON.stringify(told(meeting)) : line(meeting, knowledge));
  for (const problem of problems.filter(({ code }) => action === 'list' || code === 'unmatched'))
    tell(problem, values.json ?? false, values.json ? out : err);
  return exitCodeFor(unusable, output);
}

/** Asks every source once, as the bot would; what the bot kept of them is left alone. */
async function readSources(sources: readonly SourceConfig[], knowledge: Knowledge, now: Date): Promise<CalendarFiles> {
  const port = createCalendarSources({ sources, knowledge: () => knowledge, clock: () => now, production: true });
  await port.refresh(true);
  const { sources: states, ...read } = port.snapshot();
  const unusable = states.filter(({ stale, damaged, meetings }) => stale || (damaged && meetings === 0));
  return { ...read, unusable: unusable.map(({ name }) => name) };
}

function read(argv: readonly string[]) {
  return commandArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      calendar: { type: 'string', multiple: true },
      config: { type: 'string' },
      registry: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function check(
  meetings: readonly Meeting[],
  problems: readonly CalendarProblem[],
  json: boolean,
  out: Output['out'],
): number {
  for (const problem of problems) tell(problem, json, out);
  if (!json) {
    const unmatched = meetings.filter(({ body }) => body === undefined).length;
    out(`${meetings.length} meetings, ${unmatched} of them without body; ${problems.length} problems.`);
  }
  return problems.length > 0 ? 1 : 0;
}

function tell({ code, where, message }: CalendarProblem, json: boolean, write: (text: string) => void): void {
  write(json ? JSON.stringify({ problem: code, where, message }) : `${where} ${code}: ${message}`);
}

/** Machine-readable; instants in UTC, wall times in the registry's zone. */
const told = ({ start, end, body, ...rest }: Meeting) => ({
  ...rest,
  body: body ?? null,
  start: start.toISOString(),
  end: end.toISOString(),
});

function line(meeting: Meeting, { registry }: Knowledge): string {
  const body = meeting.body
    ? `${registry.entries.get(meeting.body)?.name} (${meeting.body}, by ${meeting.matchedBy})`
    : 'no body';
  const status = meeting.status === 'planned' ? '' : ` [${meeting.status}]`;
  const time = meeting.allDay ? `${meeting.startLocal.slice(0, 10)}      ` : meeting.startLocal.replace('T', ' ');
  return `${time}  ${body}  »${meeting.title}«${status}  ${meeting.calendar}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await meetingsCommand(process.argv.slice(2), new Date(), environment(), TERMINAL);
}
