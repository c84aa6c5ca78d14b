import type { LearningResource } from 'schema-dts';
import type { Language, Lesson } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import { commonProperties, partOfSite } from './common.ts';

/** A lesson: what it teaches, whom, and how long that takes. */
export function learningResourceOf(lesson: Lesson, language: Language) {
  const t = useTranslations(language);
  return {
    '@type': 'LearningResource',
    name: lesson.title[language],
    description: lesson.deck[language],
    learningResourceType: t('structured.lesson'),
    educationalLevel: t('teach.grades', lesson.grades),
    timeRequired: `PT${lesson.minutes}M`,
    teaches: lesson.objectives.map(({ text }) => text[language]),
    ...commonProperties(language),
    ...partOfSite(language),
  } as const satisfies LearningResource;
}
