import { expect, test } from 'vitest';
import type { Language } from '../../src/data/schema/index.ts';
import { figureText } from '../../src/i18n/figures.ts';
import { useTranslations } from '../../src/i18n/index.ts';

const text = (language: Language, value: number, bound: 'exact' | 'about' | 'over') =>
  figureText({ language, t: useTranslations(language) }, { value, bound });

test('a figure says in words that its source rounds', () => {
  expect(text('en', 5074, 'exact')).toBe('5,074');
  expect(text('en', 14000, 'about')).toBe('about 14,000');
  expect(text('en', 6000, 'over')).toBe('more than 6,000');
  expect(text('es', 14000, 'about')).toBe('cerca de 14,000');
  expect(text('es', 6000, 'over')).toBe('más de 6,000');
});
