import { indexRoster } from '../../src/data/queries/roster-index.ts';
import type { Dataset, Language, Lesson } from '../../src/data/schema/index.ts';
import type { Roster } from '../../src/data/schema/roster.ts';
import type { LessonContext } from '../../src/lessons/context.ts';
import { lessonContext } from '../../src/lessons/lessons.ts';
import { exampleDataset } from '../fixtures/example.ts';

export const noLists: Roster = { lists: [], listings: [], agencies: [], listDates: [] };

/** The example's lesson, and the facts as it asks for them. */
export function exampleLesson(
  dataset: Dataset = exampleDataset(),
  language: Language = 'en',
): { lesson: Lesson; context: LessonContext } {
  const lesson = dataset.lessons[0]!;
  const facts = { dataset, lists: indexRoster(noLists) };
  return { lesson, context: lessonContext(facts, lesson, language) };
}
