/**
 * Sources as Teams' own citations: a number in the text that opens a small card, and a list below the message. The text
 * names its sources in words as well, for clients that draw no citations.
 */
import type { Entity } from 'botbuilder';
import type { SourceNote } from '../../bot/ports.ts';

/** Limits of the platform (learn: "Enhance AI-generated bot messages"); what is longer is refused with the message. */
const MAX_CLAIMS = 20;
const MAX_NAME = 80;
const MAX_ABSTRACT = 160;

const claimsOf = (sources: readonly SourceNote[]) => sources.slice(0, MAX_CLAIMS);

/** " [1] [2]": where the numbers stand. Escaped they would be text, so they are not part of the bot's Markdown. */
export const citationMarks = (sources: readonly SourceNote[]): string =>
  claimsOf(sources)
    .map((_, i) => ` [${i + 1}]`)
    .join('');

/** The one entity of the message that explains the numbers. No label of generated content: nothing here is generated. */
export function citationEntities(sources: readonly SourceNote[]): Entity[] {
  const citation = claimsOf(sources).map(({ name, abstract, url }, i) => ({
    '@type': 'Claim',
    position: i + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: clip(name, MAX_NAME),
      abstract: clip(abstract, MAX_ABSTRACT),
      ...(url === undefined ? {} : { url }),
    },
  }));
  return [
    {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      '@id': '',
      citation,
    },
  ];
}

const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
