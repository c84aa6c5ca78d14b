import { expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { getDataset } from '../../src/data/load/dataset.ts';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
// The short run visits the language with the longer texts, and every second chart.
const isFull = import.meta.env.MODE === 'full';
const prefixes = isFull ? ['', '/es'] : ['/es'];
const paths = charts(getDataset())
  .flatMap(({ id }) => prefixes.map((prefix) => `${prefix}/embed/${id}/`))
  .filter((path) => /west|map|list|source|votes\/$/.test(path))
  .filter((_, at) => isFull || at % 2 === 0);

test('in a frame of 280, 320 or 700 pixels nothing scrolls sideways, and only the page itself is asked for', async () => {
  const context = await site.browser.newContext({ viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const wide: string[] = [];
  // One visit for all widths: the frame is resized in place.
  for (const path of paths) {
    await page.setContent(
      `<iframe src="${site.at(path)}" width="700" height="600" style="border:0"></iframe>`,
      { waitUntil: 'load' },
    );
    const inside = page.frames()[1]!;
    await inside.evaluate(() => {
      document.querySelector('details')!.open = true;
    });
    for (const width of [700, 320, 280]) {
      await page
        .locator('iframe')
        .evaluate((frame, to) => frame.setAttribute('width', `${to}`), width);
      const found = await inside.evaluate(() => document.documentElement.scrollWidth);
      if (found > width) wide.push(`${path} in ${width}: ${found}`);
    }
  }
  await context.close();
  expect(paths.length).toBeGreaterThan(8);
  expect(wide).toEqual([]);
  expect(asked.filter((path) => !/\/embed\/|^\/favicon\.svg$/.test(path))).toEqual([]);
});

test('a link in a frame opens in the whole window', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  const path = '/embed/tally-key-west-2025-06-30-void/';
  await page.setContent(`<iframe src="${site.at(path)}" width="600" height="600"></iframe>`);
  await page.frameLocator('iframe').locator('main > p a').click();
  await page.waitForURL(site.at('/votes/key-west-2025-06-30-void/#roll'));
  await context.close();
});
