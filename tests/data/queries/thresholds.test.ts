import { describe, expect, test } from 'vitest';
import {
  measure,
  neededOf,
  nobody,
  presentCount,
  quorumOf,
  requirementOf,
  resultUnder,
  seatsOn,
  withoutChairs,
} from '../../../src/data/queries/thresholds.ts';
import type { Requirement, Tally, Vote } from '../../../src/data/schema/index.ts';
import type { Body } from '../../../src/data/schema/bodies.ts';
import { shares } from '../../../src/data/schema/requirements.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const rule = (change: Partial<Requirement>): Requirement => ({
  ...{ of: 'present', share: 'majority', setBy: 'statute', citations: [] },
  ...change,
});
const tally = (counts: Partial<Tally>): Tally => ({ ...nobody, ...counts });

describe('the yes votes that a share asks for', () => {
  test.each([
    ['majority', 7, 4],
    ['majority', 6, 4],
    ['majority', 1, 1],
    ['three-fifths', 5, 3],
    ['three-fifths', 7, 5],
    ['two-thirds', 3, 2],
    ['two-thirds', 5, 4],
    ['two-thirds', 7, 5],
    ['three-quarters', 4, 3],
    ['three-quarters', 5, 4],
    ['four-fifths', 5, 4],
    ['four-fifths', 6, 5],
    ['unanimous', 5, 5],
  ] as const)('a %s of %i is %i', (share, base, needed) => {
    expect(neededOf(share, base)).toBe(needed);
  });

  test('is one at least, and never more than there are', () => {
    for (const share of shares) {
      expect(neededOf(share, 0), share).toBe(1);
      for (let base = 1; base < 30; base += 1)
        expect(neededOf(share, base)).toBeLessThanOrEqual(base);
    }
  });
});

describe('what a majority is counted over', () => {
  const counts = tally({ yes: 2, no: 1, abstain: 1, absent: 2, vacant: 1 });

  test.each([
    ['cast', 3, 2],
    ['present', 4, 3],
    ['in-office', 6, 4],
    ['seats', 7, 4],
  ] as const)('of %s: of %i, %i', (of, base, needed) => {
    expect(measure(counts, rule({ of }))).toEqual({ yes: 2, base, needed });
  });

  test('a fixed number asks for itself, whoever is there', () => {
    const four = rule({ of: 'fixed', votes: 4 });
    expect(measure(counts, four)).toEqual({ yes: 2, base: undefined, needed: 4 });
    expect(resultUnder(tally({ yes: 4, no: 3 }), four)).toBe('pass');
    expect(resultUnder(tally({ yes: 3 }), four)).toBe('fail');
  });

  test('2-1 with two abstentions passes of the votes cast, and fails of those present', () => {
    const votes = tally({ yes: 2, no: 1, abstain: 2 });
    expect(resultUnder(votes, rule({ of: 'cast' }))).toBe('pass');
    expect(resultUnder(votes, rule({ of: 'present' }))).toBe('fail');
  });

  test('3-1 with one absent of five is two-thirds of the votes cast, and not of the members', () => {
    const votes = tally({ yes: 3, no: 1, absent: 1 });
    expect(resultUnder(votes, rule({ of: 'cast', share: 'two-thirds' }))).toBe('pass');
    expect(resultUnder(votes, rule({ of: 'seats', share: 'two-thirds' }))).toBe('fail');
  });

  test('a tie is no majority of anything', () => {
    for (const of of ['cast', 'present', 'in-office', 'seats'] as const)
      expect(resultUnder(tally({ yes: 3, no: 3 }), rule({ of }))).toBe('fail');
  });
});

