/** Opens what answers: registry, index and bot, behind the `Assistant` port. */
import { createAssistant } from '../bot/assistant.ts';
import type { Assistant, Clock, ConversationMemory, Log, SeenActivities } from '../bot/ports.ts';
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
}

export interface OpenAssistant {
  readonly assistant: Assistant;
  /** `degraded` while an older registry answers because the newest has errors. */
  health(): Health;
  /** Stops watching the registry's files. */
  close(): void;
}

/** Reads the registry and makes the bot. Throws a RegistryError if there is no registry that can be used. */
export async function openAssistant(options: AssistantOptions): Promise<OpenAssistant> {
  const { memory, seen, clock, log, formOfAddress } = options;
  const registry = new LiveRegistry(options.registryDir, { log });
  const assistant = createAssistant({
    knowledge: () => registry.knowledge,
    memory,
    seen,
    clock,
    log,
    address: formOfAddress,
  });
  const health = (): Health =>
    registry.broken ? { status: 'degraded', reasons: ['registry-broken'] } : { status: 'ok' };
  return { assistant, health, close: () => registry.close() };
}
