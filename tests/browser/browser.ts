import type { Server } from 'node:http';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { browserFlags, chromiumPath } from '../../src/cli/browsers/chromium.ts';
import { findTool } from '../../src/cli/browsers/tools.ts';
import { serveFolder } from '../../src/cli/static-server.ts';

/** Starts Chromium without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: browserFlags });
}

/** The built site, served and open to a browser for the tests of a file. */
export interface SiteInBrowser {
  browser: Browser;
  /** The address of a page, given from the root. */
  at: (path: string) => string;
}

/**
 * Starts a server and a browser before the tests of a file, and stops both after them. Without Chromium the
 * tests are skipped.
 */
export function siteInBrowser(): SiteInBrowser {
  const site = {} as SiteInBrowser;
  let server: Server | undefined;
  let browser: Browser | undefined;
  beforeEach(({ skip }) => skip(!findTool('Chromium'), 'Chromium is not installed'));
  beforeAll(async () => {
    if (!findTool('Chromium')) return;
    const served = await serveFolder('dist', 0);
    server = served.server;
    site.at = (path) => new URL(path.replace(/^\//, ''), served.address).href;
    site.browser = browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return site;
}
