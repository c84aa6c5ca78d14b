import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';
import { onSlowPhone, screen } from './slow-phone.ts';

const site = siteInBrowser();
const paths = ['/explainers/key-west/', '/es/explainers/key-west/'] as const;

/** Where an element begins and ends, in screens from the top of the page. */
const screensOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((part, height) => {
      const { top, bottom } = part.getBoundingClientRect();
      return { top: (top + scrollY) / height, bottom: (bottom + scrollY) / height };
    }, screen);

test.each(paths)('%s is at most 10,000 px high on a phone', async (path) => {
  await onSlowPhone(
    site,
    path,
    async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
        10_000,
      );
    },
    false,
  );
});

describe.each(paths)('a reader on a phone who asks what happened in Key West, at %s', (path) => {
  test('sees who voted how within one screen, and what is in effect now within two', async () => {
    await onSlowPhone(
      site,
      path,
      async (page) => {
        const rows = page.locator('#vote-shift tbody tr:has(td)');
        expect(await rows.count()).toBe(7);
        const last = await screensOf(page, '#vote-shift tbody:last-child tr:last-child');
        expect(last.bottom).toBeLessThanOrEqual(1);
        expect(await rows.first().innerText()).toMatch(/^Henriquez\s+(Mayor|Alcaldesa)/);
        const now = await screensOf(page, '.now p:not(.kicker)');
        expect(now.bottom).toBeLessThanOrEqual(2);
        expect(await page.locator('.now').innerText()).toMatch(/May 18, 2026|18 de mayo de 2026/);
        expect(await page.locator('.now time').count()).toBeGreaterThan(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      },
      false,
    );
  });

  test('has the parts of the page in reach wherever they read, and none hides below them', async () => {
    await onSlowPhone(
      site,
      path,
      async (page) => {
        await page.locator('.parts a[href="#sources"]').tap();
        const parts = (await page.locator('.parts').boundingBox())!;
        expect(parts.y).toBe(0);
        const heading = (await page.locator('#sources').boundingBox())!;
        expect(heading.y).toBeGreaterThanOrEqual(parts.height);
      },
      false,
    );
  });

  test('finds the next questions at the end, each one tap away', async () => {
    await onSlowPhone(site, path, async (page) => {
      const ways = page.locator('#next + ul a');
      expect(await ways.count()).toBe(5);
      await ways.first().tap();
      await page.waitForURL(/places\/key-west\/$/);
    });
  });
});

test.each(
  ['/votes/key-west-2025-06-30-void/', '/votes/key-west-2025-07-08-enter/'].flatMap((path) => [
    path,
    `/es${path}`,
  ]),
)('a reader on a phone sees at %s who voted how within one screen', async (path) => {
  await onSlowPhone(
    site,
    path,
    async (page) => {
      const rows = page.locator('table.roll').first().locator('tbody tr');
      expect(await rows.count()).toBe(7);
      const last = await rows.last().evaluate((row) => row.getBoundingClientRect().bottom);
      expect(last).toBeLessThanOrEqual(screen);
      // What a yes was for, and what the marks mean, stand right below.
      expect(await page.locator('table.roll caption').first().isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
    false,
  );
});

test('a mark of a source that is folded opens the fold', async () => {
  await onSlowPhone(site, '/explainers/key-west/', async (page) => {
    const source = page.locator('#s12');
    expect(await source.isVisible()).toBe(false);
    await page.locator('.cite a[href="#s12"]').first().tap();
    await source.waitFor({ state: 'visible' });
  });
});

test('the story keeps its sources and reasons folded, and a tap opens them', async () => {
  await onSlowPhone(
    site,
    '/explainers/key-west/',
    async (page) => {
      for (const fold of ['.reasons details', '.rest']) {
        expect(await page.locator(`${fold} li`).first().isVisible()).toBe(false);
        await page.locator(`${fold} summary`).first().tap();
        expect(await page.locator(`${fold} li`).first().isVisible()).toBe(true);
      }
    },
    false,
  );
});
