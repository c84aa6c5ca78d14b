import { basePath } from './site-address.ts';
import { languages, type Language } from '../data/schema/index.ts';

export const defaultLanguage: Language = 'en';

/** The address of a page in a language: English at `/`, the others below their code. */
export function localPath(language: Language, path: string): string {
  return language === defaultLanguage ? path : `/${language}${path}`;
}

/** The page's path without its language, and the language. */
export function splitPath(pathname: string): { language: Language; path: string } {
  const language = languages.find(
    (code) => code !== defaultLanguage && pathname.startsWith(`/${code}/`),
  );
  return language
    ? { language, path: pathname.slice(language.length + 1) }
    : { language: defaultLanguage, path: pathname };
}

/** Whether it is the 404 page, which a host serves at any address, so its links can't be relative. */
export function isNotFoundPage(pathname: string): boolean {
  return pathname.startsWith('/404');
}

/**
 * A link from one page to another, both given from the root. It is relative, so that one build works
 * at `/`, below any path, and behind any host.
 *
 * It climbs to the root first, even between neighbors: a browser goes no higher than the top of a host, so there
 * the link also holds where the host shows `/votes/a` without its last slash.
 */
export function relativeLink(from: string, to: string): string {
  const [path, hash] = to.split('#') as [string, string | undefined];
  const anchor = hash === undefined ? '' : `#${hash}`;
  if (isNotFoundPage(from)) return path === '' ? anchor : `${basePath()}${path.slice(1)}${anchor}`;
  if (anchor && (path === '' || path === from)) return anchor;
  const up = '../'.repeat(from.split('/').length - 2);
  return `${up}${(path || from).slice(1)}${anchor}` || './';
}

/**
 * A link as it is written in prose, the way from its page (`../who-decides/`), as `relativeLink` makes it.
 * @param from the page, from the root.
 */
export function proseLink(from: string, way: string): string {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(way)) return way;
  const { pathname, hash } = new URL(way, `https://site${from}`);
  return relativeLink(from, pathname + hash);
}

/** The routes of every language, for `getStaticPaths`. */
export function languageParams(): {
  params: { lang: string | undefined };
  props: { language: Language };
}[] {
  return languages.map((language) => ({
    params: { lang: language === defaultLanguage ? undefined : language },
    props: { language },
  }));
}
