import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { renderText } from '../../bot/render/text.ts';
import { citationsOf, entriesOf } from '../../knowledge/answers/answer.ts';
import { answerQuestion } from '../../knowledge/answers/find.ts';
import { createKnowledge } from '../../knowledge/knowledge.ts';
import { loadRegistry } from '../../knowledge/load/load.ts';
import { formatProblem } from '../../knowledge/load/problems.ts';
import { type Context, NO_CONTEXT } from '../../knowledge/questions/context.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    registry: { type: 'string', default: 'knowledge/registry' },
    json: { type: 'boolean' },
    explain: { type: 'boolean' },
  },
});
const loaded = loadRegistry(values.registry);
if (!loaded.registry) {
  for (const p of loaded.problems) console.error(formatProblem(p));
  process.exit(1);
}
const knowledge = createKnowledge(loaded.registry);
const contexts = new Map<string, Context>();
if (values.json) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, question, conversation } = JSON.parse(line);
    const start = performance.now();
    const turn = answerQuestion(question, knowledge, (conversation && contexts.get(conversation)) || NO_CONTEXT);
    const latencyMs = performance.now() - start;
    if (conversation) contexts.set(conversation, turn.context);
    console.log(
      JSON.stringify({
        id,
        text: renderText(turn.answer, loaded.registry),
        declined: turn.answer.declined,
        language: turn.answer.language,
        facet: turn.reading.facets[0]?.facet ?? null,
        bodies: entriesOf(turn.answer).map(({ id: i, name }) => ({ id: i, name })),
        sources: citationsOf(turn.answer),
        latencyMs,
      }),
    );
  }
} else {
  let context = NO_CONTEXT;
  for (const q of positionals) {
    const turn = answerQuestion(q, knowledge, context);
    context = turn.context;
    if (values.explain)
      console.log(
        JSON.stringify({
          lang: turn.reading.language,
          facets: turn.reading.facets.map((f) => [f.facet, f.score, f.evidence]),
          mentions: turn.reading.mentions.map((m) => m.candidates.slice(0, 3).map((c) => [c.entry.id, c.score])),
          partial: turn.reading.partial.slice(0, 4).map((c) => [c.entry.id, +c.score.toFixed(2)]),
          content: turn.reading.content.map((w) => w.text),
          unknown: turn.reading.unknown.map((w) => w.text),
          asks: turn.reading.asks,
          kinds: turn.reading.kinds,
          cad: turn.reading.cadence,
          masked: turn.reading.masked,
          type: turn.answer.type,
        }),
      );
    console.log(renderText(turn.answer, loaded.registry));
    console.log('---');
  }
}
