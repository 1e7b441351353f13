import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { renderText } from '../../bot/render/text.ts';
import { answerQuestion } from '../../knowledge/answers/find.ts';
import { createKnowledge } from '../../knowledge/knowledge.ts';
import { foldName } from '../../knowledge/language/fold.ts';
import { loadRegistry } from '../../knowledge/load/load.ts';
import { type Context, NO_CONTEXT } from '../../knowledge/questions/context.ts';

interface Q {
  id: string;
  question: string;
  lang: string;
  style: string;
  facet: string;
  conversation?: string;
  expect: { all?: string[]; any?: string[][]; none?: string[]; declined?: boolean; bodies?: string[] };
}
const { values } = parseArgs({
  options: {
    file: { type: 'string', default: 'tests/questions/development.jsonl' },
    registry: { type: 'string', default: 'knowledge/registry' },
    failures: { type: 'boolean' },
    only: { type: 'string' },
  },
});
const registry = loadRegistry(values.registry).registry!;
const knowledge = createKnowledge(registry);
const norm = (t: string) =>
  ` ${foldName(t.replace(/\b(\d{1,2})\s*[–—-]\s*(\d{1,2})\b/g, '$1bis$2').replace(/\b(\d{1,2}) (?:bis|to) (\d{1,2})\b/g, '$1bis$2'))} `.replace(
    / /g,
    '',
  );
const contexts = new Map<string, Context>();
const tally = new Map<string, [number, number]>();
const count = (key: string, ok: boolean) => {
  const t = tally.get(key) ?? [0, 0];
  t[1]++;
  if (ok) t[0]++;
  tally.set(key, t);
};
const fails: string[] = [];
const chars: number[] = [];
let time = 0;
let n = 0;
for (const line of readFileSync(values.file, 'utf8')
  .split('\n')
  .filter((l) => l.trim())) {
  const q: Q = JSON.parse(line);
  const start = performance.now();
  const turn = answerQuestion(q.question, knowledge, (q.conversation && contexts.get(q.conversation)) || NO_CONTEXT);
  time += performance.now() - start;
  n++;
  if (q.conversation) contexts.set(q.conversation, turn.context);
  const text = renderText(turn.answer, registry);
  const flat = norm(text);
  const missing = [
    ...(q.expect.all ?? []).filter((t) => !flat.includes(norm(t))),
    ...(q.expect.any ?? []).filter((a) => a.length && !a.some((t) => flat.includes(norm(t)))).map((a) => a.join('|')),
  ];
  const wrong = (q.expect.none ?? []).filter((t) => flat.includes(norm(t)));
  const declinedOk = q.expect.declined === undefined || q.expect.declined === turn.answer.declined;
  const ok = q.expect.declined ? turn.answer.declined : missing.length === 0 && wrong.length === 0 && declinedOk;
  count('overall', ok);
  count(`facet ${q.facet}`, ok);
  count(`lang ${q.lang}`, ok);
  count(`style ${q.style === 'plain' ? 'plain' : 'difficult'}`, ok);
  count(
    q.expect.declined ? 'unanswerable declined' : 'answerable not declined',
    q.expect.declined ? turn.answer.declined : !turn.answer.declined,
  );
  if (ok && !q.expect.declined && ['coordination', 'cadence', 'legalBasis', 'contact'].includes(q.facet))
    chars.push(text.length);
  if (!ok)
    fails.push(
      `${q.id} [${q.facet}/${q.lang}/${q.style}] ${q.question}\n   type=${turn.answer.type} declined=${turn.answer.declined} facets=${turn.reading.facets.map((f) => f.facet)} missing=${JSON.stringify(missing)} wrong=${JSON.stringify(wrong)}\n   ${text.slice(0, 330).replaceAll('\n', ' ⏎ ')}`,
    );
}
if (values.failures) for (const f of fails) if (!values.only || f.includes(values.only)) console.log(f);
for (const [k, [a, b]] of [...tally].sort()) console.log(`${k.padEnd(34)} ${a}/${b} ${((100 * a) / b).toFixed(1)}`);
chars.sort((a, b) => a - b);
console.log('median chars', chars[chars.length >> 1], 'ms per question', (time / n).toFixed(3));
