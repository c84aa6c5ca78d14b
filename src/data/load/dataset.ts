import { countyShapes } from './county-shapes.ts';
import { findProblems } from '../rules/index.ts';
import { DataError, type LocatedProblem, type Problem } from './problem.ts';
import { indexRoster, type RosterIndex } from '../queries/roster-index.ts';
import { readData, type ParsedData } from './collections.ts';
import { findRosterProblems } from '../rules/roster-index.ts';
import { readRoster, type ParsedRoster } from './roster.ts';
import { pointsLieInTheirCounties } from '../rules/county-shapes.ts';
import { agenciesCiteSources, agreementsAreListed } from '../rules/listed.ts';
import { listNotesMatchTranslations } from '../rules/roster-texts.ts';
import type { Dataset } from '../schema/index.ts';
import type { Roster } from '../schema/roster.ts';

/** The facts and ICE's lists, as far as they could be read, and every problem in them. */
export interface Checked {
  dataset: Dataset;
  roster: Roster;
  problems: LocatedProblem[];
  /** Gives a problem in the facts its file and line. */
  place: (problem: Problem) => LocatedProblem;
}

/**
 * Reads and checks the facts below `root`, a folder that holds `data/`.
 * @throws DataError with every problem: the schema's faults first; the rules' once the schemas hold.
 */
export function loadData(root: string): Omit<Checked, 'problems'> {
  const { problems, ...loaded } = checkData(root);
  if (problems.length > 0) throw new DataError(problems);
  return loaded;
}

/** As `loadData`, but gives the problems back. */
export function checkData(root: string): Checked {
  const facts = readData(root);
  const lists = readRoster(root);
  const { dataset } = facts;
  const { roster } = lists;
  const unreadable = [...facts.problems, ...lists.problems];
  if (unreadable.length > 0) return { dataset, roster, problems: unreadable, place: facts.place };
  return { dataset, roster, problems: problemsOf(facts, lists), place: facts.place };
}

/** What the rules find in facts and lists that the schemas hold for. */
export function problemsOf(facts: ParsedData, lists: ParsedRoster): LocatedProblem[] {
  const { dataset } = facts;
  const { roster } = lists;
  return [
    ...findProblems(dataset).map(facts.place),
    ...pointsLieInTheirCounties({ shapes: countyShapes(), places: dataset.places }).map(
      facts.place,
    ),
    ...agreementsAreListed(dataset, roster).map(facts.place),
    ...findRosterProblems({ roster, places: dataset.places }).map(lists.place),
    ...agenciesCiteSources(dataset, roster).map(lists.place),
    ...listNotesMatchTranslations({ roster, dataset }).map(lists.place),
  ];
}

/** Where `data/` is: the folder that the command runs in, unless a test says otherwise. */
export function dataRoot(): string {
  return process.env.LEDGER_DATA_ROOT ?? process.cwd();
}

type Facts = Pick<Checked, 'dataset' | 'roster'>;

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

let indexed: RosterIndex | undefined;
/** ICE's lists, indexed for questions, once. */
export function getRosterIndex(): RosterIndex {
  return (indexed ??= indexRoster(getRoster()));
}
