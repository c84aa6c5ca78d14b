import type { Dataset, Motion, Place } from '../schema/index.ts';
import type { RosterAgency, RosterList } from '../schema/roster.ts';
import { inOrder, isDecision } from './motions.ts';
import { rowsOn } from './roster.ts';
import type { ListedRow, RosterIndex } from './roster-index.ts';

/** A list and its rows for a place's agencies; no rows if none is listed. */
export interface ListedAt {
  list: RosterList;
  rows: readonly ListedRow[];
}

/** A place's own agencies: a municipality's police; a county's sheriff and jail. */
export function agenciesOf(index: RosterIndex, place: Place): readonly RosterAgency[] {
  if (place.kind === 'municipality') return index.agenciesByPlace.get(place.geoid) ?? [];
  // Stryker disable next-line ArrayDeclaration: what has no kind is neither sheriff nor jail
  return (index.agenciesByCounty.get(place.geoid) ?? []).filter(
    ({ kind }) => kind === 'sheriff' || kind === 'county-corrections',
  );
}

/** What a list says of a place's agencies. */
export function listedAt(index: RosterIndex, place: Place, list: RosterList): ListedAt {
  const agencies = new Set(agenciesOf(index, place));
  return { list, rows: rowsOn(index, list).filter(({ agency }) => agencies.has(agency)) };
}

/** ICE's lists of agreements from one day to another, and what each says of a place. */
export function listedBetween(
  index: RosterIndex,
  place: Place,
  [from, to]: readonly [string, string],
): ListedAt[] {
  return index.lists.participating
    .filter(({ date }) => date >= from && date <= to)
    .map((list) => listedAt(index, place, list));
}

/** What the bodies of a place voted on an agreement between two days, oldest first. */
export function decisionsBetween(
  { bodies, motions }: Dataset,
  place: Place,
  [from, to]: readonly [string, string],
): Motion[] {
  const own = new Set(bodies.filter((body) => body.place === place.geoid).map(({ id }) => id));
  const decisions = motions.filter(
    (motion) =>
      own.has(motion.body) &&
      isDecision(motion) &&
      motion.when.date >= from &&
      motion.when.date <= to,
  );
  return decisions.sort(inOrder);
}
