import type { Source } from '../data/schema/index.ts';
import type { Translate } from './index.ts';

/** Who published a source; in words, where it does not show that. */
export function publisherName({ publisher }: Pick<Source, 'publisher'>, t: Translate): string {
  return publisher === 'not-found' ? t('source.noPublisher') : publisher;
}
