import { getDataset, getRosterIndex } from './dataset.ts';
import { indexPlaces, type PlaceIndex } from '../queries/place-index.ts';

let indexed: PlaceIndex | undefined;

/** Florida's places and where they stand on ICE's newest lists, indexed once. */
export function getPlaceIndex(): PlaceIndex {
  return (indexed ??= indexPlaces(getDataset().places, getRosterIndex()));
}
