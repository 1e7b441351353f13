/** Opens what the bot knows: the registry and the calendars, both read again while it runs. */
import type { Clock, Log } from '../bot/ports.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CalendarSnapshot, SourceState } from '../knowledge/meetings/calendar.ts';
import { type CalendarSettings, openCalendars } from './calendars/open.ts';
import type { CalendarHealth, Health } from './http/ports.ts';
import { LiveRegistry } from './registry/live-registry.ts';

export interface SourcesOptions {
  readonly registryDir: string;
  readonly calendars: CalendarSettings;
  readonly clock: Clock;
  readonly log: Log;
}

export interface OpenSources {
  /** The newest registry without errors. */
  readonly knowledge: () => Knowledge;
  /** All calendars as one; its calendar is the same object as long as the meetings are the same. */
  readonly calendars: () => CalendarSnapshot;
  /** `degraded` while an older registry answers because the newest has errors, or a calendar cannot be read. */
  health(): Health;
  /** Reads the calendars whose time has come; otherwise a timer does. */
  refresh(): Promise<void>;
  /** Stops watching the registry's files and the calendars. */
  close(): void;
}

/** Reads the registry and the calendars. Throws a RegistryError if there is no registry that can be used. */
export async function openSources({ registryDir, calendars, clock, log }: SourcesOptions): Promise<OpenSources> {
  const registry = new LiveRegistry(registryDir, { log });
  const knowledge = () => registry.knowledge;
  const opened = await openCalendars(registryDir, calendars, { knowledge, clock, log });
  const close = () => {
    opened.close();
    registry.close();
  };
  const health = (): Health => {
    const { sources } = opened.snapshot();
    const reasons = [
      ...(registry.broken ? ['registry-broken'] : []),
      ...(sources.some(({ stale, emptied }) => stale && !emptied) ? ['calendar-unreachable'] : []),
      ...(sources.some(({ emptied }) => emptied) ? ['calendar-emptied'] : []),
    ];
    return {
      status: reasons.length > 0 ? 'degraded' : 'ok',
      ...(reasons.length > 0 ? { reasons } : {}),
      calendars: sources.map(calendarHealth),
    };
  };
  return { knowledge, calendars: opened.snapshot, health, refresh: () => opened.refresh(), close };
}

const calendarHealth = ({ name, lastSuccess, stale, meetings, problems }: SourceState): CalendarHealth => ({
  name,
  ...(lastSuccess === undefined ? {} : { readAt: lastSuccess.toISOString() }),
  stale,
  meetings,
  problems,
});
