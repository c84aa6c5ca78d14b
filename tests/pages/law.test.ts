import { expect, test } from 'vitest';
import { loadData } from '../../src/data/load/dataset.ts';
import { readingSizes } from '../../src/data/queries/sides.ts';
import { readPages } from './pages.ts';

const { dataset } = loadData('.');
const pages = readPages();
const at = (path: string) => pages.find((page) => page.path === path)!.$;
const both = (path: string) => [path, `/es${path}`];

test.each(dataset.statutes.map(({ id }) => id))(
  'the page of %s says whom it applies to, who enforces it, since when, how sure we are, and when it was checked',
  (id) => {
    const statute = dataset.statutes.find((each) => each.id === id)!;
    for (const path of both(`/law/${id}/`)) {
      const $ = at(path);
      expect($('main dl dt').length).toBeGreaterThanOrEqual(5);
      expect($('main dl dd').filter((_, dd) => $(dd).text().trim() === '')).toHaveLength(0);
      expect($('main').text()).toContain('2026');
      if (statute.url) expect($(`main a[href="${statute.url}"]`)).toHaveLength(1);
      if (['low', 'unverified'].includes(statute.confidence))
        expect($('main .border-sun')).toHaveLength(1);
    }
  },
);

test.each(both('/explainers/who-decides/'))(
  '%s sets the readings side by side, each with its laws and sources',
  (path) => {
    const $ = at(path);
    for (const { reading, sources, statutes } of readingSizes(dataset, 'voluntary-or-required')) {
      const card = $(`section[aria-labelledby="${reading.id}"]`);
      const targets = (folder: string) =>
        new Set(
          card
            .find(`a[href*="${folder}"]`)
            .get()
            .map((link) => $(link).attr('href')),
        ).size;
      expect([targets('/sources/'), targets('/law/')]).toEqual([sources, statutes]);
    }
    expect($('main').text()).toMatch(/not legal advice|no asesoría legal/);
  },
);

test('the side that goes first is not the same on every page', () => {
  const cards = at('/explainers/who-decides/')('section h3[id^="cities-sign"]').get();
  expect(cards[0]!.attribs.id).toBe('cities-sign-south-miami');
  const story = at('/explainers/key-west/')('article').text();
  const places = ['The attorney general says the ban', 'South Miami says the law leaves'].map(
    (words) => story.indexOf(words),
  );
  expect(places[0]).toBeGreaterThan(0);
  expect(places[0]).toBeLessThan(places[1]!);
});

test.each(both('/about/neutrality/'))('%s prints the words and sources of each side', (path) => {
  const $ = at(path);
  const rows = $('#sides ~ section tbody tr')
    .get()
    .map((row) =>
      $(row)
        .find('td')
        .get()
        .slice(0, -1)
        .map((cell) => Number($(cell).text())),
    );
  const sizes = readingSizes(dataset, 'voluntary-or-required');
  expect(rows).toEqual(
    sizes.map(({ reading, words, quotes, sources, statutes }) => [
      words.en,
      words.es,
      quotes,
      reading.points.length,
      sources,
      statutes,
    ]),
  );
});
