import { greatest } from 'd3';
import { listedShareChart, type ListedShareLabels } from './draw.ts';
import { atEachWidth } from '../scene/scene.ts';
import { listedShares, sumShares } from '../../data/queries/place-index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { formatDate, formatList, formatNumber } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeName } from '../../i18n/places.ts';
import { wholeSources, type ChartModel } from '../chart-model.ts';

/** How many of each county's municipal police departments are on ICE's list. */
export function listedShareModel(
  { language, t }: PageContext,
  { places: index }: SiteFacts,
): ChartModel {
  const date = formatDate(index.list.date, language);
  const shares = listedShares(index);
  const sums = sumShares(index);
  const without = shares.filter(({ own }) => own === 0);
  const none = shares.filter(({ own, listed }) => own > 0 && listed === 0);
  const namesOf = (some: typeof shares) =>
    formatList(
      some.map(({ county }) => placeName(county, language)),
      language,
    );
  const most = greatest(shares, ({ own }) => own)!;
  const labels: ListedShareLabels = {
    title: t('places.byCounty.name'),
    description: [
      t('places.byCounty.drawn', {
        counties: sums.counties,
        most: placeName(most.county, language),
        own: most.own,
        listed: most.listed,
      }),
      ...(none.length > 0 ? [t('places.byCounty.drawn.none', { names: namesOf(none) })] : []),
    ].join(' '),
    row: (listed, own) => t('places.byCounty.row', { listed, own }),
    key: { on: t('places.byCounty.key.on', { date }), off: t('places.byCounty.key.off') },
  };
  const rows = shares
    .map(({ county, own, listed }, row) => ({
      name: placeName(county, language),
      own,
      listed,
      row,
    }))
    .filter(({ own }) => own > 0);
  const shareOf = ({ own, listed }: (typeof rows)[number]) =>
    listed === own ? 'all' : listed === 0 ? 'none' : 'some';
  const groups = (['all', 'some', 'none'] as const).map((share) => {
    const own = rows.filter((row) => shareOf(row) === share);
    return { heading: t(`places.byCounty.group.${share}`, { count: own.length }), rows: own };
  });
  const percent = (part: number, all: number) => Math.round((part / all) * 100);
  return {
    id: 'listed-share',
    kind: 'listed-share',
    anchor: 'listed-share',
    subject: labels.title,
    finding: t('places.byCounty.finding', { ...sums }),
    how: t('places.byCounty.how'),
    caption: t('places.byCounty.caption'),
    notes: [
      t('places.byCounty.summary', { ...sums, date }),
      t('places.byCounty.twice'),
      ...(without.length > 0
        ? [t('places.byCounty.without', { without: without.length, counties: namesOf(without) })]
        : []),
    ].join(' '),
    asOf: index.list.date,
    citations: wholeSources(['ice-lists-2025-2026', 'fbi-lee-2025']),
    scenes: atEachWidth((width) => listedShareChart(groups, labels, { width })),
    table: {
      caption: t('places.byCounty.table', { date }),
      columns: [
        { name: t('places.byCounty.county') },
        { name: t('places.byCounty.listed') },
        { name: t('places.byCounty.own') },
        { name: t('places.byCounty.share') },
      ],
      rows: shares.map(({ county, own, listed }) => [
        { text: placeName(county, language), path: `/places/${county.id}/` },
        own === 0 ? '' : listed,
        own === 0 ? { text: t('places.byCounty.noneOwn'), value: 0 } : own,
        own === 0
          ? ''
          : {
              text: `${formatNumber(percent(listed, own), language)}%`,
              value: percent(listed, own) / 100,
            },
      ]),
    },
  };
}
