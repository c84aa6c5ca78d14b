import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDataset } from '../../../../data/load/dataset.ts';
import { usePage } from '../../../../i18n/page.ts';
import { isBelowTeach, paperNamed, paperParams } from '../../../../lessons/routes.ts';
import { wordResponse } from '../../../../outputs/lesson-files/word-file.ts';

// Word files of student papers were here before those had a door of their own: no page can lead on from a file.
export const getStaticPaths = () => paperParams(getDataset(), isBelowTeach);

/** A paper as a Word file. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = (context) => {
  const { props, site, url, locals } = context;
  return wordResponse(paperNamed(locals, props, usePage({ url }).language), locals.dataset, site);
};
