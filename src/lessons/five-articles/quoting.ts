import type { Language, Quote } from '../../data/schema/index.ts';

/** Somebody's words in quotation marks, in the language of the paper. */
export function quoted(
  { words, language: original, translation }: Quote,
  language: Language,
): string {
  const shown = original === language ? words : translation;
  return language === 'en'
    ? `“${shown.replaceAll('“', '‘').replaceAll('”', '’')}”`
    : `«${shown.replaceAll('«', '“').replaceAll('»', '”')}»`;
}
