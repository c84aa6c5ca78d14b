import { findUnsafeCharacters } from '../text-safety.ts';
import type { Problem } from '../load/problem.ts';
import { collectionNames, type Dataset, type DataPart } from '../schema/index.ts';

/** No text of ours holds markup, letters broken on their way, or a placeholder. */
function noMojibake(dataset: Dataset): Problem[] {
  return collectionNames.flatMap((collection) =>
    dataset[collection].flatMap((record) => brokenIn(collection, record.id, record, [])),
  );
}

/** What is broken in any text of a value, with its path. */
export function brokenIn(
  collection: DataPart,
  record: string,
  value: unknown,
  path: (string | number)[],
): Problem[] {
  if (typeof value === 'string') {
    const [expected, found] = findUnsafeCharacters(value)?.split(': found ') ?? [];
    return expected === undefined
      ? []
      : [{ collection, record, path, found: `found ${found ?? ''}`, expected }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    brokenIn(collection, record, item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

export const brokenTextRules = {
  noMojibake,
};
