/** Knowledge for tests of the question engine: the invented county, and small registries made in memory. */
import { fileURLToPath } from 'node:url';
import { renderText } from '../../bot/render/text.ts';
import { type Answer, entriesOf } from '../../knowledge/answers/answer.ts';
import { answerQuestion, type Turn } from '../../knowledge/answers/find.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/knowledge.ts';
import { buildRegistry, loadRegistry } from '../../knowledge/load/load.ts';
import { type Context, NO_CONTEXT } from '../../knowledge/questions/talk/context.ts';
import { registryFiles } from './registry-files.ts';

/** The invented county: seven fields, some sixty bodies, documents that contradict one another. */
export const SEELBERG = registryAt('seelberg');

const invented = new Map<string, Knowledge>();

/** Reads it, once per process. */
export const seelbergKnowledge = (): Knowledge => inventedKnowledge(SEELBERG);

/** Other invented counties, by the coast and in the mountains: other offices, fields and words. */
export const boddenmarkKnowledge = (): Knowledge => inventedKnowledge(registryAt('boddenmark'));
export const karwangKnowledge = (): Knowledge => inventedKnowledge(registryAt('karwang'));
export const ostertalKnowledge = (): Knowledge => inventedKnowledge(registryAt('ostertal'));
/** More invented counties; their questions were written blind, too. */
export const quellenrodaKnowledge = (): Knowledge => inventedKnowledge(registryAt('quellenroda'));
export const wiesmoorKnowledge = (): Knowledge => inventedKnowledge(registryAt('wiesmoor'));
export const tannwaldKnowledge = (): Knowledge => inventedKnowledge(registryAt('tannwald'));
export const hellweideKnowledge = (): Knowledge => inventedKnowledge(registryAt('hellweide'));

function inventedKnowledge(directory: string): Knowledge {
  const known = invented.get(directory);
  if (known) return known;
  const { registry } = loadRegistry(directory);
  if (!registry)
    throw new Error(`An invented registry has errors: npm run -s registry -- check --registry ${directory}`);
  const knowledge = createKnowledge(registry);
  invented.set(directory, knowledge);
  return knowledge;
}

/** Knowledge of the small registry with these files added or replaced. */
export function smallKnowledge(files: Readonly<Record<string, string>>): Knowledge {
  const { registry, problems } = buildRegistry(registryFiles(files));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!registry || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return createKnowledge(registry);
}

/** Asks one after another in one conversation; a turn for each question. */
export function converse(knowledge: Knowledge, questions: readonly string[], start: Context = NO_CONTEXT): Turn[] {
  let context = start;
  return questions.map((question) => {
    const turn = answerQuestion(question, knowledge, context);
    context = turn.context;
    return turn;
  });
}

/** The answer to a single question. */
export const answerTo = (knowledge: Knowledge, question: string): Answer => converse(knowledge, [question])[0]!.answer;

/** What an answer gives, in a line: its type or the names of its facts, and the ids of whom it is about. */
export function outline(answer: Answer): string {
  const given = answer.type === 'facts' ? answer.facts.map(({ name }) => name).join('+') : answer.type;
  return [given, ...entriesOf(answer).map(({ id }) => id)].join(' ');
}

/** The same as text. */
export const textOf = (knowledge: Knowledge, question: string): string =>
  renderText(answerTo(knowledge, question), knowledge.registry);

function registryAt(name: string): string {
  return fileURLToPath(new URL(`../registries/${name}/`, import.meta.url));
}
