import { didStand, rollCallOf } from '../../data/queries/motions.ts';
import { effects } from '../../data/schema/motions.ts';
import { ascending } from 'd3';
import { listedLineChart, type Decision, type ListedLineLabels } from './draw.ts';
import { atEachWidth } from '../scene/scene.ts';
import { decisionsBetween, listedBetween, type ListedAt } from '../../data/queries/listed-line.ts';
import type { Motion } from '../../data/schema/index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { formatDate, formatList } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeTitle } from '../../i18n/places.ts';
import { labelValue, listName, listPath } from '../../i18n/lists.ts';
import { wholeSources, type ChartModel, type ChartTable } from '../chart-model.ts';
import { tallyText } from '../../i18n/votes.ts';

/**
 * What a place voted, and what ICE's lists said of it in those days.
 * @param place its GEOID.
 * @throws RangeError if there is no such place.
 */
export function listedLineModel(
  page: PageContext,
  { place: geoid, from, to }: { place: string; from: string; to: string },
  facts: SiteFacts,
): ChartModel {
  const { language, t } = page;
  const { dataset } = facts;
  const place = dataset.places.find((each) => each.geoid === geoid);
  if (!place) throw new RangeError(`there is no place "${geoid}"`);
  const days = [from, to] as const;
  const lists = listedBetween(facts.lists, place, days);
  const motions = decisionsBetween(dataset, place, days);
  const listed = lists.filter(({ rows }) => rows.length > 0);
  // The rows of the table are in the order of their days.
  const inTable = [
    ...motions.map((of) => ({ of, date: of.when.date })),
    ...lists.map((of) => ({ of, date: of.list.date })),
  ]
    .sort((a, b) => ascending(a.date, b.date))
    .map(({ of }) => of);
  const decisions = motions.map((motion): Decision => {
    const direction = effects[motion.effect] === 'for' ? 'for' : 'against';
    const outcome = didStand(motion) ? 'pass' : motion.result === 'disputed' ? 'disputed' : 'fail';
    return {
      date: motion.when.date,
      row: inTable.indexOf(motion),
      effect: motion.effect,
      // A decision that did not last is struck through, as one that failed.
      result: outcome === 'fail' ? 'fail' : motion.result,
      text: t(`lists.line.decision.${outcome}.${direction}`, {
        date: formatDate(motion.when.date, language, 'brief'),
        tally: tallyText(page, { rollCall: rollCallOf(dataset, motion) }),
      }),
    };
  });
  const range = {
    place: placeTitle(place, page),
    from: formatDate(from, language, 'short'),
    to: formatDate(to, language),
    listed: listed.length,
    lists: lists.length,
  };
  const missing = lists
    .filter(({ rows }) => rows.length === 0)
    .map(({ list }) => formatDate(list.date, language));
  const labels: ListedLineLabels = {
    title: t('lists.line.name', range),
    description: [
      lists.length === 0
        ? `${t('lists.line.finding.none', range)}.`
        : t('lists.line.summary', range),
      ...(missing.length > 0 && missing.length <= 5
        ? [t('lists.line.without', { days: formatList(missing, language) })]
        : []),
      ...(decisions.length > 0
        ? [`${t('lists.line.decisions')}:`, decisions.map(({ text }) => text).join('; ') + '.']
        : []),
    ].join(' '),
    decisions: t('lists.line.decisions'),
    lists: t('lists.line.lists'),
    day: (date) => formatDate(date, language, 'brief'),
    key: { on: t('lists.line.key.on'), off: t('lists.line.key.off') },
  };
  const dots = lists.map((each) => ({
    date: each.list.date,
    isListed: each.rows.length > 0,
    row: inTable.indexOf(each),
  }));
  return {
    id: `listed-${place.id}`,
    kind: 'listed',
    anchor: 'listed',
    subject: labels.title,
    finding: t(`lists.line.finding.${shareOf(listed.length, lists.length)}`, range),
    how: t('lists.line.how'),
    caption: t('lists.record'),
    ...(listed.length > 0 && { notes: signedText(page, listed) }),
    asOf: dataset.edition.asOf,
    citations: wholeSources(['ice-lists-2025-2026']),
    scenes: atEachWidth((width) => listedLineChart(decisions, dots, days, labels, { width })),
    table: tableOf(page, motions, lists),
  };
}

function shareOf(listed: number, lists: number): 'none' | 'every' | 'never' | 'some' {
  if (lists === 0) return 'none';
  return listed === lists ? 'every' : listed === 0 ? 'never' : 'some';
}

function signedText({ t, language }: PageContext, listed: readonly ListedAt[]): string {
  const signed = [
    ...new Set(listed.flatMap(({ rows }) => rows.map(({ printed }) => printed.signed))),
  ];
  return signed.length === 1 && signed[0]
    ? t('lists.line.signed', { date: formatDate(signed[0], language) })
    : t('lists.line.signedDiffer', { count: signed.length });
}

function tableOf(
  page: PageContext,
  motions: readonly Motion[],
  lists: readonly ListedAt[],
): ChartTable {
  const { t, say, language } = page;
  const listed = ({ rows }: ListedAt) =>
    rows.length === 0
      ? t('lists.line.notOn')
      : rows
          .map(({ printed }) =>
            printed.signed
              ? t('lists.line.on', { date: formatDate(printed.signed, language) })
              : t('lists.line.onUndated'),
          )
          .join('; ');
  const entries = [
    ...motions.map((motion) => ({
      date: motion.when.date,
      path: `/votes/${motion.id}/`,
      name: formatDate(motion.when.date, language, 'medium'),
      label: '',
      says: say(motion.title),
      signed: [],
    })),
    ...lists.map((each) => ({
      date: each.list.date,
      path: listPath(each.list),
      name: listName(page, each.list, 'medium'),
      label: labelValue(each.list),
      says: listed(each),
      signed: each.rows.flatMap(({ printed }) =>
        printed.signed
          ? [{ text: formatDate(printed.signed, language, 'medium'), value: printed.signed }]
          : [],
      ),
    })),
  ].sort((a, b) => ascending(a.date, b.date));
  return {
    caption: t('lists.line.table'),
    columns: [
      { name: t('table.date') },
      { name: t('download.column.label'), isExtra: true },
      { name: t('table.says') },
      { name: t('steps.signed'), isExtra: true },
    ],
    rows: entries.map(({ date, path, name, label, says, signed }) => [
      { text: name, value: date, path },
      label,
      says,
      signed,
    ]),
  };
}
