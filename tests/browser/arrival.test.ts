import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';
import { onSlowPhone } from './slow-phone.ts';

const site = siteInBrowser();
const kinds = [
  '',
  'map/',
  'votes/',
  'explainers/key-west/',
  'places/',
  'places/miami-dade-county/',
  'agencies/key-west-police-department/',
  'answers/',
  'list/',
  'teach/map-your-county/',
];

test.each(kinds.flatMap((path) => [path, `es/${path}`]))(
  'nothing on /%s moves while it arrives over a slow network',
  async (path) => {
    const moved = await onSlowPhone(site, path, (page) =>
      page.evaluate(
        () =>
          new Promise<string[]>((done) => {
            const moves: string[] = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & {
                sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
              })[])
                for (const { node, previousRect: from, currentRect: to } of entry.sources)
                  moves.push(
                    `${node?.outerHTML.slice(0, 80) ?? '?'} ${JSON.stringify([from, to])}`,
                  );
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(moves), 500);
          }),
      ),
    );
    // A caption stands below its table, and moves while a long table is still coming in.
    expect(moved.filter((html) => !html.startsWith('<caption'))).toEqual([]);
  },
  30_000,
);

// The first use of Intl takes a slow phone some 300 ms.
test.each(kinds)('no script of /%s makes a formatter before a reader acts', async (path) => {
  const page = await site.browser.newPage();
  await page.addInitScript(() => {
    const made: string[] = [];
    Object.assign(window, { made });
    for (const name of ['DateTimeFormat', 'NumberFormat', 'PluralRules'] as const)
      Object.assign(Intl, {
        [name]: new Proxy(Intl[name], {
          construct(target, args) {
            made.push(name);
            return Reflect.construct(target, args) as object;
          },
        }),
      });
  });
  await page.goto(site.at(path));
  if (path === 'map/') await page.locator('.slider.ready').waitFor();
  expect(await page.evaluate(() => (window as unknown as { made: string[] }).made)).toEqual([]);
  await page.close();
});
