import { expect, test } from 'vitest';
import { loadData } from '../../src/data/load/dataset.ts';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const { dataset } = loadData('.');
const screens = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const decks = dataset.lessons.flatMap(({ id, isByCounty }) => [
  `/teach/${id}/slides/`,
  `/es/teach/${id}/slides/`,
  // The county with the most agencies, and so the highest table.
  ...(isByCounty ? [`/es/teach/${id}/miami-dade-county/slides/`] : []),
]);

test.each(decks)('every slide of %s fits screens of 4:3 and 16:9', async (path) => {
  const page = await site.browser.newPage();
  const over: string[] = [];
  for (const screen of screens) {
    await page.setViewportSize(screen);
    await page.goto(site.at(path));
    over.push(
      ...(await page.$$eval('.slide', (slides) =>
        slides.flatMap((slide) => {
          const own = slide.getBoundingClientRect();
          const wall = slide.querySelector('.on-wall')!.getBoundingClientRect();
          const foot = slide.querySelector(':scope > p')!.getBoundingClientRect();
          const wide = [...slide.querySelectorAll('*')].filter(
            (each) => each.getBoundingClientRect().right > own.right + 1,
          );
          const isFine =
            wall.bottom <= foot.top + 1 &&
            wall.top >= own.top - 1 &&
            foot.bottom <= own.bottom + 1 &&
            own.height <= innerHeight + 1 &&
            wide.length === 0;
          return isFine
            ? []
            : [`${innerWidth}: ${slide.id} ${Math.round(wall.bottom - foot.top)} px over`];
        }),
      )),
    );
  }
  await page.close();
  expect(over).toEqual([]);
});
