import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDataset } from '../../../../data/load/dataset.ts';
import { usePage } from '../../../../i18n/page.ts';
import { packParams } from '../../../../lessons/routes.ts';
import { lessonPack } from '../../../../outputs/lesson-files/pack.ts';

export const getStaticPaths = () => packParams(getDataset());

/** Everything of a lesson as one zip. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props,
  site,
  url,
  locals,
}) => {
  const { language } = usePage({ url });
  const bytes = await lessonPack(locals, { ...props, language }, site);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/zip' } });
};
