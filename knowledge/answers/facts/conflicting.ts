import type { Entry, Registry } from '../../model.ts';
import type { Fact } from '../answer.ts';
import { conflictsOf } from './conflicts.ts';
import { profileFacts } from './facts.ts';

/** The facts of an entry on which its documents differ, in the order of a profile. */
export function conflictingFacts(entry: Entry, registry: Registry): Fact[] {
  const names = new Set(conflictsOf(entry, registry).map(({ fact }) => fact));
  return names.size === 0 ? [] : profileFacts(entry, registry).filter(({ name }) => names.has(name));
}
