import type { Server } from 'node:http';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { browserFlags, findBrowser } from '../../src/cli/browser.ts';
import { serveFolder } from '../../src/cli/static-server.ts';

/** Starts Chromium without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: browserFlags });
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
