import type { ListedSpan } from '../../data/queries/listings.ts';
import type { PlaceIndex } from '../../data/queries/place-index.ts';
import { formatList } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { markDay } from './marked-days.ts';

/** Says when something was on the lists, with dates marked for `MarkedDays`. */
export function spansText(
  spans: readonly ListedSpan[],
  { oldest }: PlaceIndex,
  page: PageContext,
): string {
  const { t } = page;
  const from = spans[0]!;
  const to = spans.at(-1)!;
  const days = { first: markDay(from.first.date), last: markDay(to.last.date) };
  if (spans.length > 1) return t('places.span.gaps', { spans: runsText(spans, page) });
  if (to.isOpen) return t(from.first === oldest ? 'places.span.always' : 'places.span.since', days);
  return t(from.first === to.last ? 'places.span.once' : 'places.span.ended', days);
}

/** First and last dates of runs of lists, marked for `MarkedDays`. */
export function runsText(spans: readonly ListedSpan[], { t, language }: PageContext): string {
  const runs = spans.map(({ first, last }) =>
    first.date === last.date
      ? t('places.span.day', { day: markDay(first.date) })
      : t('places.span.range', { first: markDay(first.date), last: markDay(last.date) }),
  );
  return formatList(runs, language);
}
