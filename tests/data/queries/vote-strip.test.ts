import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { motionWithRollCall } from '../../../src/data/queries/motions.ts';
import { voteStrip } from '../../../src/data/queries/vote-strip.ts';
import { broken, ends, park, starts, type Draft } from '../../fixtures/example.ts';

const stripOf = (id: string, change: (data: Draft) => void = () => undefined) => {
  const dataset = broken(change);
  const recorded = motionWithRollCall(dataset, id);
  return voteStrip(recorded, byId(dataset.bodies, recorded.motion.body));
};
const said = (id: string, change?: (data: Draft) => void) =>
  stripOf(id, change)?.parts.map(({ stance, option, count }) => `${stance} ${option} ${count}`);

test('seats stand for, without a vote, against, whatever a yes means', () => {
  expect(said(starts)).toEqual(['for yes 3', 'absent absent 1', 'against no 1']);
  expect(said(ends)).toEqual(['for no 2', 'against yes 3']);
});

test('the line shows the yes votes that were needed, from the end where the yes votes stand', () => {
  const [started, ended] = [stripOf(starts)!, stripOf(ends)!];
  expect(started.line).toBe(started.needed);
  expect(ended.line).toBe(5 - ended.needed!);
});

test('where the rule was not found, there is no line', () => {
  const strip = stripOf(starts, ({ bodies, motions }) => {
    for (const body of bodies) body.requirements = [];
    for (const motion of motions) motion.requirement = 'not-found';
  });
  expect(strip).toMatchObject({ needed: undefined, line: undefined });
});

test('a vote on something else has yes first and no last', () => {
  expect(said(park)).toEqual(['none yes 3', 'absent absent 1', 'none no 1']);
});

test('with fewer than half of the seats known, nothing is drawn', () => {
  const strip = stripOf(park, ({ rollCalls }) => {
    byId(rollCalls, park).tally = 'not-found';
  });
  expect(strip).toBeUndefined();
});
