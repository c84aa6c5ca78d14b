import { expect, test } from 'vitest';
import {
  countVotes,
  dayOf,
  incompleteVotes,
  votesByBody,
} from '../../../src/data/queries/all-votes.ts';
import { broken, exampleDataset } from '../../fixtures/example.ts';

const data = exampleDataset();

test('every motion stands once, with the body that voted on it, oldest first', () => {
  const rows = votesByBody(data);
  const ids = rows.flatMap(({ votes }) => votes.map(({ motion }) => motion.id));
  expect(ids.toSorted()).toEqual(data.motions.map(({ id }) => id).toSorted());
  for (const { body, votes } of rows) {
    expect(votes.every(({ motion }) => motion.body === body)).toBe(true);
    const days = votes.map(({ motion }) => dayOf(motion));
    expect(days).toEqual(days.toSorted());
  }
});

test('a vote that is not in our sources is not known', () => {
  const id = data.rollCalls[0]!.id;
  const known = (of: typeof data) =>
    votesByBody(of)
      .flatMap(({ votes }) => votes)
      .find(({ motion }) => motion.id === id)!.known;
  const less = broken(({ rollCalls }) => (rollCalls[0]!.votes[0]!.option = 'unknown'));
  expect(known(less)).toBe(known(data) - 1);
});

test('votes are counted by what was asked and how they ended', () => {
  const all = (of: typeof data) => countVotes(votesByBody(of).flatMap(({ votes }) => votes));
  const counts = all(data);
  expect(counts.starts + counts.ends + counts.others).toBe(data.motions.length);
  const index = data.motions.findIndex(
    ({ effect, result }) => effect === 'ends' && result === 'pass',
  );
  const failed = all(broken(({ motions }) => (motions[index]!.result = 'fail')));
  expect(failed.endsPassed).toBe(counts.endsPassed - 1);
  expect(failed.ends).toBe(counts.ends);
});

test('a month stands at its middle', () => {
  expect(dayOf({ when: { date: '2025-03', precision: 'month' } })).toBe('2025-03-15');
  expect(dayOf({ when: { date: '2025-03-02', precision: 'about' } })).toBe('2025-03-02');
});

test('a vote that lacks something is found among the events', () => {
  expect(incompleteVotes(data)).toEqual([]);
  const lacking = broken(({ events }) => (events[0]!.voteLacks = 'day'));
  expect(incompleteVotes(lacking).map(({ id }) => id)).toEqual([lacking.events[0]!.id]);
});
