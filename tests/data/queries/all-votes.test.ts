import { describe, expect, test } from 'vitest';
import {
  countVotesOfBodies,
  dayOf,
  incompleteVotes,
  outcomesOf,
  votesByBody,
} from '../../../src/data/queries/all-votes.ts';
import { broken, ends, exampleDataset, park, starts } from '../../fixtures/example.ts';

const data = exampleDataset();

/** The example, and a town whose council voted in March, on a motion of which only the month is known. */
const twoBodies = broken(({ bodies, motions, rollCalls }) => {
  bodies.push({ ...bodies[0]!, id: 'example-town-council' });
  motions.unshift({
    ...motions[0]!,
    id: 'example-town-2025-03-enter',
    body: 'example-town-council',
    when: { date: '2025-03', precision: 'month' },
    effect: 'starts',
    result: 'fail',
  });
  rollCalls.push({ ...rollCalls[1]!, id: 'example-town-2025-03-enter', tally: 'not-found' });
});

test('votes stand by body, oldest first, and the body that voted first comes first', () => {
  const rows = votesByBody(twoBodies).map(({ body, votes }) => [
    body,
    ...votes.map(({ motion }) => motion.id),
  ]);
  expect(rows).toEqual([
    ['example-town-council', 'example-town-2025-03-enter'],
    ['example-city-commission', ends, park, starts],
  ]);
  const shuffled = { ...twoBodies, motions: twoBodies.motions.toReversed() };
  expect(votesByBody(shuffled)).toEqual(votesByBody(twoBodies));
});

test('a vote that is not in our sources, or that nobody took down, is not known', () => {
  const id = data.rollCalls[0]!.id;
  const known = (of: typeof data) =>
    votesByBody(of)
      .flatMap(({ votes }) => votes)
      .find(({ motion }) => motion.id === id)!.known;
  const less = broken(({ rollCalls }) => (rollCalls[0]!.votes[0]!.option = 'unknown'));
  expect(known(less)).toBe(known(data) - 1);
  const unrecorded = broken(({ rollCalls }) => (rollCalls[0]!.votes[0]!.option = 'unrecorded'));
  expect(known(unrecorded)).toBe(known(data) - 1);
});

test('votes are counted by what was asked, how they ended and what is not known of them', () => {
  const all = (of: typeof data) =>
    countVotesOfBodies(votesByBody(of).flatMap(({ votes }) => votes));
  expect(all(twoBodies)).toEqual({
    votes: 4,
    starts: 2,
    startsPassed: 1,
    ends: 1,
    endsPassed: 1,
    others: 1,
    othersPassed: 1,
    rollsKnown: 2,
    talliesMissing: 1,
    months: 1,
    ...{ refusals: 0, talliesNotTaken: 0, unvoted: 0 },
  });
  const failed = all(broken(({ motions }) => motions.forEach((each) => (each.result = 'fail'))));
  expect(failed).toMatchObject({
    ...{ starts: 1, startsPassed: 0, ends: 1, endsPassed: 0, others: 1, othersPassed: 0 },
    ...{ rollsKnown: 2, talliesMissing: 0, months: 0 },
  });
});

test('a month stands at its middle', () => {
  expect(dayOf({ when: { date: '2025-03', precision: 'month' } })).toBe('2025-03-15');
  expect(dayOf({ when: { date: '2025-03-02', precision: 'about' } })).toBe('2025-03-02');
});

test('votes that lack something are found among the events, oldest first', () => {
  expect(incompleteVotes(data)).toEqual([]);
  const lacking = broken(({ events }) => {
    const [vote] = events;
    events.push(
      { ...vote!, id: 'late', voteLacks: 'day', when: { date: '2025-07-01', precision: 'day' } },
      { ...vote!, id: 'early', voteLacks: 'day', when: { date: '2025-05-01', precision: 'day' } },
    );
  });
  expect(incompleteVotes(lacking).map(({ id }) => id)).toEqual(['early', 'late']);
});

describe('how a body decided', () => {
  const outcome = (...motions: [effect: string, result: string][]) => {
    const votes = motions.map(([effect, result], at) => ({
      motion: { ...exampleDataset().motions[0]!, id: `m${at}`, fate: undefined, effect, result },
    })) as unknown as Parameters<typeof outcomesOf>[0];
    const { outcome: how, reversals } = outcomesOf(votes);
    return [how, ...reversals];
  };

  test('is by what it approved or kept, and by what it did not approve or ended', () => {
    expect(outcome(['starts', 'pass'])).toEqual(['for']);
    expect(outcome(['ends', 'fail'])).toEqual(['for']);
    expect(outcome(['starts', 'fail'])).toEqual(['against']);
    expect(outcome(['ends', 'pass'])).toEqual(['against']);
  });

  test('is nothing for a refusal that failed, a disputed result, a motion without a vote or another question', () => {
    expect(outcome(['refuses', 'fail'])).toEqual(['none']);
    expect(outcome(['starts', 'disputed'])).toEqual(['none']);
    expect(outcome(['starts', 'withdrawn'])).toEqual(['none']);
    expect(outcome(['none', 'pass'], ['asks', 'fail'])).toEqual(['none']);
  });

  test('is both ways where a later decision goes the other way, which is marked', () => {
    expect(outcome(['ends', 'pass'], ['none', 'pass'], ['starts', 'pass'])).toEqual(['both', 'm2']);
    expect(outcome(['starts', 'pass'], ['ends', 'fail'])).toEqual(['for']);
  });
});
