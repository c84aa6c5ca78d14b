import { describe, expect, test } from 'vitest';
import { compareValues } from '../../../src/cli/diff/compare.ts';
import { patternOf } from '../../../src/cli/diff/fields.ts';
import { changedFacts, compareWords } from '../../../src/cli/diff/words.ts';

const found = (before: unknown, after: unknown) =>
  compareValues(before, after).map(({ path, before: was, after: is }) => [
    patternOf(path),
    was,
    is,
  ]);

describe('two values', () => {
  test('that differ in the order of their fields say the same', () => {
    expect(found({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toEqual([]);
  });

  test('are compared field by field', () => {
    expect(found({ a: 1, b: { c: 2 } }, { a: 1, b: { c: 3 }, d: 4 })).toEqual([
      ['b.c', 2, 3],
      ['d', undefined, 4],
    ]);
  });

  test('have their texts in two languages side by side', () => {
    const [before, after] = [
      { en: 'Yes', es: 'Sí' },
      { en: 'No', es: 'Sí' },
    ];
    expect(found({ title: before }, { title: after })).toEqual([['title', before, after]]);
  });
});

describe('the items of a list', () => {
  const votes = [
    { seat: 'mayor', option: 'yes' },
    { seat: 'seat-1', option: 'no' },
  ];

  test('are paired by what they are about, wherever they are in it', () => {
    const after = [
      { seat: 'seat-1', option: 'yes' },
      { seat: 'mayor', option: 'yes' },
    ];
    expect(found({ votes }, { votes: after })).toEqual([['votes.*.option', 'no', 'yes']]);
  });

  test('that say the same in another order differ in their order alone', () => {
    expect(compareValues(votes, votes.toReversed())).toMatchObject([{ isOrder: true }]);
  });

  test('without a name are paired where they stand between those that stay', () => {
    const text = (en: string) => ({ text: { en, es: en } });
    expect(
      found([text('A'), text('B'), text('D')], [text('A'), text('C'), text('D'), text('E')]),
    ).toEqual([
      ['*.text', { en: 'B', es: 'B' }, { en: 'C', es: 'C' }],
      ['*', undefined, text('E')],
    ]);
  });

  test('are added and removed as wholes', () => {
    const [first, second] = votes;
    expect(found([first], [second])).toEqual([
      ['*', first, undefined],
      ['*', undefined, second],
    ]);
  });
});

describe('two texts', () => {
  test('are marked where they differ', () => {
    const [before, after] = compareWords('It voted 6-1 on Monday.', 'It voted 5-2 on Monday.');
    expect(before.filter(({ isChanged }) => isChanged)).toEqual([{ text: '6-1', isChanged: true }]);
    expect(after.map(({ text }) => text).join('')).toBe('It voted 5-2 on Monday.');
  });

  test('name the numbers and names that only one of them has', () => {
    expect(changedFacts('Then Lee voted, 6-1.', 'Then Haskell voted, 5-2.')).toBe(
      'numbers and names: Lee, 6-1 → Haskell, 5-2',
    );
    expect(changedFacts('<Tally of="a" /> It is so.', '<Tally of="b" /> That is so.')).toBe(
      'numbers and names: a → b',
    );
  });

  test('that differ in other words name none', () => {
    expect(changedFacts('They said no in 2025.', 'They refused in 2025.')).toBeUndefined();
  });
});
