import { uniqueCitations } from '../../knowledge/answers/answer.ts';
import type { Citation } from '../../knowledge/model.ts';
import { sourceLine } from '../render/text.ts';
import type { Wording } from '../render/values.ts';
import { aside, type Element } from './elements.ts';

/** The last line of a card: where it all stands. Nothing if nothing was cited. */
export function sourcesBelow(citations: readonly Citation[], wording: Wording): Element[] {
  const text = sourceLine(uniqueCitations(citations), wording);
  return text ? [aside(text, { separator: true, spacing: 'Medium' })] : [];
}

/** The documents alone: a list of many entries has too many places. */
export function documentsBelow(citations: readonly Citation[], wording: Wording): Element[] {
  const names = [
    ...new Set(citations.map(({ document }) => wording.registry.documents.get(document)?.short ?? document)),
  ];
  if (names.length === 0) return [];
  const word = names.length > 1 ? wording.texts.sources : wording.texts.source;
  return [aside(`${word}: ${names.join('; ')}`, { separator: true, spacing: 'Medium' })];
}
