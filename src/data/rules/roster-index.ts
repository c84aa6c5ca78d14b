import type { Problem } from '../load/problem.ts';
import {
  agenciesNameTheirPlaces,
  agenciesReachAsFarAsTheirKind,
  policeOfOthersAreAgencies,
  everyCountyHasASheriff,
  listedPoliceAreOwnPolice,
  spellingsMeanOneAgency,
  type RosterAndPlaces,
} from './roster.ts';
import {
  agreementsAreLinkedAtIce,
  correctedDaysHaveLists,
  historiesRunForward,
  listCountsAreRight,
  listingsNameAgencies,
  listsAreUnique,
  otherDatesArePrinted,
  printsNameLists,
  recordsFitTheirDigests,
} from './roster-lists.ts';
import {
  agenciesAreOfTheirKind,
  agenciesFitTheirNames,
  agenciesHaveNamesOfTheirOwn,
  listingsAreOfTheirModel,
  listsFitTheirFiles,
  recordsAreUnique,
} from './roster-names.ts';

/** What a schema can't see in `data/roster/`. Each rule is a pure function from the data to problems. */
export const rosterRules = {
  agenciesNameTheirPlaces,
  agenciesReachAsFarAsTheirKind,
  policeOfOthersAreAgencies,
  everyCountyHasASheriff,
  listedPoliceAreOwnPolice,
  spellingsMeanOneAgency,
  listsAreUnique,
  correctedDaysHaveLists,
  listingsNameAgencies,
  printsNameLists,
  otherDatesArePrinted,
  agreementsAreLinkedAtIce,
  historiesRunForward,
  agenciesAreOfTheirKind,
  agenciesFitTheirNames,
  agenciesHaveNamesOfTheirOwn,
  listingsAreOfTheirModel,
  listsFitTheirFiles,
  recordsAreUnique,
} satisfies Record<string, (data: RosterAndPlaces) => Problem[]>;

/** Every problem that the rules find. Rows are counted only where all names in them are known. */
export function findRosterProblems(data: RosterAndPlaces): Problem[] {
  const problems = Object.values(rosterRules).flatMap((rule) => rule(data));
  if (problems.length > 0) return problems;
  const miscounts = listCountsAreRight(data);
  return miscounts.length > 0 ? miscounts : recordsFitTheirDigests(data);
}
