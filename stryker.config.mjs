/**
 * Changes the queries and the charts in small ways, one at a time, and counts the changes that no
 * test notices.
 */
export default {
  mutate: [
    'src/data/queries/**/*.ts',
    'src/charts/**/*.ts',
    // Which charts there are, read from all data and explainers: tests of the built pages see that.
    '!src/charts/{registry,routes,authority-ladder/ladders}.ts',
  ],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false, pool: 'threads' },
  // What runs once, when a file is loaded, would take all tests again for each change.
  ignoreStatic: true,
  concurrency: 2,
  // A busy machine is no endless loop.
  timeoutMS: 30_000,
  // The run fails below 90 percent.
  thresholds: { high: 95, low: 90, break: 90 },
  incremental: true,
  incrementalFile: '.cache/mutation-incremental.json',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', 'dist-offline', '.astro'],
};
