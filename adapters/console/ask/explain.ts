import type { Turn } from '../../../knowledge/answers/find.ts';
import type { Candidate } from '../../../knowledge/search/link.ts';

/** How a question was read, for the people who tune it: language, facets and evidence, names and scores, what was left. */
export function explain({ reading, answer }: Turn): string {
  const words = (list: readonly { text: string }[]) => list.map(({ text }) => text).join(', ') || '–';
  const candidates = (list: readonly Candidate[]) =>
    list
      .slice(0, 4)
      .map(({ entry, score, how, label }) => `${entry.id} ${score.toFixed(2)} (${how}: ${label.words.join(' ')})`)
      .join('; ') || '–';
  const asks = Object.entries(reading.asks)
    .filter(([, value]) => value)
    .map(([name, value]) => (value === true ? name : `${name} ${value}`));
  return [
    `  language    ${reading.language}`,
    `  facets      ${reading.facets.map(({ facet, score, evidence }) => `${facet} ${score.toFixed(1)} »${evidence}«`).join('; ') || '–'}`,
    `  names       ${reading.mentions.map((mention) => candidates(mention.candidates)).join(' | ') || '–'}`,
    `  in part     ${candidates(reading.partial)}`,
    `  asks for    ${[...asks, ...reading.kinds, ...reading.classes].join(', ') || 'a fact'}${reading.cadence ? `, cadence ${JSON.stringify(reading.cadence)}` : ''}`,
    `  topic       ${words(reading.content)}`,
    `  not known   ${words(reading.strangers.unknown)}`,
    `  answer      ${answer.type}${answer.declined ? ', declined' : ''}`,
  ].join('\n');
}
