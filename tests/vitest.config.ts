import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/site/built.ts',
    // Most of the time goes to browsers and builds, which leave a processor idle now and then.
    maxWorkers: 2,
    // No test changes what another reads: a worker reads the data and the modules once.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
