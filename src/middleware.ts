import { defineMiddleware } from 'astro:middleware';
import { siteFacts } from './data/load/dataset.ts';

/** Gives every page and file the facts of this site; nothing below `src/pages` asks for them elsewhere. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  Object.assign(locals, siteFacts());
  return next();
});
