import type { Language, Quote } from '../data/schema/index.ts';
import { useTranslations, type Translate } from '../i18n/index.ts';
import type { LessonContext } from './context.ts';

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

/** The place in a source, in words: `line 31`. */
export function placeName({ language }: Pick<LessonContext, 'language'>, at: string): string {
  const [locator, ...rest] = at.split(' ');
  return [
    useTranslations(language)(`locator.${locator}` as Parameters<Translate>[0]),
    ...rest,
  ].join(' ');
}
