import { expect, test } from 'vitest';
import { readPages } from './pages.ts';

const pages = readPages().filter(({ html }) => html.includes('<figure'));

// The map is one drawing for every width, with its table beside it on the page; tests/map holds it.
const isMap = (id: string | undefined) => id === 'florida-map';
// A tree has no columns: the same data is a list in lists. Alone, its rows are those of its file.
const isTree = (id: string | undefined, path: string) =>
  id === 'lineage' && !/^\/(es\/)?(charts|embed)\//.test(path);

test('every chart has a finding for a title, a caption with date and source, two drawings and a table', () => {
  const faults = pages.flatMap(({ path, $ }) =>
    $('figure')
      .get()
      .filter((figure) => {
        const $figure = $(figure);
        const title = $figure.find('h1, h2, h3').first();
        const labelled = $figure.attr('aria-labelledby') === title.attr('id');
        const caption = $figure.find('figcaption').text();
        const drawings = $figure.find('.wide svg[role], .narrow svg[role]').length;
        const table = isTree($figure.attr('id'), path)
          ? $figure.find('details ul ul > li > a').length > 0
          : $figure.find('details table caption').length === 1 &&
            $figure.find('details th[scope]').length > 0;
        // A drawing of a printed paper has its table beside it, too.
        if (isMap($figure.attr('id')) || $figure.closest('.paper, .slide').length > 0)
          return !(labelled && /20\d\d/.test(caption) && $('main table caption').length > 0);
        return !(
          labelled &&
          title.text().length > 10 &&
          /20\d\d/.test(caption) &&
          drawings === 2 &&
          table
        );
      })
      .map((figure) => `${path} ${$(figure).attr('id')}`),
  );
  expect(pages.length).toBeGreaterThan(8);
  expect(faults).toEqual([]);
});

test('every drawing is named and described by elements that are there', () => {
  const faults = pages.flatMap(({ path, $ }) =>
    $('svg[role]')
      .get()
      .flatMap((svg) => $(svg).attr('aria-labelledby')!.split(' '))
      .filter((id) => $(`[id="${id}"]`).text().trim().length < 10)
      .map((id) => `${path} ${id}`),
  );
  expect(faults).toEqual([]);
});

test('the shift chart, its table and its words agree with each other', () => {
  for (const path of ['/explainers/key-west/', '/es/explainers/key-west/']) {
    const { $ } = pages.find((page) => page.path === path)!;
    const rows = $('#vote-shift tbody tr').get();
    expect(rows).toHaveLength(7);
    const changed = rows
      .filter((row) => /Changed position|Cambió de postura/.test($(row).text()))
      .map((row) => $(row).find('th').text());
    expect(changed.sort()).toEqual(['Castillo', 'Henriquez', 'Lee']);
    expect($('#vote-shift .wide .shift.changed')).toHaveLength(3);
    expect($('#vote-shift .wide .shift.open')).toHaveLength(1);
    expect($('#vote-shift-title').text()).toMatch(/^(Three|Tres) /);
    expect(
      $('#vote-shift-w-d')
        .text()
        .match(/Kaufman/g),
    ).toHaveLength(1);
  }
});

test('no label in a drawing is smaller than 12 pixels', () => {
  const styles = pages.map(({ html }) => /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '');
  const css = [...new Set(styles)].join('');
  const sizes = [...css.matchAll(/svg [^{}]*\{[^}]*font-size:(\d+)px/g)].map((match) =>
    Number(match[1]),
  );
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});
