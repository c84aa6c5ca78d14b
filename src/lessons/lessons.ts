import type { Dataset, Language, Lesson, Place } from '../data/schema/index.ts';
import type { RosterIndex } from '../data/queries/roster-index.ts';
import type { SiteFacts } from '../data/queries/site-facts.ts';
import type { LessonContext } from './context.ts';
import type { Paper } from './paper/document.ts';
import { withMadeUp } from './made-up.ts';
import { papersOf } from './paper/papers.ts';

/** The lessons in the order they are taught. */
export function lessonsInOrder(lessons: readonly Lesson[]): Lesson[] {
  return [...lessons].sort((a, b) => a.order - b.order);
}

/** The facts as a lesson asks for them, in a language. */
export function lessonContext(
  { dataset, lists }: Pick<SiteFacts, 'dataset' | 'lists'>,
  { refs, wordings, madeUp }: Pick<Lesson, 'refs' | 'wordings' | 'madeUp'>,
  language: Language,
  county?: Place,
): LessonContext {
  return {
    dataset: madeUp ? withMadeUp(dataset, madeUp) : dataset,
    lists,
    language,
    refs,
    ...(wordings && { wordings }),
    ...(county && { county }),
  };
}

/** The counties that a lesson has papers for; one without a county where it has them for all. */
export function lessonCounties(
  { places }: Pick<Dataset, 'places'>,
  lesson: Lesson,
): (Place | undefined)[] {
  return lesson.isByCounty ? places.filter(({ kind }) => kind === 'county') : [undefined];
}

const laidOut = new WeakMap<RosterIndex, { dataset: Dataset; papers: Map<string, Paper[]> }>();

/** The papers of a lesson in a language: those for one county, or those that it has once. Laid out once: pages and documents share them. */
export function lessonPapers(
  facts: Pick<SiteFacts, 'dataset' | 'lists'>,
  lesson: Lesson,
  language: Language,
  county?: Place,
): readonly Paper[] {
  const found = laidOut.get(facts.lists);
  const known =
    found?.dataset === facts.dataset
      ? found
      : { dataset: facts.dataset, papers: new Map<string, Paper[]>() };
  laidOut.set(facts.lists, known);
  const key = [language, lesson.id, county?.id ?? ''].join();
  const papers =
    known.papers.get(key) ?? papersOf(lessonContext(facts, lesson, language, county), lesson);
  known.papers.set(key, papers);
  return papers;
}
