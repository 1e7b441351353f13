/** Search as you type, over all classes of entries, fields and documents. */
import type { Wording } from '../../../bot/render/values.ts';
import { explore } from '../../../knowledge/answers/topics/explore.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { foldName } from '../../../knowledge/language/fold.ts';
import type { Entry } from '../../../knowledge/model.ts';
import type { SearchResult } from './schemas.ts';
import { fieldOf, kindOf, refOf } from './words.ts';

export function search(query: string, limit: number, knowledge: Knowledge, wording: Wording): SearchResult {
  const { registry, language } = wording;
  const found = explore(query, knowledge, limit + 1);
  const hits = found.slice(0, limit).map(({ entry, how }) => ({
    ...refOf(entry),
    kind: kindOf(entry, wording),
    ...fieldOf(entry, wording),
    ...spelling(entry, query),
    how,
  }));
  const fits = (...names: readonly string[]) => begins(query, names);
  return {
    query,
    hits,
    more: found.length > limit,
    fields: [...registry.fields.values()]
      .filter(({ de, en }) => fits(de, en))
      .map(({ id, ...names }) => ({ id, label: names[language] })),
    documents: [...registry.documents.values()]
      .filter(({ title, short }) => fits(title, short))
      .map(({ id, short }) => ({ id, label: short })),
  };
}

/** The other spelling that was typed, so that one sees why an entry is there. */
function spelling(entry: Entry, query: string): { also?: string } {
  if (begins(query, [entry.name])) return {};
  const also = entry.also.find((name) => begins(query, [name]));
  return also ? { also } : {};
}

/** Every typed word begins a word of one of the names. */
function begins(query: string, names: readonly string[]): boolean {
  const typed = foldName(query).split(' ').filter(Boolean);
  return (
    typed.length > 0 &&
    names.some((name) => {
      const words = foldName(name).split(' ');
      return typed.every((start) => words.some((word) => word.startsWith(start)));
    })
  );
}
