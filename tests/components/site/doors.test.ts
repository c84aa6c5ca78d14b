import { expect, test } from 'vitest';
import { doorOf, doors, footerColumns, recordPages } from '../../../src/components/site/doors.ts';
import { reportAddress } from '../../../src/components/site/report-address.ts';

test.each([
  ['/', undefined],
  ['/places/tampa/', '/places/'],
  ['/agencies/florida-highway-patrol/', '/places/'],
  ['/explainers/key-west/', '/explainers/key-west/'],
  ['/explainers/who-decides/', '/explainers/who-decides/'],
  ['/explainers/', undefined],
  ['/votes/key-west-2025-06-30-void/', '/records/'],
  ['/list/', '/records/'],
  ['/about/', undefined],
])('%s stands behind the door %s', (path, door) => {
  expect(doorOf(path)).toBe(door);
});

test('there are six doors, and each part of all records stands behind the last of them', () => {
  expect(doors).toHaveLength(6);
  const inside = recordPages.flatMap(({ pages }) => pages.map(({ path }) => path));
  expect(new Set(inside).size).toBe(inside.length);
  const elsewhere = inside.filter((path) => doorOf(path) !== '/records/');
  expect(elsewhere).toEqual(['/explainers/other-places/', '/agencies/', '/search/a-z/']);
});

test('the footer has four columns', () => {
  expect(footerColumns).toHaveLength(4);
});

test('an email about an error says which page it is about', () => {
  const subject = 'An error on https://example.org/votes/a b/';
  const email = reportAddress('mailto:ledger@example.org', subject);
  expect(email).toBe(
    'mailto:ledger@example.org?subject=An%20error%20on%20https%3A%2F%2Fexample.org%2Fvotes%2Fa%20b%2F',
  );
  expect(reportAddress('mailto:a@example.org?cc=b@example.org', 'A b')).toBe(
    'mailto:a@example.org?cc=b@example.org&subject=A%20b',
  );
  expect(reportAddress('https://example.org/contact', subject)).toBe('https://example.org/contact');
});
