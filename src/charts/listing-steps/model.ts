import { listingStepsChart, type ListingStepsLabels } from './draw.ts';
import { atEachWidth } from '../scene/scene.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import { daysBetween } from '../../data/queries/days.ts';
import { listingStepsOf as stepsOf, type ListingSteps } from '../../data/queries/listing-steps.ts';
import { byId } from '../../data/queries/lookup.ts';
import { stanceOf } from '../../data/queries/votes.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { formatDate, formatList, formatMoment, formatNumber } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeName } from '../../i18n/places.ts';
import { wholeSources, type ChartModel, type ChartTable } from '../chart-model.ts';

/** When municipalities voted, when agreements were signed, and when ICE's list first showed them. */
export function listingStepsModel(page: PageContext, { dataset, lists }: SiteFacts): ChartModel {
  const { language, t } = page;
  const steps = stepsOf(dataset, lists);
  const rows = steps.map(({ place, votes, signed, listed }) => ({
    name: placeName(place, language),
    votes: votes.map(({ when, effect }) => ({
      date: when.date,
      stance: stanceOf('yes', effect) === 'for' ? ('for' as const) : ('against' as const),
    })),
    ...(signed ? { signed } : {}),
    ...(listed ? { listed } : {}),
  }));
  const waits = steps
    .flatMap(({ voteToSigned = -1 }) => (voteToSigned < 0 ? [] : voteToSigned))
    .sort((a, b) => a - b);
  const labels: ListingStepsLabels = {
    title: t('steps.name'),
    description: [
      t('steps.summary', { count: steps.length }),
      ...(waits.length > 0
        ? [
            waits[0] === waits.at(-1)
              ? t('steps.summary.wait.same', { days: waits[0]! })
              : t('steps.summary.wait', { from: waits[0]!, to: waits.at(-1)! }),
          ]
        : []),
      ...(['before', 'noDay', 'unlisted'] as const).flatMap((kind) => {
        const names = steps.filter(exceptions[kind]).map(({ place }) => placeName(place, language));
        return names.length > 0
          ? t(`steps.summary.${kind}`, { names: formatList(names, language) })
          : [];
      }),
    ].join(' '),
    tick: (date) => formatDate(date.toISOString().slice(0, 10), language, 'briefMonth'),
    days: (count) => t('steps.days', { count }),
    key: {
      for: t('steps.key.for'),
      against: t('steps.key.against'),
      signed: t('steps.key.signed'),
      listed: t('steps.key.listed'),
    },
  };
  return {
    id: 'listing-steps',
    kind: 'listing-steps',
    anchor: 'steps',
    subject: labels.title,
    finding: findingOf(page, steps),
    how: t('steps.how'),
    caption: t('steps.caption'),
    notes: t('steps.notes'),
    asOf: dataset.edition.asOf,
    citations: uniqueCitations([
      ...wholeSources(['ice-lists-2025-2026']),
      ...steps.flatMap(({ votes }) =>
        votes.flatMap((vote) => byId(dataset.motions, vote.id).citations.slice(0, 1)),
      ),
    ]),
    scenes: atEachWidth((width) => listingStepsChart(rows, labels, { width })),
    table: tableOf(page, steps),
  };
}

/** How many voted before they signed, and which did not. */
function findingOf({ t, language }: PageContext, steps: readonly ListingSteps[]): string {
  const waits = steps.flatMap(({ place, votes, signed }) => {
    const vote = votes.find(({ when }) => when.precision !== 'month')?.when.date;
    return vote && signed
      ? { name: placeName(place, language), days: daysBetween(vote, signed) }
      : [];
  });
  if (waits.length === 0) return t('steps.finding.none');
  const early = waits.filter(({ days }) => days < 0);
  const [first] = early;
  const count = { dated: waits.length, before: waits.filter(({ days }) => days > 0).length };
  const names = early.map(({ name }) => name);
  return (
    t('steps.finding', count) +
    (first === undefined
      ? ''
      : early.length === 1
        ? t('steps.finding.first', { name: first.name, days: -first.days })
        : t('steps.finding.several', { names: formatList(names, language) }))
  );
}

/** Labels for rows without a number of days from vote to signature. */
const exceptions: Record<'before' | 'noDay' | 'unlisted', (steps: ListingSteps) => boolean> = {
  before: ({ voteToSigned = 0 }) => voteToSigned < 0,
  noDay: ({ votes }) => votes.every(({ when }) => when.precision === 'month'),
  unlisted: ({ listed }) => listed === undefined,
};

function tableOf({ t, language }: PageContext, steps: readonly ListingSteps[]): ChartTable {
  const day = (date: string) => formatDate(date, language, 'medium');
  const days = (count: number | undefined) =>
    count === undefined
      ? { text: '–', value: '' }
      : {
          text:
            count < 0 ? t('steps.beforeVote', { count: -count }) : formatNumber(count, language),
          value: count,
        };
  return {
    caption: t('steps.table'),
    columns: [
      { name: t('steps.place') },
      { name: t('steps.vote') },
      { name: t('steps.signed') },
      { name: t('steps.listed') },
      { name: t('steps.voteToSigned') },
      { name: t('steps.signedToListed') },
    ],
    rows: steps.map(({ place, votes, signed, listed, voteToSigned, signedToListed }) => [
      { text: placeName(place, language), path: `/places/${place.id}/` },
      votes.map((vote) => ({
        text: formatMoment(vote.when, language, 'medium'),
        value: vote.when.date,
        path: `/votes/${vote.id}/`,
      })),
      signed ? { text: day(signed), value: signed } : { text: t('steps.none'), value: '' },
      listed
        ? { text: day(listed), value: listed, path: `/list/${listed}/` }
        : { text: t('steps.none'), value: '' },
      days(voteToSigned),
      days(signedToListed),
    ]),
  };
}
