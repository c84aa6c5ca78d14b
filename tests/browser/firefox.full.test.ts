import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/static-server.ts';
import { writeOffline } from '../../src/outputs/offline/write.ts';
import { firefox, openTab, startFirefox } from './firefox.ts';

const tour = [
  ...['/', '/explainers/key-west/', '/votes/', '/votes/key-west-2025-06-30-void/', '/map/'],
  ...['/places/key-west/', '/list/2025-07-03/', '/ledger/matrix/', '/charts/list-growth/'],
  ...['/teach/mock-commission/slides/', '/student/read-the-roll-call/sheet/', '/search/a-z/'],
];

describe.skipIf(!firefox)('in Firefox', () => {
  let server: Server;
  let address: string;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  const at = (path: string) => new URL(path.slice(1), address).href;
  const text = (selector: string) => page.$eval(selector, (element) => element.textContent);
  const isSeen = (selector: string) => page.$eval(selector, (element) => element.checkVisibility());

  beforeAll(async () => {
    ({ address, server } = await serveFolder('dist', 0));
    browser = await startFirefox();
    ({ page, faults } = await openTab(browser, address));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test.each(['', '/es'])(
    'the pages below "%s" fit a phone, with their charts drawn',
    async (top) => {
      const found: string[] = [];
      for (const path of tour) {
        await page.goto(at(top + path));
        const wrong = await page.evaluate(faultsOfLayout);
        found.push(...wrong.map((fault) => `${top}${path} ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );

  test('a note on a term opens, and Escape closes it', async () => {
    await page.goto(at('/explainers/key-west/'));
    const note = '#term-void';
    expect(await isSeen(note)).toBe(false);
    await page.click('button[popovertarget="term-void"]');
    expect(await isSeen(note)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isSeen(note)).toBe(false);
  });

  test('a chart’s table opens in place', async () => {
    await page.goto(at('/es/votes/key-west-2025-06-30-void/'));
    expect(await isSeen('#vote-shift table')).toBe(false);
    await page.click('#vote-shift summary');
    expect(await isSeen('#vote-shift table')).toBe(true);
  });

  test('a choice above the votes hides the others', async () => {
    await page.goto(at('/votes/'));
    const seen = () =>
      page.$$eval(
        '[data-result]',
        (votes) => votes.filter((vote) => vote.getBoundingClientRect().height > 0).length,
      );
    const all = await seen();
    await page.$eval('#result-fail', (choice) => (choice as HTMLInputElement).click());
    expect(await seen()).toBeGreaterThan(0);
    expect(await seen()).toBeLessThan(all);
  });

  test('the slider of the map moves', async () => {
    await page.goto(`${at('/map/')}?date=2025-07-03`);
    const before = await text('.slider output');
    expect(before).toContain('July 3, 2025');
    await page.focus('#map-list');
    await page.keyboard.press('ArrowLeft');
    expect(await text('.slider output')).not.toBe(before);
  });

  test('the finder leads to a place', async () => {
    await page.goto(at('/places/'));
    await page.type('#place', 'key west');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(at('/places/key-west/'));
  });

  test('the search finds', async () => {
    await page.goto(at('/es/search/'));
    await page.type('[type=search]', 'Cayo Hueso');
    await page.waitForSelector('#hits a');
    expect(await text('#hits a')).toMatch(/^Cayo Hueso/);
  });

  test('the arrow keys turn slides', async () => {
    await page.goto(at('/teach/mock-commission/slides/'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => scrollY > 300);
  });

  test('on paper, tables and notes stand open', async () => {
    await page.goto(at('/explainers/key-west/'));
    const paper = await getDocumentProxy(new Uint8Array(await page.pdf()));
    const words = (await extractText(paper, { mergePages: true })).text.replace(/\s+/g, ' ');
    expect(words).toContain('Can’t be compared');
    expect(words).toContain('The count was 6-1. All seven members voted');
    expect(words).not.toContain('Skip to the content');
  });

  test('of all this, Firefox had nothing to say', () => {
    expect(faults).toEqual([]);
  });
});

describe.skipIf(!firefox)('in Firefox, dark and from a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startFirefox({ isDark: true });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the pages are whole, and links lead on', async () => {
    const { start } = writeOffline('dist', folder);
    const within = pathToFileURL(`${dirname(start)}/`).href;
    const { page, faults } = await openTab(browser!, within);
    await page.goto(`${within}site/explainers/key-west/index.html`);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(21, 23, 26)');
    expect(await page.evaluate(faultsOfLayout)).toEqual([]);
    await Promise.all([page.waitForNavigation(), page.click('header a[hreflang=es]')]);
    expect(page.url()).toBe(`${within}site/es/explainers/key-west/index.html`);
    await page.goto(`${within}site/places/index.html`);
    await page.type('#place', 'key west');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(`${within}site/places/key-west/index.html`);
    expect(faults).toEqual([]);
  });
});

/** What a page does wrong at the width that it has; runs in the browser. */
function faultsOfLayout(): string[] {
  const faults: string[] = [];
  document.querySelectorAll('details').forEach((each) => (each.open = true));
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.push(`is ${scrollWidth} wide`);
  for (const figure of document.querySelectorAll('figure:has(svg)')) {
    const boxes = [...figure.querySelectorAll<SVGSVGElement>('.wide svg, .narrow svg, svg[role]')]
      .filter((svg) => svg.getBoundingClientRect().width > 100)
      .map((svg) => svg.getBBox());
    if (!boxes.some(({ width, height }) => width > 100 && height > 5))
      faults.push(`has an empty chart: ${figure.id}`);
  }
  return faults;
}
