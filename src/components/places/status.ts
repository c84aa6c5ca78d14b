import type { PlaceIndex } from '../../data/queries/place-index.ts';
import type { PlaceStatus } from '../../data/queries/place-status.ts';
import { formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';

/** A text symbol for each status: it prints and needs no color. Words always accompany it. */
export const statusMarks: Readonly<Record<PlaceStatus, string>> = {
  listed: '●',
  pending: '◐',
  'own-police-not-listed': '○',
  'policed-by-others': '–',
  unknown: '?',
};

/** The days of the newest lists, as strings ask for them. */
export function listDates(
  { list, pendingList }: PlaceIndex,
  { t, language }: PageContext,
): { date: string; pending: string } {
  return {
    date: formatDate(list.date, language),
    pending: pendingList ? formatDate(pendingList.date, language) : t('notFound'),
  };
}
