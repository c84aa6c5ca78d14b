import { existsSync, readFileSync } from 'node:fs';

const note = 'node_modules/.browser';

/**
 * Where Chromium is.
 * @throws an error that says how to get it when it is not there.
 */
export function findBrowser(): string {
  const found = [
    process.env.CHROME_PATH,
    existsSync(note) ? readFileSync(note, 'utf8') : '',
    '/usr/bin/chromium',
  ].find((path) => path && existsSync(path));
  if (!found)
    throw new Error('Chromium is not there: run "npm test", which gets it, or set CHROME_PATH');
  return found;
}

/** Without a window, and quiet: nothing is asked of the network but the pages. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
