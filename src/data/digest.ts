import type { Listing, RosterList } from './schema/roster.ts';

/** A short digest of what the import wrote of a list, in any order of fields. */
export function listDigest({ digest: _, ...list }: Unsigned<RosterList>): string {
  return digestOf(list);
}

/** As `listDigest`, of a listing; the ids are ours, and can be given anew. */
export function listingDigest({ kind, model, prints }: Unsigned<Listing>): string {
  return digestOf({ kind, model, prints });
}

type Unsigned<Item extends { digest: string }> = Omit<Item, 'digest'> & { digest?: string };

/** Guards against slips, not against somebody who works it out anew. */
function digestOf(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
  // Two sums of all characters, mixed with multipliers that spread each of them over all bits.
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  return [one ^ (two >>> 15), two ^ (one >>> 13)]
    .map((sum) => (Math.imul(sum, 2246822507) >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
