import { describe, expect, test } from 'vitest';
import { readSignedDate } from '../../../src/cli/import-lists/signed-date.ts';

const ofNumber = (number: number, from1904 = false) =>
  readSignedDate({ text: String(number), number }, from1904);
const ofText = (text: string) => readSignedDate({ text }, false);

describe('a signed date in a date cell', () => {
  test.each([
    [45_721, '2025-03-05'],
    [45_721.99, '2025-03-05'],
    [35_338, '1996-09-30'],
    [73_050, '2099-12-31'],
  ])('is the day that Excel counts as %d', (number, day) => {
    expect(ofNumber(number)).toBe(day);
  });

  test.each([35_337, 1, 0, -1, 73_051, 2_958_466, Infinity, NaN])(
    'is nothing where the number, %d, is no likely day',
    (number) => {
      expect(ofNumber(number)).toBeUndefined();
    },
  );

  test('is counted from 1904 in workbooks that say so, up to the same last day', () => {
    expect(ofNumber(45_721 - 1462, true)).toBe('2025-03-05');
    expect(ofNumber(73_050 - 1462, true)).toBe('2099-12-31');
    expect(ofNumber(73_051 - 1462, true)).toBeUndefined();
  });
});

describe('a signed date in a text cell', () => {
  test.each([
    ['7/7/2025', '2025-07-07'],
    ['07/07/2025', '2025-07-07'],
    ['7/72025', '2025-07-07'],
    ['05/082025', '2025-05-08'],
    ['7-7-2025', '2025-07-07'],
    [' 7/7/2025 ', '2025-07-07'],
    ['2025-07-07', '2025-07-07'],
    ['2025-07-07T00:00:00.000Z', '2025-07-07'],
  ])('is read from "%s"', (text, day) => {
    expect(ofText(text)).toBe(day);
  });

  test.each([
    '13/1/2025',
    '2/30/2025',
    '2025-02-30',
    '7/7/25',
    '2025-07-07T12:00:00Z',
    'pending',
    '',
  ])('is nothing where "%s" is no certain day', (text) => {
    expect(ofText(text)).toBeUndefined();
  });
});
