import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const phone = { viewport: { width: 360, height: 740 } };

async function on<Result>(
  path: string,
  use: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = phone,
): Promise<Result> {
  const context = await site.browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(site.at(path));
    return await use(page);
  } finally {
    await context.close();
  }
}

/** How many screens of a phone it takes to the end of something. */
const screens = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  return (box!.y + box!.height) / 740;
};

describe('on a phone', () => {
  test.each([
    ...['key-west', 'miramar', 'tampa', 'monroe-county', 'miami-dade-county'],
    ...['marineland', 'longboat-key', 'indian-river-shores', 'clay-county', 'keystone-heights'],
    ...['alford', 'altha', 'dunnellon', 'cooper-city', 'islamorada'],
  ])('the answer of %s is on the first screen, and its agencies end on the second', async (id) => {
    for (const path of [`places/${id}/`, `es/places/${id}/`])
      await on(path, async (page) => {
        expect(await screens(page, '.answer .said'), path).toBeLessThanOrEqual(1);
        expect(await screens(page, '.agencies'), path).toBeLessThanOrEqual(2);
      });
  });
});

test('nothing moves while a place page loads, with the button for its link and without', async () => {
  await on('places/key-west/', async (page) => {
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 500);
        }),
    );
    expect(shift).toBe(0);
  });
});

test('evidence is folded until a reader opens it', async () => {
  await on('places/key-west/', async (page) => {
    const law = page.locator('#law dl');
    expect(await law.isVisible()).toBe(false);
    await page.locator('#law > summary').click();
    expect(await law.isVisible()).toBe(true);
  });
});
