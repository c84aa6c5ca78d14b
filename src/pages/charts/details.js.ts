import type { APIRoute } from 'astro';
import chartDetails from '../../client/chart-details.js?raw';
import { minified } from '../../layouts/minified.ts';

/** The script that every page with a chart shares, so that a browser fetches it once. */
export const GET: APIRoute = () =>
  new Response(minified(chartDetails), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
