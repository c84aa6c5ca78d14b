import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from './built-files.ts';

// Runs every check and closes with one line for all of them: "N passed, N failed".
const report = '.cache/vitest.json';
let passed = 0;
let failed = 0;

await step('data and prose', ['src/cli/check.ts']);
// One processor each.
const format = step('format', [
  'node_modules/prettier/bin/prettier.cjs',
  '--log-level',
  'warn',
  '--check',
  '.',
]);
await step('types', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning']);
await format;
console.log(buildIfStale() ? 'built the site' : 'the built site is current');

rmSync(report, { force: true });
mkdirSync('.cache', { recursive: true });
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];
spawnSync(
  process.execPath,
  [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    stdio: 'inherit',
  },
);
const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests } = JSON.parse(
  readFileSync(report, 'utf8'),
) as Record<string, number>;
passed += numPassedTests!;
// A file that can't even be read fails without a test of its own.
failed += numFailedTests! || (numFailedTestSuites! > 0 || numTotalTests === 0 ? 1 : 0);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function step(name: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [status] = await once(child, 'exit');
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
  if (status === 0) passed += 1;
  else failed += 1;
}
