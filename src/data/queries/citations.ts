import { references, type Reference } from '../references.ts';
import type { Citation, Dataset } from '../schema/index.ts';

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

/** The records that cite a source, each once. */
export function citedBy(
  dataset: Dataset,
  source: string,
): Pick<Reference, 'collection' | 'record'>[] {
  const uses = references(dataset).filter(({ to, id }) => to === 'sources' && id === source);
  const seen = new Set<string>();
  return uses.filter(({ collection, record }) => {
    const key = `${collection}/${record}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
