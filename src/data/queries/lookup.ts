import { didYouMean } from '../did-you-mean.ts';

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
