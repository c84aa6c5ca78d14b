import { describe, expect, test } from 'vitest';
import { counts, daysBetween, type CountName } from '../../../src/data/queries/counts.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { broken, ends, exampleDataset, park, starts } from '../../fixtures/example.ts';

describe('daysBetween', () => {
  test.each([
    ['2025-06-30', '2025-07-08', 8],
    ['2025-06-10', '2025-06-10', 0],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2024-12-31', '2025-01-01', 1],
    // The clocks of Florida change on these days.
    ['2025-03-08', '2025-03-10', 2],
    ['2025-11-01', '2025-11-03', 2],
    ['2025-07-08', '2025-06-30', -8],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('the numbers that prose may ask for', () => {
  const commission = 'example-city-commission';
  const expected: Record<CountName, [number, ...string[]]> = {
    seats: [5, commission],
    commissioners: [4, commission],
    quorum: [3, commission],
    days: [14, ends, starts],
    changed: [1, ends, starts],
    same: [3, ends, starts],
    yes: [3, starts],
    no: [1, starts],
    absent: [1, starts],
    votes: [3, commission],
    decisions: [2, commission],
    pages: [9, 'example-city'],
    powers: [0, 'example-city'],
  };

  test.each(Object.entries(expected))('%s: %j', (name, [number, ...ids]) => {
    expect(counts[name as CountName](exampleDataset(), ids)).toBe(number);
  });

  test('motions of another body are not among its votes', () => {
    const data = broken(({ motions }) => (byId(motions, ends).body = 'example-town-council'));
    expect(counts.votes(data, [commission])).toBe(2);
    expect(counts.decisions(data, [commission])).toBe(1);
  });

  test('powers are counted without the other clauses', () => {
    const data = broken(({ agreements: [agreement] }) => {
      const [clause] = agreement!.clauses;
      const power = { ...clause!, role: 'power' as const };
      agreement!.clauses.push({ ...power, id: 'arrest' }, { ...power, id: 'question' });
    });
    expect(counts.powers(data, ['example-city'])).toBe(2);
  });

  test('none of them is without an example', () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(counts).sort());
  });

  test('an id that is not there is an error with the nearest', () => {
    expect(() => counts.seats(exampleDataset(), ['example-city-comission'])).toThrow(
      'did you mean "example-city-commission"?',
    );
  });

  test('an id that is left out is an error that says so', () => {
    expect(() => counts.days(exampleDataset(), [ends])).toThrow(
      'the number needs one more record to be counted in',
    );
  });

  test('a tally that was not found is an error', () => {
    const data = broken(({ rollCalls }) => (byId(rollCalls, park).tally = 'not-found'));
    expect(() => counts.yes(data, [park])).toThrow(`the tally of "${park}" was not found`);
  });

  test('a quorum that was not found is an error', () => {
    const data = broken(({ bodies }) => (byId(bodies, commission).quorum = 'not-found'));
    expect(() => counts.quorum(data, [commission])).toThrow(`the quorum of "${commission}"`);
  });

  test('days from a motion known only to the month are an error', () => {
    const data = broken(({ motions }) => {
      byId(motions, ends).when = { date: '2025-06', precision: 'month' };
    });
    expect(() => counts.days(data, [ends, starts])).toThrow(
      `"${ends}" is known only to the month, so days can't be counted`,
    );
  });
});
