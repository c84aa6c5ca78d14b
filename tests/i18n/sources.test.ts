import { expect, test } from 'vitest';
import { useTranslations } from '../../src/i18n/index.ts';
import { publisherName } from '../../src/i18n/sources.ts';

test('a source that shows no publisher says so in the language of the page', () => {
  const name = (publisher: string) =>
    (['en', 'es'] as const).map((language) =>
      publisherName({ publisher }, useTranslations(language)),
    );
  expect(name('not-found')).toEqual(['Publisher not shown', 'Medio no indicado']);
  expect(name('Example Press')).toEqual(['Example Press', 'Example Press']);
});
