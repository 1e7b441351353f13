import { KINDS } from '../knowledge/kinds.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language/detect.ts';
import { foldLetters } from '../knowledge/language/fold.ts';
import type { Entry } from '../knowledge/model.ts';

const ARTICLE = { m: 'der', f: 'die', n: 'das' } as const;
const ACCUSATIVE = { m: 'den', f: 'die', n: 'das' } as const;

/** Three questions that the loaded registry can answer, always the same for the same registry. */
export function exampleQuestions({ registry }: Knowledge, language: Language): readonly string[] {
  const known = [...registry.entries.values()].filter(
    (entry) =>
      entry.class === 'body' &&
      entry.name.length < 40 &&
      startsWithKind(entry) &&
      entry.facts.coordination.length > 0 &&
      entry.facts.cadence.length > 0 &&
      entry.facts.members.length > 0,
  );
  const best = known.sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  const [first, second = first, third = second] = spread(best);
  // A registry that has just been begun: what it holds.
  if (!first || !second || !third) return [language === 'en' ? 'Which bodies are there?' : 'Welche Gremien gibt es?'];
  if (language === 'en')
    return [
      `Who coordinates ${first.name}?`,
      `How often does ${second.name} meet?`,
      `Who takes part in ${third.name}?`,
    ];
  return [
    `Wer koordiniert ${ACCUSATIVE[genderOf(first)]} ${first.name}?`,
    `Wie oft tagt ${ARTICLE[genderOf(second)]} ${second.name}?`,
    `Wer ist Mitglied: ${third.name}?`,
  ];
}

const genderOf = (entry: Entry) => KINDS[entry.kind]!.gender;

/** The name begins with the word of its kind, so that the kind's article fits. */
function startsWithKind(entry: Entry): boolean {
  const first = foldLetters(entry.name.split(/[\s-]/)[0] ?? '');
  return KINDS[entry.kind]!.words.some((word) => foldLetters(word) === first);
}

/** One entry of each kind before a second one of any. */
function spread(entries: readonly Entry[]): Entry[] {
  const byKind = new Map<string, Entry>();
  for (const entry of entries) if (!byKind.has(entry.kind)) byKind.set(entry.kind, entry);
  return [...byKind.values(), ...entries.filter((entry) => byKind.get(entry.kind) !== entry)];
}
