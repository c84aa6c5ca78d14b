import { motionOf } from '../../content/values/context.ts';
import { isCounted, yesToNo } from '../../data/queries/votes.ts';
import { notFoundValue } from '../../content/values/value.ts';
import type { Condition, LessonValue } from '../context.ts';

export const rollCallValues: Record<string, LessonValue> = {
  /** The count with one yes vote left out, as a report can have it that misses a member. */
  'tally-without-one': (context, [name]) => {
    const { tally } = motionOf(context, name).rollCall;
    return isCounted(tally) ? yesToNo({ yes: tally.yes - 1, no: tally.no }) : notFoundValue;
  },
};

export const voteConditions: Record<string, Condition> = {
  /** A yes did the same to the agreement both times. */
  'same-effect': (context, [first, second]) =>
    motionOf(context, first).motion.effect === motionOf(context, second).motion.effect,
  'some-absent': (context, [name]) => {
    const { tally } = motionOf(context, name).rollCall;
    return isCounted(tally) ? tally.absent > 0 : undefined;
  },
};
