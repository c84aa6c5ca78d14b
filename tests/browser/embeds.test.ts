import { expect, test } from 'vitest';
import { charts } from '../../src/components/charts/registry.ts';
import { siteInBrowser } from './browser.ts';
import { readPages } from '../pages/pages.ts';

const site = siteInBrowser();
const pages = readPages().filter(({ path }) => /^\/(es\/)?embed\//.test(path));

test('every chart has a page for frames in each language', () => {
  const expected = charts().flatMap(({ id }) => [`/embed/${id}/`, `/es/embed/${id}/`]);
  expect(pages.map(({ path }) => path).sort()).toEqual(expected.sort());
});

test('a page for frames has one chart, its source, its date and the way home, and nothing else', () => {
  const faults = pages.filter(({ path, $ }) => {
    const entry = charts().find(({ id }) => path.endsWith(`/embed/${id}/`))!;
    const home = new URL($('main > p a').attr('href')!, `https://site.example${path}`);
    const prefix = path.startsWith('/es/') ? '/es' : '';
    return (
      $('figure').length !== 1 ||
      $('header, footer, nav, script, iframe').length > 0 ||
      $('main > *').length !== 2 ||
      $('base').attr('target') !== '_top' ||
      $('base').attr('href') !== undefined ||
      $('meta[name=robots]').attr('content') !== 'noindex' ||
      $('details').attr('open') !== undefined ||
      !/20\d\d/.test($('figcaption').text()) ||
      !/Sources: \S|Fuentes: \S/.test($('figcaption').text()) ||
      home.pathname + home.hash !== `${prefix}${entry.home}`
    );
  });
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test.each([280, 320, 700])(
  'in a frame of %i pixels nothing scrolls sideways, and only the page itself is asked for',
  async (width) => {
    const context = await site.browser.newContext({ viewport: { width: 800, height: 900 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const wide: string[] = [];
    for (const { path } of pages.filter(({ path }) => /west|map|list|source|votes\/$/.test(path))) {
      await page.setContent(
        `<iframe src="${site.at(path)}" width="${width}" height="600" style="border:0"></iframe>`,
        { waitUntil: 'load' },
      );
      const inside = page.frames()[1]!;
      await inside.waitForSelector('figure');
      await inside.evaluate(() => {
        document.querySelector('details')!.open = true;
      });
      const found = await inside.evaluate(() => document.documentElement.scrollWidth);
      if (found > width) wide.push(`${path} ${found}`);
    }
    await context.close();
    expect(wide).toEqual([]);
    expect(asked.filter((path) => !/\/embed\/|^\/favicon\.svg$/.test(path))).toEqual([]);
  },
);

test('a link in a frame opens in the whole window', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  const path = '/embed/tally-key-west-2025-06-30-void/';
  await page.setContent(`<iframe src="${site.at(path)}" width="600" height="600"></iframe>`);
  await page.frameLocator('iframe').locator('main > p a').click();
  await page.waitForURL(site.at('/votes/key-west-2025-06-30-void/#tally'));
  await context.close();
});
