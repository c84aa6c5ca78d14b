import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();

test('the arrow keys go from slide to slide, and to the first and the last', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(site.at('/teach/read-the-roll-call/slides/'));
  const count = await page.locator('.slide').count();
  const seen: (string | null)[] = [];
  for (const key of [
    'Home',
    'ArrowRight',
    'ArrowRight',
    'ArrowLeft',
    'End',
    'ArrowRight',
    'Home',
  ]) {
    await page.keyboard.press(key);
    seen.push(await page.evaluate(() => document.activeElement!.id));
  }
  await page.close();
  expect(seen).toEqual([1, 2, 3, 2, count, count, 1].map((number) => `slide-${number}`));
});

test('a slide that is turned to stands at the top of the window', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(site.at('/teach/read-the-roll-call/slides/'));
  for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const top = await page.locator('#slide-3').evaluate((slide) => slide.getBoundingClientRect().top);
  await page.close();
  expect(Math.abs(top)).toBeLessThan(40);
});

test('without a script, links lead from slide to slide', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.at('/teach/read-the-roll-call/slides/'));
  await page.locator('#slide-1 a').last().click();
  expect(new URL(page.url()).hash).toBe('#slide-2');
  await context.close();
});
