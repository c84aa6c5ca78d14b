import { recordsLeadToPages, checkProse } from '../content/check/index.ts';
import type { Drafts, ParsedData } from '../data/load/collections.ts';
import { checkData } from '../data/load/dataset.ts';
import { checkLessons } from '../lessons/check.ts';
import { answersProblems } from './list-answers.ts';

/**
 * Checks facts and prose below `root` as `npm run check` does: schemas first, then rules, then prose.
 * @param drafts files that are to be written, so that a change is checked before anything is.
 */
export function checkFacts(root: string, drafts?: Drafts): ParsedData {
  const parsed = checkData(root, drafts);
  const { dataset, roster, problems, locate } = parsed;
  if (problems.length > 0) return parsed;
  return {
    ...parsed,
    problems: [
      ...checkProse(root, dataset, roster),
      ...recordsLeadToPages(root, dataset, roster).map(locate),
      ...checkLessons(dataset, roster).map(locate),
      ...answersProblems(root, parsed, drafts),
    ],
  };
}
