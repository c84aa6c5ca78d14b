import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const pages = [
  ...['/', '/explainers/key-west/', '/votes/', '/votes/key-west-2025-06-30-void/', '/map/'],
  ...['/places/', '/places/key-west/', '/list/2025-07-03/', '/ledger/june-vote-tally/'],
  ...['/student/read-the-roll-call/sheet/', '/teach/mock-commission/slides/', '/search/a-z/'],
]
  // The short run reads every second page.
  .filter((_, at) => import.meta.env.MODE === 'full' || at % 2 === 0)
  .flatMap((path, at) => (at % 2 ? [`/es${path}`] : [path]));

/** What is wrong on each page, in a tab that lacks something. */
async function faultsOn(
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<string[]>,
): Promise<string[]> {
  const context = await site.browser.newContext(options);
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of pages) {
      await page.goto(site.at(path));
      faults.push(...(await look(page, path)).map((fault) => `${path} ${fault}`));
    }
    return faults;
  } finally {
    await context.close();
  }
}

/** Takes away every style, then tells what can't be read so; runs in the browser. */
function faultsWithoutStyles(): string[] {
  const faults: string[] = [];
  document.querySelectorAll('style, [style]').forEach((each) => {
    if (each instanceof HTMLStyleElement) each.remove();
    else each.removeAttribute('style');
  });
  // Its shapes would be black; its table has what it shows.
  for (const figure of document.querySelectorAll('figure:has(.wide, .florida)')) {
    const svgs = [...figure.querySelectorAll('svg[role]')];
    if (svgs.some((svg) => svg.getBoundingClientRect().height > 0))
      faults.push(`draws the chart ${figure.id} in black`);
  }
  for (const svg of document.querySelectorAll('svg')) {
    const { width, height } = svg.getBoundingClientRect();
    if (width > 800 || height > 2000) faults.push(`has a drawing of ${width} × ${height}`);
  }
  const order = ['a[href="#main"]', 'header', 'h1', 'main h2', 'footer'].map((selector) => {
    const found = document.querySelector(selector);
    return found ? found.getBoundingClientRect().top : Number.NaN;
  });
  if (order.some((top, at) => at > 0 && top < order[at - 1]!))
    faults.push('has its parts mixed up');
  return faults;
}

test('without styles, tables stand for charts, no drawing is huge, and the parts keep their order', async () => {
  const faults = await faultsOn({ bypassCSP: true }, (page) => page.evaluate(faultsWithoutStyles));
  expect(faults).toEqual([]);
});

test('without scripts, the same words can be read and every link leads on', async () => {
  const read = (page: Page) =>
    page.evaluate(() => ({
      // What only a script makes useful is left out where there is none, as are the controls of the map.
      words: [
        ...document.querySelectorAll<HTMLElement>(
          'main :is(.slider, .compare, .county-list, .readout)',
        ),
      ].reduce(
        (sum, each) => sum - (each.checkVisibility() ? each.innerText.length : 0),
        document.querySelector('main')!.innerText.length,
      ),
      links: document.querySelectorAll('main a[href]').length,
      dead: [
        ...document.querySelectorAll<HTMLElement>(
          'main :is(button:not([popovertarget]), input:not([type=radio]), select)',
        ),
      ]
        .filter((each) => each.checkVisibility())
        .map((each) => `shows a control that does nothing: ${each.outerHTML.slice(0, 80)}`),
    }));
  const whole = new Map<string, { words: number; links: number }>();
  await faultsOn({}, async (page, path) => {
    whole.set(path, await read(page));
    return [];
  });
  const faults = await faultsOn({ javaScriptEnabled: false }, async (page, path) => {
    const { words, links, dead } = await read(page);
    const known = whole.get(path)!;
    if (links < known.links) dead.push(`has ${links} of ${known.links} links`);
    if (words < known.words * 0.95) dead.push(`has ${words} of ${known.words} letters`);
    return dead;
  });
  expect(faults).toEqual([]);
});

test('without images, nothing is missing: no page has one that says what words do not', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.route(/\.(png|jpe?g|webp|gif|avif|svg|ico)$/, (route) => route.abort());
  const faults: string[] = [];
  for (const path of pages) {
    await page.goto(site.at(path));
    const without = await page.$$eval('img, picture, object, video, [style*="url("]', (images) =>
      images.filter((image) => !image.getAttribute('alt')).map((image) => image.outerHTML),
    );
    faults.push(...without.map((image) => `${path} ${image}`));
    if (!(await page.locator('h1').first().isVisible())) faults.push(`${path} has no heading`);
  }
  await context.close();
  expect(faults).toEqual([]);
});
