import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTool } from '../../src/cli/browsers/tools.ts';
import { writeOffline } from '../../src/outputs/offline/write.ts';
import { zipPath } from '../../src/urls/offline-zip.ts';
import { startBrowser } from '../browser/browser.ts';
import { headersOf, imitateHost, readHeaderRules, type HostWays } from './imitated-host.ts';

// What each host does was read in its documentation and in reports of its users, not seen on the host.
const top = { path: '/', addsIndex: true, missing: 'the page' } as const;
const hosts: [name: string, ways: HostWays][] = [
  ['GitHub Pages', { ...top, path: '/repo/', folder: 301 }],
  ['Netlify', { ...top, folder: 301, readsHeaders: true }],
  ['Netlify without “Pretty URLs”', { ...top, folder: 'shows it', readsHeaders: true }],
  ['Cloudflare Pages', { ...top, folder: 308, dropsIndex: true, readsHeaders: true }],
  ['the website address of a bucket on S3', { ...top, folder: 302 }],
  ['Vercel, Render and Azure Static Web Apps', { ...top, folder: 'shows it' }],
];

// One page of each depth and kind of link.
const pages = [
  ...['votes', 'votes/key-west-2025-06-30-void', 'es/explainers/who-decides', 'places/key-west'],
  ...['es/list', 'list/by-year/2025', 'charts/list-growth', 'about/host', 'es/about/host'],
  ...['map', 'search', 'es/search/a-z', 'student/who-decides/sheet', 'embed/list-growth'],
];

/** Every address of this site that a page leads to or loads, as a browser at that address reads them. */
function linksOf(html: string, address: string): string[] {
  const $ = load(html);
  const links = $('a[href], link[href], img[src], form[action]')
    .get()
    .map((element) => element.attribs.href ?? element.attribs.src ?? element.attribs.action!)
    .concat(
      $('[data-engine]')
        .get()
        .flatMap(({ attribs }) =>
          ['engine', 'titles', 'names', 'text'].map((name) => attribs[`data-${name}`]!),
        ),
    );
  const urls = links.map((link) => new URL(link, address));
  return [
    ...new Set(
      urls
        .filter(({ host }) => host === new URL(address).host)
        .map(({ origin, pathname }) => origin + pathname),
    ),
  ];
}

const statuses = new Map<string, Promise<number>>();

/** What is at an address, asked for once. */
function statusOf(address: string): Promise<number> {
  const known =
    statuses.get(address) ?? fetch(address, { method: 'HEAD' }).then(({ status }) => status);
  statuses.set(address, known);
  return known;
}

