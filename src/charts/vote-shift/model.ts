import { atEachWidth } from '../scene/scene.ts';
import { voteShiftChart } from './draw.ts';
import type { Side, VoteShiftLabels } from './labels.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import { byId } from '../../data/queries/lookup.ts';
import { motionWithRollCall } from '../../data/queries/motions.ts';
import { seatNameOf } from '../../data/queries/names.ts';
import {
  isCounted,
  stanceOf,
  voteShifts,
  type Stance,
  type VoteInShift,
  type VoteShift,
} from '../../data/queries/votes.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { capitalize, formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import type { ChartCell, ChartModel } from '../chart-model.ts';
import { fullTallyText, nameOf, shiftFinding, shortDay, stanceCounts } from '../../i18n/votes.ts';

/** Two roll calls of one body, member by member. */
export function voteShiftModel(
  page: PageContext,
  {
    before: first,
    after: second,
    isBrief = false,
  }: {
    before: string;
    after: string;
    /** Without the key, and without each member in the description, where there is no room for small print. */
    isBrief?: boolean;
  },
  { dataset }: SiteFacts,
): ChartModel {
  const { t, say, link } = page;
  const before = motionWithRollCall(dataset, first);
  const after = motionWithRollCall(dataset, second);
  const body = byId(dataset.bodies, before.motion.body);
  const shifts = voteShifts(before, after);
  const nameIn = nameOf(dataset.officials, body.seats, page);
  const motions = { before: before.motion, after: after.motion };
  const name = ({ official, seat }: VoteInShift, side: Side) =>
    nameIn(official, seat, motions[side].when.date);
  // Two votes of one day are told apart by their order.
  const isOneDay = before.motion.when.date === after.motion.when.date;
  const dayOf = (side: Side) =>
    isOneDay
      ? t(`shift.day.${side}`, { day: shortDay(page, motions[side].when.date) })
      : shortDay(page, motions[side].when.date);
  const day = { before: dayOf('before'), after: dayOf('after') };
  /** One name; both, where a member's changed between the votes. */
  const person = (shift: VoteShift) =>
    [
      ...new Set([
        ...(shift.before ? [name(shift.before, 'before')] : []),
        ...(shift.after ? [name(shift.after, 'after')] : []),
      ]),
    ].join(' / ');
  const brief = (stance: Stance) =>
    stance === 'for' || stance === 'against'
      ? t(`stance.brief.${stance}`)
      : t(`stance.long.${stance}`);
  const side = ({ motion, rollCall }: typeof before, heading: string) => ({
    heading,
    note: [
      t(`result.lower.${motion.result}`),
      ...(isCounted(rollCall.tally) ? [fullTallyText(page, { rollCall })] : []),
    ].join(' '),
  });
  /** Letters about the first vote that came before the second, each once. */
  const letters = [
    ...new Set(
      dataset.statements
        .filter(
          ({ channel, motion, when }) =>
            channel === 'letter' &&
            motion === first &&
            when.precision === 'day' &&
            when.date >= before.motion.when.date &&
            when.date <= after.motion.when.date,
        )
        .map(({ office, when }) =>
          t('shift.letter', { day: shortDay(page, when.date), office: say(office) }),
        ),
    ),
  ];
  const labels: VoteShiftLabels = {
    title: t('shift.name', { body: say(body.name), before: day.before, after: day.after }),
    description: [
      t('shift.summary', {
        beforeDay: formatDate(before.motion.when.date, page.language),
        afterDay: formatDate(after.motion.when.date, page.language),
        beforeCounts: stanceCounts(page, shifts, 'before'),
        afterCounts: stanceCounts(page, shifts, 'after'),
      }),
      ...(isBrief ? [] : shifts).map((shift) =>
        t('shift.row', {
          name: person(shift),
          before: shift.before ? brief(shift.before.stance) : t('shift.noMember'),
          beforeDay: day.before,
          after: shift.after ? brief(shift.after.stance) : t('shift.noMember'),
          afterDay: day.after,
        }),
      ),
    ].join(' '),
    before: side(before, day.before),
    after: side(after, day.after),
    name,
    office: ({ official, seat: id }) => {
      const seat = body.seats.find((each) => each.id === id);
      return official === undefined || !seat
        ? ''
        : say(seatNameOf(seat, body.id, byId(dataset.officials, official)));
    },
    href: ({ official }) => official && link(`/officials/${official}/`),
    group: (stance, count) => `${t(`stance.${stance}`)}: ${count}`,
    ...(letters.length > 0 ? { between: letters.join('; ') } : {}),
    key: isBrief ? {} : shiftKey(page, shifts),
  };
  const stanceOfYes = ({ motion }: typeof before) =>
    t(`stance.long.${stanceOf('yes', motion.effect)}`);
  const cast = (vote: VoteInShift | undefined): ChartCell => {
    if (!vote) return '—';
    const { option, stance } = vote;
    return {
      text: t(`option.${option}`),
      ...(stance === 'for' || stance === 'against'
        ? { note: `(${t(`stance.long.${stance}`)})` }
        : {}),
    };
  };
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
        isCounted(rollCall.tally) ? rollCall.tally.citations : [],
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
        person(shift),
        cast(shift.before),
        cast(shift.after),
        capitalize(t(`change.${shift.change}`)),
      ]),
    },
  };
}

/** The words for the marks that are drawn. */
function shiftKey({ t }: PageContext, shifts: readonly VoteShift[]): VoteShiftLabels['key'] {
  const votes = shifts.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const drawn = (['against', 'for', 'absent', 'unknown'] as const).filter((stance) =>
    votes.some((vote) => vote.stance === stance),
  );
  return {
    ...Object.fromEntries(drawn.map((stance) => [stance, capitalize(t(`stance.long.${stance}`))])),
    ...(shifts.some(({ change }) => change === 'changed') && { changed: t('shift.key.changed') }),
  };
}
