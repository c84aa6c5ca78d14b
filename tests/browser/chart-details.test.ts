import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { minified } from '../../src/layouts/minified.ts';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const script = readFileSync('src/client/chart-details.js', 'utf8');
const drawn = '.wide [data-row]';

/** The words of a row of a chart's table, and what the script says of it, without punctuation. */
const wordsOf = (text: string) => text.replace(/[\s:·]+/g, '');
async function saidOf(page: Page): Promise<string> {
  return wordsOf((await page.locator('.row-said').first().textContent()) ?? '');
}
async function cellsOf(page: Page, row: string): Promise<string[]> {
  const cells = await page
    .locator('figure:has(.row-said) table')
    .first()
    .locator('tbody tr')
    .nth(Number(row))
    .locator('th, td')
    .allTextContents();
  return cells.map(wordsOf).filter(Boolean);
}

const charts = [
  ...['all-votes', 'list-growth', 'listing-steps', 'listed-share', 'signer-offices'],
  ...['listed-key-west', 'vote-shift-key-west-2025-07-08-enter'],
  ...['seats-key-west-2025-06-30-void', 'tally-key-west-2025-06-30-void'],
  ...['source-claim-matrix', 'source-lineage', 'claim-lineage-voluntary-or-required'],
];

/** Charts among their facts: the page, and whether a list stands for the table. */
const pages: [path: string, isList: boolean][] = [
  ['/', false],
  ['/es/votes/', false],
  ['/votes/key-west-2025-07-08-enter/', false],
  ['/es/list/', false],
  ['/places/key-west/', false],
  ['/es/places/by-county/', false],
  ['/who-signed/', false],
  ['/es/ledger/matrix/', false],
  ['/ledger/', true],
  ['/es/ledger/june-vote-tally/', true],
];

/** What the table or list under the chart says of a row, without punctuation. */
async function toldOf(page: Page, row: number, isList: boolean): Promise<string[]> {
  const figure = page.locator('figure:has(.row-said)').first();
  if (!isList) return cellsOf(page, String(row));
  const item = figure.locator('section li').nth(row);
  const own = await item.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    copy.querySelector('ul')?.remove();
    return copy.textContent;
  });
  return [wordsOf(own)];
}

test('the script of details weighs at most 2,000 bytes', () => {
  expect(Buffer.byteLength(minified(script))).toBeLessThanOrEqual(2000);
});

test.each(charts)('pointing at a mark of %s reads out its row of the table', async (chart) => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.at(`/es/charts/${chart}/`));
  const mark = page.locator(drawn).nth(1);
  const row = (await mark.getAttribute('data-row'))!;
  await mark.hover({ force: true, position: { x: 4, y: 4 } });
  const said = await saidOf(page);
  const cells = await cellsOf(page, row);
  const extra = await page.locator('figure table th.extra').count();
  const missing = cells.filter((cell) => !said.includes(cell));
  expect(said).toContain(cells[0]);
  expect(missing.length).toBeLessThanOrEqual(extra);
  await page.close();
});

/** Points at the middle of a mark, or of its own text: a group has no inside. A day of a list is a line without a width. */
async function pointAt(page: Page, mark: Locator, isTap: boolean): Promise<void> {
  await mark.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  const { x, y } = await mark.evaluate((element) => {
    const { left, right, top, bottom } = (
      element.querySelector('text') ?? element
    ).getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
  await (isTap ? page.touchscreen.tap(x, y) : page.mouse.move(x, y));
}

describe.each(pages)('on %s', (path, isList) => {
  test('hover, focus or arrow keys, and a tap read out the same words as the table', async () => {
    const open = async (options: Parameters<typeof site.browser.newPage>[0]) => {
      const page = await site.browser.newPage(options);
      await page.goto(site.at(path));
      return page;
    };
    const check = async (page: Page, row: number) => {
      const said = await saidOf(page);
      const told = await toldOf(page, row, isList);
      expect(told.length).toBeGreaterThan(0);
      for (const words of told) expect(said).toContain(words);
    };
    const desk = await open({ viewport: { width: 1280, height: 900 } });
    const drawing = desk.locator('figure:has(.row-said)').first().locator('.wide');
    const mark = drawing.locator('[data-row]').nth(2);
    await pointAt(desk, mark, false);
    await check(desk, Number(await mark.getAttribute('data-row')));
    const link = drawing.locator('a[data-row], [data-row] a').first();
    if ((await link.count()) > 0) {
      await link.focus();
      const own = link.locator('xpath=ancestor-or-self::*[@data-row]');
      await check(desk, Number(await own.getAttribute('data-row')));
    } else {
      await drawing.focus();
      await desk.keyboard.press('ArrowDown');
      await desk.keyboard.press('ArrowDown');
      const at = drawing.locator('.row-at').first();
      await check(desk, Number(await at.getAttribute('data-row')));
    }
    await desk.close();
    const phone = await open({
      ...{ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true },
    });
    const small = phone.locator('figure:has(.row-said)').first().locator('.narrow [data-row]');
    const tapped = small.nth(1);
    await pointAt(phone, tapped, true);
    await check(phone, Number(await tapped.getAttribute('data-row')));
    expect(new URL(phone.url()).pathname).toBe(path);
    await phone.close();
  });
});

test('a finger’s first tap on a vote reads it out, and its second opens its page', async () => {
  const page = await site.browser.newPage({
    ...{ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true },
  });
  await page.goto(site.at('/votes/'));
  const link = page.locator('.narrow a[data-row]').nth(5);
  await link.tap();
  expect(page.url()).toBe(site.at('/votes/'));
  await link.tap();
  await page.waitForURL(/\/votes\/[^/]+\/$/);
  await page.close();
});

test('arrow keys go from row to row, and stop at the last', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.at('/charts/listed-share/'));
  await page.locator('.wide').focus();
  const names: string[] = [];
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
    await page.keyboard.press(key);
    names.push((await page.locator('.row-said b').textContent())!.trim());
  }
  expect(names[1]).not.toBe(names[0]);
  expect(names.slice(2)).toEqual([names[0], names[0]]);
  await page.close();
});

test('what is said of a vote follows the focus of its link', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.at('/charts/all-votes/'));
  const link = page.locator('.wide a[data-row]').nth(4);
  await link.focus();
  expect(await saidOf(page)).toContain(
    (await cellsOf(page, (await link.getAttribute('data-row'))!))[0],
  );
  await page.close();
});

test('a tap reads out the nearest row on a phone', async () => {
  const page = await site.browser.newPage({
    ...{ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true },
  });
  await page.goto(site.at('/list/'));
  const mark = page.locator('#steps .narrow [data-row]').nth(3);
  await mark.scrollIntoViewIfNeeded();
  const box = (await mark.boundingBox())!;
  await page.touchscreen.tap(box.x + 20, box.y + box.height / 2);
  const name = await page.locator('#steps tbody tr').nth(3).locator('th').textContent();
  expect(await page.locator('#steps .row-said b').textContent()).toBe(name);
  await page.close();
});

test('without a script nothing is promised, and frames run none', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await page.goto(site.at('/charts/listed-share/'));
  expect(await page.locator('.row-said').isVisible()).toBe(false);
  await page.goto(site.at('/embed/listed-share/'));
  expect(await page.locator('.row-said, script').count()).toBe(0);
  await page.close();
});
