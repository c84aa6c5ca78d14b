import type { APIRoute } from 'astro';
import { scriptResponse } from '../layouts/shared-scripts.ts';

export const GET: APIRoute = () => scriptResponse('finder');
