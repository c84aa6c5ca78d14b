import type { Language, Localized } from '../data/schema/index.ts';
import { useTranslations, type Translate } from './index.ts';
import { localPath, relativeLink, splitPath } from '../urls/routes.ts';

/** What a component needs to translate strings and make links on its page. */
export interface PageContext {
  language: Language;
  /** The page's own path, from the root, with its language. */
  pathname: string;
  t: Translate;
  say: (text: Localized) => string;
  /** A relative link to a page of the same language, given without the language: `/votes/`. */
  link: (path: string) => string;
}

/** @param astro the component's `Astro`. */
export function usePage(astro: { url: URL }): PageContext {
  const pathname = astro.url.pathname;
  const { language } = splitPath(pathname);
  const t = useTranslations(language);
  return {
    language,
    pathname,
    t,
    say: (text) => text[language],
    link: (path) => relativeLink(pathname, path.startsWith('#') ? path : localPath(language, path)),
  };
}

/** The place in a source, in words: `line 31`. */
export function locatorText(t: Translate, at: string): string {
  const [locator, ...rest] = at.split(' ');
  return [t(`locator.${locator}` as Parameters<Translate>[0]), ...rest].join(' ');
}
