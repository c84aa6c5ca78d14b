import { describe, expect, test } from 'vitest';
import {
  listingsAt,
  listingsOf,
  statusFrom,
  statusOn,
} from '../../../src/data/queries/place-status.ts';
import type { AgencyKind } from '../../../src/data/schema/roster.ts';
import type { PolicingKind } from '../../../src/data/schema/places.ts';
import { agencies, agencyOf, listsOf, type ListRows } from '../../fixtures/lists-of.ts';
import { county, municipality } from '../../fixtures/places-of.ts';

const { city, town, sheriff, jail, patrol } = agencies;
const place = municipality('example-city', '1299901', ['12999'], 'own-department');

describe('where a municipality stands, by what the lists and its police say', () => {
  test.each<[boolean, boolean, PolicingKind | undefined, string]>([
    [true, true, 'own-department', 'listed'],
    [true, false, 'sheriff', 'listed'],
    [false, true, 'own-department', 'pending'],
    [false, true, undefined, 'pending'],
    [false, false, 'own-department', 'own-police-not-listed'],
    [false, false, 'sheriff', 'policed-by-others'],
    [false, false, 'other-agency', 'policed-by-others'],
    [false, false, 'unknown', 'unknown'],
    [false, false, undefined, 'unknown'],
  ])('listed %o, pending %o, policed by %s: %s', (isListed, isPending, by, status) => {
    const own = municipality('example-city', '1299901', ['12999'], by);
    expect(statusFrom(own, isListed, isPending)).toBe(status);
  });
});

describe('where a municipality stands on a day', () => {
  const participating: ListRows = {
    '2025-03-10': [[town, 'task-force']],
    '2025-04-10': [[city, 'task-force']],
    '2025-05-10': [[sheriff, 'task-force']],
  };
  const pending: ListRows = { '2025-03-01': [[city, 'task-force']], '2025-04-01': [] };
  const index = listsOf(participating, pending);

  test.each([
    ['2025-02-28', 'unknown', undefined, undefined],
    ['2025-03-01', 'pending', undefined, '2025-03-01'],
    ['2025-03-10', 'pending', '2025-03-10', '2025-03-01'],
    ['2025-04-01', 'own-police-not-listed', '2025-03-10', '2025-04-01'],
    ['2025-04-10', 'listed', '2025-04-10', '2025-04-01'],
    ['2025-05-09', 'listed', '2025-04-10', '2025-04-01'],
    ['2025-12-31', 'own-police-not-listed', '2025-05-10', '2025-04-01'],
  ])('%s: %s, read from the lists of %s and %s', (day, status, list, pendingList) => {
    const found = statusOn(index, place, day);
    expect([found.status, found.list?.date, found.pendingList?.date]).toEqual([
      status,
      list,
      pendingList,
    ]);
  });

  test('is unknown before the first list of agreements, whoever polices it', () => {
    expect(statusOn(listsOf({}, { '2025-04-01': [] }), place, '2025-04-02').status).toBe('unknown');
  });
});

describe('the agencies at a place', () => {
  const other = (kind: AgencyKind) => agencyOf(`Example ${kind}`, kind, { counties: ['12999'] });
  const [campus, airport, attorney, rest] = (
    ['university-police', 'airport-or-port', 'state-attorney', 'other'] as const
  ).map(other);
  const far = agencyOf("Far County Sheriff's Office", 'sheriff', { counties: ['12997'] });
  const everyone = [city, town, sheriff, jail, campus!, airport!, attorney!, rest!, patrol, far];
  const index = listsOf({ '2025-03-10': everyone.map((each) => [each, 'task-force'] as const) });
  const names = (geoid: string, counties: string[]) => {
    const { own, sheriffs, jails, others } = listingsAt(
      index,
      municipality('any', geoid, counties, 'sheriff'),
    );
    return [own, sheriffs, jails, others].map((found) => found.map(({ agency }) => agency.id));
  };

  test('are its own police, the sheriff and the jail of its county, and the others that work there', () => {
    expect(names('1299901', ['12999'])).toEqual([
      [city.id],
      [sheriff.id],
      [jail.id],
      [campus, airport, attorney, rest].map((each) => each!.id),
    ]);
  });

  test('are those of each of its counties, and none of its own where it has no police', () => {
    expect(names('1299905', ['12997', '12999']).slice(0, 2)).toEqual([[], [far.id, sheriff.id]]);
    expect(names('1299905', ['12995'])).toEqual([[], [], [], []]);
  });

  test('of a county leave out the police of its municipalities', () => {
    const { own, sheriffs } = listingsAt(index, county('example', '12999'));
    expect([own, sheriffs.map(({ agency }) => agency)]).toEqual([[], [sheriff]]);
  });

  test('come with all that was ever listed of them', () => {
    expect(listingsOf(index, city).listings.map(({ id }) => id)).toEqual([`${city.id}-task-force`]);
    const unlisted = agencyOf('Unlisted', 'sheriff', {});
    expect(listingsOf(index, unlisted)).toEqual({ agency: unlisted, listings: [] });
  });
});
