import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { floridaWords } from '../../src/charts/florida-map/words.ts';
import { getFlorida } from '../../src/charts/florida-map/data.ts';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { usePage } from '../../src/i18n/page.ts';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const faults: string[] = [];

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await site.browser.newPage(options);
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(site.at(path));
  return page;
}

const said = (page: Page) => page.locator('#florida-map output').first().textContent();
const listed = (page: Page) => page.locator('use.v[href="#town-listed"]').count();

test('an address with a date opens the map at that list', async () => {
  const page = await open('map/?date=2025-07-01');
  expect(await said(page)).toContain('July 1, 2025: 289 agreements with 224 Florida agencies');
  expect(await page.locator('#florida-map h2').textContent()).toContain('On July 1, 2025');
  await page.close();
});

test('a date between two lists opens the one before it, in the language of the page', async () => {
  const page = await open('es/map/?date=2025-07-02');
  expect(await said(page)).toContain('1 de julio de 2025');
  await page.close();
});

test('the arrow keys move through the lists, and the address follows', async () => {
  const page = await open('map/');
  const now = await listed(page);
  expect(now).toBe(172);
  await page.locator('#map-list').focus();
  await page.keyboard.press('Home');
  expect(await listed(page)).toBeLessThan(now);
  expect(page.url()).toContain('?date=2025-02-21');
  await page.keyboard.press('ArrowRight');
  expect(page.url()).not.toContain('?date=2025-02-21');
  await page.keyboard.press('End');
  expect(page.url()).not.toContain('date=');
  expect(await listed(page)).toBe(now);
  await page.close();
});

test.each([
  ['en', 'map/', 0],
  ['en', 'map/', 12],
  ['es', 'es/map/', 30],
] as const)('in %s, all that the page says is of the list that is chosen', async (_, path, at) => {
  const florida = getFlorida(siteFacts());
  const on = florida.days[at]!;
  const words = floridaWords(usePage({ url: new URL(`https://a.example/${path}`) }), florida, on);
  const page = await open(`${path}?date=${on.key}`);
  const texts = (selector: string) => page.locator(selector).allTextContents();
  expect(await texts('h1 + p')).toEqual([words.day.deck]);
  expect(await texts('#florida-map-title')).toEqual([words.day.finding]);
  expect(await texts('#fl-d')).toEqual([words.day.description]);
  expect(await texts('#words, #words + ul li')).toEqual(
    (['words', 'counties', 'most', 'sheriffs', 'time', 'unknown'] as const).map(
      (name) => words.day[name],
    ),
  );
  expect(await texts('#by-county caption')).toEqual([words.day.caption]);
  expect(await texts('#by-county td')).toEqual(
    words.counties.flatMap(({ own, sheriff, jail }) => [own, sheriff, jail]),
  );
  const titles = await texts('#florida-map .state use[href^="#c"] > title');
  expect(titles.sort()).toEqual(words.counties.map(({ title }) => title).sort());
  await page.close();
});

test('no date but that of the list is left, once the slider has moved', async () => {
  const page = await open('map/');
  await page.locator('#map-list').focus();
  await page.keyboard.press('Home');
  // The story steps are lists of their own, and the newest pending list is said to be that.
  const text = await page.evaluate(() => {
    document.querySelector('.steps')?.remove();
    document.querySelector('.cite-box')?.remove();
    // How old the newest list is does not depend on the list that is shown.
    document.querySelector('[data-list-age]')?.remove();
    return document.querySelector('main')!.textContent;
  });
  expect(text).toContain('February 21, 2025');
  expect(text).not.toContain('May 18, 2026');
  await page.close();
});

test('the address is written when the choice is made, not on the way to it', async () => {
  const page = await open('map/');
  const writes = await page.evaluate(() => {
    let count = 0;
    const replace = history.replaceState.bind(history);
    history.replaceState = (...all) => {
      count += 1;
      replace(...all);
    };
    const range = document.querySelector<HTMLInputElement>('#map-list')!;
    for (let at = 10; at > 0; at -= 1) {
      range.value = String(at);
      range.dispatchEvent(new Event('input'));
    }
    const onTheWay = count;
    range.dispatchEvent(new Event('change'));
    return [onTheWay, count];
  });
  expect(writes).toEqual([0, 1]);
  await page.close();
});

test('the page is left as it came while the newest list is shown', async () => {
  const page = await site.browser.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      for (const { target, type } of changes)
        if (target instanceof Element && target.closest('#florida-map') && type !== 'childList')
          seen.push(`${type} ${target.tagName}`);
    }).observe(document, { attributes: true, characterData: true, subtree: true });
  });
  await page.goto(site.at('map/'));
  await page.locator('.slider.ready').waitFor();
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    'attributes DIV',
  ]);
  await page.close();
});

test('an address with nonsense shows the newest list', async () => {
  const page = await open('map/?date=%3Cscript%3E');
  expect(await said(page)).toContain('May 18, 2026: 348 agreements with 284 Florida agencies');
  await page.close();
});

test('without JavaScript there is no slider, and the maps of story dates stand there', async () => {
  const page = await open('map/', { javaScriptEnabled: false });
  expect(await page.locator('#map-list').isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'June 27, 2025' }).isVisible()).toBe(true);
  await page.close();
});

test('the console has no messages', () => {
  expect(faults).toEqual([]);
});
