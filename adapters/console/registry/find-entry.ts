import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { foldName } from '../../../knowledge/language/fold.ts';
import { wordsOf } from '../../../knowledge/language/words.ts';
import type { Entry, Registry } from '../../../knowledge/model.ts';
import { type Lexicon, signOf } from '../../../knowledge/search/lexicon.ts';

/** Entries with this id, name or other spelling; several only where the registry has several. */
export function entriesNamed(name: string, registry: Registry): readonly Entry[] {
  const byId = registry.entries.get(name);
  if (byId) return [byId];
  const key = foldName(name);
  const entries = [...registry.entries.values()];
  const named = entries.filter((entry) => foldName(entry.name) === key);
  return named.length > 0
    ? named
    : entries.filter(({ also, asked }) => [...also, ...asked].some((spelling) => foldName(spelling) === key));
}

const MAX_NEAR = 8;

/** What a name that fits nothing may have meant: entries whose names have all its words, misspelled ones included. */
export function entriesNear(name: string, { lexicon }: Knowledge): readonly Entry[] {
  const [first, ...others] = wordsOf(name).map(({ folded }) => entriesWith(folded, lexicon));
  const near = [...(first ?? [])].filter((entry) => others.every((entries) => entries.has(entry)));
  return near.slice(0, MAX_NEAR);
}

/** Entries with a name that has this word, or one that it may be a misspelling of. */
function entriesWith(folded: string, lexicon: Lexicon): ReadonlySet<Entry> {
  const sign = signOf(folded);
  const signs = lexicon.postings.has(sign) ? [sign] : lexicon.corrections(folded).map(({ word }) => word);
  return new Set(
    signs.flatMap((one) => (lexicon.postings.get(one) ?? []).map(({ label }) => lexicon.labels[label]!.entry)),
  );
}
