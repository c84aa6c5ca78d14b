import { describe, expect, test } from 'vitest';
import {
  countyModels,
  countyShares,
  mapDay,
  shareOf,
  statusCounts,
} from '../../../src/data/queries/map.ts';
import { agencies, agencyOf, listsOf } from '../../fixtures/lists-of.ts';
import { county, municipality } from '../../fixtures/places-of.ts';

const { city, town, sheriff, jail } = agencies;
const municipalities = [
  municipality('example-city', '1299901', ['12999', '12997'], 'own-department'),
  municipality('sample-town', '1299902', ['12999'], 'own-department'),
  municipality('test-village', '1299903', ['12999'], 'sheriff'),
  municipality('mystery-town', '1299904', ['12999']),
];
const counties = [county('example', '12999'), county('other', '12997'), county('empty', '12995')];
const wide = agencyOf("Wide County Sheriff's Office", 'sheriff', { counties: ['12999', '12997'] });
const index = listsOf(
  {
    '2025-03-06': [[city, 'task-force']],
    '2025-05-12': [
      [sheriff, 'jail-enforcement'],
      [sheriff, 'warrant-service-officer'],
      [sheriff, 'jail-enforcement'],
      [wide, 'task-force'],
      [jail, 'jail-enforcement'],
      [agencies.patrol, 'task-force'],
    ],
  },
  { '2025-04-01': [[town, 'task-force'], [sheriff]], '2025-06-01': [[city, 'task-force']] },
);
const [march, may] = index.lists.participating;
const on = (list = march!) => mapDay(index, municipalities, list);

describe('a day on the map', () => {
  test('has the status of every municipality, with the pending list up to that day', () => {
    expect(on(may)).toMatchObject({ list: may, pendingList: { date: '2025-04-01' } });
    expect([...on(may).statuses]).toEqual([
      ['1299901', 'own-police-not-listed'],
      ['1299902', 'pending'],
      ['1299903', 'policed-by-others'],
      ['1299904', 'unknown'],
    ]);
  });

  test('before the first pending list has none', () => {
    expect(on().pendingList).toBeUndefined();
    expect([...on().statuses.values()]).toEqual([
      'listed',
      'own-police-not-listed',
      'policed-by-others',
      'unknown',
    ]);
  });

  test('is counted by status, with a zero where there is none', () => {
    expect(statusCounts(on())).toEqual({
      ...{ listed: 1, pending: 0, 'own-police-not-listed': 1 },
      ...{ 'policed-by-others': 1, unknown: 1 },
    });
    expect(statusCounts({ statuses: new Map() })).toMatchObject({ listed: 0, unknown: 0 });
  });
});

describe('the share of a county', () => {
  test.each([
    [0, 0, 'no-own-police'],
    [0, 3, 'none'],
    [1, 3, 'under-half'],
    [1, 2, 'half-or-more'],
    [2, 3, 'half-or-more'],
    [1, 1, 'all'],
    [3, 3, 'all'],
  ] as const)('%i of %i is %s', (listed, own, share) => {
    expect(shareOf(listed, own)).toBe(share);
  });

  test('is of its municipalities with police of their own; one in two counties counts in both', () => {
    const found = (list = march) =>
      countyShares(counties, municipalities, on(list)).map((each) => [
        each.county.id,
        ...[each.own, each.listed, each.pending, each.share],
      ]);
    expect(found()).toEqual([
      ['example', 2, 1, 0, 'half-or-more'],
      ['other', 1, 1, 0, 'all'],
      ['empty', 0, 0, 0, 'no-own-police'],
    ]);
    expect(found(may)).toEqual([
      ['example', 2, 0, 1, 'none'],
      ['other', 1, 0, 0, 'none'],
      ['empty', 0, 0, 0, 'no-own-police'],
    ]);
  });
});

describe('the models of a county’s agencies', () => {
  test('of one kind stand once each, in every county that the agency works in', () => {
    expect(Object.fromEntries(countyModels(index, may!, 'sheriff'))).toEqual({
      12999: ['jail-enforcement', 'warrant-service-officer', 'task-force'],
      12997: ['task-force'],
    });
    expect(Object.fromEntries(countyModels(index, may!, 'county-corrections'))).toEqual({
      12999: ['jail-enforcement'],
    });
    expect(countyModels(index, march!, 'sheriff').size).toBe(0);
  });

  test('leave out a row that names no model, and an agency of the whole state', () => {
    expect(countyModels(index, index.lists.pending[0]!, 'sheriff').size).toBe(0);
    expect(countyModels(index, may!, 'state-agency').size).toBe(0);
  });
});
