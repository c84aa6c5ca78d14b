import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { load, type CheerioAPI } from 'cheerio';
import type { SiteFacts } from '../../src/data/queries/site-facts.ts';
import type { SiteSettings } from '../../src/urls/site-settings.ts';
import { exampleFacts } from '../fixtures/example-facts.ts';

const container = await AstroContainer.create();

/** A component as it stands on a page of the site, with the example's facts or others. */
export async function render(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
  {
    facts = exampleFacts(),
    path = '/',
    settings = {
      publisher: undefined,
      builtOn: facts.dataset.edition.asOf,
      hasOfflineZip: true,
    },
  }: { facts?: SiteFacts; path?: string; settings?: SiteSettings } = {},
): Promise<CheerioAPI> {
  const html = await container.renderToString(component, {
    props,
    locals: { ...facts, settings, sourceNumbers: new Map() },
    request: new Request(`https://site.example${path}`),
  });
  return load(html, null, false);
}
