import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/static-server.ts';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();

interface Visit {
  page: Page;
  /** What was asked of the server or any other, by its file. */
  requests: string[];
  /** What the browser said against the policy, or any other error. */
  errors: string[];
}

async function visit<Result>(
  address: string,
  use: (visit: Visit) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await site.browser.newContext(options);
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(address);
    return await use({ page, requests, errors });
  } finally {
    await context.close();
  }
}

const titles = (page: Page) => page.locator('#hits a').allTextContents();
const said = (page: Page, text: RegExp) =>
  page.locator('[role=status]').filter({ hasText: text }).waitFor();
const names = (requests: string[]) =>
  requests.map((url) => url.replace(/^.*\//, '')).filter((name) => /\.(js|gz|json)$/.test(name));

test('nothing is fetched before the reader types; then the library and one index, from this site', async () => {
  await visit(site.at('search/'), async ({ page, requests, errors }) => {
    expect(names(requests)).toEqual([]);
    await page.getByRole('searchbox').fill('Key West ICE vote');
    await said(page, /^\d+ pages found\.$/);
    expect(names(requests)).toEqual(['engine.js', 'en.json.gz']);
    expect(requests.filter((url) => !url.startsWith(site.at('')))).toEqual([]);
    expect((await titles(page))[0]).toMatch(/^Key West /);
    expect(errors).toEqual([]);
  });
});

test('the words that are typed are in no request and in no store', async () => {
  await visit(site.at('search/'), async ({ page, requests }) => {
    await page.getByRole('searchbox').fill('sanctuary');
    await page.keyboard.press('Enter');
    await said(page, /found/);
    expect(
      requests.filter((url) => new URL(url).href.replace(/#.*/, '').includes('sanctuary')),
    ).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    const kept = await page.evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ]);
    expect(kept).toEqual([0, 0, '']);
  });
});

test.each(['?q=', '#q='])('an address with %s shows its results at once', async (mark) => {
  await visit(site.at(`es/search/${mark}Cayo%20Hueso`), async ({ page, requests, errors }) => {
    await said(page, /páginas encontradas/);
    expect(await page.getByRole('searchbox').inputValue()).toBe('Cayo Hueso');
    expect((await titles(page))[0]).toMatch(/^Cayo Hueso \(Key West\)/);
    expect(names(requests)).toEqual(['engine.js', 'es.json.gz']);
    expect(errors).toEqual([]);
  });
});

test('a result says its kind and a summary, as text, and leads to its page', async () => {
  await visit(site.at('search/#q=%3Cimg%20src%3Dx%3E%20Miami'), async ({ page, errors }) => {
    await said(page, /found|some of them/);
    expect(await page.locator('#hits img, [role=status] img').count()).toBe(0);
    await page.getByRole('searchbox').fill('Port St. Lucie');
    const first = page.locator('#hits li').first();
    await first.filter({ hasText: 'Port St. Lucie' }).waitFor();
    expect(await first.locator('span').textContent()).toBe('Place');
    expect(await first.locator('p').textContent()).toMatch(/\.$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/places/port-st-lucie/');
    expect(errors).toEqual([]);
  });
});

test('after a visit to a result, the way back leads to the same results', async () => {
  await visit(site.at('search/'), async ({ page }) => {
    await page.getByRole('searchbox').fill('quorum');
    await page.keyboard.press('Enter');
    await said(page, /found/);
    await page.locator('#hits a').first().click();
    await page.waitForURL('**/glossary/#quorum');
    await page.goBack();
    await said(page, /found/);
    expect(await titles(page)).not.toEqual([]);
  });
});

test('more results are shown on request, and the keyboard goes on from there', async () => {
  await visit(site.at('search/#q=ICE'), async ({ page }) => {
    await said(page, /found/);
    expect(await titles(page)).toHaveLength(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await titles(page)).toHaveLength(40);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe((await titles(page))[20]);
  });
});

test('where nothing is found, the page says what may help and leads to the list from A to Z', async () => {
  await visit(site.at('search/#q=xyzzyqqq'), async ({ page }) => {
    await said(page, /^Nothing found\.$/);
    await page.getByRole('link', { name: 'Look in the A to Z index.' }).click();
    await page.waitForURL('**/search/a-z/');
  });
});

test('without JavaScript there is no form that does nothing, and a way to the list from A to Z', async () => {
  const use = async ({ page, requests }: Visit) => {
    expect(await page.getByRole('search').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
    await page.locator('main a[href$="search/a-z/"]').first().click();
    expect(await page.locator('h1').textContent()).toMatch(/^A to Z/);
    expect(names(requests)).toEqual([]);
  };
  await visit(site.at('search/'), use, { javaScriptEnabled: false });
});

test('in a folder on a disk the page says that search needs a web address, and leads to the list', async () => {
  await visit(pathToFileURL('dist/es/search/index.html').href, async ({ page }) => {
    await page.getByRole('searchbox').fill('Cayo Hueso');
    await said(page, /Necesita una dirección web/);
    expect(await page.locator('main a[href$="search/a-z/"]:visible').count()).toBeGreaterThan(0);
  });
});

test('below a path, search works as at the root, with nothing refused by the policy', async () => {
  const root = mkdtempSync(join(tmpdir(), 'below-'));
  mkdirSync(join(root, 'a'));
  symlinkSync(resolve('dist'), join(root, 'a/b'), 'junction');
  const { address, server } = await serveFolder(root, 0);
  try {
    await visit(`${address}a/b/es/search/`, async ({ page, requests, errors }) => {
      await page.getByRole('searchbox').fill('Cayo Hueso');
      await said(page, /páginas encontradas/);
      expect(requests.filter((url) => !url.startsWith(`${address}a/b/`))).toEqual([]);
      await page.locator('#hits a').first().click();
      await page.waitForURL('**/a/b/es/places/key-west/');
      expect(errors).toEqual([]);
    });
  } finally {
    server.close();
    rmSync(root, { recursive: true });
  }
});

test('words typed at a missing address are looked for on the search page, and no server gets them', async () => {
  await visit(site.at('no/such/page/'), async ({ page, requests }) => {
    const form = page.locator('form[action$="/es/search/"]');
    await form.getByRole('searchbox').fill(' Cayo Hueso ');
    await form.getByRole('button').click();
    await page.waitForURL('**/es/search/#q=Cayo%20Hueso');
    await said(page, /páginas encontradas/);
    expect(requests.filter((url) => url.includes('Hueso'))).toEqual([]);
  });
});
