import type { APIRoute } from 'astro';
import { getDataset, getRosterIndex } from '../../../../data/dataset.ts';
import { useTranslations } from '../../../../i18n/index.ts';
import type { Paper } from '../../../../lessons/document.ts';
import { writeDocx } from '../../../../lessons/docx/write.ts';
import { paperParams } from '../../../../lessons/routes.ts';

export const getStaticPaths = () => paperParams({ dataset: getDataset(), index: getRosterIndex() });

/** A paper as a Word file. */
export const GET: APIRoute<{ paper: Paper }> = async ({ props: { paper }, site }) => {
  const t = useTranslations(paper.language);
  const words = {
    site: t('site.name'),
    name: t('teach.name'),
    page: t('teach.page'),
    sources: t('teach.key.sources'),
    open: t('teach.key.open'),
  };
  const { asOf } = getDataset().edition;
  const bytes = await writeDocx(paper, { site, date: asOf, words });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  });
};
