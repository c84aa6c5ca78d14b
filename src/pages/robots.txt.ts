import { robots } from '../outputs/sitemap/robots.ts';

export const GET = () => new Response(robots(), { headers: { 'content-type': 'text/plain' } });
