import { expect, test } from 'vitest';
import { chartById, charts } from '../../src/charts/registry.ts';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { usePage } from '../../src/i18n/page.ts';
import { readPages } from './pages.ts';

const facts = siteFacts();
const { dataset } = facts;
const pages = readPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const isAlone = (path: string) => /^\/(es\/)?(charts|embed)\//.test(path);

/** Every chart that stands among its facts: its page, the id that it leads to, and its finding. */
const figures = pages
  // Drawings of lessons are made for their paper.
  .filter(({ path, html }) => html.includes('<figure') && !/^\/(es\/)?(teach|student)\//.test(path))
  .filter(({ path }) => !isAlone(path))
  .flatMap(({ path, $ }) =>
    $('figure')
      .get()
      .map((figure) => {
        const href = $(figure).find('figcaption a[href$="#embed"]').attr('href') ?? '';
        return {
          path,
          anchor: $(figure).attr('id'),
          leadsTo: new URL(href, `https://site.example${path}`).pathname,
          finding: $(figure).find('h2, h3').first().text(),
        };
      }),
  );

test('every chart on a page leads to its own page, in the page’s language, with the same finding', () => {
  const faults = figures.filter(({ path, leadsTo, finding }) => {
    const prefix = path.startsWith('/es/') ? '/es/charts/' : '/charts/';
    const own = byPath.get(leadsTo);
    return !leadsTo.startsWith(prefix) || own?.$('figure h1').text() !== finding;
  });
  expect(figures.length).toBeGreaterThan(30);
  expect(faults).toEqual([]);
});

test('every chart of the registry stands at its home, and no chart is missing from it', () => {
  const atHome = (prefix: string) =>
    charts(dataset).flatMap(({ id, home }) => {
      const [path, anchor] = home.split('#');
      const found = figures.some(
        (figure) =>
          figure.path === `${prefix}${path}` &&
          figure.anchor === anchor &&
          figure.leadsTo === `${prefix}/charts/${id}/`,
      );
      // Seats and tallies are told by the roll call on the page of their vote.
      const isRoll = anchor === 'roll' && byPath.get(`${prefix}${path}`)?.$('#roll').length === 1;
      // A source that repeats another is a row below it, where it is the only one.
      const isRow = anchor === 'says' && byPath.get(`${prefix}${path}`)?.$('tr.copy').length;
      return found || isRoll || isRow ? [] : [`${prefix}${home} has no chart ${id}`];
    });
  expect([...atHome(''), ...atHome('/es')]).toEqual([]);
  const known = new Set(
    charts(dataset).flatMap(({ id }) => [`/charts/${id}/`, `/es/charts/${id}/`]),
  );
  expect(figures.filter(({ leadsTo }) => !known.has(leadsTo))).toEqual([]);
});

test('ids are those that the models give, each once, and fit for an address', () => {
  const page = usePage({ url: new URL('https://site.example/charts/x/') });
  const all = charts(dataset);
  expect(all.map(({ model }) => model(page, facts).id)).toEqual(all.map(({ id }) => id));
  expect(all.map(({ model }) => model(page, facts).kind)).toEqual(all.map(({ kind }) => kind));
  expect(all.filter(({ id }) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('a chart that is not there is answered with those that are', () => {
  expect(() => chartById(dataset, 'tally-atlantis')).toThrow(
    /there is no chart "tally-atlantis"; there are: all-votes, .*tally-key-west-2025-06-30-void/,
  );
});

test('the index leads to every chart, by its finding and what it is about', () => {
  for (const prefix of ['', '/es']) {
    const { $ } = byPath.get(`${prefix}/charts/`)!;
    const links = $('main li a').get();
    expect(links).toHaveLength(charts(dataset).length);
    expect(new Set(links.map((link) => $(link).text().trim())).size).toBe(links.length);
  }
});
