import type { BrowserContextOptions, Page } from 'playwright-core';
import type { SiteInBrowser } from './browser.ts';

/**
 * Opens each page once, in two tabs side by side, and does something on it.
 * @param paths from the root.
 */
export async function inTabs(
  site: SiteInBrowser,
  options: BrowserContextOptions,
  paths: readonly string[],
  use: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const context = await site.browser.newContext(options);
  const waiting = [...paths];
  const tab = async () => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(site.at(path));
      await use(page, path);
    }
  };
  try {
    await Promise.all([tab(), tab()]);
  } finally {
    await context.close();
  }
}
