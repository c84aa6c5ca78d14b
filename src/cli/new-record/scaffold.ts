import { explainIssue, innermostIssues } from '../../data/load/zod-messages.ts';
import { fieldName } from '../../data/load/problem.ts';
import { recordKey } from '../../data/references.ts';
import { didYouMean } from '../../data/did-you-mean.ts';
import {
  collections,
  fileOf,
  type CollectionName,
  type Dataset,
  type Localized,
} from '../../data/schema/index.ts';
import { id as idSchema } from '../../data/schema/shared.ts';
import { recordKinds } from './kinds.ts';
import type { Options, RecordKind } from './record-kind.ts';

/** A new record and its collection. */
export interface NewRecord {
  collection: CollectionName;
  record: { id: string };
}

/**
 * Creates a record that is valid for its schema, with `not-found`, `unknown` or a placeholder where a
 * person must write. Returns either the records or all problems of the input.
 */
export function begin(
  dataset: Dataset,
  word: string,
  id: string,
  given: Options,
): { begun: NewRecord[] } | { faults: string[] } {
  const kind = Object.hasOwn(recordKinds, word) ? recordKinds[word] : undefined;
  if (!kind)
    return {
      faults: [`there is no "${word}" to begin; ${didYouMean(word, Object.keys(recordKinds))}`],
    };
  const known = { ...kind.needs, ...kind.takes };
  const options = withGeoids(dataset, kind, given);
  const faults = [
    ...(idSchema.safeParse(id).success
      ? []
      : [`id: found "${id}"; expected lower-case words and digits joined by hyphens`]),
    ...Object.keys(options)
      .filter((name) => !Object.hasOwn(known, name))
      .map(
        (name) =>
          `--${name}: a ${word} has no such option; ${didYouMean(name, Object.keys(known))}`,
      ),
    ...Object.entries(kind.needs)
      .filter(([name]) => options[name] === undefined)
      .map(([name, expected]) => `--${name}: it is missing; expected ${expected}`),
    ...Object.entries(kind.names).flatMap(([name, to]) =>
      unresolved(dataset, name, options[name], to),
    ),
    ...(kind.faults?.(options) ?? []),
  ];
  if (faults.length > 0) return { faults };
  const begun = Object.entries(kind.make(id, options, dataset)).flatMap(([collection, records]) =>
    ([records].flat() as { id: string }[]).map((record) => ({
      collection: collection as CollectionName,
      record,
    })),
  );
  const misfits = checkBegun(dataset, begun, options);
  return misfits.length > 0 ? { faults: misfits } : { begun };
}

/** What keeps new records out of the data: an id that is taken, or a fault of the schema. */
export function checkBegun(
  dataset: Dataset,
  begun: readonly NewRecord[],
  options: Options,
): string[] {
  const misfits = begun.flatMap(({ collection, record }) => [
    ...existing(dataset, collection, record.id),
    ...misfitsOf(collection, record, options),
  ]);
  return [...new Set(misfits)];
}

/** People know a place by its name; records refer to it by its GEOID. */
function withGeoids({ places }: Dataset, { names }: RecordKind, options: Options): Options {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const place = names[name] === 'places' && places.find(({ id }) => id === value);
      return [name, place ? place.geoid : value];
    }),
  );
}

/**
 * What is wrong with one answer, before the record is made: a word that is not offered, or a record that is
 * not there. Undefined where nothing is.
 */
export function faultOfAnswer(
  dataset: Dataset,
  kind: RecordKind,
  name: string,
  value: string,
): string | undefined {
  const words = kind.choices?.[name];
  if (words && !words.includes(value)) return `found "${value}"; ${didYouMean(value, words)}`;
  const to = kind.names[name];
  const options = withGeoids(dataset, kind, { [name]: value });
  return to && unresolved(dataset, name, options[name], to)[0]?.replace(`--${name}: `, '');
}

/** An option that refers to a record must refer to an existing one. */
function unresolved(
  dataset: Dataset,
  name: string,
  value: string | undefined,
  to: CollectionName,
): string[] {
  const records = dataset[to] as readonly { id: string }[];
  const keys = records.map((record) => recordKey(to, record));
  if (value === undefined || keys.includes(value)) return [];
  const known = to === 'places' ? records.map(({ id }) => id) : keys;
  return [`--${name}: "${value}" is not in ${fileOf(to)}; ${didYouMean(value, known)}`];
}

function existing(dataset: Dataset, collection: CollectionName, id: string): string[] {
  const record = (dataset[collection] as readonly { id: string }[]).find((each) => each.id === id);
  if (!record) return [];
  const { title, name, question } = record as Partial<
    Record<'title' | 'name' | 'question', string | Localized>
  >;
  const what = title ?? question ?? name;
  const said = typeof what === 'object' ? what.en : what;
  return [
    `id: "${id}" is in ${fileOf(collection)} already${said ? ` (${said})` : ''}; expected a new one`,
  ];
}

/** The schema's errors, in terms of the options that the values came from. */
function misfitsOf(collection: CollectionName, record: { id: string }, options: Options): string[] {
  const { error } = collections[collection].safeParse(record);
  return innermostIssues(error?.issues ?? [], record).map((issue) => {
    const path = issue.path as (string | number)[];
    const value = path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      record,
    );
    const option = Object.keys(options).find((name) => options[name] === value || path[0] === name);
    const { found, expected } = explainIssue(issue, record);
    return `${option === undefined ? fieldName(path) : `--${option}`}: ${found}; ${expected}`;
  });
}
