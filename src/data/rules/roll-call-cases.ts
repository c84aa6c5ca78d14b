import { problemIn } from '../load/problem.ts';
import type { Body, Dataset, Motion, RollCall } from '../schema/index.ts';

/** A roll call with its motion and its body. */
export interface Case {
  rollCall: RollCall;
  motion: Motion;
  body: Body;
}

/** Roll calls whose motion and body are known; the others are for the reference rule. */
export function rollCallCases({ rollCalls, motions, bodies }: Dataset): Case[] {
  return rollCalls.flatMap((rollCall) => {
    const motion = motions.find(({ id }) => id === rollCall.id);
    const body = bodies.find(({ id }) => id === motion?.body);
    return motion && body ? [{ rollCall, motion, body }] : [];
  });
}

/** A problem of a roll call. */
export const rollCallProblem = problemIn('rollCalls');

/** A problem of a motion. */
export const motionProblem = problemIn('motions');
