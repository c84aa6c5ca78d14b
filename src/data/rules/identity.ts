import type { Problem } from '../problem.ts';
import { collectionNames, type CollectionName, type Dataset } from '../schema/index.ts';

/** No two records share an id, a GEOID or a ledger number. */
export function idsAreUnique(dataset: Dataset): Problem[] {
  const byId = collectionNames.flatMap((name) =>
    repeats(name, dataset[name] as readonly { id: string }[], 'id', (record) => record.id),
  );
  const numbers = repeats('claims', dataset.claims, 'number', (claim) => claim.number);
  const geoids = repeats('places', dataset.places, 'geoid', (place) => place.geoid);
  return [...byId, ...numbers, ...geoids];
}

function repeats<Item extends { id: string }>(
  collection: CollectionName,
  records: readonly Item[],
  field: string,
  keyOf: (record: Item) => string,
): Problem[] {
  const seen = new Map<string, Item>();
  return records.flatMap((record) => {
    const key = keyOf(record);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, record);
      return [];
    }
    return {
      collection,
      record: record.id,
      path: [field],
      found: `"${key}" stands twice in the file`,
      expected: 'expected each one once: delete or rename one of the two',
    };
  });
}

/** Another spelling of a name belongs to one official only. */
export function aliasesAreUnambiguous({ officials }: Dataset): Problem[] {
  return officials.flatMap((official) =>
    official.aliases.flatMap(({ name }, index) => {
      const other = officials.find(
        (each) => each !== official && (each.name === name || each.aliases.some((alias) => alias.name === name)),
      );
      if (!other) return [];
      return {
        collection: 'officials' as const,
        record: official.id,
        path: ['aliases', index, 'name'],
        found: `"${name}" is also a name of ${other.id}`,
        expected: 'expected a spelling that points to one person',
      };
    }),
  );
}
