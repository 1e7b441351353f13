/** Measures what `npm start` runs, and as it runs it. */
import { runBundled } from '../adapters/bundled.mjs';

await runBundled(new URL('run.ts', import.meta.url));
