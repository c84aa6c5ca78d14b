import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/data/load/dataset.ts';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const { dataset } = loadData('.');

// Those with most to say: agreements of two counties, another city's police, a later record, many agencies.
const fullest = [
  ...['marineland', 'keystone-heights', 'fanning-springs', 'longboat-key', 'southwest-ranches'],
  ...['key-west', 'alford', 'miramar'],
  ...['miami-dade-county', 'leon-county', 'hillsborough-county', 'palm-beach-county'],
];
// The full run adds one in eight of all others.
const others = dataset.places.map(({ id }) => id).filter((_, at) => at % 8 === 0);
const ids = import.meta.env.MODE === 'full' ? [...new Set([...fullest, ...others])] : fullest;

/** How many sheets a page takes, after a reader has opened some of its folded parts. */
async function sheets(
  path: string,
  opened: readonly string[] = [],
): Promise<Record<string, number>> {
  const page = await site.browser.newPage();
  try {
    await page.goto(site.at(path));
    for (const id of opened) await page.locator(`#${id} > summary`).click();
    const count = async (format: string) =>
      (await getDocumentProxy(new Uint8Array(await page.pdf({ format })))).numPages;
    return { Letter: await count('Letter'), A4: await count('A4') };
  } finally {
    await page.close();
  }
}

describe.each(ids)('%s, printed', (id) => {
  test('fits on one sheet of Letter and of A4, in both languages', async () => {
    for (const path of [`places/${id}/`, `es/places/${id}/`])
      expect([path, await sheets(path)]).toEqual([path, { Letter: 1, A4: 1 }]);
  });
});

test('what a reader has opened is printed, too', async () => {
  expect((await sheets('places/key-west/', ['list', 'about'])).Letter).toBeGreaterThan(1);
});

test('the sheet has the answer, the agencies, the law and the ways on, and no other evidence', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.at('es/places/key-west/'));
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.answer .said', '#not-shown', '.agencies', 'nav.next', '#law dl'])
    expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true]);
  for (const part of ['#votes', '#near', '#list', '.pass-on', '.rail'])
    expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
  await page.close();
});
