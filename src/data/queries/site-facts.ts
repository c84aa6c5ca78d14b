import { indexPlaces, type PlaceIndex } from './place-index.ts';
import { indexRoster, type RosterIndex } from './roster-index.ts';
import type { Dataset } from '../schema/index.ts';
import type { Roster } from '../schema/roster.ts';

/** What charts, lessons and components are made from. */
export interface SiteFacts {
  dataset: Dataset;
  /** ICE's lists. */
  lists: RosterIndex;
  /** Places, and where they stand on the newest lists. */
  places: PlaceIndex;
}

/**
 * Facts and ICE's lists, indexed.
 * @throws RangeError if the parts of the roster do not fit together.
 */
export function indexFacts(dataset: Dataset, roster: Roster): SiteFacts {
  const lists = indexRoster(roster);
  return { dataset, lists, places: indexPlaces(dataset.places, lists) };
}
