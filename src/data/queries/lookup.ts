import { didYouMean } from '../did-you-mean.ts';
import type { Place } from '../schema/index.ts';

/**
 * The record with an id.
 * @throws RangeError that names the closest id, or the ids there are.
 */
export function byId<Item extends { id: string }>(records: readonly Item[], id: string): Item {
  const record = records.find((candidate) => candidate.id === id);
  if (record) return record;
  throw new RangeError(
    `"${id}" is not there; ${didYouMean(
      id,
      records.map((each) => each.id),
    )}`,
  );
}

/**
 * The place with a GEOID.
 * @throws RangeError that names the closest GEOID.
 */
export function byGeoid(places: readonly Place[], geoid: string): Place {
  const place = places.find((candidate) => candidate.geoid === geoid);
  if (place) return place;
  throw new RangeError(
    `there is no place ${geoid}; ${didYouMean(
      geoid,
      places.map((each) => each.geoid),
    )}`,
  );
}

/**
 * The first match.
 * @param what describes the item for the error.
 * @throws RangeError when nothing matches.
 */
export function findOrThrow<Item>(
  items: readonly Item[],
  fits: (item: Item) => boolean,
  what: string,
): Item {
  const item = items.find(fits);
  if (item === undefined) throw new RangeError(`found no ${what} among ${items.length}`);
  return item;
}

/**
 * The value for a key.
 * @throws RangeError with the key when there is none.
 */
export function getOrThrow<Key extends string | number, Value>(
  entries: ReadonlyMap<Key, Value>,
  key: Key,
): Value {
  const value = entries.get(key);
  if (value === undefined)
    throw new RangeError(`found nothing for "${key}" in ${entries.size} entries`);
  return value;
}
