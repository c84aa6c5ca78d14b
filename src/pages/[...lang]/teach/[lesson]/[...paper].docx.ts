import type { APIRoute } from 'astro';
import { getDataset, getRosterIndex } from '../../../../data/dataset.ts';
import { useTranslations } from '../../../../i18n/index.ts';
import { languageParams } from '../../../../i18n/routes.ts';
import type { Paper } from '../../../../lessons/document.ts';
import { writeDocx } from '../../../../lessons/docx/write.ts';
import { allPapers } from '../../../../lessons/lessons.ts';

export function getStaticPaths() {
  const facts = { dataset: getDataset(), index: getRosterIndex() };
  return languageParams().flatMap(({ params, props: { language } }) =>
    allPapers(facts, language).map(({ lesson, paper }) => ({
      params: { ...params, lesson: lesson.id, paper: paper.path.split('/').slice(3, -1).join('/') },
      props: { paper },
    })),
  );
}

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
