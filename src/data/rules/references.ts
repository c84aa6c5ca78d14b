import { distance } from 'fastest-levenshtein';
import type { Problem } from '../problem.ts';
import { keyOf, references } from '../references.ts';
import { collectionNames, fileOf, type CollectionName, type Dataset } from '../schema/index.ts';

/** Every reference names a record that exists. */
export function referencesResolve(dataset: Dataset): Problem[] {
  const known = new Map<CollectionName, Set<string>>(
    collectionNames.map((name) => [
      name,
      new Set((dataset[name] as readonly { id: string }[]).map((record) => keyOf(name, record))),
    ]),
  );
  return references(dataset)
    .filter(({ to, id }) => !known.get(to)!.has(id))
    .map(({ collection, record, path, to, id }) => ({
      collection,
      record,
      path,
      found: `"${id}" is not in ${fileOf(to)}`,
      expected: didYouMean(id, [...known.get(to)!]),
    }));
}

/** A seat named in a term or a roll call is a seat of that body. */
export function seatsExist({ bodies, officials }: Dataset): Problem[] {
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
export function claimsAreAboutSomething(dataset: Dataset): Problem[] {
  return dataset.claims.flatMap(({ id, about }) =>
    about.flatMap((target, index) => {
      const [collection, record, field] = target.split('/') as [string, string, string];
      const records = (
        collectionNames.includes(collection as CollectionName) ? dataset[collection as CollectionName] : undefined
      ) as readonly { id: string }[] | undefined;
      const found = records?.find((candidate) => candidate.id === record);
      const at = { collection: 'claims' as const, record: id, path: ['about', index] };
      if (!records)
        return { ...at, found: `there is no collection "${collection}"`, expected: didYouMean(collection, collectionNames) };
      if (!found)
        return { ...at, found: `there is no record "${record}" in ${collection}`, expected: didYouMean(record, records.map((each) => each.id)) };
      if (!(field.split('.')[0]! in found))
        return { ...at, found: `"${record}" has no field "${field}"`, expected: didYouMean(field, Object.keys(found)) };
      return [];
    }),
  );
}

/** The closest known spelling, or the start of the list. */
export function didYouMean(id: string, known: readonly string[]): string {
  if (known.length === 0) return 'expected nothing: the collection is empty';
  const ranked = [...known].sort((a, b) => distance(id, a) - distance(id, b));
  const best = ranked[0]!;
  const close = distance(id, best) <= Math.max(3, id.length / 3);
  if (close) return `did you mean "${best}"?`;
  const shown = [...known].sort().slice(0, 8).join(', ');
  return `expected one of: ${shown}${known.length > 8 ? ', …' : ''}`;
}
