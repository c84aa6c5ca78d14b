import type { APIRoute } from 'astro';
import { lookUpIndex } from '../../../outputs/look-up/index-file.ts';
import { languageParams } from '../../../urls/routes.ts';
import type { Language } from '../../../data/schema/index.ts';

export const getStaticPaths = languageParams;

/** What the finder reads, once a reader is about to type. */
export const GET: APIRoute<{ language: Language }> = ({ locals, props }) =>
  new Response(JSON.stringify(lookUpIndex(locals, props.language)));
