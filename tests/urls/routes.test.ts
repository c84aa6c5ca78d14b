import { afterEach, describe, expect, test, vi } from 'vitest';
import { languages } from '../../src/data/schema/index.ts';
import {
  isNotFoundPage,
  languageParams,
  localPath,
  proseLink,
  relativeLink,
  splitPath,
} from '../../src/urls/routes.ts';

describe('relativeLink', () => {
  test.each([
    ['/', '/', './'],
    ['/', '/votes/', 'votes/'],
    ['/', '/es/', 'es/'],
    ['/votes/', '/', '../'],
    ['/votes/', '/votes/', '../votes/'],
    ['/votes/', '/votes/a/', '../votes/a/'],
    ['/votes/a/', '/votes/', '../../votes/'],
    ['/votes/a/', '/votes/b/', '../../votes/b/'],
    ['/votes/a/', '/law/', '../../law/'],
    ['/votes/a/', '/es/votes/a/', '../../es/votes/a/'],
    ['/es/votes/a/', '/votes/a/', '../../../votes/a/'],
    ['/es/votes/', '/es/law/x/', '../../es/law/x/'],
    ['/es/', '/', '../'],
    ['/votes/votes/', '/votes/', '../../votes/'],
    ['/votes/a/', '/votes', '../../votes'],
    ['/votes/a/', '/data/motions.json', '../../data/motions.json'],
    ['/glossary/', '/glossary/#quorum', '#quorum'],
    ['/glossary/', '#quorum', '#quorum'],
    ['/votes/', '/glossary/#quorum', '../glossary/#quorum'],
    ['/votes/a/', '/votes/#top', '../../votes/#top'],
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

  test.each(pages.filter((page) => page !== '/'))(
    'leads to every page from %s without its slash, at the top of a host',
    (from) => {
      const shown = `https://example.org${from.slice(0, -1)}`;
      for (const to of targets.filter((target) => target.split('#')[0] !== from))
        expect(new URL(relativeLink(from, to), shown).href).toBe(`https://example.org${to}`);
      expect(relativeLink(from, `${from}#part`)).toBe('#part');
    },
  );
});

describe('a link in prose', () => {
  test.each([
    ['/explainers/a/', '../b/', '../../explainers/b/'],
    ['/es/explainers/a/', '../../votes/#x', '../../../es/votes/#x'],
    ['/es/about/host/', '../../../about/licenses.txt', '../../../about/licenses.txt'],
    ['/about/host/', 'nginx.conf', '../../about/host/nginx.conf'],
    ['/about/host/', '#nginx', '#nginx'],
    ['/about/host/', 'https://example.org/a/', 'https://example.org/a/'],
    ['/about/host/', 'mailto:a@example.org', 'mailto:a@example.org'],
  ])('from %s, written as %s, is %s', (from, way, link) => {
    expect(proseLink(from, way)).toBe(link);
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
