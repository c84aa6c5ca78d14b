import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { robots } from '../../../src/outputs/sitemap/robots.ts';
import { isFound, sitemap } from '../../../src/outputs/sitemap/sitemap.ts';
import { siteMap } from '../../../src/outputs/integrations/sitemap.ts';
import { parseXml } from '../../fixtures/xml.ts';

const site = 'https://example.org/ledger/';

describe('the site map', async () => {
  const xml = await sitemap(['/votes/', '/', '/es/votes/', '/es/', '/only-english/'], site);
  const $ = load(xml, { xml: true });
  const alternates = (address: string) =>
    $('url')
      .filter((_, url) => $(url).find('loc').text() === address)
      .find('xhtml\\:link')
      .get()
      .map((link) => `${$(link).attr('rel')} ${$(link).attr('hreflang')} ${$(link).attr('href')}`);

  test('is well-formed, and declares what it uses', () => {
    expect(parseXml(xml).name).toBe('urlset');
    expect($('urlset').attr('xmlns:xhtml')).toBe('http://www.w3.org/1999/xhtml');
  });

  test('gives every page in full, below the folder that the site is in, in a fixed order', () => {
    expect(
      $('loc')
        .get()
        .map((loc) => $(loc).text()),
    ).toEqual(['', 'es/', 'es/votes/', 'only-english/', 'votes/'].map((path) => `${site}${path}`));
  });

  test.each(['votes/', 'es/votes/'])(
    'gives %s with both languages, English for all others',
    (path) => {
      expect(alternates(`${site}${path}`)).toEqual([
        `alternate en ${site}votes/`,
        `alternate es ${site}es/votes/`,
        `alternate x-default ${site}votes/`,
      ]);
    },
  );

  test('gives a page that is in one language without alternates, and no page a date', () => {
    expect(alternates(`${site}only-english/`)).toEqual([]);
    expect($('lastmod, changefreq, priority').length).toBe(0);
  });
});

describe('a page is to be found', () => {
  const page = (tags: string) => `<html><head>${tags}</head><body>noindex</body></html>`;
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

  test.each([
    ['when it names itself', true, canonical(`${site}votes/`)],
    ['not when it names another page', false, canonical(site)],
    ['not when it names none', false, ''],
    [
      'not when it asks to be left out',
      false,
      `${canonical(`${site}votes/`)}<meta name="robots" content="noindex">`,
    ],
  ])('%s', (_, expected, tags) => {
    expect(isFound(page(tags), '/votes/', site)).toBe(expected);
  });
});

describe('robots', () => {
  const rules = 'User-agent: *\nAllow: /\nDisallow: /*teach/*.docx$\nDisallow: /*teach/*.zip$\n';

  test('may read all but files with answers, and learn of the map where its address is known', () => {
    expect(robots(site)).toBe(`${rules}\nSitemap: ${site}sitemap.xml\n`);
    expect(robots(undefined)).toBe(rules);
  });
});

test('without an address there is no map, and the build says so', async () => {
  const said: string[] = [];
  const done = siteMap().hooks['astro:build:done'] as (event: object) => Promise<void>;
  await done({
    dir: new URL('file:///nowhere/'),
    pages: [],
    logger: { info: (text: string) => said.push(text) },
  });
  expect(said).toEqual(['no sitemap.xml: SITE_URL is not set']);
});
