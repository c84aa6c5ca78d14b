import type { SiteFacts } from '../data/queries/site-facts.ts';
import type { Dataset, Language, Lesson, Place } from '../data/schema/index.ts';
import { languageParams } from '../urls/routes.ts';
import type { Paper } from './paper/document.ts';
import { lessonCounties, lessonsInOrder, lessonPapers } from './lessons.ts';
import { paperSlugs } from './paper/papers.ts';

/** The routes of every lesson in every language, for `getStaticPaths`. */
export function lessonParams({ lessons }: Pick<Dataset, 'lessons'>): {
  params: { lang: string | undefined; lesson: string };
  props: { lesson: Lesson };
}[] {
  return languageParams().flatMap(({ params }) =>
    lessons.map((lesson) => ({ params: { ...params, lesson: lesson.id }, props: { lesson } })),
  );
}

/** Identifies a paper. Pages and Word files lay it out themselves, so listing routes is cheap. */
interface PaperProps {
  lesson: Lesson;
  county: Place | undefined;
  slug: string;
}

/** The routes of every paper in every language, for its page and for its Word file. */
export function paperParams({ lessons, places }: Pick<Dataset, 'lessons' | 'places'>): {
  params: { lang: string | undefined; lesson: string; paper: string };
  props: PaperProps;
}[] {
  return languageParams().flatMap(({ params }) =>
    lessonsInOrder(lessons).flatMap((lesson) =>
      lessonCounties({ places }, lesson).flatMap((county) =>
        paperSlugs(lesson, county !== undefined).map((slug) => ({
          params: {
            ...params,
            lesson: lesson.id,
            paper: county ? `${county.id}/${slug}` : slug,
          },
          props: { lesson, county, slug },
        })),
      ),
    ),
  );
}

/**
 * One paper of a lesson in a language.
 * @throws RangeError when the lesson has none of that name.
 */
export function paperNamed(
  facts: Pick<SiteFacts, 'dataset' | 'lists'>,
  { lesson, county, slug }: PaperProps,
  language: Language,
): Paper {
  const papers = lessonPapers(facts, lesson, language, county);
  const paper = papers.find(({ path }) => path.endsWith(`/${slug}/`));
  if (!paper) throw new RangeError(`the lesson "${lesson.id}" has no paper "${slug}"`);
  return paper;
}
