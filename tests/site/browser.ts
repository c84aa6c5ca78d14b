import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const note = 'node_modules/.browser';

/**
 * Starts Chromium without a window.
 * @throws an error that says how to get it when it is not there.
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = [
    process.env.CHROME_PATH,
    existsSync(note) ? readFileSync(note, 'utf8') : '',
    '/usr/bin/chromium',
  ].find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error('Chromium is not there: run "npm test", which gets it, or set CHROME_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
