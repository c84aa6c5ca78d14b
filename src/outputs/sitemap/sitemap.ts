import { SitemapStream, streamToPromise } from 'sitemap';
import { languages } from '../../data/schema/index.ts';
import { fullAddress } from '../../urls/site-address.ts';
import { defaultLanguage, localPath, splitPath } from '../../urls/routes.ts';

/**
 * Whether a built page is one to be found: it names itself as the page to cite, and does not ask to be
 * left out. The page for missing addresses, and a page that repeats another, are not.
 */
export function isFound(html: string, path: string, site: string): boolean {
  const head = html.slice(0, html.indexOf('</head>'));
  const canonical = /<link\b[^>]*\brel="canonical"[^>]*>/.exec(head)?.[0];
  const refuses = /<meta\b[^>]*\bname="robots"[^>]*\bnoindex\b/.test(head);
  return !refuses && canonical?.includes(`href="${fullAddress(path, site)}"`) === true;
}

/**
 * The site map: every page with its other language. It gives no dates, as no page has one of its own.
 * @param paths pages from the root, in any order; one that has no twin stands alone.
 */
export async function sitemap(paths: readonly string[], site: string): Promise<string> {
  const known = new Set(paths);
  const stream = new SitemapStream({
    xmlns: { news: false, video: false, image: false, xhtml: true },
  });
  for (const path of [...paths].sort()) {
    const twins = languages
      .map((code): { lang: string; path: string } => ({
        lang: code,
        path: localPath(code, splitPath(path).path),
      }))
      .filter((twin) => known.has(twin.path));
    const fallback = twins.find(({ lang }) => lang === defaultLanguage);
    const links = [...twins, ...(fallback ? [{ ...fallback, lang: 'x-default' }] : [])];
    stream.write({
      url: fullAddress(path, site)!,
      links:
        twins.length > 1
          ? links.map((link) => ({ lang: link.lang, url: fullAddress(link.path, site)! }))
          : [],
    });
  }
  stream.end();
  return String(await streamToPromise(stream));
}
