import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formerAddresses, readPages, type BuiltPage } from './pages.ts';

const pages = readPages();
const byFile = new Map(pages.map((page) => [page.file, page]));
const ids = new Map<BuiltPage, Set<string>>();

function idsOf(page: BuiltPage): Set<string> {
  if (!ids.has(page))
    ids.set(page, new Set([...page.html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!)));
  return ids.get(page)!;
}

function linksOf({ html }: BuiltPage): string[] {
  return [...html.matchAll(/ href="([^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));
}

test('every link inside the site leads to a page, and every anchor to its place there', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter((href) => !href.startsWith('https://'))
      .flatMap((href) => {
        const target = new URL(href, `https://site.example${page.path}`);
        const file = decodeURIComponent(target.pathname)
          .slice(1)
          .replace(/(^|\/)$/, '$1index.html');
        if (!existsSync(join('dist', file))) return [`${page.path} → ${href}`];
        const there = byFile.get(file);
        const anchor = decodeURIComponent(target.hash.slice(1));
        return anchor && there && !idsOf(there).has(anchor)
          ? [`${page.path} → ${href}: no such anchor`]
          : [];
      }),
  );
  expect(broken).toEqual([]);
});

test('every link is relative, so that the site works below any path', () => {
  const bare = pages
    .filter(({ path }) => path !== '/404.html')
    .flatMap((page) =>
      linksOf(page)
        .filter((href) => href.startsWith('/'))
        .map((href) => `${page.path} → ${href}`),
    );
  expect(bare).toEqual([]);
});

test('every page can be reached from the first page of its language', () => {
  const reached = new Set<string>();
  const queue = ['/', '/es/'];
  while (queue.length > 0) {
    const path = queue.pop()!;
    const page = byFile.get(`${path.slice(1)}index.html`);
    if (!page || reached.has(path)) continue;
    reached.add(path);
    for (const href of linksOf(page).filter((each) => !each.startsWith('https://')))
      queue.push(new URL(href, `https://site.example${path}`).pathname);
  }
  expect(
    pages.map(({ path }) => path).filter((path) => path !== '/404.html' && !reached.has(path)),
  ).toEqual([...formerAddresses].sort());
});

test('the former address of a source leads to its address of today, and is not to be found', () => {
  expect(formerAddresses.length).toBeGreaterThan(0);
  for (const path of formerAddresses) {
    const { $ } = byFile.get(`${path.slice(1)}index.html`)!;
    const to = new URL($('main header ~ p a').first().attr('href')!, `https://site.example${path}`);
    const today = byFile.get(`${to.pathname.slice(1)}index.html`)!;
    expect(today.$('h1').text()).toBe($('h1').text());
    expect(today.path).not.toBe(path);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect(today.$('meta[name=robots]').length).toBe(0);
  }
});

test('the language switch leads to the same page in the other language', () => {
  const faults = pages
    // A page for frames has nothing but its chart; tests/charts-files holds that it has a twin.
    .filter(({ path }) => path !== '/404.html' && !/^\/(es\/)?embed\//.test(path))
    .filter(({ path, $ }) => {
      const other = path.startsWith('/es/') ? path.slice(3) : `/es${path}`;
      const href = $('header a[hreflang]').attr('href')!;
      return new URL(href, `https://site.example${path}`).pathname !== other;
    });
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('a page and its translation have the same parts', () => {
  const parts = ({ $ }: BuiltPage) =>
    [
      'h2',
      'h3',
      'figure',
      'table',
      'tr',
      'svg',
      'blockquote',
      'details',
      '[popover]',
      'a[href*="sources/"]',
      '.cite',
    ]
      .map((selector) => `${selector} ${$('main').find(selector).length}`)
      .join(', ');
  const differ = pages
    .filter(({ path }) => path !== '/404.html' && !path.startsWith('/es/'))
    // The list from A to Z stands in the order of each language, so its pages hold different entries.
    .filter(({ path }) => !path.startsWith('/search/a-z/'))
    .flatMap((page) => {
      const twin = byFile.get(`es/${page.file}`);
      return twin && parts(twin) === parts(page)
        ? []
        : [`${page.path}: ${parts(page)} ≠ ${twin ? parts(twin) : 'no page'}`];
    });
  expect(differ).toEqual([]);
});
