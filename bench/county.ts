/** What is measured: the county's registry, and all development questions. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readQuestionSet } from '../adapters/console/score/question-set.ts';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge.ts';
import { loadRegistry } from '../knowledge/load/load.ts';

const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export function countyQuestions(): { readonly knowledge: Knowledge; readonly questions: readonly string[] } {
  const { registry } = loadRegistry(root('knowledge/registry'));
  if (!registry) throw new Error('the registry has errors; see `npm run -s registry -- check`');
  const folder = root('tests/questions');
  const questions = readdirSync(folder)
    .filter((file) => /^development.*\.jsonl$/.test(file))
    .flatMap((file) => readQuestionSet(`${folder}/${file}`).map(({ question }) => question));
  return { knowledge: createKnowledge(registry), questions };
}
