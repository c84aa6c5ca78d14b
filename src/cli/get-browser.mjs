// Finds Chromium or gets it, and leaves its path for the tests in node_modules/.browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getFromDebian } from './debian.mjs';

const note = 'node_modules/.browser';
const known = [
  process.env.CHROME_PATH,
  existsSync(note) ? readFileSync(note, 'utf8') : undefined,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

let path = known.find((candidate) => candidate && existsSync(candidate));
if (!path) {
  console.log('Getting Chromium from Debian (once; a minute or two)…');
  getFromDebian('chromium');
  path = existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}
if (!path) {
  console.log('Getting Chromium through Playwright (once)…');
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  const ask = "process.stdout.write(require('playwright-core').chromium.executablePath())";
  const found = String(spawnSync(process.execPath, ['-e', ask]).stdout);
  path = existsSync(found) ? found : undefined;
}
if (!path) {
  console.error(
    'No Chromium was found, and none could be installed. Install one, or set CHROME_PATH to its program.',
  );
  process.exit(1);
}
writeFileSync(note, path);
