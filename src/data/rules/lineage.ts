import { getOrThrow } from '../queries/lookup.ts';
import { problemIn, type Problem } from '../load/problem.ts';
import { memoize } from '../memoize.ts';
import { collectionNames, type Dataset } from '../schema/index.ts';

const problem = problemIn('sources');

/** One document is one source: no two have one address. */
function addressesAreTheirOwn({ sources }: Dataset): Problem[] {
  const seen = new Map<string, string>();
  return sources.flatMap(({ id, url }) => {
    if (url === undefined) return [];
    const first = seen.get(url);
    if (first === undefined) {
      seen.set(url, id);
      return [];
    }
    return problem(
      id,
      ['url'],
      `"${first}" has the same address`,
      'expected one source for one address',
    );
  });
}

/** A day in an address is the day of the report, give or take a day or two. */
function addressesCarryTheirDates({ sources }: Dataset): Problem[] {
  return sources.flatMap(({ id, url, published }) => {
    const [, year, month, day] = /\/(20\d\d)[/-](\d\d)[/-](\d\d)(?=\/|-|$)/.exec(url ?? '') ?? [];
    if (day === undefined || published === 'not-found') return [];
    const inUrl = `${year}-${month}-${day}`;
    if (
      published.length < 10
        ? inUrl.startsWith(published)
        : Math.abs(Date.parse(inUrl) - Date.parse(published)) <= 2 * 86_400_000
    )
      return [];
    return problem(
      id,
      ['published'],
      `found ${published}`,
      `expected ${inUrl}, the day in its address`,
    );
  });
}

/** A source is read after it is published. */
function sourcesAreReadOnceThere({ sources }: Dataset): Problem[] {
  return sources.flatMap(({ id, published, accessed }) => {
    if (accessed === undefined || published === 'not-found') return [];
    const length = Math.min(accessed.length, published.length);
    if (accessed.slice(0, length) >= published.slice(0, length)) return [];
    return problem(
      id,
      ['accessed'],
      `found ${accessed}`,
      `expected no earlier than ${published}, when it was published`,
    );
  });
}

/** What is published by one publisher is of one kind, but for its own records, data and opinion. */
function publishersAreOfOneKind({ sources }: Dataset): Problem[] {
  const kinds = new Map<string, Map<string, number>>();
  const free = new Set(['primary-record', 'dataset', 'government']);
  for (const { publisher, kind } of sources) {
    const counts = kinds.get(publisher) ?? new Map<string, number>();
    kinds.set(publisher, counts.set(kind, (counts.get(kind) ?? 0) + 1));
  }
  return sources.flatMap(({ id, publisher, kind }) => {
    if (publisher === 'not-found') return [];
    const ranked = [...getOrThrow(kinds, publisher)].sort((a, b) => b[1] - a[1]);
    const [usual, count] = ranked[0]!;
    if (kind === usual || kind === 'opinion' || count < 3 || (free.has(kind) && free.has(usual)))
      return [];
    return problem(
      id,
      ['kind'],
      `found "${kind}"`,
      `expected "${usual}", as other sources of ${publisher} are`,
    );
  });
}

/** Nothing stands twice in one list: no citation, no subject, no related record. */
function nothingIsListedTwice(dataset: Dataset): Problem[] {
  return collectionNames.flatMap((collection) =>
    (dataset[collection] as readonly { id: string }[]).flatMap((record) =>
      repeatedIn(record).map(({ path, item }) => ({
        collection,
        record: record.id,
        path,
        found: `${shorten(item)} stands twice in the list`,
        expected: 'expected it once',
      })),
    ),
  );
}

interface Repeated {
  path: (string | number)[];
  item: string;
}

const repeatedIn = memoize((record: object) => {
  const walk = (value: unknown, path: (string | number)[]): Repeated[] => {
    if (typeof value !== 'object' || value === null) return [];
    const isList = Array.isArray(value);
    const inner = Object.entries(value).flatMap(([key, item]) =>
      walk(item, [...path, isList ? Number(key) : key]),
    );
    // A lesson may use the same card twice.
    if (!isList || value.length < 2 || path.at(-1) === 'of') return inner;
    const items = value.map((item) => JSON.stringify(item));
    const repeats = items.flatMap((item, index) =>
      items.indexOf(item) === index ? [] : { path: [...path, index], item },
    );
    return [...inner, ...repeats];
  };
  return walk(record, []);
});

function shorten(item: string): string {
  return item.length > 60 ? `${item.slice(0, 57)}…` : item;
}

/** A fact of high confidence rests on a record of its own, a government's document, or two sources. */
function confidenceRestsOnSources(dataset: Dataset): Problem[] {
  const strong = new Set(['primary-record', 'government', 'dataset']);
  const kindOf = new Map(dataset.sources.map(({ id, kind }) => [id, kind]));
  const rests = (citations: readonly { source: string }[]) =>
    new Set(citations.map(({ source }) => source)).size > 1 ||
    citations.some(({ source }) => strong.has(kindOf.get(source) ?? ''));
  const check = (
    collection: 'motions' | 'events' | 'statutes',
    record: string,
    path: (string | number)[],
    confidence: string,
    citations: readonly { source: string }[],
  ): Problem[] =>
    confidence !== 'high' || rests(citations)
      ? []
      : [
          {
            collection,
            record,
            path: [...path, 'confidence'],
            found: 'found "high" with one report',
            expected: 'expected a record, a document of a government, or a second source',
          },
        ];
  return [
    ...dataset.motions.flatMap(({ id, confidence, citations, did }) => [
      ...check('motions', id, [], confidence, citations),
      ...did.flatMap((each, index) =>
        check('motions', id, ['did', index], each.confidence, each.citations),
      ),
    ]),
    ...dataset.events.flatMap(({ id, confidence, citations }) =>
      check('events', id, [], confidence, citations),
    ),
    ...dataset.statutes.flatMap(({ id, confidence, citations }) =>
      check('statutes', id, [], confidence, citations),
    ),
  ];
}

export const lineageRules = {
  addressesAreTheirOwn,
  addressesCarryTheirDates,
  sourcesAreReadOnceThere,
  publishersAreOfOneKind,
  nothingIsListedTwice,
  confidenceRestsOnSources,
};
