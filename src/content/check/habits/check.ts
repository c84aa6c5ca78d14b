import type { LocatedProblem, Problem } from '../../../data/load/problem.ts';
import type { Dataset } from '../../../data/schema/index.ts';
import { habitsIn } from './find.ts';
import { textsOfData, textsOfProse, textsOfStrings, type OwnText } from './texts.ts';

/**
 * Where texts of ours still have a habit of writing that we no longer use. These are warnings: a word can be right where
 * it is, and an editor decides.
 */
export function checkHabits(
  root: string,
  dataset: Dataset,
  place: (problem: Problem) => LocatedProblem,
): LocatedProblem[] {
  return habitsOf([...textsOfData(dataset, place), ...textsOfStrings(root), ...textsOfProse(root)]);
}

/** As `checkHabits`, for texts that were read before. */
export function habitsOf(texts: readonly OwnText[]): LocatedProblem[] {
  return texts.flatMap(({ text, language, at }) =>
    habitsIn(text, language).map(({ found, use }) => ({
      ...at(),
      found,
      expected: `suggested: ${use}`,
    })),
  );
}
