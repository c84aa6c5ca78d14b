import { expect, test } from 'vitest';
import { useTranslations } from '../../src/i18n/index.ts';
import { countText } from '../../src/i18n/lineage.ts';
import { exampleDataset } from '../fixtures/example.ts';

const english = { t: useTranslations('en'), language: 'en' as const };
const spanish = { t: useTranslations('es'), language: 'es' as const };
const claim = { ...exampleDataset().claims[0]!, status: 'settled-by-record' as const };
const by = { agrees: 2, partly: 1, differs: 0, open: 0 };

test('of one source that repeats several, only the independent ones are counted', () => {
  const count = { sources: 2, independent: 3, by, several: 0 };
  expect(countText(english, claim, count)).toBe(
    'What we quote comes from three independent sources. Two agree with what we found, one agrees in part and none differ.',
  );
  expect(countText(spanish, claim, count)).toBe(
    'Lo que citamos viene de tres fuentes independientes. Dos coinciden con lo que encontramos, una coincide en parte y ninguna difiere.',
  );
});
