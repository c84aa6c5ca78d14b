import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { notices } from '../../outputs/licenses/notices.ts';

/** What of others is in the site, and every package that it is made with. In English, as licenses are. */
export const GET: APIRoute = () =>
  new Response(
    notices((file) => readFileSync(file, 'utf8')),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
