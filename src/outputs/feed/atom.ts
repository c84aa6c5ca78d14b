import { v5 } from 'uuid';
import { create } from 'xmlbuilder2';
import type { Language } from '../../data/schema/index.ts';
import { fullAddress } from '../../urls/site-address.ts';
import { useTranslations } from '../../i18n/index.ts';
import { localPath, relativeLink } from '../../urls/routes.ts';
import type { News } from './entries.ts';

/** Namespace of all entry ids, which are UUIDs of record ids. */
const namespace = 'e7868679-25c7-4a16-ac88-3f9acdd204fb';

/**
 * Formats entries as an Atom feed (RFC 4287). Ids derive from records, so they are the same on every copy
 * and survive a move. Links are absolute if the site's address is known.
 * @param news newest first.
 * @throws RangeError when there are no entries, because a feed needs a date.
 */
export function atomFeed(news: readonly News[], language: Language, site?: string): string {
  const t = useTranslations(language);
  const newest = news[0];
  if (!newest) throw new RangeError('a feed needs at least one entry; found none');
  const own = localPath(language, '/feed.xml');
  const address = (path: string) =>
    fullAddress(localPath(language, path), site) ?? relativeLink(own, localPath(language, path));
  const self = fullAddress(own, site);
  const feed = create({ version: '1.0', encoding: 'UTF-8' }).ele(
    'http://www.w3.org/2005/Atom',
    'feed',
    {
      'xml:lang': language,
    },
  );
  // xmlbuilder2 leaves existing entities alone, so every "&" is escaped first.
  const text = (parent: typeof feed, name: string, value: string) =>
    parent.ele(name).txt(legible(value).replaceAll('&', '&amp;')).up();
  text(feed, 'id', idOf('feed', language));
  text(feed, 'title', t('feed.title', { site: t('site.name') }));
  text(feed, 'subtitle', t('feed.what'));
  text(feed, 'updated', noon(newest.date));
  text(feed.ele('author'), 'name', t('site.name'));
  text(feed, 'rights', t('footer.license'));
  feed.ele('link', { rel: 'alternate', type: 'text/html', href: address('/') });
  if (self) feed.ele('link', { rel: 'self', type: 'application/atom+xml', href: self });
  for (const { key, date, title, text: body, path } of news) {
    const entry = feed.ele('entry');
    text(entry, 'id', idOf(key, language));
    text(entry, 'title', title);
    text(entry, 'updated', noon(date));
    entry.ele('link', { rel: 'alternate', type: 'text/html', href: address(path) });
    text(entry, 'content', body);
  }
  return `${feed.end({ prettyPrint: true })}\n`;
}

function idOf(key: string, language: Language): string {
  return `urn:uuid:${v5(`${language}/${key}`, namespace)}`;
}

/** Atom needs a time. Noon UTC is the same day in Florida and nearly everywhere. */
function noon(date: string): string {
  return `${date}T12:00:00Z`;
}

/** Removes control characters that XML can't contain. */
function legible(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
