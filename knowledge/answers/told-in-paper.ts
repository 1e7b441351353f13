import type { Knowledge } from '../knowledge.ts';
import { foldName } from '../language/fold.ts';
import type { Entry, Registry } from '../model.ts';

/** "Which groups of the concept meet once a year?": ids of all that the named paper tells of, where it is one of the documents. */
export function toldInPaper(paper: Entry | undefined, { registry }: Knowledge): readonly string[] | undefined {
  const document = paper?.class === 'publication' ? documentOf(paper, registry) : undefined;
  if (!document) return undefined;
  return [...registry.entries.values()].filter((entry) => cites(entry, document)).map(({ id }) => id);
}

/** The document that a paper of the registry is itself. */
export function documentOf({ name, also }: Entry, { documents }: Registry): string | undefined {
  const names = new Set([name, ...also].map(foldName));
  return [...documents.values()].find(({ title, short }) => names.has(foldName(title)) || names.has(foldName(short)))
    ?.id;
}

const cites = ({ mentions, facts }: Entry, document: string): boolean =>
  mentions.some((mention) => mention.document === document) ||
  facts.parts.some(({ source }) => source.document === document);
