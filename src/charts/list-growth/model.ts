import { listGrowthChart, longGap, type ListGrowthLabels } from './draw.ts';
import { atEachWidth } from '../scene/scene.ts';
import { daysBetween } from '../../data/queries/days.ts';
import {
  fastestGrowingModel,
  growth,
  modelOrder,
  monthly,
  type ListPoint,
} from '../../data/queries/list-growth.ts';
import { decisionPairAt } from '../../data/queries/motions.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Dataset } from '../../data/schema/index.ts';
import { formatDate, formatNumber, uncapitalize } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeName } from '../../i18n/places.ts';
import { labelOf, labelValue, listPath } from '../../i18n/lists.ts';
import { isAlone, wholeSources, type ChartModel, type ChartTable } from '../chart-model.ts';

/** Florida's agreements and agencies on ICE's lists over time. */
export function listGrowthModel(page: PageContext, { dataset, lists }: SiteFacts): ChartModel {
  const { language, t } = page;
  const points = growth(lists, 'participating');
  const [first, last] = [points[0]!, points.at(-1)!];
  const most = fastestGrowingModel(points);
  const shown = isAlone(page) ? points : monthly(points);
  const days = points.map(({ list }) => list.date);
  const values = (of: (point: ListPoint) => number) => points.map(of);
  const lines = [
    { name: t('lists.growth.agreements'), values: values(({ counts }) => counts.agreements) },
    ...modelOrder.map((model) => ({
      name: t(`lists.model.short.${model}`),
      values: values(({ counts }) => counts.byModel[model]),
    })),
  ];
  const range = {
    firstDate: formatDate(first.list.date, language),
    lastDate: formatDate(last.list.date, language),
    first: first.counts.agreements,
    last: last.counts.agreements,
  };
  const labels: ListGrowthLabels = {
    title: t('lists.growth.name'),
    description: [
      t('lists.growth.summary', {
        ...range,
        firstAgencies: first.counts.agencies,
        lastAgencies: last.counts.agencies,
        lists: points.length,
      }),
      ...modelOrder.map((model) =>
        t('lists.growth.summary.model', {
          model: t(`lists.model.${model}`),
          first: first.counts.byModel[model],
          last: last.counts.byModel[model],
        }),
      ),
      ...days.flatMap((day, at) =>
        at > 0 && daysBetween(days[at - 1]!, day) > longGap
          ? t('lists.growth.summary.gap', {
              from: formatDate(days[at - 1]!, language),
              to: formatDate(day, language),
            })
          : [],
      ),
    ].join(' '),
    end: (line) => `${line.name}: ${formatNumber(line.values.at(-1) ?? 0, language)}`,
    tick: (date) => formatDate(date.toISOString().slice(0, 10), language, 'briefMonth'),
    rows: points.map((point) => shown.indexOf(point)),
    key: { list: t('lists.growth.key.list'), gap: t('lists.growth.key.gap') },
    ...markOf(page, dataset),
  };
  const name = t(`lists.model.${most}`);
  return {
    id: 'list-growth',
    kind: 'list-growth',
    anchor: 'growth',
    subject: labels.title,
    finding: t('lists.growth.finding', {
      ...range,
      model: language === 'es' ? uncapitalize(name) : name,
    }),
    how: t('lists.growth.how'),
    caption: t('lists.growth.caption', range),
    asOf: dataset.edition.asOf,
    citations: wholeSources(['ice-lists-2025-2026']),
    scenes: atEachWidth((width) => listGrowthChart(days, lines, labels, { width })),
    table: tableOf(page, shown),
  };
}

/** The first vote of the story: of the place whose agreement we have. */
function markOf({ t, language }: PageContext, dataset: Dataset): Pick<ListGrowthLabels, 'mark'> {
  const place = dataset.places.find(({ geoid }) => geoid === dataset.agreements[0]?.place);
  const [vote] = (place && decisionPairAt(dataset, place)) ?? [];
  if (!place || !vote) return {};
  const name = placeName(place, language);
  return { mark: { date: vote.when.date, text: t('lists.growth.votes', { name }) } };
}

/** Beside the chart in its context, one list of each month; alone, every list that is drawn. */
function tableOf(page: PageContext, points: readonly ListPoint[]): ChartTable {
  const { t, language } = page;
  const alone = isAlone(page);
  return {
    caption: t(alone ? 'lists.growth.table.every' : 'lists.growth.table'),
    ...(alone ? {} : { more: { text: t('lists.growth.table.all'), path: '#lists' } }),
    columns: [
      { name: t('lists.all.list') },
      { name: t('download.column.label'), isExtra: true },
      { name: t('lists.growth.agreements') },
      { name: t('lists.growth.agencies') },
      ...modelOrder.map((model) => ({ name: t(`lists.model.${model}`) })),
    ],
    rows: points.map(({ list, counts }) => {
      const day = {
        text: formatDate(list.date, language, 'medium'),
        value: list.date,
        path: listPath(list),
      };
      return [
        alone ? day : [day, { text: list.label ?? labelOf(page, list) }],
        labelValue(list),
        counts.agreements,
        counts.agencies,
        ...modelOrder.map((model) => counts.byModel[model]),
      ];
    }),
  };
}
