import { byId } from '../../data/queries/lookup.ts';
import type { Lesson } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import type { Block } from './document.ts';

/** The words that a lesson needs, in both languages, with what they mean. */
export function wordBank({ dataset, language }: LessonContext, { terms }: Lesson): Block[] {
  const t = useTranslations(language);
  const other = language === 'en' ? 'es' : 'en';
  return [
    {
      type: 'table',
      caption: t('teach.vocabulary.note'),
      head: [t(`teach.word.${language}`), t(`teach.word.${other}`), t('teach.word.meaning')],
      rows: terms.map((id) => {
        const { term, definition } = byId(dataset.glossary, id);
        return [[term[language]], [{ text: term[other], lang: other }], [definition[language]]];
      }),
      widths: [3, 3, 8],
    },
  ];
}
