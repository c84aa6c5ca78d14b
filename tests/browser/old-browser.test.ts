import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();

/** A page as a browser that knows no popovers takes it: their attributes and selectors mean nothing to it. */
const withoutPopovers = (html: string) =>
  html
    .replaceAll('selector(:popover-open)', 'selector(:not-known)')
    .replaceAll('[popover]', '[data-popover]')
    .replace(/<(\w+) popover(?=[\s>])/g, '<$1 data-popover')
    .replaceAll(' popovertarget=', ' data-popovertarget=');

test.each(['/explainers/key-west/', '/es/explainers/what-is-287g/'])(
  'in a browser without popovers, the notes of %s stand below a heading, one for each marked term',
  async (path) => {
    // The policy holds for the page as it was written.
    const context = await site.browser.newContext({
      bypassCSP: true,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.route(site.at(path), async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withoutPopovers(await response.text()) });
    });
    await page.goto(site.at(path));
    const seen = await page.evaluate(() => {
      const heading = document.querySelector<HTMLElement>('h2.notes')!;
      const notes = [...document.querySelectorAll<HTMLElement>('main [data-popover]')];
      const marks = [...document.querySelectorAll<HTMLElement>('.term button')];
      const isLegible = (each: HTMLElement) =>
        each.checkVisibility() && getComputedStyle(each).fontSize !== '0px';
      const below = heading.getBoundingClientRect().bottom;
      return {
        heading: isLegible(heading),
        notes: notes.length,
        hidden: notes.filter((note) => !isLegible(note)).map(({ id }) => id),
        // In the flow of the page, over nothing else.
        floating: notes.filter(
          (note) =>
            getComputedStyle(note).position !== 'static' ||
            note.getBoundingClientRect().top < below,
        ).length,
        unexplained: marks.filter((mark) => !document.getElementById(mark.dataset.popovertarget!))
          .length,
        marks: marks.length,
        overflow: document.documentElement.scrollWidth - innerWidth,
      };
    });
    await context.close();
    // What a claim's sources say of it stands in the ledger.
    expect(seen.notes).toBeGreaterThanOrEqual(2);
    expect(seen.marks).toBeGreaterThan(0);
    expect(seen).toMatchObject({
      heading: true,
      hidden: [],
      floating: 0,
      unexplained: 0,
      overflow: 0,
    });
  },
);

test('in a browser with popovers, the notes are closed, and the heading and the numbers are away', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.at('/explainers/key-west/'));
  expect(await page.locator('h2.notes').isVisible()).toBe(false);
  expect(await page.locator('main [popover]:visible').count()).toBe(0);
  const size = await page
    .locator('.differ i')
    .first()
    .evaluate((number) => getComputedStyle(number).fontSize);
  expect(size).toBe('0px');
  await page.close();
});

test('in a browser without popovers, a phone shows all doors below the name, and no menu that does nothing', async () => {
  const context = await site.browser.newContext({
    bypassCSP: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.route(site.at('/'), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withoutPopovers(await response.text()) });
  });
  await page.goto(site.at('/'));
  expect(await page.locator('header nav li a:visible').count()).toBe(6);
  expect(await page.locator('header button[type=button]').isVisible()).toBe(false);
  const [bottom, top] = await Promise.all([
    page.locator('.top').evaluate((each) => each.getBoundingClientRect().bottom),
    page.locator('h1').evaluate((each) => each.getBoundingClientRect().top),
  ]);
  expect(top).toBeGreaterThanOrEqual(bottom);
  await context.close();
});
