import { countyShapes } from './county-shapes.ts';
import { findListProblems, findProblems } from '../rules/index.ts';
import { DataError, type LocatedProblem, type Problem } from './problem.ts';
import { indexFacts, type SiteFacts } from '../queries/site-facts.ts';
import { dataRoot, readData, type Drafts, type ParsedData } from './collections.ts';
import { dataParts, type Dataset } from '../schema/index.ts';
import type { Roster } from '../schema/roster.ts';

/**
 * Reads and checks the facts below `root`, a folder that holds `data/`.
 * @throws DataError with every problem: the schema's faults first; the rules' once the schemas hold.
 */
export function loadData(root: string): Omit<ParsedData, 'problems'> {
  const { problems, ...loaded } = checkData(root);
  if (problems.length > 0) throw new DataError(problems);
  return loaded;
}

/**
 * As `loadData`, but gives the problems back.
 * @param drafts what to read in place of files on disk.
 */
export function checkData(root: string, drafts?: Drafts): ParsedData {
  const parsed = readData(root, dataParts, drafts);
  if (parsed.problems.length > 0) return parsed;
  return { ...parsed, problems: problemsOf(parsed) };
}

/** What the rules find in facts and lists that the schemas hold for. */
export function problemsOf({
  dataset,
  roster,
  locate,
}: Omit<ParsedData, 'problems'>): LocatedProblem[] {
  const problems: Problem[] = [
    ...findProblems(dataset),
    ...findListProblems({ dataset, roster, shapes: countyShapes() }),
  ];
  return problems.map(locate);
}

type Facts = Pick<ParsedData, 'dataset' | 'roster'>;

// A build has this module twice: once in its own steps, once among the pages, which are bundled.
const handedOver = Symbol.for('sunshine-ledger.facts');
const shared = globalThis as { [handedOver]?: Facts };

/** Gives facts that were read and checked to all that ask in this thread, the bundled pages included. */
export function handOver(facts: Facts): void {
  shared[handedOver] = facts;
}

let loaded: Facts | undefined;

function getFacts(): Facts {
  return shared[handedOver] ?? (loaded ??= loadData(dataRoot()));
}

/** The facts of this site, read and checked once. */
export function getDataset(): Dataset {
  return getFacts().dataset;
}

/** ICE's lists, read and checked once. */
export function getRoster(): Roster {
  return getFacts().roster;
}

let indexed: SiteFacts | undefined;

/** The facts of this site, indexed once. */
export function siteFacts(): SiteFacts {
  return (indexed ??= indexFacts(getDataset(), getRoster()));
}
