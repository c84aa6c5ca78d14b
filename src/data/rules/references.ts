import { getOrThrow } from '../queries/lookup.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Problem } from '../load/problem.ts';
import { recordKey, references } from '../references.ts';
import {
  collectionNames,
  correctableParts,
  fileOf,
  type CollectionName,
  type Dataset,
} from '../schema/index.ts';

/** Every reference names a record that exists. */
function referencesResolve(dataset: Dataset): Problem[] {
  const known = new Map<CollectionName, Set<string>>(
    collectionNames.map((name) => [
      name,
      new Set(
        (dataset[name] as readonly { id: string }[]).map((record) => recordKey(name, record)),
      ),
    ]),
  );
  return references(dataset)
    .filter(({ to, id }) => !getOrThrow(known, to).has(id))
    .map(({ collection, record, path, to, id }) => ({
      collection,
      record,
      path,
      found: `"${id}" is not in ${fileOf(to)}`,
      expected: didYouMean(id, [...getOrThrow(known, to)]),
    }));
}

/** A seat named in a term or a roll call is a seat of that body. */
function seatsExist({ bodies, officials }: Dataset): Problem[] {
  return officials.flatMap(({ id, terms }) =>
    terms.flatMap((term, index) => {
      const body = bodies.find((candidate) => candidate.id === term.body);
      if (!body || body.seats.some((seat) => seat.id === term.seat)) return [];
      return {
        collection: 'officials' as const,
        record: id,
        path: ['terms', index, 'seat'],
        found: `"${term.seat}" is not a seat of ${body.id}`,
        expected: didYouMean(
          term.seat,
          body.seats.map((seat) => seat.id),
        ),
      };
    }),
  );
}

/** The field that a claim is about exists. */
function claimsAreAboutSomething(dataset: Dataset): Problem[] {
  return dataset.claims.flatMap(({ id, about }) =>
    about.flatMap((target, index) => {
      const [collection, record, field] = target.split('/') as [string, string, string];
      const at = { collection: 'claims' as const, record: id, path: ['about', index] };
      const found = named(dataset, collection, record);
      if ('fault' in found) return { ...at, ...found.fault };
      let value: unknown = found.record;
      for (const part of field.split('.')) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
          return {
            ...at,
            found: `"${record}" has no field "${field}"`,
            expected: didYouMean(part, Object.keys(value ?? {})),
          };
        value = (value as Record<string, unknown>)[part];
      }
      return [];
    }),
  );
}

/** A correction names a record that is there, and that a page shows. An agency is looked up where the lists are. */
function correctionsNameRecords(dataset: Dataset): Problem[] {
  return dataset.corrections.flatMap(({ id, record: target }) => {
    const [collection, record] = target.split('/') as [string, string];
    if (collection === 'agencies') return [];
    const at = { collection: 'corrections' as const, record: id, path: ['record'] };
    if (!correctableParts.some((each) => each === collection))
      return {
        ...at,
        found: `"${collection}" is no collection that pages show`,
        expected: didYouMean(collection, correctableParts),
      };
    const found = named(dataset, collection, record);
    return 'fault' in found ? { ...at, ...found.fault } : [];
  });
}

/** The record that `collection/record` names, or what is wrong with the name. */
function named(
  dataset: Dataset,
  collection: string,
  record: string,
): { record: object } | { fault: Pick<Problem, 'found' | 'expected'> } {
  const name = collectionNames.find((each) => each === collection);
  if (!name)
    return {
      fault: {
        found: `there is no collection "${collection}"`,
        expected: didYouMean(collection, collectionNames),
      },
    };
  const records = dataset[name] as readonly { id: string }[];
  const found = records.find(({ id }) => id === record);
  if (found) return { record: found };
  return {
    fault: {
      found: `there is no record "${record}" in ${collection}`,
      expected: didYouMean(
        record,
        records.map(({ id }) => id),
      ),
    },
  };
}

/** A record refers to others. Counties list themselves among their counties, and a roll call has its motion's id. */
function recordsReferToOthers(dataset: Dataset): Problem[] {
  return references(dataset).flatMap(({ collection, record, path, to, id }) =>
    collection === to && to !== 'places' && id === record
      ? {
          collection,
          record,
          path,
          found: `"${id}" is this record itself`,
          expected: 'expected another one, or none',
        }
      : [],
  );
}

export const referencesRules = {
  recordsReferToOthers,
  referencesResolve,
  seatsExist,
  claimsAreAboutSomething,
  correctionsNameRecords,
};
