import { fileURLToPath } from 'node:url';
import { createKnowledge, type Knowledge } from '../../knowledge/knowledge.ts';
import { loadRegistry } from '../../knowledge/load/load.ts';
import type { Registry } from '../../knowledge/model.ts';

/** The registry that is delivered with this repository. */
export const REAL_REGISTRY = fileURLToPath(new URL('../../knowledge/registry/', import.meta.url));

let loaded: Registry | undefined;
let known: Knowledge | undefined;

/** Reads it, once per process. */
export function realRegistry(): Registry {
  loaded ??= loadRegistry(REAL_REGISTRY).registry;
  if (!loaded) throw new Error('The registry has errors: npm run -s registry -- check');
  return loaded;
}

/** It with all that is derived from it, which takes seconds. */
export const realKnowledge = (): Knowledge => (known ??= createKnowledge(realRegistry()));

/** Every text of a registry in which somebody may look for a word. */
export function textsOf(registry: Registry): string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner);
  };
  for (const { name, also, facts } of registry.entries.values()) collect([name, also, facts]);
  return texts;
}
