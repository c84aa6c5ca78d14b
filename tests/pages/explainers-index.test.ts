import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { inReadingOrder } from '../../src/content/explainer-order.ts';
import { readingMinutes } from '../../src/content/reading-time.ts';

const slugs = globSync('src/content/explainers/en/*.mdx').map((file) =>
  file.replace(/^.*[\\/]|\.mdx$/g, ''),
);
const page = (path: string) => load(readFileSync(`dist/${path}index.html`, 'utf8'));

describe('the order of explainers', () => {
  test('what it is comes first, and what anyone can do comes last', () => {
    const sorted = inReadingOrder(['what-you-can-do', 'key-west', 'what-is-287g'], (slug) => slug);
    expect(sorted).toEqual(['what-is-287g', 'key-west', 'what-you-can-do']);
  });

  test('one that the order does not name comes after the others, by its name', () => {
    const sorted = inReadingOrder(['zebra', 'apple', 'what-you-can-do'], (slug) => slug);
    expect(sorted).toEqual(['what-you-can-do', 'apple', 'zebra']);
  });
});

describe('the time to read', () => {
  const words = (count: number) => 'word '.repeat(count);

  test('is the words by the pace, and at least one minute', () => {
    expect(readingMinutes(words(10), () => [])).toBe(1);
    expect(readingMinutes(words(1000), () => [])).toBe(5);
  });

  test('leaves out citations and the addresses of links', () => {
    const cited = `${words(400)}${'<Cite of="a@page 1, b@page 2" />'.repeat(200)}`;
    expect(readingMinutes(cited, () => [])).toBe(2);
    expect(readingMinutes(`${words(400)}${'[x](../../a/b/) '.repeat(2)}`, () => [])).toBe(2);
  });

  test('counts the words that a component draws from records', () => {
    const drawn = (component: string, ids: readonly string[]) =>
      component === 'Happened' ? ids.map(() => words(400)) : [];
    expect(readingMinutes('<Happened of="one two" />', drawn)).toBe(4);
    expect(readingMinutes('<Tally of="one" />', drawn)).toBe(1);
  });
});

describe.each(['', 'es/'])('the index, at /%s', (prefix) => {
  test('leads to every explainer, each with its minutes', () => {
    const $ = page(`${prefix}explainers/`);
    const links = $('main ol h2 a')
      .map((_, link) => $(link).attr('href')!.split('/').at(-2)!)
      .get();
    expect([...links].sort()).toEqual([...slugs].sort());
    expect(
      $('main ol p.text-sm')
        .text()
        .match(/\d+ minut/g),
    ).toHaveLength(slugs.length);
  });

  test('is one step from the first page, the footer and each explainer', () => {
    const $ = page(prefix);
    for (const part of ['main', 'footer'])
      expect($(`${part} a[href$="explainers/"]`).length, part).toBeGreaterThan(0);
    for (const slug of slugs)
      expect(page(`${prefix}explainers/${slug}/`)('main nav a[href$="/explainers/"]').length).toBe(
        1,
      );
  });
});
