import '../quiet-pipe.ts';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createKnowledge } from '../../../knowledge/knowledge.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';
import { baselines } from './baselines.ts';
import { type Measured, qualityPage } from './quality-page.ts';
import { readQuestionSet } from './question-set.ts';
import { type Score, type Share, scoreAnswerer, scoreFile, scoreQuestions } from './score.ts';

const HELP = `npm run -s score -- [--file FILE] [--registry DIR] [--failures] [--only TEXT]

Answers the test questions and prints the share of right answers by facet, language and style.
Without --file: every set of tests/questions over its registry (NAME.jsonl over tests/registries/NAME, where that is one).

  --file FILE      one set of JSON lines
  --registry DIR   the registry to answer from (default knowledge/registry)
  --failures       also print each wrong answer; not for the held-out set, whose failures are only counted
  --write          measure the baselines as well and write docs/quality.md
  --only TEXT      with --failures: only those that contain TEXT`;

type Flags = NonNullable<ReturnType<typeof readArguments>>;

const values = readArguments();
if (values?.help) console.log(HELP);
else if (values) {
  try {
    if (values.write) writePage(values);
    else for (const { file, registry } of sets(values)) report(file, scoreFile(file, registry), values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function writePage(flags: Flags): void {
  const measured = sets(flags).map(({ file, registry: directory }): Measured => {
    const { registry } = loadRegistry(directory);
    if (!registry) throw new Error(`${directory} is no valid registry; see \`registry check\``);
    const knowledge = createKnowledge(registry);
    const questions = readQuestionSet(file);
    const rivals = [...baselines(knowledge)].map(
      ([name, answerer]) => [name, scoreAnswerer(questions, answerer)] as const,
    );
    return {
      file: file.replace('tests/questions/', ''),
      engine: scoreQuestions(questions, knowledge),
      baselines: new Map(rivals),
    };
  });
  writeFileSync('docs/quality.md', qualityPage(measured));
  console.log('docs/quality.md written');
}

function sets(values: Flags): { file: string; registry: string }[] {
  const home = values.registry ?? 'knowledge/registry';
  if (values.file) return [{ file: values.file, registry: home }];
  return readdirSync('tests/questions')
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({
      file: `tests/questions/${name}`,
      registry: invented(name) ?? home,
    }));
}

function report(file: string, score: Score, values: Flags): void {
  const heldOut = file.includes('heldout');
  if (values.failures && heldOut) console.log('The held-out set is only counted: its failures are not printed.');
  if (values.failures && !heldOut) {
    for (const { question, answerType, missing, wrong, text } of score.failures) {
      const block = `${question.id} [${question.facet}/${question.lang}/${question.style}] ${question.question}\n   ${answerType}; missing ${JSON.stringify(missing)}; wrong ${JSON.stringify(wrong)}\n   ${text.slice(0, 400).replaceAll('\n', ' ⏎ ')}`;
      if (!values.only || block.includes(values.only)) console.log(block);
    }
  }
  console.log(`\n${file}`);
  const row = (label: string, { right, total }: Share) => {
    if (total > 0)
      console.log(`  ${label.padEnd(28)} ${`${right}/${total}`.padStart(9)}  ${((100 * right) / total).toFixed(1)} %`);
  };
  row('overall', score.overall);
  row('unanswerable declined', score.unanswerableDeclined);
  row('answerable answered', score.answerableAnswered);
  for (const [name, share] of [...score.byLanguage].sort()) row(`language ${name}`, share);
  for (const [name, share] of [...score.byStyle].sort()) row(`style ${name}`, share);
  for (const [name, share] of [...score.byFacet].sort()) row(`facet ${name}`, share);
  console.log(`  median length of a single-fact answer: ${score.medianLength} characters`);
}

/** The flags; undefined, and said what is wrong, where they cannot be read. */
function readArguments() {
  try {
    return parseArgs({
      options: {
        file: { type: 'string' },
        registry: { type: 'string' },
        failures: { type: 'boolean' },
        write: { type: 'boolean' },
        only: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exitCode = 2;
    return undefined;
  }
}

/** The registry of the invented county that a set is named after. */
function invented(set: string): string | undefined {
  const directory = join('tests/registries', basename(set, '.jsonl'));
  return existsSync(directory) ? directory : undefined;
}
