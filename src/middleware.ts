import { defineMiddleware } from 'astro:middleware';
import { siteSettings } from './urls/site-settings.ts';

/** Gives every page and file the facts of this site; nothing below `src/pages` asks for them elsewhere. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  // The development server keeps this file; what is imported here is read again when the data change.
  const { siteFacts } = await import('./data/load/dataset.ts');
  const facts = siteFacts();
  Object.assign(locals, facts, { settings: siteSettings(facts.dataset.edition.asOf) });
  return next();
});
