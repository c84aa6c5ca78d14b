import { expect, test } from 'vitest';
import { chartKinds } from '../../src/charts/chart-model.ts';
import { siteInBrowser } from './browser.ts';
import { templates } from '../pages/pages.ts';

const site = siteInBrowser();

/** Marks that help to read a drawing and say nothing by themselves; symbols of the map, which are drawn at them. */
const helpers =
  '.town, .axis, .zoom, .grid, .row, .month, .window, .stem, .frame, .under, .cut, .rung, defs *, use, [class=""]';
/** Alternatives that look alike: the word or the place beside each tells them apart. */
const alike = [
  // The parts of a tally bar stand apart, each below its option and count.
  ['against yes', 'for no'],
  // A vote and a list stand on two lines, each under its own heading.
  ['for', 'cast'],
];

const charts = templates.filter((path) => path.startsWith('/charts/') && path !== '/charts/');

test('there is a page of every kind of chart but those that share a drawing', () => {
  expect(charts.length).toBeGreaterThanOrEqual(chartKinds.length);
});

test('in forced colors each mark of a chart is seen, and is told from its alternatives', async () => {
  const context = await site.browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of charts) {
    await page.goto(site.at(path));
    const looks = await page.evaluate((without) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.cssText = 'forced-color-adjust: none; color: Canvas';
      const canvas = getComputedStyle(probe).color;
      const unseen = [canvas, 'none'];
      const marks = [
        ...document.querySelectorAll<SVGElement>('figure svg :is(path, rect, circle)'),
      ].filter((mark) => mark.checkVisibility() && !mark.matches(without));
      return marks.map((mark) => {
        const { fill, stroke, strokeDasharray, strokeWidth } = getComputedStyle(mark);
        const shape = (mark.getAttribute('d') ?? '').replace(/[^a-z]/gi, '');
        return {
          name: mark.getAttribute('class')!,
          isSeen: !unseen.includes(fill) || !unseen.includes(stroke),
          // A long line is one shape, however many points it has.
          look: [
            mark.tagName,
            shape.replace(/(.)\1+/g, '$1'),
            ...[fill, stroke, strokeDasharray, strokeWidth],
          ].join(' '),
        };
      });
    }, helpers);
    // Some charts are tables and lists, whose marks are no drawing.
    const written = await page.locator('figure :is(table, ol.rail)').count();
    expect(looks.length + written, path).toBeGreaterThan(0);
    const names = new Map<string, Set<string>>();
    for (const { name, isSeen, look } of looks) {
      if (!isSeen) faults.push(`${path} "${name}" has the color of the page`);
      names.set(look, (names.get(look) ?? new Set()).add(name));
    }
    for (const [look, same] of names)
      if (same.size > 1 && !alike.some((pair) => [...same].every((name) => pair.includes(name))))
        faults.push(`${path} ${[...same].join(' = ')}: ${look}`);
  }
  await context.close();
  expect(faults).toEqual([]);
});

test('in forced colors the votes on the timeline are filled, and other events are rings', async () => {
  const context = await site.browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(site.at('/timeline/'));
  const fills = await page.locator('.rail > li').evaluateAll((items) =>
    items.map((item) => ({
      isVote: item.classList.contains('cast'),
      fill: getComputedStyle(item.querySelector('.what')!, '::before').backgroundColor,
    })),
  );
  const of = (votes: boolean) => [
    ...new Set(fills.filter(({ isVote }) => isVote === votes).map(({ fill }) => fill)),
  ];
  expect(of(true)).toHaveLength(1);
  expect(of(false)).not.toContain(of(true)[0]);
  await context.close();
});

test('in forced colors the symbols of the map differ by shape, and are seen on its ground', async () => {
  const context = await site.browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(site.at('/map/'));
  const looks = await page.locator('marker path').evaluateAll((marks) =>
    marks.map((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return { d: mark.getAttribute('d'), paints: [fill, stroke] };
    }),
  );
  const ground = await page
    .locator('path.county')
    .first()
    .evaluate((county) => getComputedStyle(county).fill);
  await context.close();
  expect(looks.length).toBe(5);
  expect(new Set(looks.map(({ d }) => d)).size).toBe(looks.length);
  for (const { paints } of looks)
    expect(paints.some((paint) => paint !== 'none' && paint !== ground)).toBe(true);
});
