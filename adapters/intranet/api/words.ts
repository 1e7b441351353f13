/** The words of one language for the API, and the small views that every answer is made of. */

import type { Wording } from '../../../bot/render/values.ts';
import { type Texts, textsFor } from '../../../bot/texts/index.ts';
import { KINDS } from '../../../knowledge/kinds.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Citation, Entry } from '../../../knowledge/model.ts';
import type { EntryRef, Label, Source } from './schemas.ts';

export type Address = 'du' | 'sie';

export function wordingOf(knowledge: Knowledge, language: Language, address: Address): Wording & { texts: Texts } {
  return { registry: knowledge.registry, texts: textsFor(language, address), language };
}

export const refOf = ({ id, name, class: cls }: Entry): EntryRef => ({ id, name, class: cls });

export const kindOf = ({ kind }: Entry, { language }: Wording): Label => ({ id: kind, label: KINDS[kind]![language] });

/** The field of action, or nothing to spread. */
export function fieldOf({ field }: Entry, { registry, language }: Wording): { field?: Label } {
  const known = field ? registry.fields.get(field) : undefined;
  return known ? { field: { id: known.id, label: known[language] } } : {};
}

export const sourceOf = ({ document, at }: Citation, { registry }: Wording): Source => ({
  document,
  short: registry.documents.get(document)?.short ?? document,
  at,
});

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
