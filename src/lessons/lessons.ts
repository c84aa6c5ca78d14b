import type { Dataset, Language, Lesson, Place } from '../data/schema/index.ts';
import type { RosterIndex } from '../data/queries/roster-index.ts';
import type { LessonContext } from './context.ts';
import type { Paper } from './document.ts';
import { papersOf } from './papers.ts';

/** The lessons in the order they are taught. */
export function inOrder(lessons: readonly Lesson[]): Lesson[] {
  return [...lessons].sort((a, b) => a.order - b.order);
}

/** The facts as a lesson asks for them, in a language. */
export function lessonContext(
  { dataset, index }: { dataset: Dataset; index: RosterIndex },
  { refs, wordings }: Pick<Lesson, 'refs' | 'wordings'>,
  language: Language,
  county?: Place,
): LessonContext {
  return {
    dataset,
    index,
    language,
    refs,
    ...(wordings && { wordings }),
    ...(county && { county }),
  };
}

/** The counties that a lesson has papers for; one without a county where it has them for all. */
export function countiesOf(
  { places }: Pick<Dataset, 'places'>,
  lesson: Lesson,
): (Place | undefined)[] {
  return lesson.isByCounty ? places.filter(({ kind }) => kind === 'county') : [undefined];
}

interface LessonPaper {
  lesson: Lesson;
  county: Place | undefined;
  paper: Paper;
}

const laidOut = new WeakMap<
  RosterIndex,
  { dataset: Dataset; papers: Map<Language, LessonPaper[]> }
>();

/** Every paper of every lesson in a language, with its lesson. Laid out once: pages and documents share them. */
export function allPapers(
  facts: { dataset: Dataset; index: RosterIndex },
  language: Language,
): readonly LessonPaper[] {
  const found = laidOut.get(facts.index);
  const known =
    found?.dataset === facts.dataset
      ? found
      : { dataset: facts.dataset, papers: new Map<Language, LessonPaper[]>() };
  laidOut.set(facts.index, known);
  const papers = known.papers.get(language) ?? layOut(facts, language);
  known.papers.set(language, papers);
  return papers;
}

function layOut(
  facts: { dataset: Dataset; index: RosterIndex },
  language: Language,
): LessonPaper[] {
  return inOrder(facts.dataset.lessons).flatMap((lesson) =>
    countiesOf(facts.dataset, lesson).flatMap((county) =>
      papersOf(lessonContext(facts, lesson, language, county), lesson).map((paper) => ({
        lesson,
        county,
        paper,
      })),
    ),
  );
}