describe.each(hosts)('%s', (_, ways) => {
  let host: Awaited<ReturnType<typeof imitateHost>>;
  beforeAll(async () => {
    host = await imitateHost('dist', ways);
  });
  afterAll(() => host.stop());

  test.each(pages)(
    'from %s, with and without the last slash, every link leads on',
    async (page) => {
      const dead: string[] = [];
      for (const address of [`${host.address}${page}/`, `${host.address}${page}`]) {
        const response = await fetch(address);
        expect(response.status, address).toBe(200);
        const links = linksOf(await response.text(), response.url);
        expect(links.length).toBeGreaterThan(1);
        for (const link of links)
          if ((await statusOf(link)) !== 200) dead.push(`${response.url} leads to ${link}`);
      }
      expect(dead).toEqual([]);
    },
  );

  test('a missing address gives our page', async () => {
    const response = await fetch(`${host.address}no/such/page/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Page not found');
  });
});

test.each(hosts.filter(([, { readsHeaders }]) => readsHeaders))(
  '%s answers with the headers of our file, and keeps the file',
  async (_, ways) => {
    const host = await imitateHost('dist', ways);
    const rules = readHeaderRules(readFileSync('dist/_headers', 'utf8'));
    try {
      for (const path of ['/', '/votes/', '/embed/list-growth/', '/data/SHA256SUMS']) {
        const { headers } = await fetch(new URL(path, host.address));
        const said = headersOf(rules, path);
        expect(said.length).toBeGreaterThan(5);
        for (const [name, value] of said) expect(headers.get(name), `${path} ${name}`).toBe(value);
      }
      expect((await fetch(`${host.address}_headers`)).status).toBe(404);
    } finally {
      host.stop();
    }
  },
);

test('below a path, a host has to add the last slash, as the page for hosts says', async () => {
  const host = await imitateHost('dist', { ...top, path: '/repo/', folder: 'shows it' });
  try {
    const address = `${host.address}votes`;
    const links = linksOf(await (await fetch(address)).text(), address);
    expect(links.filter((link) => !link.startsWith(host.address)).length).toBeGreaterThan(10);
    expect(readFileSync('dist/about/host/index.html', 'utf8')).toContain(
      '<code>curl -I https://example.org/votes</code>',
    );
  } finally {
    host.stop();
  }
});

test('only the offline edition is larger than the largest file that Cloudflare Pages takes', () => {
  const files = globSync('**/*', { cwd: 'dist', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const large = files.filter((file) => statSync(file).size > 25 * 2 ** 20);
  expect(
    large.map((file) => file.replaceAll('\\', '/')).filter((file) => file !== `dist${zipPath}`),
  ).toEqual([]);
  expect(files.length).toBeLessThan(20_000);
});

describe('a host that adds no file name to a folder, as the REST address of a bucket on S3', () => {
  const ways: HostWays = {
    path: '/',
    folder: 'has nothing',
    addsIndex: false,
    missing: 'a message',
  };
  const outer = mkdtempSync(join(tmpdir(), 'offline-'));
  afterAll(() => rmSync(outer, { recursive: true }));

  test('has no pages of the site, but for full file names', async () => {
    const host = await imitateHost('dist', ways);
    try {
      expect((await fetch(`${host.address}votes/`)).status).toBe(403);
      expect((await fetch(`${host.address}votes/index.html`)).status).toBe(200);
    } finally {
      host.stop();
    }
  });

  test('serves the offline edition, where every link of every page names its file', async () => {
    const { start } = writeOffline('dist', outer);
    const host = await imitateHost(join(dirname(start), 'site'), ways);
    try {
      const dead: string[] = [];
      for (const page of ['index.html', ...pages.map((path) => `${path}/index.html`)]) {
        const address = host.address + page;
        const response = await fetch(address);
        expect(response.status, page).toBe(200);
        for (const link of linksOf(await response.text(), address))
          if ((await statusOf(link)) !== 200) dead.push(`${page} leads to ${link}`);
      }
      expect(dead).toEqual([]);
    } finally {
      host.stop();
    }
  });
});

describe('in a browser', () => {
  let browser: Browser | undefined;
  beforeEach(({ skip }) => skip(!findTool('Chromium'), 'Chromium is not installed'));
  beforeAll(async () => {
    if (findTool('Chromium')) browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  test('a page at an address without its last slash leads on, searches and complains of nothing', async () => {
    const host = await imitateHost('dist', { ...top, folder: 'shows it', readsHeaders: true });
    const page = await browser!.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
    });
    try {
      await page.goto(`${host.address}es/search`);
      await page.getByRole('searchbox').fill('Cayo Hueso');
      await page.locator('#hits a').first().click();
      await page.waitForURL('**/es/places/key-west/');
      await page.goto(`${host.address}votes/key-west-2025-06-30-void`);
      await page.locator('header a[hreflang=es]').click();
      await page.waitForURL('**/es/votes/key-west-2025-06-30-void/');
      await page.goto(`${host.address}map`);
      await page.locator('#map-list').press('ArrowLeft');
      expect(new URL(page.url()).pathname).toBe('/map');
      expect(faults).toEqual([]);
    } finally {
      await page.close();
      host.stop();
    }
  });
});
