import type { Dataset } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import { writeDocx } from '../../lessons/docx/write.ts';
import type { Paper } from '../../lessons/paper/document.ts';
import { kept } from '../cache/made-files.ts';

/**
 * A paper as a Word file, kept from earlier builds while nothing in it changes.
 * @param site the address of the site; undefined where it is not known.
 */
export function wordFile(
  paper: Paper,
  { edition }: Pick<Dataset, 'edition'>,
  site: URL | undefined,
): Promise<Uint8Array> {
  const t = useTranslations(paper.language);
  const words = {
    site: t('site.name'),
    name: t('teach.name'),
    page: t('teach.page'),
    sources: t('teach.key.sources'),
    open: t('teach.key.open'),
    code: t('pack.code', { code: paper.code }),
  };
  const options = { site, date: edition.asOf, words };
  return kept('src/lessons/docx/write.ts', [paper, options], () => writeDocx(paper, options));
}

/** The type of a Word file, for hosts. */
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file as the answer of a route. */
export async function wordResponse(...of: Parameters<typeof wordFile>): Promise<Response> {
  return new Response(new Uint8Array(await wordFile(...of)), {
    headers: { 'content-type': wordType },
  });
}
