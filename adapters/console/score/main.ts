import '../quiet-pipe.ts';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createKnowledge } from '../../../knowledge/knowledge.ts';
import { remembering } from '../../../knowledge/language/remembering.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';
import { baselines } from './baselines.ts';
import { groupsOf, isHeldBack, type Measured, qualityPage } from './quality-page.ts';
import { readQuestionSet } from './question-set.ts';
import { medianLength, partsOf, type Score, type Share, scoreAnswerer, scoreQuestions, together } from './score.ts';

const HELP = `npm run -s score -- [--file FILE] [--registry DIR] [--failures] [--only TEXT]

Answers the test questions and prints the share of right answers by facet, language and style.
Without --file: every set of tests/questions over its registry (NAME.jsonl over tests/registries/NAME, where that is one).

  --file FILE      one set of JSON lines
  --registry DIR   the registry to answer from (default knowledge/registry)
  --failures       also print each wrong answer; not for the held-out set, whose failures are only counted
  --write          measure the baselines as well and write docs/quality.md
  --only TEXT      with --failures: only those that contain TEXT`;

type Flags = NonNullable<ReturnType<typeof readArguments>>;

/** Most sets ask the same registry, and loading it takes longer than answering a set. */
const knowledgeOf = remembering((directory: string) => {
  const { registry } = loadRegistry(directory);
  if (!registry) throw new Error(`${directory} is no valid registry; see \`registry check\``);
  return createKnowledge(registry);
}, 1);
const baselinesOf = remembering((directory: string) => baselines(knowledgeOf(directory)), 1);

const values = readArguments();
if (values?.help) console.log(HELP);
else if (values) {
  try {
    if (values.write) writePage(values);
    else printScores(values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/** Measures every set, and the baselines beside it. */
function writePage(flags: Flags): void {
  const measured = questionSets(flags).map(({ file, invented, registry }): Measured => {
    const questions = readQuestionSet(file);
    const rivals = [...baselinesOf(registry)].map(
      ([name, answerer]) => [name, scoreAnswerer(questions, answerer)] as const,
    );
    console.error(file);
    return {
      file: basename(file),
      invented,
      engine: scoreQuestions(questions, knowledgeOf(registry)),
      baselines: new Map(rivals),
    };
  });
  writeFileSync('docs/quality.md', qualityPage(measured));
  console.log('docs/quality.md written');
}

/** Each set in a line, and what they come to in whole; a single one in whole. */
function printScores(flags: Flags): void {
  const scored = questionSets(flags).map((set) => {
    const score = scoreQuestions(readQuestionSet(set.file), knowledgeOf(set.registry));
    if (flags.failures) printFailures(set.file, score, flags.only);
    if (!flags.file) printShare(set.file, score.overall);
    return { ...set, score };
  });
  for (const [heading, some] of flags.file ? [[flags.file, scored] as const] : groupsOf(scored)) {
    const score = together(some.map((set) => set.score));
    console.log(`\n${heading}`);
    for (const [part, share] of partsOf(score)) printShare(part, share);
    console.log(`  median length of a single-fact answer: ${medianLength(score)} characters`);
  }
}

function printShare(label: string, { right, total }: Share): void {
  console.log(`  ${label.padEnd(40)} ${`${right}/${total}`.padStart(11)}  ${((100 * right) / total).toFixed(1)} %`);
}

function printFailures(file: string, { failures }: Score, only = ''): void {
  if (isHeldBack(file)) {
    console.log(`${file} is held back and only counted: its failures are not printed.`);
    return;
  }
  for (const { question, answerType, missing, wrong, text } of failures) {
    const { id, facet, lang, style } = question;
    const block = `${id} [${facet}/${lang}/${style}] ${question.question}\n   ${answerType}; missing ${JSON.stringify(missing)}; wrong ${JSON.stringify(wrong)}\n   ${text.slice(0, 400).replaceAll('\n', ' ⏎ ')}`;
    if (block.includes(only)) console.log(block);
  }
}

/** The sets that are asked, and the registry of each. */
function questionSets({ file, registry }: Flags): { file: string; registry: string; invented: boolean }[] {
  const home = registry ?? 'knowledge/registry';
  if (file) return [{ file, registry: home, invented: false }];
  return readdirSync('tests/questions')
    .filter((name) => name.endsWith('.jsonl'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => {
      const county = inventedCounty(name);
      return { file: `tests/questions/${name}`, registry: county ?? home, invented: county !== undefined };
    });
}

/** The registry of the invented county that a set is named after. */
function inventedCounty(set: string): string | undefined {
  const directory = join('tests/registries', basename(set, '.jsonl'));
  return existsSync(directory) ? directory : undefined;
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
