import { fullAddress, siteAddress } from '../../urls/site-address.ts';

/** `robots.txt`: allows everything, and links the sitemap if the site's address is known. */
export function robots(site = siteAddress()): string {
  const map = fullAddress('/sitemap.xml', site);
  return `User-agent: *\nAllow: /\n${map ? `\nSitemap: ${map}\n` : ''}`;
}
