import { expect, test } from 'vitest';
import { partsOf, splitAtHeadline, withContents } from '../../src/layouts/contents.ts';

const page = (count: number) =>
  `<header><h1>Title</h1></header>${Array.from({ length: count }, (_, at) => `<h2 id="part-${at}">Part ${at}</h2>`).join('<p>Text</p>')}`;

test('a page with few parts has no list of them', () => {
  expect(partsOf(page(3))).toEqual([]);
  expect(partsOf(page(4)).map(({ id }) => id)).toEqual(['part-0', 'part-1', 'part-2', 'part-3']);
});

test('a part is named by the words of its heading alone', () => {
  const html = `${page(3)}<h2 class="a" id="law">The <em>law</em>
    of <a href="x">Florida</a><sup class="cite"><a href="#s">1</a></sup></h2>`;
  expect(partsOf(html).at(-1)).toEqual({ id: 'law', name: 'The law of Florida' });
});

test('a heading without an anchor is no part, nor is that of a figure', () => {
  expect(partsOf(`${page(3)}<figure><h2 id="chart">Chart</h2></figure>`)).toEqual([]);
  expect(partsOf(`${page(3)}<section data-online><h2 id="zip">Zip</h2></section>`)).toEqual([]);
  expect(partsOf(`${page(3)}<h2 class="notes">Notes</h2>`)).toEqual([]);
});

test('the list of parts stands right below the headline, or first where there is none', () => {
  expect(withContents('<article><header>A</header><p>B</p><header>C</header></article>', '*')).toBe(
    '<article><header>A</header>*<p>B</p><header>C</header></article>',
  );
  expect(withContents('<p>B</p>', '*')).toBe('*<p>B</p>');
});

test('a page is split where its own headline ends, or not at all', () => {
  expect(splitAtHeadline('<header>A</header><header class="title">B</header><p>C</p>')).toEqual([
    '<header>A</header><header class="title">B',
    '</header><p>C</p>',
  ]);
  expect(splitAtHeadline('<header>A</header>')).toEqual(['<header>A</header>', '']);
});
