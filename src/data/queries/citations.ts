import { references } from '../references.ts';
import type { Citation, CollectionName, Dataset } from '../schema/index.ts';

/** Citations without repeats, in order of first use. */
export function uniqueCitations(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ source, at }) => {
    const key = `${source} ${at}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A record, by its collection and id. */
interface CitingRecord {
  collection: CollectionName;
  record: string;
}

/** The records that cite a source, each once. */
export function citedBy(dataset: Dataset, source: string): CitingRecord[] {
  const seen = new Set<string>();
  return references(dataset).flatMap(({ collection, record, to, id }) => {
    const key = `${collection}/${record}`;
    if (collection === 'edition' || to !== 'sources' || id !== source || seen.has(key)) return [];
    seen.add(key);
    return { collection, record };
  });
}
