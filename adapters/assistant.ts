/** Opens what answers: registry, index and bot, behind the `Assistant` port. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createAssistant, type ExplainingAssistant } from '../bot/assistant.ts';
import type { Clock, ConversationMemory, Log, SeenActivities } from '../bot/ports.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { createCalendarSources, type SourceConfig } from './calendars/sources.ts';
import { MEETINGS_FILE } from './calendars/yaml.ts';
import type { Health } from './http/ports.ts';
import { LiveRegistry } from './registry/live-registry.ts';

export interface AssistantOptions {
  readonly registryDir: string;
  readonly language: 'de' | 'en';
  readonly formOfAddress: 'du' | 'sie';
  readonly memory: ConversationMemory;
  readonly seen: SeenActivities;
  readonly clock: Clock;
  readonly log: Log;
  /** Nothing is configured: meetings may be invented, marked as sample data, so that a newcomer sees some. */
  readonly sampleMeetings: boolean;
}

export interface OpenAssistant {
  readonly assistant: ExplainingAssistant;
  /** The newest registry without errors. */
  readonly knowledge: () => Knowledge;
  /** `degraded` while an older registry answers because the newest has errors. */
  health(): Health;
  /** Stops watching the registry's files. */
  close(): void;
}

/** How often the sources are asked whether they want to be read again. */
const REFRESH_CHECK_MS = 60_000;

/** The registry's own meetings, and the invented ones of a start without configuration. */
function calendarSources({ registryDir, sampleMeetings }: AssistantOptions): SourceConfig[] {
  const own = join(registryDir, MEETINGS_FILE);
  return [
    ...(existsSync(own) ? [{ name: 'registry', kind: 'file', path: own, refreshMinutes: 1 } as const] : []),
    ...(sampleMeetings ? [{ name: 'sample', kind: 'sample', refreshMinutes: 60 } as const] : []),
  ];
}

/** Reads the registry and makes the bot. Throws a RegistryError if there is no registry that can be used. */
export async function openAssistant(options: AssistantOptions): Promise<OpenAssistant> {
  const { memory, seen, clock, log, formOfAddress } = options;
  const registry = new LiveRegistry(options.registryDir, { log });
  const calendars = createCalendarSources({
    sources: calendarSources(options),
    knowledge: () => registry.knowledge,
    clock,
    production: !options.sampleMeetings,
  });
  await calendars.refresh(true);
  const refreshing = setInterval(() => void calendars.refresh(), REFRESH_CHECK_MS);
  refreshing.unref();
  const assistant = createAssistant({
    knowledge: () => registry.knowledge,
    memory,
    seen,
    clock,
    log,
    address: formOfAddress,
    language: options.language,
    calendar: () => calendars.snapshot().calendar,
  });
  const close = () => {
    clearInterval(refreshing);
    registry.close();
  };
  const health = (): Health =>
    registry.broken ? { status: 'degraded', reasons: ['registry-broken'] } : { status: 'ok' };
  return { assistant, knowledge: () => registry.knowledge, health, close };
}
