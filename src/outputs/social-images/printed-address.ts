import type { Language } from '../../data/schema/index.ts';
import { fullAddress, siteAddress } from '../../urls/site-address.ts';
import { useTranslations } from '../../i18n/index.ts';

/**
 * The address of a page as people write it, without the scheme. Where the site's own is not known, its
 * name stands for it.
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
