import { atEachWidth } from '../scene/scene.ts';
import { tallyBarChart, type TallyBarLabels } from './draw.ts';
import { byId } from '../../data/queries/lookup.ts';
import { motionWithRollCall } from '../../data/queries/motions.ts';
import { countedTally, measure, requirementOf } from '../../data/queries/thresholds.ts';
import { isCounted, stanceOf } from '../../data/queries/votes.ts';
import { tallyOptions } from '../../data/schema/roll-calls.ts';
import type { Motion } from '../../data/schema/index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { formatList } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import type { ChartModel } from '../chart-model.ts';
import { stanceKey } from '../stance-key.ts';
import { motionSubject, tallyText } from '../../i18n/votes.ts';

/** The tally of one roll call; undefined where it was not found. */
export function tallyBarModel(
  page: PageContext,
  of: string,
  { dataset }: SiteFacts,
): ChartModel | undefined {
  const { language, t, say } = page;
  const { motion, rollCall } = motionWithRollCall(dataset, of);
  const { tally } = rollCall;
  if (!isCounted(tally)) return undefined;
  const body = byId(dataset.bodies, motion.body);
  const rule = requirementOf(motion, body);
  const parts = tallyOptions
    .map((option) => ({
      option,
      count: tally[option] ?? 0,
      stance: stanceOf(option, motion.effect),
    }))
    .filter(({ count }) => count > 0);
  const counted = countedTally(rollCall, body);
  const needed = rule && counted && measure(counted, rule)?.needed;
  const tick = needed === undefined ? undefined : t('tally.needed', { count: needed });
  const part = (option: (typeof tallyOptions)[number], count: number) =>
    `${t(`option.${option}`)} ${count}`;
  const labels: TallyBarLabels = {
    title: t('tally.name', { tally: tallyText(page, { rollCall }) }),
    description: [
      t('tally.summary', {
        parts: formatList(
          parts.map(({ option, count }) => part(option, count)),
          language,
        ),
      }),
      ...(tick === undefined ? [] : [`${tick}.`]),
    ].join(' '),
    part,
    key: stanceKey(page, motion, (cast) => parts.some(({ option }) => option === cast)),
    ...(tick === undefined ? {} : { needed: tick }),
  };
  return {
    id: `tally-${motion.id}`,
    kind: 'tally',
    anchor: 'tally',
    subject: motionSubject(page, motion),
    finding: t(`tally.finding.${findingOf(motion)}`, { yes: tally.yes, no: tally.no }),
    how: [
      t(tally.vacant > 0 ? 'tally.caption.seats' : 'tally.caption', { body: say(body.name) }),
      ...(tick === undefined ? [] : [t('tally.caption.mark')]),
    ].join(' '),
    asOf: dataset.edition.asOf,
    citations: tally.citations,
    scenes: atEachWidth((width) => tallyBarChart(parts, needed, labels, { width })),
    table: {
      caption: t('tally.table.caption'),
      columns: [
        { name: t('tally.table.option') },
        { name: t('tally.table.members'), inFile: t('tally.table.count') },
      ],
      rows: parts.map(({ option, count }) => [t(`option.${option}`), count]),
    },
  };
}

/** What the bar shows: a tally stands beside a vote only. */
function findingOf({ result }: Pick<Motion, 'result'>): 'pass' | 'fail' | 'disputed' {
  return result === 'pass' || result === 'disputed' ? result : 'fail';
}
