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
 */
export function relativeLink(from: string, to: string): string {
  const [path, hash] = to.split('#') as [string, string | undefined];
  const anchor = hash === undefined ? '' : `#${hash}`;
  if (isNotFoundPage(from)) return path === '' ? anchor : `${basePath()}${path.slice(1)}${anchor}`;
  if (path === '' || path === from) return anchor || './';
  const here = from.split('/').slice(1, -1);
  const there = path.split('/').slice(1);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared])
    shared += 1;
  const up = '../'.repeat(here.length - shared);
  return `${`${up}${there.slice(shared).join('/')}` || './'}${anchor}`;
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
