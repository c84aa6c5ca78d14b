import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { kept } from '../../../../outputs/cache/made-files.ts';
import { getDataset } from '../../../../data/load/dataset.ts';
import { usePage } from '../../../../i18n/page.ts';
import { writeDocx } from '../../../../lessons/docx/write.ts';
import { paperNamed, paperParams } from '../../../../lessons/routes.ts';

export const getStaticPaths = () => paperParams(getDataset());

/** A paper as a Word file. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props,
  site,
  url,
  locals,
}) => {
  const { t, language } = usePage({ url });
  const paper = paperNamed(locals, props, language);
  const words = {
    site: t('site.name'),
    name: t('teach.name'),
    page: t('teach.page'),
    sources: t('teach.key.sources'),
    open: t('teach.key.open'),
  };
  const options = { site, date: locals.dataset.edition.asOf, words };
  const bytes = await kept('src/lessons/docx/write.ts', [paper, options], () =>
    writeDocx(paper, options),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  });
};
