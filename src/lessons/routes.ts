import type { SiteFacts } from '../data/queries/site-facts.ts';
import type { Dataset, Language, Lesson, Place } from '../data/schema/index.ts';
import { languageParams } from '../urls/routes.ts';
import { isForStudents, type Paper, type PaperKind } from './paper/document.ts';
import { lessonCounties, lessonsInOrder, lessonPapers } from './lessons.ts';
import { paperMakers } from './paper/papers.ts';

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
export interface PaperProps {
  lesson: Lesson;
  county: Place | undefined;
  slug: string;
  kind: PaperKind;
}

/** The route of a paper, for its page and for its Word file. */
interface PaperRoute {
  params: { lang: string | undefined; lesson: string; paper: string };
  props: PaperProps;
}

/**
 * The routes of papers in every language.
 * @param isWanted which kinds: those behind one of the two doors.
 */
export function paperParams(
  { lessons, places }: Pick<Dataset, 'lessons' | 'places'>,
  isWanted: (kind: PaperKind, slug: string) => boolean = () => true,
): PaperRoute[] {
  return languageParams().flatMap(({ params }) =>
    lessonsInOrder(lessons).flatMap((lesson) =>
      paperCounties({ places }, lesson).flatMap((county) =>
        paperMakers(lesson, county !== undefined)
          .filter(({ kind, slug }) => isWanted(kind, slug))
          .map(({ kind, slug }) => ({
            params: {
              ...params,
              lesson: lesson.id,
              paper: county ? `${county.id}/${slug}` : slug,
            },
            props: { lesson, county, slug, kind },
          })),
      ),
    ),
  );
}

/** Student papers whose addresses were below `/teach/` before students had a door of their own. */
const formerlyBelowTeach: ReadonlySet<string> = new Set([
  ...['agenda', 'cards', 'clerk', 'packet', 'roles', 'sheet'],
  ...['side-a', 'side-b', 'signatures', 'the-record', 'update'],
]);

/** Whether a student paper was at an address below `/teach/`: a page there leads to it, and its Word file is still there. */
export function wasBelowTeach(slug: string): boolean {
  return formerlyBelowTeach.has(slug);
}

/** Whether a paper has an address below `/teach/`, now or from before. */
export function isBelowTeach(kind: PaperKind, slug: string): boolean {
  return !isForStudents(kind) || wasBelowTeach(slug);
}

/** The routes of slides in every language: of a lesson, and of each county where it has papers for each. */
export function deckParams(facts: Pick<Dataset, 'lessons' | 'places'>): {
  params: { lang: string | undefined; lesson: string; county: string | undefined };
  props: { lesson: Lesson; county: Place | undefined };
}[] {
  return lessonParams(facts).flatMap(({ params, props: { lesson } }) =>
    paperCounties(facts, lesson).map((county) => ({
      params: { ...params, county: county?.id },
      props: { lesson, county },
    })),
  );
}

/** The name of the download of a lesson, or of a county in it, without its ending. */
function packName(lesson: string, language: Language, county?: string): string {
  return [county ?? lesson, language].join('-');
}

/** The address of the download of a lesson, or of a county in it, below the site without the language. */
export function packPath(lesson: string, language: Language, county?: string): string {
  return `/teach/${lesson}/${packName(lesson, language, county)}.zip`;
}

/** The routes of the downloads of all lessons in every language. */
export function packParams({ lessons, places }: Pick<Dataset, 'lessons' | 'places'>): {
  params: { lang: string | undefined; lesson: string; pack: string };
  props: { lesson: Lesson; county: Place | undefined };
}[] {
  return languageParams().flatMap(({ params, props: { language } }) =>
    lessonsInOrder(lessons).flatMap((lesson) =>
      lessonCounties({ places }, lesson).map((county) => ({
        params: {
          ...params,
          lesson: lesson.id,
          pack: packName(lesson.id, language, county?.id),
        },
        props: { lesson, county },
      })),
    ),
  );
}

/** The counties that a lesson has papers for, and none for those that it has once. */
function paperCounties(
  facts: Pick<Dataset, 'places'>,
  lesson: Lesson,
): readonly (Place | undefined)[] {
  return lesson.isByCounty ? [undefined, ...lessonCounties(facts, lesson)] : [undefined];
}

/**
 * One paper of a lesson in a language.
 * @throws RangeError when the lesson has none of that name.
 */
export function paperNamed(
  facts: Pick<SiteFacts, 'dataset' | 'lists'>,
  { lesson, county, slug }: Pick<PaperProps, 'lesson' | 'county' | 'slug'>,
  language: Language,
): Paper {
  const papers = lessonPapers(facts, lesson, language, county);
  const paper = papers.find(({ path }) => path.endsWith(`/${slug}/`));
  if (!paper) throw new RangeError(`the lesson "${lesson.id}" has no paper "${slug}"`);
  return paper;
}
