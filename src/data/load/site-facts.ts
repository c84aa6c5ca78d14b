import { getDataset, getRosterIndex } from './dataset.ts';
import { getPlaceIndex } from './places.ts';
import type { PlaceIndex } from '../queries/place-index.ts';
import type { RosterIndex } from '../queries/roster-index.ts';
import type { Dataset } from '../schema/index.ts';

/** What charts are made from. */
export interface SiteFacts {
  dataset: Dataset;
  /** ICE's lists. */
  lists: RosterIndex;
  /** Places, and where they stand on the newest lists. */
  places: PlaceIndex;
}

/** The facts of this site, read and checked once. */
export function siteFacts(): SiteFacts {
  return { dataset: getDataset(), lists: getRosterIndex(), places: getPlaceIndex() };
}
