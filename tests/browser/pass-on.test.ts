import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const phone = { viewport: { width: 360, height: 740 } };

async function on<Result>(
  path: string,
  use: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await site.browser.newContext({ ...phone, ...options });
  try {
    const page = await context.newPage();
    await page.goto(site.at(path));
    return await use(page);
  } finally {
    await context.close();
  }
}

const kinds = [
  'places/key-west/',
  'es/agencies/key-west-police-department/',
  'explainers/key-west/',
  'es/votes/key-west-2025-07-08-enter/',
  'answers/',
  'es/timeline/',
];

describe.each(kinds)('below the headline of %s', (path) => {
  test('one row offers to cite, print and copy, on the first screen of a phone', async () => {
    await on(path, async (page) => {
      const row = page.locator('header.title .pass-on');
      expect(await row.count()).toBe(1);
      const box = (await row.boundingBox())!;
      expect(box.height).toBeLessThan(36);
      expect(box.y + box.height).toBeLessThan(740);
      expect(await row.locator('summary:visible, button:visible').count()).toBe(3);
    });
  });

  test('nothing moves while its buttons wake up', async () => {
    await on(path, async (page) => {
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) =>
              done(
                list
                  .getEntries()
                  .reduce(
                    (sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value,
                    0,
                  ),
              ),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(0), 300);
          }),
      );
      expect(shift).toBe(0);
    });
  });

  test('its citations open where they were asked for, and cover nothing', async () => {
    await on(path, async (page) => {
      const asked = page.locator('.pass-on summary');
      const { x, y } = (await asked.boundingBox())!;
      await asked.click();
      expect(await asked.boundingBox()).toMatchObject({ x, y });
      const shown = (await page.locator('.pass-on details > div').boundingBox())!;
      const others = await page.locator('.pass-on button, header.title + *').all();
      expect(others.length).toBe(3);
      for (const other of others)
        expect((await other.boundingBox())!.y).toBeGreaterThanOrEqual(shown.y + shown.height);
    });
  });
});

describe('the row below a headline', () => {
  test('copies the address of the page without its part, and says so', async () => {
    await on(
      'places/key-west/#votes',
      async (page) => {
        await page.getByRole('button', { name: 'Copy link' }).click();
        await expect
          .poll(() => page.locator('.pass-on [role=status]').textContent())
          .toBe('Link copied');
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          site.at('places/key-west/'),
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  test('prints the page', async () => {
    await on('es/places/key-west/', async (page) => {
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await page.getByRole('button', { name: 'Imprimir' }).click();
      expect(await page.locator('body[data-printed]').count()).toBe(1);
    });
  });

  test('cites the page with its address', async () => {
    await on('es/votes/?x=1#list', async (page) => {
      await page.locator('.pass-on summary').click();
      const text = await page.locator('.pass-on details').innerText();
      expect(text).toContain('@misc{es-votes,');
      expect(text).toContain(site.at('es/votes/'));
      expect(text).not.toContain('?x=1');
    });
  });

  test('without scripts, cites and promises nothing else', async () => {
    await on(
      'explainers/key-west/',
      async (page) => {
        expect(await page.locator('.pass-on button:visible').count()).toBe(0);
        await page.locator('.pass-on summary').click();
        expect(await page.locator('.pass-on pre').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  test('is not printed', async () => {
    await on('answers/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.pass-on').isVisible()).toBe(false);
    });
  });
});
