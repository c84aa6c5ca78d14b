import type { Source } from '../schema/index.ts';

/** A key that sources of one publisher share. A source without a publisher gets a key of its own. */
export function publisherKey({ id, publisher }: Pick<Source, 'id' | 'publisher'>): string {
  return publisher === 'not-found' ? `of ${id}` : publisher;
}
