import { describe, expect, test } from 'vitest';
import { cardAgreements } from '../../../src/data/queries/card-agreements.ts';
import { agencies, listsOf, type ListRows } from '../../fixtures/lists-of.ts';

const { city } = agencies;
const of = (rows: ListRows) => {
  const lists = listsOf(rows);
  const own = lists.listings.filter(({ agency }) => agency === city.id);
  return cardAgreements({ dataset: { signers: [] }, lists }, own);
};
const short = (rows: ListRows) =>
  of(rows).map(({ listing, lastListed, days }) => [listing.model, lastListed, ...days]);

describe('the agreements of a card', () => {
  test('are those on the newest list, with the day that it prints', () => {
    expect(
      short({
        '2025-03-10': [
          [city, 'task-force', '2025-03-01'],
          [city, 'jail-enforcement', '2025-03-02'],
        ],
        '2025-06-10': [[city, 'task-force', '2025-03-05']],
      }),
    ).toEqual([['task-force', undefined, '2025-03-05']]);
  });

  test('are the former ones where the newest list has none, with their last list', () => {
    expect(
      short({
        '2025-03-10': [[city, 'task-force', '2025-03-01']],
        '2025-06-10': [[agencies.sheriff, 'task-force']],
      }),
    ).toEqual([['task-force', '2025-03-10', '2025-03-01']]);
  });

  test('have no day where ICE prints none', () => {
    expect(short({ '2025-03-10': [[city, 'task-force']] })).toEqual([['task-force', undefined]]);
  });

  test('are none of an agency that is only pending', () => {
    const lists = listsOf({ '2025-03-10': [] }, { '2025-03-10': [[city, 'task-force']] });
    expect(cardAgreements({ dataset: { signers: [] }, lists }, lists.listings)).toEqual([]);
  });
});
