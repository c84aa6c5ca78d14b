import type { Problem } from '../load/problem.ts';
import { collectionNames, type CollectionName, type Dataset } from '../schema/index.ts';
import { isUnfinished } from '../unfinished-marker.ts';

/** A record that `npm run new` began is filled in before it is published. */
export function nothingIsUnfinished(dataset: Dataset): Problem[] {
  return collectionNames.flatMap((collection) =>
    dataset[collection].flatMap((record) => unfinishedIn(collection, record.id, record, [])),
  );
}

function unfinishedIn(
  collection: CollectionName,
  record: string,
  value: unknown,
  path: (string | number)[],
): Problem[] {
  if (isUnfinished(value))
    return [
      {
        ...{ collection, record, path },
        found: `found ${JSON.stringify(value)}: this is not filled in yet`,
        expected:
          'expected what data/README.md says of the field; or leave it out, where it may be',
      },
    ];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    unfinishedIn(collection, record, item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

export const unfinishedRules = {
  nothingIsUnfinished,
};
