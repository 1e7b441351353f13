import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/setup/seed.ts'],
          // On two cores the default would be one worker.
          maxWorkers: '100%',
          // Generous: a busy machine is no failure.
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Real processes and a browser: one after another, and time to install Chromium on a fresh machine.
          fileParallelism: false,
          // Chromium and the Playground are others' work: one slip of theirs is no failure of ours, two are.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
