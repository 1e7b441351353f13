import { type Answer, citationsOf } from '../knowledge/answers/answer.ts';
import { documentPage } from './page-links.ts';
import type { SourceNote } from './ports.ts';
import type { Wording } from './render/values.ts';

/** The documents that a text answer rests on, each once, in the order of its source line. `site` is the page's base. */
export function sourceNotes(answer: Answer, { registry }: Wording, site: string | undefined): readonly SourceNote[] {
  // Dates rest on calendars; only their cadence has documents, which the text names where it stands.
  if (answer.type === 'meetings') return [];
  const places = new Map<string, string[]>();
  for (const { document, at } of citationsOf(answer)) places.set(document, [...(places.get(document) ?? []), at]);
  return [...places].map(([id, at]) => {
    const document = registry.documents.get(id);
    const dated = document?.dated ?? document?.year;
    return {
      name: document?.short ?? id,
      abstract: [at.join(', '), document?.title, dated].filter(Boolean).join(' · '),
      ...(site && document ? { url: documentPage(site, id) } : {}),
    };
  });
}
