import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDataset } from '../../../../data/load/dataset.ts';
import { usePage } from '../../../../i18n/page.ts';
import { isForStudents } from '../../../../lessons/paper/document.ts';
import { paperNamed, paperParams } from '../../../../lessons/routes.ts';
import { wordResponse } from '../../../../outputs/lesson-files/word-file.ts';

export const getStaticPaths = () => paperParams(getDataset(), (kind) => !isForStudents(kind));

/** A paper as a Word file. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = (context) => {
  const { props, site, url, locals } = context;
  return wordResponse(paperNamed(locals, props, usePage({ url }).language), locals.dataset, site);
};
