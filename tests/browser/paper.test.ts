import { extractTextItems, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();

test.each(['', 'es/'])('at /%s, paper has the wide drawing and real tables', async (prefix) => {
  const page = await site.browser.newPage({ viewport: { width: 700, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.at(`${prefix}list/`));
  expect(await page.locator('.wide').first().isVisible()).toBe(true);
  expect(await page.locator('.narrow').first().isVisible()).toBe(false);
  expect(await page.locator('#steps thead').isVisible()).toBe(true);
  expect(await page.locator('body > header .sun').isVisible()).toBe(true);
  await page.close();
});

test.each([
  ['map/', 'Pinellas'],
  ['charts/florida-map/', 'Marathon'],
  ['charts/all-votes/', 'Miami Shores'],
  // Beside other things, its drawing would be too small to read; its table says the same.
  ['votes/', 'Hialeah authorizes'],
])('the first sheet of %s has its drawing or table', async (path, label) => {
  const page = await site.browser.newPage();
  await page.goto(site.at(path));
  const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
  const paper = await page.pdf({ format: 'Letter', margin });
  const pdf = await getDocumentProxy(new Uint8Array(paper));
  const { items } = await extractTextItems(pdf);
  expect(items[0]!.map(({ str }) => str).join(' ')).toContain(label);
  await page.close();
});

test.each([420, 520, 600, 640, 700])(
  'at %i pixels, a drawing takes most of its line',
  async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(site.at('list/'));
    const parts = await page.$$eval('figure', (figures) =>
      figures.map((figure) => {
        const svg = [...figure.querySelectorAll('svg')].find((each) => each.checkVisibility())!;
        return svg.getBoundingClientRect().width / figure.getBoundingClientRect().width;
      }),
    );
    expect(Math.min(...parts)).toBeGreaterThan(0.75);
    expect(Math.max(...parts)).toBeLessThanOrEqual(1);
    await page.close();
  },
);
