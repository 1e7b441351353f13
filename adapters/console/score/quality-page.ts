import type { Score, Share } from './score.ts';

/** One question set, answered by the engine and by the baselines. */
export interface Measured {
  readonly file: string;
  readonly engine: Score;
  readonly baselines: ReadonlyMap<string, Score>;
}

const percent = ({ right, total }: Share): string =>
  total === 0 ? '–' : `${((100 * right) / total).toFixed(1)} % (${right}/${total})`;

/** The text of docs/quality.md: figures only, and how they came about. */
export function qualityPage(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ file, engine, baselines }) => [
    `| ${file} | **Gremienlotse** | ${percent(engine.overall)} | ${percent(engine.unanswerableDeclined)} | ${percent(engine.answerableAnswered)} | ${engine.medianLength} |`,
    ...[...baselines].map(
      ([name, score]) =>
        `| | ${name} | ${percent(score.overall)} | ${percent(score.unanswerableDeclined)} | ${percent(score.answerableAnswered)} | |`,
    ),
  ]);
  const details = measured.map(({ file, engine }) => {
    const lines = [...engine.byLanguage, ...engine.byStyle, ...engine.byFacet].map(
      ([name, share]) => `| ${name} | ${percent(share)} |`,
    );
    return `### ${file}\n\n| part | right |\n| --- | --- |\n${lines.join('\n')}`;
  });
  return `# Quality

Written by \`npm run -s score -- --write\`; do not edit. Right means: every expected name, number or key word stands in the answer and
nothing that shows a wrong one; of an unanswerable question: it was declined.

The \`heldout\` sets were written by others than the engine's and the development sets' authors; their failures were only counted, never read.
\`seelberg\`, \`boddenmark\`, \`karwang\`, \`ostertal\`, \`hellweide\`, \`quellenroda\`, \`wiesmoor\`, \`heldout-mehrbeck\` and \`heldout-falkenried\` ask registries of invented counties. The baselines give the whole fact sheet of the best hit.

| set | who answers | right | unanswerable declined | answerable answered | median length of a single fact |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## By language, style and facet

${details.join('\n\n')}
`;
}
