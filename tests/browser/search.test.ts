import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/static-server.ts';
import { siteInBrowser } from './browser.ts';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
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
  page.locator('#found').filter({ hasText: text }).waitFor();
const names = (requests: string[]) =>
  requests
    .map((url) => url.replace(/^.*\//, ''))
    .filter((name) => /\.(js|gz|json)$/.test(name))
    .sort();
const first = ['en-titles.json.gz', 'engine.js', 'names.json'];

test('nothing is fetched before the box is used; then the code, titles and names; the full text where they do not answer', async () => {
  await visit(site.at('search/'), async ({ page, requests, errors }) => {
    expect(names(requests)).toEqual([]);
    await page.getByRole('searchbox').focus();
    await page.getByRole('searchbox').fill('Key West');
    await said(page, /^\d+ pages found\.$/);
    expect(names(requests)).toEqual(first);
    await page.getByRole('searchbox').fill('Key West ICE vote result');
    await page.waitForResponse('**/en.json.gz');
    expect(names(requests)).toEqual([
      ...['en-asked.json.gz', 'en-titles.json.gz', 'en.json.gz', 'engine.js', 'names.json'],
    ]);
    expect(requests.filter((url) => !url.startsWith(site.at('')))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

// The journey of a reader who asks in their own words.
test.each([
  ['', 'Key West', 'Key West', 'Places'],
  ['', 'what happened in key west', 'Key West’s two votes', 'Explainers'],
  ['', 'is it mandatory', 'Do cities have to sign?', 'Common questions'],
  ['', '33040', '33040: Key West', 'Places'],
  ['', 'UF', 'University of Florida Police Department', 'Agencies'],
  ['', 'Brandon', 'Brandon', 'Places'],
  ['', 'The Villages', 'The Villages', 'Places'],
  ['', 'Florida Highway Patrol', 'Florida Highway Patrol', 'Agencies'],
  ['', '908.103', 'The ban on sanctuary policies', 'Law'],
  ['es/', 'qué pasó en cayo hueso', 'Las dos votaciones', 'Guías'],
  ['es/', 'obligatorio', '¿Las ciudades tienen que firmar?', 'Preguntas frecuentes'],
  ['es/', 'Cayo Hueso', 'Cayo Hueso', 'Lugares'],
])('in %s, "%s" is answered first by %s, among %s', async (folder, query, title, group) => {
  await visit(site.at(`${folder}search/#q=${encodeURIComponent(query)}`), async ({ page }) => {
    const section = page.locator('#hits section').first();
    await section.waitFor();
    // The titles answer first; the ways to ask, which come after them, may put another page first.
    await expect
      .poll(() => section.locator('h2').textContent())
      .toMatch(new RegExp(`^${group} [0-9,]+$`));
    await expect.poll(() => section.locator('a').first().textContent()).toContain(title);
  });
});

test('a place, an agency and a common question show their answer at once', async () => {
  await visit(site.at('search/'), async ({ page }) => {
    for (const [query, answer] of [
      ['Tampa', /Tampa’s police department/],
      ['Brandon', /sheriff/],
      ['UF', /University of Florida Police Department/],
      ['is it mandatory', /does not require any city to sign/],
    ] as const) {
      await page.getByRole('searchbox').fill(query);
      await page.locator('#hits .card p').filter({ hasText: answer }).waitFor();
    }
  });
});

test('each kind is a group with its count; the first results of each are shown, and the others on request', async () => {
  await visit(site.at('search/#q=ICE%20list'), async ({ page }) => {
    await said(page, /found/);
    const id = await page
      .locator('#hits section:has(button)')
      .first()
      .getAttribute('aria-labelledby');
    const section = page.locator(`#hits [aria-labelledby=${id}]`);
    const count = Number(await section.locator('small').textContent());
    const shown = await section.locator('li').count();
    expect(shown).toBeLessThan(count);
    await section.getByRole('button', { name: 'Show all' }).click();
    expect(await section.locator('li').count()).toBe(count);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe(await section.locator('a').nth(shown).textContent());
    const all = await page.locator('#hits small').allTextContents();
    const total = all.map((text) => Number(text.replace(',', ''))).reduce((a, b) => a + b);
    expect(await page.locator('#found').textContent()).toContain(total.toLocaleString('en-US'));
  });
});

test('another place is offered as a question', async () => {
  await visit(site.at('search/#q=Tamppa'), async ({ page }) => {
    await said(page, /^Did you mean “Tampa”\? We found nothing called “Tamppa\.”$/);
    await page.getByRole('searchbox').fill('Tampa');
    await said(page, /^\d+ pages found\.$/);
  });
});

test('what is called so and answers is found by titles; the texts of all pages are looked through on request', async () => {
  await visit(site.at('search/#q=Tampa'), async ({ page, requests }) => {
    await said(page, /found/);
    expect(names(requests)).toEqual(first);
    const before = await page.locator('#hits section').count();
    await page.getByRole('button', { name: 'Look for “Tampa” in the text of every page' }).click();
    await page.locator('#deeper').waitFor({ state: 'hidden' });
    expect(names(requests)).toContain('en.json.gz');
    expect(await page.locator('#hits section').count()).toBeGreaterThan(before);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe((await titles(page))[0]);
  });
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on results of each sort, in the %s theme, and none is wider than a phone',
  async (colorScheme) => {
    for (const query of ['Key%20West', 'Tamppa', 'detainer%20request', 'xyzzyq'])
      await visit(
        site.at(`search/#q=${query}`),
        async ({ page }) => {
          await said(page, /found|Did you mean/);
          await page.waitForLoadState('networkidle');
          await page.evaluate(axe);
          const faults = await page.evaluate(async () => {
            const { axe: run } = globalThis as unknown as { axe: typeof import('axe-core') };
            return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
          });
          expect(faults, query).toEqual([]);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width, query).toBeLessThanOrEqual(320);
        },
        { colorScheme, bypassCSP: true, viewport: { width: 320, height: 700 } },
      );
  },
);

test('arrow keys lead from the box through the results and back', async () => {
  await visit(site.at('search/#q=Tampa'), async ({ page }) => {
    await said(page, /found/);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Tampa');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await titles(page))[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(
      await page.getByRole('searchbox').evaluate((box) => box === document.activeElement),
    ).toBe(true);
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
    expect(page.url()).toBe(site.at('search/'));
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
    expect(names(requests)).toEqual(['engine.js', 'es-titles.json.gz', 'names.json']);
    expect(errors).toEqual([]);
  });
});

test('a result says what it is and a summary, as text, and leads to its page', async () => {
  await visit(site.at('search/#q=%3Cimg%20src%3Dx%3E%20Miami'), async ({ page, errors }) => {
    await said(page, /found|some of them|Did you mean/);
    expect(await page.locator('#hits img, #found img').count()).toBe(0);
    await page.getByRole('searchbox').fill('Port St. Lucie');
    const result = page.locator('#hits li').first();
    await result.filter({ hasText: 'Port St. Lucie' }).waitFor();
    expect(await result.locator('span').textContent()).toMatch(/^St\. Lucie County · /);
    expect(await result.locator('p').textContent()).toMatch(/\.$/);
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

test('where nothing is found, the page says what may help and leads to the list from A to Z', async () => {
  await visit(site.at('search/#q=xyzzyqqq'), async ({ page }) => {
    await said(page, /^Nothing found\.$/);
    expect(await page.locator('#elsewhere').getAttribute('href')).toMatch(
      /es\/search\/#q=xyzzyqqq$/,
    );
    await page.getByRole('link', { name: /^Look in the A.to.Z index/ }).click();
    await page.waitForURL('**/search/a-z/');
  });
});

test('without JavaScript there is no form that does nothing, and a way to the list from A to Z', async () => {
  const use = async ({ page, requests }: Visit) => {
    expect(await page.getByRole('search').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
    await page.locator('main a[href$="search/a-z/"]:visible').first().click();
    expect(await page.locator('h1').textContent()).toMatch(/^A to Z/);
    expect(names(requests)).toEqual([]);
  };
  await visit(site.at('search/'), use, { javaScriptEnabled: false });
});

test('in a folder on a disk the page says what search needs, and leads to the list', async () => {
  await visit(pathToFileURL('dist/es/search/index.html').href, async ({ page }) => {
    await page.getByRole('searchbox').fill('Cayo Hueso');
    await said(page, /necesita una conexión/);
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
