import type { Official } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';

type TermOfOffice = Pick<Official['terms'][number], 'began' | 'ended'>;

/** Says when a term began and ended; what is not known is said once. */
export function termText({ t, language }: PageContext, { began, ended }: TermOfOffice): string {
  const day = (date: string) => formatDate(date, language);
  if (began === 'not-found' && ended === 'not-found') return t('official.unknown.both');
  const known = [
    began !== 'not-found' && t('official.began', { date: day(began) }),
    ended !== undefined && ended !== 'not-found' && t('official.ended', { date: day(ended) }),
    began === 'not-found' && t('official.unknown.began'),
    ended === 'not-found' && t('official.unknown.ended'),
  ];
  return known.filter(Boolean).join(' ');
}
