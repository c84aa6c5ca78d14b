import { SitemapStream, streamToPromise } from 'sitemap';
import { languages } from '../../data/schema/index.ts';
import { fullAddress } from '../../urls/site-address.ts';
import { defaultLanguage, localPath, splitPath } from '../../urls/routes.ts';

/**
 * Whether a built page belongs in the sitemap: it is its own canonical page and not `noindex`. The 404 page
 * and duplicates are left out.
 */
export function isFound(html: string, path: string, site: string): boolean {
  const head = html.slice(0, html.indexOf('</head>'));
  const canonical = /<link\b[^>]*\brel="canonical"[^>]*>/.exec(head)?.[0];
  const refuses = /<meta\b[^>]*\bname="robots"[^>]*\bnoindex\b/.test(head);
  return !refuses && canonical?.includes(`href="${fullAddress(path, site)}"`) === true;
}

/**
 * The sitemap, each page with its translation. It has no dates, because pages have none.
 * @param paths pages from the root, in any order; a page without a translation is listed alone.
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
