/** `npm run bench`: measures and prints what there is a budget for; exits with 1 when one is broken. */
import { cpus, loadavg } from 'node:os';
import { isBroken, line, type Measure } from './budget.ts';
import { measurePage } from './page.ts';
import { measureQuestions } from './questions.ts';
import { measureTitles } from './titles.ts';

const load = () => loadavg()[0]!.toFixed(1);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${load()}`);
const measures: Measure[] = [];
for (const measure of [measureQuestions, measureTitles, measurePage]) {
  const made = await measure();
  for (const one of made) console.log(line(one));
  measures.push(...made);
}
const broken = measures.filter(isBroken);
console.log(broken.length === 0 ? 'All budgets are held.' : `${broken.length} budgets are broken, at load ${load()}.`);
process.exitCode = broken.length === 0 ? 0 : 1;
