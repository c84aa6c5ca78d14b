import { expect, test } from 'vitest';
import type { Source } from '../../src/data/schema/index.ts';
import { numberedPublishers, publisherName, sourceTitle } from '../../src/i18n/sources.ts';
import { english, spanish } from '../charts/models/words-of.ts';

test('a source that shows no publisher says so in the language of the page', () => {
  const name = (publisher: string) =>
    (['en', 'es'] as const).map((language) =>
      publisherName({ publisher }, { en: english, es: spanish }[language]),
    );
  expect(name('not-found')).toEqual(['Publisher not shown', 'Medio no indicado']);
  expect(name('Example Press')).toEqual(['Example Press', 'Example Press']);
});

test('a publisher with a Spanish name has it on Spanish pages alone', () => {
  const source = { publisher: 'City of Example', publisherInSpanish: 'Ciudad de Example' };
  expect(publisherName(source, english)).toBe('City of Example');
  expect(publisherName(source, spanish)).toBe('Ciudad de Example');
});

test('documents of one publisher and date are numbered from the second on', () => {
  const source = (id: string, publisher: string, published: string) =>
    ({ id, publisher, published }) as Source;
  const sources = [
    source('a', 'Example Press', '2025-07'),
    source('b', 'Another Press', '2025-07'),
    source('c', 'Example Press', '2025-07'),
    source('d', 'Example Press', '2025-06'),
  ];
  expect([...numberedPublishers(sources, english).values()]).toEqual([
    'Example Press',
    'Another Press',
    'Example Press (2)',
    'Example Press',
  ]);
});

test('a title of ours is in the language of the page, a published one in its own', () => {
  const published = { title: 'Council votes', language: 'en' } as const;
  const ours = { ...published, titleInSpanish: 'El concejo vota' };
  const shown = (source: Parameters<typeof sourceTitle>[0]) =>
    (['en', 'es'] as const).map((language) => sourceTitle(source, language));
  expect(shown(published)).toEqual([
    { text: 'Council votes', lang: 'en' },
    { text: 'Council votes', lang: 'en' },
  ]);
  expect(shown(ours)).toEqual([
    { text: 'Council votes', lang: 'en' },
    { text: 'El concejo vota', lang: 'es' },
  ]);
});
