import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();

test('a chart’s page makes a PNG of its image in the light colors, at twice its size', async () => {
  const page = await site.browser.newPage({ colorScheme: 'dark' });
  await page.goto(site.at('/charts/list-growth/'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#files button').click(),
  ]);
  expect(download.suggestedFilename()).toBe('list-growth.png');
  const { data, info } = await sharp(readFileSync(await download.path()))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const svg = readFileSync('dist/charts/list-growth/chart.svg', 'utf8');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
  expect([info.width, info.height]).toEqual([Number(width) * 2, Number(height) * 2]);
  // Paper, not the dark theme’s ground.
  expect(Math.min(data[0]!, data[1]!, data[2]!)).toBeGreaterThan(230);
  await page.close();
});

test('without a script no button promises a PNG', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await page.goto(site.at('/es/charts/list-growth/'));
  expect(await page.locator('#files button').isVisible()).toBe(false);
  expect(await page.locator('#files a').first().isVisible()).toBe(true);
  await page.close();
});
