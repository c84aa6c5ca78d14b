import type { RosterIndex } from '../data/queries/roster-index.ts';
import type { Dataset, Lesson } from '../data/schema/index.ts';
import { languageParams } from '../i18n/routes.ts';
import type { Paper } from './document.ts';
import { allPapers } from './lessons.ts';

/** The routes of every lesson in every language, for `getStaticPaths`. */
export function lessonParams({ lessons }: Pick<Dataset, 'lessons'>): {
  params: { lang: string | undefined; lesson: string };
  props: { lesson: Lesson };
}[] {
  return languageParams().flatMap(({ params }) =>
    lessons.map((lesson) => ({ params: { ...params, lesson: lesson.id }, props: { lesson } })),
  );
}

/** The routes of every paper in every language, for its page and for its Word file. */
export function paperParams(facts: { dataset: Dataset; index: RosterIndex }): {
  params: { lang: string | undefined; lesson: string; paper: string };
  props: { lesson: Lesson; paper: Paper };
}[] {
  return languageParams().flatMap(({ params, props: { language } }) =>
    allPapers(facts, language).map(({ lesson, paper }) => ({
      params: { ...params, lesson: lesson.id, paper: paper.path.split('/').slice(3, -1).join('/') },
      props: { lesson, paper },
    })),
  );
}
