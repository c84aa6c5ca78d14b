import type { Problem } from '../problem.ts';
import type { Dataset } from '../schema/index.ts';

/** A vote is recorded as a motion, or told as an event that says what is lacking; not both. */
export function incompleteVotesHaveNoMotion({ events }: Dataset): Problem[] {
  return events
    .filter(({ voteLacks, motion }) => voteLacks !== undefined && motion !== undefined)
    .map(({ id, voteLacks, motion }) => ({
      collection: 'events',
      record: id,
      path: ['voteLacks'],
      found: `it lacks "${voteLacks}", but names the motion "${motion}"`,
      expected: 'expected one or the other',
    }));
}
