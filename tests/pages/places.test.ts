import { beforeAll, describe, expect, test } from 'vitest';
import { getDataset, siteFacts } from '../../src/data/load/dataset.ts';
import { sumShares } from '../../src/data/queries/place-index.ts';
import { countsOn } from '../../src/data/queries/roster.ts';
import { languages } from '../../src/data/schema/index.ts';
import { useTranslations } from '../../src/i18n/index.ts';
import { readPages, type BuiltPage } from './pages.ts';

let pages: Map<string, BuiltPage>;
const textOf = (path: string) =>
  pages.get(path)!.$('main').text().replace(/\s+/g, ' ').replaceAll('’', "'");

beforeAll(() => {
  pages = new Map(readPages().map((page) => [page.path, page]));
});

test('every county and municipality has a page in both languages, and a line in the index', () => {
  const missing = getDataset().places.flatMap(({ id }) =>
    ['', '/es'].flatMap((language) => {
      const index = pages.get(`${language}/places/`)!.html;
      const up = language === '' ? '..' : `../..${language}`;
      const isThere = pages.has(`${language}/places/${id}/`);
      return isThere && index.includes(` href="${up}/places/${id}/"`)
        ? []
        : [`${language}/places/${id}/`];
    }),
  );
  expect(missing).toEqual([]);
});

test('the counts of pages, chart and list agree', () => {
  const index = siteFacts().places;
  const { listed, own } = sumShares(index);
  expect(listed).toBe(countsOn(siteFacts().lists, index.list).byKind['municipal-police']);
  expect(textOf('/places/')).toContain(`on the list (${listed})`);
  expect(textOf('/places/')).toContain(
    `Of ${own} city, town and village police departments, ${listed} are on`,
  );
  expect(textOf('/places/by-county/')).toContain(`${listed} of ${own} departments are on ICE's`);
});

test('no page of a place says that anyone refused', () => {
  // But each says that missing from the list is not the same as having refused.
  const limits = languages.map((language) => useTranslations(language)('lists.notShown.why'));
  const isSaid = (html: string) =>
    /refus|rechazó|rechazado|se negó|negado/i.test(
      limits.reduce((text, limit) => text.replace(limit, ''), html),
    );
  const faults = [...pages.values()].filter(
    ({ path, html }) => path.includes('/places/') && isSaid(html),
  );
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('links to agreements lead to ice.gov only', () => {
  const hosts = [...pages.values()]
    .filter(({ path }) => path.includes('/places/'))
    .flatMap(({ html }) => [...html.matchAll(/href="https:\/\/([^/"]+)/g)].map(([, host]) => host));
  expect(new Set(hosts)).toEqual(new Set(['www.ice.gov']));
});

describe('a page says', () => {
  test('who polices, since when it is listed, by which model, and what was voted', () => {
    const text = textOf('/places/key-west/');
    expect(text).toContain(
      "As of May 18, 2026, Key West's police department had a 287(g) agreement with ICE, according to ICE's list.",
    );
    expect(text).toContain('Signed, according to ICEMarch 5, 2025');
    expect(text).toContain('Signed, according to ICE: March 5, 2025');
    expect(text).toContain('First listed March 7, 2025; on every list since');
    expect(text).toContain('Key West declares its agreement void, 6-1.');
    expect(text).toContain('Monroe County');
    expect(pages.get('/places/key-west/')!.html).toContain('../../ledger/voluntary-or-required/');
  });

  test('that police are not on a list, and were on a pending one', () => {
    const text = textOf('/places/dunnellon/');
    expect(text).toContain(
      "As of May 18, 2026, Dunnellon's police department was not on ICE's list.",
    );
    expect(text).toContain(
      "ICE's lists showed a pending agreement for this agency, first on July 11, 2025, and last on August 28, 2025.",
    );
  });

  test('that nobody of its own could be listed, or that it is not known', () => {
    expect(textOf('/places/alford/')).toContain('Alford does not have its own police department.');
    expect(textOf('/places/alford/')).toContain('We found no source that says who polices it');
    const { id } = getDataset().places.find(({ policing }) => policing?.by === 'unknown')!;
    expect(textOf(`/places/${id}/`)).toContain('We could not confirm who polices');
  });

  test('both counties of a town that lies in two', () => {
    const text = textOf('/places/marineland/');
    expect(text).toContain('Flagler County and St. Johns County');
    expect(text).toContain("Flagler County Sheriff's Office");
    expect(text).toContain("St. Johns County Sheriff's Office");
  });
});

describe.each(['', '/es'])('the table of what other places did, %s', (language) => {
  const table = () => pages.get(`${language}/explainers/other-places/`)!.$('table.cards');

  test('links every vote on having an agreement, and no place stands in it twice', () => {
    const links = table()
      .find('a')
      .get()
      .map((link) => link.attribs.href!);
    const { motions } = getDataset();
    for (const { id, effect } of motions)
      if (effect !== 'none')
        expect(
          links.some((link) => link.endsWith(`/votes/${id}/`)),
          id,
        ).toBe(true);
    const places = links.filter((link) => link.includes('/places/'));
    expect(new Set(places).size).toBe(places.length);
  });

  test('shows Fort Myers with both tallies and its days, and Homestead on no list', () => {
    const row = (id: string) =>
      table().find(`tr:has(a[href$="/places/${id}/"])`).text().replace(/\s+/g, ' ');
    expect(row('fort-myers')).toMatch(/3-3.*7-0.*(May 16, 2025|16 may 2025)/);
    expect(row('homestead').toLowerCase()).toContain(
      useTranslations(language ? 'es' : 'en')('steps.none').toLowerCase(),
    );
    expect(table().text()).not.toMatch(/refus|se neg[óo]|rechazó/i);
  });
});
