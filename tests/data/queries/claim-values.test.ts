import { expect, test } from 'vitest';
import { typeOfValue, valuesFit, valueText } from '../../../src/data/queries/claim-values.ts';
import type { ClaimValue } from '../../../src/data/schema/index.ts';

const values = {
  tally: { tally: { yes: 6, no: 1 } },
  date: { date: '2025-03-04' },
  count: { count: 12 },
  name: { name: 'Ana Rivera' },
  text: { text: { en: 'In public', es: 'En público' } },
} satisfies Record<string, ClaimValue>;

test.each([
  ['tally', '6-1'],
  ['date', '2025-03-04'],
  ['count', '12'],
  ['name', 'Ana Rivera'],
  ['text', 'In public'],
] as const)('a %s is known as one, and reads %s', (type, text) => {
  expect(typeOfValue(values[type])).toBe(type);
  expect(valueText(values[type])).toBe(text);
});

test('a value without a type is an error that says so', () => {
  expect(() => typeOfValue({} as ClaimValue)).toThrow('kind of value');
});

test('a value fits itself, and none of another type though it reads the same', () => {
  for (const value of Object.values(values)) expect(valuesFit(value, value)).toBe(true);
  expect(valuesFit({ count: 12 }, { name: '12' })).toBe(false);
  expect(valuesFit({ count: 12 }, { count: 13 })).toBe(false);
  expect(valuesFit({ count: 1 }, { count: 12 })).toBe(false);
  expect(valuesFit({ name: 'Ana' }, { name: 'Ana Rivera' })).toBe(false);
});

test('a month fits each of its days, either way round, and no day of another month', () => {
  expect(valuesFit({ date: '2025-03' }, { date: '2025-03-04' })).toBe(true);
  expect(valuesFit({ date: '2025-03-04' }, { date: '2025-03' })).toBe(true);
  expect(valuesFit({ date: '2025-04' }, { date: '2025-03-04' })).toBe(false);
});
