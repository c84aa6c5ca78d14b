import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  afterColon,
  formatCount,
  formatDate,
  formatDates,
  formatList,
  formatMoment,
  formatNumber,
  timeAfterAt,
  withMark,
} from '../../src/i18n/format.ts';

describe('formatDate', () => {
  test.each([
    ['2025-06-30', undefined, 'June 30, 2025', '30 de junio de 2025'],
    ['2025-06-30', 'short', 'June 30', '30 de junio'],
    ['2025-06-30', 'brief', 'Jun 30', '30 jun'],
    ['2025-06-30', 'full', 'Monday, June 30, 2025', 'lunes, 30 de junio de 2025'],
    ['2025-06-30', 'month', 'June 2025', 'junio de 2025'],
    ['2025-06-30', 'briefMonth', 'Jun 2025', 'jun 2025'],
    ['2025-06', undefined, 'June 2025', 'junio de 2025'],
    ['2025-06', 'full', 'June 2025', 'junio de 2025'],
    ['2025-06', 'briefMonth', 'Jun 2025', 'jun 2025'],
    ['2025', undefined, '2025', '2025'],
  ] as const)('%s as %s is %s', (date, style, en, es) => {
    expect([formatDate(date, 'en', style), formatDate(date, 'es', style)]).toEqual([en, es]);
  });
});

describe('a date does not depend on the time zone', () => {
  const here = process.env.TZ;
  afterEach(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });

  test.each([
    ['Pacific/Honolulu', 600],
    ['Asia/Tokyo', -540],
    ['America/New_York', 240],
  ])('in %s', async (zone, offset) => {
    process.env.TZ = zone;
    expect(new Date('2025-06-30T00:00:00Z').getTimezoneOffset()).toBe(offset);
    vi.resetModules(); // formats are kept once made
    const fresh = await import('../../src/i18n/format.ts');
    expect(fresh.formatDate('2025-06-30', 'en', 'full')).toBe('Monday, June 30, 2025');
    expect(fresh.formatDate('2025-01-01', 'es')).toBe('1 de enero de 2025');
    expect(fresh.formatDate('2025-03', 'en')).toBe('March 2025');
  });
});

test('a moment says when its day is not certain', () => {
  const about = { date: '2025-06-30', precision: 'about' } as const;
  expect(formatMoment(about, 'en')).toBe('around June 30, 2025');
  expect(formatMoment(about, 'es', 'short')).toBe('hacia el 30 de junio');
  expect(formatMoment({ date: '2025-06-30', precision: 'day' }, 'en')).toBe('June 30, 2025');
  expect(formatMoment({ date: '2025-06', precision: 'month' }, 'es')).toBe('junio de 2025');
});

describe('counts and numbers', () => {
  test.each([
    [0, 'zero', 'cero'],
    [1, 'one', 'uno'],
    [9, 'nine', 'nueve'],
    [10, '10', '10'],
    [1234, '1,234', '1,234'],
    [-1, '-1', '-1'],
  ])('%i is written %s', (value, en, es) => {
    expect([formatCount(value, 'en'), formatCount(value, 'es')]).toEqual([en, es]);
  });

  test('a number is never a word', () => {
    expect(formatNumber(3, 'en')).toBe('3');
  });
});

describe('formatDates', () => {
  const days = ['2025-03-25', '2025-07-24', '2026-01-02'];

  test('has a comma after each year in English, and none before "y" in Spanish', () => {
    expect(formatDates(days.slice(0, 1), 'en')).toBe('March 25, 2025');
    expect(formatDates(days.slice(0, 2), 'en')).toBe('March 25, 2025, and July 24, 2025');
    expect(formatDates(days, 'en')).toBe('March 25, 2025, July 24, 2025, and January 2, 2026');
    expect(formatDates(days.slice(0, 2), 'es')).toBe('25 de marzo de 2025 y 24 de julio de 2025');
  });
});

describe('formatList', () => {
  test.each([
    [[], '', ''],
    [['Lee'], 'Lee', 'Lee'],
    [['Lee', 'Ito'], 'Lee and Ito', 'Lee e Ito'],
    [['Lee', 'Ito', 'Chen'], 'Lee, Ito and Chen', 'Lee, Ito y Chen'],
    [['May 1, 2025', 'May 2, 2025'], 'May 1, 2025, and May 2, 2025', 'May 1, 2025 y May 2, 2025'],
    [['a, b', 'c', 'd'], 'a, b; c; and d', 'a, b, c y d'],
    [['Lee', 'Ito, the clerk'], 'Lee and Ito, the clerk', 'Lee e Ito, the clerk'],
  ])('%j', (items, en, es) => {
    expect([formatList(items, 'en'), formatList(items, 'es')]).toEqual([en, es]);
  });

  test('with "or"', () => {
    const choose = (items: string[], language: 'en' | 'es') =>
      formatList(items, language, 'disjunction');
    expect(choose(['Lee', 'Ortiz'], 'en')).toBe('Lee or Ortiz');
    expect(choose(['Lee', 'Ortiz'], 'es')).toBe('Lee u Ortiz');
    expect(choose(['May 1, 2025', 'May 2, 2025'], 'en')).toBe('May 1, 2025, or May 2, 2025');
  });
});

describe('a mark after a text', () => {
  test.each([
    ['The vote', ',', 'The vote,', 'The vote,'],
    ['The “vote”', ',', 'The “vote,”', 'The “vote”,'],
    ['The “vote”', '.', 'The “vote.”', 'The “vote”.'],
    ['“Who signed?”', '.', '“Who signed?”', '“Who signed?”'],
    ['Who signed?', '.', 'Who signed?', 'Who signed?'],
    ['The «vote»', ',', 'The «vote»,', 'The «vote»,'],
  ] as const)('%s and %s: inside the quotation marks in English alone', (text, mark, en, es) => {
    expect([withMark(text, mark, 'en'), withMark(text, mark, 'es')]).toEqual([en, es]);
  });
});

test.each([
  ['El condado votó.', 'el condado votó.'],
  ['Al 18 de mayo, no votó.', 'al 18 de mayo, no votó.'],
  ['Al Nienhuis firmó.', 'Al Nienhuis firmó.'],
  ['Alguien firmó por la agencia.', 'alguien firmó por la agencia.'],
  ['Responden el gobernador y el fiscal general', 'responden el gobernador y el fiscal general'],
  ['Secundó la moción.', 'secundó la moción.'],
  ['Key Biscayne votó.', 'Key Biscayne votó.'],
  ['Lake City votó.', 'Lake City votó.'],
])('after a colon, Spanish keeps only the capital of a name: %s', (text, shown) => {
  expect(afterColon(text, 'es')).toBe(shown);
  expect(afterColon(text, 'en')).toBe(text);
});

test.each([
  ['1:06 p.m.', 'la 1:06 p.m.'],
  ['1 p.m.', 'la 1 p.m.'],
  ['10 a.m.', 'las 10 a.m.'],
  ['7:10 p.m.', 'las 7:10 p.m.'],
])('in Spanish, a time after "a" has its article: %s', (time, shown) => {
  expect(timeAfterAt(time, 'es')).toBe(shown);
  expect(timeAfterAt(time, 'en')).toBe(time);
});
