import { allVotesChart, type AllVotesLabels } from './draw.ts';
import { reversalSign } from './legend.ts';
import { atEachWidth } from '../scene/scene.ts';
import {
  countVotesOfBodies,
  dayOf,
  outcomesOf,
  votesByBody,
  type BodyOutcome,
} from '../../data/queries/all-votes.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import { isCounted } from '../../data/queries/votes.ts';
import { byId, getOrThrow } from '../../data/queries/lookup.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { capitalize, formatDate, formatMoment } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeTitle } from '../../i18n/places.ts';
import type { ChartModel, ChartTable } from '../chart-model.ts';
import { markText, outcomeText } from '../../i18n/votes.ts';

/** The groups of bodies, in their order. */
const order = ['both', 'for', 'against', 'none'] as const;

/** All votes on one axis, a row for each body, by how it decided. */
export function allVotesModel(page: PageContext, { dataset, places }: SiteFacts): ChartModel {
  const { language, t, say, link } = page;
  const listed = votesByBody(dataset).map(({ body, votes }) => {
    const own = byId(dataset.bodies, body);
    const name = own.place
      ? placeTitle(getOrThrow(places.byGeoid, own.place), page)
      : say(own.name);
    return { name, votes, ...outcomesOf(votes) };
  });
  const groups = order
    .map((outcome) => ({ outcome, own: listed.filter((body) => body.outcome === outcome) }))
    .filter(({ own }) => own.length > 0);
  const bodies = groups.flatMap(({ own }) => own);
  const decided = (outcome: BodyOutcome) =>
    listed.filter((body) => body.outcome === outcome).length;
  const all = bodies.flatMap(({ votes }) => votes);
  const counts = { ...countVotesOfBodies(all), bodies: bodies.length };
  const missing = (['talliesMissing', 'talliesNotTaken', 'unvoted'] as const).map((kind) =>
    counts[kind] > 0 ? capitalize(t(`allvotes.missing.${kind}`, counts)) : '',
  );
  const months = counts.months > 0 ? t('allvotes.missing.months', counts) : '';
  const days = all.map(({ motion }) => dayOf(motion)).sort();
  const inTable = new Map(all.map(({ motion }, index) => [motion.id, index]));
  const rowOf = ({ name, votes, reversals }: (typeof bodies)[number]) => ({
    name,
    votes: votes.map(({ motion, rollCall, known }) => {
      const text = markText(page, motion, rollCall);
      const isReversal = reversals.has(motion.id);
      return {
        when: motion.when,
        effect: motion.effect,
        result: motion.result,
        isRollKnown: known === rollCall.votes.length,
        isReversal,
        text: isReversal ? `${reversalSign} ${text}` : text,
        href: link(`/votes/${motion.id}/`),
        row: inTable.get(motion.id),
        name: t('allvotes.link', {
          date: formatDate(motion.when.date, language),
          title: say(motion.title),
          result: isReversal ? t('allvotes.reversal', { result: text }) : text,
        }),
      };
    }),
  });
  const labels: AllVotesLabels = {
    title: t('allvotes.name'),
    description: sentences(
      t('allvotes.summary', {
        ...counts,
        first: formatDate(days[0]!.slice(0, 7), language),
        last: formatDate(days.at(-1)!.slice(0, 7), language),
      }),
      ...missing,
      t('allvotes.summary.table'),
    ),
    legend: {
      starts: t('allvotes.asked.starts'),
      ends: t('allvotes.key.ends', counts),
      other: t('allvotes.asked.none'),
      failed: t('allvotes.key.failed', counts),
      unknown: t('allvotes.key.unknown'),
      month: t('allvotes.key.month'),
      ...(decided('both') > 0 && { reversal: t('allvotes.key.reversal') }),
    },
    month: (date) => formatDate(date, language, 'monthAlone'),
  };
  return {
    id: 'all-votes',
    kind: 'all-votes',
    anchor: 'all-votes',
    subject: labels.title,
    finding: t('allvotes.finding', {
      bodies: bodies.length,
      kept: decided('for'),
      both: decided('both'),
    }),
    how: t('allvotes.how'),
    toOpen: t('allvotes.open'),
    caption: t('allvotes.caption', counts),
    notes: sentences(t('allvotes.known', counts), ...missing, months),
    asOf: dataset.edition.asOf,
    citations: uniqueCitations(all.flatMap(({ motion }) => motion.citations)),
    isCitedElsewhere: true,
    scenes: atEachWidth((width) =>
      allVotesChart(
        groups.map(({ outcome, own }) => ({
          heading: t(`allvotes.group.${outcome}`),
          rows: own.map(rowOf),
        })),
        labels,
        { width },
      ),
    ),
    table: tableOf(page, bodies),
  };
}

const sentences = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');

function tableOf(
  page: PageContext,
  bodies: readonly { name: string; votes: ReturnType<typeof votesByBody>[number]['votes'] }[],
): ChartTable {
  const { language, t, say } = page;
  return {
    caption: t('allvotes.table.caption'),
    columns: [
      { name: t('allvotes.table.vote') },
      { name: t('download.column.place'), isExtra: true },
      { name: t('table.date') },
      { name: t('download.column.precision'), isExtra: true },
      { name: t('allvotes.table.asked') },
      { name: t('allvotes.table.result') },
      { name: t('option.yes'), isExtra: true },
      { name: t('option.no'), isExtra: true },
      { name: t('allvotes.table.known') },
      { name: t('tally.table.members'), inFile: t('tally.table.count'), isExtra: true },
    ],
    rows: bodies.flatMap(({ name, votes }) =>
      votes.map(({ motion, rollCall, known }) => {
        const { tally } = rollCall;
        const seats = rollCall.votes.length;
        return [
          { text: say(motion.title), path: `/votes/${motion.id}/` },
          name,
          { text: formatMoment(motion.when, language, 'medium'), value: motion.when.date },
          t(`timeline.precision.${motion.when.precision}`),
          t(`allvotes.asked.${motion.effect}`),
          outcomeText(page, { motion, rollCall }),
          isCounted(tally) ? tally.yes : '',
          isCounted(tally) ? tally.no : '',
          seats === 0 ? '—' : { text: t('allvotes.table.of', { known, seats }), value: known },
          seats,
        ];
      }),
    ),
  };
}
