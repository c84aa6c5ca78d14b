import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { notices } from '../../outputs/licenses/notices.ts';

/** Third-party licenses, in English. */
export const GET: APIRoute = () =>
  new Response(
    notices((file) => readFileSync(file, 'utf8')),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
