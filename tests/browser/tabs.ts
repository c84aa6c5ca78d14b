import type { BrowserContextOptions, Page } from 'playwright-core';
import type { SiteInBrowser } from './browser.ts';

/** Pages to visit, and how. */
export interface Visits {
  site: SiteInBrowser;
  options: BrowserContextOptions;
  /** From the root. */
  paths: readonly string[];
  /** What a tab needs before its first page. */
  open?: (page: Page) => Promise<void>;
}

/** Opens each page once, in two tabs side by side, and does something on it. */
export async function inTabs(
  { site, options, paths, open }: Visits,
  use: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const context = await site.browser.newContext(options);
  const waiting = [...paths];
  const tab = async () => {
    const page = await context.newPage();
    await open?.(page);
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
