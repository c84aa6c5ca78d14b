import { describe, expect, test } from 'vitest';
import { firstDays, listingStepsOf } from '../../../src/data/queries/listing-steps.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { broken, ends, exampleDataset, starts, type Draft } from '../../fixtures/example.ts';
import { agencies, listsOf, type ListRows } from '../../fixtures/lists-of.ts';

const { city, sheriff } = agencies;
/** The city's police, signed and listed after the vote of June 24. */
const later: ListRows = {
  '2025-06-25': [[sheriff, 'jail-enforcement', '2025-01-02']],
  '2025-07-08': [[city, 'task-force', '2025-07-01']],
  '2025-07-20': [
    [city, 'task-force', '2025-07-02'],
    [city, 'warrant-service-officer', '2025-07-10'],
  ],
};
const steps = (lists: ListRows, change: (data: Draft) => void = () => {}, pending?: ListRows) =>
  listingStepsOf(broken(change), listsOf(lists, pending)).map(({ place, votes, ...days }) => ({
    place: place.id,
    votes: votes.map(({ id }) => id),
    ...days,
  }));
const place = 'example-city';

describe('the steps of a municipality', () => {
  test('are its votes, the first signature and the first list, with the days between', () => {
    expect(steps(later)).toEqual([
      {
        place,
        votes: [ends, starts],
        signed: '2025-07-01',
        listed: '2025-07-08',
        voteToSigned: 7,
        signedToListed: 7,
      },
    ]);
  });

  test('leave out a county, whose bodies vote too', () => {
    const ofCounty = (data: Draft) => (data.bodies[0]!.place = '12999');
    expect(steps(later, ofCounty)).toEqual([]);
  });

  test('of one that signed before it voted have fewer days than none', () => {
    const early = { '2025-03-06': [[city, 'task-force', '2025-03-05']] } as const;
    expect(steps(early)).toEqual([
      {
        place,
        votes: [ends, starts],
        signed: '2025-03-05',
        listed: '2025-03-06',
        voteToSigned: -111,
        signedToListed: 1,
      },
    ]);
  });

  test('of one that is on no list end with the votes', () => {
    expect(steps({ '2025-07-08': [] })).toEqual([{ place, votes: [ends, starts] }]);
    const pending = { '2025-07-08': [[city, 'task-force']] } as const;
    expect(steps({ '2025-07-08': [] }, () => {}, pending)).toEqual([
      { place, votes: [ends, starts] },
    ]);
  });

  test('have no days from or to a signature that ICE does not print', () => {
    expect(steps({ '2025-07-08': [[city, 'task-force']] })).toEqual([
      { place, votes: [ends, starts], listed: '2025-07-08' },
    ]);
  });

  test('count no day from a vote of which only the month is known', () => {
    const [found] = steps(later, ({ motions }) => {
      byId(motions, starts).when = { date: '2025-06', precision: 'month' };
    });
    expect(found).not.toHaveProperty('voteToSigned');
    expect(found).toHaveProperty('signedToListed', 7);
  });

  test('count from the first vote for an agreement, not from one to end it', () => {
    const [found] = steps(later, ({ motions }) => (byId(motions, starts).effect = 'ends'));
    expect(found).not.toHaveProperty('voteToSigned');
  });

  test('leave out a motion that failed, and a municipality that passed none', () => {
    const failed = ({ motions }: Draft) => (byId(motions, ends).result = 'fail');
    expect(steps(later, failed)[0]!.votes).toEqual([starts]);
    expect(
      steps(later, ({ motions }) => motions.forEach((motion) => (motion.result = 'fail'))),
    ).toEqual([]);
  });

  test('are those of no county', () => {
    expect(steps(later, ({ bodies }) => (bodies[0]!.place = '12999'))).toEqual([]);
  });
});

test('municipalities stand by the day of their first vote, then A–Z', () => {
  const found = steps(later, ({ bodies, motions, places }) => {
    const addCity = (id: string, geoid: string, date: string) => {
      places.unshift({ ...byId(places, place), id, geoid });
      bodies.push({ ...bodies[0]!, id: `${id}-council`, place: geoid });
      const when = { date, precision: 'day' as const };
      motions.push({ ...byId(motions, starts), id: `${id}-vote`, body: `${id}-council`, when });
    };
    addCity('zeta', '1299911', '2025-06-10');
    addCity('alpha', '1299912', '2025-06-10');
    addCity('early', '1299913', '2025-04-01');
  });
  expect(found.map((each) => each.place)).toEqual(['early', 'alpha', 'example-city', 'zeta']);
});

test('the first days of several listings are the earliest of each kind, pending ones left out', () => {
  const index = listsOf(later, { '2025-05-01': [[city, 'task-force', '2025-04-30']] });
  const own = index.listingsByAgency.get(city.id)!;
  expect(own.map(({ kind }) => kind)).toContain('pending');
  expect(firstDays(index, own)).toEqual({ signed: '2025-07-01', listed: '2025-07-08' });
  expect(firstDays(index, [])).toEqual({});
  expect(exampleDataset().places.map(({ id }) => id)).toContain(place);
});
