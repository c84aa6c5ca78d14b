import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildIfStale } from './built-files.ts';

// Runs every check and closes with one line for all of them: "N passed, N failed".
// `--full` adds what is slow or needs more than Chromium; docs/testing.md says which.
const { full } = parseArgs({ options: { full: { type: 'boolean', default: false } } }).values;
const report = '.cache/vitest.json';
const count = { passed: 0, failed: 0, skipped: 0 };

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
await tests();

if (count.skipped > 0) console.log(`${count.skipped} skipped: what they need is not installed`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

async function step(name: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [status] = (await once(child, 'exit')) as [number | null];
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
  count[status === 0 ? 'passed' : 'failed'] += 1;
}

/** Runs the tests of vitest and adds what it counted. */
async function tests(): Promise<void> {
  rmSync(report, { force: true });
  mkdirSync('.cache', { recursive: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...(full ? ['--mode', 'full'] : [])];
  const child = spawn(process.execPath, [...args, ...options], { stdio: 'inherit' });
  await once(child, 'exit');
  const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests, numPendingTests } =
    JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  count.passed += numPassedTests!;
  // A file that can't even be read fails without a test of its own.
  count.failed += numFailedTests! || (numFailedTestSuites! > 0 || numTotalTests === 0 ? 1 : 0);
  count.skipped += numPendingTests!;
}
