// Plain JavaScript, for the Node that is there before ours is: installs what is missing, then returns at once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.setup-stamp';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing what the project needs (once; a minute or less)…');
  // Install scripts are left out: nothing here needs them.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stamp, lock);
}

const local = 'node_modules/.bin/node';
const version = spawnSync(existsSync(local) ? local : process.execPath, [
  '-p',
  'process.versions.node',
]);
const [major, minor] = String(version.stdout).split('.').map(Number);
if (!(major > 22 || (major === 22 && minor >= 18))) {
  console.error(
    `This system's Node is ${major}.${minor}, and the project brings its own only to Linux on x64. Install Node 24 (22.18 is the oldest that works), then run the command again.`,
  );
  process.exit(1);
}

const forFull = ['get-firefox', 'get-text-browser', 'get-office', 'get-nginx'];
const tools = process.argv.includes('--tests=full')
  ? ['get-browser', ...forFull]
  : process.argv.includes('--tests')
    ? ['get-browser']
    : [];
for (const tool of tools) run(process.execPath, [`src/cli/${tool}.mjs`]);

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(
    `"${command} ${args.join(' ')}" did not succeed${error ? `: ${error.message}` : ''}.`,
  );
  process.exit(status ?? 1);
}
