import { expect, test } from 'vitest';
import { addressLinks } from '../../src/urls/alternates.ts';

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
