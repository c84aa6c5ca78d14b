import { createHash } from 'node:crypto';
import type { Edition } from '../../data/schema/index.ts';

/** Signs that are not mistaken for each other in print, and make no words. */
const signs = '23456789BCDFGHJKMNPQRTVWXZ';
const places = 5;

/**
 * A short code that a sheet and its key share. Papers with the same code are of the same data, lesson and county,
 * in whatever language.
 * @param of what tells the papers from others: the lesson, the county.
 * @param content everything that sheet and key say, in every language.
 */
export function editionCode(
  { version, asOf }: Edition,
  of: readonly (string | undefined)[],
  content: unknown,
): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([version, asOf, of, content]))
    .digest();
  return [...digest.subarray(0, places)].map((byte) => signs[byte % signs.length]!).join('');
}
