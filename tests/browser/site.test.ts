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

test('a note on a term opens in place without JavaScript, and Escape closes it', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(at('/explainers/key-west/'));
    const note = page.locator('#term-void');
    expect(await note.isVisible()).toBe(false);
    const mark = page.locator('button[popovertarget="term-void"]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    const [from, to] = [(await mark.boundingBox())!, (await note.boundingBox())!];
    expect(
      Math.min(...[to.y - from.y - from.height, from.y - to.y - to.height].map(Math.abs)),
    ).toBeLessThan(16);
    expect(await note.textContent()).toContain('legal');
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
  });
});

test('on paper, tables and notes stand open and the navigation is gone', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('/explainers/key-west/'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#term-void').isVisible()).toBe(true);
    // What is folded on the screen: the other reasons, the points where sources differ, and the other sources.
    for (const fold of ['.reasons details li', '.points li', '.rest li'])
      expect(await page.locator(fold).last().isVisible(), fold).toBe(true);
    expect(await page.locator('header nav').first().isVisible()).toBe(false);
  });
});
