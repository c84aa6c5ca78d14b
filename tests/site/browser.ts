import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveFolder } from '../../src/cli/static-server.ts';

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

/** The built site, served and open to a browser for the tests of a file. */
export interface SiteInBrowser {
  browser: Browser;
  /** The address of a page, given from the root. */
  at: (path: string) => string;
}

/** Starts a server and a browser before the tests of a file, and stops both after them. */
export function siteInBrowser(): SiteInBrowser {
  const site = {} as SiteInBrowser;
  let server: Server;
  beforeAll(async () => {
    const served = await serveFolder('dist', 0);
    server = served.server;
    site.at = (path) => new URL(path.replace(/^\//, ''), served.address).href;
    site.browser = await startBrowser();
  });
  afterAll(async () => {
    await site.browser?.close();
    server?.close();
  });
  return site;
}
