import { publisherKey } from './publishers.ts';
import { getOrThrow } from './lookup.ts';
import type { Claim, Source, Standing } from '../schema/index.ts';

/** How a source stands in a row of the ledger; `open` while there is no finding, `silent` if it is not in it. */
export type Voice = Standing | 'open' | 'silent';

/** What one source does in one row. */
export interface MatrixCell {
  voice: Voice;
  /** All that it says there repeats another source. */
  isCopy: boolean;
}

/** How a source stands in a row; one that says both things stands there in part. */
export function cellOf({ assertions }: Claim, source: string): MatrixCell {
  const own = assertions.filter((each) => each.source === source);
  const said = [...new Set(own.map(({ standing }): Voice => standing ?? 'open'))];
  return {
    voice: said.length === 0 ? 'silent' : said.length === 1 ? said[0]! : 'partly',
    isCopy: own.length > 0 && own.every(({ repeats }) => repeats !== undefined),
  };
}

/** How many sources speak in a row, and how many are left without copies, each publisher counted once. */
export interface VoiceCount {
  sources: number;
  independent: number;
  /** The independent ones by how they stand; a publisher that says two things counts for both. */
  by: Record<Exclude<Voice, 'silent'>, number>;
}

/** Counts the sources of a row so that a copy never confirms what it copies. */
export function countVoices({ assertions }: Claim, sources: readonly Source[]): VoiceCount {
  const publisherOf = new Map(sources.map((source) => [source.id, publisherKey(source)]));
  const originsOf = (source: string, seen: readonly string[] = []): string[] => {
    const own = assertions.filter((each) => each.source === source);
    // What repeats a report that was not found stands for no source of its own.
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
  const publishers = (of: typeof behind) => new Set(of.map(({ publisher }) => publisher)).size;
  const count = (wanted: Voice) => publishers(behind.filter(({ voice }) => voice === wanted));
  return {
    sources: new Set(assertions.map(({ source }) => source)).size,
    independent: publishers(behind),
    by: {
      agrees: count('agrees'),
      partly: count('partly'),
      differs: count('differs'),
      open: count('open'),
    },
  };
}
