import { fullAddress, siteAddress } from '../../urls/site-address.ts';

/** Files with answers. A page can say itself that no search is to find it; a file can’t. */
const withAnswers = ['docx', 'zip'].map((type) => `Disallow: /*teach/*.${type}$\n`).join('');

/**
 * `robots.txt`: allows all but teachers’ files with answers, and links the sitemap if the site's address is known.
 */
export function robots(site = siteAddress()): string {
  const map = fullAddress('/sitemap.xml', site);
  return `User-agent: *\nAllow: /\n${withAnswers}${map ? `\nSitemap: ${map}\n` : ''}`;
}
