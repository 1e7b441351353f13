/** Opens what answers: registry, index and bot, behind the `Assistant` port. The only place that knows how to. */
import type { Assistant, Clock, ConversationMemory, Log, SeenActivities } from '../bot/ports.ts';
import type { Health } from './http/ports.ts';

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

/** Why nothing can be answered; printed as it is, without a stack. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

/** Reads the registry and makes the bot. Throws a RegistryError if there is no registry that can be used. */
export async function openAssistant(options: AssistantOptions): Promise<OpenAssistant> {
  // TO WIRE: openRegistry(options.registryDir) from knowledge, createAssistant(...) from bot. Until then a stand-in.
  const assistant: Assistant = {
    async handle(turn) {
      if (turn.kind === 'uninstall') return [];
      if (!(await options.seen.firstTime(turn.conversation.key, turn.id, options.clock()))) return [];
      return [{ kind: 'text', markdown: turn.kind === 'install' ? 'Willkommen!' : `Gelesen: ${turn.text}` }];
    },
  };
  return { assistant, health: () => ({ status: 'ok' }), close: () => undefined };
}
