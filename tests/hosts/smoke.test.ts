import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTool } from '../../src/cli/browsers/tools.ts';
import { serveFolder } from '../../src/cli/static-server.ts';
import { startHereName } from '../../src/urls/offline-zip.ts';
import { writeOffline } from '../../src/outputs/offline/write.ts';
import { startBrowser } from '../browser/browser.ts';
import { nginx, serveWithNginx } from './nginx.ts';

/** One build, as three hosts give it: nothing is built again between them. */
interface Opened {
  address: string;
  within?: string;
  stop: () => void;
}

interface Form {
  name: string;
  isOffline: boolean;
  /** Whether the program that gives it is not installed. */
  isMissing?: boolean;
  /** Opens the form: the address of the first page, the folder that no request may leave if it is another, and what closes it. */
  open: () => Opened | Promise<Opened>;
}

const forms: Form[] = [
  {
    name: 'at the top of a host',
    isOffline: false,
    open: async () => {
      const { address, server } = await serveFolder('dist', 0);
      return { address, stop: () => server.close() };
    },
  },
  {
    name: 'below a path',
    isOffline: false,
    isMissing: !nginx,
    open: () => serveWithNginx('dist', '/a/b/'),
  },
  {
    name: 'from a folder',
    isOffline: true,
    open: () => {
      const folder = mkdtempSync(join(tmpdir(), 'offline-'));
      const { start } = writeOffline('dist', folder);
      return {
        address: pathToFileURL(join(dirname(start), 'site/')).href,
        within: pathToFileURL(`${dirname(start)}/`).href,
        stop: () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
];

const pages = [
  '',
  'es/',
  'explainers/key-west/',
  'es/explainers/who-decides/',
  'votes/key-west-2025-06-30-void/',
  'es/votes/',
  'map/',
  'es/places/',
  'places/key-west/',
  'list/2025-07-03/',
  'teach/mock-commission/slides/',
  'es/student/read-the-roll-call/sheet/',
  'about/host/',
];

// From a folder, the short run opens every third page: their bytes are those of the host’s.
const isFull = import.meta.env.MODE === 'full';

let browser: Browser | undefined;
beforeAll(async () => {
  if (findTool('Chromium')) browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.each(forms)('$name', ({ isOffline, isMissing = false, open }) => {
  let opened: Opened | undefined;
  beforeEach(({ skip }) => skip(isMissing, 'nginx is not installed'));
  beforeEach(({ skip }) => skip(!browser, 'Chromium is not installed'));
  beforeAll(async () => {
    if (!isMissing) opened = await open();
  });
  afterAll(() => opened?.stop());
  const visited = pages.filter((_, index) => isFull || !isOffline || index % 3 === 0);
  const at = (path: string) =>
    opened!.address + (isOffline ? path.replace(/(^|\/)(?=[?#]|$)/, '$1index.html') : path);

  /** Uses a page, and gives every complaint of the browser and every request that left the site. */
  async function faultsOf(
    options: BrowserContextOptions,
    use: (page: Page) => Promise<unknown>,
  ): Promise<string[]> {
    const faults: string[] = [];
    const context = await browser!.newContext(options);
    const page = await context.newPage();
    page.on('console', (message) => faults.push(`${page.url()} says: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`${page.url()} breaks: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      // A page that is left before its icon came gives it up.
      if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()} failed: ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(opened!.within ?? opened!.address))
        faults.push(`asked for ${request.url()}`);
    });
    try {
      await use(page);
    } finally {
      await context.close();
    }
    return faults;
  }

  // Without scripts, the short run reads pages in progressive-enhancement.test.ts.
  test.each(import.meta.env.MODE === 'full' ? [true, false] : [true])(
    'every page is whole and silent; scripts: %s',
    async (javaScriptEnabled) => {
      const faults = await faultsOf({ javaScriptEnabled }, async (page) => {
        for (const path of visited) {
          await page.goto(at(path));
          expect((await page.locator('h1').first().textContent())?.trim(), path).not.toBe('');
          const font = await page
            .locator('h1')
            .first()
            .evaluate((h1) => getComputedStyle(h1).fontWeight);
          // Styles are in the page, and the policy lets them in.
          expect(font, path).toBe('600');
        }
      });
      expect(faults).toEqual([]);
    },
  );

  test('links lead on, from page to page and from language to language', async () => {
    const faults = await faultsOf({ javaScriptEnabled: false }, async (page) => {
      await page.goto(at(''));
      await page.locator('header nav a').nth(1).click();
      expect(page.url()).toBe(at('places/'));
      await page.locator('main a[href*="key-west/"]').first().click();
      expect(page.url()).toBe(at('places/key-west/'));
      await page.locator('header a[hreflang=es]').click();
      expect(page.url()).toBe(at('es/places/key-west/'));
      await page.locator('header a').first().click();
      expect(page.url()).toBe(at('es/'));
    });
    expect(faults).toEqual([]);
  });

  test('the finder finds', async () => {
    const faults = await faultsOf({}, async (page) => {
      await page.goto(at('places/'));
      if (at('').startsWith('file:')) {
        // A page from a disk can fetch nothing, so the way to all names is left.
        expect(await page.locator('.finder').count()).toBe(0);
        await page.getByRole('link', { name: 'All names, A to Z' }).click();
        await page.getByRole('link', { name: 'Names of places, K to N' }).click();
        await page.locator('main').getByRole('link', { name: 'Key West', exact: true }).click();
        await page.waitForURL(at('places/key-west/'));
        return;
      }
      await page.locator('#place').fill('key west');
      await page.locator('.finder li a').first().waitFor();
      await page.locator('#place').press('Enter');
      await page.waitForURL(at('places/key-west/'));
    });
    expect(faults).toEqual([]);
  });

  test('search finds, and its results open', async () => {
    const faults = await faultsOf({}, async (page) => {
      for (const [folder, words, title] of [
        ['', 'key west', /Key West/],
        ['es/', 'cayo hueso', /Cayo Hueso/],
      ] as const) {
        await page.goto(at(`${folder}search/`));
        await page.locator('#q').fill(words);
        const first = page.locator('#hits a').filter({ hasText: title }).first();
        await first.waitFor();
        await first.click();
        await page.locator('h1', { hasText: title }).waitFor();
      }
    });
    expect(faults).toEqual([]);
  });

  test('the slider of the map moves, and an address with a date opens on it', async () => {
    const faults = await faultsOf({}, async (page) => {
      await page.goto(`${at('map/')}?date=2025-07-03`);
      const day = () => page.locator('.slider output').textContent();
      await expect.poll(day).toContain('July 3, 2025');
      const before = await day();
      await page.locator('#map-list').press('ArrowLeft');
      await expect.poll(day).not.toBe(before);
    });
    expect(faults).toEqual([]);
  });

  test('the arrow keys turn slides', async () => {
    const faults = await faultsOf({}, async (page) => {
      await page.goto(at('teach/mock-commission/slides/'));
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
    });
    expect(faults).toEqual([]);
  });

  test('a paper of a lesson can be saved as a Word file', async () => {
    await faultsOf({}, async (page) => {
      await page.goto(at('teach/read-the-roll-call/'));
      const saving = page.waitForEvent('download');
      await page.locator('a[href$=".docx"]').first().click();
      expect((await saving).suggestedFilename()).toMatch(/\.docx$/);
      expect(await (await saving).failure()).toBeNull();
    });
  });

  if (isOffline)
    test('the page to start from leads in, in each language', async () => {
      const faults = await faultsOf({ javaScriptEnabled: false }, async (page) => {
        for (const [language, path] of [
          ['en', ''],
          ['es', 'es/'],
        ] as const) {
          await page.goto(new URL(`../${startHereName}`, opened!.address).href);
          await page.locator(`section[lang=${language}] a`).click();
          expect(page.url()).toBe(at(path));
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
        }
      });
      expect(faults).toEqual([]);
    });
});
