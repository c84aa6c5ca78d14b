import { expect, test } from 'vitest';
import { termText } from '../../../src/components/site/term-text.ts';
import { english, spanish } from '../../charts/models/words-of.ts';

test.each([
  ['2024-11-05', undefined, 'The term began on November 5, 2024.'],
  [
    '2024-11-05',
    '2026-01-02',
    'The term began on November 5, 2024. The term ended on January 2, 2026.',
  ],
  [
    '2024-11-05',
    'not-found',
    'The term began on November 5, 2024. We don’t know whether the term has ended.',
  ],
  ['not-found', undefined, 'We don’t know when the term began.'],
  [
    'not-found',
    '2026-01-02',
    'The term ended on January 2, 2026. We don’t know when the term began.',
  ],
  ['not-found', 'not-found', 'We don’t know when the term began, or whether it has ended.'],
] as const)('a term from %s to %s reads as sentences', (began, ended, words) => {
  expect(termText(english, { began, ...(ended && { ended }) })).toBe(words);
});

test('a term whose dates are not known says so once in Spanish', () => {
  expect(termText(spanish, { began: 'not-found', ended: 'not-found' })).toBe(
    'No sabemos cuándo comenzó su mandato ni si ya terminó.',
  );
});
