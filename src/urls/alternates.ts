import { languages } from '../data/schema/index.ts';
import { fullAddress } from './site-address.ts';
import { defaultLanguage, isNotFoundPage, localPath, splitPath } from './routes.ts';

/** A `link` element: to the page itself, as it is to be known, or to it in a language. */
export type AddressLink = { rel: 'canonical' | 'alternate'; href: string; hreflang?: string };

/**
 * The canonical and `hreflang` links of a page. Search engines need full addresses, so there are none if
 * the site's address is not known; readers have the language switch.
 * @param pathname the page's path from the root, with its language.
 */
export function addressLinks(pathname: string, site?: string): AddressLink[] {
  const { path } = splitPath(pathname);
  const own = fullAddress(pathname, site);
  if (own === undefined || isNotFoundPage(pathname)) return [];
  const codes = [...languages, 'x-default' as const];
  return [
    { rel: 'canonical', href: own },
    ...codes.map((hreflang) => ({
      rel: 'alternate' as const,
      hreflang,
      href: fullAddress(
        localPath(hreflang === 'x-default' ? defaultLanguage : hreflang, path),
        site,
      )!,
    })),
  ];
}
