import { parseArgs } from 'node:util';
import { loadRegistry } from '../../knowledge/load/load.ts';
import { formatProblem } from '../../knowledge/load/problems.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { registry: { type: 'string', default: 'knowledge/registry' } },
});
if (positionals[0] === 'check') {
  const l = loadRegistry(values.registry);
  for (const p of l.problems) console.log(formatProblem(p));
  console.log(
    `${l.problems.filter((p) => p.severity === 'error').length} errors, ${l.problems.filter((p) => p.severity !== 'error').length} warnings`,
  );
  process.exitCode = l.registry ? 0 : 1;
}
