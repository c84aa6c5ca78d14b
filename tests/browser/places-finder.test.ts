import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();

async function onIndex<Result>(
  path: string,
  use: (page: Page) => Promise<Result>,
  javaScriptEnabled = true,
): Promise<Result> {
  const context = await site.browser.newContext({ javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(site.at(path));
    return await use(page);
  } finally {
    await context.close();
  }
}

const shown = (page: Page) => page.locator('[data-county] li:visible a').allTextContents();

const spellings: [string, string[]][] = [
  ['st. pete', ['St. Pete Beach', 'St. Petersburg']],
  ['SAINT PETERSB', ['St. Petersburg']],
  ['ft laud', ['Fort Lauderdale']],
  ['fort laud', ['Fort Lauderdale']],
  ['Mt. Dora', ['Mount Dora']],
  ['opa locka', ['Opa-locka']],
  ['De Land', ['DeLand']],
  ['Dávie', ['Davie']],
];

test('a name is understood without periods, accents, spaces or its whole length', async () => {
  await onIndex('places/', async (page) => {
    for (const [asked, expected] of spellings) {
      await page.getByRole('searchbox').fill(asked);
      expect(await shown(page), asked).toEqual(expected);
      const { length } = expected;
      expect(await page.locator('output').textContent()).toMatch(new RegExp(`^${length} place`));
    }
  });
});

test('a county keeps all of its places, and what fits nothing is said', async () => {
  await onIndex('places/', async (page) => {
    await page.getByRole('searchbox').fill('monroe');
    expect(await shown(page)).toContain('Key West');
    await page.getByRole('searchbox').fill('atlantis-by-the-lake');
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('output').textContent()).toBe('No place has that name.');
    await page.keyboard.press('Escape');
    expect((await shown(page)).length).toBeGreaterThan(400);
  });
});

test('the keyboard alone leads to a place, in Spanish by its Spanish name', async () => {
  await onIndex('es/places/', async (page) => {
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('cayo hueso');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/es/places/key-west/');
    expect(await page.locator('h1').textContent()).toBe('Cayo Hueso (Key West)');
  });
});

test('without JavaScript the finder is hidden and every place is there', async () => {
  await onIndex(
    'places/',
    async (page) => {
      expect(await page.locator('#finder').isVisible()).toBe(false);
      expect(await shown(page)).toHaveLength(415);
      expect(await page.locator('[data-county] h3:visible').count()).toBe(67);
    },
    false,
  );
});
