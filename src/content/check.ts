import type { Dataset } from '../data/schema/index.ts';
import type { PlacedProblem } from '../data/problem.ts';
export function checkProse(_root: string, _dataset: Dataset): PlacedProblem[] {
  return [];
}
