import { publisherKey } from './publishers.ts';
import { getOrThrow } from './lookup.ts';
import type { Claim, Source, Standing } from '../schema/index.ts';

/**
 * What a source says about a claim, compared with the finding. `open`: there is no finding. `silent`: it
 * says nothing.
 */
export type Voice = Standing | 'open' | 'silent';

/** One cell of the matrix. */
export interface MatrixCell {
  voice: Voice;
  /** All that it says there repeats another source. */
  isCopy: boolean;
}

/** A source that says both things about a claim counts as `partly`. */
export function cellOf({ assertions }: Claim, source: string): MatrixCell {
  const own = assertions.filter((each) => each.source === source);
  const said = [...new Set(own.map(({ standing }): Voice => standing ?? 'open'))];
  return {
    voice: said.length === 0 ? 'silent' : said.length === 1 ? said[0]! : 'partly',
    isCopy: own.length > 0 && own.every(({ repeats }) => repeats !== undefined),
  };
}

/** How many sources a claim has, and how many are independent. Each publisher counts once, and a copy as its origin. */
export interface VoiceCount {
  sources: number;
  independent: number;
  /** The independent ones by what they say; a publisher that says two things counts for both. */
  by: Record<Exclude<Voice, 'silent'>, number>;
  /** How many of the independent ones say several things, so that `by` counts them more than once. */
  several: number;
}

/** Counts the sources of a claim. A copy never confirms its original. */
export function countVoices({ assertions }: Claim, sources: readonly Source[]): VoiceCount {
  const publisherOf = new Map(sources.map((source) => [source.id, publisherKey(source)]));
  // Stryker disable next-line ArrayDeclaration: a name that no source has
  const originsOf = (source: string, seen: readonly string[] = []): string[] => {
    const own = assertions.filter((each) => each.source === source);
    // A copy of a report that we could not find is not an independent source.
    if (own.some(({ repeats }) => repeats === 'not-found')) return [];
    const repeated = own.flatMap(({ repeats }) => repeats ?? []);
    if (seen.includes(source) || own.length === 0 || repeated.length < own.length) return [source];
    return repeated.flatMap((origin) => originsOf(origin, [...seen, source]));
  };
  const behind = assertions.flatMap(({ source, repeats, standing }) =>
    (repeats === undefined ? [source] : repeats === 'not-found' ? [] : originsOf(repeats)).map(
      (origin) => ({
        publisher: getOrThrow(publisherOf, origin),
        voice: standing ?? ('open' as const),
      }),
    ),
  );
  const saidBy = Map.groupBy(behind, ({ publisher }) => publisher);
  const publishers = (of: typeof behind) => new Set(of.map(({ publisher }) => publisher)).size;
  const count = (wanted: Voice) => publishers(behind.filter(({ voice }) => voice === wanted));
  return {
    sources: new Set(assertions.map(({ source }) => source)).size,
    independent: publishers(behind),
    several: [...saidBy.values()].filter((said) => new Set(said.map(({ voice }) => voice)).size > 1)
      .length,
    by: {
      agrees: count('agrees'),
      partly: count('partly'),
      differs: count('differs'),
      open: count('open'),
    },
  };
}
