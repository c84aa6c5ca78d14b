import { atEachWidth } from '../scene/scene.ts';
import { seatsChart, type SeatsLabels } from './draw.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import { byId } from '../../data/queries/lookup.ts';
import { isDecision, motionWithRollCall } from '../../data/queries/motions.ts';
import { countVotes, isCounted, stanceOf, type Stance } from '../../data/queries/votes.ts';
import type { RollCall, VoteOption } from '../../data/schema/index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/index.ts';
import type { PageContext } from '../../i18n/page.ts';
import type { ChartModel } from '../chart-model.ts';
import { stanceKey } from '../stance-key.ts';
import { motionSubject, nameOf, rollCaption } from '../../i18n/votes.ts';

/** What each seat did in one roll call. */
export function seatsModel(page: PageContext, of: string, { dataset }: SiteFacts): ChartModel {
  const { t, say } = page;
  const { motion, rollCall } = motionWithRollCall(dataset, of);
  const body = byId(dataset.bodies, motion.body);
  const nameIn = nameOf(dataset.officials, body.seats, page);
  const drawn = rollCall.votes.map(({ seat, official, option }) => ({
    name: nameIn(official, seat, motion.when.date),
    option,
    stance: stanceOf(option, motion.effect),
  }));
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
    key: stanceKey(page, motion, (cast) => drawn.some(({ option }) => option === cast)),
  };
  return {
    id: `seats-${motion.id}`,
    kind: 'seats',
    anchor: 'seats',
    subject: motionSubject(page, motion),
    finding: missingVotes(t, rollCall) ?? t(`seats.finding.${knownOf(drawn)}`),
    how: t('seats.how', { body: say(body.name) }),
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

/** What is missing in a roll, as a sentence without a period; undefined where we know what each seat did. */
export function missingVotes(t: Translate, rollCall: RollCall): string | undefined {
  const { unrecorded, unknown } = countVotes(rollCall.votes);
  const total = rollCall.votes.length;
  if (unrecorded > 0)
    return unrecorded === total
      ? t('seats.finding.unrecordedAll')
      : t('seats.finding.unrecorded', { count: unrecorded, total });
  return unknown > 0 ? unknownFinding(t, rollCall) : undefined;
}

/**
 * What we know of a roll with votes that we could not find. Where a count of the vote leaves no doubt about the
 * rest, the finding says whose names we have, and not that we know nothing.
 */
function unknownFinding(t: Translate, { votes, tally }: RollCall): string {
  const { yes, no, unknown } = countVotes(votes);
  const total = votes.length;
  if (isCounted(tally)) {
    if (yes > 0 && no === 0 && tally.yes === yes) return t('seats.finding.onlyYes', { count: yes });
    if (no > 0 && yes === 0 && tally.no === no) return t('seats.finding.onlyNo', { count: no });
    if (unknown === total && tally.yes > 0 && tally.no === 0)
      return t('seats.finding.whichYes', { count: tally.yes, total });
  }
  return unknown === total
    ? t('seats.finding.unknownAll', { total })
    : t('seats.finding.unknown', { count: unknown, total });
}

interface DrawnSeat {
  stance: Stance;
  option: VoteOption;
}

/** Whether all voted, some were absent, or some did not vote for another reason. */
function knownOf(seats: readonly DrawnSeat[]): 'known' | 'knownAbsent' | 'knownOthers' {
  const others = seats.filter(
    ({ option }) => option !== 'yes' && option !== 'no' && option !== 'vacant',
  );
  if (others.length === 0) return 'known';
  return others.every(({ option }) => option === 'absent') ? 'knownAbsent' : 'knownOthers';
}