describe('members who do not vote', () => {
  test('a recusal is not in the count of those present until a rule says how it counts', () => {
    const votes = tally({ yes: 2, no: 1, recused: 1 });
    expect(measure(votes, rule({}))).toBeUndefined();
    expect(resultUnder(votes, rule({}))).toBeUndefined();
    expect(measure(votes, rule({ recusals: 'counted' }))).toEqual({ yes: 2, base: 4, needed: 3 });
    expect(measure(votes, rule({ recusals: 'left-out' }))).toEqual({ yes: 2, base: 3, needed: 2 });
    expect(measure(votes, rule({ of: 'cast' }))).toEqual({ yes: 2, base: 3, needed: 2 });
  });

  test('a rule may count an abstention as a yes or as a no', () => {
    const votes = tally({ yes: 2, no: 2, abstain: 1 });
    expect(resultUnder(votes, rule({ abstentions: 'yes' }))).toBe('pass');
    expect(measure(votes, rule({ of: 'cast', abstentions: 'no' }))).toEqual({
      ...{ yes: 2, base: 5, needed: 3 },
    });
    expect(measure(votes, rule({ abstentions: 'not-found' }))).toBeUndefined();
  });

  test('whoever keeps silent is present; a chair without a vote counts in nothing', () => {
    const votes = tally({ yes: 2, no: 1, present: 1, nonvoting: 1 });
    const chair: Vote = { seat: 'mayor', option: 'nonvoting', citations: [], basis: 'named' };
    const seats = [
      { id: 'mayor', name: { en: 'Mayor', es: 'Alcaldía' }, votes: 'on-ties' as const },
    ];
    for (const of of ['present', 'in-office', 'seats'] as const)
      expect(measure(withoutChairs(votes, [chair], { seats }), rule({ of }))?.base).toBe(4);
    expect(presentCount(votes)).toBe(4);
    expect(
      presentCount(tally({ yes: 1, no: 2, abstain: 4, recused: 8, absent: 16, vacant: 32 })),
    ).toBe(15);
  });
});

test('a member by video without a vote is a member, though not one present to vote', () => {
  const votes = tally({ yes: 3, no: 1, nonvoting: 1 });
  expect(measure(votes, rule({ of: 'present' }))?.base).toBe(4);
  expect(measure(votes, rule({ of: 'seats', share: 'two-thirds' }))).toMatchObject({
    ...{ base: 5, needed: 4 },
  });
});

test('a chair who votes on ties is in no count of members, absent, or with the seat vacant', () => {
  const seats = [{ id: 'mayor', name: { en: 'Mayor', es: 'Alcaldía' }, votes: 'on-ties' as const }];
  for (const option of ['absent', 'vacant', 'nonvoting'] as const) {
    const chair: Vote = { seat: 'mayor', option, citations: [], basis: 'named' };
    const votes = withoutChairs(tally({ yes: 3, no: 1, [option]: 1 }), [chair], { seats });
    expect(measure(votes, rule({ of: 'seats' }))?.base).toBe(4);
  }
});

describe('which rule decides', () => {
  const [body] = exampleDataset().bodies as [Body];

  test('the body’s for the kind of measure, unless the motion has its own', () => {
    expect(requirementOf({ kind: 'resolution' }, body)?.of).toBe('present');
    const own = rule({ of: 'fixed', votes: 4, setBy: 'motion' });
    expect(requirementOf({ kind: 'resolution', requirement: own }, body)).toBe(own);
  });

  test('none, where nobody could find it', () => {
    expect(requirementOf({ kind: 'motion' }, body)).toBeUndefined();
    expect(requirementOf({ kind: 'resolution', requirement: 'not-found' }, body)).toBeUndefined();
  });
});

describe('a body that was enlarged', () => {
  const [example] = exampleDataset().bodies as [Body];
  const body: Body = {
    ...example,
    seats: example.seats.map((seat, index) =>
      index < 3
        ? seat
        : { ...seat, ...(index === 3 ? { until: '2025-06-15' } : { from: '2025-06-20' }) },
    ),
  };

  test.each([
    ['2025-06-15', 4],
    ['2025-06-16', 3],
    ['2025-06-20', 4],
    ['2025-06', 5],
  ])('has on %s the seats of that day', (day, seats) => {
    expect(seatsOn(body, day)).toHaveLength(seats);
  });
});

describe('a quorum', () => {
  const [example] = exampleDataset().bodies as [Body];
  const of = (quorum: Body['quorum'], vacant = 0, seats = example.seats) =>
    quorumOf({ quorum, seats }, '2025-06-10', vacant);

  test('is counted over the seats, or over the members in office', () => {
    expect(of({ of: 'seats', share: 'majority', citations: [] }, 2)).toBe(3);
    expect(of({ of: 'in-office', share: 'majority', citations: [] }, 2)).toBe(2);
    expect(of({ of: 'fixed', members: 4, citations: [] }, 2)).toBe(4);
    expect(of('not-found')).toBeUndefined();
  });

  test('does not count a chair who votes on ties only', () => {
    const seats = example.seats.map((seat, index) =>
      index === 0 ? { ...seat, votes: 'on-ties' as const } : seat,
    );
    expect(of({ of: 'seats', share: 'unanimous', citations: [] }, 0, seats)).toBe(4);
  });
});
