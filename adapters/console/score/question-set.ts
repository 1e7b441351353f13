import { readFileSync } from 'node:fs';

/** One test question with what a right answer must contain; the format is described in CONTRIBUTING.md. */
export interface TestQuestion {
  readonly id: string;
  readonly question: string;
  readonly lang: 'de' | 'en';
  readonly style: string;
  readonly facet: string;
  readonly conversation?: string;
  readonly expect: {
    readonly all?: readonly string[];
    readonly any?: readonly (readonly string[])[];
    readonly none?: readonly string[];
    readonly declined?: boolean;
    readonly bodies?: readonly string[];
  };
}

/** Reads a set of JSON lines. Throws with file and line for a line that is no JSON. */
export function readQuestionSet(file: string): TestQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (!line.trim()) return [];
      try {
        return [JSON.parse(line) as TestQuestion];
      } catch (error) {
        throw new Error(`${file}:${i + 1}: ${error instanceof Error ? error.message : 'no JSON'}`);
      }
    });
}
