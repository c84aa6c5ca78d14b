import { atEachWidth } from '../scene/scene.ts';
import { seatsChart, type SeatsLabels } from './draw.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import { byId } from '../../data/queries/lookup.ts';
import { isDecision, motionWithRollCall } from '../../data/queries/motions.ts';
import { countVotes, stanceOf, type Stance } from '../../data/queries/votes.ts';
import type { VoteOption } from '../../data/schema/index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import type { ChartModel } from '../chart-model.ts';
import { motionSubject, nameOf, rollCaption } from '../../i18n/votes.ts';

/** What each seat did in one roll call. */
export function seatsModel(page: PageContext, of: string, { dataset }: SiteFacts): ChartModel {
  const { t } = page;
  const { motion, rollCall } = motionWithRollCall(dataset, of);
  const body = byId(dataset.bodies, motion.body);
  const nameIn = nameOf(dataset.officials, body.seats, page);
  const drawn = rollCall.votes.map(({ seat, official, option }) => ({
    name: nameIn(official, seat, motion.when.date),
    option,
    stance: stanceOf(option, motion.effect),
  }));
  const counts = countVotes(rollCall.votes);
  // Where nobody's vote was found, what tells of the vote is the source.
  const votesCited = uniqueCitations(rollCall.votes.flatMap(({ citations }) => citations));
  const labels: SeatsLabels = {
    title:
      motion.when.precision === 'month'
        ? rollCaption(page, motion)
        : t('seats.name', { date: formatDate(motion.when.date, page.language) }),
    description: [
      ...(!isDecision(motion)
        ? []
        : [t('seats.summary', { stance: t(`stance.long.${stanceOf('yes', motion.effect)}`) })]),
      ...drawn.map(({ name, option }) => `${name}: ${t(`option.${option}`)}.`),
    ].join(' '),
    option: (option) => t(`option.short.${option}`),
  };
  return {
    id: `seats-${motion.id}`,
    kind: 'seats',
    anchor: 'seats',
    subject: motionSubject(page, motion),
    finding:
      counts.unrecorded === drawn.length
        ? t('seats.finding.unrecordedAll')
        : counts.unrecorded > 0
          ? t('seats.finding.unrecorded', { count: counts.unrecorded, total: drawn.length })
          : counts.unknown === 0
            ? t(drawn.some(isAbsent) ? 'seats.finding.knownAbsent' : 'seats.finding.known')
            : t(
                counts.unknown === drawn.length
                  ? 'seats.finding.unknownAll'
                  : 'seats.finding.unknown',
                { count: counts.unknown, total: drawn.length },
              ),
    how: (['stance', 'cast', 'absent', 'unknown', 'unrecorded'] as const)
      .filter((kind) => drawn.some((seat) => isExplainedBy[kind](seat)))
      .map((kind) =>
        t(
          kind === 'stance'
            ? `seats.caption.stance.${stanceOf('yes', motion.effect) === 'against' ? 'against' : 'for'}`
            : `seats.caption.${kind}`,
        ),
      )
      .join(' '),
    asOf: dataset.edition.asOf,
    citations: votesCited.length > 0 ? votesCited : motion.citations,
    scenes: atEachWidth((width) => seatsChart(drawn, labels, { width })),
    table: {
      caption: rollCaption(page, motion),
      columns: [{ name: t('table.member') }, { name: t('table.vote') }],
      rows: drawn.map(({ name, option }) => [name, t(`option.${option}`)]),
    },
  };
}

/** Which votes each sentence of the key explains. */
const isExplainedBy: Record<
  'stance' | 'cast' | 'absent' | 'unknown' | 'unrecorded',
  (seat: { stance: Stance; option: VoteOption }) => boolean
> = {
  stance: ({ stance }) => stance === 'against' || stance === 'for',
  cast: ({ stance }) => stance === 'none',
  absent: ({ stance }) => stance === 'absent',
  unknown: ({ option }) => option === 'unknown',
  unrecorded: ({ option }) => option === 'unrecorded',
};

const isAbsent = ({ option }: { option: VoteOption }) => option === 'absent';
