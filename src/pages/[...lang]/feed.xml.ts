import type { APIRoute } from 'astro';
import type { Language } from '../../data/schema/index.ts';
import { atomFeed } from '../../outputs/feed/atom.ts';
import { newsOf } from '../../outputs/feed/entries.ts';
import { languageParams } from '../../urls/routes.ts';

export const getStaticPaths = languageParams;

/** What is new, for those who follow the site. */
export const GET: APIRoute<{ language: Language }> = ({ props: { language }, locals }) => {
  const news = newsOf(locals, language);
  return new Response(atomFeed(news, language), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
