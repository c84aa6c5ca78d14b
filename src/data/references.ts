import { memoize } from './memoize.ts';
import type { CollectionName, Dataset } from './schema/index.ts';

type Path = (string | number)[];

/** A reference from one record to another. */
export interface Reference {
  collection: CollectionName | 'edition';
  record: string;
  path: Path;
  to: CollectionName;
  id: string;
  /** The place in a source, where one is cited. */
  at?: string;
}

/** Fields that hold ids, by collection. `*` is every item of a list. */
export const referenceFields: Partial<Record<CollectionName, Record<string, CollectionName>>> = {
  agreements: {
    place: 'places',
    document: 'sources',
    'clauses.*.statutes.*': 'statutes',
    'clauses.*.said.*.claim': 'claims',
  },
  answers: { supersededBy: 'answers' },
  benchmarks: {},
  bodies: { place: 'places', 'counties.*': 'places', 'requirements.*.statute': 'statutes' },
  claims: { place: 'places', 'assertions.*.repeats': 'sources' },
  events: { place: 'places', motion: 'motions', agreement: 'agreements' },
  figures: { partOf: 'figures' },
  forms: { clausesIn: 'agreements', 'compared.with': 'forms' },
  glossary: { 'related.*': 'glossary' },
  lessons: {
    'benchmarks.*': 'benchmarks',
    'quiz.*.benchmark': 'benchmarks',
    'terms.*': 'glossary',
    optOut: 'lessons',
  },
  motions: {
    body: 'bodies',
    sponsor: 'officials',
    'sponsors.*.official': 'officials',
    mover: 'officials',
    seconder: 'officials',
    agreement: 'agreements',
    follows: 'motions',
    'requirement.statute': 'statutes',
    'fate.*.by': 'motions',
  },
  names: { 'leadsTo.*.place': 'places' },
  officials: { 'terms.*.body': 'bodies' },
  places: { 'counties.*': 'places' },
  readings: { claim: 'claims', 'points.*.statutes.*': 'statutes' },
  rollCalls: { id: 'motions', 'votes.*.official': 'officials' },
  signers: { form: 'forms', agreement: 'agreements' },
  sources: { 'derivedFrom.*.source': 'sources' },
  statements: {
    speaker: 'officials',
    motion: 'motions',
    'said.by': 'sources',
    'argues.agreement': 'agreements',
  },
  statutes: { 'related.*': 'statutes', 'duties.*.claim': 'claims' },
};

/** The key by which other records refer to it: the GEOID of a place, the id of anything else. */
export function recordKey(
  collection: CollectionName,
  record: { id: string; geoid?: string },
): string {
  return collection === 'places' ? record.geoid! : record.id;
}

/** Every reference from one record to another, citations included. */
export const references: (dataset: Dataset) => readonly Reference[] = memoize(referencesOf);

const known = new WeakMap<object, Reference[]>();

function referencesOf(dataset: Dataset): Reference[] {
  const inRecords = (Object.keys(referenceFields) as CollectionName[])
    .concat('corrections')
    .flatMap((collection) =>
      (dataset[collection] as readonly { id: string }[]).flatMap((record) => {
        const found = known.get(record) ?? [
          ...namedIn(collection, record),
          ...citedIn(collection, record.id, record, []),
        ];
        known.set(record, found);
        return found;
      }),
    );
  return [...inRecords, ...citedIn('edition', 'edition', dataset.edition, [])];
}

function namedIn(collection: CollectionName, record: { id: string }): Reference[] {
  return Object.entries(referenceFields[collection] ?? {}).flatMap(([pattern, to]) =>
    valuesAt(record, pattern.split('.'), [])
      .filter(([, value]) => typeof value === 'string' && value !== 'not-found')
      .map(([path, value]) => ({ collection, record: record.id, path, to, id: String(value) })),
  );
}

function valuesAt(value: unknown, pattern: string[], path: Path): [Path, unknown][] {
  const [key, ...rest] = pattern;
  if (value === undefined || value === null) return [];
  if (key === undefined) return [[path, value]];
  if (key === '*')
    return (value as unknown[]).flatMap((item, index) => valuesAt(item, rest, [...path, index]));
  return valuesAt((value as Record<string, unknown>)[key], rest, [...path, key]);
}

/** A citation is an object with `source` and `at`, wherever it stands. */
function citedIn(
  collection: CollectionName | 'edition',
  record: string,
  value: unknown,
  path: Path,
): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    citedIn(collection, record, item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  if (!('source' in value && 'at' in value)) return inner;
  const cited = { collection, record, path: [...path, 'source'], to: 'sources' as const };
  return [{ ...cited, id: String(value.source), at: String(value.at) }, ...inner];
}
