/** `npm run -s reminders -- preview …`: exactly what would be posted, when and where, without posting it. */
import './quiet-pipe.ts';
import { fileURLToPath } from 'node:url';
import { planInput } from '../../bot/reminders/plan-input.ts';
import { createPlanner, type Window } from '../../bot/reminders/planner.ts';
import { type PreviewedPost, previewPosts } from '../../bot/reminders/preview.ts';
import type { Subscription } from '../../bot/reminders/subscription.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/knowledge.ts';
import { loadRegistry } from '../../knowledge/load/load.ts';
import { formatProblem } from '../../knowledge/load/problems.ts';
import type { CalendarSnapshot } from '../../knowledge/meetings/calendar.ts';
import type { CalendarProblem } from '../../knowledge/meetings/model.ts';
import { isLocal, toInstant, toLocal } from '../../knowledge/meetings/zone.ts';
import { exitCodeFor, mustExist, readCalendarFiles } from './calendar-files.ts';
import { commandArguments, type Output, TERMINAL, UsageError } from './settings.ts';
import { everything, readSubscriptions, SubscriptionFileError } from './subscription-file.ts';

const HELP = `npm run -s reminders -- preview --calendar FILE.ics [options]

Shows what would be posted for the meetings of a calendar, when and where. Nothing is posted.

  --calendar FILE      iCalendar file, or YAML file with meetings; may be given several times
  --subscription FILE  YAML file with a subscription, or a list of them (default: one channel subscribed to
                       everything, reminders 7 days and 1 day before, weekly digest on Mondays at 08:00)
  --from ISO           first instant (2026-11-23T00:00:00Z) or local date (2026-11-23: its midnight); required
  --to ISO             end of the preview, itself not included; required
  --json               one JSON object a line: first the problems of the files, then the posts
  --registry DIR       directory of the registry (default: knowledge/registry)
  --help               this text

A subscription:

  everything: true              # or bodies: [id, …] and fields: [id, …]
  leads: [P3D, PT2H]            # days, weeks, hours, minutes before
  digest: { weekday: monday, time: "08:00", whenEmpty: skip }   # or false; whenEmpty: post
  pausedUntil: 2027-01-06       # this day included
  language: de                  # or en

Exit code: 0 shown, 1 the registry, the subscription or a calendar cannot be used, 2 wrong arguments.`;

const DAY = 86_400_000;
/** The longest lead, the move over free days, and the weeks in view. */
const AHEAD = (92 + 14 + 35) * DAY;
const MAX_YEARS = 100;

/** Runs the command; returns the exit code. It asks no clock: the window is an argument. */
export function remindersCommand(argv: readonly string[], output: Output): number {
  try {
    return preview(argv, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.err(`${error.message}\n\n${HELP}`);
      return 2;
    }
    if (!(error instanceof SubscriptionFileError)) throw error;
    output.err(error.message);
    return 1;
  }
}

function preview(argv: readonly string[], output: Output): number {
  const { out, err } = output;
  const { values, positionals } = parsed(argv);
  if (values.help) {
    out(HELP);
    return 0;
  }
  if (positionals.length !== 1 || positionals[0] !== 'preview') throw new UsageError('the command is missing: preview');
  const paths = values.calendar ?? [];
  if (paths.length === 0) throw new UsageError('--calendar is missing');
  mustExist(paths);
  const loaded = loadRegistry(values.registry);
  if (!loaded.registry) {
    for (const problem of loaded.problems) err(formatProblem(problem));
    return 1;
  }
  const knowledge = createKnowledge(loaded.registry);
  const zone = loaded.registry.about.timeZone;
  const window = { from: instantOf('--from', values.from, zone), to: instantOf('--to', values.to, zone) };
  if (window.from >= window.to) throw new UsageError('--to must be later than --from');
  if (window.to.getTime() - window.from.getTime() > MAX_YEARS * 366 * DAY)
    throw new UsageError(`--to: at most ${MAX_YEARS} years after --from`);
  const subscriptions = values.subscription ? readSubscriptions(values.subscription, loaded.registry) : [everything()];
  const { snapshot, unusable } = read(paths, knowledge, window);
  const posts = postsOf(subscriptions, snapshot, knowledge, window);
  for (const problem of snapshot.problems) out(values.json ? problemLine(problem) : problemText(problem));
  if (posts.length === 0 && unusable.length === 0 && !values.json)
    out(
      snapshot.calendar.meetings.length === 0
        ? 'No meetings, so nothing is posted.'
        : 'Nothing is posted in this time.',
    );
  for (const post of posts) out(values.json ? postLine(post) : postText(post, zone));
  return exitCodeFor(unusable, output);
}

const parsed = (argv: readonly string[]) => {
  return commandArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      calendar: { type: 'string', multiple: true },
      subscription: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
      registry: { type: 'string', default: 'knowledge/registry' },
      help: { type: 'boolean', default: false },
    },
  });
};

/** With an offset it is an instant; without one it is wall time of the registry's zone. */
function instantOf(option: string, text: string | undefined, zone: string): Date {
  if (text === undefined) throw new UsageError(`${option} is missing`);
  if (/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text);
  const local = text.replace(/(T\d\d:\d\d):00(?:\.0+)?$/, '$1');
  if (isLocal(local)) return toInstant(local, zone);
  throw new UsageError(`${option}: not a date or instant: ${text}`);
}

function read(
  paths: readonly string[],
  knowledge: Knowledge,
  { from, to }: Window,
): { readonly snapshot: CalendarSnapshot; readonly unusable: readonly string[] } {
  // The cadence watch looks at whole years and back to the last meeting.
  const wide = {
    from: new Date(Date.UTC(from.getUTCFullYear() - 1, 0, 1)),
    to: new Date(Math.max(to.getTime() + AHEAD, Date.UTC(to.getUTCFullYear() + 1, 0, 2))),
  };
  const { calendar, problems, unusable } = readCalendarFiles(paths, knowledge, wide);
  return { snapshot: { calendar, problems, sources: [] }, unusable };
}

function postsOf(
  subscriptions: readonly Subscription[],
  snapshot: CalendarSnapshot,
  knowledge: Knowledge,
  window: Window,
): readonly PreviewedPost[] {
  const planner = createPlanner(planInput(knowledge, snapshot));
  const nameOf = (body: string) => knowledge.registry.entries.get(body)?.name;
  return subscriptions
    .flatMap((subscription) => previewPosts(planner, subscription, window, nameOf))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

const problemLine = ({ code, where, message }: CalendarProblem): string =>
  JSON.stringify({ problem: code, where, message });
const problemText = ({ code, where, message }: CalendarProblem): string => `! ${where}: ${code}: ${message}`;

const postLine = ({ dueAt, kind, lead, meetings, text, conversation }: PreviewedPost): string =>
  JSON.stringify({
    dueAt: dueAt.toISOString(),
    kind,
    ...(lead === undefined ? {} : { lead }),
    ...(conversation === 'preview' ? {} : { conversation }),
    meetings: meetings.map(({ uid, body, title, start, end, startLocal, status }) => ({
      uid,
      body: body ?? null,
      title,
      start,
      end,
      startLocal,
      status,
    })),
    text,
  });

const postText = ({ dueAt, kind, lead, text, conversation }: PreviewedPost, zone: string): string =>
  `${toLocal(dueAt, zone).replace('T', ' ')}  ${kind}${lead === undefined ? '' : ` ${lead}`}${conversation === 'preview' ? '' : ` → ${conversation}`}\n${text.replace(/^/gm, '    ')}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = remindersCommand(process.argv.slice(2), TERMINAL);
}
