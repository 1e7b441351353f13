/** Opens the calendars of a running bot: the registry's own, those that the operator named, or invented ones. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../bot/ports.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { createFileCache } from './cache.ts';
import { MEETINGS_FILE } from './names.ts';
import type { SourceConfig } from './source.ts';
import { type CalendarPort, createCalendarSources } from './sources.ts';

export interface CalendarSettings {
  /** The sources that the operator named. */
  readonly sources: readonly SourceConfig[];
  /** Where the last state of sources on other servers is kept. */
  readonly cacheDirectory: string;
  /** Nothing but this machine can reach the bot: it may invent meetings where there are no others. */
  readonly sampleAllowed: boolean;
}

export interface OpenCalendars extends CalendarPort {
  /** Reads no more. */
  close(): void;
}

/** How often the sources are asked whether they want to be read again. */
const REFRESH_CHECK_MS = 60_000;

/** All sources: the registry's own meetings come first, invented ones only where there is nothing else. */
export function configuredSources(
  registryDir: string,
  { sources, sampleAllowed }: Pick<CalendarSettings, 'sources' | 'sampleAllowed'>,
): SourceConfig[] {
  const path = join(registryDir, MEETINGS_FILE);
  const own = existsSync(path) ? [{ name: MEETINGS_FILE, kind: 'file', path, refreshMinutes: 1 } as const] : [];
  const all = [...own, ...sources];
  return all.length === 0 && sampleAllowed ? [{ name: 'sample', kind: 'sample', refreshMinutes: 60 }] : all;
}

/** Resolves as soon as this machine's files are read; what lies on other servers follows, so that none delays the start. */
export async function openCalendars(
  registryDir: string,
  settings: CalendarSettings,
  { knowledge, clock, log }: { readonly knowledge: () => Knowledge; readonly clock: () => Date; readonly log?: Log },
): Promise<OpenCalendars> {
  const sources = configuredSources(registryDir, settings);
  const cache = createFileCache(settings.cacheDirectory);
  await cache.forgetOthers(sources.map(({ name }) => name));
  const calendars = createCalendarSources({
    sources,
    knowledge,
    clock,
    production: !settings.sampleAllowed,
    cache,
    ...(log ? { log } : {}),
  });
  await calendars.open();
  void calendars.refresh();
  const refreshing = setInterval(() => void calendars.refresh(), REFRESH_CHECK_MS);
  refreshing.unref();
  return { ...calendars, close: () => clearInterval(refreshing) };
}
