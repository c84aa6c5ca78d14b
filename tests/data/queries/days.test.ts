import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../src/data/queries/days.ts';

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
