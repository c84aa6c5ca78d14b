import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { isFound, sitemap } from '../sitemap/sitemap.ts';
import { siteAddress } from '../../urls/site-address.ts';
import { isNotFoundPage } from '../../urls/routes.ts';

/** Writes the site map beside the pages. It must hold full addresses: without the site's own, there is none. */
export function siteMap(): AstroIntegration {
  return {
    name: 'site-map',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const site = siteAddress();
        if (!site) return logger.info('no sitemap.xml: SITE_URL is not set');
        const found = pages
          .map(({ pathname }) => `/${pathname}`)
          .filter((path) => !isNotFoundPage(path))
          .filter((path) =>
            isFound(readFileSync(new URL(`.${path}index.html`, dir), 'utf8'), path, site),
          );
        writeFileSync(new URL('sitemap.xml', dir), await sitemap(found, site));
        logger.info(`sitemap.xml: ${found.length} of ${pages.length} pages`);
      },
    },
  };
}
