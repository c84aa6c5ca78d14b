import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
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
  expect(await said(page)).toContain('July 1, 2025: 289 agreements of 224 Florida agencies');
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

test('an address with nonsense shows the newest list', async () => {
  const page = await open('map/?date=%3Cscript%3E');
  expect(await said(page)).toContain('May 18, 2026: 348 agreements of 284 Florida agencies');
  await page.close();
});

test('without JavaScript there is no slider, and the maps of story dates stand there', async () => {
  const page = await open('map/', { javaScriptEnabled: false });
  expect(await page.locator('#map-list').isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'June 27, 2025' }).isVisible()).toBe(true);
  await page.close();
});

test('the console stayed silent', () => {
  expect(faults).toEqual([]);
});
