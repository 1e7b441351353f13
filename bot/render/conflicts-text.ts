/** What documents say differently, side by side: no value before the other but by age, and none is called right. */
import { type Answer, type Fact, type FactGroup, uniqueCitations } from '../../knowledge/answers/answer.ts';
import { capital, documentsOf, marksOf, sourceLine } from './text.ts';
import { byAspect, factValue, type Wording } from './values.ts';

type Conflicts = Extract<Answer, { type: 'conflicts' }>;

/** One value with everybody who says it. */
export interface Saying {
  readonly value: string;
  readonly documents: string;
}

/** Each thing on which they differ, with its label and what is said, newest first. */
export function sayingsOf(
  { facts }: Conflicts,
  wording: Wording,
): readonly { readonly label: string; readonly sayings: readonly Saying[] }[] {
  const saying = (fact: Fact, group: FactGroup): Saying => ({
    value: `${factValue(fact.name, group.value, wording).trim()}${marksOf(group, wording)}`,
    documents: documentsOf(group, wording),
  });
  return facts.flatMap((fact) => {
    const aspects = [...byAspect(fact, wording)];
    // One value under each of several labels is a contradiction too: then all of them are told.
    const differing = aspects.filter(([, groups]) => groups.length > 1);
    return (differing.length > 0 ? differing : aspects).map(([aspect, groups]) => ({
      label: capital(aspect || wording.texts.fact[fact.name]),
      sayings: groups.map((group) => saying(fact, group)),
    }));
  });
}

export function conflictsText(answer: Conflicts, wording: Wording, bold: (text: string) => string): string {
  const { texts } = wording;
  const parts = sayingsOf(answer, wording);
  if (parts.length === 0) return `${bold(answer.entry.name)}: ${texts.noConflicts}`;
  const citations = answer.facts.flatMap(({ groups }) =>
    groups.flatMap(({ statements }) => statements.map(({ source }) => source)),
  );
  return [
    `${texts.conflictsOf(answer.entry.name)}:`,
    ...parts.flatMap(({ label, sayings }) => [
      `${label}:`,
      ...sayings.map(
        ({ value, documents }) => `- ${documents}: ${value.replaceAll(/^- /gm, '').replaceAll('\n', '; ')}`,
      ),
    ]),
    sourceLine(uniqueCitations(citations), wording),
  ].join('\n');
}
