import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { siteInBrowser } from './browser.ts';
import { onSlowPhone, screen } from './slow-phone.ts';

const site = siteInBrowser();

/** How many screens down a part of the page begins and ends. */
const screensTo = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((part, height) => {
      const { top, bottom } = part.getBoundingClientRect();
      return [top + scrollY, bottom + scrollY].map((y) => y / height) as [number, number];
    }, screen);

test.each(['/', '/es/'])(
  'all that %s answers at once is on the first screen of a phone',
  async (path) => {
    await onSlowPhone(site, path, async (page) => {
      for (const part of ['h1', '.deck', '.finder input', '.florida', '.florida div:last-child'])
        expect((await screensTo(page, part))[1], part).toBeLessThanOrEqual(
          // The counts of Florida are a few lines lower in Spanish, below a longer sentence and finder.
          path === '/es/' && part.startsWith('.florida') ? 1.15 : 1,
        );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  },
);

describe('a reader who asks whether an agreement is required', () => {
  test.each([
    ['/', 'en'],
    ['/es/', 'es'],
  ] as const)(
    'finds three lines on %s, without a tap, within six screens',
    async (path, language) => {
      await onSlowPhone(
        site,
        path,
        async (page) => {
          const [, end] = await screensTo(page, '#required + ul');
          expect(end).toBeLessThan(6);
          const lines = await page.locator('#required + ul > li').allInnerTexts();
          // An English term stands beside its Spanish word once a page.
          const plain = (text: string) => text.replace(/ \([a-z]+\)/g, '');
          const said = (['jail', 'city', 'federal'] as const).map((of) =>
            plain(strings[language][`home.required.${of}`]),
          );
          expect(lines.map((line, at) => plain(line).startsWith(said[at]!))).toEqual([
            true,
            true,
            true,
          ]);
        },
        false,
      );
    },
  );

  test.each([
    ['/', 'Is it required?'],
    ['/es/', '¿Es obligatorio?'],
  ])('is two taps from %s to the answer, which begins on the first screen', async (path, door) => {
    for (const javaScriptEnabled of [true, false])
      await onSlowPhone(
        site,
        path,
        async (page) => {
          let taps = 0;
          const tap = async (selector: string) => {
            await page.locator(selector).first().tap();
            taps += 1;
          };
          await tap('header .menu');
          await tap(`header nav a:text-is("${door}")`);
          await page.waitForURL(/\/explainers\/who-decides\/$/);
          expect(taps).toBe(2);
          const [start, end] = await screensTo(page, '.brief');
          expect(start).toBeLessThan(1);
          expect(end).toBeLessThan(2);
        },
        javaScriptEnabled,
      );
  });
});

/** What is typed, the page and part it leads to, and how often Enter is pressed: twice where one name is of several places. */
const english: [typed: string, answer: RegExp, presses: number][] = [
  ['Tampa', /\/places\/tampa\/$/, 1],
  ['Brandon', /\/places\/hillsborough-county\/#outside-brandon$/, 1],
  ['The Villages', /\/places\/sumter-county\/#outside-the-villages$/, 2],
  ['Alford', /\/places\/alford\/$/, 1],
  ['Miramar', /\/places\/miramar\/$/, 1],
  ['UF', /\/agencies\/university-of-florida-police-department\/$/, 1],
  ['33040', /\/places\/key-west\/$/, 2],
  ['33186', /\/places\/miami-dade-county\/#outside-33186$/, 1],
  ['Kendall', /\/places\/miami-dade-county\/#outside-kendall$/, 1],
  ['Orlndo', /\/places\/orlando\/$/, 2],
];
const spanish = english.filter(([typed]) =>
  ['Tampa', 'Brandon', 'UF', '33040', 'Orlndo'].includes(typed),
);

describe.each([
  ['/', english],
  ['/es/', spanish],
])('from %s one entry leads to the answer', (path, names) => {
  test.each(names)('%s', async (typed, answer, presses) => {
    await onSlowPhone(site, path, async (page) => {
      const box = page.locator('.finder input').first();
      await box.tap();
      await box.pressSequentially(typed);
      await page.locator('.finder li').first().waitFor();
      let pressed = 0;
      while (pressed < presses) {
        await page.keyboard.press('Enter');
        pressed += 1;
      }
      await page.waitForURL(answer);
      const { hash } = new URL(page.url());
      // The anchor of a name has no size: the sentence on that name shows.
      const part = hash ? `.outside:has(${hash}) .told` : 'main h1';
      expect(await page.locator(part).isVisible()).toBe(true);
      expect(await page.locator('main').innerText()).toMatch(/ICE’s|la lista del ICE|del ICE/);
      // At the part that answers: it stands on the screen that opens.
      const top = await page.locator(part).evaluate((each) => each.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(screen);
    });
  });
});
