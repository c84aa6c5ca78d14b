import type { Page } from 'playwright-core';
import type { SiteInBrowser } from './browser.ts';

/** The height of a phone's screen, in px. */
export const screen = 740;

/**
 * Opens a page on a phone with a processor four times slower than this machine's, on the slow 4G of Lighthouse.
 * @param path the page's address below the site's root.
 * @param use what is done on the page; its result is returned.
 */
export async function onSlowPhone<Result>(
  site: SiteInBrowser,
  path: string,
  use: (page: Page) => Promise<Result>,
  javaScriptEnabled = true,
): Promise<Result> {
  const context = await site.browser.newContext({
    viewport: { width: 360, height: screen },
    hasTouch: true,
    isMobile: true,
    javaScriptEnabled,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562.5,
      downloadThroughput: (1.44 * 1024 * 1024) / 8,
      uploadThroughput: (0.66 * 1024 * 1024) / 8,
    });
    await page.goto(site.at(path));
    return await use(page);
  } finally {
    await context.close();
  }
}
