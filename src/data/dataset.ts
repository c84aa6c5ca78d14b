import { findProblems } from './integrity.ts';
import { DataError, type PlacedProblem } from './problem.ts';
import { readData } from './read.ts';
import type { Dataset } from './schema/index.ts';

/**
 * Reads and checks the facts below `root`, a folder that holds `data/`.
 * @throws DataError with every problem: the schema's faults first; the rules' once the schemas hold.
 */
export function loadDataset(root: string): Dataset {
  const { dataset, problems } = checkData(root);
  if (problems.length > 0) throw new DataError(problems);
  return dataset;
}

/** As `loadDataset`, but gives the problems back. */
export function checkData(root: string): { dataset: Dataset; problems: PlacedProblem[] } {
  const { dataset, problems, place } = readData(root);
  if (problems.length > 0) return { dataset, problems };
  return { dataset, problems: findProblems(dataset).map(place) };
}

let loaded: Dataset | undefined;

/** The facts of this site, read once from the folder that the command runs in. */
export function getDataset(): Dataset {
  return (loaded ??= loadDataset(process.cwd()));
}
