import { createInterface } from 'node:readline';
import { z } from 'zod';
import { exampleQuestions } from '../../../bot/examples.ts';
import { renderText } from '../../../bot/render/text.ts';
import { citationsOf, entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerQuestion, type Time } from '../../../knowledge/answers/find.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { type Context, NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  conversation: z.union([z.string(), z.number()]).nullish(),
});

/** Answers JSON lines in order; `timeOf` is asked once a line. A line that cannot be read is answered with its error; the others go on. */
export async function answerBatch(
  input: NodeJS.ReadableStream,
  write: (line: string) => void,
  knowledge: Knowledge,
  timeOf: () => Time,
): Promise<void> {
  const contexts = new Map<string, Context>();
  let number = 0;
  for await (const line of createInterface({ input })) {
    number++;
    if (!line.trim()) continue;
    const parsed = parseLine(line);
    if ('error' in parsed) {
      write(JSON.stringify({ id: null, line: number, error: parsed.error }));
      continue;
    }
    const { id, question, conversation } = parsed;
    const key = conversation == null ? undefined : String(conversation);
    const start = performance.now();
    const before = (key !== undefined && contexts.get(key)) || NO_CONTEXT;
    const turn = answerQuestion(question, knowledge, before, undefined, timeOf());
    const text = renderText(turn.answer, knowledge.registry, {
      examples: exampleQuestions(knowledge, turn.answer.language),
    });
    const latencyMs = Math.round((performance.now() - start) * 1000) / 1000;
    if (key !== undefined) contexts.set(key, turn.context);
    write(
      JSON.stringify({
        id,
        text,
        declined: turn.answer.declined,
        language: turn.answer.language,
        facet: turn.reading.facets[0]?.facet ?? null,
        bodies: entriesOf(turn.answer).map(({ id: entry, name }) => ({ id: entry, name })),
        sources: citationsOf(turn.answer),
        latencyMs,
      }),
    );
  }
}

function parseLine(line: string): z.infer<typeof lineSchema> | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, '')); // Windows begins a file so
  } catch (error) {
    return { error: `no JSON: ${error instanceof Error ? error.message : error}` };
  }
  const result = lineSchema.safeParse(value);
  return result.success
    ? result.data
    : {
        error: result.error.issues
          .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
          .join('; '),
      };
}
