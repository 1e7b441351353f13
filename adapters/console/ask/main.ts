import '../quiet-pipe.ts';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { exampleQuestions } from '../../../bot/examples.ts';
import { renderText } from '../../../bot/render/text.ts';
import { answerQuestion } from '../../../knowledge/answers/find.ts';
import { createKnowledge } from '../../../knowledge/knowledge.ts';
import type { Language } from '../../../knowledge/language/detect.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';
import { formatProblem } from '../../../knowledge/load/problems.ts';
import { NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';
import { registryCalendar } from '../../calendars/read-file.ts';
import { windowAround } from '../../calendars/source.ts';
import { environment } from '../../config/environment.ts';
import { answerBatch } from './batch.ts';
import { explain } from './explain.ts';

const HELP = `npm run -s ask -- "QUESTION" ["FOLLOW-UP" ...]
npm run -s ask               asks line by line; an empty line or Ctrl-D ends (of a pipe or file every line is asked)
npm run -s ask -- --json     JSON lines in, JSON lines out

Answers from the registry, without network; dates from its meetings.yaml. Several questions are one conversation.

  --registry DIR   the registry to answer from (default: GREMIENLOTSE_REGISTRY or knowledge/registry)
  --explain        also show how the question was read: language, what is asked and by which words, every candidate
                   with its score and why, topics and where they were found, what was not understood
  --language L     language of the explanation: de (default) or en; answers follow the question
  --json           reads {"id","question","conversation"?} per line and writes
                   {"id","text","declined","language","facet","bodies","sources","latencyMs"} per line, in order;
                   lines with the same conversation are one conversation; a bad line gives {"id":null,"error"}`;

await main();

async function main(): Promise<void> {
  const args = readArguments();
  if (!args) return;
  if (args.values.help) return console.log(HELP);

  const loaded = loadRegistry(args.values.registry);
  if (!loaded.registry) {
    for (const problem of loaded.problems) console.error(formatProblem(problem));
    console.error(`\n${args.values.registry} cannot be used; mend the errors above.`);
    process.exitCode = 1;
    return;
  }
  const knowledge = createKnowledge(loaded.registry);
  // Dates come from the registry's own meetings only: no network, and nothing invented.
  const calendar = registryCalendar(args.values.registry, knowledge, windowAround(new Date()));
  const timeOf = () => ({ now: new Date(), calendar });
  if (args.values.json)
    return answerBatch(process.stdin, (line) => process.stdout.write(`${line}\n`), knowledge, timeOf);

  const explainIn = args.values.language;
  let context = NO_CONTEXT;
  const answer = (question: string) => {
    const turn = answerQuestion(question, knowledge, context, undefined, timeOf());
    context = turn.context;
    if (args.values.explain) console.log(`${explain(turn, knowledge, explainIn)}\n`);
    console.log(
      renderText(turn.answer, knowledge.registry, { examples: exampleQuestions(knowledge, turn.answer.language) }),
    );
  };
  if (args.positionals.length > 0) {
    args.positionals.forEach((question, i) => {
      if (i > 0) console.log();
      answer(question);
    });
    return;
  }
  if (!process.stdin.isTTY) {
    let first = true;
    for await (const line of createInterface({ input: process.stdin })) {
      if (!line.trim()) continue; // a list of questions has gaps; what stands behind one is asked too
      if (!first) console.log();
      first = false;
      answer(line);
    }
    return;
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  lines.prompt();
  for await (const line of lines) {
    if (!line.trim()) break;
    answer(line);
    lines.prompt();
  }
  lines.close();
}

function readArguments() {
  try {
    const given = parseArgs({
      allowPositionals: true,
      options: {
        registry: { type: 'string' },
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        language: { type: 'string', default: 'de' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { json, language } = given.values;
    if (language !== 'de' && language !== 'en') throw new Error('--language is de or en.');
    if (json && given.positionals.length > 0) throw new Error('--json reads its questions from the input.');
    const registry = given.values.registry || environment().GREMIENLOTSE_REGISTRY || 'knowledge/registry';
    return { ...given, values: { ...given.values, registry, language: language as Language } };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message.split('. To specify')[0] : error}\n\n${HELP}`);
    process.exitCode = 2;
    return undefined;
  }
}
