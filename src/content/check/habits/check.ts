import type { LocatedProblem, Problem } from '../../../data/load/problem.ts';
import type { Dataset } from '../../../data/schema/index.ts';
import { habitsIn } from './find.ts';
import { textsOfData, textsOfProse, textsOfStrings, type OwnText } from './texts.ts';

/**
 * Finds habits of writing that we avoid in our own texts. They are warnings, because a word can be right
 * where it is; an editor decides.
 */
export function checkHabits(
  root: string,
  dataset: Dataset,
  place: (problem: Problem) => LocatedProblem,
): LocatedProblem[] {
  return habitsOf([...textsOfData(dataset, place), ...textsOfStrings(root), ...textsOfProse(root)]);
}

/** As `checkHabits`, for texts that are already loaded. */
export function habitsOf(texts: readonly OwnText[]): LocatedProblem[] {
  return texts.flatMap(({ text, language, at }) =>
    habitsIn(text, language).map(({ found, use }) => ({
      ...at(),
      found,
      expected: `suggested: ${use}`,
    })),
  );
}
