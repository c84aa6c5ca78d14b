import { expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { isOnNewest } from '../../src/data/queries/listings.ts';
import { languages } from '../../src/data/schema/index.ts';
import { localPath } from '../../src/urls/routes.ts';
import { readPage, readPages, type BuiltPage } from './pages.ts';

const { dataset, lists, places } = siteFacts();
const pages = new Map(readPages().map((page) => [page.path, page]));
const at = (path: string): BuiltPage => pages.get(path)!;
const addressesOn = ({ path, $ }: BuiltPage, within = 'main') =>
  new Set(
    $(`${within} a`)
      .get()
      .map((link) => new URL($(link).attr('href')!, `https://site.example${path}`))
      .filter(({ host }) => host === 'site.example')
      .map(({ pathname }) => pathname),
  );

test.each(languages)(
  'every agency has a page, and the index has every agency once (%s)',
  (language) => {
    const index = at(localPath(language, '/agencies/'));
    const links = index
      .$('main li a[href$="/"]')
      .get()
      .map(
        (link) => new URL(index.$(link).attr('href')!, `https://x.example${index.path}`).pathname,
      );
    const wanted = lists.agencies.map(({ id }) => localPath(language, `/agencies/${id}/`));
    expect(wanted.filter((path) => !pages.has(path))).toEqual([]);
    expect(links.sort()).toEqual(wanted.sort());
  },
);

test.each(languages)(
  'an agency page has each of its agreements, with who signed or that we have not read it (%s)',
  (language) => {
    const faults = lists.agencies.filter(({ id }) => {
      const { $ } = at(localPath(language, `/agencies/${id}/`));
      const own = (lists.listingsByAgency.get(id) ?? []).filter(
        ({ kind }) => kind === 'participating',
      );
      return $('main a[href="#models"]').length !== own.length || $('[data-list-age]').length !== 1;
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  },
);

test.each(languages)(
  'the card of an agency says the standing of the newest list first (%s)',
  (language) => {
    const says =
      language === 'en'
        ? /287\(g\) agreements? with ICE, according to/
        : /acuerdos? 287\(g\) con el ICE, según/;
    const faults = lists.agencies.filter(({ id }) => {
      const isListed = (lists.listingsByAgency.get(id) ?? []).some(
        (listing) => listing.kind === 'participating' && isOnNewest(lists, listing),
      );
      const deck = at(localPath(language, `/agencies/${id}/`))
        .$('.answer .said')
        .text();
      return says.test(deck) !== isListed;
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  },
);

test.each(languages)(
  'an agency leads to its places, and no campus or airport to a city (%s)',
  (language) => {
    const cities = dataset.places
      .filter(({ kind }) => kind === 'municipality')
      .map(({ id }) => localPath(language, `/places/${id}/`));
    const faults = lists.agencies.filter(({ id, place, counties = [] }) => {
      const links = addressesOn(at(localPath(language, `/agencies/${id}/`)));
      const wanted = [...(place ? [place] : []), ...counties].map((geoid) =>
        localPath(language, `/places/${places.byGeoid.get(geoid)!.id}/`),
      );
      return (
        wanted.some((path) => !links.has(path)) ||
        cities.some((path) => links.has(path) && !wanted.includes(path))
      );
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  },
);

test.each(languages)(
  'a place leads to each agency of it, and a list to each agency on it (%s)',
  (language) => {
    const county = at(localPath(language, '/places/orange-county/'));
    const shown = lists.agenciesByCounty
      .get('12095')!
      .filter(({ kind }) => kind !== 'municipal-police')
      .map(({ id }) => localPath(language, `/agencies/${id}/`));
    expect(shown.length).toBeGreaterThan(2);
    const links = addressesOn(county);
    expect(shown.filter((path) => !links.has(path))).toEqual([]);
    const rows = addressesOn(at(localPath(language, `/list/${places.list.date}/`)), '.rows');
    const listed = (lists.rows.get(places.list.id) ?? []).map(({ agency }) =>
      localPath(language, `/agencies/${agency.id}/`),
    );
    expect(listed.filter((path) => !rows.has(path))).toEqual([]);
  },
);

test('what is known after the newest list stands above the agreements', () => {
  const later = lists.agencies.filter(({ history = [] }) =>
    history.some(({ date }) => date > places.list.date),
  );
  expect(later.length).toBeGreaterThan(0);
  for (const { id } of later) {
    const text = readPage(`/agencies/${id}/`).$('main').text();
    const said = text.indexOf('After that list, another record on');
    expect(said, id).toBeGreaterThan(0);
    expect(said, id).toBeLessThan(text.indexOf('This agency’s agreements'));
  }
});
