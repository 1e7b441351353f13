/** The composition root: puts the house together from its configuration, and takes it apart again in order. */

import type { Clock, Log } from '../bot/ports.ts';
import packageJson from '../package.json' with { type: 'json' };
import { type Config, isLoopback } from './config/config.ts';
import { portFree } from './http/port-free.ts';
import { joinHealth } from './http/ports.ts';
import { createLog } from './log/log.ts';
import { isPlaygroundInstalled, type RunningPlayground, startPlayground } from './playground/playground.ts';
import { MemoryConversations, MemorySeenActivities, MemoryWelcomed } from './store/memory.ts';

const VERSION: string = packageJson.version;

export interface RunningBot {
  readonly port: number;
  /** What a person may open, each with a word what it is. */
  readonly urls: readonly { readonly label: string; readonly url: string }[];
  /** Remarks for the person who started it. */
  readonly notes: readonly string[];
  /** Looks at once whether calendars are to be read and something is to be posted. Only who moves the clock needs it. */
  wake(): Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly log?: Log;
  readonly clock?: Clock;
  /** Milliseconds that never jump; by them a jump of the clock is noticed. */
  readonly monotonic?: () => number;
}

/** Starts everything that the configuration asks for; if a part fails, the parts before it are stopped again. */
export async function start(config: Config, options: StartOptions = {}): Promise<RunningBot> {
  const log = options.log ?? createLog(config.logLevel);
  const clock = options.clock ?? (() => new Date());
  const notes: string[] = [];
  // Reading the registry takes seconds: whose port is taken should not wait for it.
  await portFree(config.host, config.port);
  const wantsPlayground = config.playgroundPort !== null && isPlaygroundInstalled();
  if (config.playgroundPort !== null && !wantsPlayground)
    notes.push('The Playground is not installed (npm ci without --omit=dev).');
  // Its start takes as long as ours; with a known port both start side by side, hence also the late imports below.
  const early = wantsPlayground && config.port !== 0 ? launch(config, config.port) : null;
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const step of stops.reverse()) await step();
  };
  try {
    const { createAssistant } = await import('../bot/assistant.ts');
    const { joinCommands } = await import('../bot/commands.ts');
    const { createLookup } = await import('../bot/lookup/lookup.ts');
    const { createCommands } = await import('../bot/reminders/handle.ts');
    const { createFeedSite, feedPath } = await import('./calendars/feed-site.ts');
    const { listen } = await import('./http/server.ts');
    const { startProposals } = await import('./proposals.ts');
    const { startReminders } = await import('./reminders.ts');
    const { openSources } = await import('./sources.ts');
    const { openConfiguredStore } = await import('./store/configured.ts');
    const { tolerant } = await import('./store/tolerant.ts');
    const { createTeamsEndpoint } = await import('./teams/endpoint.ts');
    const { createMessenger } = await import('./teams/messenger.ts');
    const { createIsOwner } = await import('./teams/owners.ts');
    const { registryDir, language, formOfAddress, posts, teams, calendarFeedKey: feedKey } = config;
    const loopbackOnly = teams.mode === 'open';
    const feeds = loopbackOnly || feedKey !== undefined;
    let address: string | undefined;
    const feedAddress = (id: string) => (feeds && address ? `${address}${feedPath(id, feedKey)}` : undefined);
    const page = () => (config.intranet ? (config.intranet.origin ?? address) : undefined);
    const sources = await openSources({
      registryDir,
      calendars: {
        sources: config.calendars,
        cacheDirectory: config.calendarCache,
        sampleAllowed: loopbackOnly && !config.production,
      },
      clock,
      log,
    });
    stops.push(sources.close);
    const { knowledge, calendars } = sources;
    const store = await openConfiguredStore(config, log, (note) => notes.push(note));
    stops.push(store.close);
    const directLine = config.intranet?.directLine;
    const connection = {
      access: teams,
      serviceUrlHosts: config.serviceUrlHosts,
      ...(directLine ? { directLineHost: directLine.host } : {}),
      timeoutMs: config.replyTimeoutMs,
    };
    const running = startReminders({
      store,
      messenger: createMessenger(connection),
      calendars,
      knowledge,
      clock,
      ...(options.monotonic ? { monotonic: options.monotonic } : {}),
      log,
      limits: { perConversationMs: 1_000, perSecond: posts.perSecond },
      language,
    });
    stops.push(running.stop);
    const { reminders } = running;
    const proposals = startProposals({
      store,
      registryDir,
      messenger: createMessenger(connection),
      knowledge,
      clock,
      log,
      keepers: config.keepers,
      language,
      formOfAddress,
    });
    stops.push(proposals.stop);
    const wake = () => sources.refresh().then(running.wake);
    // The Playground's rooms are new with each start, and so is what was said in them; who names a server shares it.
    const forgets = loopbackOnly && !('url' in config.database);
    const { memory, seen, welcomed, addresses, tallies } = forgets
      ? {
          ...store,
          memory: new MemoryConversations(),
          seen: new MemorySeenActivities(),
          welcomed: new MemoryWelcomed(),
        }
      : tolerant(store, log);
    const assistant = createAssistant({
      knowledge,
      memory,
      seen,
      welcomed,
      clock,
      log,
      address: formOfAddress,
      language,
      calendar: () => calendars().calendar,
      gaps: { tallies, keepText: config.gapsKeepText },
      feedAddress,
      page,
      commands: joinCommands(
        proposals.commands,
        createCommands({
          ...store,
          addresses,
          ...posts,
          isOwner: createIsOwner({ ...connection, log }),
          reminders,
          calendars,
          knowledge,
          clock,
          formOfAddress,
          language,
        }),
      ),
      proposals: true,
    });
    const lookup = createLookup({
      knowledge,
      calendar: () => calendars().calendar,
      clock,
      log,
      language,
      localeCounts: !loopbackOnly,
      address: formOfAddress,
      page,
    });
    const messages = createTeamsEndpoint({ ...connection, assistant, lookup, log, clock });
    const sites = [
      ...(feeds
        ? [
            createFeedSite({
              snapshot: calendars,
              knowledge,
              clock,
              ...(feedKey === undefined ? {} : { key: feedKey }),
            }),
          ]
        : []),
      ...(config.intranet
        ? [
            await (await import('./intranet/intranet.ts')).createIntranet({
              config: config.intranet,
              assistant,
              knowledge,
              calendars,
              feedAddress,
              clock,
              improving: store,
              ...(config.teams.mode === 'registered' ? { teamsBotId: config.teams.appId } : {}),
              address: formOfAddress,
              log,
              version: VERSION,
              now: () => performance.now(),
            }),
          ]
        : []),
    ];
    const server = await listen({
      host: config.host,
      port: config.port,
      messages,
      health: () => joinHealth(sources.health(), running.health()),
      loopbackOnly,
      sites,
    });
    stops.push(server.close);
    const playground = wantsPlayground ? await (early ?? launch(config, server.port)) : null;
    if (playground instanceof Error) notes.push(`The Playground did not start: ${playground.message}.`);
    else if (playground !== null) stops.push(playground.stop);

    const shown = isLoopback(config.host) ? config.host : 'localhost';
    const own = `http://${shown.includes(':') ? `[${shown}]` : shown}:${server.port}`;
    address = config.publicHost ? `https://${config.publicHost}` : loopbackOnly ? own : undefined;
    const urls = [
      ...(playground !== null && !(playground instanceof Error)
        ? [{ label: 'Chat (Playground)', url: playground.url }]
        : []),
      ...(config.intranet ? [{ label: 'Page (intranet)', url: `${own}/` }] : []),
      { label: 'Messages (Teams)', url: `${own}/api/messages` },
      { label: 'Health', url: `${own}/healthz` },
    ];
    return { port: server.port, urls, notes, wake, stop };
  } catch (error) {
    const playground = await early;
    if (playground !== null && !(playground instanceof Error)) await playground.stop();
    await stop();
    throw error;
  }
}

/** The Playground, or why there is none: the bot runs without it too. */
function launch(config: Config, botPort: number): Promise<RunningPlayground | Error> {
  return startPlayground({ port: config.playgroundPort ?? 0, botPort }).catch((error: unknown) =>
    error instanceof Error ? error : new Error('unknown reason'),
  );
}
