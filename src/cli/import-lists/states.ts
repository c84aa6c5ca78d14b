import { distance } from 'fastest-levenshtein';
import { spellingKey } from '../../data/agency-names.ts';

const names = `Alabama, Alaska, American Samoa, Arizona, Arkansas, California, Colorado, Connecticut, Delaware,
District of Columbia, Florida, Georgia, Guam, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky,
Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska,
Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota,
Northern Mariana Islands, Ohio, Oklahoma, Oregon, Pennsylvania, Puerto Rico, Rhode Island, South Carolina,
South Dakota, Tennessee, Texas, U.S. Virgin Islands, Utah, Vermont, Virginia, Washington, West Virginia,
Wisconsin, Wyoming`;

/** Every state and territory, as a spelling key. */
export const states: readonly string[] = names.split(/,\s+/).map(spellingKey);

const known = new Set(states);

/**
 * The state in a cell, as a spelling key, or nothing if it is unknown. Misspellings such as `PENNSLYVANIA`
 * are recognized, but never as Florida: whether a row is Florida's is not guessed.
 */
export function readState(text: string): string | undefined {
  const key = spellingKey(text);
  if (known.has(key)) return key;
  if (distance(key, 'florida') <= 3) return undefined;
  const allowed = Math.min(2, Math.floor(key.length / 4));
  const near = states.filter((state) => distance(key, state) <= allowed);
  return near.length === 1 ? near[0] : undefined;
}
