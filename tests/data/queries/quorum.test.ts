import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { attendances } from '../../../src/data/queries/quorum.ts';
import { broken, exampleDataset } from '../../fixtures/example.ts';

const commission = 'example-city-commission';
const of = (data = exampleDataset()) => attendances(data, byId(data.bodies, commission));

test('a body of five needs three to meet, and a majority of those present', () => {
  expect(of().map(({ present, isQuorum, yesNeeded }) => [present, isQuorum, yesNeeded])).toEqual([
    [5, true, 3],
    [4, true, 3],
    [3, true, 2],
    [2, false, 2],
    [1, false, 1],
  ]);
});

test('each recorded vote stands beside the number who were present', () => {
  const data = exampleDataset();
  const shown = of(data).flatMap(({ present, votes }) => votes.map(({ id }) => [id, present]));
  const own = data.motions.filter(({ body }) => body === commission);
  const known = own.filter(({ id }) => byId(data.rollCalls, id).tally !== 'not-found');
  expect(shown.length).toBe(known.length);
  for (const [id, present] of shown) {
    const { tally } = byId(data.rollCalls, String(id));
    if (tally === 'not-found') throw new Error(`${id} has no tally`);
    expect(present).toBe(tally.yes + tally.no + tally.abstain + tally.recused);
  }
});

test('a body whose quorum was not found is an error', () => {
  const data = broken(({ bodies }) => (byId(bodies, commission).quorum = 'not-found'));
  expect(() => of(data)).toThrow(`the quorum of "${commission}" was not found`);
});
