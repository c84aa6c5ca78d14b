import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
// The short run goes through one page of each kind of control.
const isFull = import.meta.env.MODE === 'full';

async function on<Result>(path: string, use: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(site.at(path));
    return await use(page);
  } finally {
    await page.close();
  }
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement!.textContent.replace(/\s+/g, ' ').trim());

test.each([
  ...['/map/', '/votes/', '/search/'],
  ...(isFull ? ['/', '/teach/mock-commission/', '/explainers/key-west/'] : []),
])('on %s Tab goes through every stop in reading order, and out at the end', async (path) => {
  const { stops, isInOrder } = await on(path, async (page) => {
    await page.evaluate(() => {
      const visited: Element[] = [];
      Object.assign(globalThis, { visited });
      addEventListener('focusin', ({ target }) => visited.push(target as Element));
    });
    let stops = 0;
    // After the last stop the browser's own bar has the focus, and then the first again.
    do {
      await page.keyboard.press('Tab');
      stops += 1;
    } while (
      stops < 400 &&
      !(await page.evaluate(() => {
        const { visited } = globalThis as unknown as { visited: Element[] };
        return visited.length > 1 && visited.at(-1) === visited[0];
      })) &&
      (await page.evaluate(() => document.activeElement !== document.body))
    );
    const isInOrder = await page.evaluate(() => {
      const { visited } = globalThis as unknown as { visited: Element[] };
      const once = visited.filter((each, at) => at === 0 || each !== visited[0]);
      return once.every((each, at) => at === 0 || once[at - 1]!.compareDocumentPosition(each) & 4);
    });
    return { stops, isInOrder };
  });
  expect(stops).toBeGreaterThan(15);
  expect(stops).toBeLessThan(400);
  expect(isInOrder).toBe(true);
});

test('the slider of the map says the day that it stands on, and so does the drawing', async () => {
  await on('/map/', async (page) => {
    await page.locator('#map-list').focus();
    await press(page, 'Home', 'ArrowRight');
    const said = await page.locator('#map-list').getAttribute('aria-valuetext');
    expect(said).toBe('February 26, 2025');
    expect(await page.locator('#fl-d').textContent()).toContain(`ICE’s ${said} list.`);
    await press(page, 'End');
    expect(await page.locator('#fl-d').textContent()).toContain('ICE’s May 18, 2026 list.');
  });
});

test('what the slider writes of the newest list is what the page said before', async () => {
  const [before, after] = await Promise.all(
    [false, true].map(async (javaScriptEnabled) => {
      const context = await site.browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(site.at('/es/map/'));
      const text = await page.locator('#fl-d').textContent();
      await context.close();
      return text;
    }),
  );
  expect(after).toBe(before);
});

test('from the words that were typed, Tab leads to the first result', async () => {
  await on('/search/', async (page) => {
    await page.getByRole('searchbox').fill('Key West vote');
    await page.getByRole('status').filter({ hasText: 'found' }).waitFor();
    await page.locator('#deeper').waitFor({ state: 'hidden' });
    const first = await page.locator('#hits a').first().textContent();
    await page.getByRole('searchbox').focus();
    await press(page, 'Tab', 'Tab');
    expect(await focused(page)).toBe(first);
  });
});

test('an answer of the quiz opens with Enter, and closes the one before', async () => {
  await on('/teach/read-the-roll-call/', async (page) => {
    const [one, two] = [0, 1].map((at) => page.locator('.quiz details').nth(at));
    await one!.locator('summary').focus();
    await press(page, 'Enter');
    expect(await one!.locator('p').isVisible()).toBe(true);
    await press(page, 'Tab');
    while (!(await two!.locator('summary').evaluate((each) => each === document.activeElement)))
      await press(page, 'Tab');
    await press(page, 'Enter');
    expect(await two!.locator('p').isVisible()).toBe(true);
    expect(await one!.locator('p').isVisible()).toBe(false);
  });
});

test('the box with citations opens with Enter and closes with it', async () => {
  await on('/votes/key-west-2025-06-30-void/', async (page) => {
    const box = page.locator('details:has(pre)');
    await box.locator('summary').focus();
    await press(page, 'Enter');
    expect(await box.locator('pre').isVisible()).toBe(true);
    await press(page, 'Enter');
    expect(await box.locator('pre').isVisible()).toBe(false);
  });
});

test('the arrow keys choose among the votes, one group at a time', async () => {
  await on('/votes/', async (page) => {
    await page.locator('#result-all').focus();
    await press(page, 'ArrowRight');
    const checked = await page
      .locator('.filters :checked')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).id));
    expect(checked).toContain('result-pass');
    expect(checked).toContain('asked-all');
    expect(await page.locator('.filtered li:visible').count()).toBeLessThan(31);
  });
});

test('nothing moves by itself: no style animates, and scrolling snaps only where motion is welcome', async () => {
  const moving = await on('/teach/mock-commission/slides/', (page) =>
    page.evaluate(() => ({
      animations: document.getAnimations().length,
      snaps: getComputedStyle(document.documentElement).scrollSnapType,
    })),
  );
  expect(moving.animations).toBe(0);
  const page = await site.browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(site.at('/teach/mock-commission/slides/'));
  const snaps = await page.evaluate(
    () => getComputedStyle(document.documentElement).scrollSnapType,
  );
  await page.close();
  expect([moving.snaps, snaps]).toEqual(['y', 'none']);
});
