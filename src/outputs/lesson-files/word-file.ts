import type { Dataset } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import { writeDocx, type DocxOptions } from '../../lessons/docx/write.ts';
import type { Paper } from '../../lessons/paper/document.ts';
import { kept } from '../cache/made-files.ts';

/** The type of a Word file, for hosts. */
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * What a Word file needs beside its paper.
 * @param site the address of the site; undefined where it is not known.
 */
export function wordOptions(
  paper: Paper,
  { edition }: Pick<Dataset, 'edition'>,
  site: URL | undefined,
): DocxOptions {
  const t = useTranslations(paper.language);
  const words = {
    site: t('site.name'),
    name: t('teach.name'),
    page: t('teach.page'),
    sources: t('teach.key.sources'),
    open: t('teach.key.open'),
    code: t('pack.code', { code: paper.code }),
  };
  return { site, date: edition.asOf, words };
}

/** A paper as a Word file, as the answer of a route: kept from earlier builds while nothing in it changes. */
export async function wordResponse(...of: Parameters<typeof wordOptions>): Promise<Response> {
  const [paper] = of;
  const options = wordOptions(...of);
  const bytes = await kept('src/lessons/docx/write.ts', [paper, options], () =>
    writeDocx(paper, options),
  );
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': wordType } });
}
