import { fullAddress, siteAddress } from '../../urls/site-address.ts';

/** What robots may read, which is everything; where the site's address is known, with its map. */
export function robots(site = siteAddress()): string {
  const map = fullAddress('/sitemap.xml', site);
  return `User-agent: *\nAllow: /\n${map ? `\nSitemap: ${map}\n` : ''}`;
}
