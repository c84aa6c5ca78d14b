import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const at = (path: string) => site.at(path);

async function withPage<Result>(
  options: Parameters<Browser['newContext']>[0],
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await site.browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

test('nothing is stored in the browser', async () => {
  const kept = await withPage({}, async (page) => {
    await page.goto(at('/explainers/key-west/'));
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    return stored + (await page.context().cookies()).length;
  });
  expect(kept).toBe(0);
});

test('the language switch leads to the same page and back, by keyboard alone', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(at('/votes/key-west-2025-06-30-void/'));
    await page.locator('a[hreflang=es]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(at('/es/votes/key-west-2025-06-30-void/'));
    expect(await page.locator('h1').textContent()).toContain('Cayo Hueso declara nulo');
    await page.locator('a[hreflang=en]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(at('/votes/key-west-2025-06-30-void/'));
  });
});

test('the first tab stop skips to the content, and the focus can be seen', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('/explainers/key-west/'));
    await page.keyboard.press('Tab');
    const box = await page.locator('.skip').boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement!).outlineStyle,
    );
    expect(outline).not.toBe('none');
  });
});

test('every tab stop of the explainer is visible when it has the focus', async () => {
  await withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    await page.goto(at('/explainers/key-west/'));
    const hidden: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const element = document.activeElement!;
        const { width, height, top } = element.getBoundingClientRect();
        return width > 0 && height > 0 && top < innerHeight ? '' : element.outerHTML.slice(0, 80);
      });
      if (fault) hidden.push(fault);
    }
    expect(hidden).toEqual([]);
  });
});

test('a note on a disputed figure opens in place without JavaScript, and Escape closes it', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(at('/explainers/key-west/'));
    const note = page.locator('#claim-june-vote-tally');
    expect(await note.isVisible()).toBe(false);
    await page.locator('button[popovertarget="claim-june-vote-tally"]').focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    expect(await note.textContent()).toContain('6-1');
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
  });
});

test('on paper, tables and notes stand open and the navigation is gone', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('/explainers/key-west/'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#vote-shift table').isVisible()).toBe(true);
    expect(await page.locator('#claim-june-vote-tally').isVisible()).toBe(true);
    expect(await page.locator('header nav').first().isVisible()).toBe(false);
  });
});

test('what happened can be read on the first screens of a phone, without JavaScript', async () => {
  await withPage(
    { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
    async (page) => {
      await page.goto(at('/explainers/key-west/'));
      const brief = await page.locator('.brief').boundingBox();
      expect(brief!.y + brief!.height).toBeLessThan(740 * 1.6);
      const chart = await page.locator('#vote-shift').boundingBox();
      expect(chart!.y).toBeLessThan(740 * 4);
      expect(await page.locator('#vote-shift .narrow svg').isVisible()).toBe(true);
    },
  );
});
