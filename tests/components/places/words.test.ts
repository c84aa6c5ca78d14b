import { describe, expect, test } from 'vitest';
import { markDay, splitDays } from '../../../src/components/places/marked-days.ts';
import { runsText, spansText } from '../../../src/components/places/spans.ts';
import type { ListedSpan } from '../../../src/data/queries/listings.ts';
import type { PlaceIndex } from '../../../src/data/queries/place-index.ts';
import { useTranslations } from '../../../src/i18n/index.ts';
import { usePage } from '../../../src/i18n/page.ts';
import strings from '../../../src/i18n/strings/en/places.json' with { type: 'json' };
import spanish from '../../../src/i18n/strings/es/places.json' with { type: 'json' };

const page = usePage({ url: new URL('https://site.example/places/example-city/') });
const listOf = (date: string) => ({ id: date, date }) as ListedSpan['first'];
const oldest = listOf('2025-02-21');
const index = { oldest } as PlaceIndex;
const span = (from: string, to: string, isOpen = false): ListedSpan => ({
  first: from === oldest.date ? oldest : listOf(from),
  last: listOf(to),
  isOpen,
});
const said = (...spans: ListedSpan[]) => spansText(spans, index, page);

test('says that a listing is on every list, since one, or was', () => {
  expect(said(span('2025-02-21', '2026-05-18', true))).toBe(
    'on every list we have, from #2025-02-21#, to #2026-05-18#',
  );
  expect(said(span('2025-03-07', '2026-05-18', true))).toBe(
    'first listed #2025-03-07#; on every list since',
  );
  expect(said(span('2025-03-07', '2025-07-15'))).toBe(
    'first listed #2025-03-07#; last listed #2025-07-15#; not on our newest list',
  );
});

test('says the gaps of a listing', () => {
  expect(said(span('2025-03-07', '2025-04-03'), span('2025-05-12', '2025-05-12', true))).toBe(
    'on ICE’s lists from #2025-03-07#, to #2025-04-03#, and dated #2025-05-12#, but not in between',
  );
  expect(runsText([span('2025-03-07', '2025-03-07')], page)).toBe('dated #2025-03-07#');
});

test('days stand at the odd places of a split text', () => {
  expect(splitDays(`from ${markDay('2025-03-07')} on`)).toEqual(['from ', '2025-03-07', ' on']);
  expect(splitDays('no day')).toEqual(['no day']);
});

test('no string of places says that anyone refused, or calls an agreement active', () => {
  const texts = [...Object.values(strings), ...Object.values(spanish)].join('\n');
  expect(texts).not.toMatch(/refus|reject|rechaz|se neg[óo]|terminated|sanctuary city|\bactive\b/i);
});

describe('the share of a county’s police departments on the list', () => {
  const t = useTranslations('en');
  const es = useTranslations('es');

  test.each([
    [
      'all',
      1,
      1,
      'Perry’s police department, the only municipal one in the county, is on that list.',
    ],
    ['all', 2, 2, 'Both municipal police departments in the county are on that list.'],
    [
      'all',
      4,
      4,
      'All four city, town and village police departments in the county are on that list.',
    ],
    [
      'some',
      4,
      1,
      'Of the four city, town and village police departments in the county, one is on that list.',
    ],
    [
      'noneListed',
      1,
      0,
      'Perry’s police department, the only municipal one in the county, is not on that list.',
    ],
    [
      'noneListed',
      3,
      0,
      'None of the three city, town and village police departments in the county is on that list.',
    ],
  ] as const)('%s of %i', (share, own, listed, words) => {
    expect(t(`places.deck.county.${share}`, { own, listed, name: 'Perry' })).toBe(words);
  });

  test('is written in the number that it is in Spanish', () => {
    expect(es('places.deck.county.all', { own: 1, listed: 1, name: 'Perry' })).toMatch(
      /^El departamento .* está en/,
    );
    expect(es('places.deck.county.all', { own: 4, listed: 4, name: '' })).toMatch(
      /^Los cuatro .* están en/,
    );
  });
});
