import { foldLetters } from '../language/fold.ts';
import { GERMAN_NUMBERS } from '../language/number-words.ts';
import { isStopword } from '../language/stopwords.ts';
import { readWanted } from '../questions/wanted.ts';
import type { SubjectStep } from './asked.ts';
import { factsOf } from './facts.ts';
import { tell } from './inquiry.ts';
import { toldBy } from './spoken-of.ts';

const NUMBERS: Readonly<Record<string, number>> = { ...GERMAN_NUMBERS, elf: 11, zwolf: 12 };

/** How many these names of members stand for: a leading number counts as so many, anything else as one. */
export function countOf(names: readonly string[]): number {
  return names.reduce((sum, name) => {
    const first = foldLetters(name.split(/\s/)[0] ?? '');
    return sum + (NUMBERS[first] ?? (/^\d{1,2}$/.test(first) ? Number(first) : 1));
  }, 0);
}

/** "How many self-help groups send somebody?": none that the registry lists, but "speakers of 58 groups" are members. */
export const countedAmongMembers: SubjectStep = ({ reading, knowledge }, { entries: [subject, another] }) => {
  const { want, of } = readWanted(reading.masked);
  if (want !== 'number' || subject?.class !== 'body' || another) return undefined;
  const [first] = reading.mentions;
  const named = of.trim() === '¤' && first && first.candidates.every(({ entry }) => entry.class === 'unit');
  if (!named && reading.kinds.length + reading.classes.length === 0) return undefined;
  const parts = knowledge.relations.children(subject.id).map(({ entry }) => entry);
  if (parts.some(({ kind, class: cls }) => reading.kinds.includes(kind) || reading.classes.includes(cls)))
    return undefined;
  const members = factsOf(subject, 'members', knowledge.registry);
  // "How many primary schools are in it?": they are named, and stand among the members with their number.
  const words = named ? first.words.map((i) => reading.words[i]!.folded) : of.split(' ');
  const [counted] = words.filter((word) => word && !isStopword(word));
  const told = toldBy([subject], members, knowledge);
  return counted !== undefined && told.counts(counted) ? tell(members, ['members']) : undefined;
};
