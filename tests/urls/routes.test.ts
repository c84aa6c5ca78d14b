import { afterEach, describe, expect, test, vi } from 'vitest';
import { languages } from '../../src/data/schema/index.ts';
import {
  isNotFoundPage,
  languageParams,
  localPath,
  relativeLink,
  splitPath,
} from '../../src/urls/routes.ts';

describe('relativeLink', () => {
  test.each([
    ['/', '/', './'],
    ['/', '/votes/', 'votes/'],
    ['/', '/es/', 'es/'],
    ['/votes/', '/', '../'],
    ['/votes/', '/votes/', './'],
    ['/votes/', '/votes/a/', 'a/'],
    ['/votes/a/', '/votes/', '../'],
    ['/votes/a/', '/votes/b/', '../b/'],
    ['/votes/a/', '/law/', '../../law/'],
    ['/votes/a/', '/es/votes/a/', '../../es/votes/a/'],
    ['/es/votes/a/', '/votes/a/', '../../../votes/a/'],
    ['/es/votes/', '/es/law/x/', '../law/x/'],
    ['/es/', '/', '../'],
    ['/votes/votes/', '/votes/', '../'],
    ['/votes/a/', '/votes', '../../votes'],
    ['/votes/a/', '/data/motions.json', '../../data/motions.json'],
    ['/glossary/', '/glossary/#quorum', '#quorum'],
    ['/glossary/', '#quorum', '#quorum'],
    ['/votes/', '/glossary/#quorum', '../glossary/#quorum'],
    ['/votes/a/', '/votes/#top', '../#top'],
  ])('from %s to %s is %s', (from, to, link) => {
    expect(relativeLink(from, to)).toBe(link);
  });

  const paths = ['/', '/votes/', '/votes/a/', '/votes/a/b/', '/law/a/', '/a/votes/'];
  const pages = languages.flatMap((language) => paths.map((path) => localPath(language, path)));
  const targets = [...pages, ...pages.map((page) => `${page}#part`), '/data/motions.json'];

  test.each(pages)('leads a browser from %s to every page, on any host', (from) => {
    for (const site of ['https://example.org', 'https://example.org/below/some/path'])
      for (const to of targets)
        expect(new URL(relativeLink(from, to), `${site}${from}`).href).toBe(`${site}${to}`);
  });
});

describe('links of the page for missing addresses', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('start at the root, since the page is served anywhere', () => {
    expect(relativeLink('/404.html', '/')).toBe('/');
    expect(relativeLink('/404/', '/es/votes/')).toBe('/es/votes/');
    expect(relativeLink('/404.html', '/glossary/#quorum')).toBe('/glossary/#quorum');
    expect(relativeLink('/404.html', '#main')).toBe('#main');
    expect(isNotFoundPage('/404.html') && !isNotFoundPage('/votes/404/')).toBe(true);
  });

  test.each(['/below/path', '/below/path/'])(
    'start at %s where the site stands there',
    async (base) => {
      vi.stubEnv('BASE_PATH', base);
      vi.resetModules();
      const fresh = await import('../../src/urls/routes.ts');
      expect(fresh.relativeLink('/404.html', '/es/#a')).toBe('/below/path/es/#a');
      expect(fresh.relativeLink('/votes/', '/law/')).toBe('../law/');
    },
  );
});

describe('paths and languages', () => {
  test('English is at the root, Spanish below its code', () => {
    expect(localPath('en', '/votes/')).toBe('/votes/');
    expect(localPath('es', '/votes/')).toBe('/es/votes/');
  });

  test.each(languages)('a path in %s comes apart as it was put together', (language) => {
    for (const path of ['/', '/votes/', '/votes/es/'])
      expect(splitPath(localPath(language, path))).toEqual({ language, path });
  });

  test('a path that only begins like a language is English', () => {
    expect(splitPath('/estate/')).toEqual({ language: 'en', path: '/estate/' });
  });

  test('each language has its routes, English without a code', () => {
    expect(languageParams()).toEqual([
      { params: { lang: undefined }, props: { language: 'en' } },
      { params: { lang: 'es' }, props: { language: 'es' } },
    ]);
  });
});
