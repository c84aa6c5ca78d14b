import { getOrThrow } from './lookup.ts';
import type { Claim, Source } from '../schema/index.ts';

/** A source and those that it repeats. */
export interface Lineage {
  source: string;
  origins: readonly string[];
}

/** A source in its place: below what it repeats. */
export interface Descent extends Lineage {
  /** How many steps it is from a source that repeats nobody. */
  layer: number;
  /** The origin that it stands below; where it has several, the one that comes last. */
  under?: string;
}

/** Who repeats whom in a row of the ledger, with the origins that the row itself does not quote. */
export function claimLineage({ assertions }: Claim): Lineage[] {
  const sources = assertions.flatMap(({ source, repeats }) =>
    repeats === undefined || repeats === 'not-found' ? [source] : [source, repeats],
  );
  return [...new Set(sources)].map((source) => ({
    source,
    origins: [
      ...new Set(
        assertions.flatMap(({ source: own, repeats }) =>
          own === source && repeats && repeats !== 'not-found' ? [repeats] : [],
        ),
      ),
    ],
  }));
}

/** Every source that repeats another, and every source that is repeated. */
export function sourceLineage(sources: readonly Source[]): Lineage[] {
  const repeated = new Set(
    sources.flatMap(({ derivedFrom = [] }) => derivedFrom.map(({ source }) => source)),
  );
  return sources
    .filter(({ id, derivedFrom }) => derivedFrom !== undefined || repeated.has(id))
    .map(({ id, derivedFrom = [] }) => ({
      source: id,
      origins: derivedFrom.map(({ source }) => source),
    }));
}

/**
 * The sources in reading order: each below all that it repeats, and what belongs together side by side.
 * @param familyOf what first reports share, such as their publisher: those of one family follow each other.
 */
export function inDescent(
  lineage: readonly Lineage[],
  familyOf: (source: string) => string = (source) => source,
): Descent[] {
  const known = new Map(lineage.map((each) => [each.source, each]));
  const placed = new Map<string, Descent>();
  const begun = new Set<string>();
  const place = (each: Lineage): void => {
    if (begun.has(each.source)) return;
    begun.add(each.source);
    for (const origin of each.origins) place(getOrThrow(known, origin));
    const layers = each.origins.map((origin) => getOrThrow(placed, origin).layer);
    const under = [...placed.keys()].filter((source) => each.origins.includes(source)).at(-1);
    placed.set(each.source, {
      ...each,
      layer: Math.max(-1, ...layers) + 1,
      ...(under ? { under } : {}),
    });
    // A copy brings its other origins along, so that no stranger stands between them; such copies come last.
    const copies = lineage.filter(({ origins }) => origins.includes(each.source));
    copies.filter(({ origins }) => origins.every((origin) => placed.has(origin))).forEach(place);
    copies.forEach(place);
  };
  const firsts = lineage.filter(({ origins }) => origins.length === 0);
  for (const family of new Set(firsts.map(({ source }) => familyOf(source))))
    firsts.filter(({ source }) => familyOf(source) === family).forEach(place);
  return [...placed.values()];
}
