import type { APIRoute } from 'astro';
import { getDataset, getRosterIndex } from '../../data/dataset.ts';
import type { Language } from '../../data/schema/index.ts';
import { atomFeed } from '../../found/atom.ts';
import { newsOf } from '../../found/news.ts';
import { languageParams } from '../../i18n/routes.ts';

export const getStaticPaths = languageParams;

/** What is new, for those who follow the site. */
export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) => {
  const news = newsOf({ dataset: getDataset(), index: getRosterIndex() }, language);
  return new Response(atomFeed(news, language), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
