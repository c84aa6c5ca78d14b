import { byId } from '../../data/queries/lookup.ts';
import type { Lesson } from '../../data/schema/index.ts';
import { withMark } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import type { Block } from './document.ts';

const blank = '____________________________';

/**
 * A letter to families: what the lesson is about, what students are not asked, and the other work that they can do.
 * The teacher fills in dates and names, and the address where families can see everything.
 */
export function familyLetter({ language, dataset }: LessonContext, lesson: Lesson): Block[] {
  const t = useTranslations(language);
  const title = lesson.title[language];
  const named = withMark(language === 'en' ? `“${title}”` : `«${title}»`, '.', language);
  const other = lesson.optOut && byId(dataset.lessons, lesson.optOut).title[language];
  return [
    t('teach.families.open'),
    t('teach.families.what', { title: named, families: lesson.families[language] }),
    ...(other
      ? [
          `${t('teach.families.about')} ${t('teach.families.notAsked')}`,
          t('teach.families.materials', { address: blank }),
          t('teach.families.optOut', { title: other }),
          t('teach.families.sign'),
          t('teach.families.slip'),
        ]
      : [t('teach.families.materials', { address: blank }), t('teach.families.sign')]),
  ].map((text): Block => ({ type: 'text', text: [text] }));
}
