import { expect, test } from 'vitest';
import { addressLinks } from '../../src/found/address-links.ts';
import { readPages } from './pages.ts';

const site = 'https://example.org/ledger/';

test('a page names its full address in each language, and English for all others', () => {
  expect(addressLinks('/es/votes/', site)).toEqual([
    { rel: 'canonical', href: `${site}es/votes/` },
    { rel: 'alternate', hreflang: 'en', href: `${site}votes/` },
    { rel: 'alternate', hreflang: 'es', href: `${site}es/votes/` },
    { rel: 'alternate', hreflang: 'x-default', href: `${site}votes/` },
  ]);
});

test('the page for missing addresses has none', () => {
  expect(addressLinks('/404.html', site)).toEqual([]);
});

test('where the site’s address is not known no page names one, as half an address is of no use', () => {
  const named = readPages().filter(
    ({ $ }) => $('head link[hreflang], head link[rel=canonical]').length > 0,
  );
  expect(named.map(({ path }) => path)).toEqual([]);
});
