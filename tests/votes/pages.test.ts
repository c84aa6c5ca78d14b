import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { getDataset } from '../../src/data/dataset.ts';
import { siteInBrowser } from '../site/browser.ts';

const { motions, rollCalls } = getDataset();
const page = (path: string) => load(readFileSync(`dist/${path}index.html`, 'utf8'));
const hrefs = motions.map(({ id }) => `${id}/`).sort();
const site = siteInBrowser();

describe.each(['', 'es/'])('all votes, at /%s', (prefix) => {
  test.each(['.wide a', '.narrow a', 'table th a', '.filtered li h3 a'])(
    'every vote is linked once from %s',
    (where) => {
      const $ = page(`${prefix}votes/`);
      const found = $(`main ${where}`)
        .map((_, link) => $(link).attr('href'))
        .get();
      expect(found.sort()).toEqual(hrefs);
    },
  );

  test('the choices of a filter count every vote once', () => {
    const $ = page(`${prefix}votes/`);
    $('fieldset').each((_, fieldset) => {
      const [all, ...rest] = $(fieldset)
        .find('small')
        .map((_, count) => Number($(count).text()))
        .get();
      expect(all).toBe(motions.length);
      expect(rest.reduce((sum, count) => sum + count, 0)).toBe(motions.length);
    });
    expect($('fieldset')).toHaveLength(4);
  });
});

describe('filters without a script', () => {
  const open = async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(site.at('/votes/'));
    const shown = () => tab.locator('.filtered li:visible').count();
    return { context, tab, shown };
  };

  test('failed votes alone are shown, and can be chosen by keyboard', async () => {
    const { context, tab, shown } = await open();
    await tab.locator('#result-all').focus();
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowRight');
    expect(await tab.locator('#result-fail').isChecked()).toBe(true);
    expect(await shown()).toBe(motions.filter(({ result }) => result === 'fail').length);
    await context.close();
  });

  test('choices add up, and can be taken back', async () => {
    const { context, tab, shown } = await open();
    await tab.locator('summary', { hasText: 'Choose a place' }).click();
    await tab.locator('#body-key-west').check();
    await tab.locator('#asked-ends').check();
    expect(await shown()).toBe(1);
    expect(await tab.locator('.nothing').isVisible()).toBe(false);
    await tab.locator('#body-all').check();
    await tab.locator('#asked-all').check();
    expect(await shown()).toBe(motions.length);
    await context.close();
  });

  test('a line says that nothing fits', async () => {
    const { context, tab, shown } = await open();
    await tab.locator('#asked-ends').check();
    await tab.locator('#month-2025-03').check();
    expect(await shown()).toBe(0);
    expect(await tab.locator('.nothing').isVisible()).toBe(true);
    await context.close();
  });
});

test('Fort Myers shows what changed between its two votes', () => {
  const $ = page('votes/fort-myers-2025-03-21-approve/');
  expect($('#vote-shift tbody tr')).toHaveLength(7);
  const tallies = ['17', '21'].map(
    (day) => rollCalls.find(({ id }) => id === `fort-myers-2025-03-${day}-approve`)!.tally,
  );
  expect(tallies).toMatchObject([
    { yes: 3, no: 3 },
    { yes: 7, no: 0 },
  ]);
});
