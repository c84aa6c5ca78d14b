import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();

async function onPage<Result>(
  path: string,
  use: (page: Page) => Promise<Result>,
  javaScriptEnabled = true,
): Promise<Result> {
  const context = await site.browser.newContext({
    javaScriptEnabled,
    viewport: { width: 360, height: 740 },
  });
  try {
    const page = await context.newPage();
    await page.goto(site.at(path));
    return await use(page);
  } finally {
    await context.close();
  }
}

const box = (page: Page) => page.locator('.finder input').first();
const rows = (page: Page) => page.locator('.finder').first().locator('li');
const said = (page: Page) => page.locator('.finder output').first();

/** The first answers to what is typed, once they are there. */
async function answers(page: Page, text: string): Promise<string[]> {
  await box(page).fill('');
  await expect.poll(() => rows(page).count()).toBe(0);
  await box(page).fill(text);
  await expect
    .poll(async () => (await said(page).textContent()) ?? '')
    .toMatch(/place|lugar|ZIP|Showing|muestran/i);
  return rows(page).allInnerTexts();
}

const english: [string, RegExp[]][] = [
  ['Tampa', [/^Tampa\s+Hillsborough County · on the list$/]],
  ['Brandon', [/^Brandon\s+Not a city with its own government\. See Hillsborough County, outside/]],
  ['The Villages', [/^The Villages \(Sumter County\)/, /^The Villages \(Marion County\)/]],
  ['Alford', [/^Alford\s+Jackson County · no police of its own/]],
  ['Miramar', [/^Miramar\s+Broward County · not on the list/, /^Miramar Beach/]],
  [
    '33040',
    [/^33040: Key West\s+About 75%/, /^33040: Monroe County, outside city limits\s+About 25%/],
  ],
  ['33186', [/^33186: Miami-Dade County, outside city limits\s+sheriff on the list$/]],
  ['UF', [/^University of Florida Police Department\s+Police agency · on the list/]],
  ['Westchester', [/See Miami-Dade County, outside city limits/]],
  ['Orlndo', [/^Orlando\s+Orange County/]],
  ['Tamppa', [/^Tampa/]],
  ['st. pete', [/^St\. Petersburg/, /^St\. Pete Beach/]],
  ['SAINT PETERSB', [/^St\. Petersburg/]],
  ['ft laud', [/^Fort Lauderdale/]],
  ['Mt. Dora', [/^Mount Dora/]],
  ['opa locka', [/^Opa-locka/]],
  ['De Land', [/^DeLand/]],
  ['Dávie', [/^Davie/]],
];
const spanish: [string, RegExp[]][] = [
  ['Tampa', [/^Tampa\s+Condado de Hillsborough · en la lista/]],
  ['Brandon', [/No es una ciudad con gobierno propio\. Está en: Condado de Hillsborough/]],
  ['33040', [/^33040: Cayo Hueso \(Key West\)\s+Cerca del 75\s?%/, /Condado de Monroe, fuera/]],
  ['Cayo Hueso', [/^Cayo Hueso \(Key West\)/]],
  ['San Petersburgo', [/^St\. Petersburg/]],
];

describe('every name that people use leads to an answer, from the home page', () => {
  test.each([
    ['', english],
    ['es/', spanish],
  ])('%s', async (path, asked) => {
    await onPage(path, async (page) => {
      for (const [text, expected] of asked) {
        const found = await answers(page, text);
        expect(found.length, text).toBeGreaterThanOrEqual(expected.length);
        expected.forEach((pattern, index) => expect(found[index], text).toMatch(pattern));
      }
    });
  });

  test('what is only near is offered as a question, and what is nothing is said', async () => {
    await onPage('', async (page) => {
      await answers(page, 'Orlndo');
      expect(await said(page).textContent()).toBe('No place has exactly that name. Did you mean:');
      expect(await answers(page, 'atlantis by the lake')).toEqual([]);
      expect(await said(page).textContent()).toContain('We know no place by that name');
      // A ZIP code is never another one misspelled.
      expect(await answers(page, '99999')).toEqual([]);
      expect(await said(page).textContent()).toContain('not in Florida');
    });
  });
});

