import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findTool, tools, type ToolName } from './browsers/tools.ts';
import { skippedNotice, type TestFile } from './skipped.ts';

// Runs every check and closes with one line for all of them: "N passed, N failed".
// `--full` adds what is slow or needs more than Chromium; docs/testing.md says which.
const { full } = parseArgs({ options: { full: { type: 'boolean', default: false } } }).values;
const count = { passed: 0, failed: 0 };
const files: TestFile[] = [];

mkdirSync('.cache', { recursive: true });
// Two lanes for two processors: tests of the built site, and everything that reads only sources.
await Promise.all([builtSite(), sources()]);

const missing = (Object.keys(tools) as ToolName[]).filter((name) => !findTool(name));
const notice = skippedNotice(files, missing, process.cwd());
if (notice) console.log(notice);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

async function builtSite(): Promise<void> {
  const build = ['--max-semi-space-size=64', 'src/cli/run.mjs', 'src/cli/build.ts', '--if-stale'];
  if (!(await step('build', [...build, '--silent']))) return;
  await tests('tests of the built site', ['pages', 'browser', 'hosts']);
}

async function sources(): Promise<void> {
  await step('data and prose', ['src/cli/check.ts']);
  await tests('unit tests', ['unit']);
  await step('types', [
    'node_modules/astro/bin/astro.mjs',
    'check',
    '--minimumSeverity',
    'warning',
  ]);
  await step('lint', ['src/cli/lint.ts']);
}

/** Runs a check, prints what it said once it is done, and counts it. Returns whether it passed. */
async function step(name: string, args: string[]): Promise<boolean> {
  const { status, output } = await run(name, args);
  if (status !== 0) console.log(output);
  count[status === 0 ? 'passed' : 'failed'] += 1;
  return status === 0;
}

/** The summary in vitest's JSON report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numTotalTests: number;
  testResults: TestFile[];
}

/** Runs projects of the tests, prints what failed, and adds what was counted. */
async function tests(name: string, projects: string[]): Promise<void> {
  const report = `.cache/tests-${projects[0]!}.json`;
  rmSync(report, { force: true });
  const { status, output } = await run(name, [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...(full ? ['--mode', 'full'] : []),
    ...projects.map((project) => `--project=${project}`),
    '--reporter=minimal',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (status !== 0) console.log(output);
  if (!existsSync(report)) {
    count.failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests, testResults } =
    JSON.parse(readFileSync(report, 'utf8')) as Report;
  count.passed += numPassedTests;
  // A file that fails to load has no failed test of its own.
  count.failed += numFailedTests || (numFailedTestSuites > 0 || numTotalTests === 0 ? 1 : 0);
  files.push(...testResults);
}

async function run(name: string, args: string[]): Promise<{ status: number; output: string }> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  return { status: status ?? 1, output };
}
