import { describe, expect, test } from 'vitest';
import { getDataset } from '../../src/data/load/dataset.ts';
import { siteInBrowser } from './browser.ts';

const { motions } = getDataset();
const site = siteInBrowser();

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