describe('the keyboard', () => {
  test('opens the one that is meant with Enter, at the part that answers', async () => {
    await onPage('', async (page) => {
      await answers(page, 'Brandon');
      await page.keyboard.press('Enter');
      await page.waitForURL(/hillsborough-county\/#outside-brandon$/);
      expect(await page.locator('#outside-cities').isVisible()).toBe(true);
      expect(await page.locator('.told').textContent()).toBe(
        'Brandon is in Hillsborough County, outside city limits.',
      );
      const top = await page.locator('.told').evaluate((here) => here.getBoundingClientRect().top);
      expect(Math.abs(top)).toBeLessThan(200);
    });
  });

  test('opens a place by its exact name, though others begin with it', async () => {
    await onPage('places/', async (page) => {
      await answers(page, 'miami');
      await page.keyboard.press('Enter');
      await page.waitForURL(/places\/miami\/$/);
    });
  });

  test('chooses among places of one name, and goes back to the box', async () => {
    await onPage('', async (page) => {
      await answers(page, 'Midway');
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.innerText);
      await expect.poll(focused).toMatch(/^Midway \(Gadsden County\)\s+Gadsden County/);
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toMatch(/Santa Rosa County/);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await page.keyboard.press('Escape');
      await expect.poll(() => rows(page).count()).toBe(0);
    });
  });
});

test('what is only a kind of place opens nothing, and asks for a name', async () => {
  await onPage('', async (page) => {
    for (const text of ['Sheriff', 'Florida', 'FL', 'airport']) {
      await box(page).fill(text);
      await expect.poll(async () => said(page).textContent()).toMatch(/^Add the name of a city/);
      await page.keyboard.press('Enter');
      expect(await rows(page).allInnerTexts()).toEqual([
        'All agencies on ICE’s lists',
        'All counties and their cities',
      ]);
      expect(new URL(page.url()).pathname).toBe('/');
      await box(page).focus();
    }
  });
});

test('of many places the first are shown, then all of them', async () => {
  await onPage('', async (page) => {
    await answers(page, 'palm');
    expect(await said(page).textContent()).toMatch(/^Showing 8 of \d+\./);
    const all = page.locator('.finder li button');
    const count = Number(/\d+/.exec((await all.textContent())!)![0]);
    await all.click();
    expect(await rows(page).count()).toBe(count);
    expect(await said(page).textContent()).toBe(`${count} places. Choose one.`);
  });
});

test('on the way back, what was typed and its answers are there again', async () => {
  await onPage('', async (page) => {
    await answers(page, 'Miami');
    await rows(page).nth(1).locator('a').click();
    await page.waitForURL(/\/places\//);
    await page.goBack();
    await expect.poll(() => box(page).inputValue()).toBe('Miami');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(2);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(page.url()).not.toContain('Miami');
    // From an answer, Escape leads back to what was typed.
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('Miami');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});

test('names are fetched when the box is used, once, and what is typed goes nowhere', async () => {
  await onPage('', async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.endsWith('favicon.svg')) asked.push(pathname);
    });
    await page.waitForTimeout(200);
    expect(asked).toEqual([]);
    await answers(page, 'Key West');
    await answers(page, 'Tampa');
    expect(asked.map((path) => path.split('/').at(-1))).toEqual(['names.json']);
    expect(page.url()).not.toContain('Tampa');
  });
});

test('in a missing page, names lead on from any depth', async () => {
  await onPage('no/such/page/', async (page) => {
    await answers(page, 'Tampa');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/places\/tampa\/$/);
  });
});

test('without scripts there is no box, but the way to all names and ZIP codes', async () => {
  await onPage(
    '',
    async (page) => {
      expect(await page.locator('.finder').isVisible()).toBe(false);
      expect(await page.locator('main').innerText()).toContain('needs JavaScript');
      await page.getByRole('link', { name: 'All names, A to Z' }).click();
      await page.getByRole('link', { name: 'Names of places, A to C' }).click();
      await page
        .locator('li', { hasText: /^Brandon:/ })
        .getByRole('link')
        .click();
      expect(page.url()).toMatch(/hillsborough-county\/#outside-brandon$/);
      // The name is marked in its list, and the answer is at the top.
      expect(await page.locator('li:has(:target)').innerText()).toBe('Brandon');
      const answer = await page.locator('.outside .said').boundingBox();
      expect(answer!.y).toBeGreaterThanOrEqual(0);
      expect(answer!.y).toBeLessThan(300);
    },
    false,
  );
});
