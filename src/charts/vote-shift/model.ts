import { atEachWidth } from '../scene/scene.ts';
import { voteShiftChart, type VoteShiftLabels } from './draw.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import { byId } from '../../data/queries/lookup.ts';
import { motionWithRollCall } from '../../data/queries/motions.ts';
import { stanceOf, voteShifts, type Stance } from '../../data/queries/votes.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { capitalize, formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import type { ChartCell, ChartModel } from '../chart-model.ts';
import { fullTallyText, nameOf, shiftFinding, shortDay, stanceCounts } from '../../i18n/votes.ts';

/** Two roll calls of one body, member by member. */
export function voteShiftModel(
  page: PageContext,
  { before: first, after: second }: { before: string; after: string },
  { dataset }: SiteFacts,
): ChartModel {
  const { t, say } = page;
  const before = motionWithRollCall(dataset, first);
  const after = motionWithRollCall(dataset, second);
  const body = byId(dataset.bodies, before.motion.body);
  const shifts = voteShifts(before, after);
  const name = nameOf(dataset.officials, body.seats, page);
  const day = {
    before: shortDay(page, before.motion.when.date),
    after: shortDay(page, after.motion.when.date),
  };
  const brief = (stance: Stance) =>
    stance === 'for' || stance === 'against'
      ? t(`stance.brief.${stance}`)
      : t(`stance.long.${stance}`);
  const side = ({ motion, rollCall }: typeof before, heading: string) => ({
    heading,
    note: [
      t(`result.lower.${motion.result}`),
      ...(rollCall.tally === 'not-found' ? [] : [fullTallyText(page, { rollCall })]),
    ].join(' '),
  });
  const labels: VoteShiftLabels = {
    title: t('shift.name', { body: say(body.name), before: day.before, after: day.after }),
    description: [
      t('shift.summary', {
        beforeDay: formatDate(before.motion.when.date, page.language),
        afterDay: formatDate(after.motion.when.date, page.language),
        beforeCounts: stanceCounts(page, shifts, 'before'),
        afterCounts: stanceCounts(page, shifts, 'after'),
      }),
      ...shifts.map((shift) =>
        t('shift.row', {
          name: name(shift.before.official, shift.seat),
          before: brief(shift.before.stance),
          beforeDay: day.before,
          after: brief(shift.after.stance),
          afterDay: day.after,
        }),
      ),
    ].join(' '),
    before: side(before, day.before),
    after: side(after, day.after),
    name,
    group: (stance, count) => `${t(`stance.${stance}`)}: ${count}`,
  };
  const stanceOfYes = ({ motion }: typeof before) =>
    t(`stance.long.${stanceOf('yes', motion.effect)}`);
  const cast = ({ option, stance }: (typeof shifts)[number]['before']): ChartCell => ({
    text: t(`option.${option}`),
    ...(stance === 'for' || stance === 'against'
      ? { note: `(${t(`stance.long.${stance}`)})` }
      : {}),
  });
  return {
    id: `vote-shift-${after.motion.id}`,
    kind: 'vote-shift',
    anchor: 'vote-shift',
    subject: labels.title,
    finding: shiftFinding(page, shifts),
    how: t('shift.how'),
    caption:
      stanceOfYes(before) === stanceOfYes(after)
        ? t('shift.caption.same', { body: say(body.name), stance: stanceOfYes(after) })
        : t('shift.caption', {
            body: say(body.name),
            beforeDay: day.before,
            afterDay: day.after,
            beforeStance: stanceOfYes(before),
            afterStance: stanceOfYes(after),
          }),
    asOf: dataset.edition.asOf,
    citations: uniqueCitations(
      [before, after].flatMap(({ rollCall }) =>
        rollCall.tally === 'not-found' ? [] : rollCall.tally.citations,
      ),
    ),
    scenes: atEachWidth((width) => voteShiftChart(shifts, labels, { width })),
    table: {
      caption: t('shift.table.caption', { before: day.before, after: day.after }),
      columns: [
        { name: t('shift.table.member') },
        { name: day.before, path: `/votes/${before.motion.id}/` },
        { name: day.after, path: `/votes/${after.motion.id}/` },
        { name: t('shift.table.change') },
      ],
      rows: shifts.map((shift) => [
        name(shift.before.official, shift.seat),
        cast(shift.before),
        cast(shift.after),
        capitalize(t(`change.${shift.change}`)),
      ]),
    },
  };
}
