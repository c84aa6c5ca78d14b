import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

// Runs all linters in parallel and prints each one's output when it is done.
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const linters = Object.keys(scripts).filter((name) => name.startsWith('lint:'));
const failed = (await Promise.all(linters.map(run))).filter((code) => code !== 0);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs one script of package.json and gives its exit code. */
async function run(name: string): Promise<number | null> {
  const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  console.log(`${name}: ${code === 0 ? 'passed' : `FAILED\n${output}`}`);
  return code;
}
