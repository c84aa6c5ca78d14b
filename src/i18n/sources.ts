import type { Source } from '../data/schema/index.ts';
import type { Translate } from './index.ts';

/** Who published a source, for the middle of a sentence. */
export function publisherInText({ publisher }: Pick<Source, 'publisher'>, t: Translate): string {
  return publisher === 'not-found' ? t('source.noPublisher.inText') : publisher;
}

/** Who published a source; in words, where it does not show that. */
export function publisherName({ publisher }: Pick<Source, 'publisher'>, t: Translate): string {
  return publisher === 'not-found' ? t('source.noPublisher') : publisher;
}
