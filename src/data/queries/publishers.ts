import type { Source } from '../schema/index.ts';

/** What the sources of one publisher share; one that shows none shares it with no other. */
export function publisherKey({ id, publisher }: Pick<Source, 'id' | 'publisher'>): string {
  return publisher === 'not-found' ? `of ${id}` : publisher;
}
