import { medianLength, NONE, partsOf, type Score, type Share, together } from './score.ts';

/** One question set, answered by the engine and by the baselines. */
export interface Measured {
  readonly file: string;
  /** Its registry is that of an invented county. */
  readonly invented: boolean;
  readonly engine: Score;
  readonly baselines: ReadonlyMap<string, Score>;
}

/** The sets that are told together, under one heading. */
export const groupsOf = <T extends Pick<Measured, 'file' | 'invented'>>(
  sets: readonly T[],
): readonly (readonly [heading: string, sets: readonly T[]])[] =>
  (
    [
      ['Held back, over the registry', true, false],
      ['Held back, over invented counties', true, true],
      ['Development, over the registry', false, false],
      ['Development, over invented counties', false, true],
    ] as const
  )
    .map(([heading, heldBack, ofInvented]) => {
      const some = sets.filter(({ file, invented }) => isHeldBack(file) === heldBack && invented === ofInvented);
      return [heading, some] as const;
    })
    .filter(([, some]) => some.length > 0);

/** Of these sets failures are counted, and never told. */
export const isHeldBack = (file: string): boolean => file.includes('heldout');

const percent = ({ right, total }: Share): string =>
  total === 0 ? '–' : `${((100 * right) / total).toFixed(1)} % (${right}/${total})`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The text of docs/quality.md: figures only, and how they came about. */
export function qualityPage(measured: readonly Measured[]): string {
  const groups = groupsOf(measured).map(([heading, sets]) => {
    const rivals = [...(sets[0]?.baselines.keys() ?? [])];
    const engine = together(sets.map((set) => set.engine));
    const others = rivals.map(
      (rival) => new Map(partsOf(together(sets.flatMap((set) => set.baselines.get(rival) ?? [])))),
    );
    const rows = partsOf(engine).map(([part, share]) => [
      part,
      percent(share),
      ...others.map((other) => percent(other.get(part) ?? NONE)),
    ]);
    return `## ${heading}

Sets: ${sets.length}. Median length of the answer to a single-fact question: ${medianLength(engine)} characters.

${table(['part', '**Gremienlotse**', ...rivals], rows)}`;
  });
  const sets = measured.map(({ file, engine }) => [
    file,
    percent(engine.overall),
    percent(engine.unanswerableDeclined),
    percent(engine.answerableAnswered),
    percent(engine.talks),
  ]);
  return `# Quality

Written by \`npm run -s score -- --write\`; do not edit. Right means: every expected name, number or key word stands in the answer and
nothing that shows a wrong one; of an unanswerable question: it was declined.

The held-back sets (\`heldout…\`) were written by others than the engine's author, from the documents alone; their failures are only
counted, never read. The baselines give the whole fact sheet of the best hit, and decline only where nothing is found.

${groups.join('\n\n')}

## Each set

${table(['set', 'right', 'unanswerable declined', 'answerable answered', 'conversations right to the end'], sets)}
`;
}
