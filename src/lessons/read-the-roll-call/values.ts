import { motionOf } from '../../content/values/context.ts';
import { countedUnderRule, withOneMoreNo } from '../../content/values/votes.ts';
import { resultUnder } from '../../data/queries/thresholds.ts';
import { isCounted } from '../../data/queries/votes.ts';
import type { Condition } from '../context.ts';

export const voteConditions: Record<string, Condition> = {
  /** A yes did the same to the agreement both times. */
  'same-effect': (context, [first, second]) =>
    motionOf(context, first).motion.effect === motionOf(context, second).motion.effect,
  'passes-with-added-no': (context, [name]) => {
    const counted = countedUnderRule(context, motionOf(context, name));
    return counted && resultUnder(withOneMoreNo(counted.tally), counted.rule) === 'pass';
  },
  'some-absent': (context, [name]) => {
    const { tally } = motionOf(context, name).rollCall;
    return isCounted(tally) ? tally.absent > 0 : undefined;
  },
};
