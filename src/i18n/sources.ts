import type { Language, Source } from '../data/schema/index.ts';
import { locatorText, type PageContext } from './page.ts';

type Published = Pick<Source, 'publisher' | 'publisherInSpanish'>;
type Words = Pick<PageContext, 't' | 'language'>;

/** Who published a source, for the middle of a sentence. */
export function publisherInText(source: Published, { t, language }: Words): string {
  return publishedBy(source, language) ?? t('source.noPublisher.inText');
}

/** Who published a source; in words, where it does not show that. */
export function publisherName(source: Published, { t, language }: Words): string {
  return publishedBy(source, language) ?? t('source.noPublisher');
}

/** The publisher in a language; undefined where the source does not show it. */
export function publishedBy(
  { publisher, publisherInSpanish }: Published,
  language: Words['language'],
): string | undefined {
  if (publisher === 'not-found') return undefined;
  return (language === 'es' && publisherInSpanish) || publisher;
}

/** Sources that are pages of an office or a group, not articles of a newspaper. */
const onWebPages: readonly Source['kind'][] = ['primary-record', 'government', 'advocacy'];

/**
 * The place in a source, in words. The lines of an article are those of the copy that we read, so a reader
 * has no use for their numbers; a bill prints its own.
 */
export function placeInSource(
  { t }: Pick<PageContext, 't'>,
  { kind }: Pick<Source, 'kind'>,
  at: string,
): string {
  if (at === 'article' && onWebPages.includes(kind)) return t('locator.webPage');
  if (/^lines? /.test(at) && kind !== 'primary-record') return t('locator.article');
  return locatorText(t, at);
}

/** A title, and the language that it is in. */
export interface SourceTitle {
  text: string;
  lang: Language;
}

/** The title of a source: its own as published, or ours in the language of the page. */
export function sourceTitle(
  { title, titleInSpanish, language }: Pick<Source, 'title' | 'titleInSpanish' | 'language'>,
  shown: Language,
): SourceTitle {
  if (titleInSpanish === undefined) return { text: title, lang: language };
  return { text: shown === 'es' ? titleInSpanish : title, lang: shown };
}

/** Publishers of several sources by id; sources of one publisher and date are numbered from 2 on. */
export function numberedPublishers(
  sources: readonly Source[],
  words: Words,
): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    sources.map((source) => {
      const name = publisherName(source, words);
      const key = `${name} ${source.published}`;
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      return [source.id, number > 1 ? `${name} (${number})` : name];
    }),
  );
}
