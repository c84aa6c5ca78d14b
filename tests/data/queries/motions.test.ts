import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import {
  claimsAbout,
  decisionPairAt,
  isCountDisputed,
  newestFirst,
  pairOf,
  motionWithRollCall,
  statementsAbout,
} from '../../../src/data/queries/motions.ts';
import { broken, ends, exampleDataset, park, starts } from '../../fixtures/example.ts';

const data = exampleDataset();
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

test('a motion comes with the roll call of its id', () => {
  expect(motionWithRollCall(data, park).motion.id).toBe(park);
  expect(motionWithRollCall(data, park).rollCall.id).toBe(park);
});

test('a motion that is not there is an error with the nearest id', () => {
  expect(() => motionWithRollCall(data, `${park}s`)).toThrow(`did you mean "${park}"?`);
});

describe('pairOf', () => {
  test('is the same pair from either motion, the earlier first', () => {
    expect(ids(pairOf(data, byId(data.motions, ends))!)).toEqual([ends, starts]);
    expect(ids(pairOf(data, byId(data.motions, starts))!)).toEqual([ends, starts]);
  });

  test('is nothing for a motion that stands alone', () => {
    expect(pairOf(data, byId(data.motions, park))).toBeUndefined();
  });
});

describe('newestFirst', () => {
  test('puts those about an agreement first within a day', () => {
    expect(ids(newestFirst(data.motions))).toEqual([starts, park, ends]);
    expect(ids(newestFirst([...data.motions].reverse()))).toEqual([starts, park, ends]);
  });

  test('leaves the records in their own order', () => {
    newestFirst(data.motions);
    expect(ids(data.motions)).toEqual([ends, park, starts]);
  });
});

test('claims are about a motion or its roll call', () => {
  expect(ids(claimsAbout(data, ends))).toEqual(['june-tally']);
  expect(claimsAbout(data, starts)).toEqual([]);
  const twice = broken(({ claims }) => claims[0]!.about.push(`motions/${starts}/result`));
  expect(ids(claimsAbout(twice, starts))).toEqual(['june-tally']);
});

test('statements about a motion come oldest first', () => {
  const later = broken(({ statements }) => {
    statements.unshift({
      ...statements[0]!,
      id: 'the-day-after',
      when: { date: '2025-06-11', precision: 'about' },
    });
    statements.push({ ...statements[0]!, id: 'on-the-park', motion: park });
  });
  expect(ids(statementsAbout(later, ends))).toEqual(['rivera-2025-06-10', 'the-day-after']);
});

describe('decisionPairAt', () => {
  const [body] = data.bodies;
  const place = data.places.find(({ geoid }) => geoid === body!.place)!;

  test('is the pair of a body of the place', () => {
    expect(ids(decisionPairAt(data, place)!)).toEqual([ends, starts]);
  });

  test('is nothing where no body decided twice', () => {
    const other = data.places.find(({ geoid }) => geoid !== body!.place)!;
    expect(decisionPairAt(data, other)).toBeUndefined();
    const once = broken(({ motions }) => {
      delete byId(motions, starts).follows;
    });
    expect(decisionPairAt(once, place)).toBeUndefined();
  });
});

describe('a count is disputed where sources differ', () => {
  test.each([
    ['on the tally', `rollCalls/${ends}/tally`, true],
    ['on who voted how', `rollCalls/${ends}/votes`, true],
    ['on when it took effect', `motions/${ends}/effective`, true],
    ['on what it says', `motions/${ends}/title`, false],
    ['on one vote alone', `rollCalls/${ends}/votes/0`, false],
    ['on effects', `motions/${ends}/effect`, false],
  ])('%s: %s, %o', (_, target, isDisputed) => {
    expect(isCountDisputed([{ about: ['motions/x/title', target] }])).toBe(isDisputed);
  });

  test('and not where nothing is claimed', () => {
    expect(isCountDisputed([])).toBe(false);
    expect(isCountDisputed([{ about: [] }])).toBe(false);
  });
});
