import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Their files start an HTTP server of their own; a server of another file would have changed Node's classes for all of them. */
const ALONE = ['tests/adapters/teams/**/*.test.ts', 'tests/adapters/calendars/fetch.test.ts'];
const UNIT = {
  setupFiles: ['tests/setup/seed.ts'],
  // On two cores the default would be one worker.
  maxWorkers: '100%',
  // Generous: a busy machine is no failure.
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

/** Small files that take long. By size, as Vitest sorts, they would come last, and one core would wait for the other. */
const LONG = /questions\/(score|no-throw)|ten-years/;
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) => `${project.name} ${LONG.test(moduleId) ? 0 : 1}`;
    return (await super.sort(files)).sort((a, b) => place(a).localeCompare(place(b)));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        // Files share what they import, which is most of the time they take.
        test: {
          ...UNIT,
          name: 'unit',
          // By what is in it: what a project leaves out itself, `--exclude` could not add to.
          include: [
            'tests/*.test.ts',
            'tests/!(adapters|e2e)/**/*.test.ts',
            'tests/adapters/*.test.ts',
            'tests/adapters/!(teams)/**/!(fetch).test.ts',
          ],
          isolate: false,
        },
      },
      {
        test: { ...UNIT, name: 'alone', include: ALONE },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/setup/chromium.ts',
          // Real processes and a browser: each takes a port of its own, and waits for the others' work half of the time.
          maxWorkers: '150%',
          sequence: { groupOrder: 1 }, // what has another number of workers must run by itself
          // As with the others: what they import and what is derived from the registry.
          isolate: false,
          // Chromium and the Playground are others' work: one slip of theirs is no failure of ours, two are.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
