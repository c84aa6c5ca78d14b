import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import {
  claimsAbout,
  didStand,
  inOrder,
  isVotedOn,
  rollCallOf,
  decisionPairAt,
  isCountDisputed,
  newestFirst,
  pairOf,
  motionWithRollCall,
  statementsAbout,
} from '../../../src/data/queries/motions.ts';
import type { Motion } from '../../../src/data/schema/index.ts';
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

test.each(['withdrawn', 'no-second', 'tabled', 'continued'] as const)(
  'a motion that was %s was not voted on, and has an empty roll',
  (result) => {
    const motion = { id: ends, result, confidence: 'high' as const };
    expect(isVotedOn(motion)).toBe(false);
    expect(rollCallOf(data, motion)).toEqual({
      ...{ id: ends, tally: 'not-taken', votes: [], confidence: 'high' },
    });
  },
);

test.each(['pass', 'fail', 'disputed'] as const)('one with the result %s was', (result) => {
  expect(isVotedOn({ result })).toBe(true);
});

describe('a measure that passed stands', () => {
  const fateOf = (...kinds: NonNullable<Motion['fate']>[number]['what'][]) => ({
    result: 'pass' as const,
    fate: kinds.map((what) => ({
      ...{ what, when: { date: '2025-07-01', precision: 'day' as const } },
      ...{ text: { en: 'It.', es: 'Eso.' }, confidence: 'high' as const, citations: [] },
    })),
  });

  test.each([
    [[], true],
    [['vetoed'], false],
    [['vetoed', 'veto-upheld'], false],
    [['vetoed', 'veto-overridden'], true],
    [['rescinded'], true],
    [['vetoed', 'rescinded'], false],
    [['vetoed', 'veto-overridden', 'rescinded'], true],
  ] as const)('unless a veto undid it: %j, %o', (fate, stands) => {
    expect(didStand(fateOf(...fate))).toBe(stands);
  });

  test('and one that failed never did', () => {
    expect(didStand({ result: 'pass' })).toBe(true);
    expect(didStand({ result: 'fail' })).toBe(false);
    expect(didStand({ ...fateOf('vetoed', 'veto-overridden'), result: 'fail' })).toBe(false);
  });
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

  const order = (first?: number, second?: number, body = 'example-city-commission') =>
    ids(
      newestFirst(
        broken(({ motions }) => {
          const [a, b] = [byId(motions, park), byId(motions, starts)];
          if (first) a.order = first;
          if (second) b.order = second;
          b.body = body;
        }).motions,
      ),
    ).slice(0, 2);

  test('puts the last of a meeting first where its order is known', () => {
    expect(order(2, 1)).toEqual([park, starts]);
    expect(order(1, 2)).toEqual([starts, park]);
  });

  test('knows no order of two bodies, or where one of two motions has none', () => {
    expect(order(2, 1, 'another-body')).toEqual([starts, park]);
    expect(order(2)).toEqual([starts, park]);
    expect(order(undefined, 1)).toEqual([starts, park]);
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

test('motions of one day stand as the meeting took them; those without an order come first', () => {
  const motion = (id: string, order?: number) => ({
    ...{ ...byId(data.motions, park), id },
    ...(order ? { order } : {}),
  });
  const sorted = [motion('a', 2), motion('c', 1), motion('d'), motion('b')].sort(inOrder);
  expect(ids(sorted)).toEqual(['b', 'd', 'c', 'a']);
});

describe('decisionPairAt', () => {
  const [body] = data.bodies;
  const place = data.places.find(({ geoid }) => geoid === body!.place)!;

  test('is the pair of a body of the place', () => {
    expect(ids(decisionPairAt(data, place)!)).toEqual([ends, starts]);
  });

  test('is the last such pair, wherever it stands among the records', () => {
    const thrice = broken(({ motions }) => {
      const again = { id: 'again', when: { date: '2025-07-01', precision: 'day' as const } };
      motions.unshift({ ...byId(motions, starts), ...again, follows: starts });
    });
    expect(ids(decisionPairAt(thrice, place)!)).toEqual([starts, 'again']);
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
  const said = { source: 'example-gazette', at: 'article', says: { en: 'So.', es: 'Así.' } };
  const agrees = { ...said, standing: 'agrees' as const };
  const differs = { ...said, standing: 'differs' as const };
  const open = said;

  test.each([
    ['on the tally', `rollCalls/${ends}/tally`, true],
    ['on who voted how', `rollCalls/${ends}/votes`, true],
    ['on when it took effect', `motions/${ends}/effective`, true],
    ['on what it says', `motions/${ends}/title`, false],
    ['on one vote alone', `rollCalls/${ends}/votes/0`, false],
    ['on effects', `motions/${ends}/effect`, false],
  ])('%s: %s, %o', (_, target, isDisputed) => {
    const row = { about: ['motions/x/title', target] };
    expect(isCountDisputed([{ ...row, assertions: [agrees, differs] }])).toBe(isDisputed);
    expect(isCountDisputed([{ ...row, assertions: [agrees, open] }])).toBe(isDisputed);
  });

  test('and not where nothing is claimed', () => {
    expect(isCountDisputed([])).toBe(false);
    expect(isCountDisputed([{ about: [], assertions: [differs] }])).toBe(false);
  });

  test('and not where every source agrees with what we found', () => {
    const about = [`rollCalls/${ends}/tally`];
    expect(isCountDisputed([{ about, assertions: [agrees, agrees] }])).toBe(false);
  });
});
