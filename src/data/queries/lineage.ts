import { getOrThrow } from './lookup.ts';
import type { Claim, Source } from '../schema/index.ts';

export interface Lineage {
  source: string;
  origins: readonly string[];
}

/** A source in reading order, after everything that it repeats. */
export interface Descent extends Lineage {
  /** How many steps it is from an original. */
  layer: number;
  /** The origin it is listed under; the last one, if it has several. */
  under?: string;
}

/** Which sources repeat which in a claim, including originals that the claim does not cite. */
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

/** What a source says, and how many steps it is from an original that the claim quotes, too. */
export interface IndentedAssertion {
  assertion: Claim['assertions'][number];
  depth: number;
}

/** What sources say of a claim, in its order, but that each copy follows what it repeats. */
export function indented({ assertions }: Pick<Claim, 'assertions'>): IndentedAssertion[] {
  const quoted = new Set(assertions.map(({ source }) => source));
  const isCopy = ({ repeats, source }: Claim['assertions'][number]) =>
    repeats !== undefined && repeats !== source && quoted.has(repeats);
  const found: IndentedAssertion[] = [];
  const place = (assertion: Claim['assertions'][number], depth: number): void => {
    if (found.some((each) => each.assertion === assertion)) return;
    found.push({ assertion, depth });
    // A source that says several things is followed by its copies after the last of them.
    const isLast = assertions.every(
      (each) => each.source !== assertion.source || found.some((one) => one.assertion === each),
    );
    if (isLast)
      for (const copy of assertions)
        if (isCopy(copy) && copy.repeats === assertion.source) place(copy, depth + 1);
  };
  for (const assertion of assertions) if (!isCopy(assertion)) place(assertion, 0);
  // What repeats itself in a circle is in no one's descent, and still said.
  for (const assertion of assertions) place(assertion, 0);
  return found;
}

/** How many times one source of a claim repeats another. */
export function countCopies(claim: Claim): number {
  return claimLineage(claim).reduce((sum, { origins }) => sum + origins.length, 0);
}

/** Every source that repeats another, and every source that is repeated. */
export function sourceLineage(sources: readonly Source[]): Lineage[] {
  const repeated = new Set(
    // Stryker disable next-line ArrayDeclaration: what has no source repeats nothing
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
 * Sorts sources so that each follows everything it repeats, and related ones are adjacent.
 * @param familyOf a key that originals share, such as the publisher; originals with the same key follow
 * each other.
 */
export function inDescent(
  lineage: readonly Lineage[],
  // Stryker disable next-line ArrowFunction: one family of all stands in the same order
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
    // Copies of several origins come last, so that no unrelated source gets between them.
    const copies = lineage.filter(({ origins }) => origins.includes(each.source));
    copies.filter(({ origins }) => origins.every((origin) => placed.has(origin))).forEach(place);
    copies.forEach(place);
  };
  const firsts = lineage.filter(({ origins }) => origins.length === 0);
  for (const family of new Set(firsts.map(({ source }) => familyOf(source))))
    firsts.filter(({ source }) => familyOf(source) === family).forEach(place);
  return [...placed.values()];
}
