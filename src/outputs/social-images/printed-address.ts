import type { Language } from '../../data/schema/index.ts';
import { fullAddress, siteAddress } from '../../urls/site-address.ts';
import { useTranslations } from '../../i18n/index.ts';

/**
 * A page's address for print, without the scheme. If the site's address is not known, the site's name
 * instead.
 */
export function printedAddress(path: string, language: Language, site = siteAddress()): string {
  const full = fullAddress(path, site);
  if (full === undefined) {
    const name = useTranslations(language)('site.name');
    return path === '/' ? name : `${name} · ${path}`;
  }
  const { host, pathname } = new URL(full);
  return `${host}${pathname}`;
}
