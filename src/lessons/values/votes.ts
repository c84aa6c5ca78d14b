import { motionOf } from '../../content/values/context.ts';
import { withOneMoreNo } from '../../content/values/votes.ts';
import { passes } from '../../data/queries/votes.ts';
import type { Condition } from '../value.ts';

export const voteConditions: Record<string, Condition> = {
  /** A yes did the same to the agreement both times. */
  'same-effect': (context, [first, second]) =>
    motionOf(context, first).motion.effect === motionOf(context, second).motion.effect,
  'passes-with-added-no': (context, [name]) => {
    const { motion, rollCall } = motionOf(context, name);
    return rollCall.tally === 'not-found'
      ? undefined
      : passes(withOneMoreNo(rollCall.tally), motion.requirement);
  },
  'some-absent': (context, [name]) => {
    const { tally } = motionOf(context, name).rollCall;
    return tally === 'not-found' ? undefined : tally.absent > 0;
  },
};
