import { factValue, type Wording } from '../../../bot/render/values.ts';
import { textsFor } from '../../../bot/texts/index.ts';
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Citation, Coordination, FactName, Registry } from '../../../knowledge/model.ts';

/** How values are worded: as the bot words them. */
export const wordingOf = (registry: Registry, language: Language): Wording => ({
  registry,
  language,
  texts: textsFor(language),
});

/** A value in words on one line; a coordination with its role. */
export function inWords(fact: FactName, value: unknown, wording: Wording): string {
  const lines = factValue(fact, value, wording)
    .split('\n')
    .map((line) => line.replace(/^- /, '').trim())
    .filter(Boolean);
  const text = lines.join('; ').replace(/:; /g, ': ');
  return fact === 'coordination' ? `${wording.texts.role[(value as Coordination).role]}: ${text}` : text;
}

/** "Netzwerkstruktur 2019, 2.6 (4)". */
export const placeInWords = ({ document, at }: Citation, registry: Registry): string =>
  `${registry.documents.get(document)?.short ?? document}, ${at}`;
