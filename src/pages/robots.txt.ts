import { robots } from '../found/robots.ts';

export const GET = () => new Response(robots(), { headers: { 'content-type': 'text/plain' } });
