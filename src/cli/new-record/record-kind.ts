import type { CollectionName, Dataset } from '../../data/schema/index.ts';
import { unfinished, unfinishedId } from '../../data/unfinished-marker.ts';

/** Options after the id: `--body key-west-city-commission`. */
export type Options = Readonly<Record<string, string>>;

/** A kind of record that the command can create. */
export interface RecordKind {
  /** Required options, with descriptions. */
  needs: Readonly<Record<string, string>>;
  takes: Readonly<Record<string, string>>;
  /** Options that refer to a record, with its collection. */
  names: Readonly<Record<string, CollectionName>>;
  /** Makes the records, by collection. What is not known is marked. */
  make: (
    id: string,
    options: Options,
    dataset: Dataset,
  ) => Partial<Record<CollectionName, object | object[]>>;
  /** What is wrong with options that each fit by themselves. */
  faults?: (options: Options) => string[];
  /** The words that an option takes, where they are few. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** Fields with a default that nobody has checked. */
  assumed?: readonly string[];
  /** The next step after filling in. */
  next?: string;
}

/** Text that a person has to write. */
export const text = { en: unfinished, es: unfinished };
/** Kinds of sources that are cited as a whole. */
export const articles: readonly string[] = ['local-news', 'national-news', 'aggregator', 'opinion'];
/** The source that was given, or one to fill in, and where in it: a report is one article, of others a page is asked for. */
export const cited = (
  { source = unfinishedId }: Options,
  { sources }: Pick<Dataset, 'sources'>,
) => {
  const kind = sources.find(({ id }) => id === source)?.kind ?? '';
  return [{ source, at: articles.includes(kind) ? 'article' : `page ${unfinished}` }];
};
/** What the option `source` is. */
export const source = 'the id of a document in data/sources.json';
/** What the option `place` is. */
export const placeName = 'the id of a place (key-west) or its GEOID';
/** How a day is written. */
export const day = 'YYYY-MM-DD, or YYYY-MM where only the month is known';
/** Until somebody has weighed the sources. */
export const confidence = 'unverified';
/** A moment from a day or a month. */
export const when = (date = '') => ({ date, precision: date.length === 7 ? 'month' : 'day' });
