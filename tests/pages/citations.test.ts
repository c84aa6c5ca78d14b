import { expect, test } from 'vitest';
import { formerAddresses, readPages } from './pages.ts';

const pages = readPages().filter(
  ({ file, path }) =>
    file !== '404.html' && !/(^|\/)embed\//.test(file) && !formerAddresses.includes(path),
);

test('every page says how it is cited, in three styles and as an entry of its own', () => {
  const keys = pages.map(({ html }) => /<pre[^>]*>@misc\{([^,]+),/.exec(html)?.[1]);
  expect(pages.filter((_, index) => keys[index] === undefined).map(({ path }) => path)).toEqual([]);
  expect(new Set(keys).size).toBe(pages.length);
  const without = pages.filter(({ html }) => !/APA: .*MLA: .*Chicago: /s.test(html));
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('a page is cited by its own title', () => {
  const vote = pages.find(({ path }) => path === '/votes/key-west-2025-06-30-void/')!;
  const title = vote.$('title').text().split(' · ')[0]!;
  expect(vote.$('details:has(pre) i').first().text()).toBe(
    title.replace(/[?!.]$/, '') + (/[?!.]$/.exec(title)?.[0] ?? ''),
  );
});
