/** Opens what answers: registry, index and bot, behind the `Assistant` port. */
import { createAssistant, type ExplainingAssistant } from '../bot/assistant.ts';
import type { Clock, ConversationMemory, Log, SeenActivities } from '../bot/ports.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type CalendarSettings, openCalendars } from './calendars/open.ts';
import type { CalendarPort } from './calendars/sources.ts';
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
  readonly calendars: CalendarSettings;
  /** Address of the calendar feed of a body, a field or all meetings; undefined where none is served. */
  readonly feedAddress: (id: string) => string | undefined;
}

export interface OpenAssistant {
  readonly assistant: ExplainingAssistant;
  /** The newest registry without errors. */
  readonly knowledge: () => Knowledge;
  readonly calendars: Pick<CalendarPort, 'snapshot'>;
  /** `degraded` while an older registry answers because the newest has errors, or a calendar cannot be reached. */
  health(): Health;
  /** Stops watching the registry's files. */
  close(): void;
}

/** Reads the registry and makes the bot. Throws a RegistryError if there is no registry that can be used. */
export async function openAssistant(options: AssistantOptions): Promise<OpenAssistant> {
  const { memory, seen, clock, log, formOfAddress } = options;
  const registry = new LiveRegistry(options.registryDir, { log });
  const calendars = await openCalendars(options.registryDir, options.calendars, {
    knowledge: () => registry.knowledge,
    clock,
  });
  const assistant = createAssistant({
    knowledge: () => registry.knowledge,
    memory,
    seen,
    clock,
    log,
    address: formOfAddress,
    language: options.language,
    calendar: () => calendars.snapshot().calendar,
    feedAddress: options.feedAddress,
  });
  const close = () => {
    calendars.close();
    registry.close();
  };
  const health = (): Health => {
    const reasons = [
      ...(registry.broken ? ['registry-broken'] : []),
      ...(calendars.snapshot().sources.some(({ stale }) => stale) ? ['calendar-unreachable'] : []),
    ];
    return reasons.length > 0 ? { status: 'degraded', reasons } : { status: 'ok' };
  };
  return { assistant, knowledge: () => registry.knowledge, calendars, health, close };
}
