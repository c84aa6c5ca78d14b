import details from '../client/chart-details.js?raw';
import fill from '../client/fill.js?raw';
import finder from '../client/finder.js?raw';
import match from '../outputs/look-up/match.ts?raw';
import type { SharedScript } from '../urls/shared-scripts.ts';
import { minified } from './minified.ts';

/** What stands in the files that pages share. */
export const sharedScripts: Readonly<Record<SharedScript, string>> = {
  details: minified(details, 'iife'),
  finder: minified(fill + match + finder, 'iife'),
};

/** What the 404 page carries inside itself: it answers at any address, so it can't say where a file is. */
export const finderScript = fill + match + finder;

/** Answers a request for a shared script. */
export const scriptResponse = (name: SharedScript): Response =>
  new Response(sharedScripts[name], {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });

/** The shared scripts that a page asks for: those with something on it to do. */
export function scriptsFor(html: string): SharedScript[] {
  const marks = { details: '<p class="row-said', finder: 'class="finder' };
  return (Object.keys(marks) as SharedScript[]).filter((name) => html.includes(marks[name]));
}
